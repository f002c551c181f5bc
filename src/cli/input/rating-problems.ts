import type { Issue } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import { cellAt, wordsIn } from "./cell-reading";
import type { Column, Layout } from "./layout";
import { isContrary, nearest } from "./nearest";
import type { Problem } from "./problem";
import type { RatingFault, Received } from "./rating-fault";
import { needOf } from "./rating-need";
import type { RatingRows, RatingSource } from "./rating-rows";
import type { InputOptions, RatingsFile } from "./read-ratings-file";
import { contradictionFinder } from "./related-ratings";
import type { Sheet } from "./sheet";
import { textOfCell } from "./sheet";
import { spokenWords } from "./spoken-words";
import type { Reference } from "./table-faults";
import type { Vocabulary } from "./vocabulary";
import type { ColumnName } from "./words";

/** Issues of the library, whose paths begin with the index of a rating, as problems of the sheet at row and column. */
export function ratingProblems(
  issues: readonly Issue[],
  { ratings, sources }: RatingRows,
  { layout, sheet, vocabulary, options }: Pick<RatingsFile, "layout" | "sheet" | "vocabulary" | "options">,
  rubric: Rubric,
): readonly Problem[] {
  if (issues.length === 0) return [];
  const contradictionOf = contradictionFinder(ratings);
  const words = spokenWords(rubric, vocabulary);
  return issues.map((issue) => {
    const needs = needOf(issue, rubric, words, ratings[issue.path[0] as number]);
    const fault = { kind: "rating", code: issue.code, needs, near: undefined, advice: undefined } as const;
    const source = sources[issue.path[0] as number];
    if (source === undefined) {
      return { fault: { ...fault, received: { described: issue.received }, see: undefined } };
    }
    const intruder = intruderOf(issue, source, layout);
    if (intruder !== undefined)
      return { line: source.row.number, column: intruder, fault: { ...fault, ...besideScore(intruder, source) } };
    const holds = contentConcerned(issue);
    const named = layout.columns.find((candidate) => candidate.holds === holds);
    const column = holds === "score" ? source.score : (named ?? (holds === "criterion" ? source.score : undefined));
    const received = column === undefined ? { described: issue.received } : receivedIn(issue, source, column);
    const near = column === undefined ? undefined : nearestTo(received, issue, column, vocabulary);
    const first = contradictionOf(issue)?.first;
    const other = first === undefined ? undefined : sources[first];
    const see = other === undefined ? undefined : referenceTo(other, source, sheet);
    return {
      line: source.row.number,
      column,
      fault: { ...fault, received, near, see, advice: adviceOn(issue, options) },
    };
  });
}

/** An issue of a review that has no ratings, whose path begins with the key that it is about. */
export function reviewFault(issue: Issue, rubric: Rubric, vocabulary: Vocabulary): RatingFault {
  const needs = needOf({ ...issue, path: [0, ...issue.path] }, rubric, spokenWords(rubric, vocabulary));
  const received = { described: issue.received };
  return { kind: "rating", code: issue.code, needs, received, near: undefined, advice: undefined, see: undefined };
}

/** A column that says something beside a score, perhaps because its title means something else. */
function intruderOf({ code, path }: Issue, { row, score }: RatingSource, { columns }: Layout): Column | undefined {
  if (code !== "conflicting-values") return undefined;
  const isAmong = ({ holds }: Column) =>
    path.length > 1 ? holds === "position" : holds === "level" || holds === "status";
  return columns.find((column) => column !== score && isAmong(column) && textOfCell(cellAt(row, column)) !== "");
}

function besideScore({ holds, title, number }: Column, { row }: RatingSource) {
  const column = holds as "level" | "position" | "status";
  const needs = { is: "no-value-beside", column, title } as const;
  return { needs, received: { cell: textOfCell(row.cells[number - 1]) }, see: undefined };
}

/** Which option would help that is not there yet. */
function adviceOn({ code, received }: Issue, { duplicates, offset }: InputOptions): RatingFault["advice"] {
  if (code === "duplicate-rating" && duplicates !== "latest") return "duplicates";
  if (code === "invalid-date" && /^"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(received)) return "year-first";
  if (code === "invalid-date" && /^"[345]\d{4}(?:\.\d+)?"$/.test(received)) return "day-number";
  const hasTime = code === "invalid-date" && /\d[T\s]\s*\d?\d[:時时点]/.test(received);
  return hasTime && offset === undefined ? "offset" : undefined;
}

function referenceTo(other: RatingSource, { row, score }: RatingSource, { placeOf }: Sheet): Reference {
  return other.row === row && other.score !== score
    ? { column: other.score.number }
    : { row: placeOf({ line: other.row.number }) };
}

/** What stands in the cell, and not what it was taken for. */
function receivedIn({ path, received }: Issue, { row }: RatingSource, column: Column): Received {
  const text = textOfCell(cellAt(row, column));
  return path.length < 2 || text === "" ? { described: received } : { cell: text };
}

/** What a word in a cell may have been meant to be. */
function nearestTo(received: Received, { code }: Issue, { holds }: Column, vocabulary: Vocabulary): string | undefined {
  const isWord = code === "invalid-decimal" || code.startsWith("unknown-");
  if (!isWord || !("cell" in received) || !/\p{L}/u.test(received.cell)) return undefined;
  const { levels, statuses } = vocabulary;
  const words = holds === "score" ? [...levels.all, ...statuses.all] : wordsIn(holds, vocabulary)?.all;
  if (words === undefined) return undefined;
  const isAnswer = holds === "score" || holds === "level" || holds === "status";
  return nearest(received.cell, isAnswer ? words.filter((word) => !isContrary(received.cell, word)) : words);
}

/** In a wide layout a criterion stands above the score, and has no cell of its own. */
function contentConcerned({ path, code }: Issue): ColumnName | undefined {
  const key = path[1];
  if (key === "level" || key === "status") return "score";
  if (code === "duplicate-rating" || code === "overall-and-criterion") return "criterion";
  return key as ColumnName | undefined;
}
