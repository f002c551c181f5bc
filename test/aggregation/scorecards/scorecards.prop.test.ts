import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  Decimal,
  PartInput,
  Rubric,
  Scale,
  Scorecard,
  ScorecardDefinition,
  ScoredScorecard,
} from "../../../src/index";
import {
  defineRubric,
  defineScorecard,
  levelOf,
  placeScore,
  scoreReview,
  scoreScorecard,
  verifyScorecard,
} from "../../../src/index";
import { shuffled } from "../../support/arbitrary-review";
import type { Fraction } from "../../support/exact-oracle";
import { fraction, fractionOfDecimal, fractionText, minus, order, over, plus, times } from "../../support/exact-oracle";

const scales: readonly Scale[] = [
  { minimum: 0, maximum: 10, step: 0.01 },
  { minimum: 1, maximum: 5, step: 0.1 },
  { minimum: -3, maximum: 4, step: 0.25 },
  { minimum: "0.3", maximum: "1.2", step: "0.03" },
  { minimum: 0, maximum: 100, step: 1 },
];
const weights: readonly Decimal[] = [0, 1, 1, 2, 3, 0.5, "33.33", "0.000000001"];

function rubricOn(scale: Scale): Rubric {
  const levels = [{ id: "all", cut: scale.minimum }];
  return defineRubric<string, string>({ id: "r", version: "1", scale, levels, criteria: [{ id: "c", weight: 1 }] });
}

const rubrics = new Map(scales.map((scale) => [scale, rubricOn(scale)]));

/** A part with what is known of it: a place on its scale in sevenths and thirds of the way up, or nothing. */
interface PartCase {
  readonly scale: Scale;
  readonly weight: Decimal;
  readonly places: readonly number[] | undefined;
}

const partCase: fc.Arbitrary<PartCase> = fc.record({
  scale: fc.constantFrom(...scales),
  weight: fc.constantFrom(...weights),
  places: fc.option(fc.array(fc.integer({ min: 0, max: 7000 }), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
    freq: 4,
  }),
});

const definitions = fc.record({
  scale: fc.constantFrom(...scales),
  rounding: fc.constantFrom("half-up", "half-even", "half-down", "up", "down"),
  missing: fc.constantFrom("exclude", "exclude", "lowest", "fail"),
  minimumCoverage: fc.constantFrom<Decimal>(0, 0.5, 1),
  parts: fc.array(partCase, { minLength: 1, maxLength: 5 }),
});

const [low, high] = [
  ({ minimum }: Scale) => fractionOfDecimal(String(minimum)),
  ({ maximum }: Scale) => fractionOfDecimal(String(maximum)),
];

/** Ratings of several peers, to three digits of the scale's length, and their mean. */
function ratingsOf({ scale, places = [] }: PartCase): { readonly scores: readonly string[]; readonly mean: Fraction } {
  const length = minus(high(scale), low(scale));
  const scores = places.map((place) => plus(low(scale), times(length, fraction(BigInt(Math.floor(place / 7)), 1000n))));
  const sum = scores.reduce(plus, fraction(0n));
  return { scores: scores.map(decimalOf), mean: over(sum, fraction(BigInt(Math.max(1, scores.length)))) };
}

