import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import type { Decimal } from "../../src/index";
import { customerCentric, engine, noCriterionFailing, rubricFingerprints, scoreReview } from "../../src/index";
import { gated, rating, score, scored, variant } from "./scoring";

describe("the order of aggregation", () => {
  test("is within roles, then across roles, then across criteria, and not one mean of all ratings", () => {
    const result = scored([
      rating("needs", 9),
      rating("needs", 6, "p1", "peer"),
      rating("needs", 7, "p2", "peer"),
      rating("needs", 8, "p3", "peer"),
      rating("relationship", 5),
      rating("relationship", 8, "c1", "customer"),
      rating("relationship", 8, "c2", "customer"),
    ]);
    // needs: (9 + 7) / 2 = 8; relationship: (5 + 8) / 2 = 6.5; together 7.25. The mean of all seven is 51/7.
    expect(result.criteria.map((one) => one.status === "scored" && one.exactScore)).toEqual(["8", "13/2"]);
    expect(result).toMatchObject({ exactScore: "29/4", score: 7.25, level: "basic" });
  });

  test("rounds nothing in between", () => {
    const result = scored([
      rating("needs", 7, "p1", "peer"),
      rating("needs", 7, "p2", "peer"),
      rating("needs", 8, "p3", "peer"),
      rating("relationship", "7.65666", "p1", "peer"),
    ]);
    // 22/3 and 7.65666: the mean is 7.494996…, which is 7.49. From 7.33 and 7.66 it would be 7.495 and so 7.50.
    expect(result).toMatchObject({ exactScore: "2248499/300000", score: 7.49, level: "basic" });
    expect(result.criteria[0]).toMatchObject({ exactScore: "22/3", score: 7.33 });
  });
});

describe("strong and weak criteria", () => {
  const ratings = [rating("needs", 10), rating("relationship", 5)];

  test("make up for each other in the built-in rubric: needs 10 and relationship 5 make 7.50, good", () => {
    expect(scored(ratings)).toMatchObject({ score: 7.5, level: "good", gates: [], deductions: [] });
  });

  test("do not under noCriterionFailing: the same ratings make 5.99, failing, and the ledger still sums", () => {
    const result = scored(ratings, gated(noCriterionFailing));
    expect(result).toMatchObject({ score: 5.99, level: "failing", exactScore: "599/100", roundingChangedLevel: false });
    expect(result.criteria.map(({ contribution }) => contribution)).toEqual(["5", "5/2"]);
    expect(result.criteria.map(({ displayContribution }) => displayContribution)).toEqual([5, 2.5]);
    expect(result.deductions).toEqual([
      { kind: "cap", gate: "no-criterion-failing", contribution: "-151/100", displayContribution: -1.51 },
    ]);
    expect(result.gates).toEqual([
      {
        gate: "no-criterion-failing",
        criteria: [{ criterion: "relationship", score: 5 }],
        below: 6,
        effect: { cap: 5.99 },
        scoreBefore: 7.5,
        exactScoreBefore: "15/2",
        isDecisive: true,
      },
    ]);
  });
});

