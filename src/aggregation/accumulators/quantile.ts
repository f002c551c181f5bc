import type { Integer } from "../../exact/integer";
import { multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { addRatios, multiplyRatios, subtractRatios } from "../../exact/ratio";
import { down, stepsToRatio } from "../../exact/rounding";

/**
 * The quantile of published scores, exactly: definition 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, The
 * American Statistician 50, 1996), the default of R, NumPy and spreadsheets. Of n scores in ascending order, it lies at
 * the place (n − 1) × probability, counted from 0; between two places, on the straight line between their scores.
 *
 * @param scores - Whole steps and how many have them, ascending, at least one.
 */
export function quantileOf(scores: readonly (readonly [Integer, number])[], probability: Ratio, step: Ratio): Ratio {
  const count = scores.reduce((sum, [, heads]) => sum + heads, 0);
  const place = multiplyRatios(probability, { numerator: count - 1, denominator: 1 });
  const whole = Number(down(place));
  const rest = subtractRatios(place, { numerator: whole, denominator: 1 });
  const lower = stepsAt(scores, whole);
  const upper = stepsAt(scores, Math.min(whole + 1, count - 1));
  const rise = multiplyRatios(rest, { numerator: upper, denominator: 1 });
  const base = multiplyRatios(subtractRatios({ numerator: 1, denominator: 1 }, rest), {
    numerator: lower,
    denominator: 1,
  });
  const { numerator, denominator } = addRatios(base, rise);
  const { numerator: above, denominator: below } = stepsToRatio(numerator, step);
  return { numerator: above, denominator: multiply(below, denominator) };
}

/** The steps of the score at a place, counted from 0. */
function stepsAt(scores: readonly (readonly [Integer, number])[], place: number): Integer {
  let passed = 0;
  const found = scores.find(([, heads]) => {
    passed += heads;
    return passed > place;
  });
  return (found as readonly [Integer, number])[0];
}
