import type { Display, TextStyle } from "../display";
import { drawRecords } from "./draw-records";
import type { CellLine, RowLine } from "./draw-table";
import { drawTable } from "./draw-table";
import { fitColumns } from "./fit-columns";
import type { MeasureText } from "./text-width";
import { measureFor } from "./text-width";
import { longestUnit, wrapText } from "./wrap-text";

/** A column of a table: what stands above it, and on which side its cells are lined up. */
export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** What a cell says, in one line, and how it is to look where there are colours. */
export type TableCell = string | { readonly text: string; readonly style: TextStyle | undefined };

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
  { width, styled }: Display,
  { mostLines = Number.POSITIVE_INFINITY }: TableLimits = {},
): Promise<string> {
  const titles = columns.map(({ title }) => title);
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? { text: cell, style: undefined } : cell)),
  );
  const measure = await measureFor([...titles, ...lines.flatMap((line) => line.map(({ text }) => text))]);
  const contents = titles.map((title, column) => [title, ...lines.map((line) => line[column]?.text ?? "")]);
  const widths = widthsFor(contents, width, measure);
  const wrapped = widths && lines.map((line) => wrapRow(line, widths, measure));
  if (widths === undefined || wrapped === undefined || wrapped.some(({ length }) => length > mostLines)) {
    return drawRecords(titles, lines, width ?? 0, measure, styled);
  }
  const head = titles.map((text) => ({ text, style: "bold" as const }));
  return drawTable(
    {
      head: wrapRow(head, widths, measure),
      rows: wrapped,
      widths,
      alignments: columns.map(({ align }) => align),
      measure,
    },
    styled,
  );
}

function widthsFor(
  contents: readonly (readonly string[])[],
  width: number | undefined,
  measure: MeasureText,
): readonly number[] | undefined {
  const natural = contents.map((texts) => texts.reduce((widest, text) => Math.max(widest, measure(text)), 0));
  // A border and a blank on either side of each cell, and one border at the end.
  const available = (width ?? Number.POSITIVE_INFINITY) - 3 * contents.length - 1;
  if (natural.reduce((sum, each) => sum + each, 0) <= available) return natural;
  const needs = contents.map((texts, column) => {
    const least = texts.reduce((longest, text) => Math.max(longest, longestUnit(text, measure)), 0);
    return { natural: natural[column] ?? 0, least: Math.min(least, longestWord) };
  });
  return fitColumns(needs, available);
}

/** The lines of a row: as many as its highest cell has. */
function wrapRow(row: readonly CellLine[], widths: readonly number[], measure: MeasureText): readonly RowLine[] {
  const cells = row.map(({ text }, column) => wrapText(text, widths[column] ?? 0, measure));
  const height = cells.reduce((highest, { length }) => Math.max(highest, length), 1);
  return Array.from({ length: height }, (_, index) =>
    row.map(({ style }, column) => {
      const text = cells[column]?.[index] ?? "";
      return { text, style: text === "" ? undefined : style };
    }),
  );
}
