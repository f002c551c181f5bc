import * as z from "zod";

/** Form and not meaning: what the numbers must be to each other is checked where rubrics are read. */
const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal such as 8.5 or "8.50"');
/** Text with something in it. */
export const someText = z.string().regex(/\S/, "some text");

/** A decimal as documents carry it. */
export const decimalSchema = z
  .union([z.number(), decimalText])
  .describe('A decimal: a number, or text such as "8.50".');

/** An id: text without control characters, or white space around it. */
export const idSchema = z
  .string()
  .regex(/^(?!\s)[^\p{Cc}\p{Cs}]+(?<!\s)$/u, "an id: text without control characters or blanks around it");

const absencePolicy = z.enum(["exclude", "lowest", "fail", "forbid"]);
const absencePolicies = z.strictObject({ notApplicable: absencePolicy.optional(), notRated: absencePolicy.optional() });
const texts = z.record(z.string(), someText);

/** A level as one writes it down. */
export const levelSchema = z.union([
  z.strictObject({ id: idSchema, cut: decimalSchema }),
  z.strictObject({ id: idSchema, band: z.string().describe('As it is printed: "6.00–7.49", "< 6.00" or "≥ 9.50".') }),
]);

const indicator = z.strictObject({
  id: idSchema,
  negative: z.boolean().optional(),
  supporting: z.boolean().optional(),
});

/** How a measured value becomes a score. */
export const measureSchema = z.strictObject({
  unit: someText.optional().describe('What the values count: "working minutes".'),
  points: z
    .array(z.strictObject({ value: decimalSchema, score: decimalSchema }))
    .min(2)
    .describe("In ascending order of their values; the scores all rise or all fall."),
});

const criterion = z.strictObject({
  id: idSchema,
  weight: decimalSchema,
  policies: absencePolicies.optional(),
  descriptors: z.array(z.strictObject({ level: idSchema, indicators: z.array(indicator) })).optional(),
  measure: measureSchema.optional(),
});

const gate = z.strictObject({
  id: idSchema,
  criterion: idSchema.describe('A criterion, or "any" of them.'),
  below: decimalSchema,
  effect: z.union([z.strictObject({ cap: decimalSchema }), z.literal("unscored")]),
});

const rubricTexts = z.strictObject({
  title: someText,
  levels: texts,
  criteria: z.record(z.string(), z.strictObject({ title: someText, descriptors: texts.optional() })),
  indicators: texts.optional(),
  roles: texts.optional(),
  gates: texts.optional(),
});

/**
 * The form of a rubric document, as a zod schema, to be used within schemas of one's own. What it lets pass may still be
 * no good rubric: `safeParseRubric` says.
 *
 * @example
 * ```ts
 * import { rubricSchema } from "customer-centric-rubric/schema";
 *
 * rubricSchema.safeParse({ id: "short" }).success; // false
 * ```
 */
export const rubricSchema = z
  .strictObject({
    id: idSchema,
    version: someText,
    scale: z.strictObject({ minimum: decimalSchema, maximum: decimalSchema, step: decimalSchema }),
    rounding: z.enum(["half-up", "half-even", "half-down", "up", "down"]).optional(),
    placeOn: z.enum(["rounded", "exact"]).optional(),
    ratingStep: decimalSchema.nullable().optional(),
    levels: z.array(levelSchema).min(1),
    criteria: z.array(criterion).min(1),
    weightTotal: decimalSchema.nullable().optional(),
    roles: z.array(z.strictObject({ id: idSchema, weight: decimalSchema })).optional(),
    withinRole: z.union([z.enum(["mean", "median"]), z.strictObject({ trimmedMean: decimalSchema })]).optional(),
    policies: absencePolicies.optional(),
    minimumCoverage: decimalSchema.optional(),
    gates: z.array(gate).optional(),
    texts: z.record(z.string(), rubricTexts).optional(),
  })
  .describe("A rubric of customer-centric-rubric");

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a rubric document. It describes the form; what the numbers must be to each other (ascending cuts,
 * bands without gaps) only `safeParseRubric` checks.
 *
 * @example
 * ```ts
 * import { rubricJsonSchema } from "customer-centric-rubric/schema";
 *
 * rubricJsonSchema().required; // ["id", "version", "scale", "levels", "criteria"]
 * ```
 */
export function rubricJsonSchema(): JsonSchema {
  return z.toJSONSchema(rubricSchema);
}
