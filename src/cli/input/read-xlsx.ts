/// <reference types="node" />
import type { SpreadsheetLibrary } from "../load-spreadsheet-library";
import { loadSpreadsheetLibrary } from "../load-spreadsheet-library";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import type { ColumnMapping } from "./column-mapping";
import { headersKnown } from "./header-row";
import type { MergedCells } from "./merged-cells";
import { mergedCells } from "./merged-cells";
import { shownNumber, showsTime } from "./number-format";
import type { Cell, CellError, Sheet, SheetRow } from "./sheet";
import { trimCell } from "./sheet";
import { unpackedSize } from "./unpacked-size";
import type { UsedRange } from "./used-range";
import { mostCells, usedRanges } from "./used-range";
import type { Vocabulary } from "./vocabulary";

type Worksheet = Awaited<ReturnType<SpreadsheetLibrary["readXlsx"]>>["sheets"][number];

export interface XlsxReading {
  /** The name of the sheet to read, where the caller says one. */
  readonly sheet: string | undefined;
  readonly vocabulary: Vocabulary;
  readonly mapping: ColumnMapping;
}

/** The sheet of a workbook that holds ratings: the one that is named, or else the only one with a header of ratings. */
export async function readXlsx(bytes: Uint8Array, file: string, reading: XlsxReading): Promise<Sheet | Failure> {
  const library = await loadSpreadsheetLibrary(file);
  if ("messages" in library) return library;
  if (unpackedSize(bytes) > mostMebibytes * 2 ** 20) {
    return failure({ file }, { kind: "large-workbook", mebibytes: mostMebibytes });
  }
  const sheets = await sheetsOf(bytes, file, library);
  if ("messages" in sheets) return sheets;
  if (sheets.some((sheet) => mergedCells(sheet) === undefined)) {
    return failure({ file }, { kind: "too-many-merged-cells" });
  }
  const chosen = chooseSheet(sheets, file, reading);
  return "messages" in chosen ? chosen : sheetOf(chosen, file, library);
}

async function sheetsOf(
  bytes: Uint8Array,
  file: string,
  library: SpreadsheetLibrary,
): Promise<readonly Worksheet[] | Failure> {
  try {
    return (await library.readXlsx(bytes, { readStyles: true })).sheets;
  } catch (error) {
    const problem = (error as Error).message;
    // Borders and colours may reach the last row and column that there can be.
    const used = problem.includes("maxRows") ? await usedRanges(bytes, library).catch(() => undefined) : undefined;
    if (used === undefined) return failure({ file }, { kind: "damaged-workbook", problem });
    return "cell" in used ? failure({ file }, { kind: "far-cell", ...used }) : readUsed(bytes, used, library);
  }
}

/** Of rows all that fit: one without a value may have a formula. */
async function readUsed(
  bytes: Uint8Array,
  ranges: readonly UsedRange[],
  { readXlsx: read, cellRef }: SpreadsheetLibrary,
): Promise<readonly Worksheet[]> {
  const sheets: Worksheet[] = [];
  for (const { sheet, columns } of ranges) {
    const width = Math.max(1, columns);
    const range = `A1:${cellRef(Math.min(mostRowsOfSheet, Math.floor(mostCells / width)) - 1, width - 1)}`;
    sheets.push(...(await read(bytes, { readStyles: true, sheets: [sheet], range })).sheets);
  }
  return sheets;
}

const mostRowsOfSheet = 1_048_576;

/** Unpacked, a sheet of a million rows; what is packed a thousandfold, as no sheet is, would fill any memory. */
const mostMebibytes = 256;

interface FilledSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** How many rows and columns a filter or a hand has hidden. */
  readonly hidden: number;
}

function chooseSheet(sheets: readonly Worksheet[], file: string, reading: XlsxReading): FilledSheet | Failure {
  const names = sheets.map(({ name }) => name);
  if (reading.sheet !== undefined) {
    const named = sheets.find(({ name }) => name === reading.sheet);
    if (named !== undefined) return { name: named.name, rows: rowsOf(named), hidden: hiddenIn(named) };
    return failure({ file }, { kind: "unknown-sheet", sheet: reading.sheet, sheets: names });
  }
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const filled = shown
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet), hidden: hiddenIn(sheet) }))
    .filter(({ rows }) => rows.length > 0);
  const fitting = filled.filter(({ rows }) => headersKnown(rows, reading.vocabulary, reading.mapping) > 1);
  const [only, another] = fitting.length > 0 ? fitting : filled;
  if (only !== undefined && another === undefined) return only;
  if (only === undefined) return failure({ file }, { kind: "empty-workbook" });
  return failure({ file }, { kind: "unsettled-sheet", sheets: names });
}

