import { formatDecimal, parseDecimal } from "../../exact/decimal";
import type { WrittenCell, WrittenSheet } from "./written-sheet";

/**
 * CSV that spreadsheet programs open right: in UTF-8 with a byte-order mark, and with text that could be taken for a
 * formula behind an apostrophe, as a spreadsheet's user would write it.
 */
export async function renderCsv({ columns, rows }: WrittenSheet): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  const lines: readonly (readonly WrittenCell[])[] = [columns.map(({ title }) => title), ...rows];
  return stringify(lines as WrittenCell[][], {
    bom: true,
    record_delimiter: "windows",
    // Stating the line end makes it forget that others need quotes as well.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      string: guardSeparators,
      number: (value, { index }) => formatDecimal(parseDecimal(value), columns[index]?.places) as string,
    },
  });
}

/**
 * Where a semicolon or a tab separates cells, as in much of Europe, a cell could begin in the middle of this one; so could
 * a row after a line break, since there the quotes around it are none.
 */
function guardSeparators(text: string): string {
  return text.replace(/([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
}
