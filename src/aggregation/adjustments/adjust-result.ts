import { addIssue, dataOf, readDocument } from "../../document";
import { rubricOf } from "../../rubric/options";
import type { Rubric } from "../../rubric/rubric";
import { resultIssues } from "../explanation/check-result";
import { assertScoredWith } from "../explanation/same-rubric";
import { groupIssues } from "../groups/check-groups";
import type { GroupReview } from "../groups/group-result";
import type { ReviewResult } from "../result";
import type { AdjustableReview, AdjustedOf, AdjustmentDecision } from "./adjustment";
import { carryOut } from "./carry-out";
import { readDecision } from "./read-decision";

/** What a result is adjusted by. */
export interface AdjustOptions {
  /** The rubric that the result was scored with; the built-in one when left out. */
  readonly rubric?: Rubric | undefined;
}

/**
 * The result with another score, as somebody has decided who compares results with each other. The original stays in it,
 * with its ledger; who decided, when and why is told wherever the result is, to its subject too. Adjusted again, a result
 * keeps the first original and all changes, in their order: each at a later moment than the one before it.
 *
 * An adjustment makes no score where there is none, and none above the cap of a gate that fired or the policy `fail`:
 * those are rules for everybody, and it takes other ratings or another rubric to be rid of them. Nor does it confirm a
 * score that is there already. Nobody adjusts a result of their own.
 *
 * A result of groups stays as anonymous as it was: its figures are those of before, and the new score is a decision. What the
 * decision itself gives away, nothing here can tell: keep the names of assessors, their ratings and their comments out of
 * `reason`, and decide on no score that is reckoned from single ratings. The score without somebody's rating, say, tells that
 * rating to whoever compares it with the original. `by` is whoever decided; that this person has rated, too, is not told.
 *
 * @param result - A result of `scoreReview` or `scoreGroups`, or a stored one as `parseResult` or `parseGroupReview` returns it; it
 * is not changed. Results of `aggregatePeriods` are refused: adjust what they are made of, or nothing.
 * @throws {ScoringError} `invalid-adjustment` and `invalid-result`, each with every problem in `details.issues`;
 * `rubric-mismatch` when the result was scored with another rubric; `undefined-rubric`; `invalid-option`.
 * @example
 * ```ts
 * import { adjustResult, explain, explainGroups, scoreGroups, scoreReview } from "customer-centric-rubric";
 *
 * const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", score: "8.416" }] as const;
 * const result = scoreReview({ subject: "li.wei", ratings });
 * const reason = "Served the two hardest accounts of the region";
 * const decision = { score: 8.6, by: "ito", at: "2026-07-10T09:00+09:00", reason };
 * const adjusted = adjustResult(result, decision);
 * [adjusted.score, adjusted.level]; // [8.6, "outstanding"]
 * [adjusted.adjustment.original.score, adjusted.adjustment.original.level]; // [8.42, "good"]
 * adjusted.adjustment.changes.map(({ contribution, displayContribution }) => [contribution, displayContribution]); // [["23/125", 0.18]]
 * explain(adjusted).split("\n")[1]; // "Adjusted from 8.42 (Good) to 8.60 (Outstanding) by ito on 2026-07-10, because: “Served the two hardest accounts of the region”."
 *
 * const ofGroups = adjustResult(scoreGroups({ subject: "li.wei", ratings }), decision);
 * [ofGroups.isAnonymous, ofGroups.score]; // [true, 8.6]
 * explainGroups(ofGroups).split("\n")[1] === explain(adjusted).split("\n")[1]; // true
 * ```
 */
export function adjustResult<Result extends ReviewResult | GroupReview>(
  result: Result,
  decision: AdjustmentDecision,
  options?: AdjustOptions,
): AdjustedOf<Result> {
  const rubric = rubricOf(options);
  assertNoScorecard(result);
  assertScoredWith(result, rubric);
  const known = readDocument((issues) => {
    const isOfGroups = Object(result).isAnonymous !== undefined;
    issues.push(...(isOfGroups ? groupIssues(result, rubric) : resultIssues(result, rubric)));
    return result as AdjustableReview;
  });
  const scored = dataOf(known, "invalid-result", "result");
  const adjusted = readDocument((issues) => {
    if ((scored as ReviewResult | GroupReview).status !== "scored") {
      const expected = "a result that has a score: an adjustment makes none";
      addIssue(issues, "unknown-value", ["result", "status"], expected, scored.status);
    }
    const read = issues.length > 0 ? undefined : readDecision(decision, scored, rubric, issues);
    return read === undefined ? scored : carryOut(scored, read, rubric);
  });
  return dataOf(adjusted, "invalid-adjustment", "adjustment") as AdjustedOf<Result>;
}

/** Of a scorecard's result nothing fits: one issue says all that there is to say. */
function assertNoScorecard(result: unknown): void {
  const read = readDocument((issues) => {
    if (Object(result).scorecard !== undefined) addIssue(issues, "wrong-type", [], reviewOnly, result);
  });
  dataOf(read, "invalid-result", "result");
}

const reviewOnly = "a result of a review: of a scorecard, adjust that of a part, and score the scorecard again";
