import * as z from "zod";
import { isZone } from "../../review/calendar-zone";
import { journeyPlaces, journeyRuns } from "../../review/evidence/journey";
import { evidenceRecordSchema } from "../../review/evidence/schema";
import type { JsonSchema } from "../../rubric/schema";
import { idSchema } from "../../rubric/schema";
import { durationUnits } from "../duration";
import { isTimeFormat } from "../local-time";
import { typeOf } from "./field-form";

const forms = evidenceRecordSchema.options;
const kinds = forms.map((form) => form.shape.kind.value);
const partKeys = new Map<string, readonly string[]>([
  ["customer", ["id", "relation", "contact"]],
  ["scale", ["minimum", "maximum"]],
  ["conflict", ["chosen", "noticeAt"]],
  ["exempt", [...journeyPlaces, ...journeyRuns]],
]);
const way = z.string().min(1);
const words = z.array(z.string());
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const zone = z.string().refine(isZone, { error: "the name of a time zone", params: { code: "unknown-zone" } });

const value = z
  .strictObject({
    from: way,
    type: z.enum(["text", "decimal", "integer", "boolean", "instant", "duration"]).optional(),
    prefix: z.string().optional(),
    format: z
      .string()
      .refine(isTimeFormat, {
        error: "iso, epoch-seconds, epoch-milliseconds or a pattern such as dd/MM/yyyy HH:mm",
        params: { code: "unknown-value" },
      })
      .optional(),
    zone: zone.optional(),
    unit: z.enum(durationUnits).optional(),
    values: z.record(z.string(), plain).optional(),
    nulls: words.optional(),
    whenNull: z.enum(["null", "absent"]).optional(),
    whenAbsent: z.enum(["null", "absent"]).optional(),
  })
  .refine(({ type, unit }) => (type === "duration") === (unit !== undefined), {
    error: "a unit for a duration, and for nothing else",
    params: { code: "conflicting-values" },
  })
  .refine(
    ({ type = "instant", format, zone: own }) => type === "instant" || (format === undefined && own === undefined),
    {
      error: 'the type "instant" beside a format or a zone, or neither of them',
      params: { code: "conflicting-values" },
    },
  );

const filter = z.union([z.strictObject({ from: way, isOneOf: words }), z.strictObject({ from: way, isNoneOf: words })]);

const record = z
  .strictObject({
    kind: z.enum(kinds as [(typeof kinds)[number], ...(typeof kinds)[number][]]),
    where: z.array(filter).optional(),
    fields: z
      .any()
      // What objects have of their own accord never gets as far as the names of fields.
      .refine((fields) => typeof fields !== "object" || fields === null || !Object.hasOwn(fields, "__proto__"), {
        error: "fields that a record of that kind has: none is named __proto__",
        params: { code: "unknown-key" },
        abort: true,
      })
      .pipe(z.record(z.string(), z.union([z.strictObject({ constant: plain }), value]))),
  })
  .refine(({ kind, fields }) => Object.keys(fields).every((field) => isField(kind, field)), {
    error: "fields that a record of that kind has, from the row: no lists, and neither kind nor source",
    params: { code: "unknown-key" },
  })
  .refine(
    ({ kind, fields }) =>
      Object.entries(fields).every(([name, field]) => {
        if ("constant" in field || (field.format === undefined && field.zone === undefined)) return true;
        return (field.type ?? typeOf(kind, name)) === "instant";
      }),
    {
      error: "a format or a zone only for a field that is an instant, such as at, or one of the type instant",
      params: { code: "conflicting-values" },
    },
  )
  .refine(({ fields }) => ["id", "at"].every((field) => Object.hasOwn(fields, field)), {
    error: "at least the fields id and at",
    params: { code: "missing" },
  });

/** Whether a record of that kind has the field, alone or as a part of one. */
function isField(kind: string, field: string): boolean {
  const form = forms.find(({ shape }) => shape.kind.value === kind);
  const [name = "", part, ...rest] = field.split(".");
  if (form === undefined || name === "kind" || name === "source" || !Object.hasOwn(form.shape, name)) return false;
  const parts = partKeys.get(name);
  return part === undefined ? parts === undefined : rest.length === 0 && parts?.includes(part) === true;
}

/**
 * The form of a mapping, as a zod schema.
 *
 * @example
 * ```ts
 * import { mappingSchema } from "customer-centric-rubric/adapters";
 *
 * mappingSchema.safeParse({ source: "letters", records: [] }).success; // true
 * ```
 */
export const mappingSchema = z
  .strictObject({
    source: idSchema,
    format: z.enum(["csv", "json", "ndjson"]).optional(),
    delimiter: z.enum([",", ";", "\t", "|"]).optional(),
    rows: way.optional(),
    zone: zone.optional(),
    nulls: words.optional(),
    decimalMark: z.enum([".", ","]).optional(),
    records: z.array(record),
  })
  .describe("A mapping of customer-centric-rubric: what the columns or keys of a source mean.");

/**
 * The JSON Schema of a mapping.
 *
 * @example
 * ```ts
 * import { mappingJsonSchema } from "customer-centric-rubric/adapters";
 *
 * mappingJsonSchema().type; // "object"
 * ```
 */
export function mappingJsonSchema(): JsonSchema {
  return z.toJSONSchema(mappingSchema);
}
