import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonDenominator } from "../../src/exact/ratio";
import type { Ratio } from "../../src/index";
import {
  addRatios,
  compareRatios,
  divideRatios,
  formatRatio,
  multiplyRatios,
  parseRatio,
  ratioOf,
  reduceRatio,
  subtractRatios,
} from "../../src/index";
import { fractionOf, fractionText, greatestDivisor, minus, order, over, plus, times } from "../support/exact-oracle";
import type { Pair } from "./arbitrary-numbers";
import { anyPair } from "./arbitrary-numbers";

const many = { numRuns: 10_000 };

/** Whether the terms are what every ratio's are: a positive denominator, one spelling, no −0. */
function isSound({ numerator, denominator }: Ratio): boolean {
  const isSpeltRight = (term: number | bigint) =>
    typeof term === "number" ? Number.isSafeInteger(term) && !Object.is(term, -0) : !Number.isSafeInteger(Number(term));
  return isSpeltRight(numerator) && isSpeltRight(denominator) && denominator > 0;
}

function expectValue(received: Ratio, expected: Pair["exact"]): void {
  if (!isSound(received)) expect(received).toBe("a ratio with sound terms");
  const value = fractionOf(received);
  if (order(value, expected) !== 0) expect(fractionText(value)).toBe(fractionText(expected));
}

describe("arithmetic agrees with fractions of plain bigints", () => {
  test("sums and differences", () => {
    fc.assert(
      fc.property(anyPair, anyPair, (a, b) => {
        expectValue(addRatios(a.ratio, b.ratio), plus(a.exact, b.exact));
        expectValue(subtractRatios(a.ratio, b.ratio), minus(a.exact, b.exact));
      }),
      many,
    );
  });

  test("products and quotients", () => {
    fc.assert(
      fc.property(anyPair, anyPair, (a, b) => {
        expectValue(multiplyRatios(a.ratio, b.ratio), times(a.exact, b.exact));
        if (b.exact.above !== 0n) expectValue(divideRatios(a.ratio, b.ratio), over(a.exact, b.exact));
      }),
      many,
    );
  });

  test("comparisons", () => {
    fc.assert(
      fc.property(anyPair, anyPair, (a, b) => compareRatios(a.ratio, b.ratio) === order(a.exact, b.exact)),
      many,
    );
  });

  test("reducing leaves the value alone and no common factor", () => {
    fc.assert(
      fc.property(anyPair, ({ ratio, exact }) => {
        const reduced = reduceRatio(ratio);
        expectValue(reduced, exact);
        return greatestDivisor(BigInt(reduced.numerator), BigInt(reduced.denominator)) === 1n;
      }),
      many,
    );
  });
});

describe("ratios are a field", () => {
  const isSame = (left: Ratio, right: Ratio) =>
    compareRatios(left, right) === 0 && formatRatio(left) === formatRatio(right);

  test("sums and products do not depend on order or grouping, and products distribute over sums", () => {
    fc.assert(
      fc.property(anyPair, anyPair, anyPair, ({ ratio: a }, { ratio: b }, { ratio: c }) => {
        return (
          isSame(addRatios(a, b), addRatios(b, a)) &&
          isSame(multiplyRatios(a, b), multiplyRatios(b, a)) &&
          isSame(addRatios(addRatios(a, b), c), addRatios(a, addRatios(b, c))) &&
          isSame(multiplyRatios(multiplyRatios(a, b), c), multiplyRatios(a, multiplyRatios(b, c))) &&
          isSame(multiplyRatios(a, addRatios(b, c)), addRatios(multiplyRatios(a, b), multiplyRatios(a, c)))
        );
      }),
      many,
    );
  });

  test("subtracting undoes adding, and dividing undoes multiplying", () => {
    fc.assert(
      fc.property(anyPair, anyPair, ({ ratio: a }, { ratio: b }) => {
        const isUndone = isSame(subtractRatios(addRatios(a, b), b), a);
        return isUndone && (b.numerator === 0 || isSame(divideRatios(multiplyRatios(a, b), b), a));
      }),
      many,
    );
  });

  test("0 and 1 are neutral, and 0 takes all", () => {
    fc.assert(
      fc.property(anyPair, ({ ratio }) => {
        return (
          isSame(addRatios(ratio, ratioOf(0)), ratio) &&
          isSame(multiplyRatios(ratio, ratioOf(1)), ratio) &&
          isSame(multiplyRatios(ratio, ratioOf(0)), ratioOf(0)) &&
          isSame(subtractRatios(ratio, ratio), ratioOf(0))
        );
      }),
      many,
    );
  });

  test("the order is total, and adding keeps it", () => {
    fc.assert(
      fc.property(anyPair, anyPair, anyPair, ({ ratio: a }, { ratio: b }, { ratio: c }) => {
        const [low, middle, high] = [a, b, c].sort(compareRatios) as [Ratio, Ratio, Ratio];
        return (
          compareRatios(a, a) === 0 &&
          compareRatios(a, b) + compareRatios(b, a) === 0 &&
          compareRatios(low, middle) <= 0 &&
          compareRatios(middle, high) <= 0 &&
          compareRatios(low, high) <= 0 &&
          compareRatios(addRatios(a, c), addRatios(b, c)) === compareRatios(a, b)
        );
      }),
      many,
    );
  });
});

describe("text of ratios", () => {
  test("is in lowest terms and reads back as the same number", () => {
    fc.assert(
      fc.property(anyPair, ({ ratio, exact }) => {
        const text = formatRatio(ratio);
        if (text !== fractionText(exact)) expect(text).toBe(fractionText(exact));
        expectValue(parseRatio(text), exact);
      }),
      many,
    );
  });

  test("in any terms reads as the number it says", () => {
    fc.assert(
      fc.property(anyPair, fc.bigInt({ min: 1n, max: 10n ** 20n }), ({ exact }, factor) => {
        expectValue(parseRatio(`${exact.above * factor}/${exact.below * factor}`), exact);
      }),
      many,
    );
  });
});

test("the common denominator of ratios is the least one that all denominators divide", () => {
  const least = (denominators: readonly bigint[]) =>
    denominators.reduce((common, next) => (common / greatestDivisor(common, next)) * next, 1n);
  fc.assert(
    fc.property(fc.array(anyPair, { maxLength: 5 }), (pairs) => {
      const common = commonDenominator(pairs.map(({ ratio }) => ratio));
      return BigInt(common) === least(pairs.map(({ ratio }) => BigInt(ratio.denominator)));
    }),
    many,
  );
});
