import type { Locale } from "../../rubric/customer-centric-texts";
import { placeProblems } from "../input/problem";
import type { RatingsFile } from "../input/read-ratings-file";
import type { RejectedRows } from "../input/reject-rows";
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import { reasonHeaders } from "../input/words";
import { wordMessage } from "../messages/word-problem";
import type { WrittenSheet } from "./written-sheet";

/** The rows of a file that were left out, as they stand there, with the reasons in front of them. */
export function rejectsSheet({ sheet, layout }: RatingsFile, rejected: RejectedRows, locale: Locale): WrittenSheet {
  return {
    columns: rejectsColumns(sheet.rows[layout.firstRow - 1], locale),
    rows: rejectedCells({ sheet }, rejected, locale).map(({ cells }) => cells),
  };
}

export function rejectsColumns(header: SheetRow | undefined, locale: Locale): WrittenSheet["columns"] {
  return [reasonHeaders[locale], ...(header?.cells.map(textOfCell) ?? [])].map((title) => ({ title }));
}

/** The cells of each row that was left out, and its number. */
export function rejectedCells(
  { sheet }: Pick<RatingsFile, "sheet">,
  rejected: RejectedRows,
  locale: Locale,
): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows = sheet.rows.filter(({ number }) => rejected.has(number));
  return rows.map(({ number, cells }) => {
    const problems = placeProblems(sheet.placeOf, rejected.get(number) ?? []);
    const reasons = problems.map((problem) => wordMessage(problem, locale));
    return { line: number, cells: [reasons.join("\n"), ...cells.map(textOfCell)] };
  });
}
