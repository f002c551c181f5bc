import { describe } from "../../errors";
import type { Place } from "../input/place";
import type { Reference } from "../input/table-faults";

/** Where something is: a file, and a row, a cell or a path in it. */
export function placeEn({ file, line, character, sheet, row, cell, path, title, column }: Place): string {
  if (sheet !== undefined) {
    const within = cell !== undefined ? `, cell ${cell} (${describe(title)})` : row === undefined ? "" : `, row ${row}`;
    return `${file}: sheet ${describe(sheet)}${within}`;
  }
  const start = [file, line, character].filter((part) => part !== undefined).join(":");
  const inner = path === undefined ? start : `${start}${path.startsWith("[") ? ": " : "."}${path}`;
  if (title === undefined) return inner;
  return column === undefined ? `${inner}: ${describe(title)}` : `${inner}: column ${describe(title)} (${column})`;
}

export function referenceEn(see: Reference | undefined): string {
  if (see === undefined) return "";
  if ("column" in see) return ` (see column ${see.column})`;
  if ("place" in see) return ` (see ${placeEn(see.place)})`;
  const { line, row, path } = see.row;
  if (row !== undefined) return ` (see row ${row})`;
  return line === undefined || path !== undefined ? ` (see ${placeEn(see.row)})` : ` (see line ${line})`;
}
