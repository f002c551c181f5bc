import { describe, expect, test } from "vitest";
import type { Rating, Rubric } from "../../src/index";
import { customerCentric } from "../../src/index";
import type { Choice } from "./scoring";
import { rating, scored, unscored, variant } from "./scoring";

describe("role weights", () => {
  const threeToOne = variant({
    roles: [
      { id: "manager", weight: 3 },
      { id: "peer", weight: "1.0" },
      { id: "customer", weight: 96 },
    ],
  });

  test("weigh the roles that scored a criterion against each other: (3 × 9 + 1 × 5) / 4 = 8", () => {
    const result = scored([rating("overall", 9), rating("overall", 5, "p1", "peer")], threeToOne);
    expect(result.exactScore).toBe("8");
    const roles = result.criteria[0]?.roles ?? [];
    expect(roles.map(({ role, effectiveWeight }) => [role, effectiveWeight])).toEqual([
      ["manager", "3/4"],
      ["peer", "1/4"],
    ]);
    expect(roles.map(({ contribution }) => contribution)).toEqual(["27/4", "5/4"]);
  });

  test("of a role that gave no score are shared among the others", () => {
    const ratings = [
      rating("overall", 9),
      rating("overall", 5, "p1", "peer"),
      rating("overall", "n/o", "c", "customer"),
    ];
    const result = scored(ratings, threeToOne);
    expect(result.exactScore).toBe("8");
    expect(result.criteria[0]?.roles[2]).toMatchObject({ role: "customer", status: "not-rated", effectiveWeight: "0" });
  });

  test("do not depend on how many assessors a role has", () => {
    const peers = Array.from({ length: 10 }, (_, index) => rating("overall", 5, `p${index}`, "peer"));
    expect(scored([rating("overall", 9), ...peers]).exactScore).toBe("7");
  });

  test("do not depend on the weights of the criteria", () => {
    const rubric = variant({
      criteria: [
        { id: "needs", weight: 3 },
        { id: "relationship", weight: 1 },
      ],
    });
    const ratings = [
      rating("needs", 9),
      rating("needs", 7, "p1", "peer"),
      rating("relationship", 4),
      rating("relationship", 4, "p1", "peer"),
    ];
    // needs 8 by three quarters, relationship 4 by one quarter.
    expect(scored(ratings, rubric).exactScore).toBe("7");
  });

  test("of zero leave a role out of the score and in the ledger", () => {
    const rubric = variant({ roles: [{ id: "peer", weight: 0 }] });
    const result = scored([rating("overall", 9), rating("overall", 1, "p1", "peer")], rubric);
    expect(result.exactScore).toBe("9");
    expect(result.criteria[0]?.roles[1]).toMatchObject({
      ...{ role: "peer", status: "scored", exactScore: "1" },
      ...{ weight: 0, effectiveWeight: "0", contribution: "0" },
    });
  });

  test("of roles of one's own count like the others", () => {
    const rubric = variant({ roles: [{ id: "auditor", weight: 2 }] });
    // (1 × 6 + 2 × 9) / 3 = 8.
    expect(scored([rating("overall", 6), rating("overall", 9, "a", "auditor")], rubric).exactScore).toBe("8");
  });
});

describe("self-ratings", () => {
  test("weigh nothing, and stand in the ledger", () => {
    const result = scored([rating("overall", 8), rating("overall", 10, "li.wei", "self")]);
    expect(result.exactScore).toBe("8");
    expect(result.criteria[0]?.roles[1]).toStrictEqual({
      role: "self",
      status: "scored",
      weight: 0,
      effectiveWeight: "0",
      exactScore: "10",
      contribution: "0",
      assessors: [
        {
          assessor: "li.wei",
          status: "scored",
          effectiveWeight: "1",
          exactScore: "10",
          contribution: "10",
          fromOverall: true,
        },
      ],
    });
  });

  test("alone leave the review unscored, and say so", () => {
    const result = unscored([rating("needs", 10, "li.wei", "self"), rating("relationship", 9, "li.wei", "self")]);
    expect(result.reasons).toEqual([
      { code: "self-ratings-only" },
      { code: "coverage-below-minimum", exactCoverage: "0", minimum: 0.6 },
    ]);
    expect(result.criteria.map(({ status }) => status)).toEqual(["not-rated", "not-rated"]);
  });

  test("beside somebody who has seen nothing are still alone", () => {
    const result = unscored([rating("overall", 10, "li.wei", "self"), rating("overall", "n/o")]);
    expect(result.reasons[0]).toEqual({ code: "self-ratings-only" });
  });

  test("beside a score of another role without weight are not alone, and there is no score all the same", () => {
    const rubric = variant({ roles: [{ id: "peer", weight: 0 }] });
    const result = unscored([rating("overall", 10, "li.wei", "self"), rating("overall", 9, "p", "peer")], rubric);
    expect(result.reasons[0]).toEqual({ code: "no-score" });
  });

  test("count beside others where the rubric gives them weight: (8 + 10) / 2 = 9", () => {
    const rubric = variant({ roles: [{ id: "self", weight: 1 }] });
    expect(scored([rating("overall", 8), rating("overall", 10, "li.wei", "self")], rubric).exactScore).toBe("9");
  });

  test("alone leave the review unscored even where the rubric gives them weight", () => {
    const rubric = variant({ roles: [{ id: "self", weight: 1 }] });
    expect(unscored([rating("overall", 10, "li.wei", "self")], rubric).reasons).toEqual([
      { code: "self-ratings-only" },
    ]);
  });
});

