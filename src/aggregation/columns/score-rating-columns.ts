import { dataOf } from "../../document";
import { readOptions, rubricOrDefault } from "../../rubric/options";
import { scaleRules } from "./column-rules";
import { groupRatings } from "./group-ratings";
import { placeRows } from "./place-rows";
import type { RatingColumnOptions, RatingColumns, ScoredRatingColumns } from "./rating-columns";
import { ratingRules } from "./rating-rules";
import { readRatingColumns } from "./read-rating-columns";
import { scoreOneByOne } from "./score-one-by-one";
import { rowSums } from "./sum-rows";
import type { TallyPlan } from "./tally-ratings";
import { emptyTally, tallyRatings } from "./tally-ratings";
import { tagOf } from "./typed-array";
import { weighTally } from "./weigh-tally";
import { rowsAtOnce } from "./whole-units";

/**
 * Scores a long table of ratings held in typed arrays: what `scoreRatings` does of a list of objects, with the same
 * scores, levels, coverage, reasons and refusals, for millions of ratings at once. Results have no ledger: a review that is
 * to be explained is scored by `scoreReview`.
 *
 * Nothing is rounded on the way. Reviews whose numbers stay below 2^53, as all ordinary ones do, are reckoned in plain
 * numbers; all others, and those of rubrics with gates, medians or trimmed means, are scored one by one.
 *
 * @throws {ScoringError} `invalid-columns`: for columns that do not fit each other, with the first bad entry of each; and
 * for everything that `scoreRatings` refuses, with the same issues, up to 1,000 of them. Paths begin with the index of the
 * rating (`reviews` and an index for an absence that is forbidden). `invalid-option`, `undefined-rubric`.
 * @example
 * ```ts
 * import { scoreRatingColumns } from "customer-centric-rubric/columns";
 *
 * const scored = scoreRatingColumns({
 *   reviews: [{ subject: "li.wei" }, { subject: "sato" }],
 *   assessors: ["chen", "wang"],
 *   roles: ["manager", "peer"],
 *   criteria: ["needs", "relationship", "overall"],
 *   review: Int32Array.of(0, 0, 0, 1),
 *   assessor: Int32Array.of(0, 0, 1, 1),
 *   role: Uint8Array.of(0, 0, 1, 1),
 *   criterion: Uint8Array.of(0, 1, 2, 2),
 *   score: Float64Array.of(9, 7.99, 8.5, 0),
 *   status: Uint8Array.of(0, 0, 0, 2),
 * });
 * scored.scores[0]; // 850
 * [...scored.unscored]; // [0, 1]
 * ```
 */
export function scoreRatingColumns(columns: RatingColumns, options?: RatingColumnOptions): ScoredRatingColumns {
  const given = readOptions(options, ["rubric", "scoreUnit"], ({ rubric, scoreUnit }) => ({ rubric, scoreUnit }));
  const rubric = rubricOrDefault(given.rubric);
  const scale = scaleRules(rubric, given.scoreUnit);
  const read = readRatingColumns(columns);
  const groups = groupRatings(read);
  const rules = ratingRules(rubric, scale, read);
  const isDouble = tagOf(read.score) === "Float64Array";
  const count = read.reviews.length;
  const scored = {
    scores: new Int32Array(count),
    levels: new Uint8Array(count),
    coverage: new Uint8Array(count),
    unscored: new Uint8Array(count),
  };
  const others =
    rules === undefined
      ? [...read.reviews.keys()]
      : scoreInPlainNumbers({ columns: read, isDouble, groups, rules }, scored);
  const issues = scoreOneByOne(others, read, groups, isDouble ? undefined : scale.unit, rubric, scored);
  if (issues.length > 0) dataOf({ success: false, issues }, "invalid-columns", "table of ratings");
  return { ...scored, oneByOne: others.length };
}

/** The reviews that are not scored yet: with anything out of the ordinary, good or bad. */
function scoreInPlainNumbers(plan: TallyPlan, scored: Omit<ScoredRatingColumns, "oneByOne">): number[] {
  const { rules } = plan;
  const count = plan.columns.reviews.length;
  const others: number[] = [];
  const tally = emptyTally(plan);
  const sums = rowSums(Math.min(count, rowsAtOnce), 1);
  for (let first = 0; first < count; first += rowsAtOnce) {
    const last = Math.min(count, first + rowsAtOnce);
    for (let review = first; review < last; review++) {
      if (tallyRatings(review, plan, tally) && weighTally(tally, rules, review, review - first, sums, scored)) continue;
      // Placing passes over what is unscored.
      scored.unscored[review] = 1;
      others.push(review);
    }
    placeRows(rules, { first, last }, sums, scored);
  }
  return others;
}
