import type { Display } from "../display";
import { drawRecords } from "./draw-records";
import type { CellLine, RowLine } from "./draw-table";
import { drawTable } from "./draw-table";
import type { ColumnNeeds } from "./fit-columns";
import { fitColumns } from "./fit-columns";
import type { MeasureText } from "./text-width";
import { measureFor } from "./text-width";
import { longestUnit, wrapText } from "./wrap-text";

/** A column of a table: what stands above it, and on which side its cells are lined up. */
export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/**
 * What a cell says, in one line, and how it is to look where there are colours. Where it is broken into lines, all but the first
 * are set in by as much as `lead`, with which the text begins, takes.
 */
export type TableCell = string | (CellLine & { readonly lead?: string });

/** How far cells are wrapped before the table is given up. */
export interface TableLimits {
  /** Of a cell, where `Display` has a width. */
  readonly mostLines?: number;
}

/** Longer words may be broken before the table is given up. */
const longestWord = 16;

/**
 * A table that lines up whatever the script of its cells, and fits the display: cells that are too wide are wrapped,
 * and where that is not enough, each row becomes a list of its cells. Nothing that a cell says is ever left out.
 */
export async function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  display: Display,
  limits: TableLimits = {},
): Promise<string> {
  return [...(await tableLines(columns, () => rows, display, limits))].join("\n");
}

/** As {@link renderTable}, line by line; `rows` are gone through several times, and need not be in memory. */
export async function tableLines(
  columns: readonly TableColumn[],
  rows: () => Iterable<readonly TableCell[]>,
  { width, styled }: Display,
  { mostLines = Number.POSITIVE_INFINITY }: TableLimits = {},
): Promise<Iterable<string>> {
  const titles = columns.map(({ title }) => title);
  const head = titles.map((text) => ({ text, style: "bold" as const }));
  const measure = await measureFor(textsOf(titles, rows()));
  const needs = needsOf(titles, rows(), measure);
  const widths = widthsFor(needs, width);
  const hasLongRows = widths !== undefined && needs.some(({ natural }, column) => natural > (widths[column] ?? 0));
  if (widths === undefined || (hasLongRows && longestRow(rows(), widths, measure) > mostLines)) {
    return drawRecords(titles, linesOf(rows()), width ?? 0, measure, styled);
  }
  return drawTable(
    {
      head: wrapRow(head, widths, measure),
      rows: wrappedRows(rows(), widths, measure),
      hasLongRows: hasLongRows && longestRow(rows(), widths, measure) > 1,
      widths,
      alignments: columns.map(({ align }) => align),
      measure,
    },
    styled,
  );
}

interface LedCell extends CellLine {
  readonly lead?: string;
}

function* linesOf(rows: Iterable<readonly TableCell[]>): Generator<readonly LedCell[]> {
  for (const row of rows) yield row.map((cell) => (typeof cell === "string" ? { text: cell, style: undefined } : cell));
}

function* textsOf(titles: readonly string[], rows: Iterable<readonly TableCell[]>): Generator<string> {
  yield* titles;
  for (const line of linesOf(rows)) for (const { text } of line) yield text;
}

function* wrappedRows(
  rows: Iterable<readonly TableCell[]>,
  widths: readonly number[],
  measure: MeasureText,
): Generator<readonly RowLine[]> {
  for (const line of linesOf(rows)) yield wrapRow(line, widths, measure);
}

function longestRow(rows: Iterable<readonly TableCell[]>, widths: readonly number[], measure: MeasureText): number {
  let most = 0;
  for (const { length } of wrappedRows(rows, widths, measure)) most = Math.max(most, length);
  return most;
}

function needsOf(
  titles: readonly string[],
  rows: Iterable<readonly TableCell[]>,
  measure: MeasureText,
): readonly ColumnNeeds[] {
  const needs = titles.map((title) => ({
    natural: measure(title),
    least: Math.min(longestUnit(title, measure), longestWord),
  }));
  for (const line of linesOf(rows)) {
    for (const [column, need] of needs.entries()) {
      const { text, lead = "" } = line[column] ?? { text: "" };
      need.natural = Math.max(need.natural, measure(text));
      const indent = measure(lead);
      if (need.least >= indent + longestWord) continue;
      const longest = longestUnit(text.slice(lead.length), measure);
      need.least = Math.max(need.least, indent + Math.min(longest, longestWord));
    }
  }
  return needs;
}

function widthsFor(needs: readonly ColumnNeeds[], width: number | undefined): readonly number[] | undefined {
  // A border and a blank on either side of each cell, and one border at the end.
  const available = (width ?? Number.POSITIVE_INFINITY) - 3 * needs.length - 1;
  if (needs.reduce((sum, { natural }) => sum + natural, 0) <= available) return needs.map(({ natural }) => natural);
  return fitColumns(needs, available);
}

/** The lines of a row: as many as its highest cell has. */
function wrapRow(row: readonly LedCell[], widths: readonly number[], measure: MeasureText): readonly RowLine[] {
  const cells = row.map(({ text, lead = "" }, column) => {
    const indent = measure(lead);
    const lines = wrapText(text.slice(lead.length), (widths[column] ?? 0) - indent, measure);
    return indent === 0 ? lines : lines.map((line, index) => `${index === 0 ? lead : " ".repeat(indent)}${line}`);
  });
  const height = cells.reduce((highest, { length }) => Math.max(highest, length), 1);
  return Array.from({ length: height }, (_, index) =>
    row.map(({ style }, column) => {
      const text = cells[column]?.[index] ?? "";
      return { text, style: text === "" ? undefined : style };
    }),
  );
}
