import { readDecimal } from "../../exact/decimal";
import { minutesFrom } from "../duration";
import { instantFrom } from "../local-time";
import { ownValue } from "../payload";
import type { DropReason } from "../report";
import type { FieldMapping, Mapping, RowFilter, ValueMapping } from "./mapping";

/** What a field comes to: a value, nothing at all, or why the row makes no record. */
export type ReadField =
  | { readonly value: unknown }
  | { readonly value?: undefined; readonly isAbsent: true }
  | { readonly value?: undefined; readonly isAbsent?: undefined; readonly reason: DropReason; readonly detail: string };

const absent = { isAbsent: true } as const;

/** Reads a field of a row. */
export function readField(row: unknown, field: FieldMapping, mapping: Mapping): ReadField {
  if ("constant" in field) return { value: field.constant };
  const found = valueAt(row, field.from);
  if (found === undefined) return field.whenAbsent === "null" ? { value: null } : absent;
  const isNull = found === null || (field.nulls ?? mapping.nulls ?? [""]).includes(textOf(found) ?? "\0");
  // What a table says of a text comes before what is null in general.
  const table = field.values === undefined ? undefined : new Map(Object.entries(field.values));
  const text = textOf(found);
  if (table !== undefined && text !== undefined && table.has(text)) return { value: table.get(text) };
  if (isNull) return field.whenNull === "absent" ? absent : { value: null };
  if (table !== undefined) return { reason: "unknown-value", detail: `${field.from}: expected a value of the table` };
  const value = converted(found, field, mapping);
  if (value !== undefined) return { value };
  const reason = field.type === "instant" ? "invalid-instant" : "invalid-value";
  return { reason, detail: `${field.from}: expected ${expectedOf(field)}` };
}

/** Whether a row is meant. */
export function holds(row: unknown, filter: RowFilter): boolean {
  const text = textOf(valueAt(row, filter.from));
  if ("isOneOf" in filter) return text !== undefined && filter.isOneOf.includes(text);
  return text === undefined || !filter.isNoneOf.includes(text);
}

/** The value under a name, at the end of a way with points, or of a JSON pointer; nothing where there is none. */
export function valueAt(row: unknown, way: string): unknown {
  if (way.startsWith("/")) {
    const keys = way.slice(1).split("/");
    return keys.reduce<unknown>((value, key) => ownValue(value, key.replaceAll("~1", "/").replaceAll("~0", "~")), row);
  }
  // Headers may have points of their own.
  return ownValue(row, way) ?? way.split(".").reduce<unknown>((value, key) => ownValue(value, key), row);
}

function converted(value: unknown, field: ValueMapping, mapping: Mapping): unknown {
  switch (field.type) {
    case "instant":
      return instantFrom(value, field.format ?? "iso", field.zone ?? mapping.zone)?.at;
    case "duration":
      return minutesFrom(field.unit?.startsWith("hh") ? value : pointed(value, mapping), field.unit ?? "minutes");
    case "decimal":
    case "integer": {
      const number = pointed(value, mapping);
      if (readDecimal(number) === undefined) return undefined;
      return field.type === "decimal" || !Number.isSafeInteger(Number(number)) ? number : Number(number);
    }
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    default: {
      const text = textOf(value);
      return text === undefined ? undefined : `${field.prefix ?? ""}${text}`;
    }
  }
}

/** A number in text with a point for its decimal mark: a point in text with commas would be a thousands separator. */
function pointed(value: unknown, { decimalMark = "." }: Mapping): unknown {
  if (typeof value !== "string" || decimalMark === ".") return value;
  return value.includes(".") ? undefined : value.replace(",", ".");
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || (typeof value === "number" && (Number.isSafeInteger(value) || value % 1 !== 0))
    ? String(value)
    : undefined;
}

function expectedOf({ type = "text", format = "iso", unit }: ValueMapping): string {
  if (type === "instant") return `a time beyond doubt, as ${format}`;
  return type === "duration" ? `a duration in ${unit}` : `a value of type ${type}`;
}
