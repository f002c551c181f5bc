import type { ReviewResult } from "../../aggregation/result";
import { scoreRatings } from "../../aggregation/score-review";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import type { ChosenRubric, RubricOptions } from "./choose-rubric";
import { chooseRubric } from "./choose-rubric";
import { issueProblems } from "./issue-problems";
import { formatProblems } from "./problem";
import { readRatingRows } from "./rating-rows";
import { readCsv } from "./read-csv";
import { fileName, readText } from "./read-text";

/** The results of a file of ratings, and the rubric that they were scored with. */
export interface ScoredFile extends ChosenRubric {
  readonly results: readonly ReviewResult[];
  readonly ratings: readonly SubjectRating[];
}

/** Scores a file of ratings by the rubric that options ask for; or all that is wrong with one of them. */
export async function scoreFile(file: string, options: RubricOptions): Promise<ScoredFile | Failure> {
  const by = await chooseRubric(options);
  if ("messages" in by) return by;
  const { rubric } = by;
  const source = await readText(file);
  if ("messages" in source) return source;
  const levelIds = rubric.levels.map((level) => level.id);
  const read = readRatingRows(readCsv(source.text), levelIds);
  const scored = scoreRows(read.ratings, rubric);
  const problems = [...read.problems, ...issueProblems(scored.issues, read, levelIds)];
  return problems.length === 0
    ? { results: scored.results, ratings: read.ratings, ...by }
    : { messages: formatProblems(fileName(file), problems) };
}

function scoreRows(
  ratings: readonly SubjectRating[],
  rubric: Rubric,
): { readonly results: readonly ReviewResult[]; readonly issues: readonly Issue[] } {
  try {
    return { results: scoreRatings(ratings, { rubric }), issues: [] };
  } catch (error) {
    if (isScoringError(error) && error.details.issues !== undefined)
      return { results: [], issues: error.details.issues };
    throw error;
  }
}
