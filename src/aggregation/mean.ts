import type { Column } from "../exact/apportion";
import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, formatTerms, zero } from "../exact/ratio";
import type { Shares } from "./weighing";

/** A weighted mean of scores, and what each of them weighs in it and contributes to it. */
export interface Mean {
  readonly value: Ratio;
  readonly shares: Shares;
  /** They sum to the value. */
  readonly contributions: Column;
}

/** The mean of scores by their shares, of which `undefined`, for no score, has none; no mean when nobody has one. */
export function meanOf(scores: readonly (Ratio | undefined)[], shares: Shares | undefined): Mean | undefined {
  if (shares === undefined) return undefined;
  const common = commonDenominator(scores);
  const denominator = multiply(common, shares.whole);
  const numerators: Integer[] = [];
  let sum: Integer = 0;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? zero;
    const factor = multiply(shares.weights[index] as Integer, divideExactly(common, score.denominator));
    const numerator = multiply(score.numerator, factor);
    sum = add(sum, numerator);
    numerators.push(numerator);
  }
  return { value: { numerator: sum, denominator }, shares, contributions: { numerators, denominator } };
}

/** What a score weighs in a mean and contributes to it, in text. */
export interface Part {
  readonly effectiveWeight: string;
  readonly contribution: string;
}

/** The part of the score at an index: none when there is no mean. */
export function partOf(mean: Mean | undefined, index: number): Part {
  if (mean === undefined) return { effectiveWeight: "0", contribution: "0" };
  const { numerators, denominator } = mean.contributions;
  const effectiveWeight = mean.shares.effectiveWeights[index] as string;
  return { effectiveWeight, contribution: formatTerms(numerators[index] as Integer, denominator) };
}