describe("several assessors of one role", () => {
  const peers = (...choices: readonly Choice[]) =>
    choices.map((choice, index) => rating("overall", choice, `p${index}`, "peer"));
  const shares = (ratings: readonly Rating[], rubric: Rubric) =>
    scored(ratings, rubric).criteria[0]?.roles[0]?.assessors.map(({ effectiveWeight }) => effectiveWeight);

  test("come to their mean by default", () => {
    expect(scored(peers(4, 9, 8)).exactScore).toBe("7");
    expect(shares(peers(4, 9, 8), customerCentric)).toEqual(["1/3", "1/3", "1/3"]);
  });

  test("come to the middle one of an odd number by the median", () => {
    const rubric = variant({ withinRole: "median" });
    expect(scored(peers(4, 9, 8), rubric).exactScore).toBe("8");
    expect(shares(peers(4, 9, 8), rubric)).toEqual(["0", "0", "1"]);
    expect(scored(peers(3), rubric).exactScore).toBe("3");
  });

  test("come to the mean of the two middle ones of an even number by the median", () => {
    const rubric = variant({ withinRole: "median" });
    expect(scored(peers(4, 9, 8, 7), rubric).exactScore).toBe("15/2");
    expect(shares(peers(4, 9, 8, 7), rubric)).toEqual(["0", "0", "1/2", "1/2"]);
    expect(scored(peers(3, 4), rubric).exactScore).toBe("7/2");
  });

  test("come to the mean without the given share at either end by the trimmed mean", () => {
    const quarter = variant({ withinRole: { trimmedMean: 0.25 } });
    expect(scored(peers(4, 9, 8, 7), quarter).exactScore).toBe("15/2");
    expect(shares(peers(4, 9, 8, 7), quarter)).toEqual(["0", "0", "1/2", "1/2"]);
    // A quarter of three is no whole rating: nothing is left out.
    expect(scored(peers(4, 9, 8), quarter).exactScore).toBe("7");
    const twoFifths = variant({ withinRole: { trimmedMean: "0.4" } });
    expect(scored(peers(1, 10, 8, 7, 9), twoFifths).exactScore).toBe("8");
    expect(scored(peers(1, 10), twoFifths).exactScore).toBe("11/2");
    expect(scored(peers(1, 10, 8, 7), variant({ withinRole: { trimmedMean: 0 } })).exactScore).toBe("13/2");
  });

  test("of whom two gave the lowest score leave out the one whose id comes first", () => {
    const rubric = variant({ withinRole: { trimmedMean: 0.25 } });
    const ratings = peers(4, 8, 9, 4);
    expect(shares(ratings, rubric)).toEqual(["0", "1/2", "0", "1/2"]);
    expect(shares(ratings.toReversed(), rubric)).toEqual(["0", "1/2", "0", "1/2"]);
    expect(scored(ratings, rubric).exactScore).toBe("6");
  });

  test("who gave no score are left out before the middle is looked for", () => {
    const rubric = variant({ withinRole: "median" });
    expect(scored(peers("n/o", 4, "n/a", 9, 8, null), rubric).exactScore).toBe("8");
  });

  test("come in the order of their ids, and roles in the rubric's order", () => {
    const result = scored([
      rating("overall", 8, "z", "customer"),
      rating("overall", 8, "é", "manager"),
      rating("overall", 8, "b", "customer"),
      rating("overall", 8, "B", "customer"),
      rating("overall", 8, "a10", "customer"),
      rating("overall", 8, "a9", "customer"),
    ]);
    const roles = result.criteria[0]?.roles ?? [];
    expect(roles.map(({ role }) => role)).toEqual(["manager", "customer"]);
    expect(roles[1]?.assessors.map(({ assessor }) => assessor)).toEqual(["B", "a10", "a9", "b", "z"]);
  });
});
