import * as z from "zod";
import type { JsonSchema } from "../schema";
import { decimalSchema, idSchema, levelSchema, measureSchema, rubricSchema, someText } from "../schema";

const policy = z.enum(["exclude", "lowest", "fail", "forbid"]);
const frame = { id: idSchema, weight: decimalSchema, missing: policy.optional() };
const texts = z.record(z.string(), someText);

const part = z.union([
  z.strictObject({
    ...frame,
    rubric: rubricSchema,
    conversion: z
      .strictObject({ points: measureSchema.shape.points })
      .optional()
      .describe("From the lowest score of the rubric's scale to its highest, each with its score here."),
  }),
  z.strictObject({ ...frame, measure: measureSchema }),
]);

/**
 * The form of a scorecard document, as a zod schema. What it lets pass may still be no good scorecard:
 * `safeParseScorecard` says.
 *
 * @example
 * ```ts
 * import { scorecardSchema } from "customer-centric-rubric/schema";
 *
 * scorecardSchema.safeParse({ id: "year" }).success; // false
 * ```
 */
export const scorecardSchema = z
  .strictObject({
    id: idSchema,
    version: someText,
    scale: z.strictObject({ minimum: decimalSchema, maximum: decimalSchema, step: decimalSchema }),
    rounding: z.enum(["half-up", "half-even", "half-down", "up", "down"]).optional(),
    placeOn: z.enum(["rounded", "exact"]).optional(),
    levels: z.array(levelSchema).optional(),
    conversion: z.enum(["same-scale", "linear"]),
    parts: z.array(part).min(1),
    missing: policy.optional(),
    minimumCoverage: decimalSchema.optional(),
    texts: z.record(z.string(), z.strictObject({ title: someText, parts: texts, levels: texts.optional() })).optional(),
  })
  .describe("A scorecard of customer-centric-rubric");

/**
 * The JSON Schema of a scorecard document.
 *
 * @example
 * ```ts
 * import { scorecardJsonSchema } from "customer-centric-rubric/schema";
 *
 * scorecardJsonSchema().required; // ["id", "version", "scale", "conversion", "parts"]
 * ```
 */
export function scorecardJsonSchema(): JsonSchema {
  return z.toJSONSchema(scorecardSchema);
}
