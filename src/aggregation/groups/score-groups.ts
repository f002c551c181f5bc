import { addIssue, dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { refusal } from "../../errors";
import type { EvidenceScoring } from "../../evaluation/beside-ratings";
import { sealEvaluation } from "../../evaluation/sealed-evaluation";
import type { SubjectRating } from "../../review/rating";
import type { Answer } from "../../review/read-ratings";
import type { ReadReview } from "../../review/read-review";
import { readReview, readReviews } from "../../review/read-review";
import type { Review } from "../../review/review";
import type { customerCentric } from "../../rubric/customer-centric";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../../rubric/rubric";
import type { CriterionOutcome, ReviewResult } from "../result";
import { totalReview } from "../total-review";
import { withoutConflicts } from "./conflicts";
import { formGroups } from "./form-groups";
import type { GroupOptions, ReadGroupOptions } from "./group-options";
import { readGroupOptions } from "./group-options";
import type { GroupReview } from "./group-result";
import type { ShownFigure } from "./revealing";
import type { SettledGroups } from "./settle-groups";
import { policyFor, settleGroups } from "./settle-groups";
import { dataWithheld } from "./withhold";

/**
 * Scores a 360° review: one subject's ratings by groups of assessors, without saying who said what. The same rules as for
 * `scoreReview` lead to the score; what the subject says is reported apart and never enters it.
 *
 * Unless `anonymity` is `null`, a group is shown only of at least `threshold` assessors (3) who scored the criterion.
 * A smaller one is rolled up with the next in the rubric's order of roles, or the last with the one before, before anything
 * is scored: it is one group for its mean, and weighs what its roles weigh together. `manager` and `self` are exempt. Roles
 * without weight are rolled up among themselves. Groups that are too small even together do not enter the score, and
 * `leftOut` says so. No combination of the figures of one result tells what fewer than `threshold` assessors said, also to
 * somebody who knows who rated what. What no threshold can hide: a mean at or next to either end of the scale, where all of a group
 * gave nearly the same; and what two results of nearly the same ratings, or with other options, tell together: show one.
 *
 * A median shows the rating of one or two and is refused where a group is not exempt; of a trimmed or winsorised mean only as much is set aside
 * as leaves `threshold` ratings. Not applicable, said by fewer than the threshold, is taken as not said.
 *
 * External and internal customers count alike, each as much as any other. With `customers: "apart"` they are two groups that
 * share their role's weight by their number, the external ones first, also where they tie; whoever has internal customers only
 * is scored on those. The external customer comes first in a matter in conflict only: what an internal one, who was told, says
 * of such a matter is set aside when `conflicts` names it, and `conflict` of the criterion says so. Nothing else of theirs is.
 *
 * @param review - One subject's; evidence is not taken into account here, and a review with any is refused.
 * @throws {ScoringError} `invalid-review`, with every problem in `details.issues`: where the result is to be anonymous without
 * what was found, which `safeParseReview` shows to whoever may see the ratings; `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { scoreGroups } from "customer-centric-rubric";
 *
 * const rated = { chen: 9, ana: 8, bo: 7, cy: 6, di: 10 };
 * const roles = { chen: "manager", ana: "peer", bo: "peer", cy: "report", di: "report" };
 * const ratings = (["chen", "ana", "bo", "cy", "di"] as const).map((assessor) => {
 *   return { assessor, role: roles[assessor], criterion: "overall", score: rated[assessor] } as const;
 * });
 * const result = scoreGroups({ subject: "li.wei", ratings });
 * // Two peers and two direct reports are one group of four, which weighs as much as two roles: (9 + 2 × 7.75) / 3.
 * result.status === "scored" && [result.score, result.exactScore]; // [8.17, "49/6"]
 * result.criteria[0]?.groups.map(({ roles, exactScore }) => [roles, exactScore]); // [[["manager"], "9"], [["peer", "report"], "31/4"]]
 * ```
 */
export function scoreGroups<R extends Rubric = typeof customerCentric>(
  review: Review<LevelIdOf<R>, CriterionIdOf<R>>,
  options?: GroupOptions<R>,
): GroupReview<LevelIdOf<R>, CriterionIdOf<R>> {
  const read = readGroupOptions(options);
  const [result] = score((issues) => [readReview(review, read.rubric, issues) as ReadReview], read);
  return result as GroupReview<LevelIdOf<R>, CriterionIdOf<R>>;
}

/**
 * Scores a list of ratings by groups, such as the rows of a ratings file: one result for each subject and period, in the order
 * in which they first appear. Each is anonymous by itself; who compares results of several people or periods knows more.
 *
 * @throws {ScoringError} as {@link scoreGroups}; the paths of issues begin with the index of the rating.
 * @example
 * ```ts
 * import { scoreRatingsInGroups } from "customer-centric-rubric";
 *
 * const results = scoreRatingsInGroups([
 *   { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall", score: 8.5 },
 *   { subject: "li.wei", assessor: "ana", role: "peer", criterion: "overall", score: 4 },
 *   { subject: "sato", assessor: "ana", role: "peer", criterion: "overall", score: 9 },
 * ]);
 * results.map((result) => result.status === "scored" && result.score); // [8.5, false]
 * ```
 */
export function scoreRatingsInGroups<R extends Rubric = typeof customerCentric>(
  ratings: readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[],
  options?: GroupOptions<R>,
): readonly GroupReview<LevelIdOf<R>, CriterionIdOf<R>>[] {
  const read = readGroupOptionsOfMany(options);
  return scoreRatingsRead(ratings, read) as readonly GroupReview<LevelIdOf<R>, CriterionIdOf<R>>[];
}

/** The options for a list of ratings, of several reviews. @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function readGroupOptionsOfMany(options: unknown): ReadGroupOptions {
  const read = readGroupOptions(options);
  if (read.conflicts.length === 0) return read;
  const expected = "none, as a matter is one of a single review: see scoreGroups";
  throw refusal("invalid-option", "conflicts", expected, "some");
}

/** As {@link scoreRatingsInGroups}, by options that have been read. */
export function scoreRatingsRead(ratings: readonly SubjectRating[], read: ReadGroupOptions): readonly GroupReview[] {
  return score((issues) => readReviews(ratings, read.rubric, issues), read);
}

/** Scores what was read without an issue. @throws {ScoringError} `invalid-review` when reading or scoring added one. */
function score(read: (issues: Issue[]) => readonly ReadReview[], options: ReadGroupOptions): readonly GroupReview[] {
  const results = readDocument((issues) => {
    const reviews = read(issues);
    for (const review of reviews) {
      if (review?.evidence === undefined) continue;
      addIssue(issues, "unknown-key", ["evidence"], "no evidence: groups are scored by ratings alone", review.evidence);
    }
    return issues.length > 0 ? [] : reviews.map((review) => scoreRead(review, options, issues));
  });
  return options.threshold === undefined ? dataOf(results, "invalid-review", "review") : dataWithheld(results);
}

function scoreRead(review: ReadReview, options: ReadGroupOptions, issues: Issue[]): GroupReview {
  const settled = settledCriteria(review, options, issues);
  // Groups stand where evidence would: the total takes what they make of each criterion in place of a mean by role.
  const evidence = sealEvaluation({}, standingIn(settled, options));
  const answers = review.answers.map(() => []);
  return withGroups(totalReview({ ...review, answers, evidence }, options.rubric, issues), settled, options);
}

function settledCriteria(review: ReadReview, options: ReadGroupOptions, issues: Issue[]): readonly SettledGroups[] {
  const shown: ShownFigure[] = [];
  const { answers, setAside } = withoutConflicts(review.answers, options.conflicts, issues);
  return answers.map((own, index) => {
    return settleGroups(own, formGroups(index, own, options, shown), setAside[index] as readonly Answer[], options);
  });
}

/** Roles are what tells ratings of the subject alone from others. */
function standingIn(settled: readonly SettledGroups[], options: ReadGroupOptions): EvidenceScoring {
  return () => {
    let index = 0;
    return {
      describe: (result) => result,
      settle: <Role>() => {
        const criterion = index++;
        const { status, score, groups, leftOut, self } = settled[criterion] as SettledGroups;
        const isByOthers = groups.length + leftOut.length > 0;
        const scoring = [...(isByOthers ? ["other"] : []), ...(self?.status === "scored" ? ["self"] : [])];
        const roles = scoring.map((role) => ({ role, status: "scored" })) as readonly unknown[] as readonly Role[];
        if (score !== undefined) return { status: "scored", score, policy: undefined, roles };
        const absent = status === "not-applicable" ? status : "not-rated";
        return { status: absent, score, policy: policyFor(criterion, absent, options), roles };
      },
    };
  };
}

function withGroups(total: ReviewResult, settled: readonly SettledGroups[], options: ReadGroupOptions): GroupReview {
  const outcomes: readonly CriterionOutcome[] = total.criteria;
  const criteria = outcomes.map(({ roles: _, ...outcome }, index) => {
    const { groups, leftOut, conflict, self } = settled[index] as SettledGroups;
    return { ...outcome, groups, leftOut, ...(conflict && { conflict }), ...(self && { self }) };
  });
  const isAnonymous = options.threshold !== undefined;
  return { ...total, criteria, isAnonymous, rules: options.published } as GroupReview;
}
