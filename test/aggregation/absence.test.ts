import { describe, expect, test } from "vitest";
import type { AbsencePolicies, Rating, Rubric } from "../../src/index";
import { issuesOf, refusalOf } from "../review/refusal";
import type { Choice } from "./scoring";
import { rating, score, scored, unscored, variant, weighted } from "./scoring";

describe("a criterion that nobody of weight has scored", () => {
  const by = (manager: Choice | undefined, peer?: Choice, self?: Choice) => [
    rating("relationship", 8),
    ...(manager === undefined ? [] : [rating("needs", manager)]),
    ...(peer === undefined ? [] : [rating("needs", peer, "p", "peer")]),
    ...(self === undefined ? [] : [rating("needs", self, "li.wei", "self")]),
  ];

  test.each<[string, string, readonly Rating[]]>([
    ["not-rated", "nobody answered", by(undefined)],
    ["not-applicable", "the only answer is not applicable", by("n/a")],
    ["not-rated", "the only answer is not observed", by("n/o")],
    ["not-rated", "the only cell is empty", by(null)],
    ["not-applicable", "all answers are not applicable", by("n/a", "n/a")],
    ["not-applicable", "one says not applicable and the other has seen nothing", by("n/a", "n/o")],
    ["not-applicable", "one says not applicable and the other has not answered yet", by("n/a", null)],
    ["not-rated", "nobody has observed it", by("n/o", "n/o")],
    ["not-rated", "one has not observed it and the other has not answered yet", by("n/o", null)],
    ["not-rated", "all cells are empty", by(null, null)],
    ["not-rated", "only the subject scored it", by(undefined, undefined, 9)],
    ["not-rated", "only the subject scored it, and the others say not applicable", by("n/a", "n/a", 9)],
    ["not-applicable", "only the subject answered, not applicable", by(undefined, undefined, "n/a")],
    ["not-applicable", "everybody says not applicable", by("n/a", "n/a", "n/a")],
    ["scored", "one scored it and the other says not applicable", by(0, "n/a")],
    ["scored", "one scored it and the other has not observed it", by("n/o", 7)],
    ["scored", "one scored it and the other has not answered yet", by(null, 7)],
    ["scored", "one scored it, whatever the subject says", by(7, undefined, "n/a")],
  ])("is %s when %s", (status, _, ratings) => {
    const result = score(ratings, variant({ minimumCoverage: 0 }));
    expect(result.criteria[0]?.status).toBe(status);
  });

  test("is no zero: the score is that of the others, whatever the absence", () => {
    const rubric = variant({ minimumCoverage: 0 });
    for (const absent of [undefined, null, "n/a", "n/o"] as const) {
      expect(scored(by(absent), rubric).exactScore).toBe("8");
    }
    expect(scored(by(0), rubric).exactScore).toBe("4");
  });

  test("keeps what each assessor answered apart", () => {
    const result = scored([...by("n/a", "n/o"), rating("needs", null, "q", "peer")]);
    const [manager, peers] = result.criteria[0]?.roles ?? [];
    expect(manager).toMatchObject({
      role: "manager",
      status: "not-applicable",
      effectiveWeight: "0",
      contribution: "0",
    });
    expect(manager?.assessors[0]).toStrictEqual({
      ...{ assessor: "chen", status: "not-applicable", effectiveWeight: "0", contribution: "0" },
    });
    expect(peers).toMatchObject({ role: "peer", status: "not-rated" });
    expect(peers?.assessors.map(({ status }) => status)).toEqual(["not-observed", "not-rated"]);
    expect(peers).not.toHaveProperty("exactScore");
  });
});

