import { canonicalJson } from "../../rubric/canonical-json";
import type { Incoming } from "../intake";
import type { MadeRecord } from "./make-record";
import type { Mapping, RecordMapping } from "./mapping";
import type { Scope } from "./read-field";
import { isNothing, missing, placeIn, textOf, valueIn } from "./read-field";

/** Settles a record of rows, or why they make none. Whether it was kept. */
export type Settle = (record: RecordMapping, read: readonly Scope[] | NonNullable<MadeRecord["problem"]>) => boolean;

interface Group {
  readonly record: RecordMapping;
  readonly rows: Scope[];
  /** Each row once, as canonical JSON. */
  readonly known: Set<string>;
  /** The places of its rows, of those too that came twice. */
  readonly places: number[];
}

/** The rows that make records together. */
interface Groups {
  /** Puts a row to those that share a value; or says why it belongs to none. */
  add(
    incoming: Incoming,
    row: Scope,
    record: RecordMapping,
    groupBy: string,
  ): NonNullable<MadeRecord["problem"]> | undefined;
  /** Settles all of them, in the order of their first rows: the places of the rows that were kept. */
  settle(settle: Settle): ReadonlySet<number>;
}

/** Opens the groups of a mapping's records. */
export function openGroups(mapping: Mapping): Groups {
  const groups = new Map<RecordMapping, Map<string, Group>>();
  const all: Group[] = [];
  return {
    add: ({ index }, row, record, groupBy) => {
      const shared = valueIn(row, groupBy);
      const key = textOf(shared);
      if (key === undefined || isNothing(shared, {}, mapping)) {
        return missing(placeIn(row, groupBy), "what the rows of a record share");
      }
      const own = groups.get(record) ?? new Map<string, Group>();
      groups.set(record, own);
      const group = own.get(key) ?? { record, rows: [], known: new Set(), places: [] };
      if (!own.has(key)) all.push(group);
      own.set(key, group);
      const content = canonicalJson(row.value);
      if (!group.known.has(content)) group.rows.push(row);
      group.known.add(content);
      group.places.push(index);
      return undefined;
    },
    settle: (settle) => new Set(all.flatMap(({ record, rows, places }) => (settle(record, rows) ? places : []))),
  };
}
