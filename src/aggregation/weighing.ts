import type { Integer } from "../exact/integer";
import { divideExactly, multiply } from "../exact/integer";
import { commonDenominator } from "../exact/ratio";
import { exactOf } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/** A rubric's weights as integers in the same proportions, so that sums of them stay integers. */
export interface Weights {
  readonly criteria: readonly Integer[];
  readonly roles: readonly Integer[];
}

export const weightsOf: (rubric: Rubric) => Weights = /* @__PURE__ */ computedOnce((rubric) => {
  return { criteria: integersOf(rubric.criteria), roles: integersOf(rubric.roles) };
});

function integersOf(parts: readonly { readonly weight: number | string }[]): readonly Integer[] {
  const weights = parts.map((part) => exactOf(part.weight));
  const common = commonDenominator(weights);
  return weights.map(({ numerator, denominator }) => multiply(numerator, divideExactly(common, denominator)));
}
