import type { Decimal } from "../exact/decimal";
import { readDecimal } from "../exact/decimal";
import type { Integer } from "../exact/integer";
import { multiply, subtract } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios } from "../exact/ratio";
import type { RoundingMode } from "../exact/rounding";
import { roundToSteps } from "../exact/rounding";
import type { Rubric } from "./rubric";
import { computedOnce } from "./seal";

/** A rubric's scale and levels as exact numbers; the cut scores also as whole steps. */
export interface ExactScale {
  readonly minimum: Ratio;
  readonly maximum: Ratio;
  readonly step: Ratio;
  readonly rounding: RoundingMode;
  readonly placeOnExact: boolean;
  readonly levelIds: readonly string[];
  readonly cuts: readonly Ratio[];
  readonly cutSteps: readonly Integer[];
  readonly maximumSteps: Integer;
}

/** Where a score lies: the rounded score in whole steps, and the index of its level. */
export interface Place {
  readonly steps: Integer;
  readonly level: number;
  /** The levels of the exact score and of the rounded one: the level is one of them. */
  readonly exactLevel: number;
  readonly roundedLevel: number;
}

export const exactScale: (rubric: Rubric) => ExactScale = /* @__PURE__ */ computedOnce((rubric) => {
  const step = exactOf(rubric.scale.step);
  const maximum = exactOf(rubric.scale.maximum);
  const cuts = rubric.levels.map((level) => exactOf(level.cut));
  return {
    minimum: exactOf(rubric.scale.minimum),
    maximum,
    step,
    rounding: rubric.rounding,
    placeOnExact: rubric.placeOn === "exact",
    levelIds: rubric.levels.map((level) => level.id),
    cuts,
    cutSteps: cuts.map((cut) => roundToSteps(cut, step, "down")),
    maximumSteps: roundToSteps(maximum, step, "down"),
  };
});

/** A decimal of a sealed rubric, which has been read before. */
export function exactOf(value: Decimal): Ratio {
  return readDecimal(value) as Ratio;
}

/** Rounds an exact score, once, and finds its level. The score lies on the scale. */
export function placeExact(score: Ratio, scale: ExactScale): Place {
  const steps = roundToSteps(score, scale.step, scale.rounding);
  const roundedLevel = roundedLevelOf(steps, scale);
  const exactLevel = exactLevelOf(score, roundedLevel, scale);
  return { steps, level: scale.placeOnExact ? exactLevel : roundedLevel, exactLevel, roundedLevel };
}

/** The lowest level begins where the scale does, so that the search ends there. */
function roundedLevelOf(steps: Integer, { cutSteps }: ExactScale): number {
  let level = cutSteps.length - 1;
  while (steps < (cutSteps[level] as Integer)) level--;
  return level;
}

/** Cut scores lie on steps, so that rounding lifts a score into the next level or leaves it in its own. */
function exactLevelOf(score: Ratio, roundedLevel: number, { cuts }: ExactScale): number {
  return compareRatios(score, cuts[roundedLevel] as Ratio) < 0 ? roundedLevel - 1 : roundedLevel;
}

/** A whole number of steps as the number that is published. */
export function stepsToNumber(steps: Integer, scale: ExactScale): number {
  return Number(multiply(steps, scale.step.numerator)) / Number(scale.step.denominator);
}

/** The printed upper end of a level, in steps: one step below the next cut score, or the end of the scale. */
export function upperSteps(level: number, scale: ExactScale): Integer {
  const nextCut = scale.cutSteps[level + 1];
  return nextCut === undefined ? scale.maximumSteps : subtract(nextCut, 1);
}

export function isOnScale(score: Ratio, scale: ExactScale): boolean {
  return compareRatios(score, scale.minimum) >= 0 && compareRatios(score, scale.maximum) <= 0;
}
