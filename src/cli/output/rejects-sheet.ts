import type { Locale } from "../../rubric/customer-centric-texts";
import { placeProblems } from "../input/problem";
import type { RatingsFile } from "../input/read-ratings-file";
import type { RejectedRows } from "../input/reject-rows";
import { textOfCell } from "../input/sheet";
import { reasonHeaders } from "../input/words";
import { wordMessage } from "../messages/word-problem";
import type { WrittenSheet } from "./written-sheet";

/** The rows of a file that were left out, as they stand there, with the reasons in front of them. */
export function rejectsSheet({ sheet, layout }: RatingsFile, rejected: RejectedRows, locale: Locale): WrittenSheet {
  const header = sheet.rows[layout.firstRow - 1]?.cells.map(textOfCell) ?? [];
  const rows = sheet.rows.filter(({ number }) => rejected.has(number));
  return {
    columns: [reasonHeaders[locale], ...header].map((title) => ({ title })),
    rows: rows.map(({ number, cells }) => {
      const problems = placeProblems(sheet.placeOf, rejected.get(number) ?? []);
      const reasons = problems.map((problem) => wordMessage(problem, locale));
      return [reasons.join("\n"), ...cells.map(textOfCell)];
    }),
  };
}
