import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Proportion } from "../../src/evaluation/wilson";
import { judgeComplete, judgeSample, wilsonBounds } from "../../src/evaluation/wilson";
import type { Ratio } from "../../src/index";
import { ratioOf } from "../../src/index";

const Precise = Decimal.clone({ precision: 60 });

/** The bounds as textbooks print them: centre and half-width, with a square root of 60 digits. */
function boundsByRoot({ met, n }: Proportion): { lower: Decimal; upper: Decimal } {
  const z = new Precise("1.645");
  const share = new Precise(met).div(n);
  const square = z.mul(z).div(n);
  const halfWidth = z.mul(
    share
      .mul(new Precise(1).sub(share))
      .div(n)
      .add(square.div(4 * n))
      .sqrt(),
  );
  const [centre, scale] = [share.add(square.div(2)), square.add(1)];
  return { lower: centre.sub(halfWidth).div(scale), upper: centre.add(halfWidth).div(scale) };
}

/** 0 to 1 in hundredths, and thresholds that no decimal of few places is. */
const thresholds: readonly Ratio[] = [
  ...Array.from({ length: 101 }, (_, hundredths) => ratioOf(hundredths, 100)),
  ...[ratioOf(1, 3), ratioOf(2, 3), ratioOf(5, 7), ratioOf(10, 11), ratioOf(999, 1000), ratioOf(1, 1000)],
];

const samples: readonly Proportion[] = Array.from({ length: 200 }, (_, index) =>
  Array.from({ length: index + 2 }, (_, met) => ({ met, n: index + 1 })),
).flat();

const ranks = ["not-met", "inconclusive", "met"];

describe("every sample of up to 200", () => {
  test("is judged as bounds by a square root of 60 digits judge it, at 107 thresholds", () => {
    const exact = thresholds.map(({ numerator, denominator }) => new Precise(`${numerator}`).div(`${denominator}`));
    // No bound that is irrational comes nearer to a threshold; those that are rational (all met, none met) may be equal.
    const least = new Precise("1e-40");
    const wrong: unknown[] = [];
    for (const { met, n } of samples) {
      const { lower, upper } = boundsByRoot({ met, n });
      thresholds.forEach((threshold, index) => {
        const limit = exact[index] as Decimal;
        const isMet = lower.add(least).gte(limit);
        const isNotMet = n >= 5 && upper.add(least).lt(limit);
        const expected = isMet ? "met" : isNotMet ? "not-met" : "inconclusive";
        if (judgeSample({ met, n, threshold }) !== expected) wrong.push({ met, n, threshold, expected });
      });
    }
    expect(wrong).toEqual([]);
  });

  test("is shown with bounds that say what was decided, at every threshold in hundredths", () => {
    const wrong: unknown[] = [];
    for (const { met, n } of samples) {
      const { lower, upper } = wilsonBounds({ met, n }, 4);
      for (let hundredths = 0; hundredths <= 100; hundredths++) {
        const threshold = hundredths / 100;
        const shown = lower >= threshold ? "met" : n >= 5 && upper < threshold ? "not-met" : "inconclusive";
        const decided = judgeSample({ met, n, threshold: ratioOf(hundredths, 100) });
        if (shown !== decided) wrong.push({ met, n, threshold, shown, decided });
      }
    }
    expect(wrong).toEqual([]);
  });

  test("is shown with bounds at most a ten-thousandth below the true ones", () => {
    for (const proportion of samples) {
      const [shown, exact] = [wilsonBounds(proportion, 4), boundsByRoot(proportion)];
      for (const end of ["lower", "upper"] as const) {
        const rest = exact[end].sub(shown[end]).toNumber();
        if (rest < -1e-30 || rest >= 0.0001) expect({ ...proportion, end, rest }).toBe("rounded down");
      }
    }
  });

  test("is never judged lower for one more fact that is met, but where the fifth fact first allows a verdict", () => {
    const lowered = new Set<string>();
    for (const { met, n } of samples) {
      for (const threshold of thresholds) {
        const rank = ranks.indexOf(judgeSample({ met, n, threshold }));
        const better = ranks.indexOf(judgeSample({ met: met + 1, n: n + 1, threshold }));
        if (better < rank) lowered.add(`${met} of ${n}`);
      }
    }
    // The bound of 0 of 4 is below 0.80 already; five facts make it count, though the fifth is a good one.
    expect([...lowered]).toEqual(["0 of 4", "1 of 4", "2 of 4", "3 of 4"]);
  });

  test("is never judged higher for one more fact that is not met, nor lower when a fact turns out to be met", () => {
    const wrong: unknown[] = [];
    for (const { met, n } of samples) {
      for (const threshold of thresholds) {
        const rank = ranks.indexOf(judgeSample({ met, n, threshold }));
        const worse = ranks.indexOf(judgeSample({ met, n: n + 1, threshold }));
        const mended = met === n ? rank : ranks.indexOf(judgeSample({ met: met + 1, n, threshold }));
        if (worse > rank || mended < rank) wrong.push({ met, n, threshold });
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("samples and sets of any size", () => {
  const proportion = fc
    .tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, share]) => ({ met: Math.floor(n * share), n }));
  const threshold = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([denominator, share]) => ratioOf(Math.floor(denominator * share), denominator));

  test("a sample that is judged is judged as the complete set would be", () => {
    fc.assert(
      fc.property(proportion, threshold, (counted, limit) => {
        const outcome = judgeSample({ ...counted, threshold: limit });
        const complete = judgeComplete({ ...counted, threshold: limit });
        return outcome === "inconclusive" || outcome === complete;
      }),
      { numRuns: 2000 },
    );
  });

  test("the terms in which a threshold is written change nothing", () => {
    fc.assert(
      fc.property(proportion, threshold, fc.bigInt({ min: 1n, max: 10n ** 20n }), (counted, limit, factor) => {
        const scaled = ratioOf(BigInt(limit.numerator) * factor, BigInt(limit.denominator) * factor);
        return judgeSample({ ...counted, threshold: limit }) === judgeSample({ ...counted, threshold: scaled });
      }),
      { numRuns: 2000 },
    );
  });
});
