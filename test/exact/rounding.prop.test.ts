import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inSteps, leastInteger, roundToSteps, stepsToRatio, thresholdOf } from "../../src/exact/rounding";
import type { Ratio } from "../../src/index";
import { compareRatios, multiplyRatios, ratioOf, roundToStep } from "../../src/index";
import type { RoundingName } from "../support/exact-oracle";
import {
  fraction,
  fractionOf,
  fractionText,
  order,
  over,
  roundingNames,
  roundToInteger,
  roundToMultiple,
  times,
} from "../support/exact-oracle";
import { anyPair, anyStep, nearMultiples } from "./arbitrary-numbers";

const many = { numRuns: 10_000 };
const anyMode = fc.constantFrom(...roundingNames);

/** A step with a number beside it that is a tie every second time, or anything. */
const stepAndValue = anyStep.chain((step) =>
  fc.record({ step: fc.constant(step), value: fc.oneof(nearMultiples(step.exact), anyPair), mode: anyMode }),
);

const text = (ratio: Ratio) => fractionText(fractionOf(ratio));

function expectText(received: string, expected: string): void {
  if (received !== expected) expect(received).toBe(expected);
}

describe("each rounding is what its words say", () => {
  test.each(roundingNames)("%s picks between the two neighbouring multiples of the step", (mode) => {
    fc.assert(
      fc.property(stepAndValue, ({ step, value }) => {
        expectText(
          text(roundToStep(value.ratio, step.ratio, mode)),
          fractionText(roundToMultiple(value.exact, step.exact, mode)),
        );
      }),
      many,
    );
  });

  test("the number of steps is that of the oracle", () => {
    fc.assert(
      fc.property(stepAndValue, ({ step, value, mode }) => {
        const expected = roundToInteger(over(value.exact, step.exact), mode);
        return BigInt(roundToSteps(value.ratio, step.ratio, mode)) === expected;
      }),
      many,
    );
  });

  test("the spelling of the value makes no difference", () => {
    fc.assert(
      fc.property(stepAndValue, fc.bigInt({ min: 1n, max: 10n ** 18n }), ({ step, value, mode }, factor) => {
        const sameValue = ratioOf(BigInt(value.ratio.numerator) * factor, BigInt(value.ratio.denominator) * factor);
        return roundToSteps(sameValue, step.ratio, mode) === roundToSteps(value.ratio, step.ratio, mode);
      }),
      many,
    );
  });
});

describe("every rounding", () => {
  test("keeps the order", () => {
    fc.assert(
      fc.property(stepAndValue, anyPair, ({ step, value, mode }, other) => {
        const [low, high] =
          compareRatios(value.ratio, other.ratio) <= 0 ? [value.ratio, other.ratio] : [other.ratio, value.ratio];
        return compareRatios(roundToStep(low, step.ratio, mode), roundToStep(high, step.ratio, mode)) <= 0;
      }),
      many,
    );
  });

  test("changes nothing the second time, whatever the second rule", () => {
    fc.assert(
      fc.property(stepAndValue, anyMode, ({ step, value, mode }, second) => {
        const once = roundToStep(value.ratio, step.ratio, mode);
        return compareRatios(roundToStep(once, step.ratio, second), once) === 0;
      }),
      many,
    );
  });

  test("moves a number by less than a step, and to the nearest by half a step at the most", () => {
    fc.assert(
      fc.property(stepAndValue, ({ step, value, mode }) => {
        const moved = order(
          times(
            fraction(2n),
            over(
              fraction(...distance(fractionOf(roundToStep(value.ratio, step.ratio, mode)), value.exact)),
              step.exact,
            ),
          ),
          fraction(mode === "up" || mode === "down" ? 2n : 1n),
        );
        return mode === "up" || mode === "down" ? moved < 0 : moved <= 0;
      }),
      many,
    );
  });

  test("of the opposite number is the opposite of its mirror image", () => {
    const mirror: Record<RoundingName, RoundingName> = {
      "half-up": "half-down",
      "half-down": "half-up",
      "half-even": "half-even",
      up: "down",
      down: "up",
    };
    const minusOne = ratioOf(-1);
    fc.assert(
      fc.property(stepAndValue, ({ step, value, mode }) => {
        const opposite = roundToStep(multiplyRatios(value.ratio, minusOne), step.ratio, mode);
        const mirrored = roundToStep(value.ratio, step.ratio, mirror[mode]);
        return compareRatios(opposite, multiplyRatios(mirrored, minusOne)) === 0;
      }),
      many,
    );
  });

  test("is the identity on whole steps, and steps become the ratio that they stand for", () => {
    fc.assert(
      fc.property(anyStep, fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), anyMode, (step, count, mode) => {
        const ratio = stepsToRatio(Number(count), step.ratio);
        expectText(text(ratio), fractionText(times(fraction(count), step.exact)));
        expectText(text(inSteps(ratio, step.ratio)), String(count));
        return BigInt(roundToSteps(ratio, step.ratio, mode)) === count;
      }),
      many,
    );
  });
});

describe("the numbers that round to at least so many steps", () => {
  test("are those on the half-line from the threshold, which is theirs or not", () => {
    fc.assert(
      fc.property(stepAndValue, fc.bigInt({ min: -3n, max: 3n }), ({ step, value, mode }, near) => {
        const steps = roundToInteger(over(value.exact, step.exact), mode);
        const asked = steps + near;
        const { bound, inclusive } = thresholdOf(
          Number.isSafeInteger(Number(asked)) ? Number(asked) : asked,
          step.ratio,
          mode,
        );
        const side = order(value.exact, fractionOf(bound));
        return steps >= asked === (inclusive ? side >= 0 : side > 0);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each<[RoundingName, number, string, boolean]>([
    ["half-up", 950, "1899/200", true],
    ["half-even", 950, "1899/200", true],
    ["half-even", 951, "1901/200", false],
    ["half-down", 950, "1899/200", false],
    ["up", 950, "949/100", false],
    ["down", 950, "19/2", true],
  ])("%s, %d hundredths are reached from %s, inclusively: %s", (mode, steps, bound, inclusive) => {
    const threshold = thresholdOf(steps, ratioOf(1, 100), mode);
    expect([text(threshold.bound), threshold.inclusive]).toEqual([bound, inclusive]);
  });

  test("the least integer on a half-line is on it, and the one before is not", () => {
    fc.assert(
      fc.property(anyPair, fc.boolean(), (bound, inclusive) => {
        const least = BigInt(leastInteger(bound.ratio, inclusive));
        const isOn = (integer: bigint) => {
          const side = order(fraction(integer), bound.exact);
          return inclusive ? side >= 0 : side > 0;
        };
        return isOn(least) && !isOn(least - 1n);
      }),
      many,
    );
  });
});

function distance(left: ReturnType<typeof fraction>, right: ReturnType<typeof fraction>): [bigint, bigint] {
  const above = left.above * right.below - right.above * left.below;
  return [above < 0n ? -above : above, left.below * right.below];
}
