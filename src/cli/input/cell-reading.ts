import type { NoScoreStatus, RatingValue } from "../../review/rating";
import { dateText } from "./cell-date";
import type { DecimalMark } from "./decimal-mark";
import { decimalText } from "./decimal-mark";
import type { Column } from "./layout";
import { periodText } from "./period-text";
import type { Cell, SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary, Words } from "./vocabulary";
import type { ColumnName } from "./words";

/** How what is written in cells is to be understood. */
export interface CellReading {
  readonly vocabulary: Vocabulary;
  readonly mark: DecimalMark;
  /** What times without an offset from UTC have, such as `+08:00`. */
  readonly offset: string | undefined;
}

export function cellAt({ cells }: SheetRow, { number }: Column): Cell {
  return cells[number - 1] ?? "";
}

/** A word that is not known stays as it is, and the library refuses it. */
export function contentOfCell(cell: Cell, holds: ColumnName, { vocabulary, mark, offset }: CellReading): string {
  const text = textOfCell(cell);
  const words = wordsIn(holds, vocabulary);
  if (words !== undefined) return words.meaningOf(text) ?? text;
  if (holds === "position") return typeof cell === "string" ? (decimalText(text, mark) ?? text) : text;
  if (holds === "at") return dateText(text, offset);
  if (holds === "period" && typeof cell === "string") return periodText(text);
  // An id is what people see, and elsewhere it may be text: 007 is not 7.
  return typeof cell === "object" && cell.kind === "number" ? (cell.shown?.text ?? text) : text;
}

/** The words that stand in a column, where there is a choice of them. */
export function wordsIn(holds: ColumnName, vocabulary: Vocabulary): Words | undefined {
  switch (holds) {
    case "role":
      return vocabulary.roles;
    case "criterion":
      return vocabulary.criteria;
    case "level":
      return vocabulary.levels;
    case "status":
      return vocabulary.statuses;
    case "relation":
      return vocabulary.relations;
    case "contact":
      return vocabulary.contacts;
    default:
      return undefined;
  }
}

/**
 * What is neither a number nor a known word stays as it is, and the library refuses it. A number in a column of levels is
 * no score: it may be the level's number on a form.
 */
export function ratingValue(cell: Cell, holds: ColumnName, { vocabulary, mark }: CellReading): RatingValue {
  const text = textOfCell(cell);
  if (text === "") return { score: null };
  // A rubric may call a level what others call no answer.
  const level = vocabulary.levels.meaningOf(text);
  const status = vocabulary.statuses.meaningOf(text);
  if (holds === "level") return level === undefined && status !== undefined ? { status } : { level: level ?? text };
  if (holds === "status") return { status: status ?? (text as NoScoreStatus) };
  // A number keeps its own spelling: 1e-7 is a number, and no text of a score. Longer ones are text.
  if (typeof cell === "object") return { score: String(Number(text)) === text ? Number(text) : text };
  const decimal = decimalText(text, mark);
  if (decimal !== undefined) return { score: decimal };
  if (level !== undefined) return { level };
  return status === undefined ? { score: text } : { status };
}

/** Of a rubric whose levels go by numbers a number may be one of them. */
export function isScoreAndLevel(cell: Cell, { vocabulary }: CellReading): boolean {
  const text = textOfCell(cell);
  return /^\d/.test(text) && vocabulary.levels.meaningOf(text) !== undefined;
}

/** Numbers of the file itself have no mark. */
export function hasWrongMark(cell: Cell, { mark }: Pick<CellReading, "mark">): boolean {
  return mark === "comma" && typeof cell === "string" && decimalText(cell, "point")?.includes(".") === true;
}
