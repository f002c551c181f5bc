import * as z from "zod";
import { climbForms, exactSchema as exact } from "../evaluation/stored/schema";
import { customerContacts, customerRelations } from "../review/assessor";
import { instantSchema, textSchema } from "../review/evidence/frame/schema";
import type { JsonSchema } from "../rubric/schema";
import { decimalSchema, idSchema } from "../rubric/schema";

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
const share = { effectiveWeight: exact, contribution: exact };

const assessor = z.strictObject({
  assessor: idSchema,
  relation: z.enum(customerRelations).optional(),
  contact: z.enum(customerContacts).optional(),
  status: z.enum(["scored", "not-applicable", "not-observed", "not-rated"]),
  exactScore: exact.optional(),
  ...share,
  fromLevel: idSchema.optional(),
  position: decimalSchema.optional(),
  fromOverall: z.literal(true).optional(),
  comment: z.string().optional(),
  at: z.string().optional(),
});

const role = z.strictObject({
  role: idSchema,
  status: z.enum(["scored", "not-applicable", "not-rated"]),
  weight: decimalSchema,
  exactScore: exact.optional(),
  ...share,
  assessors: z.array(assessor),
});

const basis = z.literal("evidence").optional();

const scoredCriterion = {
  criterion: idSchema,
  status: z.literal("scored"),
  score: z.number(),
  level: idSchema,
  exactScore: exact,
  weight: decimalSchema,
  roles: z.array(role),
  basis,
};

const absentCriterion = {
  criterion: idSchema,
  status: z.enum(["not-applicable", "not-rated"]),
  policy: z.enum(["exclude", "lowest", "fail"]),
  weight: decimalSchema,
  roles: z.array(role),
  basis,
};

const displayedShare = { ...share, displayContribution: z.number() };

const firedGate = z.strictObject({
  gate: idSchema,
  criteria: z.array(z.strictObject({ criterion: idSchema, score: z.number() })),
  below: decimalSchema,
  effect: z.union([z.strictObject({ cap: decimalSchema }), z.literal("unscored")]),
  scoreBefore: z.number().optional(),
  exactScoreBefore: exact.optional(),
  isDecisive: z.boolean(),
});

const deduction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cap"), gate: idSchema, contribution: exact, displayContribution: z.number() }),
  z.strictObject({
    kind: z.literal("fail"),
    criteria: z.array(idSchema),
    contribution: exact,
    displayContribution: z.number(),
  }),
]);

const nextLevel = z.strictObject({
  level: idSchema,
  cut: z.number(),
  distance: z.number(),
  exactDistance: exact,
  rises: z.array(z.strictObject({ criterion: idSchema, rise: z.number().nullable() })),
});

const reason = z.discriminatedUnion("code", [
  z.strictObject({ code: z.enum(["no-applicable-criterion", "self-ratings-only", "no-score"]) }),
  z.strictObject({ code: z.literal("coverage-below-minimum"), exactCoverage: exact, minimum: decimalSchema }),
  z.strictObject({ code: z.literal("gate"), gate: idSchema, criteria: z.array(idSchema) }),
]);

const verdict = z.strictObject({
  indicator: idSchema,
  level: idSchema,
  outcome: z.enum(["met", "not-met", "inconclusive", "no-evidence", "error", "not-applicable"]),
  basis: z.enum(["profile", "people", "evaluators", "none"]),
  isContested: z.literal(true).optional(),
  findings: z.array(
    z.strictObject({
      by: idSchema,
      outcome: z.enum(["met", "not-met", "inconclusive"]),
      n: z.int().min(1),
      kind: z.enum(["proportion", "mean", "count"]).optional(),
      estimate: exact.optional(),
      threshold: exact.optional(),
      cites: z.array(idSchema).optional(),
    }),
  ),
  cites: z.array(idSchema).optional(),
});

const indicators = z.array(verdict);

const decision = z.strictObject({
  id: idSchema,
  criterion: idSchema,
  level: idSchema,
  action: z.enum(["confirm", "override"]),
  by: idSchema,
  at: instantSchema,
  reason: z.string(),
  isEffective: z.boolean(),
});

const standing = { counts: z.boolean(), levelsApart: z.int().min(0).optional() };

const evidence = z.strictObject({
  asOf: instantSchema,
  profile: z.strictObject({ id: idSchema, version: z.string() }).optional(),
  evaluators: z.array(z.strictObject({ id: idSchema, version: z.string() })),
  criteria: z.array(
    z.union([
      z.strictObject({ ...climbForms.scored, ...standing, indicators }),
      z.strictObject({ ...climbForms.measured, ...standing, indicators }),
      z.strictObject({ ...climbForms["not-rated"], indicators }),
      z.strictObject({ ...climbForms["not-applicable"], indicators }),
    ]),
  ),
  needsReason: z.array(idSchema),
  provisional: z.array(idSchema),
  decisions: z.array(decision),
});

const frame = {
  subject: idSchema,
  period: idSchema.optional(),
  team: idSchema.optional(),
  coverage: z.number().min(0).max(1),
  exactCoverage: exact,
  gates: z.array(firedGate),
  rubric: z.strictObject({
    id: idSchema,
    version: z.string(),
    fingerprints: z.strictObject({ scoring: fingerprint, document: fingerprint }),
  }),
  evidence: evidence.optional(),
  engine: z.strictObject({ name: z.literal("customer-centric-rubric"), version: z.string() }),
};

const published = { score: z.number(), level: idSchema, exactScore: exact, roundingChangedLevel: z.boolean() };

const adjustment = z.strictObject({
  original: z.strictObject({ ...published, nextLevel: nextLevel.nullable() }),
  changes: z
    .array(
      z.strictObject({
        score: z.number(),
        level: idSchema,
        by: idSchema,
        at: instantSchema,
        reason: textSchema,
        contribution: exact,
        displayContribution: z.number(),
      }),
    )
    .min(1)
    .describe("In the order of their instants."),
});

const scoredReview = z.strictObject({
  ...frame,
  status: z.literal("scored"),
  ...published,
  criteria: z.array(
    z.union([
      z.strictObject({ ...scoredCriterion, ...displayedShare }),
      z.strictObject({ ...absentCriterion, ...displayedShare }),
    ]),
  ),
  deductions: z.array(deduction),
  adjustment: adjustment.optional(),
  nextLevel: nextLevel.nullable(),
});

const unscoredReview = z.strictObject({
  ...frame,
  status: z.literal("unscored"),
  reasons: z.array(reason).min(1),
  criteria: z.array(z.union([z.strictObject(scoredCriterion), z.strictObject(absentCriterion)])),
});

/**
 * The form of a result, as `scoreReview` returns it and as it is stored, as a zod schema.
 *
 * @example
 * ```ts
 * import { resultSchema } from "customer-centric-rubric/schema";
 *
 * resultSchema.safeParse({ status: "scored" }).success; // false
 * ```
 */
export const resultSchema = z
  .discriminatedUnion("status", [scoredReview, unscoredReview])
  .describe("A result of customer-centric-rubric");

/**
 * The JSON Schema of a result.
 *
 * @example
 * ```ts
 * import { resultJsonSchema } from "customer-centric-rubric/schema";
 *
 * typeof resultJsonSchema().description; // "string"
 * ```
 */
export function resultJsonSchema(): JsonSchema {
  return z.toJSONSchema(resultSchema);
}
