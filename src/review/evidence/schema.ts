import * as z from "zod";
import { readDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, ratioOf, zero } from "../../exact/ratio";
import type { JsonSchema } from "../../rubric/schema";
import { decimalSchema, idSchema } from "../../rubric/schema";
import { customerContacts, customerRelations } from "../assessor";
import { epochMilliseconds } from "../instant";
import { instantNeed } from "../instant-problem";
import { caseStudyQuestions } from "./case-study";
import { appeals, causes, complaintSubjects, gravities, registerNames, rulingStatuses } from "./complaint";
import { journeyPlaces, journeyRuns } from "./journey";
import { disregards, evidenceScopes } from "./record";
import { closers, priorities, replyAuthors } from "./service";

/** An instant, read as `epochMilliseconds` reads it. */
export const instantSchema = z
  .string()
  .refine((text) => epochMilliseconds(text) !== undefined, {
    error: ({ input }) => instantNeed(String(input)),
    params: { code: "invalid-instant" },
  })
  .describe("A time with its offset from UTC or its zone: 2026-03-08T09:00-05:00, 2026-03-08T09:00[America/New_York].");
const instant = instantSchema;
const instantOrNull = instant.nullable();
const text = z.string().regex(/\S/, "some text");

/** A decimal that can be reckoned with: of more digits than anybody measures, none is read. */
export const figureSchema = decimalSchema
  .refine((value) => readDecimal(value) !== undefined, {
    error: "a decimal of at most 1000 characters",
    params: { code: "invalid-decimal" },
    abort: true,
  })
  .describe('A decimal: a number, or text such as "8.50".');
const figure = figureSchema;
const count = z.int().min(0).nullable().optional();

const frame = {
  id: idSchema,
  source: idSchema.describe("The system or register that it comes from."),
  at: instant,
  scope: z.enum(evidenceScopes),
  attributedTo: idSchema.nullable(),
  customer: z
    .strictObject({
      id: idSchema.describe("A pseudonym."),
      relation: z.enum(customerRelations).optional(),
      contact: z.enum(customerContacts).optional(),
    })
    .nullable()
    .optional(),
  disregard: z.enum(disregards).optional(),
};

const panelPoint = figure.refine(
  (value) => {
    // What cannot be read was refused before, here and below.
    const point = readDecimal(value) as Ratio;
    return compareRatios(point, zero) >= 0 && compareRatios(point, ratioOf(3)) <= 0;
  },
  { error: "a number from 0 to 3", params: { code: "out-of-range" } },
);

const minutesWaited = figure.refine((value) => compareRatios(readDecimal(value) as Ratio, zero) >= 0, {
  error: "0 minutes or more",
  params: { code: "out-of-range" },
});

const assignments = z.array(z.strictObject({ to: idSchema.nullable(), at: instant })).optional();

const matter = z.strictObject({
  kind: z.literal("matter"),
  ...frame,
  closedAt: instantOrNull.optional(),
  closedBy: z.enum(closers).nullable().optional(),
  resolvedAt: instantOrNull.optional(),
  closings: z.array(instant).optional(),
  reopenings: z.array(instant).optional(),
  waitsForCustomer: z.array(z.strictObject({ from: instant, until: instantOrNull })).optional(),
  isConversationWhole: z.boolean().optional(),
  assignments,
  conflict: z.strictObject({ chosen: z.enum(customerRelations), noticeAt: instantOrNull }).optional(),
});

const request = z.strictObject({
  kind: z.literal("request"),
  ...frame,
  matter: idSchema.optional(),
  priority: z.enum(priorities).nullable().optional(),
  closedByCustomerAt: instantOrNull.optional(),
  assignments,
});

const reply = z
  .strictObject({
    kind: z.literal("reply"),
    ...frame,
    request: idSchema.optional(),
    matter: idSchema.optional(),
    by: z.enum(replyAuthors),
    isPublic: z.boolean(),
    waitedMinutes: minutesWaited
      .optional()
      .describe("Working minutes since the request that it names, as the source has measured them."),
  })
  .refine(({ request, matter }) => request !== undefined || matter !== undefined, {
    error: "the request that it answers, or its matter",
    params: { code: "missing" },
    path: ["request"],
  })
  // The same in JSON Schema.
  .meta({
    anyOf: ["request", "matter"].map((key) => ({ type: "object", properties: { [key]: {} }, required: [key] })),
  });

const referral = z.strictObject({
  kind: z.literal("referral"),
  ...frame,
  matter: idSchema,
  to: idSchema,
  isVisible: z.boolean(),
  hasNote: z.boolean().nullable().optional(),
  noticeAt: instantOrNull.optional(),
  acceptedAt: instantOrNull.optional(),
});

const counts = Object.fromEntries([...journeyPlaces, ...journeyRuns].map((name) => [name, count])) as Record<
  (typeof journeyPlaces)[number] | (typeof journeyRuns)[number],
  typeof count
>;

const journey = z.strictObject({
  kind: z.literal("journey"),
  ...frame,
  matter: idSchema,
  ...counts,
  exempt: z.strictObject(counts).optional(),
});

