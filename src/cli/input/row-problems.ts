import type { CellReading } from "./cell-reading";
import { cellAt, wordsIn } from "./cell-reading";
import type { Column, Layout } from "./layout";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import { isHarmlessNote } from "./stated-scale";
import type { ColumnName } from "./words";

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
