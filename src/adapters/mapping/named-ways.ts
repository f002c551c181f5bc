import type { PathSegment } from "../../errors";
import type { FieldMapping, ListMapping, RecordMapping, RowFilter } from "./mapping";
import { waysOf } from "./read-list";

/** A way that a mapping names, and what became of it. */
export interface NamedWay {
  /** Where the mapping names it. */
  readonly path: readonly PathSegment[];
  readonly from: string;
  /** The column of the row that it leads to; nothing where it leads into an item of a list. */
  readonly column: string | undefined;
  readonly isFilter: boolean;
  readonly mayBeAbsent: boolean;
  /** Whether it has been sought anywhere, and found. */
  isSought: boolean;
  isFound: boolean;
}

export interface NamedFilter {
  readonly filter: RowFilter;
  readonly way: NamedWay;
}

/** The ways of what is one value: of a field, or of a part of an item. */
export interface NamedValue {
  readonly where: readonly NamedFilter[];
  readonly next: readonly NamedFilter[];
  readonly from: NamedWay | undefined;
}

/** The ways of a list: to its items, one within the other, and within each of them. */
interface NamedList {
  /** None for the row itself. */
  readonly items: readonly (NamedWay | undefined)[];
  readonly split: string | undefined;
  readonly where: readonly NamedFilter[];
  readonly parts: readonly NamedValue[];
}

/** All ways that the mapping of a record names, in the order in which they are gone. */
export interface NamedWays {
  readonly all: readonly NamedWay[];
  readonly where: readonly NamedFilter[];
  readonly groupBy: NamedWay | undefined;
  readonly values: readonly NamedValue[];
  readonly lists: readonly NamedList[];
}

type Path = readonly PathSegment[];

/** The ways that a record's mapping names; `path` is where it stands itself. */
export function namedWays({ where, groupBy, fields }: RecordMapping, path: Path): NamedWays {
  const all: NamedWay[] = [];
  /** `depth`: in how many lists the way begins. */
  const nameWay = (own: Path, from: string, depth: number, filter?: RowFilter): NamedWay => {
    const column = columnOf(from, depth);
    const told = { isFilter: filter !== undefined, mayBeAbsent: filter?.mayBeAbsent === true };
    const way: NamedWay = { path: own, from, column, ...told, isSought: false, isFound: false };
    all.push(way);
    return way;
  };
  const nameFilters = (own: Path, filters: readonly RowFilter[] = [], depth = 0): readonly NamedFilter[] =>
    filters.map((filter, index) => ({ filter, way: nameWay([...own, index, "from"], filter.from, depth, filter) }));
  const nameValue = (own: Path, field: FieldMapping, depth = 0): NamedValue => {
    if (!("from" in field)) return { where: [], next: [], from: undefined };
    const filters = nameFilters([...own, "where"], field.where, depth);
    // The item itself is always there.
    const from = field.from === "." && depth > 0 ? undefined : nameWay([...own, "from"], field.from, depth);
    const next = "next" in field ? (field.next as readonly RowFilter[] | undefined) : undefined;
    return { where: filters, next: nameFilters([...own, "next"], next, depth), from };
  };
  const nameList = (own: Path, field: ListMapping): NamedList => {
    let depth = 0;
    const items = waysOf(field).map((way, index) => {
      if (way === ".") return undefined;
      const place = typeof field.items === "string" ? [...own, "items"] : [...own, "items", index];
      return nameWay(place, way, depth++);
    });
    const filters = nameFilters([...own, "where"], field.where, depth);
    const parts = Object.entries(field.fields ?? {}).map(([part, read]) =>
      nameValue([...own, "fields", part], read, depth),
    );
    const { from } = field.item ?? {};
    const item = from === undefined || from === "." ? [] : [nameValue([...own, "item"], { from }, depth)];
    return { items, split: field.split, where: filters, parts: [...item, ...parts] };
  };
  const own = nameFilters([...path, "where"], where);
  const group = groupBy === undefined ? undefined : nameWay([...path, "groupBy"], groupBy, 0);
  const values: NamedValue[] = [];
  const lists: NamedList[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if ("items" in field) lists.push(nameList([...path, "fields", name], field));
    else values.push(nameValue([...path, "fields", name], field));
  }
  return { all, where: own, groupBy: group, values, lists };
}

function columnOf(from: string, depth: number): string | undefined {
  if (depth === 0) return from;
  return from.startsWith("^.") ? columnOf(from.slice(2), depth - 1) : undefined;
}
