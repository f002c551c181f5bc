import type { Integer } from "../exact/integer";
import { add, divideExactly, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { commonDenominator, formatRatio } from "../exact/ratio";
import { exactOf } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/** A rubric's weights as integers in the same proportions, so that sums of them stay integers. */
export interface Weights {
  readonly criteria: readonly Integer[];
  readonly roles: readonly Integer[];
  /** Each criterion's share of the score when all of them count. */
  readonly shares: readonly Share[];
}

/** A part of a whole, and its text. */
export interface Share {
  readonly exact: Ratio;
  readonly text: string;
}

export const weightsOf: (rubric: Rubric) => Weights = /* @__PURE__ */ computedOnce((rubric) => {
  const criteria = integersOf(rubric.criteria);
  return {
    criteria,
    roles: integersOf(rubric.roles),
    shares: sharesOf(criteria),
  };
});

/** What integer weights come to as shares of their sum, none when that is 0. */
export function sharesOf(weights: readonly Integer[]): readonly Share[] {
  const denominator = weights.reduce(add, 0);
  if (denominator === 0) return [];
  return weights.map((numerator) => {
    const exact = { numerator, denominator };
    return { exact, text: formatRatio(exact) };
  });
}

function integersOf(parts: readonly { readonly weight: number | string }[]): readonly Integer[] {
  const weights = parts.map((part) => exactOf(part.weight));
  const common = commonDenominator(weights);
  return weights.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
}
