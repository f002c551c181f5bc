import type { CsvError } from "csv-parse/sync";
import { parse } from "csv-parse/sync";
import type { Problem } from "./problem";

/** A row of a CSV file and the line on which it begins, counted as a text editor does. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file, and the problem at which reading had to stop, if there was one. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly problem?: Problem;
}

/**
 * Reads comma-separated values as RFC 4180 has them, with any line ends. White space around cells is left out, and so
 * are rows in which every cell is empty. Rows may differ in length.
 */
export function readCsv(text: string): CsvRows {
  const rows: CsvRow[] = [];
  let line = 1;
  try {
    parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: true,
      // The parser's own count of lines takes a CRLF within quotes for two.
      on_record: (record: readonly string[]) => {
        const cells = record.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
        line += 1 + record.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
        return null;
      },
    });
    return { rows };
  } catch (error) {
    return { rows, problem: { line, ...quoteProblem(error as CsvError) } };
  }
}

function countLineBreaks(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Nothing after a wrong quote can be read for certain, since what is inside of quotes and what is outside is unclear. */
function quoteProblem(error: CsvError): Pick<Problem, "expected" | "received"> {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return {
        expected: "every quoted cell of this row to end with a quote",
        received: "a quote that is open at the end of the file",
      };
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return {
        expected: "a comma or the end of the row after a quoted cell, and quotes inside of it doubled",
        received: "something else; the rows after it cannot be read",
      };
    case "INVALID_OPENING_QUOTE":
      return {
        expected: "a cell with quotes in it to be quoted as a whole, and the quotes inside of it doubled",
        received: "a quote in a cell without; the rows after it cannot be read",
      };
    default:
      throw error;
  }
}
