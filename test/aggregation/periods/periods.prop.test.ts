import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AbsencePolicy, PeriodWeighting, RoundingMode } from "../../../src/index";
import { aggregatePeriods, customerCentric, defineRubric, parseRatio, trendOf } from "../../../src/index";
import { result } from "./period-results";

/** A fraction of the oracle: a numerator over a denominator, never reduced. */
type Fraction = readonly [bigint, bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const isSame = ([a, b]: Fraction, [c, d]: Fraction) => a * d === c * b;
const read = (text: string): Fraction => {
  const { numerator, denominator } = parseRatio(text);
  return [BigInt(numerator), BigInt(denominator)];
};
const sum = (texts: readonly string[]) => texts.map(read).reduce(plus, [0n, 1n]);

const thousandths = fc.integer({ min: 0, max: 10_000 });
const outcome = fc.oneof({ arbitrary: thousandths, weight: 6 }, fc.constantFrom(null, "n/a" as const));
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const year = fc
  .subarray(months, { minLength: 1 })
  .chain((periods) => fc.tuple(...periods.map((period) => fc.tuple(fc.constant(period), outcome))));
const weighting = fc.oneof(
  fc.constantFrom<PeriodWeighting>("equal", "length"),
  fc.integer({ min: 1, max: 120 }).map((count): PeriodWeighting => ({ halfLife: { months: count } })),
  fc.integer({ min: 1, max: 400 }).map((days): PeriodWeighting => ({ halfLife: { days } })),
);
const policy = fc.constantFrom<AbsencePolicy>("exclude", "lowest", "fail");
const written = (score: number | null | "n/a") => (typeof score === "number" ? (score / 1000).toFixed(3) : score);

describe("several periods", () => {
  test("come to Σ weight × score ÷ Σ weight, in whatever order, and the column sums", () => {
    fc.assert(
      fc.property(year, weighting, policy, fc.boolean(), (cells, how, missing, isWhole) => {
        const results = cells.map(([period, score]) => result(period, written(score)));
        const options = { weighting: how, missing, minimumCoverage: 0, ...(isWhole && { expected: months }) };
        const whole = aggregatePeriods(results, options);
        expect(aggregatePeriods([...results].reverse(), options)).toEqual(whole);
        expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);

        const scores = new Map<string, number | null | "n/a">(cells);
        const weights = new Map(whole.periods.map(({ period, weight }) => [period, read(weight)]));
        let [total, share, scored, applicable]: Fraction[] = [
          [0n, 1n],
          [0n, 1n],
          [0n, 1n],
          [0n, 1n],
        ] as never;
        for (const [period, weight] of weights) {
          const score = scores.get(period) ?? null;
          if (how === "equal") expect(isSame(weight, [1n, 1n])).toBe(true);
          if (how === "length") expect(isSame(weight, [BigInt(lengths[months.indexOf(period)] ?? 0), 1n])).toBe(true);
          if (score === "n/a") continue;
          applicable = plus(applicable as Fraction, weight);
          if (score !== null) scored = plus(scored as Fraction, weight);
          if (score === null && missing !== "lowest") continue;
          share = plus(share as Fraction, weight);
          total = plus(total as Fraction, times(weight, [BigInt(score ?? 0), 1000n]));
        }
        const [scoredWeight, applicableWeight] = [scored as Fraction, applicable as Fraction];
        expect(whole.status).toBe(scoredWeight[0] > 0n ? "scored" : "unscored");
        if (applicableWeight[0] > 0n) {
          expect(isSame(times(read(whole.exactCoverage), applicableWeight), scoredWeight)).toBe(true);
        }
        if (whole.status !== "scored") return;
        const isFailed = missing === "fail" && whole.periods.some(({ status }) => /unscored|absent/.test(status));
        const mean = isFailed ? ([0n, 1n] as const) : read(whole.exactScore);
        expect(isSame(times(mean, share as Fraction), isFailed ? [0n, 1n] : (total as Fraction))).toBe(true);
        expect(isSame(read(whole.exactScore), mean)).toBe(true);

        const lines = [...whole.periods, ...whole.deductions];
        expect(isSame(sum(lines.map(({ contribution }) => contribution)), read(whole.exactScore))).toBe(true);
        expect(isSame(sum(whole.periods.map(({ effectiveWeight }) => effectiveWeight)), [1n, 1n])).toBe(true);
        const hundredths = lines.reduce((all, line) => all + Math.round(line.displayContribution * 100), 0);
        expect(hundredths).toBe(Math.round(whole.score * 100));
        // Rounded half-up, in integers.
        const [numerator, denominator] = read(whole.exactScore);
        expect(Math.round(whole.score * 100)).toBe(Number((numerator * 200n + denominator) / (denominator * 2n)));
      }),
    );
  });
});

const roundings = ["half-up", "half-even", "half-down", "up", "down"] as const;
const rubrics = new Map<RoundingMode, ReturnType<typeof defineRubric>>(
  roundings.map((rounding) => [rounding, defineRubric({ ...customerCentric, id: rounding, rounding }) as never]),
);

describe("a trend", () => {
  test("has the slope whose residuals are balanced, and changes that rounding explains or does not", () => {
    const scores = fc.array(fc.integer({ min: 7400, max: 7600 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(scores, fc.constantFrom(...roundings), (thousands, rounding) => {
        const rubric = rubrics.get(rounding);
        if (rubric === undefined) throw new Error(rounding);
        const results = thousands.map((score, index) => result(months[index] ?? "", written(score), rubric));
        const trend = trendOf([...results].reverse(), { rubric });
        expect(trendOf(results, { rubric })).toEqual(trend);
        if (trend.status !== "trend") throw new Error(trend.status);

        // The normal equations: residuals around the line through the means sum to 0, and so do their products with x.
        const n = BigInt(thousands.length);
        const [slope, scale] = read(trend.exactSlope);
        const all = thousands.reduce((total, score) => total + BigInt(score), 0n);
        const middle = (n * (n - 1n)) / 2n;
        // n × scale × 1000 × residual, at each x.
        const residuals = thousands.map((score, x) => {
          return (BigInt(score) * n - all) * scale - slope * 1000n * (BigInt(x) * n - middle);
        });
        expect(residuals.reduce((total, residual) => total + residual, 0n)).toBe(0n);
        expect(residuals.reduce((total, residual, x) => total + residual * BigInt(x), 0n)).toBe(0n);

        for (const [index, { change, exactChange, exceedsRounding }] of trend.changes.entries()) {
          const exact = (thousands[index + 1] ?? 0) - (thousands[index] ?? 0);
          expect(isSame(read(exactChange), [BigInt(exact), 1000n])).toBe(true);
          expect(exceedsRounding).toBe(Math.abs(exact) > 10);
          if (exceedsRounding) expect(Math.sign(change)).toBe(Math.sign(exact));
          // A published change is never more than a step off the exact one.
          expect(Math.abs(Math.round(change * 1000) - exact)).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});
