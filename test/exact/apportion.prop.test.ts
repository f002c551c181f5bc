import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "../../src/exact/apportion";
import { integerOf } from "../../src/exact/integer";
import type { Fraction } from "../support/exact-oracle";
import { fraction, minus, neighbours, order, over, plus, roundingNames, roundToInteger } from "../support/exact-oracle";
import { anyPair, anyStep, nearMultiples } from "./arbitrary-numbers";

/** The method in words: round all down, then give the steps left over to the largest remainders, the first of equals first. */
function expectedSteps(parts: readonly Fraction[], total: bigint): readonly bigint[] {
  const floors = parts.map((part) => neighbours(part)[0]);
  const missing = Number(total - floors.reduce((sum, floor) => sum + floor, 0n));
  const remainders = parts.map((part, index) => minus(part, fraction(floors[index] as bigint)));
  const ranking = parts
    .map((_, index) => index)
    .sort((a, b) => order(remainders[b] as Fraction, remainders[a] as Fraction) || a - b);
  const raised = new Set(ranking.slice(0, missing));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1n : floor));
}

const anyParts = anyStep.chain((step) =>
  fc.record({
    step: fc.constant(step),
    parts: fc.array(fc.oneof(nearMultiples(step.exact), anyPair), { maxLength: 8 }),
    mode: fc.constantFrom(...roundingNames),
  }),
);

test("the steps sum to the rounded total, each is its part rounded down or one more, and the largest remainders gain", () => {
  fc.assert(
    fc.property(anyParts, ({ step, parts, mode }) => {
      const exact = parts.map((part) => over(part.exact, step.exact));
      const total = roundToInteger(exact.reduce(plus, fraction(0n)), mode);
      const denominator = parts.reduce((product, part) => product * part.exact.below, 1n);
      const numerators = parts.map(({ exact: part }) => integerOf((part.above * denominator) / part.below));
      const column = { numerators, denominator: integerOf(denominator) };
      const steps = apportion(column, integerOf(total), step.ratio).map(BigInt);
      const expected = expectedSteps(exact, total);
      if (steps.join() !== expected.join()) expect(steps).toEqual(expected);
      return (
        steps.reduce((sum, count) => sum + count, 0n) === total &&
        steps.every((count, index) => {
          const floor = neighbours(exact[index] as Fraction)[0];
          return count === floor || count === floor + 1n;
        })
      );
    }),
    { numRuns: 10_000 },
  );
});
