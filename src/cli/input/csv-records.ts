/// <reference types="node" />
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CsvError } from "csv-parse";
import { parse } from "csv-parse";
import type { Fault } from "./fault";
import type { Problem } from "./problem";
import type { Delimiter } from "./read-csv";
import { delimiters, parserOptions, rowTaker, stopOf } from "./read-csv";
import type { SheetRow } from "./sheet";

/** Takes a row; `source` is the text that it was read from, where that has quotes. */
export type TakeRow = (row: SheetRow, source: string | undefined) => void;

/**
 * Reads delimited text part by part, as {@link readCsv} reads all of it, and hands over row by row, however many there
 * are. Returns the problem at which it had to stop, if there was one.
 *
 * @param hasQuotes - Whether any part has a quote: others need no parser.
 */
export async function readRecords(
  parts: Iterable<string>,
  delimiter: Delimiter,
  hasQuotes: boolean,
  take: TakeRow,
): Promise<Problem | undefined> {
  const taker = rowTaker(Number.POSITIVE_INFINITY);
  const stop = (fault: Fault): Problem => ({ line: taker.line(), fault });
  if (!hasQuotes) {
    for (const line of linesOf(parts)) {
      const row = taker.take(line.split(delimiters[delimiter]), false);
      if (typeof row === "string") return stop(taker.excess() as Fault);
      if (row !== undefined) take(row, undefined);
    }
    return undefined;
  }
  const onRecord = ({ record, raw }: { readonly record: readonly string[]; readonly raw: string }): null => {
    const row = taker.take(record, true);
    if (typeof row === "string") throw new Error();
    if (row !== undefined) take(row, raw);
    return null;
  };
  // Its types do not know what a record is when its source comes with it.
  const parser = parse({ ...parserOptions(delimiter), raw: true, on_record: onRecord as unknown as () => null });
  try {
    await pipeline(Readable.from(parts), parser.resume());
    return undefined;
  } catch (error) {
    return stop(taker.excess() ?? stopOf(error as CsvError, delimiter));
  }
}

/** The lines of a text that comes in parts, of which a line end may be parted too. */
export function* linesOf(parts: Iterable<string>): Generator<string> {
  let rest = "";
  let isFirst = true;
  for (const part of parts) {
    let text = rest + part;
    if (isFirst && text !== "") {
      isFirst = false;
      if (text.startsWith("\ufeff")) text = text.slice(1);
    }
    const ends = /\r\n|\n|\r/g;
    let start = 0;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      // A line feed may follow.
      if (end[0] === "\r" && ends.lastIndex === text.length) break;
      yield text.slice(start, end.index);
      start = ends.lastIndex;
    }
    rest = text.slice(start);
  }
  if (rest.endsWith("\r")) yield rest.slice(0, -1);
  else if (rest !== "") yield rest;
}
