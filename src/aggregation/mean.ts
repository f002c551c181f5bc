import type { Column } from "../exact/apportion";
import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, formatTerms, zero } from "../exact/ratio";
import type { Shares } from "./weighing";

/** A weighted mean of scores, and what each of them weighs in it and contributes to it: all levels are weighed by it. */
export interface Mean {
  readonly value: Ratio;
  readonly scores: readonly (Ratio | undefined)[];
  readonly shares: Shares;
  /** They sum to the value. */
  readonly contributions: Column;
}

/**
 * The mean of scores by their shares. Where there is no score (`undefined`), the share must be 0, or it would count as
 * one; and when no score has weight, there are no shares and no mean.
 */
export function meanOf(scores: readonly (Ratio | undefined)[], shares: Shares | undefined): Mean | undefined {
  if (shares === undefined) return undefined;
  const common = commonDenominator(scores);
  const denominator = multiply(common, shares.whole);
  let sum: Integer = 0;
  const numerators = scores.map((score = zero, index) => {
    const factor = multiply(shares.weights[index] as Integer, divideExactly(common, score.denominator));
    const numerator = multiply(score.numerator, factor);
    sum = add(sum, numerator);
    return numerator;
  });
  return { value: { numerator: sum, denominator }, scores, shares, contributions: { numerators, denominator } };
}

/** What a score weighs in a mean and contributes to it, in text. */
export interface Part {
  readonly effectiveWeight: string;
  readonly contribution: string;
}

/** The part of the score at an index: nothing when there is no mean, or no score. */
export function partOf(mean: Mean | undefined, index: number): Part {
  const score = mean?.scores[index];
  if (score === undefined) return { effectiveWeight: "0", contribution: "0" };
  const { weights, whole, effectiveWeights } = (mean as Mean).shares;
  // Of its own terms: one long decimal would make those of all contributions long.
  const numerator = multiply(score.numerator, weights[index] as Integer);
  const contribution = formatTerms(numerator, multiply(score.denominator, whole));
  return { effectiveWeight: effectiveWeights[index] as string, contribution };
}
