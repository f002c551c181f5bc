import type { EvidenceKind } from "../../review/evidence/record";
import { evidenceRecordSchema } from "../../review/evidence/schema";
import type { ConstantMapping, FieldMapping, ListMapping, RecordMapping, ValueMapping } from "./mapping";

interface FieldForm {
  safeParse(value: unknown): { readonly success: boolean };
}

/** A whole that has parts, whichever it is, to try a part in. */
const wholes: ReadonlyMap<string, object> = new Map<string, object>([
  ["customer", { id: "x" }],
  ["scale", { minimum: 0, maximum: 1 }],
  ["conflict", { chosen: "internal", noticeAt: null }],
  ["exempt", {}],
  ["redo", { standard: "x", steps: [] }],
]);

const instant = "2026-03-02T09:00:00Z";

/** The lists that records have; of those whose items have parts, an item to try them in. */
const lists: ReadonlyMap<string, object | undefined> = new Map<string, object | undefined>([
  ["closings", undefined],
  ["reopenings", undefined],
  ["waitsForCustomer", { from: instant, until: instant }],
  ["assignments", { to: "x", at: instant }],
  ["achieved", undefined],
  ["notYet", undefined],
  ["rootCauses", { cause: "x", scope: "person" }],
  ["redo.steps", undefined],
  ["indicators", undefined],
  ["ratings", { rater: "x", problem: 0, achievement: 0, rootCause: 0, redo: 0 }],
]);

/** Whether a field, or a part of one, is a list. */
export function isList(name: string): boolean {
  return lists.has(name);
}

/** The parts that the items of a list have; none where they are values. */
export function itemParts(name: string): readonly string[] {
  return Object.keys(lists.get(name) ?? {});
}

/** A record's fields with what their forms ask for, where the mapping says nothing else. */
export function completeFields({ kind, fields }: RecordMapping): Readonly<Record<string, FieldMapping>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      "items" in field ? completeList(kind, name, field) : completeValue(field, fieldTakes(kind, name), name),
    ]),
  );
}

function completeList(kind: EvidenceKind, name: string, field: ListMapping): ListMapping {
  const { item, fields } = field;
  if (fields === undefined) return { ...field, item: { ...item, type: item?.type ?? typeOf(itemTakes(kind, name)) } };
  const parts = Object.entries(fields).map(([part, own]) => [part, completeValue(own, itemTakes(kind, name, part))]);
  return { ...field, fields: Object.fromEntries(parts) };
}

function completeValue<Field extends ConstantMapping | ValueMapping>(field: Field, takes: Takes, name?: string): Field {
  if ("constant" in field) return field;
  const takesNull = takes(null) || nullable.has(name ?? "");
  const { type = typeOf(takes), whenNull = takesNull ? "null" : "absent" } = field as ValueMapping;
  return { ...field, type, whenNull };
}

/** A whole of which this is null is null itself: a customer whose id is null is one who is not known. */
const nullable: ReadonlySet<string> = new Set(["customer.id", "redo.standard"]);

/** Whether a value is one that a field, or a part of an item, may have. */
type Takes = (value: unknown) => boolean;

/** The type of a field: what its form takes tells. */
export function typeOf(takes: Takes): NonNullable<ValueMapping["type"]> {
  if (takes("x")) return "text";
  if (takes(instant)) return "instant";
  if (takes(true)) return "boolean";
  if (takes("0.5")) return "decimal";
  return takes(0) ? "integer" : "text";
}

/** What a field of a record, or a part of one, may be. */
export function fieldTakes(kind: EvidenceKind, name: string): Takes {
  const [whole = "", part] = name.split(".");
  const { shape } = evidenceRecordSchema.options.find((form) => form.shape.kind.value === kind) ?? { shape: {} };
  const form = new Map<string, FieldForm>(Object.entries(shape)).get(whole);
  return (value) =>
    form?.safeParse(part === undefined ? value : { ...wholes.get(whole), [part]: value }).success === true;
}

/** What an item of a list, or a part of one, may be. */
export function itemTakes(kind: EvidenceKind, name: string, part?: string): Takes {
  const takes = fieldTakes(kind, name);
  return (value) => takes([part === undefined ? value : { ...lists.get(name), [part]: value }]);
}
