import { describe, expect, test } from "vitest";
import type { Decimal, RoundingMode } from "../../src/index";
import { customerCentric, defineRubric, weightedMean } from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";

const untyped = weightedMean as (...args: readonly unknown[]) => unknown;

describe("the weighted mean", () => {
  test("is the sum of the products over the sum of the weights: (9 × 2 + 6 × 1) / 3 = 8", () => {
    expect(weightedMean([9, 6], [2, 1])).toStrictEqual({
      score: 8,
      level: "good",
      exactScore: "8",
      roundingChangedLevel: false,
    });
  });

  test("of one score is that score, whatever its weight", () => {
    expect(weightedMean(["7.125"], ["0.000001"])).toStrictEqual({
      score: 7.13,
      level: "basic",
      exactScore: "57/8",
      roundingChangedLevel: false,
    });
  });

  test("of 9.00 and 7.99 is 8.495, which rounds up into the next level", () => {
    expect(weightedMean([9, 7.99], [1, 1])).toStrictEqual({
      score: 8.5,
      level: "outstanding",
      exactScore: "1699/200",
      roundingChangedLevel: true,
    });
  });

  test("does not add up binary fractions: 0.1 and 0.2 are tenths", () => {
    expect(weightedMean([0.1, 0.2], [1, 1]).exactScore).toBe("3/20");
    expect(weightedMean([8.2, 8.3, 8.4], [0.1, 0.2, 0.7]).exactScore).toBe("209/25");
  });

  test("takes text and numbers for the same decimals", () => {
    expect(weightedMean(["8.50", 7], [1, "3.0"])).toStrictEqual(weightedMean([8.5, "7.00"], ["1", 3]));
  });

  test("reads numbers whose text has an exponent", () => {
    // 10 × 1e21 and 0 × 1e21: the mean is 5; 1e-7 beside 1e-7 likewise.
    expect(weightedMean([10, 0], [1e21, 1e21]).exactScore).toBe("5");
    expect(weightedMean([10, 0], [1e-7, 0.0000001]).exactScore).toBe("5");
    expect(weightedMean([10, 0, 5], [5e-324, 5e-324, 1.7976931348623157e308]).exactScore).toBe("5");
    expect(weightedMean([10, 0], [1, 1e21]).exactScore).toBe("10/1000000000000000000001");
  });

  test("loses no digit of a long decimal", () => {
    expect(weightedMean(["7.4949999999999999999999"], [1])).toMatchObject({ score: 7.49, level: "basic" });
    expect(weightedMean(["7.4950000000000000000000"], [1])).toMatchObject({ score: 7.5, level: "good" });
    expect(weightedMean(["7.4949999999999999999999", "7.4950000000000000000001"], [1, 1])).toMatchObject({
      score: 7.5,
      exactScore: "1499/200",
    });
  });

  test("stays exact when the weights are larger than numbers hold exactly", () => {
    // 100 × 701023738741120 / (736272792559810 + 701023738741120) hundredths, in lowest terms.
    expect(weightedMean([0, 0.01], [7362727925598.1, 7010237387411.2]).exactScore).toBe(
      "17525593468528/3593241328252325",
    );
  });

  test("stays exact when products of scores and weights are larger than numbers hold exactly", () => {
    // 999 × 9007199254741 + 998 × 9007199254743 is odd, and beyond 2^53 numbers are even.
    expect(weightedMean([9.99, 9.98], [90071992547.41, 90071992547.43]).exactScore).toBe(
      "17987376911719773/1801439850948400",
    );
  });

  test("stays exact when the sum of the weights is larger than numbers hold exactly, and that of the products is not", () => {
    // 1 hundredth × 1 / (4503599627370497 + 4503599627370497 + 1).
    const half = 45035996273704.97;
    expect(weightedMean([0, 0, 0.01], [half, half, 0.01]).exactScore).toBe("1/900719925474099500");
  });

  test("takes weights that are finer than hundredths as they are", () => {
    expect(weightedMean([10, 0], [0.125, 0.375]).exactScore).toBe("5/2");
  });

  test("leaves scores of weight zero out", () => {
    expect(weightedMean([9, 0], [1, 0]).exactScore).toBe("9");
    expect(weightedMean([9, 0], ["1", "0.00"]).exactScore).toBe("9");
  });

  test("reaches both ends of the scale", () => {
    expect(weightedMean([10, "10.00"], [1, 2])).toMatchObject({ score: 10, level: "excellent", exactScore: "10" });
    for (const zeros of [
      [0, -0, "-0.0"],
      [-0, -0, -0],
    ]) {
      expect(weightedMean(zeros, [1, 2, 3])).toStrictEqual({
        score: 0,
        level: "failing",
        exactScore: "0",
        roundingChangedLevel: false,
      });
    }
  });

  test.each<[RoundingMode, Decimal, number, string]>([
    ["half-up", "7.495", 7.5, "good"],
    ["half-even", "7.495", 7.5, "good"],
    ["half-down", "7.495", 7.49, "basic"],
    ["up", "7.490001", 7.5, "good"],
    ["down", "7.499999", 7.49, "basic"],
    ["half-up", "8.485", 8.49, "good"],
    ["half-even", "8.485", 8.48, "good"],
    ["half-even", "8.4850000000000001", 8.49, "good"],
    ["half-down", "8.4850000000000001", 8.49, "good"],
    ["half-down", "8.485", 8.48, "good"],
  ])("rounds %s: %s becomes %d, which is %s", (rounding, exact, score, level) => {
    const rubric = defineRubric({ ...customerCentric, rounding });
    expect(weightedMean([exact], [1], rubric)).toMatchObject({ score, level });
  });

  test("is placed on the exact score when the rubric says so", () => {
    const rubric = defineRubric({ ...customerCentric, placeOn: "exact" });
    expect(weightedMean([9, 7.99], [1, 1], rubric)).toStrictEqual({
      score: 8.5,
      level: "good",
      exactScore: "1699/200",
      roundingChangedLevel: true,
    });
  });

  test("is rounded to the rubric's own step and placed in its own levels", () => {
    const rubric = defineRubric({
      id: "thirds",
      version: "1",
      scale: { minimum: 1, maximum: 5, step: 0.5 },
      levels: [
        { id: "low", cut: 1 },
        { id: "high", cut: 3.5 },
      ],
      criteria: [{ id: "all", weight: 1 }],
    });
    // (3 + 3 + 4) / 3 = 3⅓, nearest to 3.5.
    expect(weightedMean([3, 3, 4], [1, 1, 1], rubric)).toStrictEqual({
      score: 3.5,
      level: "high",
      exactScore: "10/3",
      roundingChangedLevel: true,
    });
  });
});

