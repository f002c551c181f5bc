import { addIssue } from "../../document";
import type { customerCentric } from "../../rubric/customer-centric";
import type { LevelIdOf, Rubric } from "../../rubric/rubric";
import type { TrendOptions } from "../periods/trend-of";
import { datedOnly, readTrendOptions, trendOfFindings } from "../periods/trend-of";
import type { TrendResult } from "../periods/trend-result";
import type { ReviewOutcome } from "../review-outcome";
import type { Accumulator } from "./accumulator";
import type { GatheredResults } from "./gathered-results";
import { finishResults, gatherResults } from "./gathered-results";

/**
 * Trends of many subjects, made bit by bit: `finish` gives what `trendOf` makes of each subject's results, byte for byte, by
 * subject in the order of code units. Its states are those of `periodsAccumulator`, with the same `firstMonth` and `namedFor`: one list serves both.
 *
 * @param options - Those of `trendOf`, for all subjects alike.
 * @returns An accumulator. `add` throws `invalid-result`, with every problem of the items in `details.issues`: also for a
 * subject's second result of a period, and for a period without days; and `mixed-rubrics` for results of a rubric
 * that is not taken. `merge` throws `invalid-state`, also where two states
 * have a result of the same subject and period. All of them throw `invalid-state` for what is no state of results by these
 * rubrics, and `finish` throws what `trendOf` does, of all subjects at once.
 * @throws {ScoringError} `invalid-option`, `mixed-rubrics`, `undefined-rubric`.
 * @example
 * ```ts
 * import { periodsAccumulator, scoreRatings, trendsAccumulator } from "customer-centric-rubric";
 *
 * const by = { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...by, period: "2026-Q1", score: 7 },
 *   { ...by, period: "2026-Q2", score: 8.5 },
 * ]);
 * const years = periodsAccumulator();
 * const state = years.add(years.create(), results);
 * const [trend] = trendsAccumulator().finish(state);
 * trend?.status === "trend" && trend.change.exactChange; // "3/2"
 * ```
 */
export function trendsAccumulator<R extends Rubric = typeof customerCentric>(
  options?: TrendOptions<R>,
): Accumulator<ReviewOutcome, GatheredResults, readonly TrendResult<LevelIdOf<R>>[]> {
  const chosen = readTrendOptions(options);
  const { rubric, fiscal } = chosen;
  const { keptOf, ...rest } = gatherResults({
    ...chosen,
    checkItem: ({ period, range }, path, issues) => {
      if (range === undefined) addIssue(issues, "invalid-period", [...path, "period"], datedOnly, period);
    },
  });
  return {
    ...rest,
    finish: (state) => {
      const results = finishResults(keptOf(state), [], fiscal, (findings) => trendOfFindings(findings, rubric));
      return results as readonly TrendResult<LevelIdOf<R>>[];
    },
  };
}
