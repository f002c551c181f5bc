import type { customerCentric } from "../../rubric/customer-centric";
import type { Rubric } from "../../rubric/rubric";
import type { ReviewOutcome } from "../review-outcome";
import type { Verification } from "../verify-result";
import { verificationOf } from "../verify-result";
import { aggregatePeriods } from "./aggregate-periods";
import type { AggregatePeriodsOptions } from "./period-options";
import type { PeriodsResult } from "./periods-result";

/**
 * Aggregates the results of the periods again and lists every difference from a stored result of that. Give the options that
 * it was made with: others show first of all, as differences of its `rules`. That the results themselves are what their ratings come to, `verifyResult` tells.
 *
 * @param result - A result of `aggregatePeriods` as it was stored; anything else is one difference more.
 * @param results - Those of the subject's periods; one of another subject is refused.
 * @throws {ScoringError} as `aggregatePeriods`, when the results or an option are not good.
 * @example
 * ```ts
 * import { aggregatePeriods, scoreRatings, verifyPeriods } from "customer-centric-rubric";
 *
 * const by = { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...by, period: "2026-H1", score: 7 },
 *   { ...by, period: "2026-H2", score: 8.5 },
 * ]);
 * const stored = { ...aggregatePeriods(results), score: 8 };
 * verifyPeriods(stored, results).differences; // [{ path: ["score"], stated: 8, computed: 7.75 }]
 * ```
 */
export function verifyPeriods<R extends Rubric = typeof customerCentric>(
  result: PeriodsResult,
  results: readonly ReviewOutcome[],
  options?: AggregatePeriodsOptions<R>,
): Verification {
  return verificationOf(result, aggregatePeriods(results, options));
}
