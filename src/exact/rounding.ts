import type { Integer } from "./integer";
import { add, ceilDivide, floorDivide, isMultipleOf, multiply, subtract } from "./integer";
import type { Ratio } from "./ratio";

/**
 * How a number that lies between two steps is rounded. "Up" is towards the greater number and "down" towards the
 * smaller one, for negative numbers too.
 *
 * - `half-up`: to the nearest; a number exactly in the middle goes up.
 * - `half-even`: to the nearest; a number exactly in the middle goes to the even multiple of the step.
 * - `half-down`: to the nearest; a number exactly in the middle goes down.
 * - `up`: to the next greater one, however little is missing.
 * - `down`: to the next smaller one, however little is missing.
 */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "up" | "down";

/** The integer nearest to the ratio; in the exact middle of two, the greater one. */
function halfUp({ numerator, denominator }: Ratio): Integer {
  return floorDivide(add(multiply(2, numerator), denominator), multiply(2, denominator));
}

/** The integer nearest to the ratio; in the exact middle of two, the smaller one. */
function halfDown({ numerator, denominator }: Ratio): Integer {
  return ceilDivide(subtract(multiply(2, numerator), denominator), multiply(2, denominator));
}

/** The integer nearest to the ratio; in the exact middle of two, the even one. */
function halfEven(value: Ratio): Integer {
  const upper = halfUp(value);
  return isMultipleOf(upper, 2) ? upper : halfDown(value);
}

/** The smallest integer that is not less than the ratio. */
function up({ numerator, denominator }: Ratio): Integer {
  return ceilDivide(numerator, denominator);
}

/** The greatest integer that is not greater than the ratio. */
export function down({ numerator, denominator }: Ratio): Integer {
  return floorDivide(numerator, denominator);
}

/** The five roundings by name, in the order in which they are documented. */
export const roundings: Readonly<Record<RoundingMode, (value: Ratio) => Integer>> = {
  "half-up": halfUp,
  "half-even": halfEven,
  "half-down": halfDown,
  up,
  down,
};

/** How many whole steps the value comes to under a rounding: 8.495 in steps of 0.01, half-up, is 850 steps. */
export function roundToSteps(value: Ratio, step: Ratio, mode: RoundingMode): Integer {
  const isOnStep = value.denominator === step.denominator && step.numerator === 1;
  if (isOnStep) return value.numerator;
  return roundings[mode](inSteps(value, step));
}

/** The value rounded to a multiple of the step. */
export function roundToStep(value: Ratio, step: Ratio, mode: RoundingMode): Ratio {
  return stepsToRatio(roundToSteps(value, step, mode), step);
}

/** The ratio that a number of whole steps stands for. */
export function stepsToRatio(steps: Integer, step: Ratio): Ratio {
  return { numerator: multiply(steps, step.numerator), denominator: step.denominator };
}

/** A half-line of numbers: from the bound on, the bound itself included or not. */
export interface Threshold {
  readonly bound: Ratio;
  readonly inclusive: boolean;
}

/** The numbers that round to at least this many steps: half-up, 950 steps of 0.01 are reached from 9.495 inclusive. */
export function thresholdOf(steps: Integer, step: Ratio, mode: RoundingMode): Threshold {
  const isNearest = mode !== "up" && mode !== "down";
  const halfSteps = subtract(multiply(2, steps), isNearest ? 1 : mode === "up" ? 2 : 0);
  return {
    bound: { numerator: multiply(halfSteps, step.numerator), denominator: multiply(2, step.denominator) },
    inclusive: mode === "half-up" || mode === "down" || (mode === "half-even" && isMultipleOf(steps, 2)),
  };
}

/** The smallest integer from the bound on, the bound itself included or not. */
export function leastInteger(bound: Ratio, inclusive: boolean): Integer {
  return inclusive ? up(bound) : add(down(bound), 1);
}

/** How many steps the value is, exactly. */
export function inSteps(value: Ratio, step: Ratio): Ratio {
  return {
    numerator: multiply(value.numerator, step.denominator),
    denominator: multiply(value.denominator, step.numerator),
  };
}
