import { formatProblems } from "../input/problem";
import type { RatingsFile } from "../input/read-ratings-file";
import type { RejectedRows } from "../input/reject-rows";
import { textOfCell } from "../input/sheet";
import { reasonHeader } from "../input/words";
import type { WrittenSheet } from "./written-sheet";

/** The rows of a file that were left out, as they stand there, with the reasons in front of them. */
export function rejectsSheet({ sheet, layout }: RatingsFile, rejected: RejectedRows): WrittenSheet {
  const header = sheet.rows[layout.firstRow - 1]?.cells.map(textOfCell) ?? [];
  const rows = sheet.rows.filter(({ number }) => rejected.has(number));
  return {
    columns: [reasonHeader, ...header].map((title) => ({ title })),
    rows: rows.map(({ number, cells }) => {
      const reasons = formatProblems(sheet.placeOf, rejected.get(number) ?? []);
      return [reasons.join("\n"), ...cells.map(textOfCell)];
    }),
  };
}
