import type { Sheet as Worksheet } from "hucre/xlsx";
import { mostCells } from "./used-range";

/** Whether a cell is part of a merged range that has its value elsewhere, by row and column counted from 0. */
export type MergedCells = (row: number, column: number) => boolean;

/**
 * The merged cells of a sheet, each range marked once: a workbook of a few kilobytes may have so many of them that to
 * compare each with every cell would take for ever. Undefined when they are more than a sheet has cells.
 */
export function mergedCells({ rows, merges = [] }: Pick<Worksheet, "rows" | "merges">): MergedCells | undefined {
  if (merges.length === 0) return () => false;
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const ranges = merges.map(({ startRow, startCol, endRow, endCol }) => {
    return { startRow, startCol, end: Math.min(endRow + 1, rows.length), endCol: Math.min(endCol + 1, width) };
  });
  const covered = ranges.reduce((sum, { startRow, startCol, end, endCol }) => {
    return sum + Math.max(0, end - startRow) * Math.max(0, endCol - startCol);
  }, 0);
  // Where there are more, ranges lie upon each other, as in no spreadsheet.
  if (covered > mostCells || merges.length > mostCells) return undefined;
  const marks = new Uint8Array(rows.length * width);
  for (const { startRow, startCol, end, endCol } of ranges) {
    if ((rows[startRow]?.[startCol] ?? null) === null) continue;
    for (let row = startRow; row < end; row++) marks.fill(1, row * width + startCol, row * width + endCol);
  }
  return (row, column) => marks[row * width + column] === 1;
}
