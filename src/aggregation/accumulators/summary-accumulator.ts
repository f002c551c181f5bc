import { addIssuesWithin, dataOf, readDocument, readList } from "../../document";
import type { Issue } from "../../errors";
import { refusal, ScoringError } from "../../errors";
import { readOptions } from "../../rubric/options";
import type { Outcome } from "../review-outcome";
import type { Accumulator } from "./accumulator";
import { countResult, countResults } from "./count-results";
import { createTally } from "./create-tally";
import { finishTally, readQuantiles } from "./finish-tally";
import { readTally } from "./read-summary";
import { otherRubrics, sameRubrics } from "./state-identity";
import type { FinishedSummary, Summary, SummaryOptions } from "./summary";
import type { Tally } from "./tally";
import { addTally, emptyTally, summaryOf } from "./tally";

/**
 * Figures of many results, made bit by bit: how many there are, their mean, quantiles, levels, coverage, and criteria.
 *
 * What counts is the exact score of each result, the adjusted one where somebody has changed it; the published score and the
 * level must be those that it makes. Results without a score count as heads and for the coverage, and their criteria do not
 * count. The mean is that of the exact scores. Quantiles are those of the published scores, by definition 7 of Hyndman and Fan
 * (1996), interpolated exactly. All of them are rounded once, at the end, by the rubric's rule, and placed.
 *
 * Results of several periods (`aggregatePeriods`) count with their score, their level and the share of their periods that has
 * a score; they have no criteria.
 *
 * A summary does not know whose results it has counted: add each once, one of each person, if heads are to be people, and
 * merge no shard twice.
 *
 * @returns An accumulator, whose states are summaries. `add` throws `invalid-result`, with every problem of the items in
 * `details.issues`, and `mixed-rubrics` for a result of a rubric that is not taken. All of them throw `invalid-summary`, with
 * every problem, for what is no summary of results of the rubric, and `mixed-rubrics` for one that takes results of others.
 * @throws {ScoringError} `mixed-rubrics` for rubrics that are not comparable; `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { scoreRatings, summaryAccumulator } from "customer-centric-rubric";
 *
 * const rating = { assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...rating, subject: "li.wei", score: 8.41 },
 *   { ...rating, subject: "sato", score: 9 },
 *   { ...rating, subject: "zhao", score: null },
 * ]);
 * const { create, add, merge, finish } = summaryAccumulator({ quantiles: [0.9] });
 * const summary = merge([add(create(), results.slice(1)), add(create(), results.slice(0, 1))]);
 * summary.scores; // [["841", 1], ["900", 1]]
 *
 * const { headcount, mean, median, levels, quantiles } = finish(summary);
 * headcount; // { results: 3, scored: 2, unscored: 1, adjusted: 0 }
 * mean; // { score: 8.71, level: "outstanding", exactScore: "1741/200", roundingChangedLevel: false }
 * median?.exactScore; // "1741/200"
 * quantiles[0]?.score; // 8.94
 * levels[3]; // { level: "outstanding", count: 1, share: 0.5, exactShare: "1/2" }
 * ```
 */
export function summaryAccumulator(options?: SummaryOptions): Accumulator<Outcome, Summary, FinishedSummary> {
  const keys = ["rubric", "mixing", "quantiles"] as const;
  const { quantiles, ...taken } = readOptions(options, keys, ({ rubric, mixing, quantiles }) => {
    return { rubric, mixing, quantiles };
  });
  const { rubric, accepts } = createTally(taken);
  const probabilities = readQuantiles(quantiles);
  const empty = () => emptyTally(rubric, accepts);
  const read = (summary: Summary) => {
    const tally = readDocument((issues) => readTally(summary, rubric, issues, accepts));
    return taking(accepts, dataOf(tally, "invalid-summary", "summary"));
  };
  return {
    create: () => summaryOf(empty()),
    add: (summary, results) => {
      const tally = read(summary);
      countResults(results, tally, (result, index, issues) => void countResult(tally, result, [index], issues));
      return summaryOf(tally);
    },
    merge: (summaries) => {
      const tallies = readDocument((issues) => {
        return readList(summaries, ["summaries"], 1, issues).map((summary, index) => {
          const own: Issue[] = [];
          const tally = readTally(summary, rubric, own, accepts);
          addIssuesWithin([index], own, issues);
          return tally;
        });
      });
      const merged = empty();
      for (const tally of dataOf(tallies, "invalid-summary", "list of summaries")) {
        addTally(merged, taking(accepts, tally));
      }
      if (Number.isSafeInteger(merged.results)) return summaryOf(merged);
      throw refusal("invalid-summary", "summaries", "no more than 9007199254740991 results together", merged.results);
    },
    finish: (summary) => finishTally(read(summary), probabilities),
  };
}

/** Whose results a summary has counted, it cannot tell: only those of the same rubrics are of one kind. */
function taking(accepts: readonly string[], tally: Tally): Tally {
  if (`${tally.accepts}` === `${accepts}`) return tally;
  const [expected, received] = [sameRubrics(accepts, "summary"), otherRubrics(tally.accepts, "summary")];
  throw new ScoringError("mixed-rubrics", `Expected ${expected}, got ${received}.`, { expected, received });
}
