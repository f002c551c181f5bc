import type { Issue, IssueCode } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { AdjustmentColumn } from "../adjustments/adjustment-columns";
import type { EngineProblem } from "../engine/engine-refusals";
import type { EngineFormat } from "../engine/ratings-source";
import type { Aggregate } from "./aggregate-of";
import type { DecimalMark } from "./decimal-mark";
import type { Encoding } from "./decode-text";
import type { Place } from "./place";
import type { Delimiter } from "./read-csv";
import type { CellError } from "./sheet";
import type { ColumnName } from "./words";

/** What is wrong with a file or with something in it, as data: each language has its words for it. */
export type Fault =
  | FileFault
  | TextFault
  | JsonFault
  | WorkbookFault
  | HeaderFault
  | RowFault
  | RatingFault
  | ResultsFault
  | RubricFault
  | EvidenceFault
  | SummaryFault
  | EngineFault
  | AdjustmentFault;

/** What a file is wrong in as a whole. */
type FileFault =
  | { readonly kind: "cannot-read" | "cannot-write"; readonly reason: FileReason }
  | { readonly kind: "too-large"; readonly mebibytes: number }
  /** `needs` is what cannot be done without it. */
  | {
      readonly kind: "missing-package";
      readonly needs: "XLSX" | "--engine duckdb";
      readonly name: string;
      readonly install: string;
    }
  | { readonly kind: "too-much-for-xlsx"; readonly excess: XlsxExcess }
  | { readonly kind: "other-format"; readonly format: "html" | "pdf" }
  /** There are so many that not all of them are told. */
  | { readonly kind: "more-problems"; readonly count: number }
  | { readonly kind: "empty-file" | "no-rows" | "no-good-row" }
  | {
      readonly kind: "unknown-subject";
      readonly subject: string;
      readonly known: readonly string[];
      readonly near: Near;
    };

/** Why a file can be neither read nor written. */
export type FileReason =
  | "no-file"
  | "no-directory"
  | "no-permission"
  | "read-only"
  | "disk-full"
  | "directory"
  | "path-not-a-directory"
  | "too-large"
  /** In the words of the system. */
  | { readonly words: string };

export type XlsxExcess =
  | { readonly most: number; readonly rows: number }
  | { readonly most: number; readonly row: number; readonly characters: number };

/** The nearest right word for a wrong one. */
type Near = string | undefined;

type TextFault =
  | { readonly kind: "other-byte-order-mark"; readonly stated: Encoding; readonly marked: Encoding }
  | { readonly kind: "wrong-bytes"; readonly encoding: Encoding }
  | { readonly kind: "nul"; readonly unit: "byte" | "character" }
  | { readonly kind: "unknown-encoding" }
  | {
      readonly kind: "unsettled-encoding";
      readonly readings: readonly { readonly word: string; readonly encoding: Encoding }[];
    }
  | { readonly kind: "unsettled-delimiter" }
  | { readonly kind: "other-delimiter"; readonly sign: string }
  | { readonly kind: "unsettled-decimal-mark"; readonly text: string; readonly mark: DecimalMark }
  | { readonly kind: "long-row" | "wide-row" | "too-many-rows" | "too-many-lines"; readonly most: number }
  | { readonly kind: "open-quote" | "quote-within-cell" }
  | { readonly kind: "text-after-quote"; readonly delimiter: Delimiter };

type JsonFault =
  | { readonly kind: "no-json"; readonly problem: string }
  | { readonly kind: "no-ratings" }
  | { readonly kind: "too-much-json"; readonly rows: number; readonly keys: number; readonly cells: number }
  /** `received` is as the library describes a value. */
  | { readonly kind: "no-rating-object" | "no-rating-list" | "no-plain-value"; readonly received: string }
  | { readonly kind: "said-by-review" | "repeated-key"; readonly key: string }
  | { readonly kind: "results-for-ratings"; readonly isSheet: boolean }
  | { readonly kind: "aggregate"; readonly of: Aggregate; readonly instead: "ratings" | "results" }
  | { readonly kind: "inexact-number"; readonly received: string };

type WorkbookFault =
  | { readonly kind: "old-workbook" | "too-many-merged-cells" | "empty-workbook" }
  | { readonly kind: "large-workbook"; readonly mebibytes: number }
  /** A cell with a value that is far from all others. */
  | { readonly kind: "far-cell"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "damaged-workbook"; readonly problem: string }
  | { readonly kind: "unknown-sheet"; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: "unsettled-sheet"; readonly sheets: readonly string[] };