function sheetOf(sheet: FilledSheet, file: string, { cellRef }: SpreadsheetLibrary): Sheet {
  const { name, hidden } = sheet;
  const place = { file, sheet: name };
  return {
    rows: sheet.rows,
    reading: { sheet: name },
    notes: hidden === 0 ? [] : [{ kind: "hidden-cells", file, sheet: name, count: hidden }],
    placeOf: ({ line, column }) => {
      if (line === undefined) return place;
      if (column === undefined) return { ...place, row: line };
      const { title, number } = column;
      return { ...place, row: line, cell: cellRef(line - 1, number - 1), title, column: number };
    },
  };
}

function hiddenIn({ rows, rowDefs, columns = [] }: Worksheet): number {
  const hiddenRows = rows.filter((_, row) => rowDefs?.get(row)?.hidden === true).length;
  return hiddenRows + columns.filter((column) => column.hidden === true).length;
}

/** Rows of one length, as the header has it: cells without content at their ends are there or not, as it happens. */
function rowsOf(sheet: Worksheet): readonly SheetRow[] {
  const context = { isMerged: mergedCells(sheet) ?? (() => true), formulas: openFormulas(sheet) };
  const filled: SheetRow[] = [];
  // A sheet of a million rows may be empty but for a few, and a copy of each would fill the memory.
  sheet.rows.forEach((values, row) => {
    const end = values.findLastIndex((_, column) => cellOf(sheet, context, row, column) !== "") + 1;
    if (end === 0) return;
    const cells = values.slice(0, end).map((_, column) => cellOf(sheet, context, row, column));
    filled.push({ number: row + 1, cells });
  });
  const width = filled.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return filled.map(({ number, cells }) => {
    return { number, cells: [...cells, ...Array.from({ length: width - cells.length }, () => "")] };
  });
}

const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;

interface CellContext {
  readonly isMerged: MergedCells;
  /** By row and column, the formulas without their results. */
  readonly formulas: ReadonlyMap<string, string>;
}

function openFormulas({ cells = new Map() }: Worksheet): CellContext["formulas"] {
  const formulas = new Map<string, string>();
  for (const [key, { value, formula }] of cells)
    if (value === null && formula !== undefined) formulas.set(key, formula);
  return formulas;
}

function cellOf({ rows, cells }: Worksheet, { isMerged, formulas }: CellContext, row: number, column: number): Cell {
  const value = rows[row]?.[column] ?? null;
  if (typeof value === "number") {
    const format = cells?.get(`${row},${column}`)?.style?.numFmt;
    if (format?.includes("%")) return errorCell({ is: "percentage", text: `${shortNumber(value * 100)}%` });
    const text = shortNumber(value);
    return { text, kind: "number", shown: shownNumber(text, format), isShortened: Math.abs(value) >= 1e15 };
  }
  if (value instanceof Date) return dateCell(value, cells?.get(`${row},${column}`)?.style?.numFmt);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value !== null) return errorText.test(value) ? errorCell({ is: "error", text: value }) : trimCell(value);
  if (isMerged(row, column)) return errorCell({ is: "merged" });
  const formula = formulas.size === 0 ? undefined : formulas.get(`${row},${column}`);
  // Its cell shows a value in a spreadsheet program, and nothing at all to anybody who only reads the file.
  return formula === undefined ? "" : errorCell({ is: "formula", text: `=${formula}` });
}

/** What such a cell shows stays the text of it. */
function errorCell(error: CellError): Cell {
  return { text: "text" in error ? error.text : "", kind: "error", error };
}

/** Spreadsheets compute with binary fractions, and show no more than 15 digits of what comes of it. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** A number that is shown as a date may be of no day at all. */
function dateCell(value: Date, format: string | undefined): Cell {
  if (Number.isNaN(value.getTime())) return errorCell({ is: "no-date" });
  const text = wallTime(value);
  const midnight = text.includes(" ") || !showsTime(format) ? undefined : `${text} 00:00:00`;
  return { text, kind: "date", ...(midnight !== undefined && { midnight }) };
}

/** Spreadsheets keep times without a zone, to the second; at midnight they are dates. */
function wallTime(value: Date): string {
  const [date, time] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/[T.]/);
  return time === "00:00:00" ? `${date}` : `${date} ${time}`;
}
