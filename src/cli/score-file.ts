import type { ReviewResult } from "../aggregation/result";
import { scoreRatings } from "../aggregation/score-review";
import type { Issue } from "../errors";
import { isScoringError } from "../errors";
import type { SubjectRating } from "../review/rating";
import type { Rubric } from "../rubric/rubric";
import { issueProblems } from "./issue-problems";
import type { Failure } from "./outcome";
import { formatProblems } from "./problem";
import { readRatingRows } from "./rating-rows";
import { readCsv } from "./read-csv";
import { fileName, readText } from "./read-text";

/** The results of a file of ratings; or all that is wrong with it, and then no result. */
export async function scoreFile(
  file: string,
  rubric: Rubric,
): Promise<{ readonly results: readonly ReviewResult[] } | Failure> {
  const source = await readText(file);
  if ("messages" in source) return source;
  const levelIds = rubric.levels.map((level) => level.id);
  const read = readRatingRows(readCsv(source.text), levelIds);
  const scored = scoreRows(read.ratings, rubric);
  const problems = [...read.problems, ...issueProblems(scored.issues, read, levelIds)];
  return problems.length === 0 ? { results: scored.results } : { messages: formatProblems(fileName(file), problems) };
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
