import { refusal } from "../errors";
import type { Ratio } from "../exact/ratio";
import {
  compareRatios,
  divideRatios,
  formatRatio,
  one,
  parseRatio,
  ratioOf,
  subtractRatios,
  zero,
} from "../exact/ratio";
import type { MetProportion, Verdict } from "./finding";

const half = ratioOf(1, 2);

/**
 * By how much an indicator was met, from 0 to 1, both inclusive: 0 if it was not met; for a met proportion with a threshold
 * below 1, (estimate − threshold) / (1 − threshold); ½ for whatever else was met.
 *
 * @throws {ScoringError} `invalid-option` for a proportion that is not 0 ≤ threshold ≤ estimate ≤ 1; `invalid-ratio`.
 */
export function marginOf(verdict: Verdict): Ratio {
  if (verdict.outcome !== "met") return zero;
  return verdict.proportion === undefined ? half : proportionMargin(verdict.proportion);
}

function proportionMargin(proportion: MetProportion): Ratio {
  const [estimate, threshold] = [parseRatio(proportion.estimate), parseRatio(proportion.threshold)];
  if (compareRatios(threshold, zero) < 0 || compareRatios(threshold, one) > 0) {
    throw refusal("invalid-option", "threshold", "a threshold from 0 to 1", proportion.threshold);
  }
  if (compareRatios(estimate, threshold) < 0 || compareRatios(estimate, one) > 0) {
    throw refusal("invalid-option", "estimate", `an estimate from ${formatRatio(threshold)} to 1`, proportion.estimate);
  }
  if (compareRatios(threshold, one) === 0) return half;
  return divideRatios(subtractRatios(estimate, threshold), subtractRatios(one, threshold));
}
