import type { Note } from "./note";
import type { ShownNumber } from "./number-format";
import type { Place } from "./place";
import type { Problem, RowPlace } from "./problem";
import type { Reading } from "./reading";

/** A cell as text, without blanks around it; what a spreadsheet keeps as something else than text says so. */
export type Cell = string | TypedCell;

type TypedCell =
  | {
      readonly text: string;
      readonly kind: "number";
      readonly shown?: ShownNumber | undefined;
      /** Whether it has more digits than a spreadsheet keeps, so that zeros stand for the last of them. */
      readonly isShortened?: boolean;
    }
  /** `midnight` is the same with its time, where the cell shows that: then it is a moment, and no day. */
  | { readonly text: string; readonly kind: "date"; readonly midnight?: string | undefined }
  | { readonly text: string; readonly kind: "error"; readonly error: CellError };

/** Why a cell of a workbook holds no value, or not the one that it shows. */
export type CellError =
  | { readonly is: "error" | "formula" | "percentage" | "shown-with-words"; readonly text: string }
  | { readonly is: "merged" | "no-date" };

/** A row of cells, and its number as people count: the line of a text file on which it begins, the row of a sheet. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** It is a review that has no ratings, and no rating. */
  readonly isUnrated?: true;
  /** It could not be taken apart into cells: its text stands in the first of them. */
  readonly isUnread?: true;
}

/** A table as it stands in a file, rows without content left out. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Where reading had to stop, if it had to. */
  readonly problem?: Problem;
  /** What is wrong with rows as they stand in the file. */
  readonly rowProblems?: readonly Problem[];
  /** Where a problem is in the file. */
  readonly placeOf: (problem: RowPlace) => Place;
  /** How it was read. */
  readonly reading: Reading;
  /** Of text with commas between its cells all of it, since such a comma may be a decimal one. */
  readonly commaText?: string;
  /** What its reader should know, though nothing is wrong. */
  readonly notes?: readonly Note[];
}

/** Spreadsheets have no more columns either, and a header of a million cells is no header. */
export const mostColumns = 16_384;

/** Twice as many as in any spreadsheet: of short rows a file may hold so many that they fill any memory. */
export const mostRows = 2_000_000;

export function textOfCell(cell: Cell | undefined): string {
  return typeof cell === "object" ? cell.text : (cell ?? "");
}

/** Blanks around a cell mean nothing, nor do the invisible characters that copying from web pages leaves. */
export function trimCell(text: string): string {
  let [start, end] = [0, text.length];
  // A regular expression would try again at each of a million blanks within the cell.
  while (start < end && isBlank(text.charAt(start))) start++;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  // Most cells begin and end with a letter or a digit, and a regular expression takes many times longer.
  if (character > " " && character < "\u007f") return false;
  return /[\s\u200b\ufeff]/.test(character);
}
