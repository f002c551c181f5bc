import type { Place } from "../input/place";
import type { Reference } from "../input/table-faults";
import { quoteJa } from "./needs-ja";

/** Where something is: a file, and a row, a cell or a path in it. */
export function placeJa({ file, line, character, sheet, row, cell, path, title, column }: Place): string {
  const parts = [line === undefined ? file : `${file}の${line}行目`];
  if (character !== undefined) parts.push(`${character}文字目`);
  if (sheet !== undefined) parts.push(`シート${quoteJa(sheet)}`);
  if (cell !== undefined) parts.push(`セル${cell}（${quoteJa(title ?? "")}）`);
  else if (row !== undefined) parts.push(`${row}行目`);
  if (path !== undefined) parts.push(path);
  if (cell === undefined && title !== undefined) {
    parts.push(column === undefined ? quoteJa(title) : `${column}列目${quoteJa(title)}`);
  }
  return parts.join("、");
}

export function referredJa(see: Reference): string {
  if ("column" in see) return `${see.column}列目`;
  if ("place" in see) return placeJa(see.place);
  const { line, row, path } = see.row;
  if (row !== undefined) return `${row}行目`;
  return line === undefined || path !== undefined ? placeJa(see.row) : `${line}行目`;
}