type HeaderFault =
  | { readonly kind: "unknown-header"; readonly title: string; readonly near: Near }
  | { readonly kind: "ambiguous-header"; readonly title: string; readonly column: ColumnName }
  /** `content` is a column or a criterion; `number` is where the first of its columns is. */
  | { readonly kind: "repeated-column"; readonly content: string; readonly number: number }
  | { readonly kind: "missing-column"; readonly column: ColumnName }
  /** Words by a header of scores or above it that may state another scale than the rubric's, from `minimum` to `maximum`. */
  | {
      readonly kind: "other-scale";
      readonly text: string;
      readonly minimum: string;
      readonly maximum: string;
      /** The columns of scores, and what to call them where the scale is the rubric's. */
      readonly columns: readonly { readonly title: string; readonly content: string }[];
    }
  | { readonly kind: "merged-header" }
  | { readonly kind: "missing-header"; readonly title: string }
  /** With the columns that were taken for criteria, and what a single one of them may be instead. */
  | { readonly kind: "mixed-layouts"; readonly taken: readonly TakenColumn[]; readonly instead: ColumnName | "ignore" };

/** A column that was taken for a criterion. */
interface TakenColumn {
  readonly title: string;
  readonly number: number;
}

type RowFault =
  | { readonly kind: "second-header" | "repeated-review" }
  /** `see` is a row of the same subject that has a period. */
  | { readonly kind: "missing-period"; readonly see: Reference }
  /** `lacks` is the column before which the row ends, if it has too few. */
  | {
      readonly kind: "cell-count";
      readonly needed: number;
      readonly count: number;
      readonly first: string;
      readonly lacks: string | undefined;
    }
  | { readonly kind: "unnamed-column"; readonly text: string }
  | { readonly kind: "error-cell"; readonly error: CellError }
  | { readonly kind: "exponent-id"; readonly text: string }
  | { readonly kind: "date-cell"; readonly date: string }
  | { readonly kind: "decimal-point"; readonly text: string }
  | { readonly kind: "score-or-level"; readonly text: string }
  /** Two cells that may be one score; `isStated`: that the file has decimal commas. */
  | { readonly kind: "split-score"; readonly whole: string; readonly fraction: string; readonly isStated: boolean }
  /** `hasDate`: but one that leaves open which rating is later. */
  | { readonly kind: "undated-resubmission"; readonly hasDate: boolean }
  /** The assessor says the same thing again in a row that is wrong. */
  | { readonly kind: "rival-rating"; readonly see: Reference };

/** What the library finds wrong with a rating. */
export interface RatingFault {
  readonly kind: "rating";
  readonly code: IssueCode;
  readonly needs: Need;
  readonly received: Received;
  readonly near: Near;
  /** The option that would help. */
  readonly advice: "duplicates" | "offset" | "year-first" | "day-number" | undefined;
  /** The rating that it contradicts. */
  readonly see: Reference | undefined;
}

/** What was expected of a rating. */
export type Need =
  | { readonly is: "id" | "period" | "date" | "customers-alone" }
  /** The role `self`, where the two are one, and another where they are not. */
  | { readonly is: "self-alone"; readonly who?: Pick<SubjectRating, "subject" | "assessor"> | undefined }
  | { readonly is: "one-value" | "level-with-position" | "one-rating" | "one-form" }
  /** Beside a score, and in a column of that title which is read as something that goes without one. */
  | { readonly is: "no-value-beside"; readonly column: "level" | "position" | "status"; readonly title: string }
  | { readonly is: "choice"; readonly words: readonly Word[] }
  | { readonly is: "choice-of-status" | "choice-of-relation" | "choice-of-contact" }
  | { readonly is: "score"; readonly levels: readonly Word[] }
  | { readonly is: "number"; readonly minimum: string; readonly maximum: string }
  | { readonly is: "multiple"; readonly step: string }
  | { readonly is: "as-before"; readonly value: Word }
  | { readonly is: "score-of"; readonly criterion: Word; readonly subject: string }
  /** In the library's own words, which are English. */
  | { readonly is: "other"; readonly words: string };

/** A word that a file may have, in each language; in English it is the id. */
export type Word = Readonly<Record<Locale, string>>;

/** What stands in the cell; or what the library describes where there is no cell to quote. */
export type Received = { readonly cell: string } | { readonly described: string };

/** Where to look as well: another row or column of the same file, or a place of its own. */
export type Reference = { readonly row: Place } | { readonly column: number } | { readonly place: Place };

/** Why a file holds no results. */
export type ResultsFault = {
  readonly kind: "no-results";
  readonly received: "empty" | "workbook" | "engine" | { readonly noJson: string } | { readonly described: string };
};

/** Of a rubric's JSON document, in the words of the library: who writes one reads its reference too. */
type RubricFault =
  | { readonly kind: "no-rubric-json"; readonly problem: string }
  | { readonly kind: "rubric"; readonly issue: Issue };

