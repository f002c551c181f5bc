import type { EvidenceKind } from "../../review/evidence/record";
import { evidenceRecordSchema } from "../../review/evidence/schema";
import type { FieldMapping, RecordMapping, ValueMapping } from "./mapping";

interface FieldForm {
  safeParse(value: unknown): { readonly success: boolean };
}

/** A whole that has parts, as good as any, to try a part in. */
const wholes: ReadonlyMap<string, object> = new Map<string, object>([
  ["customer", { id: "x" }],
  ["scale", { minimum: 0, maximum: 1 }],
  ["conflict", { chosen: "internal", noticeAt: null }],
  ["exempt", {}],
]);

/** A record's fields with what their forms ask for, where the mapping says nothing else. */
export function completeFields({ kind, fields }: RecordMapping): Readonly<Record<string, FieldMapping>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if ("constant" in field) return [name, field];
      const { type = typeOf(kind, name), whenNull = takesNull(kind, name) ? "null" : "absent" } = field;
      return [name, { ...field, type, whenNull }];
    }),
  );
}

/** The type of a field: what its form takes tells. */
export function typeOf(kind: EvidenceKind, name: string): NonNullable<ValueMapping["type"]> {
  const takes = (value: unknown) => isTaken(kind, name, value);
  if (takes("x")) return "text";
  if (takes("2026-03-02T09:00:00Z")) return "instant";
  if (takes(true)) return "boolean";
  if (takes("0.5")) return "decimal";
  return takes(0) ? "integer" : "text";
}

/** A customer whose id is null is a customer who is not known. */
function takesNull(kind: EvidenceKind, name: string): boolean {
  return name === "customer.id" || isTaken(kind, name, null);
}

function isTaken(kind: EvidenceKind, name: string, value: unknown): boolean {
  const [whole = "", part] = name.split(".");
  const { shape } = evidenceRecordSchema.options.find((form) => form.shape.kind.value === kind) ?? { shape: {} };
  const form = new Map<string, FieldForm>(Object.entries(shape)).get(whole);
  return form?.safeParse(part === undefined ? value : { ...wholes.get(whole), [part]: value }).success === true;
}
