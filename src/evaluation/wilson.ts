import { refusal } from "../errors";
import type { Integer } from "../exact/integer";
import { multiply, powerOfTen, subtract } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios, formatRatio, one, zero } from "../exact/ratio";

/** A proportion that was counted: of `n` facts, `met` were as they should be. Whole numbers, 0 ≤ met ≤ n. */
export interface Proportion {
  readonly met: number;
  readonly n: number;
}

/** A proportion and what it is judged against: from 0 to 1, both inclusive. */
export interface ThresholdTest extends Proportion {
  readonly threshold: Ratio;
}

/** A one-sided bound on each side, for display: from 0 to 1, both inclusive. */
export interface WilsonBounds {
  readonly lower: number;
  readonly upper: number;
}

/** The quantile of the standard normal distribution that 95 % lie below, as it is fixed for all time: 329/200 = 1.645. */
const squaredQuantile = { numerator: 329 ** 2, denominator: 200 ** 2 };

/** No sample of fewer facts shows that something was not met. */
export const leastForNotMet = 5;

/**
 * Whether the one-sided 95 % Wilson lower bound of a sampled proportion is at least the threshold, decided in integers.
 * The bound of an empty sample is 0; no bound of a sample reaches 1.
 *
 * The two Wilson bounds are the solutions t of (met/n − t)² = z² t (1 − t) / n, z = 329/200, and the observed proportion
 * lies between them (E. B. Wilson 1927, "Probable inference"). So a threshold that is below the observed proportion is
 * not above the lower bound exactly when its left side is not the smaller one: no square root is needed.
 *
 * @throws {ScoringError} `invalid-option` for counts and thresholds out of their ranges.
 */
export function lowerBoundReaches(test: ThresholdTest): boolean {
  check(test);
  return isReached(test);
}

/**
 * Whether the one-sided 95 % Wilson upper bound of a sampled proportion is below the threshold, decided in integers. The
 * bound of an empty sample is 1, and so is that of a sample in which all were met.
 *
 * @throws {ScoringError} as {@link lowerBoundReaches}.
 */
export function upperBoundFallsBelow(test: ThresholdTest): boolean {
  check(test);
  return isMissed(test);
}

/**
 * What a sample says of a proportion: `met` when the lower bound reaches the threshold; `not-met` when the upper bound
 * falls below it and there are at least 5 facts; `no-evidence` without any fact; else `inconclusive`. Under a threshold
 * of 1 no sample is ever met, whatever its size.
 *
 * @throws {ScoringError} as {@link lowerBoundReaches}.
 */
export function judgeSample(test: ThresholdTest): "met" | "not-met" | "inconclusive" | "no-evidence" {
  check(test);
  if (test.n === 0) return "no-evidence";
  if (isReached(test)) return "met";
  return test.n >= leastForNotMet && isMissed(test) ? "not-met" : "inconclusive";
}

/**
 * What a complete set says of a proportion (all accounts that somebody is responsible for): nothing is inferred, so that
 * the proportion itself is compared; `met` at the threshold and above. A set of one will do; an empty one is no evidence.
 *
 * @throws {ScoringError} as {@link lowerBoundReaches}.
 */
export function judgeComplete(test: ThresholdTest): "met" | "not-met" | "no-evidence" {
  check(test);
  if (test.n === 0) return "no-evidence";
  return distance(test) >= 0 ? "met" : "not-met";
}

/**
 * Both one-sided 95 % Wilson bounds of a sampled proportion, for display only. They are rounded down, both of them: so the
 * printed lower bound is at least a threshold of as many places exactly when the lower bound is, and the printed upper
 * bound is below it exactly when the upper bound is.
 *
 * @param places - Digits after the point, from 0 to 15: at least as many as the threshold has.
 * @throws {ScoringError} `invalid-option` for counts and places out of their ranges.
 */
export function wilsonBounds({ met, n }: Proportion, places: number): WilsonBounds {
  if (!Number.isInteger(places) || places < 0 || places > 15) {
    throw refusal("invalid-option", "places", "a whole number from 0 to 15", places);
  }
  check({ met, n, threshold: zero });
  const steps = powerOfTen(places) as number;
  const at = (step: number): ThresholdTest => ({ met, n, threshold: { numerator: step, denominator: steps } });
  return {
    lower: lastStep(steps, (step) => isReached(at(step))) / steps,
    upper: lastStep(steps, (step) => !isMissed(at(step))) / steps,
  };
}

/** Without the comparison of sides, a threshold above the upper bound would pass too. */
function isReached(test: ThresholdTest): boolean {
  return test.threshold.numerator === 0 || (distance(test) > 0 && excess(test) >= 0);
}

function isMissed(test: ThresholdTest): boolean {
  return distance(test) < 0 && excess(test) > 0;
}

/** met/n − threshold, times n and the threshold's denominator. */
function distance({ met, n, threshold }: ThresholdTest): Integer {
  return subtract(multiply(met, threshold.denominator), multiply(n, threshold.numerator));
}

/** (met/n − t)² − z² t (1 − t) / n, times squares of n and of both denominators: above 0 outside the bounds, below 0 between. */
function excess(test: ThresholdTest): Integer {
  const { numerator, denominator } = test.threshold;
  const side = distance(test);
  const spread = multiply(multiply(numerator, subtract(denominator, numerator)), test.n);
  return subtract(
    multiply(multiply(side, side), squaredQuantile.denominator),
    multiply(spread, squaredQuantile.numerator),
  );
}

/** The last of the steps 0 … `last` that holds, where 0 does and none holds after one that does not. */
function lastStep(last: number, holds: (step: number) => boolean): number {
  let [held, open] = [0, last];
  while (held < open) {
    const middle = open - Math.floor((open - held) / 2);
    if (holds(middle)) held = middle;
    else open = middle - 1;
  }
  return held;
}

function check({ met, n, threshold }: ThresholdTest): void {
  if (!Number.isSafeInteger(n) || n < 0) throw refusal("invalid-option", "n", "a whole number from 0 on", n);
  if (!Number.isSafeInteger(met) || met < 0 || met > n) {
    throw refusal("invalid-option", "met", `a whole number from 0 to ${n}`, met);
  }
  if (compareRatios(threshold, zero) < 0 || compareRatios(threshold, one) > 0) {
    throw refusal("invalid-option", "threshold", "a threshold from 0 to 1", formatRatio(threshold));
  }
}