const outage = z.strictObject({ kind: z.literal("outage"), ...frame, until: instantOrNull });

const account = z.strictObject({
  kind: z.literal("account"),
  ...frame,
  heldUntil: instantOrNull.optional(),
  optedOutAt: instantOrNull.optional(),
});

const contact = z.strictObject({
  kind: z.literal("contact"),
  ...frame,
  account: idSchema,
  isUseful: z.boolean().nullable(),
});

const knowledge = z.strictObject({ kind: z.literal("knowledge"), ...frame, account: idSchema });

const answer = z.strictObject({
  kind: z.literal("answer"),
  ...frame,
  instrument: idSchema,
  item: idSchema,
  response: idSchema,
  scale: z.strictObject({ minimum: figure, maximum: figure }),
  value: figure.nullable(),
  matter: idSchema.optional(),
});

const ruling = {
  gravity: z.enum(gravities),
  status: z.enum(rulingStatuses),
  cause: z.enum(causes).nullable(),
  appeal: z.enum(appeals),
};

const complaint = z.strictObject({
  kind: z.literal("complaint"),
  ...frame,
  ...ruling,
  about: z.enum(complaintSubjects),
  conductAt: instantOrNull,
  startedBy: z.enum(["subject", "customer"]).nullable(),
});

const counselling = z.strictObject({ kind: z.literal("counselling"), ...frame });

const incident = z.strictObject({ kind: z.literal("incident"), ...frame, ...ruling });

const register = z.strictObject({
  kind: z.literal("register"),
  ...frame,
  register: z.enum(registerNames),
  until: instant,
  isComplete: z.boolean(),
});

const painPoint = z.strictObject({
  kind: z.literal("pain-point"),
  ...frame,
  closedAt: instantOrNull,
  confirmedAt: instantOrNull.optional(),
  returnedAt: instantOrNull.optional(),
});

const praise = z.strictObject({ kind: z.literal("praise"), ...frame, isUnasked: z.boolean() });

const caseStudy = z.strictObject({
  kind: z.literal("case-study"),
  ...frame,
  problem: text,
  achieved: z.array(text),
  notYet: z.array(text),
  rootCauses: z.array(z.strictObject({ cause: text, scope: z.enum(evidenceScopes) })),
  redo: z.strictObject({ standard: text, steps: z.array(text) }).nullable(),
  indicators: z.array(idSchema),
  ratings: z.array(
    z.strictObject({
      rater: idSchema,
      ...(Object.fromEntries(caseStudyQuestions.map((question) => [question, panelPoint])) as Record<
        (typeof caseStudyQuestions)[number],
        typeof panelPoint
      >),
    }),
  ),
});

const observation = z.strictObject({
  kind: z.literal("observation"),
  ...frame,
  scope: z.literal("person"),
  period: idSchema.optional().describe("The period whose work was seen; that of `at` when left out."),
  indicator: idSchema,
  observer: idSchema,
  outcome: z.enum(["met", "not-met", "inconclusive"]),
  reason: text,
});

/** The form of a decision. */
export const decisionSchema = z.strictObject({
  kind: z.literal("decision"),
  ...frame,
  scope: z.literal("person"),
  period: idSchema,
  criterion: idSchema,
  level: idSchema,
  action: z.enum(["confirm", "override"]),
  by: idSchema,
  reason: text,
});

/** A figure that was measured. */
export const measurementSchema = z.strictObject({
  kind: z.literal("measurement"),
  ...frame,
  period: idSchema.optional().describe("The period that was measured; that of `at` when left out."),
  criterion: idSchema,
  value: figure.nullable(),
  unit: text
    .optional()
    .describe("That of the rubric's measure when left out; in another one, the figure does not count."),
});

/**
 * The form of one record of evidence, as a zod schema: told by its `kind`.
 *
 * @example
 * ```ts
 * import { evidenceRecordSchema } from "customer-centric-rubric/schema";
 *
 * evidenceRecordSchema.safeParse({ kind: "praise", id: "p1" }).success; // false
 * ```
 */
export const evidenceRecordSchema = z.discriminatedUnion("kind", [
  matter,
  request,
  reply,
  referral,
  journey,
  outage,
  account,
  contact,
  knowledge,
  answer,
  complaint,
  counselling,
  incident,
  register,
  painPoint,
  praise,
  caseStudy,
  observation,
  decisionSchema,
  measurementSchema,
]);

/**
 * The form of a list of evidence, as a zod schema. Whether two records share an id, and whether their times are in order,
 * `safeParseEvidence` says.
 *
 * @example
 * ```ts
 * import { evidenceSchema } from "customer-centric-rubric/schema";
 *
 * evidenceSchema.safeParse([]).success; // true
 * ```
 */
export const evidenceSchema = z.array(evidenceRecordSchema).describe("Evidence of customer-centric-rubric");

/**
 * The JSON Schema of a list of evidence.
 *
 * @example
 * ```ts
 * import { evidenceJsonSchema } from "customer-centric-rubric/schema";
 *
 * evidenceJsonSchema().type; // "array"
 * ```
 */
export function evidenceJsonSchema(): JsonSchema {
  return z.toJSONSchema(evidenceSchema);
}
