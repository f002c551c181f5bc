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
  /** What the fields of the record are made of; those of its parts are named with a point: `customer.id`. */
  readonly fields: Readonly<Record<string, FieldMapping>>;
}

/** A condition on a row, by the text of a value. A value that is absent or null is none of any texts. */
export type RowFilter =
  | { readonly from: string; readonly isOneOf: readonly string[] }
  | { readonly from: string; readonly isNoneOf: readonly string[] };

/** What a field is made of: always the same, or a value of the row. */
export type FieldMapping = { readonly constant: string | number | boolean | null } | ValueMapping;

/** A value of a row, and what it means. A value that is absent stays absent, and null stays null, unless it is said otherwise. */
export interface ValueMapping {
  /** The header of a column, or the way to a value: `requester.id`, or a JSON pointer, `/requester/id`. */
  readonly from: string;
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
