import type { Place } from "./place";
import type { CellError } from "./sheet";
import type { ColumnName } from "./words";

/** What is wrong with a table of ratings: with its header, or with a row. */
export type TableFault = HeaderFault | RowFault;

type HeaderFault =
  | { readonly kind: "unknown-header"; readonly title: string; readonly near: string | undefined }
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

/** Where to look as well: another row or column of the same file, or a place of its own. */
export type Reference = { readonly row: Place } | { readonly column: number } | { readonly place: Place };

/** What is wrong with a table of teams. */
export type TeamFault =
  /** `received` as the library describes a value, or nothing for no rows at all. */
  | { readonly kind: "no-teams"; readonly of: TeamTable; readonly received: string | undefined }
  | { readonly kind: "other-team-column"; readonly of: TeamTable; readonly title: string }
  | { readonly kind: "missing-team-column" | "missing-team-cell"; readonly column: TeamColumn };

/** A table of people and their teams, or of teams and what they are part of. */
export type TeamTable = "people" | "tree";

/** What such a table has columns of. */
export type TeamColumn = "subject" | "team" | "parent";
