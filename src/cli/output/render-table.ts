import Table from "cli-table3";

/** A column of a table: what stands above it, and on which side its cells are lined up. */
export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Laying out a table takes time with the square of its rows, so a long one is laid out in parts of as many rows. */
const rowsOfPart = 50;

/** A table with light lines and no colours. It lines up whatever the script of its cells; each cell is of one line. */
export function renderTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const count = Math.max(1, Math.ceil(rows.length / rowsOfPart));
  const parts = Array.from({ length: count }, (_, index) => rows.slice(index * rowsOfPart, (index + 1) * rowsOfPart));
  const [first = "", ...others] = parts.map((part) => renderPart(columns, part));
  if (others.length === 0) return first;
  const perPart = [first, ...others].map(columnWidths);
  const widths = columns.map((_, column) => perPart.reduce((width, part) => Math.max(width, part[column] ?? 0), 0));
  const lines = parts.map((part) => renderPart(columns, part, widths).split("\n"));
  return [
    ...(lines[0] ?? []).slice(0, headLines),
    ...lines.flatMap((part) => part.slice(headLines, -1)),
    lines[0]?.at(-1),
  ].join("\n");
}

/** The upper border, the titles and the line below them. */
const headLines = 3;

function renderPart(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  widths?: readonly number[],
): string {
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align }) => align),
    style: { head: [], border: [], compact: true },
    ...(widths !== undefined && { colWidths: [...widths] }),
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

function columnWidths(table: string): readonly number[] {
  const [border = ""] = table.split("\n", 1);
  return border
    .slice(1, -1)
    .split("┬")
    .map((line) => line.length);
}
