import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal, RoundingMode, Rubric } from "../../src/index";
import { customerCentric, defineRubric, weightedMean } from "../../src/index";
import { roundingModes } from "../support/arbitrary-review";
import { fractionFromText, oracleMean, times } from "../support/scoring-oracle";

/** Scores and their weights, one for each. */
type Mean = readonly (readonly [score: Decimal, weight: Decimal])[];

const rubrics = roundingModes.flatMap((rounding) => [
  defineRubric({ ...customerCentric, rounding }),
  defineRubric({ ...customerCentric, rounding, placeOn: "exact" }),
]);

/** A rubric below and above zero, in steps of a quarter, for each rounding. */
const temperatures = roundingModes.map((rounding: RoundingMode) =>
  defineRubric({
    id: "temperature",
    version: "1",
    scale: { minimum: -10, maximum: 10, step: 0.25 },
    rounding,
    levels: [
      { id: "cold", cut: -10 },
      { id: "mild", cut: "-0.75" },
      { id: "warm", cut: 5 },
    ],
    criteria: [{ id: "all", weight: 1 }],
  }),
);

const hundredths = fc.integer({ min: 0, max: 1000 }).map((value) => value / 100);
const plainWeight = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100),
);
const longDigits = fc.bigInt({ min: 0n, max: 10n ** 40n });

/** Text of a decimal with up to forty digits after the point. */
const longScore = longDigits.map((digits) => (digits === 10n ** 40n ? "10" : `9.${`${digits}`.padStart(40, "0")}`));
const tinyScore = fc.integer({ min: 0, max: 9 }).map((digit) => `0.${"0".repeat(30)}${digit}`);
const seventeenDigits = fc.double({ min: 0, max: 10, noNaN: true });
const longWeight = fc.oneof(
  longDigits.map((digits) => `${digits}`),
  longDigits.map((digits) => `0.${`${digits}`.padStart(40, "0")}1`),
  fc.constantFrom<Decimal>(1e21, 1e-7, 0.1, 0.2, 1 / 3, "33.33", "0.0000000000000000000001"),
);

function hasWeight(mean: Mean): boolean {
  return mean.some(([, weight]) => Number(weight) > 0);
}

function meanOf(score: fc.Arbitrary<Decimal>, weight: fc.Arbitrary<Decimal>): fc.Arbitrary<Mean> {
  return fc.array(fc.tuple(score, weight), { minLength: 1, maxLength: 6 }).filter(hasWeight);
}

/**
 * Means that lie exactly in the middle between two steps: every score above the middle is balanced by one below it,
 * whose distance and weight are in inverse proportion.
 */
const tie: fc.Arbitrary<Mean> = fc
  .tuple(
    fc.integer({ min: 60, max: 939 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(1, 2, 0.5, 0.1, 33.33),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([step, pairs, isText]) => {
    const middle = 10 * step + 5;
    const form = (thousandths: number) => (isText ? (thousandths / 1000).toFixed(4) : thousandths / 1000);
    return pairs.flatMap(([away, up, down, weight]): Mean => {
      const unit = 10 * away + 5;
      return [
        [form(middle + unit * up), (down * Math.round(weight * 100)) / 100],
        [form(middle - unit * down), (up * Math.round(weight * 100)) / 100],
      ];
    });
  });

/** The oracle's answer beside the library's, both of which name the rounding when they differ; returns the exact score. */
function expectOracle(mean: Mean, rubric: Rubric): string {
  const scores = mean.map(([score]) => score);
  const weights = mean.map(([, weight]) => weight);
  const expected = oracleMean(scores, weights, rubric);
  const actual = weightedMean(scores, weights, rubric);
  const isSame =
    Object.is(actual.score, expected.score) &&
    actual.level === expected.level &&
    actual.exactScore === expected.exactScore &&
    actual.roundingChangedLevel === expected.roundingChangedLevel;
  if (!isSame) expect({ rounding: rubric.rounding, ...actual }).toEqual({ rounding: rubric.rounding, ...expected });
  return expected.exactScore;
}

/** Whether an exact score lies in the middle between two hundredths. */
function isTie(exactScore: string): boolean {
  return times(fractionFromText(exactScore), [100n, 1n])[1] === 2n;
}

describe("the weighted mean", () => {
  test("is that of the oracle for 100,000 random means, of which more than a fifth are exact ties", () => {
    let [means, ties] = [0, 0];
    const arbitrary = fc.oneof(
      { weight: 5, arbitrary: meanOf(hundredths, plainWeight) },
      { weight: 3, arbitrary: tie },
      { weight: 1, arbitrary: meanOf(fc.oneof(longScore, tinyScore, seventeenDigits), plainWeight) },
      { weight: 1, arbitrary: meanOf(fc.oneof(hundredths, longScore, tinyScore), longWeight) },
    );
    fc.assert(
      fc.property(arbitrary, (mean) => {
        // The next rubric for each mean, so that every rounding and both placings have their turn.
        const exactScore = expectOracle(mean, rubrics[means % rubrics.length] as Rubric);
        means++;
        if (isTie(exactScore)) ties++;
      }),
      { numRuns: 100_000 },
    );
    expect(ties).toBeGreaterThan(means / 5);
  });

  test("is that of the oracle under all five roundings and both placings, tie after tie", () => {
    fc.assert(
      fc.property(tie, (mean) => {
        for (const rubric of rubrics) expectOracle(mean, rubric);
      }),
      { numRuns: 1000 },
    );
  });

  test("is that of the oracle for weights so large that numbers cannot hold their sum", () => {
    const largeWeight = fc.integer({ min: 0, max: 9e15 }).map((value) => value / 100);
    const smallScore = fc.integer({ min: 0, max: 5 }).map((value) => value / 100);
    fc.assert(
      fc.property(meanOf(smallScore, largeWeight), (mean) => {
        expectOracle(mean, customerCentric);
      }),
      { numRuns: 5000 },
    );
  });

  test("is that of the oracle on a scale that goes below zero", () => {
    const score = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((value) => value / 100),
      fc.integer({ min: -80, max: 80 }).map((eighths) => `${eighths / 8}`),
      fc.constantFrom<Decimal>(-0, "-0", "-0.00", "-9.999999999999999999999"),
    );
    fc.assert(
      fc.property(meanOf(score, plainWeight), fc.constantFrom(...temperatures), (mean, rubric) => {
        expectOracle(mean, rubric);
      }),
      { numRuns: 10_000 },
    );
  });

  test("does not depend on the order of the scores or on the scale of the weights", () => {
    fc.assert(
      fc.property(meanOf(hundredths, plainWeight), fc.constantFrom(2, 7, 1000), (mean, factor) => {
        const scaled = mean.map(([score, weight]) => [score, `${Math.round(Number(weight) * 100) * factor}`] as const);
        const backwards = scaled.toReversed();
        const expected = weightedMean(
          mean.map(([score]) => score),
          mean.map(([, weight]) => weight),
        );
        for (const other of [scaled, backwards]) {
          const actual = weightedMean(
            other.map(([score]) => score),
            other.map(([, weight]) => weight),
          );
          expect(actual).toEqual(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
