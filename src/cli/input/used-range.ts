import type { SpreadsheetLibrary } from "../load-spreadsheet-library";

/** The part of a sheet with values, from its first cell: how many rows and columns it has. */
export interface UsedRange {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** A cell so far from the others that all between them would fill the memory. */
interface FarCell {
  readonly sheet: string;
  readonly cell: string;
}

/** As many cells as the library holds of a sheet. */
export const mostCells = 20_000_000;

/** The library lists each row up to its last cell, also those that have only a border. */
const mostListed = 400_000_000;

/** It reads the words of a workbook again for each of its sheets. */
const mostSheets = 50;

/**
 * Which part of each sheet has values, row by row, where borders or colours reach so far that a whole sheet does not fit
 * into the memory; or which cell is to blame where a value does. Undefined when there are too many sheets to see.
 */
export async function usedRanges(
  bytes: Uint8Array,
  { readXlsx, streamXlsxRows, cellRef }: SpreadsheetLibrary,
): Promise<readonly UsedRange[] | FarCell | undefined> {
  const names: string[] = [];
  await readXlsx(bytes, { sheets: ({ name }) => names.push(name) === 0 });
  if (names.length > mostSheets) return undefined;
  const ranges: UsedRange[] = [];
  let listed = 0;
  for (const sheet of names) {
    let [rows, columns, lastRow, lastColumn] = [0, 0, "", ""];
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const end = values.findLastIndex((value) => value !== null) + 1;
      if (end > 0 && index >= rows) [rows, lastRow] = [index + 1, cellRef(index, end - 1)];
      if (end > columns) [columns, lastColumn] = [end, cellRef(index, end - 1)];
      listed += values.length;
      if (listed > mostListed) return { sheet, cell: cellRef(index, values.length - 1) };
    }
    if (rows * columns > mostCells) return { sheet, cell: columns > usualColumns ? lastColumn : lastRow };
    ranges.push({ sheet, rows, columns });
  }
  return ranges;
}

/** A table that has more is too wide sooner than it is too long. */
const usualColumns = 200;
