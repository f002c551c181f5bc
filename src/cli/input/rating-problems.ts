import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import type { Column } from "./layout";
import { nearest } from "./nearest";
import type { Problem } from "./problem";
import type { RatingRows, RatingSource } from "./rating-rows";
import { allowedScores, cellAt, wordsIn } from "./rating-rows";
import type { InputOptions, RatingsFile } from "./read-ratings-file";
import { contradictionFinder } from "./related-ratings";
import type { Sheet } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import type { ColumnName } from "./words";

/** Issues of the library, whose paths begin with the index of a rating, as problems of the sheet at row and column. */
export function ratingProblems(
  issues: readonly Issue[],
  { ratings, sources }: RatingRows,
  { layout, sheet, vocabulary, options }: Pick<RatingsFile, "layout" | "sheet" | "vocabulary" | "options">,
  rubric: Rubric,
): readonly Problem[] {
  const contradictionOf = contradictionFinder(ratings);
  const levelIds = rubric.levels.map((level) => level.id);
  return issues.map((issue) => {
    const source = sources[issue.path[0] as number];
    if (source === undefined) return { expected: issue.expected, received: issue.received };
    const holds = contentConcerned(issue);
    const named = layout.columns.find((candidate) => candidate.holds === holds);
    const column = holds === "score" ? source.score : (named ?? (holds === "criterion" ? source.score : undefined));
    const isScore = holds === "score" && issue.code === "invalid-decimal";
    const expected = isScore ? allowedScores(levelIds) : `${issue.expected}${adviceOn(issue, options)}`;
    const first = contradictionOf(issue)?.first;
    const other = first === undefined ? undefined : sources[first];
    const reference = other === undefined ? "" : ` (see ${placeName(other, source, sheet)})`;
    const received = column === undefined ? issue.received : receivedIn(issue, source, column, vocabulary);
    return { line: source.row.number, column, expected: `${expected}${reference}`, received };
  });
}

/** Which option would help that is not there yet. */
function adviceOn({ code, received }: Issue, { duplicates, offset }: InputOptions): string {
  if (code === "duplicate-rating" && duplicates !== "latest") return ", or --duplicates latest";
  const hasTime = code === "invalid-date" && /\d[T\s]\s*\d?\d[:時时点]/.test(received);
  return hasTime && offset === undefined ? ", or --offset +08:00 for the whole file" : "";
}

function placeName(other: RatingSource, { row, score }: RatingSource, sheet: Sheet): string {
  return other.row === row && other.score !== score ? `column ${other.score.number}` : sheet.rowName(other.row.number);
}

/** What stands in the cell, and not what it was taken for; and what it may have been meant to be. */
function receivedIn(issue: Issue, { row }: RatingSource, column: Column, vocabulary: Vocabulary): string {
  const text = textOfCell(cellAt(row, column));
  if (issue.path.length < 2 || text === "") return issue.received;
  const { levels, statuses } = vocabulary;
  const isWord = issue.code === "invalid-decimal" || issue.code.startsWith("unknown-");
  const words = column.holds === "score" ? [...levels.all, ...statuses.all] : wordsIn(column.holds, vocabulary)?.all;
  const near = isWord && words !== undefined && /\p{L}/u.test(text) ? nearest(text, words) : undefined;
  return `${describe(text)}${near === undefined ? "" : `: did you mean ${describe(near)}?`}`;
}

/** In a wide layout a criterion stands above the score, and has no cell of its own. */
function contentConcerned({ path, code }: Issue): ColumnName | undefined {
  const key = path[1];
  if (key === "level" || key === "status") return "score";
  if (code === "duplicate-rating" || code === "overall-and-criterion") return "criterion";
  return key as ColumnName | undefined;
}
