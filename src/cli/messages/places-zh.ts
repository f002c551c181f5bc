import type { Place } from "../input/place";
import type { Reference } from "../input/table-faults";
import { quoteZh } from "./needs-zh";

/** Where something is: a file, and a row, a cell or a path in it. */
export function placeZh({ file, line, character, sheet, row, cell, path, title, column }: Place): string {
  const parts = [line === undefined ? file : `${file}第${line}行`];
  if (character !== undefined) parts.push(`第${character}个字符`);
  if (sheet !== undefined) parts.push(`工作表${quoteZh(sheet)}`);
  if (cell !== undefined) parts.push(`单元格${cell}（${quoteZh(title ?? "")}）`);
  else if (row !== undefined) parts.push(`第${row}行`);
  if (path !== undefined) parts.push(path);
  if (cell === undefined && title !== undefined) {
    parts.push(column === undefined ? quoteZh(title) : `第${column}列${quoteZh(title)}`);
  }
  return parts.join("，");
}

export function referredZh(see: Reference): string {
  if ("column" in see) return `第${see.column}列`;
  if ("place" in see) return placeZh(see.place);
  const { line, row, path } = see.row;
  if (row !== undefined) return `第${row}行`;
  return line === undefined || path !== undefined ? placeZh(see.row) : `第${line}行`;
}