describe("the policy for an absent criterion", () => {
  const rated = [rating("a", 8)];
  const kinds = [
    ["notRated", "not-rated", rated],
    ["notApplicable", "not-applicable", [...rated, rating("b", "n/a")]],
  ] as const satisfies readonly (readonly [keyof AbsencePolicies, string, readonly Rating[]])[];

  describe.each(kinds)("%s", (kind, status, ratings) => {
    const lines = (rubric: Rubric) => {
      const { exactScore, criteria, deductions } = scored(ratings, rubric);
      const shares = criteria.map((one) => [one.effectiveWeight, one.contribution, one.displayContribution]);
      return { exactScore, shares, deductions };
    };

    test("exclude leaves it out and gives its weight to the others", () => {
      const rubric = weighted([1, 3], { policies: { [kind]: "exclude" } });
      expect(lines(rubric)).toEqual({
        exactScore: "8",
        shares: [
          ["1", "8", 8],
          ["0", "0", 0],
        ],
        deductions: [],
      });
      expect(scored(ratings, rubric).criteria[1]).toMatchObject({ status, policy: "exclude" });
    });

    test("exclude is the default", () => {
      expect(lines(weighted([1, 3]))).toEqual(lines(weighted([1, 3], { policies: { [kind]: "exclude" } })));
    });

    test("lowest counts it as the lowest score of the scale: (1 × 8 + 3 × 0) / 4 = 2", () => {
      const rubric = weighted([1, 3], { policies: { [kind]: "lowest" } });
      expect(lines(rubric)).toEqual({
        exactScore: "2",
        shares: [
          ["1/4", "2", 2],
          ["3/4", "0", 0],
        ],
        deductions: [],
      });
      expect(scored(ratings, rubric).criteria[1]).toMatchObject({ status, policy: "lowest" });
    });

    test("lowest is not zero on a scale that begins at one: (1 × 5 + 3 × 1) / 4 = 2", () => {
      const rubric = weighted([1, 3], {
        scale: { minimum: 1, maximum: 5, step: 0.5 },
        levels: [{ id: "only", cut: 1 }],
        policies: { [kind]: "lowest" },
      });
      const result = scored([rating("a", 5), ...ratings.slice(1)], rubric);
      expect(result.exactScore).toBe("2");
      expect(result.criteria[1]).toMatchObject({ effectiveWeight: "3/4", contribution: "3/4" });
    });

    test("fail gives the whole review the lowest score, as a line of the ledger", () => {
      const rubric = weighted([1, 3], { policies: { [kind]: "fail" } });
      expect(lines(rubric)).toEqual({
        exactScore: "0",
        shares: [
          ["1", "8", 8],
          ["0", "0", 0],
        ],
        deductions: [{ kind: "fail", criteria: ["b"], contribution: "-8", displayContribution: -8 }],
      });
      expect(scored(ratings, rubric)).toMatchObject({ score: 0, level: "failing" });
      expect(scored(ratings, rubric).criteria[1]).toMatchObject({ status, policy: "fail" });
    });

    test("forbid refuses the review by name", () => {
      const rubric = weighted([1, 3], { policies: { [kind]: "forbid" } });
      expect(issuesOf(() => score(ratings, rubric))).toEqual([["forbidden-absence", "ratings"]]);
      expect(() => score(ratings, rubric)).toThrow(/"b" of "li\.wei"/);
    });

    test("does not touch the other kind of absence", () => {
      const other = kind === "notRated" ? "notApplicable" : "notRated";
      expect(scored(ratings, weighted([1, 3], { policies: { [other]: "forbid" } })).exactScore).toBe("8");
    });

    test("of a criterion goes before that of the rubric, for this kind only", () => {
      const criteria = [
        { id: "a", weight: 1 },
        { id: "b", weight: 3, policies: { [kind]: "lowest" } },
      ] as const;
      expect(scored(ratings, weighted([], { criteria, policies: { [kind]: "forbid" } })).exactScore).toBe("2");
      const other = kind === "notRated" ? "notApplicable" : "notRated";
      expect(
        issuesOf(() =>
          score(
            ratings,
            weighted([], {
              criteria: [criteria[0], { id: "b", weight: 3, policies: { [other]: "lowest" } }],
              policies: { [kind]: "forbid" },
            }),
          ),
        ),
      ).toEqual([["forbidden-absence", "ratings"]]);
    });
  });

  test("fail names all criteria that fail, and comes before any cap", () => {
    const rubric = weighted([1, 1, 1], {
      policies: { notRated: "fail" },
      gates: [{ id: "cap", criterion: "a", below: 9, effect: { cap: 5 } }],
    });
    const result = scored([rating("a", 8)], rubric);
    expect(result.deductions).toEqual([
      { kind: "fail", criteria: ["b", "c"], contribution: "-8", displayContribution: -8 },
    ]);
    expect(result.gates).toMatchObject([{ gate: "cap", isDecisive: false, scoreBefore: 8 }]);
    expect(result.nextLevel?.rises.map(({ rise }) => rise)).toEqual([null, null, null]);
  });

  test("forbid says nothing of a score that was given and cannot be read: that has its own issue", () => {
    const rubric = weighted([1, 1], { policies: { notRated: "forbid" } });
    expect(issuesOf(() => score([rating("a", 8), rating("b", 10.01)], rubric))).toEqual([
      ["out-of-range", "ratings", 1, "score"],
    ]);
  });

  test("forbid names every criterion in an issue of its own", () => {
    const rubric = weighted([1, 1, 1], { policies: { notRated: "forbid" } });
    const refused = () => score([rating("a", 8)], rubric);
    expect(issuesOf(refused)).toEqual([
      ["forbidden-absence", "ratings"],
      ["forbidden-absence", "ratings"],
    ]);
    expect(refusalOf(refused).message).toBe(
      [
        "The review has problems:",
        '- ratings: expected a score for "b" of "li.wei", got "not-rated".',
        '- ratings: expected a score for "c" of "li.wei", got "not-rated".',
      ].join("\n"),
    );
  });
});

