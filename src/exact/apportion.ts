import type { Integer } from "./integer";
import { add, divideExactly, floorDivide, larger, multiply, subtract } from "./integer";
import type { Ratio } from "./ratio";

/** Numbers that are to be summed, over one denominator. */
export interface Column {
  readonly numerators: readonly Integer[];
  readonly denominator: Integer;
}

/**
 * Gives each part a whole number of steps so that the parts sum to `total` steps: every part is rounded down, and the
 * steps still missing go to the largest remainders, ties in the order of the parts (Hamilton's method of largest
 * remainder). `total` is the rounded sum of the parts, so that at most one step per part is missing.
 */
export function apportion({ numerators, denominator }: Column, total: Integer, step: Ratio): readonly Integer[] {
  const divisor = multiply(denominator, step.numerator);
  const remainders: Integer[] = [];
  let missing = total;
  const steps = numerators.map((numerator) => {
    const dividend = multiply(numerator, step.denominator);
    const whole = floorDivide(dividend, divisor);
    remainders.push(subtract(dividend, multiply(whole, divisor)));
    missing = subtract(missing, whole);
    return whole;
  });
  for (; missing > 0; missing = subtract(missing, 1)) {
    const largest = remainders.indexOf(remainders.reduce(larger));
    steps[largest] = add(steps[largest] as Integer, 1);
    remainders[largest] = -1;
  }
  return steps;
}

/** A column with a line more, whose denominator is a multiple of the column's: the line is a difference from its sum. */
export function withLine(column: Column, { numerator, denominator }: Ratio): Column {
  const factor = divideExactly(denominator, column.denominator);
  return { numerators: [...column.numerators.map((other) => multiply(other, factor)), numerator], denominator };
}
