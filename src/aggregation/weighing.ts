import type { Integer } from "../exact/integer";
import { add, divideExactly, greatestCommonDivisor, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, formatTerms } from "../exact/ratio";
import { exactOf } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/** What is worked out once of a rubric: its weights, as the least integers in the same proportions. */
export interface Weights {
  /** Of the criteria, when all of them count. */
  readonly criteria: Shares;
  readonly roles: readonly Integer[];
  /** Copies of what is weighed, for reading by index: elements of the rubric's frozen lists take several times longer. */
  readonly listed: Pick<Rubric, "criteria" | "roles">;
}

/** What each of several parts weighs among all of them: 0 for one that does not count. */
export interface Shares {
  readonly weights: readonly Integer[];
  /** The sum of the weights. */
  readonly whole: Integer;
  /** Each weight as a share of the whole, in text: they sum to 1. */
  readonly effectiveWeights: readonly string[];
}

export const weightsOf: (rubric: Rubric) => Weights = /* @__PURE__ */ computedOnce((rubric) => {
  const listed = { criteria: [...rubric.criteria], roles: [...rubric.roles] };
  // Rubrics without any weight are refused.
  return { criteria: sharesOf(leastIntegers(rubric.criteria)) as Shares, roles: leastIntegers(rubric.roles), listed };
});

/** `undefined` when there is no weight at all. */
export function sharesOf(weights: readonly Integer[]): Shares | undefined {
  const whole = weights.reduce(add, 0);
  if (whole === 0) return undefined;
  return { weights, whole, effectiveWeights: weights.map((weight) => formatTerms(weight, whole)) };
}

/** The shares when only those count that have a score. */
export function sharesOfScored(scores: readonly (Ratio | undefined)[], all: Shares): Shares | undefined {
  if (!scores.includes(undefined)) return all;
  return sharesOf(all.weights.map((weight, index) => (scores[index] === undefined ? 0 : weight)));
}

/** The weights as the least integers in the same proportions. */
export function leastIntegers(parts: readonly { readonly weight: number | string }[]): readonly Integer[] {
  const weights = parts.map((part) => exactOf(part.weight));
  const common = commonDenominator(weights);
  const integers = weights.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
  const shared = integers.reduce(greatestCommonDivisor);
  return integers.map((weight) => divideExactly(weight, shared));
}
