import { dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import type { SubjectRating } from "../review/rating";
import type { ReadReview } from "../review/read-review";
import { readReview, readReviews } from "../review/read-review";
import type { Review } from "../review/review";
import type { customerCentric } from "../rubric/customer-centric";
import { rubricOf } from "../rubric/options";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../rubric/rubric";
import type { ReviewResult } from "./result";
import { totalReview } from "./total-review";

/** What reviews are scored with. All that changes a score is in the rubric, and results name it. */
export interface ScoringOptions<R extends Rubric = Rubric> {
  /** The built-in rubric, `customerCentric`, when left out. */
  readonly rubric?: R | undefined;
}

/**
 * Scores the review of one subject: ratings and evidence become a score, a level and the ledger that explains them.
 *
 * Ratings are aggregated in a fixed order: within a role (by default their mean), across roles by role weight, across
 * criteria by weight; the score is rounded once, at the end. What is not applicable, not observed or not rated is left
 * out and never a zero, unless the rubric's policies say otherwise. A review with too little in it is `unscored`.
 *
 * People decide: where anybody but the subject has scored a criterion, that is its score, and what the evidence comes to
 * stands beside it, in `evidence`. Where nobody has, the evidence's score is the criterion's (`basis: "evidence"`), unless a
 * decision sets it aside. Evidence is an evaluation of the same subject and period, made with the same rubric.
 *
 * @throws {ScoringError} `invalid-review`, with every problem of the review in `details.issues`; `undefined-rubric`;
 * `invalid-option`.
 * @example
 * ```ts
 * import { scoreReview } from "customer-centric-rubric";
 *
 * const result = scoreReview({
 *   subject: "li.wei",
 *   ratings: [
 *     { assessor: "chen", role: "manager", criterion: "needs", score: 9 },
 *     { assessor: "chen", role: "manager", criterion: "relationship", score: "7.99" },
 *   ],
 * });
 * result.status; // "scored"
 * result.status === "scored" && [result.score, result.level, result.exactScore]; // [8.5, "outstanding", "1699/200"]
 * ```
 */
export function scoreReview<R extends Rubric = typeof customerCentric>(
  review: Review<LevelIdOf<R>, CriterionIdOf<R>>,
  options?: ScoringOptions<R>,
): ReviewResult<LevelIdOf<R>, CriterionIdOf<R>> {
  const rubric = rubricOf(options);
  const [result] = score((issues) => [readReview(review, rubric, issues) as ReadReview], rubric);
  return result as ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>;
}

/**
 * Scores a list of ratings, such as the rows of a ratings file: one result for each subject and period, in the order in
 * which they first appear. An empty list gives no results.
 *
 * @throws {ScoringError} as {@link scoreReview}; the paths of issues begin with the index of the rating.
 * @example
 * ```ts
 * import { scoreRatings } from "customer-centric-rubric";
 *
 * const results = scoreRatings([
 *   { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall", score: 8.5 },
 *   { subject: "sato", assessor: "chen", role: "manager", criterion: "overall", level: "good" },
 * ]);
 * results.map((result) => result.status === "scored" && result.score); // [8.5, 8]
 * ```
 */
export function scoreRatings<R extends Rubric = typeof customerCentric>(
  ratings: readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[],
  options?: ScoringOptions<R>,
): readonly ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>[] {
  const rubric = rubricOf(options);
  const results = score((issues) => readReviews(ratings, rubric, issues), rubric);
  return results as readonly ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>[];
}

/** Scores what was read without an issue. @throws {ScoringError} `invalid-review` when reading or scoring added one. */
function score(read: (issues: Issue[]) => readonly ReadReview[], rubric: Rubric): readonly ReviewResult[] {
  const scored = readDocument((issues) => {
    const reviews = read(issues);
    return issues.length > 0 ? [] : reviews.map((review) => totalReview(review, rubric, issues));
  });
  return dataOf(scored, "invalid-review", "review");
}