function decimalOf({ above, below }: Fraction): string {
  const units = (above * 10n ** 12n) / below;
  const digits = `${units < 0n ? -units : units}`.padStart(13, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -12)}.${digits.slice(-12)}`;
}

type Case = Pick<ScorecardDefinition, "scale" | "rounding" | "missing" | "minimumCoverage"> & {
  readonly parts: readonly PartCase[];
};

function define(sample: Case, changes: object = {}): Scorecard<string> | undefined {
  if (sample.parts.every(({ weight }) => weight === 0)) return undefined;
  const parts = sample.parts.map(({ scale, weight }, index) => {
    return { id: `p${index}`, weight, rubric: rubrics.get(scale) as Rubric };
  });
  return defineScorecard<string>({ id: "s", version: "1", conversion: "linear", ...sample, parts, ...changes });
}

function inputsOf({ parts }: Case): readonly PartInput[] {
  return parts.flatMap((part, index): readonly PartInput[] => {
    if (part.places === undefined) return [];
    const ratings = ratingsOf(part).scores.map((score, peer) => {
      return { assessor: `a${peer}`, role: "peer", criterion: "c", score };
    });
    const rubric = rubrics.get(part.scale) as Rubric;
    return [{ part: `p${index}`, result: scoreReview({ subject: "li.wei", ratings }, { rubric }) }];
  });
}

/** The exact score by plain fractions: `undefined` where there is none. */
function oracle({ scale, missing, minimumCoverage, parts }: Case): Fraction | undefined {
  const length = minus(high(scale), low(scale));
  let [sum, whole, covered, all] = [fraction(0n), fraction(0n), fraction(0n), fraction(0n)];
  let isFailed = false;
  for (const part of parts) {
    const weight = fractionOfDecimal(String(part.weight));
    all = plus(all, weight);
    isFailed ||= part.places === undefined && missing === "fail";
    if (part.places === undefined && missing !== "lowest") continue;
    const share = over(minus(ratingsOf(part).mean, low(part.scale)), minus(high(part.scale), low(part.scale)));
    const score = part.places === undefined ? low(scale) : plus(low(scale), times(share, length));
    if (part.places !== undefined) covered = plus(covered, weight);
    sum = plus(sum, times(weight, score));
    whole = plus(whole, weight);
  }
  if (covered.above === 0n || order(over(covered, all), fractionOfDecimal(String(minimumCoverage))) < 0)
    return undefined;
  return isFailed ? low(scale) : over(sum, whole);
}

describe("a scorecard", () => {
  test("comes to what plain fractions come to, and its column sums exactly and as displayed", () => {
    let [scored, unscored] = [0, 0];
    const property = fc.property(definitions, (sample: Case) => {
      const scorecard = define(sample);
      if (scorecard === undefined) return;
      const parts = inputsOf(sample);
      const result = scoreScorecard(scorecard, { subject: "li.wei", parts });
      const expected = oracle(sample);
      if (result.status === "unscored" || expected === undefined) {
        expect([result.status, expected]).toEqual(["unscored", undefined]);
        unscored++;
        return;
      }
      scored++;
      expect(result.exactScore).toBe(fractionText(expected));
      const lines = [...result.parts, ...result.deductions];
      const sum = lines.map(({ contribution }) => fractionOfRatio(contribution)).reduce(plus);
      expect(fractionText(sum)).toBe(result.exactScore);
      const shown = lines.map(({ displayContribution }) => fractionOfDecimal(String(displayContribution))).reduce(plus);
      expect(order(shown, fractionOfDecimal(String(result.score)))).toBe(0);
      const shares = result.parts.map(({ effectiveWeight }) => fractionOfRatio(effectiveWeight));
      expect(fractionText(shares.reduce(plus))).toBe("1");
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    });
    fc.assert(property, { numRuns: 400 });
    expect(Math.min(scored, unscored)).toBeGreaterThan(40);
  });

  test("is the same whatever the order of the input, and when all weights are scaled", () => {
    const cases = definitions.chain((sample) => fc.tuple(fc.constant(sample), shuffled(inputsOf(sample))));
    const property = fc.property(cases, fc.constantFrom(2n, 7n, 1000n), ([sample, parts], factor) => {
      const scorecard = define(sample);
      if (scorecard === undefined) return;
      const whole = scoreScorecard(scorecard, { subject: "li.wei", parts: inputsOf(sample) });
      const again = scoreScorecard(scorecard, { subject: "li.wei", parts });
      expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
      expect(verifyScorecard(JSON.parse(JSON.stringify(whole)), scorecard, { subject: "li.wei", parts })).toEqual({
        isVerified: true,
        differences: [],
      });
      const scaled = sample.parts.map((part) => {
        return { ...part, weight: decimalOf(times(fractionOfDecimal(String(part.weight)), fraction(factor))) };
      });
      const heavier = define({ ...sample, parts: scaled }) as Scorecard<string>;
      const other = scoreScorecard(heavier, { subject: "li.wei", parts });
      expect(other.exactCoverage).toBe(whole.exactCoverage);
      expect(scoreOf(other)).toEqual(scoreOf(whole));
    });
    fc.assert(property, { numRuns: 150 });
  });

  test("converts there and back without a loss, ends to ends and in order", () => {
    const property = fc.property(partCase, fc.constantFrom(...scales), (part, scale) => {
      if (part.places === undefined) return;
      const there = {
        scale,
        missing: "exclude",
        rounding: "half-up",
        minimumCoverage: 0,
        parts: [{ ...part, weight: 1 }],
      } as const;
      const converted = scoreScorecard(define(there) as Scorecard<string>, {
        subject: "li.wei",
        parts: inputsOf(there),
      });
      const { exactScore } = converted as ScoredScorecard;
      // A scorecard's score is no result of a review, so that the way back is a measure of two points.
      const points = [
        { value: scale.minimum, score: part.scale.minimum },
        { value: scale.maximum, score: part.scale.maximum },
      ];
      const back = over(minus(fractionOfRatio(exactScore), low(scale)), minus(high(scale), low(scale)));
      const original = plus(low(part.scale), times(back, minus(high(part.scale), low(part.scale))));
      expect(fractionText(original)).toBe(fractionText(ratingsOf(part).mean));
      const byPoints = points.map(({ value, score }) => ({ value: score, score: value }));
      const byRule = define(there, {
        conversion: "same-scale",
        parts: [{ id: "p0", weight: 1, rubric: rubrics.get(part.scale) as Rubric, conversion: { points: byPoints } }],
      });
      expect(scoreScorecard(byRule as Scorecard<string>, { subject: "li.wei", parts: inputsOf(there) })).toMatchObject({
        exactScore,
      });
    });
    fc.assert(property, { numRuns: 200 });
  });

  test("has the level of its score by its own levels", () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom("rounded", "exact"),
      (place, placeOn) => {
        const levels = [
          { id: "low", cut: 0 },
          { id: "high", cut: 5 },
        ];
        const scale = { minimum: 0, maximum: 10, step: 0.1 };
        const rubric = defineRubric<string, string>({
          id: "r",
          version: "1",
          scale,
          placeOn,
          levels,
          criteria: [{ id: "c", weight: 1 }],
        });
        const days = {
          id: "days",
          weight: 1,
          measure: {
            points: [
              { value: 0, score: 0 },
              { value: 10_000, score: 10 },
            ],
          },
        };
        const card = defineScorecard({
          id: "s",
          version: "1",
          scale,
          placeOn,
          levels,
          conversion: "same-scale",
          parts: [days],
        });
        const result = scoreScorecard(card, { subject: "li.wei", parts: [{ part: "days", value: place }] });
        const exact = decimalOf(fraction(BigInt(place), 1000n));
        expect(result).toMatchObject(placeScore(exact, rubric));
        expect(result).toMatchObject({ level: levelOf(exact, rubric) });
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});

function scoreOf(result: { readonly status: string; readonly exactScore?: string; readonly score?: number }): unknown {
  return [result.status, result.exactScore, result.score];
}

function fractionOfRatio(text: string): Fraction {
  const [above = "0", below = "1"] = text.split("/");
  return fraction(BigInt(above), BigInt(below));
}