describe("the one rounding", () => {
  test("that changes the level is said so: 8.495 is published as 8.50 and outstanding", () => {
    expect(scored([rating("needs", 9), rating("relationship", 7.99)])).toMatchObject({
      ...{ exactScore: "1699/200", score: 8.5, level: "outstanding", roundingChangedLevel: true },
    });
  });

  test("a hair below the tie leaves the level as it is", () => {
    expect(scored([rating("needs", 9), rating("relationship", "7.98999999999999999999")])).toMatchObject({
      ...{ score: 8.49, level: "good", roundingChangedLevel: false },
    });
  });

  test("does not change the level where the rubric places exact scores, and says that they differ", () => {
    const rubric = variant({ placeOn: "exact" });
    expect(scored([rating("needs", 9), rating("relationship", 7.99)], rubric)).toMatchObject({
      ...{ exactScore: "1699/200", score: 8.5, level: "good", roundingChangedLevel: true },
    });
  });

  test.each([
    ["half-up", 8.5, "outstanding"],
    ["half-even", 8.5, "outstanding"],
    ["half-down", 8.49, "good"],
    ["up", 8.5, "outstanding"],
    ["down", 8.49, "good"],
  ] as const)("by the rule %s makes %d of 8.495, which is %s", (rounding, published, level) => {
    const result = scored([rating("needs", 9), rating("relationship", 7.99)], variant({ rounding }));
    expect(result).toMatchObject({ exactScore: "1699/200", score: published, level });
  });

  test("is also made of the criteria's scores, which are placed as the total is", () => {
    const result = scored([rating("needs", "8.495"), rating("relationship", "8.4949")]);
    expect(result.criteria).toMatchObject([
      { score: 8.5, level: "outstanding", exactScore: "1699/200" },
      { score: 8.49, level: "good", exactScore: "84949/10000" },
    ]);
  });
});

describe("the exact score", () => {
  test.each<[readonly Decimal[], string]>([
    [[8.5], "17/2"],
    [[8], "8"],
    [["8.000"], "8"],
    [[0], "0"],
    [[10], "10"],
    [[7, 8, 8], "23/3"],
    [[0.1], "1/10"],
  ])("of the ratings %j is %s, in lowest terms", (scores, exactScore) => {
    const ratings = scores.map((value, index) => rating("overall", value, `m${index}`));
    expect(scored(ratings).exactScore).toBe(exactScore);
  });
});

