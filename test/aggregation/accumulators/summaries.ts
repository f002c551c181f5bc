/** Random results of a rubric, and what a summary of them must say, by plain fractions and sorted lists. */
import * as fc from "fast-check";
import type { Rating, ReviewResult, Rubric } from "../../../src/index";
import { adjustResult, customerCentric, scoreReview } from "../../../src/index";
import type { Fraction } from "../../support/exact-oracle";
import { fraction, fractionOfDecimal, fractionText, minus, order, over, plus, times } from "../../support/exact-oracle";
import { variant } from "../scoring";

const criteria = [
  { id: "a", weight: 1 },
  { id: "b", weight: 3 },
];

const rubrics: readonly Rubric[] = [
  customerCentric,
  variant({
    placeOn: "exact",
    rounding: "half-even",
    criteria: [
      { id: "toString", weight: 2 },
      { id: "__proto__", weight: 1 },
      { id: "c", weight: 1 },
    ],
  }),
  variant({
    criteria,
    scale: { minimum: -5, maximum: 5, step: 0.5 },
    levels: [
      { id: "low", cut: -5 },
      { id: "high", cut: 0.5 },
    ],
    rounding: "up",
  }),
  variant({
    criteria,
    scale: { minimum: 0, maximum: 3, step: "0.3" },
    levels: [{ id: "only", cut: 0 }],
    rounding: "down",
    minimumCoverage: 0,
  }),
];

/** A result of one to three assessors, whose means are often thirds; some are without a score, and some are adjusted. */
function arbitraryResult(rubric: Rubric): fc.Arbitrary<ReviewResult> {
  const { minimum, maximum } = rubric.scale;
  return fc.tuple(arbitraryOriginal(rubric), fc.integer({ min: 0, max: 2 })).map(([result, choice]) => {
    const score = [undefined, minimum, maximum][choice];
    if (result.status === "unscored" || score === undefined || Number(score) === result.score) return result;
    return adjustResult(result, { score, by: "ito", at: "2026-07-01T09:00Z", reason: "compared" }, { rubric });
  });
}

function arbitraryOriginal(rubric: Rubric): fc.Arbitrary<ReviewResult> {
  const [low, high] = [Number(rubric.scale.minimum) * 20, Number(rubric.scale.maximum) * 20];
  const choice = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: low, max: high }).map((twentieths) => ({ score: twentieths / 20 })) },
    { weight: 1, arbitrary: fc.constantFrom({ status: "not-applicable" as const }, { score: null }) },
  );
  const row = fc.array(choice, { minLength: rubric.criteria.length, maxLength: rubric.criteria.length });
  return fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => {
    const ratings = rows.flatMap((choices, index) => {
      return choices.map((chosen, at) => {
        return { assessor: `a${index}`, role: "peer", criterion: rubric.criteria[at]?.id, ...chosen } as Rating;
      });
    });
    return scoreReview({ subject: "somebody", ratings }, { rubric });
  });
}

export interface SummaryCase {
  readonly rubric: Rubric;
  readonly results: readonly ReviewResult[];
}

export const arbitrarySummaryCase: fc.Arbitrary<SummaryCase> = fc
  .constantFrom(...rubrics)
  .chain((rubric) =>
    fc.record({ rubric: fc.constant(rubric), results: fc.array(arbitraryResult(rubric), { maxLength: 12 }) }),
  );

/** A fraction as results write it. */
function fractionOfText(text: string): Fraction {
  const [above = "0", below = "1"] = text.split("/");
  return fraction(BigInt(above), BigInt(below));
}

function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, fraction(0n));
}

export function meanText(texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined;
  return fractionText(over(sumOf(texts.map(fractionOfText)), fraction(BigInt(texts.length))));
}

/** By the definition in words: the place (n − 1) p in the sorted list, and the straight line between its neighbours. */
export function quantileText(scores: readonly number[], probability: string): string {
  const sorted = scores.map((score) => fractionOfDecimal(String(score))).sort(order);
  const place = times(fraction(BigInt(sorted.length - 1)), fractionOfDecimal(probability));
  const index = Number(place.above / place.below);
  const [lower, upper] = [sorted[index] as Fraction, (sorted[index + 1] ?? sorted[index]) as Fraction];
  const rest = minus(place, fraction(BigInt(index)));
  return fractionText(plus(lower, times(rest, minus(upper, lower))));
}
