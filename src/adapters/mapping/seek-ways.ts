import type { NotFound } from "../report";
import type { RecordMapping } from "./mapping";
import type { NamedFilter, NamedValue, NamedWay, NamedWays } from "./named-ways";
import { namedWays } from "./named-ways";
import type { Scope } from "./read-field";
import { holds, valueAt, valueIn } from "./read-field";

/** What ways are sought in: the rows, and of a table its columns, which tell more than rows that say nothing there. */
interface Sought {
  readonly rows: readonly unknown[];
  readonly columns: readonly string[] | undefined;
}

/**
 * The ways that a record's mapping names and that lead nowhere: in a table, to no column; else to nothing in any of the rows,
 * or of the items, that they are read of. Where nothing is read, nothing is known of a way.
 */
export function waysNotFound(record: RecordMapping, index: number, { rows, columns }: Sought): readonly NotFound[] {
  const ways = namedWays(record, ["records", index]);
  if (columns !== undefined) seekColumns(ways.all, columns);
  else {
    for (const value of rows) {
      if (ways.all.every(({ isFound }) => isFound)) break;
      seekInRow({ value, place: "" }, ways);
    }
  }
  return ways.all
    .filter(({ isSought, isFound }) => isSought && !isFound)
    .map(({ path, from, isFilter, mayBeAbsent }) => ({
      ...{ kind: record.kind, path, from },
      isRefused: !mayBeAbsent && (columns !== undefined || isFilter),
      ...(columns !== undefined && { columns }),
    }));
}

function seekColumns(ways: readonly NamedWay[], columns: readonly string[]): void {
  const header = Object.fromEntries(columns.map((column) => [column, ""]));
  for (const way of ways) {
    if (way.column === undefined) continue;
    way.isSought = true;
    way.isFound = valueAt(header, way.column) !== undefined;
  }
}

/** Goes the ways of a record that the row makes, as far as it makes one. */
function seekInRow(row: Scope, { where, groupBy, values, lists }: NamedWays): void {
  if (!isMeant(row, where)) return;
  if (groupBy !== undefined) seek(row, groupBy);
  for (const value of values) seekValue(row, value);
  for (const list of lists) {
    let items: readonly Scope[] = [row];
    for (const way of list.items)
      if (way !== undefined) items = items.flatMap((item) => itemsIn(item, way, list.split));
    for (const item of items) {
      for (const { next } of list.parts) for (const { way } of next) seek(item, way);
      if (isMeant(item, list.where)) for (const part of list.parts) seekValue(item, part);
    }
  }
}

function seekValue(scope: Scope, { where, from }: NamedValue): void {
  if (isMeant(scope, where) && from !== undefined) seek(scope, from);
}

function isMeant(scope: Scope, filters: readonly NamedFilter[]): boolean {
  return filters.every(({ filter, way }) => {
    seek(scope, way);
    return holds(scope, filter);
  });
}

function itemsIn(outer: Scope, way: NamedWay, split: string | undefined): readonly Scope[] {
  seek(outer, way);
  const found = valueIn(outer, way.from);
  const values: readonly unknown[] = Array.isArray(found) ? found : [];
  const parts = typeof found === "string" && split !== undefined && found !== "" ? found.split(split) : values;
  return parts.map((value) => ({ value, place: "", outer }));
}

function seek(scope: Scope, way: NamedWay): void {
  way.isSought = true;
  way.isFound ||= valueIn(scope, way.from) !== undefined;
}
