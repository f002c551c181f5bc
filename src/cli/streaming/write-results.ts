/// <reference types="node" />
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { csvRenderer } from "../output/render-csv";
import type { TableCell, TableColumn } from "../output/render-table";
import { tableLines } from "../output/render-table";
import { mostRows, renderXlsx } from "../output/render-xlsx";
import type { ResultOptions } from "../output/result-options";
import { resultRows } from "../output/result-sheet";
import type { ShownResults } from "../output/result-table";
import { resultTableRows, shownColumns } from "../output/result-table";
import { tableWords } from "../output/table-words";
import type { WrittenCell, WrittenColumn } from "../output/written-sheet";
import type { Run } from "./runs";
import { mergeRuns } from "./runs";

/** Text or bytes, piece by piece. */
export type Pieces = AsyncGenerator<string | Uint8Array, void>;

/** As much is written at once. */
const bytesOfPiece = 2 ** 18;
const charactersOfPiece = 2 ** 16;

/** All results in the order in which their reviews begin, as they are to be written. */
export async function writeResults(
  runs: readonly Run[],
  found: ShownResults & { readonly results: number },
  rubric: Rubric,
  { format, locale, out, display }: ResultOptions,
): Promise<Pieces | Uint8Array | Failure> {
  switch (format) {
    case "json":
      return bundled(jsonPieces(runs));
    case "ndjson":
      return bundled(mergeRuns(runs));
    case "csv":
      return csvPieces(runs, resultRows(rubric, locale, found).columns);
    case "table": {
      const { columns } = resultTableRows(rubric, locale);
      const indexes = shownColumns(columns, found);
      const titles = indexes.map((index) => columns[index] as TableColumn);
      return textPieces(await tableLines(titles, () => tableRows(runs, indexes), display));
    }
    case "xlsx": {
      if (found.results >= mostRows) {
        const excess = { most: mostRows, rows: found.results + 1 };
        return failure({ file: out ?? "-" }, { kind: "too-much-for-xlsx", excess });
      }
      const { columns } = resultRows(rubric, locale, found);
      const rows = [...mergeRuns(runs)].map((content) => parsed<readonly WrittenCell[]>(content));
      return renderXlsx({ columns, rows }, { name: tableWords[locale].results, file: out });
    }
  }
}

function* tableRows(runs: readonly Run[], indexes: readonly number[]): Generator<readonly TableCell[]> {
  for (const content of mergeRuns(runs)) {
    const row = parsed<readonly TableCell[]>(content);
    yield indexes.map((index) => row[index] ?? "");
  }
}

/** Rows of cells as CSV. */
export async function* csvPieces(runs: readonly Run[], columns: readonly WrittenColumn[]): Pieces {
  const render = await csvRenderer(columns);
  let rows: (readonly WrittenCell[])[] = [];
  let isFirst = true;
  for (const content of mergeRuns(runs)) {
    rows.push(parsed(content));
    if (rows.length < rowsOfPiece) continue;
    yield render(rows, isFirst);
    [rows, isFirst] = [[], false];
  }
  if (isFirst || rows.length > 0) yield render(rows, isFirst);
}

const rowsOfPiece = 500;

function* jsonPieces(runs: readonly Run[]): Generator<Uint8Array> {
  let isFirst = true;
  for (const content of mergeRuns(runs)) {
    yield Buffer.from(isFirst ? "[\n" : ",\n");
    isFirst = false;
    yield content;
  }
  yield Buffer.from(isFirst ? "[]\n" : "\n]\n");
}

/** Small pieces together: each is a call of the system. */
async function* bundled(pieces: Iterable<Uint8Array>): Pieces {
  let bundle: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    bundle.push(piece);
    size += piece.length;
    if (size < bytesOfPiece) continue;
    yield Buffer.concat(bundle, size);
    [bundle, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(bundle, size);
}

async function* textPieces(lines: Iterable<string>): Pieces {
  let text = "";
  let isFirst = true;
  for (const line of lines) {
    text += isFirst ? line : `\n${line}`;
    isFirst = false;
    if (text.length < charactersOfPiece) continue;
    yield text;
    text = "";
  }
  yield `${text}\n`;
}

function parsed<Row>(content: Uint8Array): Row {
  return JSON.parse(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString()) as Row;
}
