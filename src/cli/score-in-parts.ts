import type { ReviewResult } from "../aggregation/result";
import { scoreRatings } from "../aggregation/score-review";
import { isScoringError } from "../errors";
import type { SubjectRating } from "../review/rating";
import type { Rubric } from "../rubric/rubric";
import type { Progress } from "./progress";
import { noProgress } from "./progress";

/** About as many ratings are scored between two looks at the clock. */
const ratingsOfPart = 1000;

/**
 * What {@link scoreRatings} returns and throws, and says how far it is meanwhile: results depend on the ratings of their
 * own subject and period alone, so that these can be scored one part after the other.
 */
export function scoreInParts(
  ratings: readonly SubjectRating[],
  rubric: Rubric,
  progress: Progress,
): readonly ReviewResult[] {
  if (progress === noProgress) return scoreRatings(ratings, { rubric });
  progress.phase("scoring", ratings.length);
  const results: ReviewResult[] = [];
  let part: SubjectRating[] = [];
  let done = 0;
  try {
    for (const review of reviewsOf(ratings)) {
      for (const rating of review) part.push(rating);
      if (part.length < ratingsOfPart) continue;
      for (const result of scoreRatings(part, { rubric })) results.push(result);
      done += part.length;
      progress.advance(done);
      part = [];
    }
    return results.concat(scoreRatings(part, { rubric }));
  } catch (error) {
    if (!isScoringError(error)) throw error;
    // Only the whole list knows everything that is wrong, and at which place of it.
    return scoreRatings(ratings, { rubric });
  }
}

/** The ratings of each subject and period, in the order in which these first appear. */
function reviewsOf(ratings: readonly SubjectRating[]): Iterable<readonly SubjectRating[]> {
  const reviews = new Map<string, SubjectRating[]>();
  for (const rating of ratings) {
    const key = `${idOf(rating?.subject)}\n${idOf(rating?.period)}`;
    const review = reviews.get(key);
    if (review === undefined) reviews.set(key, [rating]);
    else review.push(rating);
  }
  return reviews.values();
}

/** Ids are text without line breaks; where one is not, scoring fails, wherever its rating is. */
function idOf(id: unknown): string {
  return typeof id === "string" ? id : "";
}
