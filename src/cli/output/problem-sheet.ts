import type { ToldProblem } from "../validation";
import type { ProblemTitles } from "./table-words";
import type { WrittenSheet } from "./written-sheet";

/** A row for each problem, with the parts of its place in columns of their own. */
export function problemSheet(problems: readonly ToldProblem[], titles: ProblemTitles): WrittenSheet {
  const columns = Object.values(titles).map((title) => ({ title }));
  const rows = problems.map(({ file, sheet, line, row, column, cell, path, title, ...said }) => {
    const { code, expected, received, suggestion, message } = said;
    const place = [file, sheet, line ?? row, column, cell, path, title];
    return [...place, code, expected, received, suggestion, message].map((content) => content ?? "");
  });
  return { columns, rows };
}
