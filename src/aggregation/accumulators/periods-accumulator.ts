import { addIssue, dataOf, readDocument } from "../../document";
import type { customerCentric } from "../../rubric/customer-centric";
import type { LevelIdOf, Rubric } from "../../rubric/rubric";
import { aggregateFindings, isMissing } from "../periods/aggregate-periods";
import { expectedOnly, readExpected } from "../periods/findings-in-time";
import type { AggregatePeriodsOptions } from "../periods/period-options";
import { readPeriodsOptions } from "../periods/period-options";
import { weighable } from "../periods/period-weights";
import type { PeriodsResult } from "../periods/periods-result";
import type { ReviewOutcome } from "../review-outcome";
import type { Accumulator } from "./accumulator";
import type { GatheredResults } from "./gathered-results";
import { finishResults, gatherResults } from "./gathered-results";

/**
 * Several periods of many subjects, made bit by bit: `finish` gives what `aggregatePeriods` makes of each subject's results,
 * byte for byte, by subject in the order of code units. A subject without any result has none.
 *
 * Its states are those of `trendsAccumulator`. They are of one rubric, with `mixing` of the same comparable ones, and of one
 * fiscal year, if any: what these results mean. The other options (`weighting`, `expected`, `missing`, `minimumCoverage`) are
 * what is asked of them, and in no state: `finish` answers the question of its own accumulator, so that one state may answer
 * several, and the year that comes out is another one where the question is. Store them beside the state to get the same again.
 *
 * @param options - Those of `aggregatePeriods`, for all subjects alike.
 * @returns An accumulator. `add` throws `invalid-result`, with every problem of the items in `details.issues`: also for a
 * subject's second result of a period, a period that is not among the expected ones or cannot be weighed, and, with the policy
 * `forbid`, a result without a score; and `mixed-rubrics` for results of a rubric that is not taken.
 * `merge` throws `invalid-state`, also where two states have a result of the same subject
 * and period, as of a shard that is merged twice. All of them throw `invalid-state` for what is no state of results by these
 * rubrics, and `finish` throws what `aggregatePeriods` does, of all subjects at once.
 * @throws {ScoringError} `invalid-option`, `mixed-rubrics`, `undefined-rubric`.
 * @example
 * ```ts
 * import { periodsAccumulator, scoreRatings } from "customer-centric-rubric";
 *
 * const of = (subject: string, period: string, score: number) => {
 *   return scoreRatings([{ subject, period, assessor: "chen", role: "manager", criterion: "overall", score }]);
 * };
 * const { create, add, merge, finish } = periodsAccumulator({ weighting: "length" });
 * const spring = add(create(), [...of("sato", "2026-H1", 9), ...of("li.wei", "2026-H1", 7)]);
 * const autumn = add(create(), of("li.wei", "2026-H2", 8.5));
 * const received = JSON.parse(JSON.stringify(autumn));
 * finish(merge([received, spring])).map((year) => [year.subject, year.status === "scored" && year.exactScore]); // [["li.wei", "2831/365"], ["sato", "9"]]
 * merge([spring, spring]); // throws "invalid-state"
 * ```
 */
export function periodsAccumulator<R extends Rubric = typeof customerCentric>(
  options?: AggregatePeriodsOptions<R>,
): Accumulator<ReviewOutcome, GatheredResults, readonly PeriodsResult<LevelIdOf<R>>[]> {
  const chosen = readPeriodsOptions(options);
  const { fiscal, weighting, missing, expected: given = [] } = chosen;
  const known = readDocument((issues) => [...readExpected(given, fiscal, issues).keys()]);
  const expected = dataOf(known, "invalid-option", "call");
  const { keptOf, ...rest } = gatherResults({
    ...chosen,
    checkItem: (finding, path, issues) => {
      const where = [...path, "period"];
      if (expected.length > 0 && !expected.includes(finding.period)) {
        addIssue(issues, "unknown-value", where, expectedOnly, finding.period);
      }
      const needed = weighable(finding, weighting);
      if (needed !== undefined) addIssue(issues, "invalid-period", where, needed, finding.period);
      if (missing !== "forbid" || !isMissing(finding)) return;
      const scored = `a score for ${finding.period}`;
      addIssue(issues, "forbidden-absence", [...path, "status"], scored, finding.outcome.status);
    },
  });
  return {
    ...rest,
    finish: (state) => {
      const results = finishResults(keptOf(state), expected, fiscal, (findings) => aggregateFindings(findings, chosen));
      return results as readonly PeriodsResult<LevelIdOf<R>>[];
    },
  };
}
