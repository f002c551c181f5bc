import { canonicalJson } from "../../rubric/canonical-json";
import type { DropReason } from "../report";
import type { FieldMapping, Mapping, RecordMapping } from "./mapping";
import type { ReadField, Scope } from "./read-field";
import { absent, readField } from "./read-field";
import { readList, waysOf } from "./read-list";

/** What rows come to: a candidate for a record, or why they make none. */
export interface MadeRecord {
  readonly id: string | null;
  readonly candidate?: unknown;
  readonly problem?: { readonly reason: DropReason; readonly detail: string };
}

/** Makes a record of a row, or of all the rows that make it together. */
export function makeRecord(rows: readonly Scope[], { kind, fields }: RecordMapping, mapping: Mapping): MadeRecord {
  const candidate = new Map<string, unknown>([
    ["kind", kind],
    ["source", mapping.source],
  ]);
  const parts = new Map<string, Map<string, unknown>>();
  for (const [name, field] of Object.entries(fields)) {
    const read = readFromAll(rows, field, mapping);
    if ("reason" in read) return { id: null, problem: read };
    if ("isAbsent" in read) continue;
    const [whole = "", part] = name.split(".");
    if (part === undefined) candidate.set(whole, read.value);
    else parts.set(whole, (parts.get(whole) ?? new Map()).set(part, read.value));
  }
  for (const [whole, own] of parts) {
    const key = keys.get(whole);
    if (key === undefined || own.has(key)) candidate.set(whole, wholeOf(own, key));
  }
  const id = candidate.get("id");
  return { id: typeof id === "string" ? id : null, candidate: Object.fromEntries(candidate) };
}

/** What a whole is none without: a customer's other parts are nothing of anybody, a conflict needs its choice. */
const keys: ReadonlyMap<string, string> = new Map([
  ["customer", "id"],
  ["conflict", "chosen"],
  ["redo", "standard"],
]);

/** A part such as a customer; one whose id is null is not known. */
function wholeOf(parts: ReadonlyMap<string, unknown>, key: string | undefined): unknown {
  return key !== undefined && key !== "chosen" && parts.get(key) === null ? null : Object.fromEntries(parts);
}

/** What all rows say of a field, as far as they say anything. */
function readFromAll(rows: readonly Scope[], field: FieldMapping, mapping: Mapping): ReadField {
  let agreed: ReadField = absent;
  for (const row of rows) {
    const read = "items" in field ? readList(row, rows, field, mapping) : readField(row, field, mapping);
    if ("reason" in read) return read;
    if ("isAbsent" in read) continue;
    // The rows themselves as items, and what is always the same, are so for each of them.
    if ("constant" in field || ("items" in field && waysOf(field)[0] === ".")) return read;
    if (!("isAbsent" in agreed) && canonicalJson(agreed.value) !== canonicalJson(read.value)) {
      const way = "items" in field ? waysOf(field).join(".") : field.from;
      const place = row.place === "" ? way : `${row.place}.${way}`;
      return { reason: "conflicting-values", detail: `${place}: expected the same in all rows of the record` };
    }
    agreed = read;
  }
  return agreed;
}
