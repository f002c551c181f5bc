/// <reference types="node" />
import { parse } from "csv-parse/sync";

/** A row by the headers of its cells, and what is wrong with it instead. */
type CsvRow =
  | { readonly cells: Readonly<Record<string, string>>; readonly detail?: undefined }
  | { readonly cells?: undefined; readonly detail: string };

/** A table: its header, where it has one, and the rows below. */
export interface CsvTable {
  readonly headers: readonly string[] | undefined;
  readonly rows: readonly CsvRow[];
}

/**
 * The rows of delimited text below its header, as RFC 4180 has it, with any line ends and with or without a byte order
 * mark. Headers and cells lose the white space around them; rows without any text are left out. A row that is longer than
 * the header is wrong; cells that a shorter one lacks are absent. A stray quote within a cell is taken as it stands; after
 * any other, such as one that is never closed, its line is wrong, and reading goes on below it.
 */
export function readCsv(text: string, delimiter: string): CsvTable {
  const rows: CsvRow[] = [];
  let headers: readonly string[] | undefined;
  const settle = (cells: readonly string[]) => {
    if (cells.every((cell) => cell === "")) return;
    if (headers === undefined) headers = cells;
    else rows.push(rowOf(cells, headers));
  };
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    const failed = parseUntilWrong(rest, delimiter, settle);
    if (failed === undefined) break;
    const end = lineEnd(rest, failed.start);
    const line = parseLine(rest.subarray(failed.start, end), delimiter);
    if (line !== undefined) settle(line);
    else rows.push({ detail: failed.detail });
    // Without its header, nothing can be told of a row.
    if (headers === undefined) break;
    rest = rest.subarray(end);
  }
  return { headers, rows };
}

/** Settles rows up to the first that is wrong: where that begins, and what is wrong with it. */
function parseUntilWrong(text: Buffer, delimiter: string, settle: (cells: readonly string[]) => void) {
  let start = 0;
  try {
    parse(text, {
      ...formOf(delimiter),
      on_record: (cells: readonly string[], { bytes }) => {
        settle(cells);
        start = bytes;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "expected delimited text";
    return { start, detail };
  }
}

/** The cells of a line by itself, with quotes within cells as they stand. */
function parseLine(line: Buffer, delimiter: string): readonly string[] | undefined {
  try {
    return parse(line, { ...formOf(delimiter), relax_quotes: true })[0];
  } catch {
    return undefined;
  }
}

function formOf(delimiter: string) {
  return {
    delimiter,
    bom: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim: true,
    max_record_size: 1_000_000,
  };
}

/** Where the line ends that begins at a byte, with what ends it. */
function lineEnd(text: Buffer, start: number): number {
  const end = text.subarray(start).findIndex((byte) => byte === 10 || byte === 13);
  if (end < 0) return text.length;
  return start + end + (text[start + end] === 13 && text[start + end + 1] === 10 ? 2 : 1);
}

function rowOf(cells: readonly string[], headers: readonly string[]): CsvRow {
  if (cells.length > headers.length) return { detail: `expected at most ${headers.length} cells` };
  // Of headers that stand twice, the first counts.
  const entries = cells.map((cell, index) => [headers[index] as string, cell] as const).toReversed();
  return { cells: Object.fromEntries(entries) };
}