describe("coverage", () => {
  test("is the weight of criteria with a score over the weight of applicable ones", () => {
    const rubric = weighted([1, 2, 3], {});
    const result = scored([rating("a", 8), rating("c", "n/a")], rubric);
    expect(result).toMatchObject({ coverage: 0.33, exactCoverage: "1/3" });
  });

  test("is 1 when everything applicable has a score", () => {
    expect(scored([rating("needs", 8), rating("relationship", "n/a")])).toMatchObject({
      ...{ coverage: 1, exactCoverage: "1" },
    });
  });

  test("exactly at the minimum is enough: 6 of 10 at 0.6", () => {
    const rubric = weighted([6, 4], { minimumCoverage: 0.6 });
    expect(scored([rating("a", 8)], rubric)).toMatchObject({ score: 8, coverage: 0.6, exactCoverage: "3/5" });
  });

  test("a hair below the minimum is not enough, and is not rounded up to it", () => {
    const rubric = weighted([59_999, 40_001], { minimumCoverage: "0.60" });
    const result = unscored([rating("a", 8)], rubric);
    expect(result).toMatchObject({ coverage: 0.59, exactCoverage: "59999/100000" });
    expect(result.reasons).toEqual([{ code: "coverage-below-minimum", exactCoverage: "59999/100000", minimum: 0.6 }]);
  });

  test("of half is not enough by default", () => {
    expect(unscored([rating("needs", 8)]).reasons).toEqual([
      { code: "coverage-below-minimum", exactCoverage: "1/2", minimum: 0.6 },
    ]);
  });

  test("does not grow by a criterion that is counted as the lowest score", () => {
    const rubric = weighted([1, 1], { minimumCoverage: 0.6, policies: { notRated: "lowest" } });
    expect(unscored([rating("a", 8)], rubric).exactCoverage).toBe("1/2");
  });

  test("of a minimum of zero still needs a score", () => {
    expect(unscored([], weighted([1, 1])).reasons).toEqual([{ code: "no-score" }]);
    expect(unscored([rating("a", "n/o")], weighted([1, 1])).reasons).toEqual([{ code: "no-score" }]);
  });

  test("of nothing applicable is 0, and that is the only reason", () => {
    const result = unscored([rating("overall", "n/a")], variant({ policies: { notApplicable: "lowest" } }));
    expect(result).toMatchObject({ coverage: 0, exactCoverage: "0" });
    expect(result.reasons).toEqual([{ code: "no-applicable-criterion" }]);
  });
});

describe("a review without ratings", () => {
  test("is unscored and never a zero", () => {
    const result = unscored([]);
    expect(result.reasons).toEqual([
      { code: "no-score" },
      { code: "coverage-below-minimum", exactCoverage: "0", minimum: 0.6 },
    ]);
    expect(result).not.toHaveProperty("score");
    expect(result.criteria).toStrictEqual([
      { criterion: "needs", status: "not-rated", policy: "exclude", weight: 1, roles: [] },
      { criterion: "relationship", status: "not-rated", policy: "exclude", weight: 1, roles: [] },
    ]);
  });
});
