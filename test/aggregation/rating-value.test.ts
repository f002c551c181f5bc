import { describe, expect, test } from "vitest";
import type { Decimal, Rating } from "../../src/index";
import { defineRubric } from "../../src/index";
import { issuesOf } from "../review/refusal";
import { rating, score, scored, unscored, variant } from "./scoring";

describe("a rating of the whole competency", () => {
  test("stands for the same rating of every criterion, and is marked so", () => {
    const result = scored([rating("overall", 8.25)]);
    expect(result.criteria.map((one) => one.status === "scored" && one.exactScore)).toEqual(["33/4", "33/4"]);
    const entries = result.criteria.flatMap(({ roles }) => roles.flatMap(({ assessors }) => assessors));
    expect(entries.map(({ fromOverall }) => fromOverall)).toEqual([true, true]);
    expect(
      scored([rating("needs", 8), rating("relationship", 8)]).criteria[0]?.roles[0]?.assessors[0],
    ).not.toHaveProperty("fromOverall");
  });

  test("of one assessor goes with ratings of criteria of another", () => {
    expect(scored([rating("overall", 8), rating("needs", 6, "p", "peer")]).exactScore).toBe("15/2");
  });

  test("beside a rating of a criterion by the same assessor is refused, whichever comes first", () => {
    expect(issuesOf(() => score([rating("overall", 8), rating("needs", 7)]))).toEqual([
      ["overall-and-criterion", "ratings", 0],
    ]);
    expect(issuesOf(() => score([rating("needs", "n/a"), rating("overall", 8)]))).toEqual([
      ["overall-and-criterion", "ratings", 1],
    ]);
  });

  test("beside empty cells is one form only, and keeps their words", () => {
    const empty: Rating = { ...rating("needs", null), comment: "see above", at: "2026-06-30" };
    const result = scored([empty, rating("relationship", null), rating("overall", 8)]);
    expect(result.exactScore).toBe("8");
    expect(result.criteria[0]?.roles[0]?.assessors[0]).toMatchObject({
      ...{ exactScore: "8", fromOverall: true, comment: "see above", at: "2026-06-30" },
    });
  });

  test("that is empty gives way to ratings of criteria", () => {
    const result = scored([rating("overall", null), rating("needs", 8), rating("relationship", 7)]);
    expect(result.exactScore).toBe("15/2");
    expect(result.criteria[0]?.roles[0]?.assessors[0]).not.toHaveProperty("fromOverall");
  });

  test("of not applicable makes every criterion not applicable", () => {
    const result = unscored([rating("overall", "n/a")]);
    expect(result.criteria.map(({ status }) => status)).toEqual(["not-applicable", "not-applicable"]);
    expect(result.reasons).toEqual([{ code: "no-applicable-criterion" }]);
  });

  test("of not observed makes every criterion not rated", () => {
    const result = unscored([rating("overall", "n/o")]);
    expect(result.criteria.map(({ status }) => status)).toEqual(["not-rated", "not-rated"]);
    expect(result.reasons[0]).toEqual({ code: "no-score" });
  });
});

describe("a level as a rating", () => {
  test.each<[string, string, number]>([
    // The middle of cut score and printed upper end: (7.50 + 8.49) / 2 = 7.995.
    ["good", "1599/200", 8],
    ["failing", "599/200", 3],
    ["basic", "1349/200", 6.75],
    ["outstanding", "1799/200", 9],
    ["excellent", "39/4", 9.75],
  ])("of %s means the middle of its printed band, exactly %s", (level, exactScore, rounded) => {
    expect(scored([rating("overall", { level })])).toMatchObject({ exactScore, score: rounded });
  });

  test.each<[string, Decimal, string]>([
    ["good", 0, "15/2"],
    ["good", 1, "849/100"],
    ["good", "0.25", "3099/400"],
    ["good", "1.000", "849/100"],
    ["failing", 0, "0"],
    ["failing", 1, "599/100"],
    ["excellent", 1, "10"],
  ])("of %s at the position %s means exactly %s", (level, position, exactScore) => {
    expect(scored([rating("overall", { level, position })]).exactScore).toBe(exactScore);
  });

  test("is marked in the ledger, with its position where one was stated", () => {
    const result = scored([
      rating("needs", { level: "good" }),
      rating("relationship", { level: "good", position: "0.25" }),
    ]);
    const [needs, relationship] = result.criteria.map(({ roles }) => roles[0]?.assessors[0]);
    expect(needs).toStrictEqual({
      ...{ assessor: "chen", status: "scored", effectiveWeight: "1" },
      ...{ exactScore: "1599/200", contribution: "1599/200", fromLevel: "good" },
    });
    expect(relationship).toMatchObject({ fromLevel: "good", position: "0.25", exactScore: "3099/400" });
  });

  test("lies in the middle of the levels of the rubric at hand", () => {
    const rubric = defineRubric({
      id: "five",
      version: "1",
      scale: { minimum: 1, maximum: 5, step: 1 },
      levels: [
        { id: "low", cut: 1 },
        { id: "middle", cut: 3 },
        { id: "top", cut: 5 },
      ],
      criteria: [{ id: "all", weight: 1 }],
    });
    const exactOf = (level: string) => scored([rating("all", { level })], rubric).exactScore;
    expect(["low", "middle", "top"].map(exactOf)).toEqual(["3/2", "7/2", "5"]);
  });
});

describe("ratings finer than the step", () => {
  test("are taken as they are, and only the score is rounded", () => {
    const result = scored([rating("needs", 7.125), rating("relationship", "7.12500000001")]);
    expect(result).toMatchObject({ exactScore: "1425000000001/200000000000", score: 7.13 });
  });

  test("are refused where the rubric sets a rating step", () => {
    const rubric = variant({ ratingStep: 0.5 });
    expect(scored([rating("needs", "7.50"), rating("relationship", 8)], rubric).exactScore).toBe("31/4");
    expect(issuesOf(() => score([rating("needs", 7.25), rating("relationship", 8)], rubric))).toEqual([
      ["off-step", "ratings", 0, "score"],
    ]);
  });

  test("may come from levels even where the rubric sets a rating step", () => {
    expect(scored([rating("overall", { level: "good" })], variant({ ratingStep: 0.5 })).exactScore).toBe("1599/200");
  });
});
