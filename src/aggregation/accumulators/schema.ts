import * as z from "zod";
import { exactSchema as exact } from "../../evaluation/stored/schema";
import type { JsonSchema } from "../../rubric/schema";
import { idSchema } from "../../rubric/schema";

/**
 * The form of a summary on its way, as `summaryAccumulator` makes it and as it is stored, as a zod schema.
 * Whether its figures can be what results of a rubric come to, `safeParseSummary` says.
 *
 * @example
 * ```ts
 * import { summaryAccumulator } from "customer-centric-rubric";
 * import { summarySchema } from "customer-centric-rubric/schema";
 *
 * summarySchema.safeParse(summaryAccumulator().create()).success; // true
 * ```
 */
// Whoever imports another schema must not have to load this one.
export const summarySchema = /* @__PURE__ */ summaryForm();

/**
 * The JSON Schema of a summary.
 *
 * @example
 * ```ts
 * import { summaryJsonSchema } from "customer-centric-rubric/schema";
 *
 * summaryJsonSchema().description; // "A summary of customer-centric-rubric"
 * ```
 */
export function summaryJsonSchema(): JsonSchema {
  return z.toJSONSchema(summarySchema);
}

function summaryForm() {
  const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
  const count = z.int().min(0);
  return z
    .strictObject({
      kind: z.literal("summary"),
      rubric: z.strictObject({
        id: idSchema,
        version: z.string(),
        fingerprints: z.strictObject({ scoring: fingerprint, document: fingerprint }),
      }),
      accepts: z
        .array(fingerprint)
        .min(1)
        .describe("The scoring fingerprints of rubrics whose results count, ascending."),
      results: count,
      scored: count,
      adjusted: count,
      sum: exact,
      scores: z
        .array(z.tuple([z.string().regex(/^(0|-?[1-9]\d{0,1000})$/, 'whole steps, such as "850"'), z.int().min(1)]))
        .describe("The published scores in whole steps of the scale, ascending, each with how many results have it."),
      levels: z.array(z.strictObject({ level: idSchema, count })).min(1),
      coverage: z.strictObject({ count, sum: exact }),
      criteria: z.array(z.strictObject({ criterion: idSchema, count, sum: exact })).min(1),
    })
    .describe("A summary of customer-centric-rubric");
}
