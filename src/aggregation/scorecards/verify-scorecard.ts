import type { Scorecard } from "../../rubric/scorecards/scorecard";
import type { Verification } from "../verify-result";
import { verificationOf } from "../verify-result";
import type { ScorecardInput } from "./score-scorecard";
import { scoreScorecard } from "./score-scorecard";
import type { ScorecardResult } from "./scorecard-result";

/**
 * Scores a scorecard again and lists every difference from a stored result of it. Whether the results of its parts are what
 * their ratings come to, `verifyResult` says of each.
 *
 * @param result - A result of `scoreScorecard` as it was stored; anything else is one difference more.
 * @throws {ScoringError} as `scoreScorecard`, when the input is not good.
 * @example
 * ```ts
 * import { defineScorecard, scoreScorecard, verifyScorecard } from "customer-centric-rubric";
 *
 * const days = { id: "days", weight: 1, measure: { points: [{ value: 1, score: 10 }, { value: 7, score: 0 }] } };
 * const scale = { minimum: 0, maximum: 10, step: 0.01 };
 * const year = defineScorecard({ id: "year", version: "1", scale, conversion: "same-scale", parts: [days] });
 * const input = { subject: "li.wei", parts: [{ part: "days", value: 4 }] };
 * const stored = { ...scoreScorecard(year, input), coverage: 0.5 };
 * verifyScorecard(stored, year, input).differences; // [{ path: ["coverage"], stated: 0.5, computed: 1 }]
 * ```
 */
export function verifyScorecard<PartId extends string, LevelId extends string>(
  result: ScorecardResult,
  scorecard: Scorecard<PartId, LevelId>,
  input: ScorecardInput<PartId>,
): Verification {
  return verificationOf(result, scoreScorecard(scorecard, input));
}