describe("the weighted mean refuses", () => {
  test("all that is wrong at once, each with its path", () => {
    const scores = [8, Number.NaN, "8,5", -0.01, 10.01, null, undefined, "", Number.POSITIVE_INFINITY];
    expect(issuesOf(() => untyped(scores, [1, -1, "x"]))).toEqual([
      ["invalid-decimal", "scores", 1],
      ["invalid-decimal", "scores", 2],
      ["out-of-range", "scores", 3],
      ["out-of-range", "scores", 4],
      ["invalid-decimal", "scores", 5],
      ["missing", "scores", 6],
      ["invalid-decimal", "scores", 7],
      ["invalid-decimal", "scores", 8],
      ["out-of-range", "weights", 1],
      ["invalid-decimal", "weights", 2],
      ["one-weight-each", "weights"],
    ]);
  });

  test("fewer and more weights than scores", () => {
    expect(issuesOf(() => weightedMean([8, 9], [1]))).toEqual([["one-weight-each", "weights"]]);
    expect(issuesOf(() => weightedMean([8], [1, 1]))).toEqual([["one-weight-each", "weights"]]);
  });

  test("weights that are all zero", () => {
    expect(issuesOf(() => weightedMean([8, 9], [0, 0]))).toEqual([["weights-all-zero", "weights"]]);
    expect(issuesOf(() => weightedMean(["8"], ["0.000"]))).toEqual([["weights-all-zero", "weights"]]);
  });

  test("a negative weight, however small, and also as text", () => {
    expect(issuesOf(() => weightedMean([8, 9], [1, -0.01]))).toEqual([["out-of-range", "weights", 1]]);
    expect(issuesOf(() => weightedMean([8, 9], [1, "-0.000000000000000000001"]))).toEqual([
      ["out-of-range", "weights", 1],
    ]);
  });

  test("scores a step outside the scale, alone and beside one that makes up for them", () => {
    for (const outside of [-0.01, 10.01]) {
      expect(issuesOf(() => weightedMean([outside], [1]))).toEqual([["out-of-range", "scores", 0]]);
      expect(issuesOf(() => weightedMean([5, outside], [1, 1]))).toEqual([["out-of-range", "scores", 1]]);
    }
  });

  test("scores a hair outside the scale, which no number is near enough to tell", () => {
    expect(issuesOf(() => weightedMean(["10.0000000000000000000001"], [1]))).toEqual([["out-of-range", "scores", 0]]);
    expect(issuesOf(() => weightedMean(["-0.0000000000000000000001"], [1]))).toEqual([["out-of-range", "scores", 0]]);
  });

  test("empty lists", () => {
    expect(issuesOf(() => weightedMean([], []))).toEqual([
      ["wrong-type", "scores"],
      ["wrong-type", "weights"],
    ]);
  });

  test("missing lists, and what is no list", () => {
    expect(issuesOf(() => untyped())).toEqual([
      ["missing", "scores"],
      ["missing", "weights"],
    ]);
    expect(issuesOf(() => untyped("88", { length: 2 }))).toEqual([
      ["wrong-type", "scores"],
      ["wrong-type", "weights"],
    ]);
    expect(issuesOf(() => untyped(new Set([8]), new Float64Array([1])))).toEqual([
      ["wrong-type", "scores"],
      ["wrong-type", "weights"],
    ]);
  });

  test("typed arrays, which are no lists though they have a length and numbers", () => {
    expect(issuesOf(() => untyped(new Float64Array([8]), [1]))).toEqual([["wrong-type", "scores"]]);
    expect(issuesOf(() => untyped([8], new Float64Array([1])))).toEqual([["wrong-type", "weights"]]);
  });

  test("holes in lists", () => {
    // biome-ignore lint/suspicious/noSparseArray: a hole is what untyped callers may pass.
    expect(issuesOf(() => untyped([8, , 9], [1, 1, 1]))).toEqual([["missing", "scores", 1]]);
  });

  test.each([
    "0x1F",
    "1e3",
    " 8",
    "8 ",
    "8,5",
    "1_000",
    "+8",
    ".5",
    "8.",
    "١",
    "８",
    "Infinity",
    "NaN",
    "--8",
    "8.5.1",
  ])("the text %j, which is no decimal", (text) => {
    expect(issuesOf(() => weightedMean([text], [1]))).toEqual([["invalid-decimal", "scores", 0]]);
  });

  test.each([[[8]], [{}], [true], [8n], [Symbol("8")], [new Date(0)], [new Number(8)], [Object.create(null)]])(
    "a value that is no decimal: %s of its kind",
    (value) => {
      expect(issuesOf(() => untyped([value], [1]))).toEqual([["invalid-decimal", "scores", 0]]);
      expect(issuesOf(() => untyped([8], [value]))).toEqual([["invalid-decimal", "weights", 0]]);
    },
  );

  test("what is no rubric, and a rubric that nobody has checked", () => {
    for (const rubric of [null, {}, "customer-centric", { ...customerCentric }]) {
      expect(refusalOf(() => untyped([8], [1], rubric)).code).toBe("undefined-rubric");
    }
  });

  test("bad scores with the code and a message that lists them", () => {
    const error = refusalOf(() => weightedMean([11], [1]));
    expect(error.code).toBe("invalid-scores");
    expect(error.message).toBe("The weighted mean has problems:\n- scores[0]: expected a number from 0 to 10, got 11.");
  });

  test.each<readonly [scores: unknown, weights: unknown, message: string]>([
    [[8, 9], [1], "weights: expected one weight for each of 2 scores, got 1."],
    [[8], [0], "weights: expected a weight above 0, got 0."],
    [[8], [-1], "weights[0]: expected 0 or more, got -1."],
    [8, [1], "scores: expected a list of at least one, got 8."],
    [[8], {}, "weights: expected a list of at least one, got a value of type object."],
  ])("the scores %j with the weights %j, saying what is wrong", (scores, weights, message) => {
    const { issues } = refusalOf(() => untyped(scores, weights)).details;
    expect(issues?.map((issue) => issue.message)).toEqual([message]);
  });
});
