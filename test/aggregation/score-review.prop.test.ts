import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal, Rating, ReviewResult, Rubric } from "../../src/index";
import { defineRubric, scoreRatings, scoreReview } from "../../src/index";
import type { ReviewCase } from "../support/arbitrary-review";
import { arbitraryResultCase, arbitraryReviewCase, outcomeOf, shuffled } from "../support/arbitrary-review";
import type { Fraction } from "../support/scoring-oracle";
import {
  compare,
  decimalFraction,
  decimalText,
  fraction,
  fractionFromText,
  oracleResult,
  plus,
  times,
} from "../support/scoring-oracle";

const runs = 600;

describe("scoring a review", () => {
  test("gives the whole result that the oracle gives, or refuses what the rubric forbids", () => {
    const met = new Map<string, number>();
    const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(arbitraryReviewCase, ({ rubric, review }) => {
        const expected = oracleResult(review, rubric);
        count(expected.status);
        if (expected.status === "forbidden") {
          expect(outcomeOf({ rubric, review })).toEqual(expected.criteria.map(() => "forbidden-absence"));
          return;
        }
        if (expected.status === "scored") for (const { kind } of expected.deductions) count(kind);
        if (expected.status === "unscored") for (const { code } of expected.reasons) count(code);
        if (expected.status === "scored" && expected.roundingChangedLevel) count("rounding changed level");
        if (expected.status === "scored" && expected.nextLevel?.rises.some(({ rise }) => rise !== null)) count("rise");
        const { rubric: identity, engine, ...result } = score({ rubric, review });
        expect(result).toEqual(expected);
        expect([identity.id, engine.name]).toEqual(["random", "customer-centric-rubric"]);
      }),
      { numRuns: 2 * runs },
    );
    // Random cases prove nothing about what they never come to.
    const kinds = [
      ...["scored", "unscored", "forbidden", "cap", "fail", "rise", "rounding changed level"],
      ...["no-applicable-criterion", "self-ratings-only", "no-score", "coverage-below-minimum", "gate"],
    ];
    expect(kinds.filter((kind) => !met.has(kind))).toEqual([]);
  });

  test("gives the same bytes for every order of the ratings", () => {
    const arbitrary = arbitraryResultCase.chain((given) =>
      fc.record({ given: fc.constant(given), ratings: shuffled(given.review.ratings) }),
    );
    fc.assert(
      fc.property(arbitrary, ({ given, ratings }) => {
        const shuffledReview = { ...given.review, ratings };
        expect(JSON.stringify(score({ ...given, review: shuffledReview }))).toBe(JSON.stringify(score(given)));
      }),
      { numRuns: runs },
    );
  });

  test("gives a subject in a list of ratings what it gives its review, in any company and order", () => {
    const arbitrary = fc
      .tuple(arbitraryResultCase, fc.array(fc.constantFrom("x", "y"), { maxLength: 3 }))
      .chain(([given, others]) => {
        const { subject, period, team, ratings } = given.review;
        const rows = ratings.map((rating) => ({
          subject,
          ...(period !== undefined && { period }),
          ...(team !== undefined && { team }),
          ...rating,
        }));
        const strangers = others.map((assessor, index) => ({
          ...{ subject: `stranger ${index}`, assessor, role: "manager" },
          ...{ criterion: "overall" as const, score: given.rubric.scale.maximum },
        }));
        return fc.record({ given: fc.constant(given), rows: shuffled([...rows, ...strangers]) });
      });
    fc.assert(
      fc.property(arbitrary, ({ given, rows }) => {
        const { rubric, review } = given;
        fc.pre(review.ratings.length > 0);
        const result = scoreRatings(rows, { rubric }).find(({ subject }) => subject === review.subject);
        expect(JSON.stringify(result)).toBe(JSON.stringify(score(given)));
      }),
      { numRuns: runs / 3 },
    );
  });

  test("gives the same score when all criterion weights and all role weights are scaled", () => {
    const factor = fc.constantFrom<Decimal>(2, 10, "0.1", "3.7", "1000000", "0.000000000001");
    fc.assert(
      fc.property(arbitraryResultCase, factor, factor, ({ rubric, review, result }, criteria, roles) => {
        const scaled = defineRubric({
          ...rubric,
          criteria: rubric.criteria.map((criterion) => scale(criterion, criteria)),
          roles: rubric.roles.map((role) => scale(role, roles)),
        });
        expect(withoutWeights(scoreReview(review, { rubric: scaled }))).toEqual(withoutWeights(result));
      }),
      { numRuns: runs / 3 },
    );
  });

  test("never lowers a score when one rating is raised", () => {
    let [all, compared] = [0, 0];
    const share = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(arbitraryResultCase, fc.nat(), share, ({ rubric, review, result }, which, quarters) => {
        all++;
        const index = which % Math.max(1, review.ratings.length);
        const raised = raise(review.ratings[index], quarters, rubric);
        if (raised === undefined || result.status === "unscored") return;
        const higher = score({ rubric, review: { ...review, ratings: review.ratings.with(index, raised) } });
        if (higher.status === "unscored") return;
        compared++;
        expect(compare(exactScoreOf(higher), exactScoreOf(result))).toBeGreaterThanOrEqual(0);
        expect(higher.score).toBeGreaterThanOrEqual(result.score);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(all / 5);
  });

  test("keeps the exact score within the lowest and the highest rating when absences are excluded, before gates", () => {
    let [all, compared] = [0, 0];
    fc.assert(
      fc.property(arbitraryResultCase, ({ rubric, result }) => {
        all++;
        const isExcluding = result.criteria.every((one) => one.status === "scored" || one.policy === "exclude");
        if (result.status === "unscored" || !isExcluding) return;
        const ratings = result.criteria
          .flatMap(({ roles }) => roles.flatMap(({ assessors }) => assessors))
          .flatMap(({ exactScore }) => (exactScore === undefined ? [] : [fractionFromText(exactScore)]))
          .sort(compare);
        const before = result.gates[0]?.exactScoreBefore;
        const exact = before === undefined ? exactScoreOf(result) : fractionFromText(before);
        compared++;
        expect(compare(exact, ratings[0] as Fraction)).toBeGreaterThanOrEqual(0);
        expect(compare(exact, ratings.at(-1) as Fraction)).toBeLessThanOrEqual(0);
        expect(compare(exact, decimalFraction(rubric.scale.maximum))).toBeLessThanOrEqual(0);
      }),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(all / 5);
  });

  test("gives no score when all ratings are removed", () => {
    fc.assert(
      fc.property(arbitraryReviewCase, ({ rubric, review }) => {
        const outcome = outcomeOf({ rubric, review: { ...review, ratings: [] } });
        if ("status" in outcome) expect(outcome.status).toBe("unscored");
        else expect(new Set(outcome)).toEqual(new Set(["forbidden-absence"]));
      }),
      { numRuns: runs / 3 },
    );
  });

  test("leaves the review that it is given as it was", () => {
    fc.assert(
      fc.property(arbitraryReviewCase, (given) => {
        const before = JSON.stringify(given.review);
        outcomeOf(given);
        expect(JSON.stringify(given.review)).toBe(before);
      }),
      { numRuns: runs / 3 },
    );
  });
});

function score({ rubric, review }: ReviewCase): ReviewResult {
  return scoreReview(review, { rubric });
}

function exactScoreOf(result: ReviewResult & { status: "scored" }): Fraction {
  return fractionFromText(result.exactScore);
}

function scale<Part extends { readonly weight: Decimal }>(part: Part, factor: Decimal): Part {
  return { ...part, weight: decimalText(times(decimalFraction(part.weight), decimalFraction(factor))) };
}

/** A result without what must differ when weights are scaled: the stated weights and the rubric's fingerprints. */
function withoutWeights({ rubric, ...result }: ReviewResult): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (key === "weight" ? undefined : value)));
}

/** The rating with a score so many quarters of the way up to the maximum; `undefined` for one without a score. */
function raise(rating: Rating | undefined, quarters: number, rubric: Rubric): Rating | undefined {
  if (typeof rating?.score !== "number" && typeof rating?.score !== "string") return undefined;
  const maximum = decimalFraction(rubric.scale.maximum);
  if (rubric.ratingStep !== null) return { ...rating, score: decimalText(maximum) };
  const own = times(decimalFraction(rating.score), fraction(BigInt(4 - quarters), 4n));
  return { ...rating, score: decimalText(plus(own, times(maximum, fraction(BigInt(quarters), 4n)))) };
}
