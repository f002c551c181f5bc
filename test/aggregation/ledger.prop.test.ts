import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReviewResult } from "../../src/index";
import { verifyResult } from "../../src/index";
import { resultJsonSchema, reviewJsonSchema, safeParseResult, safeParseReview } from "../../src/schema";
import { arbitraryResultCase } from "../support/arbitrary-review";
import { compileJsonSchema } from "../support/json-schema";
import type { Fraction } from "../support/scoring-oracle";
import { compare, decimalFraction, fractionFromText, plus, times } from "../support/scoring-oracle";

const runs = 600;

describe("the ledger", () => {
  test("sums exactly: criteria and deductions to the score, roles to a criterion, assessors to a role", () => {
    fc.assert(
      fc.property(arbitraryResultCase, ({ result }) => {
        for (const criterion of result.criteria) {
          const exact = criterion.status === "scored" ? criterion.exactScore : "0";
          expect(sum(criterion.roles, "contribution")).toEqual(fractionFromText(exact));
          expect(sum(criterion.roles, "effectiveWeight")).toEqual([criterion.status === "scored" ? 1n : 0n, 1n]);
          for (const role of criterion.roles) {
            expect(sum(role.assessors, "contribution")).toEqual(fractionFromText(role.exactScore ?? "0"));
            expect(sum(role.assessors, "effectiveWeight")).toEqual([role.exactScore === undefined ? 0n : 1n, 1n]);
          }
        }
        if (result.status === "unscored") return;
        expect(sum([...result.criteria, ...result.deductions], "contribution")).toEqual(exactScoreOf(result));
        expect(sum(result.criteria, "effectiveWeight")).toEqual([1n, 1n]);
      }),
      { numRuns: runs },
    );
  });

  test("sums as it is displayed, each figure less than a step from its exact one", () => {
    fc.assert(
      fc.property(arbitraryResultCase, ({ rubric, result }) => {
        if (result.status === "unscored") return;
        const lines = [...result.criteria, ...result.deductions];
        const displayed = lines.map(({ displayContribution }) => decimalFraction(displayContribution));
        expect(displayed.reduce(plus)).toEqual(decimalFraction(result.score));
        const step = decimalFraction(rubric.scale.step);
        lines.forEach(({ contribution }, index) => {
          const [numerator, denominator] = plus(
            displayed[index] as Fraction,
            times([-1n, 1n], fractionFromText(contribution)),
          );
          const distance: Fraction = [numerator < 0n ? -numerator : numerator, denominator];
          expect(compare(distance, step)).toBeLessThan(0);
        });
      }),
      { numRuns: runs },
    );
  });
});

describe("every result", () => {
  const validate = compileJsonSchema(resultJsonSchema());

  test("is plain JSON, fits its JSON Schema and is read back by safeParseResult", () => {
    fc.assert(
      fc.property(arbitraryResultCase, ({ result }) => {
        const stored = JSON.parse(JSON.stringify(result));
        expect(stored).toStrictEqual(result);
        expect(validate(stored), JSON.stringify(validate.errors)).toBe(true);
        expect(safeParseResult(stored)).toEqual({ success: true, data: result });
      }),
      { numRuns: runs / 3 },
    );
  });

  test("verifies against its review, after a way through JSON", () => {
    fc.assert(
      fc.property(arbitraryResultCase, ({ rubric, review, result }) => {
        const stored: ReviewResult = JSON.parse(JSON.stringify(result));
        expect(verifyResult(stored, review, { rubric })).toEqual({ isVerified: true, differences: [] });
      }),
      { numRuns: runs / 3 },
    );
  });
});

describe("every review that is scored", () => {
  const validate = compileJsonSchema(reviewJsonSchema());

  test("fits its JSON Schema and is read by safeParseReview", () => {
    fc.assert(
      fc.property(arbitraryResultCase, ({ rubric, review }) => {
        expect(validate(review), JSON.stringify(validate.errors)).toBe(true);
        expect(safeParseReview(review, { rubric })).toEqual({ success: true, data: review });
      }),
      { numRuns: runs / 3 },
    );
  });
});

function exactScoreOf(result: ReviewResult & { status: "scored" }): Fraction {
  return fractionFromText(result.exactScore);
}

function sum<Key extends string>(lines: readonly { readonly [key in Key]: string }[], key: Key): Fraction {
  return lines.map((line) => fractionFromText(line[key])).reduce(plus, [0n, 1n]);
}
