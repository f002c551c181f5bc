import type { ListMapping, Mapping } from "./mapping";
import type { ReadField, Scope } from "./read-field";
import { absent, holds, isNothing, missing, placeIn, readField, textOf, valueIn } from "./read-field";
import type { Items } from "./read-part";
import { readPart } from "./read-part";

type Failed = Extract<ReadField, { readonly reason: unknown }>;

/** Reads a list of a record from a row, or from the rows that make it. No item of it is left out unless that is said. */
export function readList(row: Scope, rows: readonly Scope[], field: ListMapping, mapping: Mapping): ReadField {
  const [first = ".", ...inner] = waysOf(field);
  const found = first === "." ? within(rows, inner, field, mapping) : itemsAt(row, first, inner, field, mapping);
  if (!("items" in found)) return found;
  const known: Items = { items: found.items, ends: new Map() };
  const { where = [] } = field;
  const list: unknown[] = [];
  for (const item of found.items) {
    if (!where.every((filter) => holds(item, filter))) continue;
    const read = field.fields === undefined ? readItem(item, field, mapping) : readParts(item, field, mapping, known);
    if ("reason" in read) return read;
    list.push(read.value);
  }
  return { value: list };
}

/** The ways to the items of a list, one within the other. */
export function waysOf({ items }: ListMapping): readonly string[] {
  return typeof items === "string" ? [items] : items;
}

type Found = { readonly items: readonly Scope[] } | typeof absent | Failed;

/** The items at the end of a way, and of the ways that lead on from each of them. */
function itemsAt(scope: Scope, way: string, inner: readonly string[], field: ListMapping, mapping: Mapping): Found {
  const found = valueIn(scope, way);
  const place = placeIn(scope, way);
  if (found === undefined) return field.whenAbsent === "empty" ? { items: [] } : absent;
  if (isNothing(found, {}, mapping)) return field.whenNull === "empty" ? { items: [] } : absent;
  const values = valuesIn(found, field.split);
  if (values === undefined) return { reason: "invalid-value", detail: `${place}: expected a list` };
  const items = values.map((value, index) => ({ value, place: `${place}.${index}`, outer: scope }));
  return within(items, inner, field, mapping);
}

function within(
  items: readonly Scope[],
  [way, ...inner]: readonly string[],
  field: ListMapping,
  mapping: Mapping,
): Found {
  if (way === undefined) return { items };
  const all: Scope[] = [];
  for (const item of items) {
    const own = itemsAt(item, way, inner, field, mapping);
    if ("reason" in own) return own;
    if ("isAbsent" in own) return missing(placeIn(item, way), "a list");
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

function readParts(item: Scope, { fields = {} }: ListMapping, mapping: Mapping, items: Items): ReadField {
  const parts = new Map<string, unknown>();
  for (const [part, field] of Object.entries(fields)) {
    const read = readPart(item, part, field, mapping, items);
    if ("reason" in read) return read;
    if (!("isAbsent" in read)) parts.set(part, read.value);
  }
  return { value: Object.fromEntries(parts) };
}
