import { describe, expect, test } from "vitest";
import type { ScoreColumns } from "../../../src";
import { customerCentric, defineRubric, isScoringError, levelOf, noCriterionFailing, scoreColumns } from "../../../src";

const { scale, levels } = customerCentric;
const plain = { id: "columns", version: "1", scale, levels, criteria: [{ id: "whole", weight: 1 }] } as const;

/** The first problem that columns are refused with, and how the message begins. */
function refusalOf(columns: unknown, options?: object) {
  try {
    scoreColumns(columns as ScoreColumns, options);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return { code: error.code, paths: error.details.issues?.map(({ path }) => path), message: error.message };
  }
  return undefined;
}

describe("scoreColumns", () => {
  test("gives every score of two decimals to the level that levelOf gives it to", () => {
    const scores = Int16Array.from({ length: 1001 }, (_, steps) => steps);
    const scored = scoreColumns({ scores, weights: [1], width: 1 });
    expect(scored.scores).toEqual(Int32Array.from(scores));
    expect([...scored.levels].map((level) => levels[level]?.id)).toEqual(
      [...scores].map((steps) => levelOf(steps / 100)),
    );
    expect(scored.unscored.includes(1)).toBe(false);
  });

  test("lifts a mean of 7.495 into good, and leaves 7.494 in basic", () => {
    const scores = Float64Array.of(7.494, 7.495, 7.496, 8.494, 8.495);
    const scored = scoreColumns({ scores, weights: [1], width: 1 }, { scoreUnit: "0.001" });
    expect([...scored.scores]).toEqual([749, 750, 750, 849, 850]);
    expect([...scored.levels]).toEqual([1, 2, 2, 2, 3]);
  });

  test("places the exact score where the rubric says so", () => {
    const rubric = defineRubric({ ...plain, placeOn: "exact" });
    const scores = Float64Array.of(7.495, 7.5);
    const scored = scoreColumns({ scores, weights: [1], width: 1 }, { rubric, scoreUnit: "0.001" });
    expect([...scored.scores]).toEqual([750, 750]);
    expect([...scored.levels]).toEqual([1, 2]);
  });

  test("has no row where there is none, and no score for an empty one", () => {
    expect(scoreColumns({ scores: new Int16Array(0), weights: [1, 1], width: 2 }).scores).toHaveLength(0);
    const scored = scoreColumns({
      scores: Int16Array.of(900),
      weights: Uint8Array.of(1),
      offsets: Int32Array.of(0, 0, 1, 1),
    });
    expect([...scored.unscored]).toEqual([1, 0, 1]);
    expect([...scored.coverage]).toEqual([0, 100, 0]);
  });

  test("says by which option weights that are doubles may be of another unit", () => {
    const columns = { scores: Int16Array.of(900, 800, 700, 600), weights: Float64Array.of(0.5, 0.125, 1, 1), width: 2 };
    expect(() => scoreColumns(columns)).toThrow(
      "weights[1]: expected a multiple of 0.01 (weightUnit), 0 or more, got 0.125.",
    );
    expect([...scoreColumns(columns, { weightUnit: 0.001 }).scores]).toEqual([880, 650]);
  });

  test("leaves a row whose weights are all zero unscored, by itself as among others", () => {
    const among = scoreColumns({
      scores: Int16Array.of(900, 800, 900, 800),
      weights: Uint8Array.of(0, 0, 1, 1),
      width: 2,
    });
    expect([...among.unscored]).toEqual([1, 0]);
    for (const weights of [Uint8Array.of(0, 0), Float64Array.of(0, 0)]) {
      expect([...scoreColumns({ scores: Int16Array.of(900, 800), weights, width: 2 }).unscored]).toEqual([1]);
      expect(refusalOf({ scores: Int16Array.of(900, 800, 900, 800), weights, width: 2 })?.paths).toEqual([["weights"]]);
    }
    expect([
      ...scoreColumns({ scores: Int16Array.of(900, 800), weights: Uint8Array.of(0, 1), width: 2 }).scores,
    ]).toEqual([800]);
  });

  test("leaves a row unscored below the minimum coverage, and scores it at it", () => {
    const cells = { scores: Int16Array.of(900, 0, 900, 0), width: 2, missing: Uint8Array.of(0, 1, 0, 1) };
    const at = scoreColumns({ ...cells, weights: [6, 4] });
    const below = scoreColumns({ ...cells, weights: [599, 401] });
    expect([at.unscored[0], at.coverage[0], at.scores[0]]).toEqual([0, 60, 900]);
    expect([below.unscored[0], below.coverage[0]]).toEqual([1, 59]);
  });

  test("keeps what does not apply out of the coverage, and what is not rated in it", () => {
    const cells = { scores: Int16Array.of(900, 0), weights: [6, 4], width: 2 };
    expect(scoreColumns({ ...cells, missing: Uint8Array.of(0, 2) }).coverage[0]).toBe(100);
    expect(scoreColumns({ ...cells, missing: Uint8Array.of(0, 1) }).coverage[0]).toBe(60);
  });

  test("does not look at the score of a cell that is missing", () => {
    const scores = Float64Array.of(9, Number.NaN, 8, 99);
    const scored = scoreColumns({ scores, weights: [6, 4], width: 2, missing: Uint8Array.of(0, 1, 0, 2) });
    expect([...scored.scores]).toEqual([900, 800]);
  });

  test("leaves 32 bits before the first sum that they do not hold, and doubles before the first that these do not", () => {
    const ten = (weights: readonly number[]) => scoreColumns({ scores: Int16Array.of(1000, 1000), weights, width: 2 });
    const scored = [
      [2_147_482, 1],
      [2_147_483, 1],
      [4_499_100_000_000, 1],
      [4_510_000_000_000, 1],
    ].map(ten);
    expect(scored.map(({ arithmetic }) => arithmetic)).toEqual(["int32", "double", "double", "bigint"]);
    expect(scored.map(({ scores }) => scores[0])).toEqual([1000, 1000, 1000, 1000]);
  });

  test("takes any kind of integers, and wraps none of another sign", () => {
    const kinds = [Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array];
    const tens = kinds.map((Kind) => scoreColumns({ scores: Kind.of(200, 100), weights: [1, 1], width: 2 }).scores[0]);
    expect(tens).toEqual([150, 150, 150, 150, 150]);
    const levels = [{ id: "any", cut: -1 }];
    const rubric = defineRubric({ ...plain, scale: { minimum: -1, maximum: 1, step: 0.01 }, levels });
    const wrapped = { scores: Uint32Array.of(2 ** 32 - 1), weights: [1], width: 1 };
    expect(refusalOf(wrapped, { rubric })?.code).toBe("invalid-columns");
    expect(scoreColumns({ ...wrapped, scores: Int32Array.of(-1) }, { rubric }).scores[0]).toBe(-1);
  });

  test("reads the decimals of doubles as what they print as", () => {
    // 0.1 + 0.2 is the double after 0.3: no multiple of 0.01.
    expect(scoreColumns({ scores: Float64Array.of(0.3), weights: [1], width: 1 }).scores[0]).toBe(30);
    expect(refusalOf({ scores: Float64Array.of(0.1 + 0.2), weights: [1], width: 1 })?.code).toBe("invalid-columns");
  });
});

