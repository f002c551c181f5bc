import type { AdjustmentDecision } from "../../aggregation/adjustments/adjustment";
import { dateText } from "../input/cell-date";
import type { CellReading } from "../input/cell-reading";
import { cellAt, hasWrongMark } from "../input/cell-reading";
import { decimalText, findDecimalMark } from "../input/decimal-mark";
import { periodText } from "../input/period-text";
import type { Place } from "../input/place";
import type { Problem } from "../input/problem";
import type { InputOptions } from "../input/read-ratings-file";
import { scaleTest } from "../input/read-ratings-file";
import { problemsOf } from "../input/row-problems";
import { decimalTexts } from "../input/score-columns";
import type { Cell, Sheet, SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import type { Vocabulary } from "../input/vocabulary";
import type { AdjustmentColumn, AdjustmentLayout } from "./adjustment-columns";

/** A row of the table as text: whose result it is about, and what was decided. */
export interface DecisionRow extends AdjustmentDecision {
  readonly row: SheetRow;
  /** Where the row is in its file. */
  readonly place: Place;
  readonly score: string;
  readonly subject: string;
  readonly period: string;
}

/**
 * How cells are read, or why nobody can tell: as those of ratings are. The mark that the scores show counts before what the
 * caller says, since that may be said of the ratings.
 */
export function decisionReading(
  sheet: Sheet,
  layout: AdjustmentLayout,
  vocabulary: Vocabulary,
  { decimal, offset }: Pick<InputOptions, "decimal" | "offset">,
): CellReading | { readonly problem: Problem } {
  const found = findDecimalMark(decimalTexts(sheet, layout), scaleTest(vocabulary));
  const mark = typeof found === "object" ? decimal : found;
  if (mark !== undefined) return { vocabulary, mark, offset };
  const { text, place, mark: sign } = found as Exclude<typeof found, string>;
  const fault = { kind: "unsettled-decimal-mark", text, mark: sign } as const;
  return { problem: { line: place.row.number, column: place.score, fault } };
}

/** What stands in a row, unchecked; or what is wrong with its cells, whatever they say. */
export function readDecisionRow(
  row: SheetRow,
  layout: AdjustmentLayout,
  reading: CellReading,
  placeOf: Sheet["placeOf"],
): DecisionRow | { readonly problems: readonly Problem[] } {
  const problems = [...problemsOf(row, layout, reading)];
  const score = cellOf(row, "score", layout);
  if (hasWrongMark(score, reading)) {
    const fault = { kind: "decimal-point", text: textOfCell(score) } as const;
    problems.push({ line: row.number, column: layout.places.get("score"), fault });
  }
  if (problems.length > 0) return { problems };
  const text = (column: AdjustmentColumn) => textIn(cellOf(row, column, layout), column, reading);
  return {
    ...{ row, place: placeOf({ line: row.number }), subject: text("subject"), period: periodText(text("period")) },
    ...{ score: text("score"), by: text("by"), at: text("at"), reason: text("reason") },
  };
}

function cellOf(row: SheetRow, column: AdjustmentColumn, { places }: AdjustmentLayout): Cell {
  const place = places.get(column);
  return place === undefined ? "" : cellAt(row, place);
}

/** As people see it: 007 is not 7. What is no number and no time stays as it is, and the library refuses it. */
function textIn(cell: Cell, column: AdjustmentColumn, { mark, offset }: CellReading): string {
  const text = textOfCell(cell);
  switch (column) {
    case "score":
      return typeof cell === "string" ? (decimalText(text, mark) ?? text) : text;
    case "at":
      // A workbook's midnight is a moment where its cell shows so. A date alone stays as it is written, since it is refused.
      if (typeof cell === "object" && cell.kind === "date" && cell.midnight) return dateText(cell.midnight, offset);
      return lacksTime(text) ? text : dateText(text, offset);
    default:
      return typeof cell === "object" && cell.kind === "number" ? (cell.shown?.text ?? text) : text;
  }
}

/** Whether it is a day, without a time of day. */
export function lacksTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(dateText(text, undefined));
}

/** Whether it is a time that some offset from UTC would make an instant. */
export function lacksOffset(text: string): boolean {
  return dateText(text, "Z") !== text && !lacksTime(text);
}
