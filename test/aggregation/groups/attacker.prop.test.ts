import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AdjustedGroupReview, GroupOptions, GroupReview, Review } from "../../../src/index";
import { adjustResult, explainGroups, scoreGroups, verifyGroups } from "../../../src/index";
import { arbitraryConflictCase, arbitraryGroupCase } from "./arbitrary-groups";
import { attackOn, fewestFound, figuresOf, independent, ratingsFound } from "./attacker";

const everybodyElse = (review: Review) => [...new Set(review.ratings.map(({ assessor }) => assessor))];

/** A result that somebody has adjusted twice, to hundredths of the scale; one without a score, or with either of these already, as it is. */
function adjustedTo(places: readonly [number, number], { rubric }: GroupOptions) {
  return (result: GroupReview): GroupReview => {
    const scores = places.map((place) => place / 100);
    if (result.status === "unscored" || scores.includes(result.score)) return result;
    return scores.reduce<GroupReview>((before, score, index) => {
      const at = `2026-07-1${index}T09:00Z`;
      return adjustResult(before, { score, by: "ito", at, reason: "compared" }, { rubric });
    }, result);
  };
}

const arbitraryPlaces = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 })
  .map((places) => places as [number, number]);

describe("somebody who solves equations over all that one result shows", () => {
  test("finds out what nobody said, no sum and no difference of fewer than the threshold", () => {
    fc.assert(
      fc.property(arbitraryGroupCase, ({ review, options }) => {
        const attack = attackOn(review, options);
        const threshold = options.anonymity?.threshold as number;
        expect(ratingsFound(attack)).toBe(0);
        expect(fewestFound(attack, [], threshold - 1)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test("finds out no more where ratings are set aside as being about matters in conflict", () => {
    fc.assert(
      fc.property(arbitraryConflictCase, ({ review, options }) => {
        const attack = attackOn(review, options);
        expect(fewestFound(attack, [], (options.anonymity?.threshold as number) - 1)).toBeUndefined();
        const told = `${JSON.stringify(scoreGroups(review, options))}${explainGroups(scoreGroups(review, options), { rubric: options.rubric })}`;
        for (const { assessor } of options.conflicts ?? []) expect(told).not.toContain(assessor);
      }),
      { numRuns: 200 },
    );
  });

  test("finds out no more where somebody has adjusted the score, with the original beside it", () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryGroupCase, arbitraryPlaces, ({ review, options }, places) => {
        const show = adjustedTo(places, options);
        if ("adjustment" in show(scoreGroups(review, options))) count++;
        const attack = attackOn(review, options, show);
        expect(ratingsFound(attack)).toBe(0);
        expect(fewestFound(attack, [], (options.anonymity?.threshold as number) - 1)).toBeUndefined();
        // Neither more nor other equations: those of both together are no more than those of either.
        const { equations } = attackOn(review, options);
        expect(attack.equations).toHaveLength(equations.length);
        expect(independent([...attack.equations, ...equations])).toHaveLength(equations.length);
      }),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(100);
  });

  test("finds out nobody's rating with the help of one of the assessors, from a threshold of 3 on", () => {
    fc.assert(
      fc.property(
        arbitraryGroupCase.filter(({ options }) => (options.anonymity?.threshold as number) > 2),
        ({ review, options }) => {
          const attack = attackOn(review, options);
          for (const helper of everybodyElse(review)) expect(fewestFound(attack, [helper], 1)).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  test("does find it where nothing is rolled up", () => {
    const found = fc.sample(arbitraryGroupCase, { numRuns: 100, seed: 4 }).map(({ review, options }) => {
      const open = { ...options, anonymity: null };
      return ratingsFound(attackOn(review, open)) > 0;
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(50);
  });

  test("does find it by subtracting two figures, where the second one is only large enough by itself", () => {
    const rating = (assessor: string, criterion: string, score: string) => ({
      assessor,
      role: "peer",
      criterion,
      score,
    });
    const trio = [rating("a", "overall", "5.1"), rating("b", "overall", "6.2"), rating("c", "overall", "7.3")];
    const review = { subject: "s", ratings: [...trio, rating("d", "needs", "9.4")] } as unknown as Review;
    const open: GroupOptions = { anonymity: null };
    expect(ratingsFound(attackOn(review, open))).toBe(1);
    expect(fewestFound(attackOn(review, open), [], 2)).toBe(1);
    expect(ratingsFound(attackOn(review, {}))).toBe(0);
  });
});

describe("an anonymous result", () => {
  test("has no rating of a hidden assessor in it, no name and no small count", () => {
    fc.assert(
      fc.property(arbitraryGroupCase, ({ review, options }) => {
        const result = scoreGroups(review, options);
        const threshold = options.anonymity?.threshold as number;
        const text = JSON.stringify(result);
        const figures = new Set([...figuresOf(result).values()].map(([above, below]) => Number(above) / Number(below)));
        const exempt = options.anonymity?.exempt ?? ["manager", "self"];
        for (const { role, score, assessor } of review.ratings) {
          if (assessor !== review.subject) expect(text).not.toContain(assessor);
          if (score !== undefined && !exempt.includes(role) && role !== "self") {
            expect(figures.has(Number(score))).toBe(false);
          }
        }
        for (const { groups } of result.criteria) {
          for (const { count } of groups) if (count !== undefined) expect(count).toBeGreaterThanOrEqual(threshold);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is all that its explanation is made of", () => {
    fc.assert(
      fc.property(arbitraryGroupCase, fc.constantFrom("en" as const, "zh" as const, "ja" as const), (one, locale) => {
        const { review, options } = one;
        const result = scoreGroups(review, options);
        const told = explainGroups(result, { rubric: options.rubric, locale });
        expect(explainGroups(JSON.parse(JSON.stringify(result)), { rubric: options.rubric, locale })).toBe(told);
        const exempt = options.anonymity?.exempt ?? ["manager", "self"];
        for (const { assessor, score, role } of review.ratings) {
          if (assessor !== review.subject) expect(told).not.toContain(assessor);
          if (score !== undefined && !exempt.includes(role) && role !== "self")
            expect(told).not.toContain(String(score));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("shows its figures as before when somebody adjusts it, and what was decided, and tells no more in any language", () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryGroupCase, arbitraryPlaces, ({ review, options }, places) => {
        const { rubric } = options;
        const result = scoreGroups(review, options);
        const shown = adjustedTo(places, options)(result);
        if (shown === result) return;
        count++;
        const { adjustment, ...rest } = shown as AdjustedGroupReview;
        expect({ ...rest, ...adjustment.original }).toEqual(result);
        expect(verifyGroups(JSON.parse(JSON.stringify(shown)), review, options).isVerified).toBe(true);
        const texts = (["en", "zh", "ja"] as const).map((locale) => explainGroups(shown, { rubric, locale }));
        const exempt = options.anonymity?.exempt ?? ["manager", "self"];
        for (const text of [JSON.stringify(shown), ...texts]) {
          for (const { assessor, score, role } of review.ratings) {
            if (assessor !== review.subject) expect(text).not.toContain(assessor);
            if (score !== undefined && !exempt.includes(role) && role !== "self")
              expect(text).not.toContain(String(score));
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(count).toBeGreaterThan(80);
  });

  test("is the same whatever the order of the ratings and the names of the assessors", () => {
    const shuffledCase = arbitraryGroupCase.chain((one) => {
      const { ratings } = one.review;
      return fc.shuffledSubarray([...ratings], { minLength: ratings.length }).map((mixed) => ({ one, mixed }));
    });
    fc.assert(
      fc.property(shuffledCase, ({ one: { review, options }, mixed }) => {
        const expected = JSON.stringify(scoreGroups(review, options));
        expect(JSON.stringify(scoreGroups({ ...review, ratings: mixed }, options))).toBe(expected);
        const renamed = review.ratings.map((rating) => {
          return rating.role === "self" ? rating : { ...rating, assessor: [...rating.assessor].reverse().join("") };
        });
        expect(JSON.stringify(scoreGroups({ ...review, ratings: renamed }, options))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("has the same groups whatever was said, so that they tell nothing of it", () => {
    const layoutOf = (review: Review, options: GroupOptions) => {
      return scoreGroups(review, options).criteria.map(({ groups, leftOut }) => {
        return [groups.map(({ roles, relation, count, setAside }) => [roles, relation, count, setAside]), leftOut];
      });
    };
    fc.assert(
      fc.property(arbitraryGroupCase, fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 60 }), (one, others) => {
        const { review, options } = one;
        const ratings = review.ratings.map((rating, index) => {
          return rating.score === undefined ? rating : { ...rating, score: others[index] as number };
        });
        expect(layoutOf({ ...review, ratings }, options)).toEqual(layoutOf(review, options));
      }),
      { numRuns: 300 },
    );
  });
});
