import { describe, expect, test } from "vitest";
import { rating, scored, unscored, variant, weighted } from "./scoring";

describe("weights of criteria", () => {
  test("are relative: 2 to 1 makes (2 × 9 + 1 × 6) / 3 = 8", () => {
    for (const weights of [
      [2, 1],
      ["0.000002", "0.000001"],
      [1e21, "500000000000000000000"],
      ["66.66", "33.33"],
    ]) {
      const result = scored([rating("a", 9), rating("b", 6)], weighted(weights));
      expect(result.exactScore).toBe("8");
      expect(result.criteria.map(({ effectiveWeight }) => effectiveWeight)).toEqual(["2/3", "1/3"]);
    }
  });

  test("of zero leave a criterion out of the score and of the coverage, and in the ledger", () => {
    const result = scored([rating("a", 9), rating("b", 1)], weighted([1, 0]));
    expect(result).toMatchObject({ exactScore: "9", exactCoverage: "1" });
    expect(result.criteria[1]).toMatchObject({
      ...{ criterion: "b", status: "scored", score: 1, weight: 0 },
      ...{ effectiveWeight: "0", contribution: "0", displayContribution: 0 },
    });
    expect(scored([rating("a", 9)], weighted([1, 0], { minimumCoverage: 1 })).exactCoverage).toBe("1");
  });

  test("of zero do not make a review of anything else", () => {
    expect(unscored([rating("b", 9)], weighted([1, 0])).reasons).toEqual([{ code: "no-score" }]);
    expect(unscored([rating("a", "n/a"), rating("b", 9)], weighted([1, 0])).reasons).toEqual([
      { code: "no-applicable-criterion" },
    ]);
  });
});

describe("displayed contributions", () => {
  const displayed = (result: ReturnType<typeof scored>) => result.criteria.map((one) => one.displayContribution);

  test("sum to the score, ties going to the first in the rubric: three thirds of 8.50", () => {
    const result = scored([rating("overall", 8.5)], weighted([1, 1, 1]));
    expect(result.criteria.map(({ contribution }) => contribution)).toEqual(["17/6", "17/6", "17/6"]);
    expect(displayed(result)).toEqual([2.84, 2.83, 2.83]);
  });

  test("give the missing hundredth to the largest remainder", () => {
    // 8/3 = 2.666…, 8.01/3 = 2.67, 8/3: the total is 8.003… and so 8.00; 2.66 + 2.67 + 2.66 lacks one hundredth.
    const result = scored([rating("a", "7.99"), rating("b", "8.01"), rating("c", 8)], weighted([1, 1, 1]));
    // 2.66333, 2.67, 2.66666: the last has the largest remainder.
    expect(result.score).toBe(8);
    expect(displayed(result)).toEqual([2.66, 2.67, 2.67]);
  });

  test("sum to the rounded score where it was rounded down", () => {
    const result = scored([rating("needs", "7.01"), rating("relationship", "7.01")], variant({ rounding: "down" }));
    // 3.505 each.
    expect(result.score).toBe(7.01);
    expect(displayed(result)).toEqual([3.51, 3.5]);
  });
});
