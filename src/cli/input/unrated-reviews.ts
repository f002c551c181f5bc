import type { ReviewResult } from "../../aggregation/result";
import { scoreReview } from "../../aggregation/score-review";
import { isScoringError } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Review } from "../../review/review";
import type { Rubric } from "../../rubric/rubric";
import type { Layout } from "./layout";
import { periodText } from "./period-text";
import type { Problem } from "./problem";
import { reviewFault } from "./rating-problems";
import type { RatingsFile } from "./read-ratings-file";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

/** A review that has no ratings yet, which only JSON can say: it has a result, which is unscored. */
export interface UnratedReview {
  readonly row: SheetRow;
  readonly review: Review;
  readonly result: ReviewResult;
}

/** The reviews of a file that have no ratings, and what is wrong with them. */
export function unratedReviews(
  { sheet, layout, vocabulary, ratings }: RatingsFile,
  rubric: Rubric,
): { readonly unrated: readonly UnratedReview[]; readonly problems: readonly Problem[] } {
  const rows = sheet.rows.filter(({ isUnrated }) => isUnrated);
  if (rows.length === 0) return { unrated: [], problems: [] };
  const unrated: UnratedReview[] = [];
  const problems: Problem[] = [];
  const known = new Set(ratings.map(reviewKey));
  for (const row of rows) {
    const review = reviewOf(row, layout);
    const key = reviewKey(review);
    if (known.has(key)) problems.push({ line: row.number, fault: { kind: "repeated-review" } });
    known.add(key);
    try {
      unrated.push({ row, review, result: scoreReview(review, { rubric }) });
    } catch (error) {
      if (!isScoringError(error) || error.details.issues === undefined) throw error;
      for (const issue of error.details.issues) {
        const column = layout.columns.find(({ holds }) => holds === issue.path[0]);
        problems.push({ line: row.number, column, fault: reviewFault(issue, rubric, vocabulary) });
      }
    }
  }
  return { unrated, problems };
}

/** By whom and when a review is: no two reviews of a file have the same. */
function reviewKey({ subject, period }: Pick<SubjectRating, "subject" | "period">): string {
  return JSON.stringify([subject, period ?? null]);
}

/** The results of ratings and of reviews without any, in the order in which they begin in the file. */
export function inOrder(
  results: readonly ReviewResult[],
  unrated: readonly UnratedReview[],
  { ratings, sources }: RatingsFile,
): readonly ReviewResult[] {
  if (unrated.length === 0) return results;
  const lines = new Map(unrated.map(({ row, review }) => [reviewKey(review), row.number]));
  ratings.forEach((rating, index) => {
    const key = reviewKey(rating);
    if (!lines.has(key)) lines.set(key, sources[index]?.row.number ?? 0);
  });
  const lineOf = (result: ReviewResult) => lines.get(reviewKey(result)) ?? 0;
  return [...results, ...unrated.map(({ result }) => result)].sort((one, other) => lineOf(one) - lineOf(other));
}

/** Not a review yet: what cells say may be anything, and is for the library to refuse. */
function reviewOf({ cells }: SheetRow, { columns }: Layout): Review {
  const filled = columns.flatMap(({ holds, number }) => {
    const text = textOfCell(cells[number - 1]);
    return text === "" ? [] : [[holds, holds === "period" ? periodText(text) : text] as const];
  });
  return { ...Object.fromEntries(filled), ratings: [] } as unknown as Review;
}
