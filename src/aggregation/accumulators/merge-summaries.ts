import { refusal, ScoringError } from "../../errors";
import { rubricOf } from "../../rubric/options";
import { readSummary } from "./read-summary";
import type { FinishOptions, Summary } from "./summary";
import { addTally, summaryOf } from "./tally";

/**
 * Several summaries as one: what adding all their results to one would have made, to the byte. Order and grouping change
 * nothing.
 *
 * @param summaries - At least one, of the same rubric, and taking results of the same rubrics.
 * @throws {ScoringError} `invalid-summary`, with every problem in `details.issues`; `mixed-rubrics`; `invalid-option`;
 * `undefined-rubric`.
 * @example
 * ```ts
 * import { addResult, createSummary, mergeSummaries, scoreReview } from "customer-centric-rubric";
 *
 * const of = (subject: string, score: number) => {
 *   const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score }] as const;
 *   return addResult(createSummary(), scoreReview({ subject, ratings }));
 * };
 * mergeSummaries([of("li.wei", 8.4), of("sato", 9)]).scores; // [["840", 1], ["900", 1]]
 * ```
 */
export function mergeSummaries(summaries: readonly Summary[], options?: Pick<FinishOptions, "rubric">): Summary {
  // First, as what is called with two summaries takes the second for options.
  const [first, ...others] = Array.isArray(summaries) ? (summaries as readonly Summary[]) : [];
  if (first === undefined)
    throw refusal("invalid-summary", "summaries", "a list of at least one summary, such as [first, second]", summaries);
  const rubric = rubricOf(options);
  const tally = readSummary(first, rubric);
  for (const summary of others) {
    const other = readSummary(summary, rubric);
    if (`${other.accepts}` !== `${tally.accepts}`) {
      const [expected, received] = [tally, other].map(({ accepts }) =>
        accepts.map((one) => one.slice(0, 8)).join(", "),
      );
      const message = `Expected summaries of results of the same rubrics (${expected}), got ${received}.`;
      throw new ScoringError("mixed-rubrics", message, { expected: `${expected}`, received: `${received}` });
    }
    addTally(tally, other);
  }
  return summaryOf(tally);
}
