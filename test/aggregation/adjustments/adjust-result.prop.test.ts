import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AdjustedOf, Gate, GroupReview, ReviewResult, Rubric, ScoredReview } from "../../../src/index";
import {
  adjustResult,
  defineRubric,
  explain,
  explainGroups,
  isScoringError,
  levelOf,
  scoreGroups,
  scoreReview,
  verifyGroups,
  verifyResult,
} from "../../../src/index";
import { safeParseGroupReview, safeParseResult } from "../../../src/schema";
import { arbitraryResultCase } from "../../support/arbitrary-review";
import type { Fraction } from "../../support/scoring-oracle";
import {
  compare,
  decimalFraction,
  decimalText,
  fraction,
  fractionFromText,
  plus,
  times,
} from "../../support/scoring-oracle";
import { arbitraryGroupCase } from "../groups/arbitrary-groups";

const thousandths = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 4 });

/** Adjusts a result to places on its scale, in thousandths of the way up, rounded down to its step; where it may be. */
function adjustedTo<Result extends ReviewResult | GroupReview>(
  places: readonly number[],
  result: Result,
  rubric: Rubric,
): AdjustedOf<Result> | undefined {
  let adjusted: AdjustedOf<Result> | undefined;
  for (const [index, place] of places.entries()) {
    try {
      const decision = {
        score: scoreAt(place, rubric),
        by: `judge ${index}`,
        at: `2026-07-0${index + 1}T09:00Z`,
        reason: "r",
      };
      adjusted = adjustResult((adjusted ?? result) as Result, decision, { rubric });
    } catch (error) {
      // Above a cap, the score that there is, or no score at all.
      if (!isScoringError(error) || error.code !== "invalid-adjustment") throw error;
    }
  }
  return adjusted;
}

function scoreAt(place: number, { scale }: Rubric): string {
  const [minimum, maximum, step] = [scale.minimum, scale.maximum, scale.step].map(decimalFraction) as [
    Fraction,
    Fraction,
    Fraction,
  ];
  const [above, below] = times(plus(maximum, times([-1n, 1n], minimum)), [step[1], step[0]]);
  const steps = (above * BigInt(place)) / (below * 1000n);
  return decimalText(plus(minimum, times(fraction(steps, 1n), step)));
}

function sum(lines: readonly { readonly contribution: string }[]): Fraction {
  return lines.map(({ contribution }) => fractionFromText(contribution)).reduce(plus);
}

test("the column of an adjusted result sums, exactly and as displayed, and it verifies, parses and explains itself", () => {
  let count = 0;
  const property = fc.property(arbitraryResultCase, thousandths, ({ rubric, review, result }, places) => {
    const adjusted = adjustedTo(places, result, rubric);
    if (adjusted === undefined) return;
    count++;
    const { criteria, deductions, adjustment, score, level, exactScore } = adjusted;
    const { original, changes } = adjustment;
    const { exactScore: before, score: published } = result as ScoredReview;
    expect(original).toMatchObject({ exactScore: before, score: published });
    expect(sum([...criteria, ...deductions])).toEqual(fractionFromText(before));
    expect(sum([...criteria, ...deductions, ...changes])).toEqual(fractionFromText(exactScore));
    const displayed = [...criteria, ...deductions, ...changes].map((line) => decimalFraction(line.displayContribution));
    expect(compare(displayed.reduce(plus), decimalFraction(score))).toBe(0);
    expect(level).toBe(levelOf(score, rubric));
    const stored = JSON.parse(JSON.stringify(adjusted));
    expect(safeParseResult(stored)).toEqual({ success: true, data: adjusted });
    expect(verifyResult(stored, review, { rubric })).toEqual({ isVerified: true, differences: [] });
    for (const locale of ["en", "zh", "ja"] as const) {
      const told = explain(stored, { rubric, locale });
      expect(changes.every(({ by }) => told.includes(by))).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 400 });
  expect(count).toBeGreaterThan(100);
});

test("of several adjustments, only the last decides the score, and none is lost", () => {
  const property = fc.property(arbitraryResultCase, thousandths, ({ rubric, result }, places) => {
    const adjusted = adjustedTo(places, result, rubric);
    if (adjusted === undefined) return;
    const { changes, original } = adjusted.adjustment;
    const last = changes.at(-1);
    if (last === undefined || last.score === original.score) return;
    const { by, at, reason } = last;
    const once = adjustResult(result, { score: last.score, by, at, reason }, { rubric });
    const { adjustment: many, ...rest } = adjusted;
    const { adjustment: single, ...same } = once;
    expect(same).toEqual(rest);
    expect(single.original).toEqual(many.original);
  });
  fc.assert(property, { numRuns: 200 });
});

const strict: Gate = { id: "strict", criterion: "any", below: 8, effect: { cap: 4 } };

/** Cases of groups, half of them with a gate that caps. */
const gatedGroupCases = fc.tuple(arbitraryGroupCase, fc.boolean()).map(([{ review, options }, isGated]) => {
  const { rubric } = options;
  return {
    review,
    options: isGated ? { ...options, rubric: defineRubric({ ...rubric, gates: [strict] }) } : options,
  };
});

test("the column of an adjusted result of groups sums, exactly and as displayed, and it verifies, parses and explains itself", () => {
  const count = { all: 0, capped: 0 };
  const property = fc.property(gatedGroupCases, thousandths, ({ review, options }, places) => {
    const { rubric } = options;
    const result = scoreGroups(review, options);
    const adjusted = adjustedTo(places, result, rubric);
    if (adjusted === undefined) return;
    const { criteria, deductions, adjustment, score, level, exactScore } = adjusted;
    const { original, changes } = adjustment;
    count.all++;
    if (deductions.length > 0) {
      count.capped++;
      for (const change of changes) expect(change.score).toBeLessThanOrEqual(4);
    }
    expect(sum([...criteria, ...deductions])).toEqual(fractionFromText(original.exactScore));
    expect(sum([...criteria, ...deductions, ...changes])).toEqual(fractionFromText(exactScore));
    const displayed = [...criteria, ...deductions, ...changes].map((line) => decimalFraction(line.displayContribution));
    expect(compare(displayed.reduce(plus), decimalFraction(score))).toBe(0);
    expect(level).toBe(levelOf(score, rubric));
    const stored = JSON.parse(JSON.stringify(adjusted));
    expect(safeParseGroupReview(stored)).toEqual({ success: true, data: adjusted });
    expect(verifyGroups(stored, review, options)).toEqual({ isVerified: true, differences: [] });
    for (const locale of ["en", "zh", "ja"] as const) {
      const told = explainGroups(stored, { rubric, locale });
      expect(changes.every(({ by }) => told.includes(by))).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 400 });
  expect(count.all).toBeGreaterThan(200);
  expect(count.capped).toBeGreaterThan(30);
});

test("where every group is shown, a result is adjusted as the one by assessors of the same ratings", () => {
  let count = 0;
  const property = fc.property(gatedGroupCases, thousandths, ({ review, options: { rubric } }, places) => {
    const byGroups = adjustedTo(places, scoreGroups(review, { rubric, anonymity: null }), rubric);
    const byAssessors = adjustedTo(places, scoreReview(review, { rubric }), rubric);
    expect(byGroups?.adjustment).toEqual(byAssessors?.adjustment);
    if (byGroups !== undefined) count++;
  });
  fc.assert(property, { numRuns: 300 });
  expect(count).toBeGreaterThan(150);
});