describe("the result", () => {
  const customer = { assessor: "acme", role: "customer", relation: "external", contact: "direct" } as const;
  const review = {
    subject: "李伟",
    period: "2026-H1",
    team: "北京",
    ratings: [
      { assessor: "chen", role: "manager", criterion: "needs", score: "9.00", comment: "Stays.", at: "2026-06-30" },
      { ...customer, criterion: "needs", level: "good", position: "0.50" },
      { assessor: "chen", role: "manager", criterion: "relationship", status: "not-observed" },
      { ...customer, criterion: "relationship", score: 8 },
    ],
  } as const;

  test("of a scored review has exactly this shape", () => {
    // needs: (9 + 7.995) / 2 = 8.4975; relationship 8; together 8.24875.
    expect(scoreReview(review)).toStrictEqual({
      subject: "李伟",
      period: "2026-H1",
      team: "北京",
      status: "scored",
      score: 8.25,
      level: "good",
      exactScore: "6599/800",
      roundingChangedLevel: false,
      coverage: 1,
      exactCoverage: "1",
      criteria: [
        {
          criterion: "needs",
          status: "scored",
          score: 8.5,
          level: "outstanding",
          exactScore: "3399/400",
          weight: 1,
          effectiveWeight: "1/2",
          contribution: "3399/800",
          displayContribution: 4.25,
          roles: [
            {
              role: "manager",
              status: "scored",
              weight: 1,
              effectiveWeight: "1/2",
              exactScore: "9",
              contribution: "9/2",
              assessors: [
                {
                  assessor: "chen",
                  status: "scored",
                  effectiveWeight: "1",
                  exactScore: "9",
                  contribution: "9",
                  comment: "Stays.",
                  at: "2026-06-30",
                },
              ],
            },
            {
              role: "customer",
              status: "scored",
              weight: 1,
              effectiveWeight: "1/2",
              exactScore: "1599/200",
              contribution: "1599/400",
              assessors: [
                {
                  assessor: "acme",
                  status: "scored",
                  effectiveWeight: "1",
                  exactScore: "1599/200",
                  contribution: "1599/200",
                  relation: "external",
                  contact: "direct",
                  fromLevel: "good",
                  position: "0.50",
                },
              ],
            },
          ],
        },
        {
          criterion: "relationship",
          status: "scored",
          score: 8,
          level: "good",
          exactScore: "8",
          weight: 1,
          effectiveWeight: "1/2",
          contribution: "4",
          displayContribution: 4,
          roles: [
            {
              role: "manager",
              status: "not-rated",
              weight: 1,
              effectiveWeight: "0",
              contribution: "0",
              assessors: [{ assessor: "chen", status: "not-observed", effectiveWeight: "0", contribution: "0" }],
            },
            {
              role: "customer",
              status: "scored",
              weight: 1,
              effectiveWeight: "1",
              exactScore: "8",
              contribution: "8",
              assessors: [
                {
                  assessor: "acme",
                  status: "scored",
                  effectiveWeight: "1",
                  exactScore: "8",
                  contribution: "8",
                  relation: "external",
                  contact: "direct",
                },
              ],
            },
          ],
        },
      ],
      deductions: [],
      gates: [],
      nextLevel: {
        level: "outstanding",
        cut: 8.5,
        distance: 0.25,
        exactDistance: "201/800",
        // 8.495 − 8.24875 = 0.24625, doubled 0.4925.
        rises: [
          { criterion: "needs", rise: 0.5 },
          { criterion: "relationship", rise: 0.5 },
        ],
      },
      rubric: { id: "customer-centric", version: "1.0.0", fingerprints: rubricFingerprints() },
      engine: { name: "customer-centric-rubric", version: packageJson.version },
    });
  });

  test("names its parts in one order, whatever the order of the review's", () => {
    const backwards = {
      ratings: review.ratings.map((one) => Object.fromEntries(Object.entries(one).toReversed())),
      team: review.team,
      period: review.period,
      subject: review.subject,
    };
    const result = scoreReview(backwards as unknown as typeof review);
    expect(JSON.stringify(result)).toBe(JSON.stringify(scoreReview(review)));
    expect(Object.keys(result).slice(0, 4)).toEqual(["subject", "period", "team", "status"]);
  });

  test("leaves out the period and the team that the review leaves out", () => {
    const result = scoreReview({ subject: "li.wei", ratings: [] });
    expect(result).not.toHaveProperty("period");
    expect(result).not.toHaveProperty("team");
  });

  test("names the rubric at hand and the engine", () => {
    const rubric = variant({ id: "mine", version: "2.1" });
    expect(score([], rubric).rubric).toEqual({
      id: "mine",
      version: "2.1",
      fingerprints: rubricFingerprints(rubric),
    });
    expect(score([], rubric).engine).toEqual(engine);
    expect(rubricFingerprints(rubric).scoring).toBe(rubricFingerprints(customerCentric).scoring);
    expect(rubricFingerprints(rubric).document).not.toBe(rubricFingerprints(customerCentric).document);
  });

  test("is the reader's own: whatever is done to it, the next one is as it was", () => {
    const rubric = gated(noCriterionFailing);
    const spoil = (value: object): void => {
      for (const key of Object.keys(value)) {
        const inner: unknown = Reflect.get(value, key);
        if (typeof inner === "object" && inner !== null) spoil(inner);
        else Reflect.set(value, key, "spoilt");
      }
    };
    for (const ratings of [[rating("overall", 5)], [rating("needs", 10), rating("relationship", 5)], []]) {
      const before = JSON.stringify(score(ratings, rubric));
      spoil(score(ratings, rubric));
      expect(JSON.stringify(score(ratings, rubric))).toBe(before);
    }
    expect(scored([rating("overall", 8)]).rubric.fingerprints).toEqual(rubricFingerprints());
  });

  test("has a score of at most two decimals, which prints as it was rounded", () => {
    for (const value of ["0.29", "1.005", "8.345", "9.995", "4.35", "0.57"]) {
      const result = scored([rating("overall", value)]);
      expect(String(result.score)).toMatch(/^\d+(\.\d{1,2})?$/);
    }
    expect(scored([rating("overall", "1.005")]).score).toBe(1.01);
    expect(scored([rating("overall", "8.345")]).score).toBe(8.35);
  });
});
