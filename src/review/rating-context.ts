import type { DecimalBounds } from "../document";
import type { Ratio } from "../exact/ratio";
import { addRatios, multiplyRatios, one, subtractRatios, zero } from "../exact/ratio";
import { stepsToRatio } from "../exact/rounding";
import type { ExactScale } from "../rubric/exact-scale";
import { exactOf, exactScale, upperSteps } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import { computedOnce } from "../rubric/seal";

/** What reading a rating needs to know of the rubric. */
export interface RatingContext {
  readonly scale: ExactScale;
  readonly scoreBounds: DecimalBounds;
  /** The positions within a level. */
  readonly unit: DecimalBounds;
  readonly half: Ratio;
  readonly criterionIds: readonly string[];
  readonly criterionIndex: ReadonlyMap<string, number>;
  readonly roleIndex: ReadonlyMap<string, number>;
}

export const ratingContext: (rubric: Rubric) => RatingContext = /* @__PURE__ */ computedOnce((rubric) => {
  const scale = exactScale(rubric);
  const { minimum, maximum } = scale;
  return {
    scale,
    scoreBounds: { minimum, maximum, ...(rubric.ratingStep !== null && { step: exactOf(rubric.ratingStep) }) },
    unit: { minimum: zero, maximum: one },
    half: { numerator: 1, denominator: 2 },
    criterionIds: rubric.criteria.map((criterion) => criterion.id),
    criterionIndex: new Map(rubric.criteria.map((criterion, index) => [criterion.id, index])),
    roleIndex: new Map(rubric.roles.map((role, index) => [role.id, index])),
  };
});

/** The score that a level stands for: `position` of the way from its cut score to its printed upper end. */
export function levelScore(level: number, position: Ratio, scale: ExactScale): Ratio {
  const cut = scale.cuts[level] as Ratio;
  const upper = stepsToRatio(upperSteps(level, scale), scale.step);
  return addRatios(cut, multiplyRatios(position, subtractRatios(upper, cut)));
}
