import * as z from "zod";
import type { IssueCode } from "../../errors";
import { isZone } from "../../review/calendar-zone";
import { journeyPlaces, journeyRuns } from "../../review/evidence/journey";
import { evidenceRecordSchema } from "../../review/evidence/schema";
import type { JsonSchema } from "../../rubric/schema";
import { idSchema } from "../../rubric/schema";
import { durationUnits } from "../duration";
import { isTimeFormat } from "../local-time";
import { fieldTakes, isList, itemParts, itemTakes, typeOf } from "./field-form";
import type { FieldMapping, ItemMapping, ValueMapping } from "./mapping";

const forms = evidenceRecordSchema.options;
type Kind = (typeof forms)[number]["shape"]["kind"]["value"];
const kinds = forms.map((form) => form.shape.kind.value);
const partKeys = new Map<string, readonly string[]>([
  ["customer", ["id", "relation", "contact"]],
  ["scale", ["minimum", "maximum"]],
  ["conflict", ["chosen", "noticeAt"]],
  ["exempt", [...journeyPlaces, ...journeyRuns]],
  ["redo", ["standard", "steps"]],
]);
const way = z.string().min(1);
const words = z.array(z.string());
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const zone = z.string().refine(isZone, { error: "the name of a time zone", params: { code: "unknown-zone" } });

const filtered = { from: way, mayBeAbsent: z.boolean().optional() };
const filter = z.union([
  z.strictObject({ ...filtered, isOneOf: words }),
  z.strictObject({ ...filtered, isNoneOf: words }),
]);

/** How a value is read, wherever it comes from. */
const reading = {
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
};

/** Of a value: a unit for a duration, a format or a zone for an instant. */
function consistent<Form extends z.ZodType<Omit<ValueMapping, "from">>>(form: Form): Form {
  return form
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
}

const valueKeys = {
  from: way,
  where: z.array(filter).optional(),
  ...reading,
  whenNull: z.enum(["null", "absent"]).optional(),
  whenAbsent: z.enum(["null", "absent"]).optional(),
};
const value = consistent(z.strictObject(valueKeys));
const part = consistent(z.strictObject({ ...valueKeys, next: z.array(filter).optional() }));
const constant = z.strictObject({ constant: z.union([plain, z.array(plain)]) });

const list = z.strictObject({
  items: z.union([way, z.array(way).min(1)]),
  split: z.string().min(1).optional(),
  where: z.array(filter).optional(),
  item: consistent(z.strictObject({ from: way.optional(), ...reading })).optional(),
  fields: z.record(z.string(), z.union([constant, part])).optional(),
  whenNull: z.enum(["empty", "absent"]).optional(),
  whenAbsent: z.enum(["empty", "absent"]).optional(),
});

const record = z
  .strictObject({
    kind: z.enum(kinds as [(typeof kinds)[number], ...(typeof kinds)[number][]]),
    where: z.array(filter).optional(),
    groupBy: way.optional(),
    fields: z
      .any()
      // What objects have of their own accord never gets as far as the names of fields.
      .refine((fields) => typeof fields !== "object" || fields === null || !Object.hasOwn(fields, "__proto__"), {
        error: "fields that a record of that kind has: none is named __proto__",
        params: { code: "unknown-key" },
        abort: true,
      })
      .pipe(z.record(z.string(), z.union([constant, value, list]))),
  })
  .superRefine(({ kind, fields }, { addIssue }) => {
    for (const [name, field] of Object.entries(fields)) {
      const problem = problemOf(kind, name, field);
      if (problem === undefined) continue;
      const [code, message] = problem;
      addIssue({ code: "custom", path: ["fields", name], message, params: { code } });
    }
  })
  .refine(({ fields }) => ["id", "at"].every((field) => Object.hasOwn(fields, field)), {
    error: "at least the fields id and at",
    params: { code: "missing" },
  });

/** What is wrong with a field of a record of that kind. */
function problemOf(
  kind: Kind,
  name: string,
  field: FieldMapping,
): readonly [code: IssueCode, expected: string] | undefined {
  if (!isField(kind, name, field))
    return ["unknown-key", "fields that a record of that kind has, from the row: neither kind nor source"];
  if (!isOfItsForm(name, field)) {
    const expected = "items for fields that are lists, with the fields of items that have parts, and for no others";
    return ["conflicting-values", expected];
  }
  if (isTimedWell(kind, name, field)) return undefined;
  const expected = "a format or a zone only for a field that is an instant, such as at, or one of the type instant";
  return ["conflicting-values", expected];
}

/** Whether a record of that kind has the field, alone or as a part of one; a whole with parts can only be null. */
function isField(kind: Kind, name: string, field: FieldMapping): boolean {
  const form = forms.find(({ shape }) => shape.kind.value === kind);
  const [whole = "", own, ...rest] = name.split(".");
  if (form === undefined || whole === "kind" || whole === "source" || !Object.hasOwn(form.shape, whole)) return false;
  const parts = partKeys.get(whole);
  if (own !== undefined) return rest.length === 0 && parts?.includes(own) === true;
  return parts === undefined || ("constant" in field && field.constant === null);
}

/** Whether a list is made of items or always the same, of the parts that its items have; and nothing else is. */
function isOfItsForm(name: string, field: FieldMapping): boolean {
  const parts = itemParts(name);
  if ("constant" in field) {
    const { constant: own } = field;
    return Array.isArray(own) ? isList(name) && (own.length === 0 || parts.length === 0) : !isList(name);
  }
  if (!("items" in field)) return !isList(name);
  if (parts.length === 0) return isList(name) && field.fields === undefined;
  return field.item === undefined && field.fields !== undefined && Object.keys(field.fields).every(isOneOf(parts));
}

function isOneOf(parts: readonly string[]): (part: string) => boolean {
  return (name) => parts.includes(name);
}

/** Whether only what is an instant has a format or a zone. */
function isTimedWell(kind: Kind, name: string, field: FieldMapping): boolean {
  if (!("items" in field)) return isTimed(field, () => typeOf(fieldTakes(kind, name)));
  const { item, fields } = field;
  if (fields === undefined) return isTimed(item ?? {}, () => typeOf(itemTakes(kind, name)));
  return Object.entries(fields).every(([own, read]) => isTimed(read, () => typeOf(itemTakes(kind, name, own))));
}

function isTimed(field: FieldMapping | ItemMapping, typeOfField: () => ValueMapping["type"]): boolean {
  const { format, zone: own, type } = field as ItemMapping;
  // What is said beside a stated type has been checked with it.
  return (format === undefined && own === undefined) || type !== undefined || typeOfField() === "instant";
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
