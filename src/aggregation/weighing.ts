import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, formatTerms } from "../exact/ratio";
import { exactOf } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/** A rubric's weights as integers in the same proportions, so that sums of them stay integers. */
export interface Weights {
  /** Of the criteria, when all of them count. */
  readonly criteria: Shares;
  readonly roles: readonly Integer[];
  /** Copies of the rubric's lists, since elements of frozen lists take several times longer to read. */
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
  // Rubrics without any weight are refused.
  const listed = { criteria: [...rubric.criteria], roles: [...rubric.roles] };
  return { criteria: sharesOf(integersOf(rubric.criteria)) as Shares, roles: integersOf(rubric.roles), listed };
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

function integersOf(parts: readonly { readonly weight: number | string }[]): readonly Integer[] {
  const weights = parts.map((part) => exactOf(part.weight));
  const common = commonDenominator(weights);
  return weights.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
}
