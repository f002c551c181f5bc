import Table from "cli-table3";
import type { Display, TextStyle } from "../display";
import type { MeasureText } from "./text-width";
import { isNarrow } from "./text-width";

/** What stands in one line of one cell. */
export interface CellLine {
  readonly text: string;
  readonly style: TextStyle | undefined;
}

/** One line of a row: what stands in it in each column. */
export type RowLine = readonly CellLine[];

/** A table whose widths are decided, and whose cells have been broken into lines that fit. */
export interface TableLayout {
  readonly head: readonly RowLine[];
  readonly rows: Iterable<readonly RowLine[]>;
  /** Whether any row takes several lines. */
  readonly hasLongRows: boolean;
  readonly widths: readonly number[];
  readonly alignments: readonly ("left" | "right")[];
  readonly measure: MeasureText;
}

/** Drawing a table takes time with the square of its lines, so a long one is drawn in parts of as many lines. */
const linesOfPart = 50;

/** Draws a table with light lines, line by line, and lines between its rows where any row takes several. */
export function* drawTable(layout: TableLayout, styled: Display["styled"]): Generator<string> {
  // The upper border, the titles and the line below them.
  const headLines = layout.head.length + 2;
  let last: readonly string[] | undefined;
  for (const part of partsOf(layout.rows)) {
    const drawn = drawPart(layout, part.flat(), styled);
    if (last === undefined) yield* drawn.slice(0, headLines);
    let next = headLines;
    for (const [index, row] of part.entries()) {
      if (layout.hasLongRows && !(last === undefined && index === 0)) yield drawn[headLines - 1] ?? "";
      yield* drawn.slice(next, next + row.length);
      next += row.length;
    }
    last = drawn;
  }
  yield last?.at(-1) ?? "";
}

/** Rows in parts of as many lines; one part, at least. */
function* partsOf(rows: Iterable<readonly RowLine[]>): Generator<readonly (readonly RowLine[])[]> {
  let part: (readonly RowLine[])[] = [];
  let [lines, isFirst] = [0, true];
  for (const row of rows) {
    part.push(row);
    lines += row.length;
    if (lines < linesOfPart) continue;
    yield part;
    [part, lines, isFirst] = [[], 0, false];
  }
  if (isFirst || part.length > 0) yield part;
}

/** A character that takes one column, and that no terminal has a picture of. */
const standIn = "\ue000";

/**
 * Draws some of the lines, below the titles. The library measures text by an old Unicode, in which newer emoji are too
 * narrow and Thai or Hindi too wide, so that all but plain text is drawn as something of the right width, and put in
 * its place afterwards.
 */
function drawPart(
  { head, widths, alignments, measure }: TableLayout,
  lines: readonly RowLine[],
  styled: Display["styled"],
): readonly string[] {
  const replaced: string[] = [];
  const drawable = ({ text, style }: CellLine) => {
    if (style === undefined && isNarrow(text)) return text;
    const width = measure(text);
    if (width > 0) replaced.push(style === undefined ? text : styled(style, text));
    return standIn.repeat(width);
  };
  const titles = head.map((line) => line.map(drawable));
  const table = new Table({
    head: widths.map((_, column) => titles.map((line) => line[column]).join("\n")),
    colAligns: [...alignments],
    colWidths: widths.map((width) => width + 2),
    style: { head: [], border: [], compact: true },
  });
  for (const line of lines) table.push(line.map(drawable));
  let next = 0;
  return table
    .toString()
    .replace(new RegExp(`${standIn}+`, "g"), () => replaced[next++] ?? "")
    .split("\n");
}
