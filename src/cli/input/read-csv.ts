/// <reference types="node" />
import type { CsvError } from "csv-parse/sync";
import { parse } from "csv-parse/sync";
import type { ColumnMapping } from "./column-mapping";
import type { Fault } from "./fault";
import { headersKnown } from "./header-row";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { mostColumns, mostRows, trimCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";

/** What may stand between cells, by the names that it has on the command line. */
export const delimiters = { comma: ",", semicolon: ";", tab: "\t" } as const;

export type Delimiter = keyof typeof delimiters;

/** The rows of delimited text, and the problem at which reading had to stop, if there was one. */
export interface CsvRows {
  readonly rows: readonly SheetRow[];
  readonly problem?: Problem;
}

/**
 * Reads delimited text as RFC 4180 has it, with any line ends. White space around cells is left out, and so are rows in
 * which every cell is empty. Rows may differ in length. Now and then it says what share of the text is behind it.
 */
export function readCsv(text: string, delimiter: Delimiter, advance?: (share: number) => void): CsvRows {
  const rows: SheetRow[] = [];
  const long = longLine(text);
  if (long !== undefined) return { rows, problem: { line: long, fault: longRow } };
  const taker = rowTaker(mostRows);
  const stop = (fault: Fault) => ({ rows, problem: { line: taker.line(), fault } });
  if (!text.includes('"')) {
    for (const [line, end] of linesOf(text)) {
      const row = taker.take(line.split(delimiters[delimiter]), false);
      if (typeof row === "string") return stop(taker.excess() as Fault);
      if (row !== undefined) rows.push(row);
      if (taker.line() % rowsBetweenWords === 0) advance?.(end / text.length);
    }
    return { rows };
  }
  const size = Buffer.byteLength(text);
  try {
    parse(text, {
      ...parserOptions(delimiter),
      on_record: (record: readonly string[], { bytes, records }) => {
        if (records % rowsBetweenWords === 0) advance?.(bytes / size);
        const row = taker.take(record, true);
        if (typeof row === "string") throw new Error();
        if (row !== undefined) rows.push(row);
        return null;
      },
    });
    return { rows };
  } catch (error) {
    return stop(taker.excess() ?? stopOf(error as CsvError, delimiter));
  }
}

/** How the parser reads text with quotes. */
export function parserOptions(delimiter: Delimiter) {
  return {
    delimiter: delimiters[delimiter],
    bom: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    trim: true,
    max_record_size: mostCharacters,
  };
}

/** Makes rows of records, one after the other. */
interface RowTaker {
  /** The row; undefined when all of its cells are empty, and `"excess"` when nothing more is to be read. */
  readonly take: (record: readonly string[], hasLineBreaks: boolean) => SheetRow | "excess" | undefined;
  /** The line on which the next record begins. */
  readonly line: () => number;
  readonly excess: () => Fault | undefined;
}

/** The parser's own count of lines takes a CRLF within quotes for two. */
export function rowTaker(most: number): RowTaker {
  let [number, count] = [1, 0];
  let excess: Fault | undefined;
  return {
    take: (record, hasLineBreaks) => {
      if (record.length > mostColumns) excess = { kind: "wide-row", most: mostColumns };
      else if (count >= most) excess = { kind: "too-many-rows", most };
      if (excess !== undefined) return "excess";
      const row = { number, cells: record.map(trimCell) };
      number += 1 + (hasLineBreaks ? record.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0) : 0);
      if (!row.cells.some((cell) => cell !== "")) return undefined;
      count += 1;
      return row;
    },
    line: () => number,
    excess: () => excess,
  };
}

/**
 * The lines of a text without quotes, and where each ends: rows that need no parser, which takes 20 µs for each row that
 * is longer or shorter than the first.
 */
function* linesOf(text: string): Generator<readonly [line: string, end: number]> {
  const ends = /\r\n|\n|\r/g;
  let start = text.startsWith("\ufeff") ? 1 : 0;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    yield [text.slice(start, end.index), end.index];
    start = ends.lastIndex;
  }
  if (start < text.length) yield [text.slice(start), text.length];
}

const rowsBetweenWords = 1000;

/** A spreadsheet's cell has no more than 32,767 characters. */
export const mostCharacters = 1_000_000;

export const longRow: Fault = { kind: "long-row", most: mostCharacters };

/** Looked for first, since the parser would take all of a line of a million commas apart. */
function longLine(text: string): number | undefined {
  const ends = /\r\n|\n|\r/g;
  for (let line = 1, start = 0; ; line++) {
    const end = ends.exec(text);
    if ((end?.index ?? text.length) - start > mostCharacters) return line;
    if (end === null) return undefined;
    start = ends.lastIndex;
  }
}

function countLineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Nothing after a wrong quote can be read for certain, since what is inside of quotes and what is outside is unclear. */
export function stopOf(error: CsvError, delimiter: Delimiter): Fault {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return { kind: "open-quote" };
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return { kind: "text-after-quote", delimiter };
    case "INVALID_OPENING_QUOTE":
      return { kind: "quote-within-cell" };
    case "CSV_MAX_RECORD_SIZE":
      return longRow;
    default:
      throw error;
  }
}

/**
 * The delimiter under which the first rows name the most columns of a ratings file; comma when none names any. `undefined` when two are as good.
 */
export function findDelimiter(text: string, vocabulary: Vocabulary, mapping: ColumnMapping): Delimiter | undefined {
  const head = text.slice(0, charactersOfHead);
  const found = Object.keys(delimiters).map((delimiter) => {
    const { rows } = readCsv(head, delimiter as Delimiter);
    return { delimiter: delimiter as Delimiter, count: headersKnown(rows, vocabulary, mapping) };
  });
  const most = Math.max(...found.map(({ count }) => count));
  // A single word is the same under all of them.
  if (most < 2) return "comma";
  const [best, another] = found.filter(({ count }) => count === most);
  return another === undefined ? best?.delimiter : undefined;
}

const charactersOfHead = 50_000;