describe("scoreColumns refuses", () => {
  const two = { scores: Int16Array.of(900, 800, 700, 600), weights: [1, 1], width: 2 };

  test("the first cell that is off the scale, and says where it is", () => {
    const refusal = refusalOf({ ...two, scores: Int16Array.of(0, 1000, 1001, -1) });
    expect(refusal?.paths).toEqual([["scores", 2]]);
    expect(refusal?.message).toBe("Row 1, cell 0: scores[2]: expected a number from 0 to 1000, got 1001.");
  });

  test("a cell that no row of a block before it had, in rows of any length", () => {
    const rows = 3000;
    const scores = new Float64Array(rows * 2).fill(5);
    scores[4001] = Number.POSITIVE_INFINITY;
    const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * 2);
    const refusal = refusalOf({ scores, weights: new Uint8Array(rows * 2).fill(1), offsets });
    expect(refusal?.message).toBe(
      "Row 2000, cell 1: scores[4001]: expected a number from 0 to 10, a multiple of 0.01 (scoreUnit), got Infinity.",
    );
  });

  test("a mask that is none, and an absence that is forbidden", () => {
    expect(refusalOf({ ...two, missing: Uint8Array.of(0, 3, 0, 0) })?.paths).toEqual([["missing", 1]]);
    const forbidden = refusalOf({ ...two, missing: Uint8Array.of(0, 0, 2, 0) }, { notApplicable: "forbid" });
    expect(forbidden?.message).toContain("Row 1, cell 0: missing[2]: expected a score");
    expect(refusalOf({ ...two, missing: Uint8Array.of(0, 0, 2, 0) }, { notRated: "forbid" })).toBeUndefined();
  });

  test("a last offset that goes back, for that, even where it is the number of scores", () => {
    const offsets = Int32Array.of(0, 3, 2);
    const refusal = refusalOf({ scores: Int16Array.of(900, 800), weights: new Uint8Array(2), offsets });
    expect(refusal?.message).toContain("offsets[2]: expected 3 or more, got 2.");
  });

  test.each<[string, object, readonly (string | number)[]]>([
    ["scores that are a list", { scores: [900, 800] }, ["scores"]],
    ["scores of bigints", { scores: BigInt64Array.of(900n, 800n) }, ["scores"]],
    ["a width and offsets", { offsets: Int32Array.of(0, 4) }, ["width"]],
    ["neither", { width: undefined }, ["width"]],
    ["a width that leaves a rest", { width: 3 }, ["width"]],
    ["a width of none", { width: 0 }, ["width"]],
    ["a mask of another length", { missing: new Uint8Array(3) }, ["missing"]],
    ["weights for half of the places", { weights: [1] }, ["weights"]],
    ["a weight below 0", { weights: [1, -1] }, ["weights", 1]],
    ["weights that are all zero", { weights: [0, 0] }, ["weights"]],
    ["a weight a cell below 0", { weights: Int8Array.of(1, 1, -1, 1) }, ["weights", 2]],
    ["a weight a cell that is off its unit", { weights: Float64Array.of(1, 0.125, 1, 1) }, ["weights", 1]],
    [
      "offsets that begin late",
      { width: undefined, offsets: Int32Array.of(1, 4), weights: new Uint8Array(4) },
      ["offsets", 0],
    ],
    [
      "offsets that go back",
      { width: undefined, offsets: Int32Array.of(0, 3, 2, 4), weights: new Uint8Array(4) },
      ["offsets", 2],
    ],
    [
      "offsets that end early",
      { width: undefined, offsets: Int32Array.of(0, 2), weights: new Uint8Array(4) },
      ["offsets", 1],
    ],
    ["offsets of nothing", { width: undefined, offsets: new Int32Array(0), weights: new Uint8Array(4) }, ["offsets"]],
    ["a key of another name", { mask: new Uint8Array(4) }, ["mask"]],
  ])("%s", (_, change, path) => {
    const refusal = refusalOf({ ...two, ...change });
    expect(refusal?.code).toBe("invalid-columns");
    expect(refusal?.paths).toEqual([path]);
  });

  test("rubrics with gates, which need to know the criteria", () => {
    const rubric = defineRubric({ ...plain, gates: [noCriterionFailing] });
    expect(refusalOf(two, { rubric })?.code).toBe("invalid-option");
  });

  test("rubrics with scores of more steps than 32 bits hold, above or below zero", () => {
    const rubricTo = (minimum: string, maximum: string) =>
      defineRubric({
        ...plain,
        scale: { minimum, maximum, step: 0.01 },
        levels: [{ id: "all", cut: minimum }],
        minimumCoverage: 0,
      });
    const row = (score: number) => ({ scores: Float64Array.of(score), weights: [1], width: 1 });
    expect([...scoreColumns(row(21474836.47), { rubric: rubricTo("21474836", "21474836.47") }).scores]).toEqual([
      2147483647,
    ]);
    expect(refusalOf(row(21474836.47), { rubric: rubricTo("21474836", "21474836.48") })?.code).toBe("invalid-option");
    expect([...scoreColumns(row(-21474836.48), { rubric: rubricTo("-21474836.48", "-21474836") }).scores]).toEqual([
      -2147483648,
    ]);
    expect(refusalOf(row(-21474836), { rubric: rubricTo("-21474836.49", "-21474836") })?.code).toBe("invalid-option");
  });

  test.each([
    ["a unit that is none", { scoreUnit: "none" }],
    ["a unit of nothing", { scoreUnit: 0 }],
    ["a unit that the ends of the scale are no multiples of", { scoreUnit: "0.03" }],
    ["a policy that is none", { notRated: "zero" }],
    ["an option of another name", { unit: 1 }],
  ])("%s", (_, options) => {
    expect(refusalOf(two, options)?.code).toBe("invalid-option");
  });
});
