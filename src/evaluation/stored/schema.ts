import * as z from "zod";
import { instantSchema } from "../../review/evidence/frame/schema";
import { measurementSchema } from "../../review/evidence/measurement/schema";
import { decisionSchema } from "../../review/evidence/observation/schema";
import { evidenceRecordSchema } from "../../review/evidence/schema";
import type { JsonSchema } from "../../rubric/schema";
import { decimalSchema, idSchema } from "../../rubric/schema";

/** An exact number as text. */
export const exactSchema = z
  .string()
  .regex(/^-?\d+(\/[1-9]\d*)?$/, 'an exact number such as "17/2" or "8"')
  .describe('An exact number in lowest terms: "17/2", or "8".');
const exact = exactSchema;
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
const named = { id: idSchema, version: z.string() };
const leftOut = z.array(z.strictObject({ id: idSchema, reason: z.string() }));

const judged = ["met", "not-met", "inconclusive"] as const;
const unjudged = ["no-evidence", "error", "not-applicable"] as const;

const found = {
  indicator: idSchema,
  evaluator: z.union([z.literal("people"), z.strictObject(named)]),
  used: z.array(idSchema),
  leftOut,
  cautions: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("dominant-customer"), customer: idSchema, share: exact }),
      z.strictObject({ kind: z.literal("few-customers"), customers: z.int().min(0) }),
    ]),
  ),
};

const measurement = z.strictObject({
  kind: z.enum(["proportion", "mean", "count"]),
  estimate: exact,
  threshold: exact,
  interval: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
});

/** The forms of what evaluators find: where there was something to judge by, and where there was not. */
export const judgedFindingSchema = z.strictObject({
  outcome: z.enum(judged),
  ...found,
  n: z.int().min(1),
  measured: measurement.optional(),
});
export const emptyFindingSchema = z.strictObject({ outcome: z.literal("no-evidence"), ...found, n: z.literal(0) });

const finding = z.discriminatedUnion("outcome", [
  judgedFindingSchema,
  emptyFindingSchema,
  z.strictObject({ outcome: z.literal("error"), ...found, message: z.string() }),
  z.strictObject({ outcome: z.literal("not-applicable"), indicator: idSchema, evaluator: z.literal("profile") }),
]);

const verdict = z.union([
  z.strictObject({
    outcome: z.literal("met"),
    proportion: z.strictObject({ estimate: exact, threshold: exact }).optional(),
  }),
  z.strictObject({ outcome: z.enum(["not-met", "inconclusive", ...unjudged]) }),
]);

const conclusion = z.strictObject({
  criterion: idSchema,
  level: idSchema,
  indicator: idSchema,
  verdict,
  basis: z.enum(["profile", "people", "evaluators", "none"]),
  observed: verdict.nullable(),
  measured: verdict.nullable(),
  isContested: z.boolean(),
});

const obstacles = z.array(
  z.strictObject({ indicator: idSchema, level: idSchema, reason: z.enum(["proven", "not-met", "unknown"]) }),
);

/** The forms of a climb, as evaluations and results carry them. */
export const climbForms = {
  scored: {
    criterion: idSchema,
    status: z.literal("scored"),
    score: z.number(),
    level: idSchema,
    exactScore: exact,
    position: exact,
    stoppedBy: obstacles,
    next: z.strictObject({ level: idSchema, needs: obstacles }).nullable(),
    passedOver: z.array(idSchema).optional(),
  },
  measured: {
    criterion: idSchema,
    status: z.literal("scored"),
    score: z.number(),
    level: idSchema,
    exactScore: exact,
    measured: z.strictObject({
      id: idSchema,
      value: decimalSchema,
      unit: z.string().optional(),
      outside: z.enum(["below", "above"]).nullable(),
    }),
    stoppedBy: z.array(z.never()).max(0),
    next: z.null(),
  },
  "not-rated": {
    criterion: idSchema,
    status: z.literal("not-rated"),
    unknown: z.array(idSchema),
    measured: z.enum(["none", "several"]).optional(),
  },
  "not-applicable": { criterion: idSchema, status: z.literal("not-applicable") },
} as const;

/**
 * The form of a stored evaluation, as a zod schema. Whether its conclusions are those of its findings,
 * `safeParseEvaluation` says.
 *
 * @example
 * ```ts
 * import { evaluationSchema } from "customer-centric-rubric/evidence";
 *
 * evaluationSchema.safeParse({ subject: "li.wei" }).success; // false
 * ```
 */
export const evaluationSchema = z
  .strictObject({
    subject: idSchema,
    period: idSchema,
    asOf: instantSchema,
    rubric: z.strictObject({
      ...named,
      fingerprints: z.strictObject({ scoring: fingerprint, document: fingerprint }),
    }),
    profile: z.strictObject({ ...named, criteria: z.array(idSchema).optional() }).optional(),
    evaluators: z.array(
      z.strictObject({
        ...named,
        options: z.record(z.string(), z.unknown()),
        standTogether: z.array(idSchema).optional(),
      }),
    ),
    findings: z.array(finding),
    measurements: z.array(measurementSchema),
    indicators: z.array(conclusion),
    criteria: z.array(
      z.union([
        z.strictObject(climbForms.scored),
        z.strictObject(climbForms.measured),
        z.strictObject(climbForms["not-rated"]),
        z.strictObject(climbForms["not-applicable"]),
      ]),
    ),
    decisions: z.array(decisionSchema),
    facts: z.array(
      z.strictObject({
        kind: z.enum(evidenceRecordSchema.options.map(({ shape }) => shape.kind.value)),
        scope: z.enum(["team", "organisation"]),
        count: z.int().min(1),
      }),
    ),
    leftOut,
    notes: z
      .array(
        z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("unknown-subject") }),
          z.strictObject({ kind: z.literal("unknown-indicator"), evaluator: idSchema, indicator: idSchema }),
        ]),
      )
      .optional(),
  })
  .describe("An evaluation of customer-centric-rubric");

/**
 * The JSON Schema of a stored evaluation.
 *
 * @example
 * ```ts
 * import { evaluationJsonSchema } from "customer-centric-rubric/evidence";
 *
 * evaluationJsonSchema().type; // "object"
 * ```
 */
export function evaluationJsonSchema(): JsonSchema {
  return z.toJSONSchema(evaluationSchema);
}
