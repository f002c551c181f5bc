import { describe, expect, test } from "vitest";
import type { GuidelinePart } from "../../../src/index";
import { compareDistribution } from "../../../src/index";
import { issuesOf, refusalOf } from "../../review/refusal";

function counts(...numbers: readonly number[]) {
  return numbers.map((count, index) => ({ level: "abcdefgh".charAt(index), count }));
}

function standings(numbers: readonly number[], guideline: readonly GuidelinePart[]) {
  return compareDistribution(counts(...numbers), guideline).parts.map(({ fewest, most, standing, difference }) => {
    return [fewest, most, standing, difference];
  });
}

describe("a distribution beside a guideline", () => {
  test("has quotas of shares by largest remainder, ties in the order of the guideline", () => {
    const third = ["a", "b", "c"].map((level) => ({ levels: [level], share: "0.333333333333" }));
    const rest = [{ levels: ["d"], share: "0.000000000001" }];
    expect(standings([4, 3, 3, 0], [...third, ...rest]).map(([most]) => most)).toEqual([4, 3, 3, 0]);
    const fifths = [
      { levels: ["a"], share: 0.25 },
      { levels: ["b"], share: 0.25 },
      { levels: ["c"], share: 0.5 },
    ];
    // 1.5, 1.5 and 3 of six.
    expect(standings([1, 2, 3], fifths)).toEqual([
      [2, 2, "below", 1],
      [1, 1, "above", -1],
      [3, 3, "within", 0],
    ]);
  });

  const shared = (...shares: readonly (number | string)[]) =>
    shares.map((share, index) => ({ levels: ["abcdefg".charAt(index)], share }));

  test.each<[what: string, shares: readonly (number | string)[], stated: string, most: readonly number[]]>([
    ["a third three times", ["0.3333", "0.3333", "0.3333"], "9999/10000", [4, 3, 3]],
    ["two thirds and a third, rounded up", [0.67, 0.34], "101/100", [7, 3]],
    ["sixths", [0.17, 0.17, 0.17, 0.17, 0.17, 0.17], "51/50", [2, 2, 2, 2, 1, 1]],
    ["33 % three times", [0.33, 0.33, 0.33], "99/100", [4, 3, 3]],
  ])("takes shares that were rounded in proportion, and says what they came to: %s", (_, shares, stated, most) => {
    const advice = compareDistribution(counts(10, ...shares.slice(1).map(() => 0)), shared(...shares));
    expect(advice.statedShares).toBe(stated);
    expect(advice.parts.map((part) => part.most)).toEqual(most);
    expect(advice.parts.map((part) => part.fewest)).toEqual(most);
  });

  test.each<[what: string, shares: readonly (number | string)[]]>([
    ["more is missing than rounding can do", [0.33, 0.33, "0.324"]],
    ["a tenth is left out", [0.3, 0.3, 0.3]],
    ["five hundredths are left out", [0.5, 0.45]],
    ["it is one digit too many", ["0.333", "0.333", "0.3324"]],
    ["it is too much", [0.5, "0.5011"]],
  ])("does not take shares for rounded where %s", (_, shares) => {
    const call = () => compareDistribution(counts(...shares.map(() => 1)), shared(...shares));
    expect(issuesOf(call)).toEqual([["out-of-range", "guideline"]]);
  });

  test("takes shares for rounded at half a unit of the last digit for each of them, and not above", () => {
    // Three of 0.005 each: 0.985 to 1.015.
    const sums = (last: number) => () => compareDistribution(counts(1, 1, 1), shared(0.33, 0.33, last));
    expect(issuesOf(sums(0.32))).toEqual([["out-of-range", "guideline"]]);
    expect([sums(0.33)().statedShares, sums(0.34)().statedShares, sums(0.35)().statedShares]).toEqual([
      ...["99/100", undefined, "101/100"],
    ]);
    expect(issuesOf(sums(0.36))).toEqual([["out-of-range", "guideline"]]);
    // 50.5 % and 49.5 % are rounded to 51 and 50, and no two shares of everything to 50 and 49.
    expect(compareDistribution(counts(1, 1), shared(0.51, 0.5)).statedShares).toBe("101/100");
    expect(issuesOf(() => compareDistribution(counts(1, 1), shared(0.5, 0.49)))).toEqual([
      ["out-of-range", "guideline"],
    ]);
  });

  test("leaves what no share is stated for to the others", () => {
    // 10 % of 6 is 0.6: the larger remainder is that of the rest, 5.4 or not.
    expect(standings([1, 5], [{ levels: ["a"], share: 0.1 }])).toEqual([[1, 1, "within", 0]]);
    expect(standings([1, 3], [{ levels: ["a"], share: 0.1 }])).toEqual([[0, 0, "above", -1]]);
  });

  test.each<[count: number, standing: string, difference: number]>([
    [1, "below", 1],
    [2, "within", 0],
    [3, "within", 0],
    [4, "above", -1],
  ])("is within its bounds, both inclusive, in whole heads: %i of 10", (count, standing, difference) => {
    const bounds = { levels: ["a"], atLeast: 0.11, atMost: 0.39 };
    expect(standings([count, 10 - count], [bounds])).toEqual([[2, 3, standing, difference]]);
  });

  test("has bounds on one side, and levels that are taken together", () => {
    const guideline = [
      { levels: ["a", "b"], atMost: 0.3 },
      { levels: ["c"], atLeast: 0.5 },
    ];
    expect(compareDistribution(counts(2, 2, 6), guideline)).toEqual({
      total: 10,
      isWithin: false,
      parts: [
        { levels: ["a", "b"], count: 4, exactShare: "2/5", fewest: 0, most: 3, standing: "above", difference: -1 },
        { levels: ["c"], count: 6, exactShare: "3/5", fewest: 5, most: 10, standing: "within", difference: 0 },
      ],
    });
  });

  test.each<[what: string, numbers: readonly number[], guideline: readonly GuidelinePart[], heads: unknown]>([
    [
      "half, and at least half",
      [6, 5],
      [
        { levels: ["a"], share: 0.5 },
        { levels: ["b"], atLeast: 0.5 },
      ],
      [
        [6, 6],
        [5, 11],
      ],
    ],
    [
      "at least half, twice",
      [6, 5],
      [
        { levels: ["a"], atLeast: 0.5 },
        { levels: ["b"], atLeast: 0.5 },
      ],
      [
        [6, 11],
        [5, 11],
      ],
    ],
    [
      "at most half, twice, and no other level",
      [6, 4, 1],
      [
        { levels: ["a"], atMost: 0.5 },
        { levels: ["b", "c"], atMost: 0.5 },
      ],
      [
        [0, 6],
        [0, 5],
      ],
    ],
    [
      "at most half, twice, and another level to go to",
      [5, 5, 1],
      [
        { levels: ["a"], atMost: 0.5 },
        { levels: ["b"], atMost: 0.5 },
      ],
      [
        [0, 5],
        [0, 5],
      ],
    ],
    [
      "a fifth, at least 30 % and at least half of 7",
      [1, 2, 4],
      [
        { levels: ["a"], share: 0.2 },
        { levels: ["b"], atLeast: 0.3 },
        { levels: ["c"], atLeast: 0.5 },
      ],
      [
        [1, 1],
        [2, 7],
        [4, 7],
      ],
    ],
  ])("always leaves a distribution that is within: %s", (_, numbers, guideline, heads) => {
    const { parts, isWithin } = compareDistribution(counts(...numbers), guideline);
    expect(parts.map(({ fewest, most }) => [fewest, most])).toEqual(heads);
    expect(isWithin).toBe(true);
  });

  test("asks nothing of few people that no whole head can meet", () => {
    expect(standings([0, 3], [{ levels: ["a"], atLeast: 0.1, atMost: 0.2 }])).toEqual([[0, 0, "within", 0]]);
    const halves = ["a", "b"].map((level) => ({ levels: [level], share: 0.5 }));
    expect(compareDistribution(counts(0, 0), halves)).toMatchObject({
      total: 0,
      isWithin: true,
      parts: [{ most: 0 }, { most: 0, exactShare: "0" }],
    });
  });

  test.each<[what: string, guideline: unknown, ...issues: (readonly [string, ...(string | number)[]])[]]>([
    ["no part", [], ["wrong-type", "guideline"]],
    ["no level", [{ levels: [], share: 1 }], ["wrong-type", "guideline", 0, "levels"]],
    ["an unknown level", [{ levels: ["z"], share: 1 }], ["unknown-level", "guideline", 0, "levels", 0]],
    [
      "a level in two parts",
      [
        { levels: ["a"], share: 0.5 },
        { levels: ["b", "a"], share: 0.5 },
      ],
      ["duplicate-id", "guideline", 1, "levels", 1],
    ],
    ["a share and a bound", [{ levels: ["a"], share: 0.5, atMost: 0.6 }], ["conflicting-values", "guideline", 0]],
    ["neither", [{ levels: ["a"] }], ["conflicting-values", "guideline", 0]],
    ["a share above 1", [{ levels: ["a"], share: 1.01 }], ["out-of-range", "guideline", 0, "share"]],
    ["bounds that cross", [{ levels: ["a"], atLeast: 0.5, atMost: 0.49 }], ["out-of-range", "guideline", 0, "atLeast"]],
    [
      "shares above 1 together",
      [
        { levels: ["a"], share: 0.5 },
        { levels: ["b"], atLeast: "0.501" },
      ],
      ["out-of-range", "guideline"],
    ],
    [
      "most shares below 1 together, and no other level",
      [
        { levels: ["a"], atMost: 0.5 },
        { levels: ["b"], atMost: "0.499" },
      ],
      ["out-of-range", "guideline"],
    ],
  ])("is refused with %s", (_, guideline, ...issues) => {
    const call = () => compareDistribution(counts(1, 1), guideline as readonly GuidelinePart[]);
    expect(refusalOf(call).code).toBe("invalid-distribution");
    expect(issuesOf(call)).toEqual(issues);
  });

  test("is refused with counts that are none", () => {
    const bad = [{ level: "a", count: 1.5 }, { level: "a", count: -1 }, null];
    expect(issuesOf(() => compareDistribution(bad as never, [{ levels: ["a"], share: 1 }]))).toEqual([
      ["wrong-type", "counts", 0, "count"],
      ["duplicate-id", "counts", 1, "level"],
      ["wrong-type", "counts", 1, "count"],
      ["missing", "counts", 2, "level"],
      ["missing", "counts", 2, "count"],
    ]);
  });
});
