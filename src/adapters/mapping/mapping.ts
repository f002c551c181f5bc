import type { EvidenceKind } from "../../review/evidence/record";
import type { DurationUnit } from "../duration";
import type { TimeFormat } from "../local-time";

/** What columns or keys of a source mean, as a document: which records each of its rows makes, and of what. */
export interface Mapping {
  /** The system, as the evidence names it. */
  readonly source: string;
  /** How text is read; a list of rows needs none. JSON when left out. */
  readonly format?: "csv" | "json" | "ndjson" | undefined;
  /** What stands between cells: a comma when left out. */
  readonly delimiter?: "," | ";" | "\t" | "|" | undefined;
  /** The way to the list of rows within JSON, such as `data.tickets`. */
  readonly rows?: string | undefined;
  /** On whose clocks times without an offset are; without it there are none. */
  readonly zone?: string | undefined;
  /** Texts that say that there is nothing, such as `""`, `"-"` and `"N/A"`; the empty text when left out. */
  readonly nulls?: readonly string[] | undefined;
  /** What stands before a fraction: a point when left out. */
  readonly decimalMark?: "." | "," | undefined;
  /** Each row is read for each of them. */
  readonly records: readonly RecordMapping[];
}

/** One record of a row. */
export interface RecordMapping {
  readonly kind: EvidenceKind;
  /** All must hold, or the row makes no such record. */
  readonly where?: readonly RowFilter[] | undefined;
  /**
   * The header or the way to what rows share that make one record together, as in a log of events: each of them counts once,
   * and all must say the same of a field, as far as they say anything of it.
   */
  readonly groupBy?: string | undefined;
  /** What the fields of the record are made of; those of its parts are named with a point: `customer.id`. */
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

/**
 * A condition on a row, by the text of a value. A value that is absent or null is none of any texts. One that no row has is
 * a mistake, unless it is said that it may be absent.
 */
export type RowFilter = { readonly from: string; readonly mayBeAbsent?: boolean | undefined } & (
  | { readonly isOneOf: readonly string[]; readonly isNoneOf?: undefined }
  | { readonly isNoneOf: readonly string[]; readonly isOneOf?: undefined }
);

/** What a field is made of: always the same, a value of the row, or, of a field that is a list, items. */
export type FieldMapping = ConstantMapping | ValueMapping | ListMapping;

/** The same in every record; a list only of a field that is one. */
export interface ConstantMapping {
  readonly constant: string | number | boolean | null | readonly (string | number | boolean | null)[];
}

/** A value of the row, and what it means. A value that is absent stays absent, and null stays null, unless it is said otherwise. */
export interface ValueMapping {
  /** The header of a column, or the way to a value: `requester.id`, or a JSON pointer, `/requester/id`. */
  readonly from: string;
  /** All must hold, or nothing is said of the field: it is absent. */
  readonly where?: readonly RowFilter[] | undefined;
  /** What it is; when left out, what the record asks for: an instant for `at`, text for an id. A `duration` becomes minutes. */
  readonly type?: "text" | "decimal" | "integer" | "boolean" | "instant" | "duration" | undefined;
  /** Of text: what is put before it, so that ids of several sources stay apart. */
  readonly prefix?: string | undefined;
  /** Of an instant: how it is written; `iso` when left out. */
  readonly format?: TimeFormat | undefined;
  /** Of an instant: on whose clocks it is, in place of the mapping's. */
  readonly zone?: string | undefined;
  /** Of a duration; needed for one. */
  readonly unit?: DurationUnit | undefined;
  /** What each text means; a row with any other is dropped. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  /** In place of the mapping's. */
  readonly nulls?: readonly string[] | undefined;
  /** Whether what is null in the source is null in the evidence (the default where the field takes a null), or absent. */
  readonly whenNull?: "null" | "absent" | undefined;
  /** Whether what is absent in the source is absent in the evidence (the default), or null: some leave out what is not there. */
  readonly whenAbsent?: "null" | "absent" | undefined;
}

/**
 * A list of a record: where its items are, and what each of them means. What is absent or null in the source is not recorded,
 * unless it is said to be an empty list. No list is ever cut short: a bad item drops the record, with the item's place.
 */
export interface ListMapping {
  /**
   * The way to a list of the row; of a list within each item of another, the ways to both; or `.`, alone or first, for the
   * rows that make the record, each of which is an item.
   */
  readonly items: string | readonly string[];
  /** Of text: what stands between the items, which lose the white space around them. */
  readonly split?: string | undefined;
  /** All must hold of an item, or it is not meant. */
  readonly where?: readonly RowFilter[] | undefined;
  /** Of a list of values: what an item means; when left out, it is itself the value. */
  readonly item?: ItemMapping | undefined;
  /** Of a list of what has parts, such as `assignments`: what these are made of. */
  readonly fields?: Readonly<Record<string, ConstantMapping | PartMapping>> | undefined;
  /** Whether null, or a cell with a text that says so, is an empty list; not recorded when left out. */
  readonly whenNull?: "empty" | "absent" | undefined;
  /** Whether what is absent in the source is an empty list; not recorded when left out. */
  readonly whenAbsent?: "empty" | "absent" | undefined;
}

/** What an item means that is a value: `from` is the way within the item; without it, the item itself is meant. */
export type ItemMapping = Omit<ValueMapping, "from" | "where" | "whenNull" | "whenAbsent"> & {
  readonly from?: string | undefined;
};

/** A part of an item. Its way begins at the item, `.` is the item itself, and `^.` before a way goes to what the item lies in. */
export interface PartMapping extends ValueMapping {
  /**
   * Of an instant: the earliest later than that of this item, among the items of which all of this holds; null where there
   * is none. So a log of changes tells how long something lasted.
   */
  readonly next?: readonly RowFilter[] | undefined;
}
