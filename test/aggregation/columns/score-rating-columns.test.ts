import { describe, expect, test } from "vitest";
import type { RatingColumns } from "../../../src/columns";
import { scoreRatingColumns } from "../../../src/columns";
import { customerCentric, defineRubric, isScoringError, levelOf, noCriterionFailing } from "../../../src/index";

/** One manager's rating of both criteria of one subject. */
const one: RatingColumns = {
  reviews: [{ subject: "li.wei" }],
  assessors: ["chen", "li.wei"],
  roles: ["manager", "self", "peer", "boss"],
  criteria: ["needs", "relationship", "overall", "none"],
  levels: ["good", "perfect"],
  review: Int32Array.of(0, 0),
  assessor: Int32Array.of(0, 0),
  role: Uint8Array.of(0, 0),
  criterion: Uint8Array.of(0, 1),
  score: Float64Array.of(9, 7.99),
};

/** The problems of columns by code and path. */
function problemsOf(columns: unknown, options?: object) {
  try {
    scoreRatingColumns(columns as RatingColumns, options);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    return [error.code, ...(error.details.issues ?? []).map(({ code, path }) => `${code} ${path.join(".")}`)];
  }
  return [];
}

describe("scoreRatingColumns", () => {
  test("gives every score of two decimals to the level that levelOf gives it to", () => {
    const steps = Int16Array.from({ length: 1001 }, (_, index) => index);
    const columns: RatingColumns = {
      ...one,
      reviews: Array.from(steps, (step) => ({ subject: `p${step}` })),
      review: Int32Array.from(steps),
      assessor: new Uint8Array(1001),
      role: new Uint8Array(1001),
      criterion: new Uint8Array(1001).fill(2),
      score: steps,
    };
    const { scores, levels, coverage, unscored, oneByOne } = scoreRatingColumns(columns);
    expect(scores).toEqual(Int32Array.from(steps));
    expect([...levels].map((level) => customerCentric.levels[level]?.id)).toEqual(
      [...steps].map((step) => levelOf(step / 100)),
    );
    expect(coverage).toEqual(new Uint8Array(1001).fill(100));
    expect([unscored.includes(1), oneByOne]).toEqual([false, 0]);
  });

  test("takes a level for its middle without leaving plain numbers, and rounds a tie up", () => {
    const level = { ...one, status: Uint8Array.of(4, 4), score: Float64Array.of(0, 0) };
    expect(scoreRatingColumns(level)).toMatchObject({ scores: Int32Array.of(800), oneByOne: 0 });
    const tie = { ...one, score: Int16Array.of(749, 750) };
    expect(scoreRatingColumns(tie)).toMatchObject({
      scores: Int32Array.of(750),
      levels: Uint8Array.of(2),
      oneByOne: 0,
    });
  });

  test("scores reviews whose ratings stand apart and in any order as if they stood together", () => {
    const apart: RatingColumns = {
      ...one,
      reviews: [{ subject: "li.wei" }, { subject: "sato", period: "2026" }, { subject: "sato", period: "2027" }],
      review: Uint8Array.of(2, 0, 1, 0, 2, 1),
      assessor: new Uint8Array(6),
      role: new Uint8Array(6),
      criterion: Uint8Array.of(0, 1, 0, 0, 1, 1),
      score: Int32Array.of(100, 600, 300, 700, 200, 400),
    };
    expect([...scoreRatingColumns(apart).scores]).toEqual([650, 350, 150]);
  });

  test("scores one by one what is finer than the unit, and what gates and medians ask for", () => {
    const finer = { ...one, score: Float64Array.of(7.494, 7.496) };
    expect(scoreRatingColumns(finer)).toMatchObject({ scores: Int32Array.of(750), oneByOne: 1 });
    expect(scoreRatingColumns(finer, { scoreUnit: 0.001 })).toMatchObject({ scores: Int32Array.of(750), oneByOne: 0 });
    const gated = defineRubric({ ...customerCentric, gates: [noCriterionFailing] });
    const low = { ...one, score: Int32Array.of(1000, 599) };
    expect(scoreRatingColumns(low, { rubric: gated })).toMatchObject({ scores: Int32Array.of(599), oneByOne: 1 });
    const median = defineRubric({ ...customerCentric, withinRole: "median" });
    expect(scoreRatingColumns(one, { rubric: median })).toMatchObject({ scores: Int32Array.of(850), oneByOne: 1 });
  });

  test("scores a review of many assessors, whose common denominators are beyond plain numbers, one by one", () => {
    // 47 peers rate one criterion and 43 others the other one, and so on with primes.
    const counts = [47, 43, 41, 37, 31, 29, 23, 19, 17, 13];
    const rubric = defineRubric({
      ...customerCentric,
      id: "primes",
      criteria: counts.map((count) => ({ id: `c${count}`, weight: 1 })),
      texts: {},
    });
    const cells = counts.flatMap((count, criterion) =>
      Array.from({ length: count }, (_, assessor) => ({ criterion, assessor })),
    );
    const columns: RatingColumns = {
      ...one,
      assessors: Array.from({ length: 47 }, (_, index) => `a${index}`),
      criteria: counts.map((count) => `c${count}`),
      review: new Uint8Array(cells.length),
      role: new Uint8Array(cells.length).fill(2),
      assessor: Uint8Array.from(cells, ({ assessor }) => assessor),
      criterion: Uint8Array.from(cells, ({ criterion }) => criterion),
      score: Int16Array.from(cells, ({ assessor }) => (assessor === 0 ? 1000 : 0)),
    };
    // The mean of 10 / 47, 10 / 43 and so on.
    const expected = counts.reduce((sum, count) => sum + 1000 / count, 0) / counts.length;
    expect(scoreRatingColumns(columns, { rubric })).toMatchObject({
      scores: Int32Array.of(Math.round(expected)),
      oneByOne: 1,
    });
  });

  test("names every reason why a review is unscored", () => {
    const self = { ...one, assessor: Int8Array.of(1, 1), role: Int8Array.of(1, 1) };
    expect(scoreRatingColumns(self).unscored[0]).toBe(2 + 8);
    const outside = { ...one, status: Uint8Array.of(2, 2) };
    expect(scoreRatingColumns(outside)).toMatchObject({ unscored: Uint8Array.of(1), coverage: Uint8Array.of(0) });
    const empty = { ...one, status: Uint8Array.of(1, 3) };
    expect(scoreRatingColumns(empty).unscored[0]).toBe(4 + 8);
    const half = { ...one, status: Uint8Array.of(0, 3) };
    expect(scoreRatingColumns(half)).toMatchObject({ unscored: Uint8Array.of(8), coverage: Uint8Array.of(50) });
    const none = { ...one, reviews: [...one.reviews, { subject: "nobody rated" }] };
    expect([...scoreRatingColumns(none).unscored]).toEqual([0, 4 + 8]);
  });

  test("has no review where there is none", () => {
    const columns = Object.fromEntries(Object.entries(one).map(([name, list]) => [name, list.slice(0, 0)]));
    expect(scoreRatingColumns(columns as unknown as RatingColumns).scores).toHaveLength(0);
  });
});

