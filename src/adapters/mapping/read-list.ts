import type { ListMapping, Mapping } from "./mapping";
import type { ReadField, Scope } from "./read-field";
import { absent, holds, isNothing, missing, placeIn, readField, readPart, textOf, valueIn } from "./read-field";

type Failed = Extract<ReadField, { readonly reason: unknown }>;

/** Reads a list of a record from a row, or from the rows that make it. No item of it is left out unless that is said. */
export function readList(row: Scope, rows: readonly Scope[], field: ListMapping, mapping: Mapping): ReadField {
  const ways = typeof field.items === "string" ? [field.items] : field.items;
  const found = ways.join() === "." ? { items: rows } : itemsAt(row, ways, field, mapping);
  if (!("items" in found)) return found;
  const { items } = found;
  const { where = [] } = field;
  const list: unknown[] = [];
  for (const item of items) {
    if (!where.every((filter) => holds(item, filter))) continue;
    const read = field.fields === undefined ? readItem(item, field, mapping) : readParts(item, field, mapping, items);
    if ("reason" in read) return read;
    list.push(read.value);
  }
  return { value: list };
}

/** The items at the end of ways, each of which leads on from every item of the one before. */
function itemsAt(
  scope: Scope,
  [way = ".", ...inner]: readonly string[],
  field: ListMapping,
  mapping: Mapping,
): { readonly items: readonly Scope[] } | typeof absent | Failed {
  const found = valueIn(scope, way);
  const place = placeIn(scope, way);
  if (found === undefined) return field.whenAbsent === "empty" ? { items: [] } : absent;
  if (isNothing(found, {}, mapping)) return field.whenNull === "empty" ? { items: [] } : absent;
  const values = valuesIn(found, field.split);
  if (values === undefined) return { reason: "invalid-value", detail: `${place}: expected a list` };
  const items = values.map((value, index) => ({ value, place: `${place}.${index}`, outer: scope }));
  if (inner.length === 0) return { items };
  const all: Scope[] = [];
  for (const item of items) {
    const own = itemsAt(item, inner, field, mapping);
    if ("reason" in own) return own;
    if ("isAbsent" in own) return missing(placeIn(item, inner[0] as string), "a list");
    for (const one of own.items) all.push(one);
  }
  return { items: all };
}

function valuesIn(found: unknown, split: string | undefined): readonly unknown[] | undefined {
  if (Array.isArray(found)) return found;
  const text = split === undefined ? undefined : textOf(found);
  return text?.split(split as string).map((part) => part.trim());
}

/** An item that is a value itself: nothing is none. */
function readItem(item: Scope, { item: field = {} }: ListMapping, mapping: Mapping): ReadField {
  const { from = "." } = field;
  const read = readField(item, { ...field, from }, mapping);
  if ("reason" in read) return read;
  return "isAbsent" in read || read.value === null ? missing(placeIn(item, from), "an item") : read;
}

function readParts(item: Scope, { fields = {} }: ListMapping, mapping: Mapping, items: readonly Scope[]): ReadField {
  const parts = new Map<string, unknown>();
  for (const [part, field] of Object.entries(fields)) {
    const read = readPart(item, field, mapping, items);
    if ("reason" in read) return read;
    if (!("isAbsent" in read)) parts.set(part, read.value);
  }
  return { value: Object.fromEntries(parts) };
}
