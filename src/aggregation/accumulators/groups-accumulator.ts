import type { ParseResult } from "../../document";
import { dataOf } from "../../document";
import type { ScoringErrorCode } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { customerCentric } from "../../rubric/customer-centric";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../../rubric/rubric";
import type { GroupOptions } from "../groups/group-options";
import type { GroupReview } from "../groups/group-result";
import { readGroupOptionsOfMany, scoreRatingsRead } from "../groups/score-groups";
import { dataWithheld } from "../groups/withhold";
import type { Accumulator } from "./accumulator";
import type { GatheredRatings } from "./gathered-ratings";
import { gatherRatings, isOfRatings } from "./gathered-ratings";

/**
 * 360° reviews of many subjects, made bit by bit from ratings that come in any order and from anywhere: `finish` gives what
 * `scoreRatingsInGroups` makes of all of them, byte for byte, though by subject and period in the order of code units (those
 * without a period first) and not in that of their first ratings.
 *
 * Its states are those of `reviewsAccumulator`, whatever the rules of groups, which are in no state: store them beside it. They hold the ratings themselves, with their assessors and comments, since
 * groups are formed of all of a review: only what `finish` returns is anonymous. Finish a review once, when all its ratings are
 * there: two results of nearly the same ratings tell more together than each does.
 *
 * @param options - Those of `scoreRatingsInGroups`.
 * @returns An accumulator, whose functions throw what those of `reviewsAccumulator` do: where results are to be anonymous, without
 * what was found.
 * @throws {ScoringError} `invalid-option`, `undefined-rubric`.
 * @example
 * ```ts
 * import { groupsAccumulator } from "customer-centric-rubric";
 *
 * const { create, add, merge, finish } = groupsAccumulator();
 * const shards = [["ana", 8], ["bo", 7], ["cy", 9]].map(([assessor, score]) => {
 *   const rating = { subject: "li.wei", assessor: `${assessor}`, role: "peer", criterion: "overall", score } as const;
 *   return add(create(), [rating]);
 * });
 * const [result] = finish(merge(shards));
 * result?.status === "scored" && [result.score, result.criteria[0]?.groups[0]?.count]; // [8, 3]
 * finish(merge(shards.slice(1)))[0]?.status; // "unscored"
 * ```
 */
export function groupsAccumulator<R extends Rubric = typeof customerCentric>(
  options?: GroupOptions<R>,
): Accumulator<
  SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>,
  GatheredRatings,
  readonly GroupReview<LevelIdOf<R>, CriterionIdOf<R>>[]
> {
  const read = readGroupOptionsOfMany(options);
  const { keptOf, ...rest } = gatherRatings(read.rubric, read.threshold === undefined ? dataOf : refuseWithheld);
  return {
    ...rest,
    finish: (state) => {
      return scoreRatingsRead(keptOf(state), read) as readonly GroupReview<LevelIdOf<R>, CriterionIdOf<R>>[];
    },
  };
}

/** Reading ratings shows nothing of what is wrong with a state around them. */
function refuseWithheld<Data>(result: ParseResult<Data>, code: ScoringErrorCode, what: string): Data {
  const isShown = !result.success && result.issues.some((issue) => isOfRatings(issue, code));
  return isShown ? dataWithheld(result, code, what) : dataWithheld(result, code, what, "");
}
