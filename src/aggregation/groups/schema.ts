import * as z from "zod";
import { exactSchema as exact } from "../../evaluation/stored/schema";
import { customerRelations } from "../../review/assessor";
import type { JsonSchema } from "../../rubric/schema";
import { decimalSchema, idSchema } from "../../rubric/schema";
import { resultSchema } from "../schema";

/**
 * The form of a result by groups of assessors, as `scoreGroups` returns it and as it is stored, as a zod schema. It has no room
 * for an assessor, a single rating or a comment, but where every group is shown; and for who adjusted it, when and why.
 *
 * @example
 * ```ts
 * import { scoreGroups } from "customer-centric-rubric";
 * import { groupReviewSchema } from "customer-centric-rubric/schema";
 *
 * groupReviewSchema.safeParse(scoreGroups({ subject: "li.wei", ratings: [] })).success; // true
 * ```
 */
// Whoever imports another schema must not have to load this one.
export const groupReviewSchema = /* @__PURE__ */ groupReviewForm();

/**
 * The JSON Schema of a result by groups of assessors.
 *
 * @example
 * ```ts
 * import { groupReviewJsonSchema } from "customer-centric-rubric/schema";
 *
 * typeof groupReviewJsonSchema().description; // "string"
 * ```
 */
export function groupReviewJsonSchema(): JsonSchema {
  return z.toJSONSchema(groupReviewSchema);
}

function groupReviewForm() {
  const count = z.int().min(0);
  const share = { effectiveWeight: exact, contribution: exact };

  const method = z.union([
    z.enum(["mean", "median"]),
    z.strictObject({ trimmedMean: decimalSchema }),
    z.strictObject({ winsorizedMean: decimalSchema }),
  ]);

  const answers = {
    groups: z.array(
      z.strictObject({
        roles: z.array(idSchema).min(1),
        relation: z.enum(customerRelations).optional(),
        count: count.optional().describe("Left out of an exempt group below the threshold."),
        method,
        setAside: count.optional().describe("Left out with the count."),
        exactScore: exact,
        weight: exact,
        ...share,
      }),
    ),
    leftOut: z.array(
      z.strictObject({
        roles: z.array(idSchema).min(1),
        reason: z.enum(["below-minimum", "below-threshold", "revealing"]),
      }),
    ),
    conflict: z
      .strictObject({ count: count.optional(), assessors: z.array(idSchema).optional() })
      .optional()
      .describe("Ratings that were set aside, as an external customer came first."),
    self: z
      .strictObject({
        status: z.enum(["scored", "not-applicable", "not-observed", "not-rated"]),
        exactScore: exact.optional(),
      })
      .optional(),
  };

  const scoredCriterion = {
    criterion: idSchema,
    status: z.literal("scored"),
    score: z.number(),
    level: idSchema,
    exactScore: exact,
    weight: decimalSchema,
    ...answers,
  };

  const absentCriterion = {
    criterion: idSchema,
    status: z.enum(["not-applicable", "not-rated"]),
    policy: z.enum(["exclude", "lowest", "fail"]),
    weight: decimalSchema,
    ...answers,
  };

  const displayedShare = { ...share, displayContribution: z.number() };

  const frame = {
    isAnonymous: z.boolean(),
    rules: z.strictObject({
      anonymity: z.strictObject({ threshold: z.int().min(2), exempt: z.array(idSchema) }).nullable(),
      minimumAssessors: z.record(z.string(), count),
      methods: z.array(z.strictObject({ criterion: idSchema.optional(), role: idSchema.optional(), method })),
      customers: z.enum(["together", "apart"]),
    }),
  };

  // All but the criteria is as in a result of a review.
  const [scoredReview, unscoredReview] = resultSchema.options;
  const ofReview = { criteria: true, evidence: true } as const;

  const scored = scoredReview.omit(ofReview).extend({
    ...frame,
    criteria: z.array(
      z.union([
        z.strictObject({ ...scoredCriterion, ...displayedShare }),
        z.strictObject({ ...absentCriterion, ...displayedShare }),
      ]),
    ),
  });

  const unscored = unscoredReview.omit(ofReview).extend({
    ...frame,
    criteria: z.array(z.union([z.strictObject(scoredCriterion), z.strictObject(absentCriterion)])),
  });
  return z
    .discriminatedUnion("status", [scored, unscored])
    .describe("A result by groups of assessors of customer-centric-rubric");
}
