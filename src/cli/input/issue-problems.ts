import type { Issue } from "../../errors";
import type { ColumnName } from "./header";
import type { Problem } from "./problem";
import type { RatingRows } from "./rating-rows";
import { allowedScores } from "./rating-rows";
import { relatedRowFinder } from "./related-row";

/** Issues of the library, whose paths begin with the index of a rating, as problems of the file at line and column. */
export function issueProblems(
  issues: readonly Issue[],
  read: RatingRows,
  levelIds: readonly string[],
): readonly Problem[] {
  const findRelatedRow = relatedRowFinder(read);
  return issues.map((issue) => {
    const { path, code, received } = issue;
    const row = read.rows[path[0] as number];
    if (row === undefined) return { expected: issue.expected, received };
    const name = columnOf(issue);
    const column = read.columns.find((candidate) => candidate.name === name);
    const expected = name === "score" && code === "invalid-decimal" ? allowedScores(levelIds) : issue.expected;
    const related = findRelatedRow(issue);
    const reference = related === undefined ? "" : ` (see line ${related})`;
    return { line: row.line, column, expected: `${expected}${reference}`, received };
  });
}

function columnOf({ path, code }: Issue): ColumnName | undefined {
  const key = path[1];
  if (key === "level" || key === "status" || key === "position") return "score";
  if (code === "duplicate-rating" || code === "overall-and-criterion") return "criterion";
  return key as ColumnName | undefined;
}
