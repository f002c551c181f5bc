import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rating, Review, ReviewResult } from "../../src/index";
import { explain, scoreReview } from "../../src/index";
import { arbitraryReviewCase, withResult } from "../support/arbitrary-review";

const runs = 250;
const locales = ["en", "zh", "ja"] as const;

/** The review with ids and comments that stand out in any text. */
function withTokens({ subject, ratings, ...frame }: Review): Review {
  const assessors = [...new Set(ratings.map(({ assessor }) => assessor))];
  const tokenOf = (id: string) => (id === subject ? "⟦subject⟧" : `⟦assessor ${assessors.indexOf(id)}⟧`);
  return {
    ...frame,
    subject: "⟦subject⟧",
    ratings: ratings.map((rating, index): Rating => {
      return { ...rating, assessor: tokenOf(rating.assessor), comment: `⟦comment ${index}⟧` };
    }),
  };
}

/** Reviews that their rubrics do not refuse, with their results. */
const arbitraryResult = withResult(
  arbitraryReviewCase.map(({ rubric, review }) => ({ rubric, review: withTokens(review) })),
);

/** What the result carries of a review's assessors and comments. */
function entriesOf(result: ReviewResult) {
  return result.criteria.flatMap(({ roles }) => roles.flatMap(({ assessors }) => assessors));
}

describe("an explanation for the subject", () => {
  test("names no assessor and quotes no comment, in any language", () => {
    let [all, assessors, comments] = [0, 0, 0];
    fc.assert(
      fc.property(arbitraryResult, ({ rubric, result }) => {
        all++;
        for (const { assessor, comment } of entriesOf(result)) {
          if (assessor.startsWith("⟦assessor")) assessors++;
          if (comment !== undefined) comments++;
        }
        for (const locale of locales) {
          const text = explain(result, { rubric, locale, audience: "subject" });
          expect(text).not.toContain("⟦assessor");
          expect(text).not.toContain("⟦comment");
        }
      }),
      { numRuns: runs },
    );
    expect(Math.min(assessors, comments)).toBeGreaterThan(all);
  });

  test("does not depend on who the assessors are and what they wrote", () => {
    fc.assert(
      fc.property(arbitraryResult, ({ rubric, review, result }) => {
        const others = review.ratings.map(({ comment, at, ...rating }) => {
          return { ...rating, assessor: rating.assessor.replace("assessor", "somebody") } as Rating;
        });
        const other = scoreReview({ ...review, ratings: others }, { rubric });
        expect(explain(other, { rubric })).toBe(explain(result, { rubric }));
      }),
      { numRuns: runs },
    );
  });
});

describe("an explanation for the manager", () => {
  test("names every assessor and quotes every comment that the result carries, in every language", () => {
    fc.assert(
      fc.property(arbitraryResult, fc.constantFrom(...locales), ({ rubric, result }, locale) => {
        const text = explain(result, { rubric, locale, audience: "manager" });
        for (const { assessor, comment } of entriesOf(result)) {
          expect(text).toContain(assessor);
          if (comment !== undefined) expect(text).toContain(comment);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe("every explanation", () => {
  test("has the subject, the score and the level in its first line, and no line without words", () => {
    fc.assert(
      fc.property(arbitraryResult, fc.constantFrom(...locales), ({ rubric, result }, locale) => {
        for (const audience of ["subject", "manager"] as const) {
          const lines = explain(result, { rubric, locale, audience }).split("\n");
          expect(lines[0]).toContain("⟦subject⟧");
          if (result.status === "scored") {
            expect(lines[0]).toContain(result.level);
            expect(lines[0]).toMatch(new RegExp(`${String(result.score).replace(/[.-]/g, "\\$&")}(\\.?0*)\\b`));
          }
          for (const line of lines) expect(line).toMatch(/\p{L}/u);
          expect(lines.join("\n")).not.toMatch(/undefined|NaN|\[object|native code/);
        }
      }),
      { numRuns: runs },
    );
  });

  test("tells a column that adds up to the score in its own words", () => {
    let [all, deducted] = [0, 0];
    fc.assert(
      fc.property(arbitraryResult, ({ rubric, result }) => {
        all++;
        if (result.status === "unscored") return;
        const text = explain(result, { rubric });
        const amounts = [...text.matchAll(/(contributes|takes away) (-?\d+(?:\.\d+)?)/g)];
        if (amounts.some(([, verb]) => verb !== "contributes")) deducted++;
        const sum = amounts.reduce((total, [, verb, amount]) => {
          return total + (verb === "contributes" ? 1 : -1) * Number(amount);
        }, 0);
        expect(sum).toBeCloseTo(result.score, 6);
      }),
      { numRuns: 4 * runs },
    );
    expect(deducted).toBeGreaterThan(all / 100);
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(arbitraryResult, fc.constantFrom(...locales), ({ rubric, result }, locale) => {
        const stored: ReviewResult = JSON.parse(JSON.stringify(result));
        const options = { rubric, locale, audience: "manager" } as const;
        expect(explain(stored, options)).toBe(explain(result, options));
      }),
      { numRuns: runs / 2 },
    );
  });
});
