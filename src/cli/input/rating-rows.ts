import type { NoScoreStatus, RatingValue, SubjectRating } from "../../review/rating";
import { dateText } from "./cell-date";
import type { DecimalMark } from "./decimal-mark";
import { decimalText } from "./decimal-mark";
import type { Column, Layout } from "./layout";
import { periodText } from "./period-text";
import type { Problem } from "./problem";
import type { Cell, Sheet, SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import { isHarmlessNote } from "./stated-scale";
import type { Vocabulary, Words } from "./vocabulary";
import type { ColumnName } from "./words";

/** Where in a sheet a rating stands: its row, and the column of its score. */
export interface RatingSource {
  readonly row: SheetRow;
  readonly score: Column;
}

/** The ratings of a sheet. Each stands at the index of its source, so that a problem with it can be found in the file. */
export interface RatingRows {
  readonly ratings: readonly SubjectRating[];
  readonly sources: readonly RatingSource[];
  readonly problems: readonly Problem[];
}

export interface CellReading {
  readonly vocabulary: Vocabulary;
  readonly mark: DecimalMark;
  /** What times without an offset from UTC have, such as `+08:00`. */
  readonly offset: string | undefined;
}

/**
 * The ratings that a sheet holds, unchecked: whether roles, criteria and scores are good is for the library to say. The
 * problems are rows that have more or fewer cells than the header, and cells that hold something else than they show.
 */
export function readRatingRows({ rows, rowProblems = [] }: Sheet, layout: Layout, reading: CellReading): RatingRows {
  const ratings: SubjectRating[] = [];
  const sources: RatingSource[] = [];
  const problems: Problem[] = [...rowProblems];
  const wrongRows = new Set(rowProblems.map(({ line }) => line));
  const isWide = layout.kind === "wide";
  const scores = scoreColumns(layout);
  const others = layout.columns.filter((column) => !scores.includes(column));
  for (const row of rows.slice(layout.firstRow)) {
    if (wrongRows.has(row.number)) continue;
    if (isHeader(row, reading)) {
      // Two tables below each other may have other columns.
      problems.push({ line: row.number, fault: { kind: "second-header" }, isEnd: true });
      break;
    }
    const wrong = problemsOf(row, layout, reading);
    problems.push(...wrong);
    if (wrong.length > 0 || row.isUnrated) continue;
    const shared: Partial<Record<ColumnName, string>> = {};
    for (const column of others) {
      if (column.holds === "position" && hasWrongMark(cellAt(row, column), reading)) {
        problems.push({
          line: row.number,
          column,
          fault: { kind: "decimal-point", text: textOfCell(cellAt(row, column)) },
        });
        continue;
      }
      const text = contentOfCell(cellAt(row, column), column.holds, reading);
      if (text !== "") shared[column.holds] = text;
    }
    const hasValue = shared.level !== undefined || shared.status !== undefined;
    for (const column of scores) {
      const cell = cellAt(row, column);
      if (hasWrongMark(cell, reading)) {
        problems.push({ line: row.number, column, fault: { kind: "decimal-point", text: textOfCell(cell) } });
        continue;
      }
      if (column.holds === "score" && isScoreAndLevel(cell, reading)) {
        problems.push({ line: row.number, column, fault: { kind: "score-or-level", text: textOfCell(cell) } });
        continue;
      }
      const value = hasValue && textOfCell(cell) === "" ? {} : ratingValue(cell, column.holds, reading);
      // Not one yet: what people wrote may be anything, and the library checks each part of it before it counts.
      ratings.push({ ...shared, ...(isWide && { criterion: column.criterion }), ...value } as unknown as SubjectRating);
      sources.push({ row, score: column });
    }
  }
  return { ratings, sources, problems };
}

/** Whether more than two cells name columns. Of rows that are ratings the last ones tell that soonest. */
export function isHeader({ cells }: SheetRow, { vocabulary }: Pick<CellReading, "vocabulary">): boolean {
  let known = 0;
  for (let index = cells.length - 1; index >= 0 && known + index + 1 > 2; index--) {
    if (vocabulary.columns.meaningOf(textOfCell(cells[index])) === undefined) continue;
    known += 1;
    if (known > 2) return true;
  }
  return false;
}

/** Numbers of the file itself have no mark. */
export function hasWrongMark(cell: Cell, { mark }: Pick<CellReading, "mark">): boolean {
  return mark === "comma" && typeof cell === "string" && decimalText(cell, "point")?.includes(".") === true;
}

/** Where decimals stand: scores and positions. */
export function decimalColumns(layout: Layout): readonly Column[] {
  return [...scoreColumns(layout), ...layout.columns.filter(({ holds }) => holds === "position")];
}

/** The text of the scores and positions of a sheet, without those that are numbers in the file itself. */
export function* decimalTexts({ rows }: Sheet, layout: Layout): Generator<readonly [string, RatingSource]> {
  const columns = decimalColumns(layout);
  for (const row of rows.slice(layout.firstRow).filter(({ isUnread }) => !isUnread)) {
    for (const score of columns) {
      const cell = cellAt(row, score);
      if (typeof cell === "string") yield [cell, { row, score }];
    }
  }
}

/** Where scores stand, and of a sheet without any, the levels or statuses in their place. */
function scoreColumns({ columns }: Layout): readonly Column[] {
  for (const name of ["score", "level", "status"] as const) {
    const scores = columns.filter(({ holds }) => holds === name);
    if (scores.length > 0) return scores;
  }
  return [];
}

export function cellAt({ cells }: SheetRow, { number }: Column): Cell {
  return cells[number - 1] ?? "";
}

/** What is wrong with a row, or with the cells in its columns, whatever they say. */
export function problemsOf(row: SheetRow, layout: Layout, reading: CellReading): readonly Problem[] {
  const { number: line, cells } = row;
  const { width, columns, blank } = layout;
  const { scale } = reading.vocabulary;
  const lack = firstLack(row, layout);
  if (lack !== undefined || hasExcess(row, layout, reading)) {
    const first = textOfCell(cells[0]);
    return [{ line, fault: { kind: "cell-count", needed: width, count: cells.length, first, lacks: lack?.title } }];
  }
  const unnamed = blank.filter((column) => (cells[column - 1] ?? "") !== "");
  if (unnamed.length > 0) {
    return unnamed.map((number) => {
      const text = textOfCell(cells[number - 1]);
      return { line, column: { title: "", number }, fault: { kind: "unnamed-column", text } };
    });
  }
  return columns.flatMap((column): readonly Problem[] => {
    const cell = cellAt({ number: line, cells }, column);
    const text = textOfCell(cell);
    const isShortened = typeof cell === "object" && cell.kind === "number" && cell.isShortened;
    if (isId(column) && (isShortened || exponent.test(text)))
      return [{ line, column, fault: { kind: "exponent-id", text } }];
    if (typeof cell === "string") return [];
    if (cell.kind === "number" && cell.shown !== undefined && column.holds === "score") {
      const { text: shown, words } = cell.shown;
      if (words === "" || isHarmlessNote(words, scale)) return [];
      return [{ line, column, fault: { kind: "error-cell", error: { is: "shown-with-words", text: shown } } }];
    }
    if (cell.kind === "error") return [{ line, column, fault: { kind: "error-cell", error: cell.error } }];
    if (cell.kind !== "date" || column.holds === "at") return [];
    return [{ line, column, fault: { kind: "date-cell", date: cell.text } }];
  });
}

/** As spreadsheets write long numbers: their other digits are lost, and two people may have become one. */
const exponent = /^\d(?:[.,]\d+)?e[+-]\d+$/i;

function isId({ holds }: Column): boolean {
  return holds === "subject" || holds === "assessor";
}

/**
 * The first column before which a row ends that may not be left out. Spreadsheet programs leave out empty cells at the end
 * of a row; but a score may be lost there, and what stands in its place.
 */
function firstLack({ cells }: SheetRow, { columns }: Layout): Column | undefined {
  const isLacking = ({ number }: Column) => number > cells.length;
  const hasScore = columns.some((column) => {
    const isScore = column.holds === "score" && column.criterion === undefined;
    return isScore && textOfCell(cells[column.number - 1]) !== "";
  });
  const mayLack = ({ holds }: Column) =>
    mayBeEmpty.includes(holds) || (hasScore && ["level", "position", "status"].includes(holds));
  return columns.find((column) => isLacking(column) && !mayLack(column));
}

const mayBeEmpty: readonly ColumnName[] = ["period", "team", "relation", "contact", "comment", "at"];

/** Whether more than empty cells stands behind the last column, or a cell too many before it, as of a comma in a name. */
function hasExcess({ cells }: SheetRow, { width, columns }: Layout, { vocabulary }: CellReading): boolean {
  if (cells.length <= width) return false;
  if (cells.slice(width).some((cell) => textOfCell(cell) !== "")) return true;
  return columns.some(({ holds, number }) => {
    const text = textOfCell(cells[number - 1]);
    const isWord = (holds === "role" || holds === "criterion") && text !== "";
    return isWord && wordsIn(holds, vocabulary)?.meaningOf(text) === undefined;
  });
}

/** A word that is not known stays as it is, and the library refuses it. */
function contentOfCell(cell: Cell, holds: ColumnName, { vocabulary, mark, offset }: CellReading): string {
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

/** Of a rubric whose levels go by numbers a number may be one of them. */
function isScoreAndLevel(cell: Cell, { vocabulary }: CellReading): boolean {
  const text = textOfCell(cell);
  return /^\d/.test(text) && vocabulary.levels.meaningOf(text) !== undefined;
}

/**
 * What is neither a number nor a known word stays as it is, and the library refuses it. A number in a column of levels is
 * no score: it may be the level's number on a form.
 */
function ratingValue(cell: Cell, holds: ColumnName, { vocabulary, mark }: CellReading): RatingValue {
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