describe("scoreRatingColumns refuses", () => {
  test.each<[string, object, string]>([
    ["a score off the scale", { score: Int32Array.of(900, 1001) }, "out-of-range 1.score"],
    ["a score below it", { score: Int32Array.of(-1, 900) }, "out-of-range 0.score"],
    ["a score that is no number", { score: Float64Array.of(Number.NaN, 9) }, "invalid-decimal 0.score"],
    ["a status of no meaning", { status: Uint8Array.of(0, 5) }, "unknown-value 1.status"],
    [
      "a level that the rubric has not",
      { status: Uint8Array.of(4, 0), score: Int32Array.of(1, 900) },
      "unknown-level 0.level",
    ],
    ["a level of no list", { status: Uint8Array.of(4, 0), score: Int32Array.of(2, 900) }, "unknown-level 0.level"],
    ["a role that the rubric has not", { role: Uint8Array.of(0, 3) }, "unknown-role 1.role"],
    ["a criterion that the rubric has not", { criterion: Uint8Array.of(3, 0) }, "unknown-criterion 0.criterion"],
    ["a criterion twice", { criterion: Uint8Array.of(0, 0) }, "duplicate-rating 1"],
    ["both forms", { criterion: Uint8Array.of(0, 2) }, "overall-and-criterion 1"],
    ["two roles", { role: Uint8Array.of(0, 2) }, "two-roles 1.role"],
    ["others as self", { role: Uint8Array.of(1, 1) }, "other-in-self-role 0.role"],
    ["the subject as another", { assessor: Uint8Array.of(0, 1) }, "self-in-other-role 1.role"],
    ["a review that is not there", { review: Int32Array.of(0, 1) }, "out-of-range review.1"],
    ["an assessor before the first", { assessor: Int32Array.of(0, -1) }, "out-of-range assessor.1"],
    ["columns of two lengths", { role: Uint8Array.of(0) }, "wrong-length role"],
    ["a list in place of a column", { review: [0, 0] }, "wrong-type review"],
    ["indexes in doubles", { criterion: Float64Array.of(0, 1) }, "wrong-type criterion"],
    ["an assessor twice", { assessors: ["chen", "chen"] }, "duplicate-id assessors.1"],
    ["an assessor without a name", { assessors: ["chen", ""] }, "invalid-id assessors.1"],
    ["a review twice", { reviews: [{ subject: "li.wei" }, { subject: "li.wei" }] }, "duplicate-id reviews.1"],
    [
      "a period that is none",
      { reviews: [{ subject: "li.wei", period: "2026-13" }] },
      "invalid-period reviews.0.period",
    ],
    ["a team with a line break", { reviews: [{ subject: "li.wei", team: "a\nb" }] }, "invalid-id reviews.0.team"],
    ["a review of another key", { reviews: [{ subject: "li.wei", manager: "chen" }] }, "unknown-key reviews.0.manager"],
    ["a key of another name", { ratings: [] }, "unknown-key ratings"],
    ["no list of roles", { roles: undefined }, "missing roles"],
  ])("%s", (_, change, problem) => {
    expect(problemsOf({ ...one, ...change })).toContain(problem);
    expect(problemsOf({ ...one, ...change })[0]).toBe("invalid-columns");
  });

  test("an absence that the rubric forbids, by its review", () => {
    const rubric = defineRubric({ ...customerCentric, policies: { notRated: "forbid", notApplicable: "exclude" } });
    const absent = { ...one, status: Uint8Array.of(0, 1) };
    expect(problemsOf(absent, { rubric })).toEqual(["invalid-columns", "forbidden-absence reviews.0"]);
  });

  test("everything at once, up to a thousand problems", () => {
    const columns: RatingColumns = {
      ...one,
      reviews: Array.from({ length: 3000 }, (_, index) => ({ subject: `p${index}` })),
      review: Int32Array.from({ length: 3000 }, (_, index) => index),
      assessor: new Uint8Array(3000),
      role: new Uint8Array(3000),
      criterion: new Uint8Array(3000),
      score: new Int32Array(3000).fill(-5),
    };
    const problems = problemsOf(columns);
    expect(problems).toHaveLength(1001);
    expect(problems.slice(1, 3)).toEqual(["out-of-range 0.score", "out-of-range 1.score"]);
  });

  test("columns whose getters throw, and options of another name", () => {
    const thrower = {
      ...one,
      get score(): never {
        throw new Error("no");
      },
    };
    expect(problemsOf(thrower)[0]).toBe("invalid-columns");
    expect(problemsOf(one, { notRated: "fail" })[0]).toBe("invalid-option");
    expect(problemsOf(one, { scoreUnit: "0.03" })[0]).toBe("invalid-option");
  });
});
