import { readDecimal } from "../../exact/decimal";
import { minutesFrom } from "../duration";
import { instantFrom } from "../local-time";
import { ownValue } from "../payload";
import type { DropReason } from "../report";
import type { ConstantMapping, Mapping, RowFilter, ValueMapping } from "./mapping";

/** What ways begin at: a row, or an item of a list in it. */
export interface Scope {
  readonly value: unknown;
  /** The way there, as far as a report needs it to find the value. */
  readonly place: string;
  /** What an item lies in. */
  readonly outer?: Scope;
}

/** What a field comes to: a value, nothing at all, or why the row makes no record. */
export type ReadField =
  | { readonly value: unknown }
  | { readonly value?: undefined; readonly isAbsent: true }
  | { readonly value?: undefined; readonly isAbsent?: undefined; readonly reason: DropReason; readonly detail: string };

export const absent = { isAbsent: true } as const;

/** Reads a field of a row, or a part of an item. */
export function readField(scope: Scope, field: ConstantMapping | ValueMapping, mapping: Mapping): ReadField {
  if ("constant" in field) return { value: field.constant };
  const { where = [] } = field;
  return where.every((filter) => holds(scope, filter)) ? readValue(scope, field, mapping) : absent;
}

function readValue(scope: Scope, field: ValueMapping, mapping: Mapping): ReadField {
  const found = valueIn(scope, field.from);
  if (found === undefined) return field.whenAbsent === "null" ? { value: null } : absent;
  // What a table says of a text comes before what is null in general.
  const table = field.values === undefined ? undefined : new Map(Object.entries(field.values));
  const text = textOf(found);
  const meant = text === undefined ? undefined : table?.get(text);
  if (meant !== undefined && meant !== null) return { value: meant };
  if (meant === null || isNothing(found, field, mapping)) return field.whenNull === "absent" ? absent : { value: null };
  const place = placeIn(scope, field.from);
  if (table !== undefined) return { reason: "unknown-value", detail: `${place}: expected a value of the table` };
  const value = converted(found, field, mapping);
  if (value !== undefined) return { value };
  const reason = field.type === "instant" ? "invalid-instant" : "invalid-value";
  return { reason, detail: `${place}: expected ${expectedOf(field)}` };
}

/** Why a record is dropped in which something is not there. */
export function missing(place: string, expected: string) {
  return { reason: "missing", detail: `${place}: expected ${expected}` } as const;
}

/** Whether a value says that there is nothing. */
export function isNothing(found: unknown, { nulls }: Pick<ValueMapping, "nulls">, mapping: Mapping): boolean {
  return found === null || (nulls ?? mapping.nulls ?? [""]).includes(textOf(found) ?? "\0");
}

/** Whether a row, or an item, is meant. */
export function holds(scope: Scope, filter: RowFilter): boolean {
  const text = textOf(valueIn(scope, filter.from));
  if (filter.isOneOf !== undefined) return text !== undefined && filter.isOneOf.includes(text);
  return text === undefined || !filter.isNoneOf.includes(text);
}

/** The value at the end of a way that begins at a row or an item. */
export function valueIn({ value, outer }: Scope, way: string): unknown {
  if (outer === undefined) return valueAt(value, way);
  if (way === ".") return value;
  return way.startsWith("^.") ? valueIn(outer, way.slice(2)) : valueAt(value, way);
}

/** Where a value is, from the row on. */
export function placeIn({ place }: Scope, way: string): string {
  if (place === "" || way === ".") return place || way;
  return `${place}.${way}`;
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

export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "boolean" || (typeof value === "number" && (Number.isSafeInteger(value) || value % 1 !== 0))
    ? String(value)
    : undefined;
}

function expectedOf({ type = "text", format = "iso", unit }: ValueMapping): string {
  if (type === "instant") return `a time beyond doubt, as ${format}`;
  return type === "duration" ? `a duration in ${unit}` : `a value of type ${type}`;
}
