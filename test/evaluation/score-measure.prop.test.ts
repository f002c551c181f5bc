import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasuredScore } from "../../src/evidence";
import { scoreMeasure } from "../../src/evidence";
import { defineRubric } from "../../src/index";
import type { Fraction } from "../support/exact-oracle";
import { fraction, fractionText, minus, order, over, plus, roundToMultiple, times } from "../support/exact-oracle";

const runs = { numRuns: 2000 };

/** Values in units of 10^−places, scores in thousandths: plain integers, of which the rubric gets decimal text. */
interface Case {
  readonly places: number;
  readonly points: readonly { readonly value: bigint; readonly score: bigint }[];
  /** Whether a higher value is better. */
  readonly isRising: boolean;
}

const levels = [
  { id: "low", cut: "0" },
  { id: "middle", cut: "6.00" },
  { id: "high", cut: "8.50" },
];

/** Decimal text of so many units of 10^−places. */
function decimalText(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? "-" : ""}${whole}${places > 0 ? `.${digits.slice(-places)}` : ""}`;
}

/** Small values, where many are on points and next to them, and values beyond what numbers hold. */
const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: -30n, max: 30n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }) },
);

const anyScore = fc.oneof(
  fc.bigInt({ min: 0n, max: 10_000n }),
  fc.constantFrom(0n, 5995n, 6000n, 8495n, 8500n, 10_000n),
);

const ascending = (left: bigint, right: bigint) => (left < right ? -1 : left > right ? 1 : 0);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    places: fc.constantFrom(0, 1, 2, 7),
    values: fc.uniqueArray(anyValue, { minLength: 2, maxLength: 7 }),
    scores: fc.array(anyScore, { minLength: 7, maxLength: 7 }),
    isRising: fc.boolean(),
  })
  // Scores that never change are no measure.
  .filter(({ values, scores }) => new Set(scores.slice(0, values.length)).size > 1)
  .map(({ places, values, scores, isRising }): Case => {
    const sorted = scores.slice(0, values.length).sort(ascending);
    if (!isRising) sorted.reverse();
    const points = values.sort(ascending).map((value, index) => ({ value, score: sorted[index] as bigint }));
    return { places, points, isRising };
  });

/** A measure, and a value that is often on a point of it, beside it or between two. */
const measured = anyCase.chain((one) =>
  fc
    .tuple(
      fc.constantFrom(...one.points),
      fc.oneof(fc.constantFrom(0n, 1n, -1n), fc.bigInt({ min: -40n, max: 40n }), anyValue),
    )
    .map(([point, away]) => ({ one, value: point.value + away })),
);

function scored({ places, points }: Case, value: bigint): MeasuredScore {
  const measure = {
    points: points.map((point) => ({ value: decimalText(point.value, places), score: decimalText(point.score, 3) })),
  };
  const rubric = defineRubric({
    id: "one-criterion",
    version: "1",
    scale: { minimum: 0, maximum: 10, step: "0.01" },
    levels,
    criteria: [{ id: "only", weight: 1, measure }],
  });
  return scoreMeasure(rubric, "only", decimalText(value, places));
}

/**
 * The score as a mean of the scores of the two points around the value, each weighted by the way to the other one; the
 * search begins at the last point.
 */
function byOracle({ points }: Case, value: bigint): { exact: Fraction; outside: MeasuredScore["outside"] } {
  const [first, last] = [points[0], points.at(-1)] as [Case["points"][number], Case["points"][number]];
  if (value < first.value) return { exact: fraction(first.score, 1000n), outside: "below" };
  if (value > last.value) return { exact: fraction(last.score, 1000n), outside: "above" };
  let left = points.length - 2;
  while ((points[left] as typeof first).value > value) left--;
  const [from, to] = [points[left], points[left + 1]] as [typeof first, typeof first];
  const weighted = from.score * (to.value - value) + to.score * (value - from.value);
  return { exact: fraction(weighted, 1000n * (to.value - from.value)), outside: null };
}

function exactOf({ exactScore }: MeasuredScore): Fraction {
  const [above, below = "1"] = exactScore.split("/");
  return fraction(BigInt(above as string), BigInt(below));
}

describe("for every measure and every value", () => {
  test("the score is that of a mean weighted by distances, in lowest terms, rounded once and placed", () => {
    fc.assert(
      fc.property(measured, ({ one, value }) => {
        const { exact, outside } = byOracle(one, value);
        const rounded = roundToMultiple(exact, fraction(1n, 100n), "half-up");
        const levelOf = (score: Fraction) =>
          levels.filter(({ cut }) => order(score, fraction(BigInt(Number(cut) * 10), 10n)) >= 0).at(-1)?.id;
        expect(scored(one, value)).toEqual({
          exactScore: fractionText(exact),
          score: Number(rounded.above) / Number(rounded.below),
          level: levelOf(rounded),
          roundingChangedLevel: levelOf(rounded) !== levelOf(exact),
          outside,
        });
      }),
      runs,
    );
  });

  test("on each of its points the score is exactly the point's, and none is outside", () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const { value, score } of one.points) {
          const result = scored(one, value);
          expect([result.exactScore, result.outside]).toEqual([fractionText(fraction(score, 1000n)), null]);
        }
      }),
      runs,
    );
  });

  test("a better value never has a lower score", () => {
    fc.assert(
      fc.property(measured, fc.oneof(fc.constant(1n), anyValue), ({ one, value }, more) => {
        const change = order(exactOf(scored(one, value + (more < 0n ? -more : more))), exactOf(scored(one, value)));
        return one.isRising ? change >= 0 : change <= 0;
      }),
      runs,
    );
  });

  test("between two points the score lies between theirs, as far on its way as the value is", () => {
    fc.assert(
      fc.property(anyCase, fc.nat(5), fc.bigInt({ min: 1n, max: 999n }), (one, index, thousandths) => {
        const at = index % (one.points.length - 1);
        // In units a thousand times as fine, there are values between any two points.
        const fine = {
          ...one,
          places: one.places + 3,
          points: one.points.map((p) => ({ ...p, value: p.value * 1000n })),
        };
        const [from, to] = fine.points.slice(at, at + 2) as [Case["points"][number], Case["points"][number]];
        const value = from.value + ((to.value - from.value) / 1000n) * thousandths;
        const [start, end] = [fraction(from.score, 1000n), fraction(to.score, 1000n)];
        const score = exactOf(scored(fine, value));
        const rest = from.score === to.score ? 0 : one.isRising ? 1 : -1;
        expect([order(score, start), order(end, score)]).toEqual([rest, rest]);
        // As far on the way of scores as on the way of values.
        expect(fractionText(score)).toBe(
          fractionText(plus(start, times(minus(end, start), fraction(thousandths, 1000n)))),
        );
      }),
      runs,
    );
  });

  test("values in another unit, and counted from another zero, have the same scores", () => {
    fc.assert(
      fc.property(
        measured,
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        anyValue,
        fc.nat(5),
        ({ one, value }, factor, shift, finer) => {
          const moved = (from: bigint) => from * factor + shift;
          const points = one.points.map((point) => ({ ...point, value: moved(point.value) }));
          expect(scored({ ...one, points, places: one.places + finer }, moved(value))).toEqual(scored(one, value));
        },
      ),
      runs,
    );
  });

  test("counted the other way round, higher and lower change places, and scores stay", () => {
    fc.assert(
      fc.property(measured, ({ one, value }) => {
        const points = one.points.map((point) => ({ ...point, value: -point.value })).reverse();
        const [result, mirrored] = [scored(one, value), scored({ ...one, points }, -value)];
        const otherSide = { below: "above", above: "below" } as const;
        expect(mirrored).toEqual({ ...result, outside: result.outside && otherSide[result.outside] });
      }),
      runs,
    );
  });

  test("one more point on the line changes nothing", () => {
    fc.assert(
      fc.property(measured, fc.nat(5), ({ one, value }, index) => {
        const at = index % (one.points.length - 1);
        // Twice as fine, so that the middle of two points is a whole number too.
        const fine = one.points.map((point) => ({ value: point.value * 2n, score: point.score }));
        const [from, to] = fine.slice(at, at + 2) as [(typeof fine)[number], (typeof fine)[number]];
        if ((from.score + to.score) % 2n !== 0n) return;
        const middle = { value: (from.value + to.value) / 2n, score: (from.score + to.score) / 2n };
        const refined = [...fine.slice(0, at + 1), middle, ...fine.slice(at + 1)];
        expect(scored({ ...one, points: refined }, value * 2n)).toEqual(scored(one, value));
      }),
      runs,
    );
  });

  test("the slope between two points is theirs: equal steps of the value are equal steps of the score", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 2, max: 40 }), (one, steps) => {
        const [from, to] = one.points as [Case["points"][number], Case["points"][number]];
        const count = BigInt(steps);
        const fine = { ...one, points: one.points.map((point) => ({ ...point, value: point.value * count })) };
        const exacts = Array.from({ length: steps + 1 }, (_, step) =>
          exactOf(scored(fine, from.value * count + (to.value - from.value) * BigInt(step))),
        );
        const step = over(fraction(to.score - from.score, 1000n), fraction(count));
        exacts.slice(1).forEach((exact, index) => {
          expect(fractionText(minus(exact, exacts[index] as Fraction))).toBe(fractionText(step));
        });
      }),
      { numRuns: 300 },
    );
  });
});
