import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator } from "../exact/ratio";
import type { Share, Weights } from "./weighing";
import { sharesOf } from "./weighing";

/** The weighted mean of the criteria that count, and what each of them contributes to it. */
export interface Total {
  readonly sum: Ratio;
  readonly effectiveWeights: readonly Share[];
  readonly contributions: readonly Ratio[];
}

/**
 * The total of the criteria's scores; `undefined` stands for one that does not count and contributes nothing. There is
 * no total when no criterion that counts has weight.
 */
export function totalOf(counted: readonly (Ratio | undefined)[], weights: Weights): Total | undefined {
  const isWhole = !counted.includes(undefined);
  const counting = isWhole
    ? weights.criteria
    : weights.criteria.map((weight, index) => (counted[index] === undefined ? 0 : weight));
  const effectiveWeights = isWhole ? weights.shares : sharesOf(counting);
  const whole = effectiveWeights[0]?.exact.denominator;
  if (whole === undefined) return undefined;
  const common = commonDenominator(counted);
  const denominator = multiply(common, whole);
  const contributions: Ratio[] = [];
  let sum: Integer = 0;
  for (let index = 0; index < counted.length; index++) {
    const score = counted[index];
    let numerator: Integer = 0;
    if (score !== undefined) {
      const factor = divideExactly(common, score.denominator);
      numerator = multiply(multiply(score.numerator, factor), counting[index] as Integer);
    }
    sum = add(sum, numerator);
    contributions.push({ numerator, denominator });
  }
  return { sum: { numerator: sum, denominator }, effectiveWeights, contributions };
}
