import { readOptions, rubricOrDefault } from "../../rubric/options";
import { fingerprintsOf } from "../../rubric/seal";
import { mixableRubrics } from "../one-rubric";
import type { Summary, SummaryOptions } from "./summary";
import type { Tally } from "./tally";
import { emptyTally, summaryOf } from "./tally";

/**
 * A summary of no results, to which results are added and other summaries merged. All that is added must be results of
 * the rubric, or of the comparable ones that are given here.
 *
 * @throws {ScoringError} `mixed-rubrics` for rubrics that are not comparable; `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { addResult, createSummary, finishSummary, scoreReview } from "customer-centric-rubric";
 *
 * const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }] as const;
 * const summary = addResult(createSummary(), scoreReview({ subject: "li.wei", ratings }));
 * finishSummary(summary).mean?.score; // 8.4
 * ```
 */
export function createSummary(options?: SummaryOptions): Summary {
  return summaryOf(createTally(options));
}

/** As {@link createSummary}, to be counted on. */
export function createTally(options: SummaryOptions | undefined): Tally {
  const { rubric, mixing } = readOptions(options, ["rubric", "mixing"], ({ rubric, mixing }) => ({ rubric, mixing }));
  const own = rubricOrDefault(rubric);
  const rubrics = mixableRubrics(mixing === undefined ? "refuse" : mixing, own);
  return emptyTally(own, [...new Set(rubrics.map((one) => fingerprintsOf(one).scoring))].sort());
}
