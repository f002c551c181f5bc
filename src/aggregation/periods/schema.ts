import * as z from "zod";
import { exactSchema as exact } from "../../evaluation/stored/schema";
import type { JsonSchema } from "../../rubric/schema";
import { decimalSchema, idSchema } from "../../rubric/schema";
import { resultSchema } from "../schema";

/**
 * The form of what several periods come to, as `aggregatePeriods` returns it and as it is stored, as a zod schema.
 *
 * @example
 * ```ts
 * import { periodsResultSchema } from "customer-centric-rubric/schema";
 *
 * periodsResultSchema.safeParse({ status: "scored" }).success; // false
 * ```
 */
// Whoever imports another schema must not have to load this one.
export const periodsResultSchema = /* @__PURE__ */ periodsResultForm();

/**
 * The JSON Schema of what several periods come to.
 *
 * @example
 * ```ts
 * import { periodsResultJsonSchema } from "customer-centric-rubric/schema";
 *
 * typeof periodsResultJsonSchema().description; // "string"
 * ```
 */
export function periodsResultJsonSchema(): JsonSchema {
  return z.toJSONSchema(periodsResultSchema);
}

function periodsResultForm() {
  const [scoredReview, unscoredReview] = resultSchema.options;
  const { subject, team, score, level, exactScore, roundingChangedLevel, coverage, exactCoverage, rubric, engine } =
    scoredReview.shape;

  const weighting = z.union([
    z.enum(["equal", "length"]),
    z.strictObject({
      halfLife: z.union([
        z.strictObject({ days: z.int().min(1).max(3660) }),
        z.strictObject({ months: z.int().min(1).max(120) }),
      ]),
    }),
  ]);

  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-12-25");
  const policy = z.enum(["exclude", "lowest", "fail"]);

  const entry = {
    period: idSchema,
    start: day.optional(),
    end: day.optional(),
    weight: exact,
    halfLives: exact.optional(),
    isWeightExact: z.boolean().optional(),
  };

  /** The forms of a period in the ledger, each with more keys where all come to a score. */
  function entriesWith<Share extends z.core.$ZodLooseShape>(share: Share) {
    return z.discriminatedUnion("status", [
      z.strictObject({
        ...entry,
        ...{ status: z.literal("scored"), score, level, exactScore },
        isAdjusted: z.literal(true).optional(),
        ...share,
      }),
      z.strictObject({
        ...entry,
        status: z.literal("unscored"),
        reasons: unscoredReview.shape.reasons,
        policy,
        ...share,
      }),
      z.strictObject({ ...entry, status: z.literal("not-applicable"), ...share }),
      z.strictObject({ ...entry, status: z.literal("absent"), policy, ...share }),
    ]);
  }

  const shares = { effectiveWeight: exact, contribution: exact, displayContribution: z.number() };
  const rules = z.strictObject({
    weighting,
    missing: z.enum([...policy.options, "forbid"]),
    minimumCoverage: decimalSchema,
    fiscalYear: z.strictObject({ firstMonth: z.int().min(1).max(12), namedFor: z.enum(["end", "start"]) }).optional(),
  });
  const frame = { subject, team, rules, coverage, exactCoverage, rubric, engine };

  const scored = z.strictObject({
    ...frame,
    status: z.literal("scored"),
    score,
    level,
    exactScore,
    roundingChangedLevel,
    periods: z.array(entriesWith(shares)).min(1),
    deductions: z.array(
      z.strictObject({
        kind: z.literal("fail"),
        periods: z.array(idSchema).min(1),
        contribution: exact,
        displayContribution: z.number(),
      }),
    ),
  });

  const unscored = z.strictObject({
    ...frame,
    status: z.literal("unscored"),
    reasons: z
      .array(
        z.discriminatedUnion("code", [
          z.strictObject({ code: z.enum(["no-applicable-period", "no-score"]) }),
          z.strictObject({ code: z.literal("coverage-below-minimum"), exactCoverage: exact, minimum: decimalSchema }),
        ]),
      )
      .min(1),
    periods: z.array(entriesWith({})).min(1),
  });
  return z
    .discriminatedUnion("status", [scored, unscored])
    .describe("A result of several periods of customer-centric-rubric");
}
