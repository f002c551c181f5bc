import { mostIssues } from "../read-rating-columns";
import { addCsvIssue } from "./csv-issue";
import { ignoredCell } from "./csv-layout";
import type { CsvReading } from "./csv-reading";
import { scoreColumn } from "./csv-reading";
import { endOfCell } from "./end-of-cell";
import { brokenCell, keepRecord } from "./keep-record";
import type { QuotedCell } from "./quoted-cell";
import { readQuotedCell } from "./quoted-cell";
import { readScore } from "./read-score";
import type { TextDictionary } from "./text-dictionary";
import { guessText, indexOfText, lengthOfText } from "./text-dictionary";
import { decodeLoosely, decodeUtf8 } from "./utf8";

const [quote, comma, lineFeed, carriageReturn] = [34, 44, 10, 13] as const;

/** The most bytes of a record: a quote that is never closed would make one of the rest of the file. */
export const longestRecord: number = 2 ** 20;

/**
 * Reads the records from a byte on. Returns where the first one begins that does not end within the bytes, unless they are
 * the last; with too many problems, the end.
 */
export function scanRecords(reading: CsvReading, bytes: Uint8Array, from: number, isLast: boolean): number {
  const { layout, dictionaries, row, score, issues } = reading;
  const { kinds } = layout;
  const end = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  const quoted: QuotedCell = { bytes, view, start: 0, stop: 0, lines: 0, problem: undefined };
  let at = from;
  while (at < end) {
    const begin = at;
    const known = issues.length;
    if (known >= mostIssues) return end;
    const blank = blankLine(bytes, at);
    if (blank > 0) {
      at += blank;
      reading.line++;
      continue;
    }
    let hasBad = false;
    let isMisquoted = false;
    let lines = 1;
    let cell = 0;
    score.given = 0;
    for (let column = 0; column < scoreColumn; column++) row[column] = -1;
    for (; ; cell++) {
      const kind = cell < kinds.length ? (kinds[cell] as number) : ignoredCell;
      const first = bytes[at];
      if (first === comma) {
        at++;
        continue;
      }
      if (first === lineFeed) break;
      if (first === quote) {
        at = readQuotedCell(bytes, view, at, end, quoted);
        if (isCut(bytes, at, isLast)) return undo(reading, known, begin);
        lines += quoted.lines;
        if (quoted.problem !== undefined) isMisquoted = true;
        if (!readCell(reading, cell, kind, quoted, quoted.problem)) hasBad = true;
      } else {
        const dictionary = dictionaries[kind];
        const guess = dictionary === undefined ? -1 : guessText(dictionary, bytes, view, at);
        if (guess >= 0) {
          at += lengthOfText(dictionary as TextDictionary, guess);
          row[kind] = guess;
          if ((dictionary as TextDictionary).good[guess] !== true) hasBad = true;
        } else {
          const start = at;
          at = endOfCell(bytes, view, at, end);
          const hasQuote = at < 0;
          if (hasQuote) {
            isMisquoted = true;
            at = -1 - at;
          }
          if (isCut(bytes, at, isLast)) return undo(reading, known, begin);
          if (hasQuote || kind === ignoredCell) {
            const problem = hasQuote ? "quotes around the whole cell, and doubled within" : undefined;
            Object.assign(quoted, { bytes, view, start, stop: at });
            if (!readCell(reading, cell, kind, quoted, problem)) hasBad = true;
          } else if (at === start) {
            // The last cell of a line that ends otherwise than by a line feed alone.
          } else if (kind === scoreColumn) readScore(reading, bytes, start, at);
          else {
            const index = indexOfText(dictionary as TextDictionary, bytes, view, start, at);
            row[kind] = index;
            if ((dictionary as TextDictionary).good[index] !== true) hasBad = true;
          }
        }
      }
      if (bytes[at] !== comma) break;
      at++;
    }
    if (bytes[at] === carriageReturn) at++;
    if (at < end) at++;
    if (at - begin > longestRecord) tellLength(reading, `a record of at most ${longestRecord} bytes`, at - begin);
    else if (cell + 1 !== kinds.length) {
      // Cells that stand in wrong columns are no problems of their own.
      if (!isMisquoted) issues.length = known;
      tellLength(reading, `${kinds.length} cells, as the header has`, cell + 1);
    } else keepRecord(reading, hasBad || score.given === 2);
    reading.line += lines;
  }
  return at;
}

/** How many bytes a line without anything in it has: it is no record. */
function blankLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === lineFeed) return 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 0;
}

/** Whether what ends the cell, which may be two bytes, is yet to come. */
function isCut(bytes: Uint8Array, at: number, isLast: boolean): boolean {
  return !isLast && (at >= bytes.length || (bytes[at] === carriageReturn && at + 1 >= bytes.length));
}

/** The record will be read once more, as a whole. */
function undo({ issues }: CsvReading, known: number, begin: number): number {
  issues.length = known;
  return begin;
}

/** Reads a cell that is in quotes, or should be, or is not kept. Whether it is good. */
function readCell(
  reading: CsvReading,
  cell: number,
  kind: number,
  { bytes, view, start, stop }: QuotedCell,
  problem: string | undefined,
): boolean {
  const { row, dictionaries, score } = reading;
  const expected = problem ?? (kind === ignoredCell && !isText(bytes, start, stop) ? "text in UTF-8" : undefined);
  if (expected !== undefined) {
    if (kind < scoreColumn) row[kind] = brokenCell;
    tellCell(reading, cell, expected, decodeLoosely(bytes, start, stop));
    return false;
  }
  if (kind === ignoredCell || stop === start) return true;
  if (kind === scoreColumn) {
    readScore(reading, bytes, start, stop);
    return score.given === 1;
  }
  const dictionary = dictionaries[kind] as TextDictionary;
  const index = indexOfText(dictionary, bytes, view, start, stop);
  row[kind] = index;
  return dictionary.good[index] === true;
}

/** ASCII is UTF-8. */
function isText(bytes: Uint8Array, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) {
    if ((bytes[at] as number) >= 0x80) return decodeUtf8(bytes, at, stop) !== undefined;
  }
  return true;
}

function tellCell({ layout, issues, line }: CsvReading, cell: number, expected: string, value: string): void {
  const name = layout.names[cell] ?? "";
  addCsvIssue(issues, "wrong-type", line, { name, number: cell + 1 }, expected, value);
}

function tellLength({ issues, line }: CsvReading, expected: string, value: number): void {
  addCsvIssue(issues, "wrong-length", line, undefined, expected, value);
}