type EvidenceFault =
  /** In the words of the library, which other languages put into theirs. `see` is a record that it contradicts. */
  | { readonly kind: "issue"; readonly issue: Issue; readonly see?: Place | undefined }
  | { readonly kind: "no-evidence"; readonly received: MistakenFile }
  /** Keys that no payload of the service desk has. */
  | { readonly kind: "no-payload"; readonly desk: DeskName; readonly received: MistakenFile }
  | { readonly kind: "no-mapped-rows"; readonly received: MistakenFile }
  /** Several exports as CSV, whose columns differ. */
  | { readonly kind: "other-export" }
  | { readonly kind: "evidence-for-ratings" }
  | { readonly kind: "evaluations-for-ratings" }
  | { readonly kind: "nobody-in-evidence" }
  /** `received` as the library describes a value, or nothing for no rows at all. */
  | { readonly kind: "no-teams"; readonly of: TeamTable; readonly received: string | undefined }
  | { readonly kind: "other-team-column"; readonly of: TeamTable; readonly title: string }
  | { readonly kind: "missing-team-column" | "missing-team-cell"; readonly column: TeamColumn };

/** A table of people and their teams, or of teams and what they are part of. */
export type TeamTable = "people" | "tree";

/** What such a table has columns of. */
export type TeamColumn = "subject" | "team" | "parent";

/** What keeps results from becoming one summary. */
type SummaryFault =
  /** People with results of several periods, where each may count but once; with the first of them, and the periods. */
  | {
      readonly kind: "several-periods";
      readonly count: number;
      readonly subject: string;
      readonly periods: readonly string[];
      /** Whether teams are to be shown, or only groups that are large enough. */
      readonly forTeams: boolean;
    }
  /** A second result of somebody and a period; `see` is the first. */
  | {
      readonly kind: "repeated-result";
      readonly subject: string;
      readonly period: string | undefined;
      readonly see: Place;
    }
  /** Of the whole file, or of one subject. */
  | {
      readonly kind: "unknown-period";
      readonly subject?: string;
      readonly period: string;
      readonly known: readonly string[];
      readonly near: Near;
    }
  /** Results of rubrics that score otherwise than the one at hand, each with how many there are. */
  | {
      readonly kind: "results-of-other-rubrics";
      readonly used: NamedRubric;
      readonly others: readonly (NamedRubric & { readonly count: number })[];
      /** Whether no single rubric is that of all results. */
      readonly isMixed: boolean;
    };

/** What a rubric is told by: the fingerprint is the beginning of that of its scoring. */
export interface NamedRubric {
  readonly id: string;
  readonly version: string;
  readonly fingerprint: string;
}
type AdjustmentFault =
  /** `received` as the library describes a value, or nothing for no rows at all. */
  | { readonly kind: "no-adjustments"; readonly received: string | undefined }
  | { readonly kind: "other-adjustment-column"; readonly title: string; readonly near: Near }
  | { readonly kind: "missing-adjustment-column"; readonly column: AdjustmentColumn }
  /** Of somebody who has no result, or has some of these other periods; an empty one is none. */
  | { readonly kind: "unknown-adjusted"; readonly subject: string; readonly near: Near }
  | {
      readonly kind: "unknown-adjusted-period";
      readonly subject: string;
      readonly period: string;
      readonly periods: readonly string[];
    }
  /** A day without a time of day, or a time without its offset from UTC. */
  | { readonly kind: "adjustment-time"; readonly text: string; readonly lacks: "time" | "offset" }
  /** At the moment of another one of the same result, which stands further up. */
  | { readonly kind: "adjustments-at-once"; readonly text: string; readonly see: Reference };

/** The service desks that have an adapter of their own. */
export type DeskName = "zendesk" | "freshdesk";

/** What a file is, where evidence was expected. */
export type MistakenFile =
  | "ratings"
  | "results"
  | "evaluation"
  | "rubric"
  | "calendar"
  | "mapping"
  | "payload"
  | "evidence"
  | "workbook"
  | "web-page"
  | "pdf"
  | "table"
  | "empty"
  | "something-else";

/** Of files that an engine scores. */
type EngineFault =
  /** Of one of several files that should all be Parquet, or of the only one. */
  | { readonly kind: "no-engine-format"; readonly format: EngineFormat; readonly isOneOfMany?: true }
  | { readonly kind: "positions-in-engine"; readonly title: string }
  | { readonly kind: "table-of-no-database" }
  | { readonly kind: "unsettled-table"; readonly tables: readonly string[] }
  | { readonly kind: "unknown-table"; readonly table: string; readonly tables: readonly string[] }
  /** A subject without a name has none here. */
  | {
      readonly kind: "refused-subject";
      readonly subject: string | undefined;
      readonly period: string | undefined;
      readonly problem: EngineProblem;
    }
  | { readonly kind: "more-refused"; readonly count: number };

/** What programs know a fault by: its kind, or the library's own code. */
export function faultCode(fault: Fault): string {
  if (fault.kind === "rubric" || fault.kind === "issue") return fault.issue.code;
  return fault.kind === "rating" ? fault.code : fault.kind;
}
