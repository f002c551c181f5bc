import * as z from "zod";
import type { Decimal } from "../exact/decimal";
import { readDecimal } from "../exact/decimal";
import { compareRatios, one, zero } from "../exact/ratio";
import { figureSchema } from "../review/evidence/frame/schema";
import { decimalSchema, idSchema } from "../rubric/schema";
import type { Evaluator } from "./evaluator";
import type { SurveyScale } from "./survey-answers";
import { isOnScale } from "./survey-answers";

/** A share from 0 to 1, both inclusive. */
export const shareSchema = decimalSchema
  .refine(
    (value) => {
      const share = readDecimal(value);
      return share !== undefined && compareRatios(share, zero) >= 0 && compareRatios(share, one) <= 0;
    },
    { error: "a share from 0 to 1", params: { code: "out-of-range" } },
  )
  .describe("a share from 0 to 1");

/** Whole working minutes, from 0 on. */
export const minutesSchema = z.int().min(0);

/** Whole days, from 0 on. */
export const daysSchema = z.int().min(0).max(3660);

/** The form of the options of several evaluators, by the id of the evaluator. */
export function optionsSchema(evaluators: readonly Evaluator[]): z.ZodType<Readonly<Record<string, object>>> {
  const forms = evaluators.map(({ meta, options }) => [meta.id, options.prefault({})] as const);
  return z.strictObject(Object.fromEntries(forms)) as z.ZodType<Readonly<Record<string, object>>>;
}

/** An option as the reference page lists it. */
export interface StatedOption {
  /** With a dot before what lies within an option. */
  readonly name: string;
  /** Its default, as JSON; empty for none. */
  readonly initial: string;
  /** What it must be, in short. */
  readonly form: string;
}

/** The options of an evaluator, those within options too. */
export function optionsOf(options: z.ZodType): readonly StatedOption[] {
  return listOptions(z.toJSONSchema(options, { io: "input", unrepresentable: "any" }), "");
}

type Form = z.core.JSONSchema.BaseSchema;

function listOptions({ properties = {} }: Form, prefix: string): readonly StatedOption[] {
  return Object.entries(properties).flatMap(([name, option]) => {
    if (typeof option === "boolean") return [];
    const within = listOptions(option, `${prefix}${name}.`);
    if (within.length > 0) return within;
    const initial = option.default === undefined ? "" : `\`${JSON.stringify(option.default)}\``;
    return [{ name: `${prefix}${name}`, initial, form: formOf(option) }];
  });
}

const typeWords: Readonly<Record<string, string>> = {
  boolean: "`true` or `false`",
  integer: "a whole number",
  null: "`null`",
  object: "an object",
  string: "text",
};

function formOf({ description, enum: choices, anyOf, type, minimum, maximum, items }: Form): string {
  if (description !== undefined) return description;
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(" or ");
  if (anyOf !== undefined) return [...new Set(anyOf.map((form) => formOf(form as Form)))].join(" or ");
  if (type === "array") return `a list, each ${formOf(items as Form)}`;
  const bounds = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? [] : [`to ${maximum}`]),
  ];
  const names = [type ?? "object"].flat().map((name) => typeWords[name] ?? `a ${name}`);
  return [names.join(" or "), ...bounds].join(" ");
}
/** The lowest and the highest point of a survey's scale, both inclusive: from 1 to 5 when left out. */
export const scaleSchema = z
  .strictObject({ minimum: figureSchema, maximum: figureSchema })
  .default({ minimum: 1, maximum: 5 });

/** The answers of a scale that count as good ones: all from the lowest to the highest of those stated, both inclusive. */
export const boxesSchema = z.array(figureSchema).min(1);

/** Whether top boxes lie on their scale: of others, no answer could ever be a good one. */
export function areBoxesOnScale({ scale, topBoxes }: StatedBoxes): boolean {
  return topBoxes === undefined || topBoxes.every((box) => isOnScale(box, scale));
}

interface StatedBoxes {
  readonly scale: SurveyScale;
  readonly topBoxes?: readonly Decimal[] | undefined;
}

/** What is said of top boxes that do not. */
export const boxesOnScale = {
  path: ["topBoxes"] as PropertyKey[],
  error: "points of `scale`",
  params: { code: "out-of-range" },
};
/**
 * The form of a job profile, as a zod schema. Whether a rubric has its indicators and criteria, `evaluateEvidence` and
 * `applyProfile` say.
 *
 * @example
 * ```ts
 * import { profileSchema } from "customer-centric-rubric/evidence";
 *
 * profileSchema.safeParse({ id: "field-service", version: "1", weights: { needs: "2" } }).success; // true
 * ```
 */
export const profileSchema = z
  .strictObject({
    id: idSchema,
    version: z.string().regex(/\S/, "some text"),
    notApplicable: z
      .strictObject({ indicators: z.array(idSchema).optional(), criteria: z.array(idSchema).optional() })
      .optional(),
    weights: z.record(z.string(), decimalSchema).optional(),
    options: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  })
  .describe("A job profile of customer-centric-rubric");
