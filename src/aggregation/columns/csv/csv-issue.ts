import type { Issue, IssueCode, PathSegment } from "../../../errors";
import { describe, ScoringError } from "../../../errors";

/** Notes what is wrong in a line of a file, or with a cell of it, in the words of whoever has the file before them. */
export function addCsvIssue(
  issues: Issue[],
  code: IssueCode,
  line: number,
  cell: { readonly name: string; readonly number: number } | undefined,
  expected: string,
  value: unknown,
): void {
  const received = describe(value);
  const path: PathSegment[] = cell === undefined ? [line] : [line, cell.name];
  const where = cell === undefined ? `Line ${line}` : `Line ${line}, cell ${cell.number} (${describe(cell.name)})`;
  issues.push({ code, path, message: `${where}: expected ${expected}, got ${received}.`, expected, received });
}

/** The refusal of a file: its message lists the first hundred problems. */
export function csvError(issues: readonly Issue[]): ScoringError {
  const lines = issues.slice(0, 100).map(({ message }) => `\n- ${message}`);
  return new ScoringError("invalid-csv", `The ratings file has problems:${lines.join("")}`, { issues });
}
