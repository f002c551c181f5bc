/// <reference types="node" />
import { parse } from "csv-parse/sync";

/** A row by the headers of its cells, and what is wrong with it instead. */
export type CsvRow =
  | { readonly cells: Readonly<Record<string, string>>; readonly detail?: undefined }
  | { readonly cells?: undefined; readonly detail: string };

/**
 * The rows of delimited text below its header, as RFC 4180 has it, with any line ends and with or without a byte order
 * mark. Headers and cells lose the white space around them; rows without any text are left out. A row that is longer than
 * the header is wrong; cells that a shorter one lacks are absent. After a quote that is never closed nothing can be read.
 */
export function readCsv(text: string, delimiter: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let headers: readonly string[] | undefined;
  try {
    parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: true,
      max_record_size: 1_000_000,
      on_record: (cells: readonly string[]) => {
        if (cells.every((cell) => cell === "")) return null;
        if (headers === undefined) headers = cells;
        else rows.push(rowOf(cells, headers));
        return null;
      },
    });
  } catch (error) {
    rows.push({ detail: error instanceof Error && "code" in error ? String(error.code) : "expected delimited text" });
  }
  return rows;
}

function rowOf(cells: readonly string[], headers: readonly string[]): CsvRow {
  if (cells.length > headers.length) return { detail: `expected at most ${headers.length} cells` };
  // Of headers that stand twice, the first counts.
  const entries = cells.map((cell, index) => [headers[index] as string, cell] as const).toReversed();
  return { cells: Object.fromEntries(entries) };
}
