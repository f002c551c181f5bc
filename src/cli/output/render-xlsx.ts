import type { XlsxExcess } from "../input/file-faults";
import { loadSpreadsheetLibrary } from "../load-spreadsheet-library";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { WrittenCell, WrittenColumn, WrittenSheet } from "./written-sheet";

/** What a sheet of XLSX can hold; Excel reports a file with more as damaged. */
export const mostRows = 1_048_576;
const longestText = 32_767;

/** Wider columns would push the others out of sight. */
const widestColumn = 50;

/** The date that the format's ZIP file begins to count from: the same sheet must give the same file at any time. */
const noDate = new Date("1980-01-01T00:00:00Z");

/** A workbook of one sheet, with its titles in a bold row that stays in sight; or why there is none. */
export async function renderXlsx(
  { columns, rows }: WrittenSheet,
  { name, file = "-" }: { readonly name: string; readonly file?: string | undefined },
): Promise<Uint8Array | Failure> {
  const library = await loadSpreadsheetLibrary(file);
  if ("messages" in library) return library;
  const lines = [columns.map(({ title }): WrittenCell => title), ...rows];
  const excess = excessOf(lines);
  if (excess !== undefined) return failure({ file }, { kind: "too-much-for-xlsx", excess });
  const cells = lines.map((line) => line.map((cell) => (typeof cell === "string" ? xmlText(cell) : cell)));
  return library.writeXlsx({
    sheets: [
      {
        name,
        rows: cells.map((line) => line.map((cell) => (cell === "" ? null : cell))),
        columns: columns.map((column, index) => {
          const content = cells.map((line) => line[index] ?? null);
          const width = library.calculateColumnWidth(content, { maxWidth: widestColumn });
          return { width, ...formatOf(column) };
        }),
        cells: new Map([...headerCells(cells[0]), ...errorCells(cells)]),
        freezePane: { rows: 1 },
      },
    ],
    properties: { created: noDate, modified: noDate },
  });
}

function excessOf(lines: readonly (readonly WrittenCell[])[]): XlsxExcess | undefined {
  if (lines.length > mostRows) return { most: mostRows, rows: lines.length };
  for (const [index, line] of lines.entries()) {
    const long = line.find((cell) => typeof cell === "string" && cell.length > longestText);
    if (typeof long === "string") {
      return { most: longestText, row: index + 1, characters: long.length };
    }
  }
  return undefined;
}

/** XLSX writes `_x000D_` for characters that XML has no way to write, so that text of that form needs one as well. */
function xmlText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

function formatOf({ places, isShare }: WrittenColumn): { readonly numFmt?: string } {
  if (isShare) return { numFmt: "0%" };
  if (places === undefined) return {};
  return { numFmt: places === 0 ? "0" : `0.${"0".repeat(places)}` };
}

function headerCells(titles: readonly WrittenCell[] = []) {
  const style = { font: { bold: true } };
  return titles.map((title, index) => [`0,${index}`, { ...textCell(String(title)), style }] as const);
}

/** What looks like an error of Excel, such as #N/A, would be written as one, were it not marked as text. */
function errorCells(cells: readonly (readonly WrittenCell[])[]) {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const isError = row > 0 && typeof cell === "string" && cell.startsWith("#");
      return isError ? [[`${row},${column}`, textCell(cell)] as const] : [];
    }),
  );
}

/** Rich text is never taken for anything else. */
function textCell(text: string) {
  return { richText: [{ text }] };
}
