import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, zero } from "../exact/ratio";
import type { Weights } from "./weighing";

/** The weighted mean of the criteria that count, and what each of them weighs in it and contributes to it. */
export interface Total {
  readonly sum: Ratio;
  /** 0 for a criterion that does not count. */
  readonly weights: readonly Integer[];
  /** The sum of the weights. */
  readonly whole: Integer;
  readonly contributions: readonly Ratio[];
}

/**
 * The total of the criteria's scores; `undefined` stands for one that does not count and contributes nothing. There is
 * no total when no criterion that counts has weight.
 */
export function totalOf(counted: readonly (Ratio | undefined)[], { criteria }: Weights): Total | undefined {
  const weights = criteria.map((weight, index) => (counted[index] === undefined ? 0 : weight));
  let whole: Integer = 0;
  for (const weight of weights) whole = add(whole, weight);
  if (whole === 0) return undefined;
  const common = commonDenominator(counted);
  const denominator = multiply(common, whole);
  const contributions: Ratio[] = [];
  let sum: Integer = 0;
  for (let index = 0; index < weights.length; index++) {
    const score = counted[index] ?? zero;
    const factor = multiply(weights[index] as Integer, divideExactly(common, score.denominator));
    const numerator = multiply(score.numerator, factor);
    sum = add(sum, numerator);
    contributions.push({ numerator, denominator });
  }
  return { sum: { numerator: sum, denominator }, weights, whole, contributions };
}
