import { formatDecimal, parseDecimal } from "../../exact/decimal";
import type { WrittenCell, WrittenColumn, WrittenSheet } from "./written-sheet";

/**
 * CSV that spreadsheet programs open right: in UTF-8 with a byte-order mark, and with text that could be taken for a
 * formula behind an apostrophe, as a spreadsheet's user would write it.
 */
export async function renderCsv({ columns, rows }: WrittenSheet): Promise<string> {
  return (await csvRenderer(columns))(rows, true);
}

/** Renders rows of a sheet in turn, the first of them below its titles. */
export async function csvRenderer(
  columns: readonly WrittenColumn[],
): Promise<(rows: readonly (readonly WrittenCell[])[], isFirst: boolean) => string> {
  const { stringify } = await import("csv-stringify/sync");
  return (rows, isFirst) => {
    const lines: readonly (readonly WrittenCell[])[] = isFirst ? [columns.map(({ title }) => title), ...rows] : rows;
    return stringify(lines as WrittenCell[][], {
      bom: isFirst,
      record_delimiter: "windows",
      // Stating the line end makes it forget that others need quotes as well.
      quote_record_delimiter: true,
      escape_formulas: true,
      cast: {
        string: guardSeparators,
        number: (value, { index }) => formatDecimal(parseDecimal(value), columns[index]?.places) as string,
      },
    });
  };
}

/**
 * Where a semicolon or a tab separates cells, as in much of Europe, a cell could begin in the middle of this one; so could
 * a row after a line break, since there the quotes around it are none.
 */
function guardSeparators(text: string): string {
  return text.replace(/([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
}
