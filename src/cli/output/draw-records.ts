import type { Display } from "../display";
import type { CellLine, RowLine } from "./draw-table";
import type { MeasureText } from "./text-width";
import { wrapText } from "./wrap-text";

/** Narrower lines have no room to be set in. */
const leastForIndent = 20;

/** A row as lines of title and content, one below the other, for terminals too narrow for a table; empty cells are left out. */
export function* drawRecords(
  titles: readonly string[],
  rows: Iterable<RowLine>,
  width: number,
  measure: MeasureText,
  styled: Display["styled"],
): Generator<string> {
  const indent = width < leastForIndent ? "" : "  ";
  const drawCell = (title: string, { text, style }: CellLine): readonly string[] => {
    const line = `${title}: ${text}`;
    if (measure(line) <= width) {
      return [`${styled("bold", `${title}:`)} ${style === undefined ? text : styled(style, text)}`];
    }
    const [first = "", ...others] = wrapText(line, width - indent.length, measure);
    return [first, ...others.map((other) => indent + other)];
  };
  let isFirst = true;
  for (const row of rows) {
    if (!isFirst) yield "";
    isFirst = false;
    yield row.flatMap((cell, index) => (cell.text === "" ? [] : drawCell(titles[index] ?? "", cell))).join("\n");
  }
}
