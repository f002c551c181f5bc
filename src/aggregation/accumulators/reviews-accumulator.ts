import { dataOf } from "../../document";
import type { SubjectRating } from "../../review/rating";
import type { customerCentric } from "../../rubric/customer-centric";
import { rubricOf } from "../../rubric/options";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../../rubric/rubric";
import type { ReviewResult } from "../result";
import type { ScoringOptions } from "../score-review";
import { scoreRatings } from "../score-review";
import type { Accumulator } from "./accumulator";
import type { GatheredRatings } from "./gathered-ratings";
import { gatherRatings } from "./gathered-ratings";

/**
 * Reviews of many subjects, made bit by bit from ratings that come in any order and from anywhere: `finish` gives what
 * `scoreRatings` makes of all of them, byte for byte, though by subject and period in the order of code units (those without
 * a period first) and not in that of their first ratings. Ratings of one review that are in several states meet in `merge`.
 *
 * A state holds the ratings themselves, with their assessors and comments: keep it where ratings are kept. `groupsAccumulator`
 * takes the same states. Where ratings come sorted, `scoreStream` needs far less memory.
 *
 * @param options - Those of `scoreRatings`.
 * @returns An accumulator. `add` throws `invalid-review`, with every problem of the ratings in `details.issues`: also where
 * they contradict those of the state, or rate again what is rated there. `merge` throws `invalid-state`, also for states with
 * the same rating, as of a shard that is merged twice. All of them throw `invalid-state` for what is no state of ratings by
 * this rubric, and `finish` throws `invalid-review` where the rubric forbids an absence; its paths begin with the index of the
 * rating in the state.
 * @throws {ScoringError} `invalid-option`, `undefined-rubric`.
 * @example
 * ```ts
 * import { reviewsAccumulator } from "customer-centric-rubric";
 *
 * const { create, add, merge, finish } = reviewsAccumulator();
 * const of = { subject: "li.wei", criterion: "overall" } as const;
 * const first = add(create(), [{ ...of, assessor: "chen", role: "manager", score: 8 }]);
 * const second = add(create(), [{ ...of, assessor: "ana", role: "peer", score: "9.50" }]);
 * const received = JSON.parse(JSON.stringify(second));
 * finish(merge([received, first])).map((result) => result.status === "scored" && result.score); // [8.75]
 * merge([first, first]); // throws "invalid-state"
 * ```
 */
export function reviewsAccumulator<R extends Rubric = typeof customerCentric>(
  options?: ScoringOptions<R>,
): Accumulator<
  SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>,
  GatheredRatings,
  readonly ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>[]
> {
  const rubric = rubricOf(options);
  const { keptOf, ...rest } = gatherRatings(rubric, dataOf);
  return {
    ...rest,
    finish: (state) => {
      const results: readonly ReviewResult[] = scoreRatings<Rubric>(keptOf(state), { rubric });
      return results as readonly ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>[];
    },
  };
}
