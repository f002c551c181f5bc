import { describe, expect, test } from "vitest";
import type { Mean } from "../../src/aggregation/mean";
import { meanOf } from "../../src/aggregation/mean";
import { coverageFigures, coverageOfParts, lacksOf, totalOfParts } from "../../src/aggregation/total-of-parts";
import { sharesOf } from "../../src/aggregation/weighing";
import type { Ratio } from "../../src/exact/ratio";
import { parseRatio } from "../../src/exact/ratio";
import { customerCentric } from "../../src/index";
import { exactScale } from "../../src/rubric/exact-scale";

const scale = exactScale(customerCentric);
const meanOfScores = (...scores: string[]) => meanOf(scores.map(parseRatio), sharesOf(scores.map(() => 1))) as Mean;
const [scored, missing, leftOut] = [
  { isScored: true, isApplicable: true },
  { isScored: false, isApplicable: true },
  { isScored: false, isApplicable: false },
];

describe("the coverage of parts", () => {
  test("is the weight of those with a score over that of those that apply", () => {
    expect(coverageOfParts([scored, missing, leftOut], [1, 2, 4])).toEqual({ numerator: 1, denominator: 3 });
    expect(coverageOfParts([missing], [1])).toEqual({ numerator: 0, denominator: 1 });
  });

  test("is none where no part that has weight applies", () => {
    expect(coverageOfParts([leftOut, scored], [1, 0])).toBeUndefined();
    expect(coverageFigures(undefined)).toEqual({ coverage: 0, exactCoverage: "0" });
  });

  test("is told rounded down, so that what is just below a minimum does not look as if it reached it", () => {
    expect(coverageFigures({ numerator: 1999, denominator: 3333 })).toEqual({
      coverage: 0.59,
      exactCoverage: "1999/3333",
    });
    expect(coverageFigures({ numerator: 3, denominator: 5 })).toEqual({ coverage: 0.6, exactCoverage: "3/5" });
  });

  test("lacks something below the minimum only, and says so besides that there is no score", () => {
    const codes = (coverage: Ratio, minimum: string) => lacksOf(coverage, minimum).map(({ code }) => code);
    expect(codes({ numerator: 3, denominator: 5 }, "0.6")).toEqual([]);
    expect(codes({ numerator: 1999, denominator: 3333 }, "0.6")).toEqual(["coverage-below-minimum"]);
    expect(codes({ numerator: 0, denominator: 5 }, "0.6")).toEqual(["no-score", "coverage-below-minimum"]);
    expect(codes({ numerator: 0, denominator: 5 }, "0")).toEqual(["no-score"]);
  });
});

describe("the total of parts", () => {
  test("is their mean, and what is displayed of them sums to what is displayed of it", () => {
    const total = totalOfParts(meanOfScores("7", "8", "8"), false, scale);
    expect(total.exact).toEqual({ numerator: 23, denominator: 3 });
    expect(total.shares).toEqual([
      { effectiveWeight: "1/3", contribution: "7/3", displayContribution: 2.33 },
      { effectiveWeight: "1/3", contribution: "8/3", displayContribution: 2.67 },
      { effectiveWeight: "1/3", contribution: "8/3", displayContribution: 2.67 },
    ]);
    expect(total.deduction).toBeUndefined();
  });

  test("is the lowest score where one has failed, with what that takes away as a line of its own", () => {
    const total = totalOfParts(meanOfScores("7", "8"), true, scale);
    expect(total.exact).toEqual(scale.minimum);
    expect(total.shares.map(({ displayContribution }) => displayContribution)).toEqual([3.5, 4]);
    expect(total.deduction).toEqual({ contribution: "-15/2", displayContribution: -7.5 });
  });
});
