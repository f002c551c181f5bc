import type { SubjectRating } from "../../review/rating";
import type { Review } from "../../review/review";
import type { customerCentric } from "../../rubric/customer-centric";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../../rubric/rubric";
import { carryOutAgain } from "../adjustments/carry-out";
import type { Difference, Verification } from "../verify-result";
import { isList, verificationOf } from "../verify-result";
import type { GroupOptions } from "./group-options";
import { readGroupOptions } from "./group-options";
import type { GroupReview } from "./group-result";
import { scoreGroups, scoreRatingsInGroups } from "./score-groups";

/**
 * Scores a 360° review again and lists every difference from a stored result of it. Give the options that it was scored
 * with: others show as differences of its `rules`, and other `conflicts` first of all as differences of the `conflict` of criteria. What is computed is as anonymous as these options say.
 * Of a result that somebody adjusted, the decisions are carried out again, as `verifyResult` does.
 *
 * @param result - A result of `scoreGroups` as it was stored; anything else is one difference more.
 * @param input - The review, or a list of ratings in which the result's subject and period are looked up.
 * @throws {ScoringError} as `scoreGroups`, when the review or an option is not good.
 * @example
 * ```ts
 * import { scoreGroups, verifyGroups } from "customer-centric-rubric";
 *
 * const review = {
 *   subject: "li.wei",
 *   ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }],
 * } as const;
 * const stored = { ...scoreGroups(review), score: 8.5 };
 * verifyGroups(stored, review).differences; // [{ path: ["score"], stated: 8.5, computed: 8.4 }]
 * ```
 */
export function verifyGroups<R extends Rubric = typeof customerCentric>(
  result: GroupReview,
  input: Review<LevelIdOf<R>, CriterionIdOf<R>> | readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[],
  options?: GroupOptions<R>,
): Verification {
  const computed = isList(input)
    ? scoreRatingsInGroups(input, options).find((one) => isAbout(one, result))
    : scoreGroups(input, options);
  const { isVerified, differences } = verificationOf(
    result,
    computed && carryOutAgain(computed, result, readGroupOptions(options).rubric),
  );
  // Whoever forgot the conflicts is told so before all that follows from it.
  const isConflict = ({ path }: Difference) => path[0] === "criteria" && path[2] === "conflict";
  const others = differences.filter((difference) => !isConflict(difference));
  return { isVerified, differences: [...differences.filter(isConflict), ...others] };
}

function isAbout({ subject, period }: GroupReview, result: GroupReview | undefined): boolean {
  return subject === result?.subject && period === result.period;
}
