import { describe, expect, test } from "vitest";
import type { GroupOptions, GroupReview, Review, Rubric } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  customerCentric,
  defineScorecard,
  explainGroups,
  explainPeriods,
  explainScorecard,
  explainTrend,
  noCriterionFailing,
  scoreGroups,
  scoreReview,
  scoreScorecard,
  summarizeTeams,
  summaryAccumulator,
  trendOf,
  verifyGroups,
  verifyScorecard,
} from "../../../src/index";
import { groupReviewJsonSchema, parseGroupReview, safeParseGroupReview, safeParseResult } from "../../../src/schema";
import type { BriefIssue } from "../../review/refusal";
import { brief, issuesOf, refusalOf } from "../../review/refusal";
import { compileJsonSchema } from "../../support/json-schema";
import { gated, variant, weighted } from "../scoring";
import { decision, later, stored, tampered } from "./decisions";

const rating = (assessor: string, role: string, score: string, criterion = "overall") => {
  return { assessor, role, criterion, score, comment: `${assessor} was here`, at: "2026-05-05" };
};

/** The manager, and two peers and two reports, who are one group: (9 + 2 × 7.75) / 3. */
const review: Review = {
  subject: "li.wei",
  ratings: [
    rating("chen", "manager", "9"),
    rating("anabel", "peer", "8.25"),
    rating("bodo", "peer", "6.75"),
    rating("cyril", "report", "6.125"),
    rating("dieter", "report", "9.875"),
  ],
};
const open: GroupOptions = { anonymity: null };
const result: GroupReview = scoreGroups<Rubric>(review);
const adjusted = adjustResult(result, decision);
const twice = adjustResult(adjusted, later);
const openly = adjustResult(scoreGroups<Rubric>(review, open), decision);

describe("an adjusted result of groups", () => {
  test("has the score and the level that somebody decided on, and all else as it was", () => {
    expect(result).toMatchObject({ score: 8.17, level: "good", exactScore: "49/6", isAnonymous: true });
    expect(adjusted).toMatchObject({
      score: 8.6,
      level: "outstanding",
      exactScore: "43/5",
      roundingChangedLevel: false,
      nextLevel: { level: "excellent", distance: 0.9, rises: [{ rise: null }, { rise: null }] },
    });
    expect(adjusted.adjustment.changes).toEqual([
      { ...decision, level: "outstanding", contribution: "13/30", displayContribution: 0.43 },
    ]);
    const { adjustment, ...rest } = adjusted;
    expect({ ...rest, ...adjustment.original }).toEqual(result);
    expect("adjustment" in result).toBe(false);
  });

  test("keeps the first original and all changes when it is adjusted again", () => {
    expect(twice).toMatchObject({ score: 8.55, level: "outstanding", isAnonymous: true });
    expect(twice.adjustment.original).toEqual(adjusted.adjustment.original);
    expect(twice.adjustment.changes.map(({ score, by }) => [score, by])).toEqual([
      [8.6, "ito"],
      [8.55, "mori"],
    ]);
  });

  test("may show every group, too", () => {
    expect(openly).toMatchObject({ score: 8.6, isAnonymous: false, adjustment: { changes: [decision] } });
  });

  test("lies in the level of its score at a cut score, just below and just above", () => {
    const levels = [8.49, 8.5, 8.51].map((score) => adjustResult(result, { ...decision, score }).level);
    expect(levels).toEqual(["good", "outstanding", "outstanding"]);
  });

  test.each(["en", "zh", "ja"] as const)(
    "has in it, and in its explanation in %s, no more of an assessor",
    (locale) => {
      const told = `${JSON.stringify(twice)}${explainGroups(twice, { locale })}`;
      for (const word of ["chen", "anabel", "bodo", "cyril", "dieter", "was here", "2026-05-05"]) {
        expect(told).not.toContain(word);
      }
      for (const { score } of review.ratings.slice(1)) expect(told).not.toContain(String(score));
    },
  );
});

describe("an adjustment of a result of groups is refused", () => {
  const issues = (change: object, of: GroupReview = result, rubric: Rubric = customerCentric) =>
    issuesOf(() => adjustResult(of, { ...decision, ...change }, { rubric }));

  test("of the score that it has already, off its scale or its step, and without a reason, a moment or a name", () => {
    expect(issues({ score: 8.17 })).toEqual([["conflicting-values", "score"]]);
    expect(issues({ score: 10.01 })).toEqual([["out-of-range", "score"]]);
    expect(issues({ score: 8.605, by: "", at: "2026-07-10", reason: " " })).toEqual([
      ["off-step", "score"],
      ["invalid-id", "by"],
      ["invalid-instant", "at"],
      ["wrong-type", "reason"],
    ]);
  });

  test("by the subject", () => {
    expect(issues({ by: "li.wei" })).toEqual([["self-in-other-role", "by"]]);
    expect(issues({ by: "li.wei" }, openly)).toContainEqual(["self-in-other-role", "by"]);
  });

  test("from the moment of the one before it, or from before it, and not from just after it", () => {
    for (const at of ["2026-07-09T23:59:59.999Z", "2026-07-10T00:00Z"]) {
      expect(issues({ score: 8.5, at }, adjusted)).toEqual([["not-ascending", "at"]]);
    }
    const next = adjustResult(adjusted, { ...decision, score: 8.5, at: "2026-07-10T00:00:00.001Z" });
    expect(next.adjustment.changes).toHaveLength(2);
  });

  test("of a result without a score", () => {
    const none: GroupReview = scoreGroups<Rubric>({ ...review, ratings: review.ratings.slice(1, 3) });
    expect(none.status).toBe("unscored");
    const refused = refusalOf(() => adjustResult(none, decision));
    expect([refused.code, brief(refused.details.issues ?? [])]).toEqual([
      "invalid-adjustment",
      [["unknown-value", "result", "status"]],
    ]);
  });

  test("above the cap of a gate that fired, though it may reach it", () => {
    const rubric = gated(noCriterionFailing);
    const ratings = [rating("chen", "manager", "10", "needs"), rating("chen", "manager", "5", "relationship")];
    const capped: GroupReview = scoreGroups({ ...review, ratings }, { rubric });
    expect(capped).toMatchObject({ score: 5.99 });
    const to = (score: number, of = capped) => adjustResult(of, { ...decision, score }, { rubric });
    expect(to(5.98)).toMatchObject({ score: 5.98, level: "failing" });
    const back = adjustResult(to(5.98), { ...later, score: 5.99 }, { rubric });
    expect(back.score).toBe(5.99);
    expect(issuesOf(() => to(6))).toEqual([["out-of-range", "score"]]);
    const raised = tampered(back, ["adjustment", "changes", 1, "score"], 6);
    const parsed = safeParseGroupReview(raised);
    expect(parsed.success ? [] : brief(parsed.issues)).toContainEqual([
      "out-of-range",
      ...["adjustment", "changes", 1, "score"],
    ]);
  });

  test("of a result that the policy for what is missing has failed", () => {
    const rubric = weighted([1, 1], { policies: { notRated: "fail" } });
    const failed: GroupReview = scoreGroups({ ...review, ratings: [rating("chen", "manager", "8", "a")] }, { rubric });
    expect(failed).toMatchObject({ score: 0 });
    expect(issues({ score: 0.01 }, failed, rubric)).toEqual([["out-of-range", "score"]]);
  });

  test("of a damaged one, of one by another rubric, and of one by assessors that says to be of groups", () => {
    const byAssessors = { ...scoreReview<Rubric>(review), isAnonymous: false };
    const damaged = [tampered(result, ["criteria", 0, "groups"], null), tampered(result, ["rules"], null), byAssessors];
    for (const one of damaged) expect(refusalOf(() => adjustResult(one, decision)).code).toBe("invalid-result");
    const rubric = variant({ minimumCoverage: 1 });
    expect(refusalOf(() => adjustResult(result, decision, { rubric })).code).toBe("rubric-mismatch");
  });
});

describe("a stored adjusted result of groups", () => {
  const fits = compileJsonSchema(groupReviewJsonSchema());

  test("is read back as it was, and fits the JSON Schema", () => {
    for (const one of [adjusted, twice, openly]) {
      expect(parseGroupReview(stored(one))).toEqual(one);
      expect(fits(stored(one))).toBe(true);
      expect(adjustResult(parseGroupReview(stored(one)), { ...later, score: 7, at: "2026-08-01T00:00Z" }).score).toBe(
        7,
      );
    }
    expect(safeParseResult(stored(adjusted)).success).toBe(false);
  });

  const change = ["adjustment", "changes", 1];
  type Damage = readonly [path: readonly (string | number)[], value: unknown, ...issues: BriefIssue[]];
  const damages: readonly Damage[] = [
    [["score"], 8.6, ["conflicting-values", "score"]],
    [["level"], "good", ["conflicting-values", "level"]],
    [["exactScore"], "86/10", ["conflicting-values", "exactScore"]],
    [
      ["adjustment", "original", "exactScore"],
      "8",
      ["conflicting-values", "adjustment", "original", "exactScore"],
      ["conflicting-values", "adjustment", "changes", 0, "contribution"],
    ],
    [[...change, "contribution"], "1/20", ["conflicting-values", ...change, "contribution"]],
    [[...change, "by"], "li.wei", ["self-in-other-role", ...change, "by"]],
    [[...change, "reason"], " ", ["unknown-value", ...change, "reason"]],
    [[...change, "at"], "2026-07-10T00:00Z", ["not-ascending", ...change, "at"]],
    [[...change, "assessor"], "chen", ["unknown-key", ...change, "assessor"]],
    [["adjustment", "changes"], [], ["out-of-range", "adjustment", "changes"]],
    [["adjustment"], null, ["wrong-type", "adjustment"]],
  ];

  test.each(damages.map((damage) => ({ damage })))("is refused with $damage.0 as $damage.1", ({ damage }) => {
    const [path, value, ...issues] = damage;
    const parsed = safeParseGroupReview(tampered(twice, path, value));
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual(issues);
  });
});

describe("verifying an adjusted result of groups", () => {
  test("finds no difference in one that was not touched, also among a list of ratings", () => {
    const verified = { isVerified: true, differences: [] };
    expect(verifyGroups<Rubric>(stored(twice), review)).toEqual(verified);
    expect(verifyGroups<Rubric>(stored(openly), review, open)).toEqual(verified);
    const rows = review.ratings.map((one) => ({ ...one, subject: "li.wei" }));
    expect(verifyGroups<Rubric>(stored(twice), rows)).toEqual(verified);
    expect(verifyGroups<Rubric>({ ...stored(twice), subject: "wu" }, rows).isVerified).toBe(false);
    const rubric = gated(noCriterionFailing);
    const gatedReview = adjustResult(scoreGroups(review, { rubric }), decision, { rubric });
    expect(verifyGroups(stored(gatedReview), review, { rubric })).toEqual(verified);
  });

  test("lists every value that was tampered with", () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (typeof value !== "object" || value === null) paths.push(path);
      else
        for (const key of Object.keys(value))
          walk(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(stored(twice.adjustment), ["adjustment"]);
    // What only the one who decided knows, and no calculation tells.
    const free = new Set(["by", "at", "reason"]);
    for (const path of paths.filter((one) => !free.has(one.at(-1) as string))) {
      expect([path, verifyGroups<Rubric>(tampered(twice, path, 5), review).isVerified]).toEqual([path, false]);
    }
    expect(paths.length).toBeGreaterThan(20);
  });

  test("names the original that the ratings do not come to, and no rating", () => {
    const path = ["adjustment", "original", "score"];
    expect(verifyGroups<Rubric>(tampered(adjusted, path, 8.4), review).differences).toEqual([
      { path, stated: 8.4, computed: 8.17 },
    ]);
    const told = JSON.stringify(verifyGroups<Rubric>(tampered(adjusted, ["criteria"], []), review));
    for (const word of ["chen", "anabel", "8.25", "33/4"]) expect(told).not.toContain(word);
  });

  test("does not carry out what could not have been decided", () => {
    const self = tampered(twice, ["adjustment", "changes", 1, "by"], "li.wei");
    expect(verifyGroups<Rubric>(self, review).differences).toContainEqual({
      path: ["score"],
      stated: 8.55,
      computed: 8.6,
    });
  });
});

describe("explaining an adjusted result of groups", () => {
  test("says by whom, when, why, from what to what, and then explains the original", () => {
    const lines = explainGroups(twice).split("\n");
    expect(lines.slice(0, 8)).toEqual([
      "li.wei scores 8.55: Outstanding (8.50–9.49).",
      "Adjusted from 8.17 (Good) to 8.60 (Outstanding) by ito on 2026-07-10, because: “Served the two hardest accounts of the region”.",
      "Adjusted from 8.60 (Outstanding) to 8.55 (Outstanding) by mori on 2026-07-10, because: “Compared with the other regions”.",
      "The next level, Excellent, begins at 9.50: 0.95 more.",
      "What follows explains 8.17, the score before any adjustment.",
      "The exact score is 8.1666…; rounded to the nearest, a half upwards, in steps of 0.01, it is 8.17.",
      "Meeting the customer's needs: 8.17 (Good). With 50% of the weight it contributes 4.09.",
      "Meeting the customer's needs, manager: 9.00, with 33.33% of the criterion's weight.",
    ]);
    expect(lines.filter((line) => line.includes("next level"))).toHaveLength(1);
    expect(lines.slice(8)).toEqual(
      explainGroups(result)
        .split("\n")
        .slice(4)
        .filter((line) => !/next level|alone by/.test(line)),
    );
  });

  test.each([
    [
      "zh" as const,
      "2026-07-10由ito将得分从8.17（良好）调整为8.60（优秀），理由：“Served the two hardest accounts of the region”。",
      "以下说明的是调整前的得分8.17。",
    ],
    [
      "ja" as const,
      "2026-07-10にitoが点数を8.17（良好）から8.60（優秀）に調整しました（理由：「Served the two hardest accounts of the region」）。",
      "以下は、調整前の点数8.17についての説明です。",
    ],
  ])("says it in %s", (locale, said, before) => {
    const lines = explainGroups(twice, { locale }).split("\n");
    expect([lines[1], lines[4]]).toEqual([said, before]);
  });

  test("refuses one whose adjustment is damaged", () => {
    for (const [path, value] of [
      [["changes", 0, "score"], 8.7],
      [["changes", 0, "by"], "li.wei"],
      [["changes", 0, "reason"], ""],
      [["original"], null],
    ] as const) {
      const one = tampered(adjusted, ["adjustment", ...path], value);
      expect(refusalOf(() => explainGroups(one)).code).toBe("invalid-result");
      expect(refusalOf(() => adjustResult(one, later)).code).toBe("invalid-result");
    }
  });
});

describe("where results are counted, an adjusted one of groups counts with its adjusted score", () => {
  const of = (subject: string, period = "2026-H1") => scoreGroups<Rubric>({ ...review, subject, period, team: "desk" });
  const people = ["ana", "ben", "cho", "dai", "eva"].map((subject) => of(subject));
  const some = people.map((one, index) => (index < 2 ? adjustResult(one, decision) : one));

  test("in a summary, which says how many are adjusted", () => {
    const { create, add, finish } = summaryAccumulator();
    const { headcount, mean, criteria } = finish(add(create(), some));
    expect(headcount).toEqual({ results: 5, scored: 5, unscored: 0, adjusted: 2 });
    // (2 × 8.6 + 3 × 49/6) / 5, and criteria as people rated them.
    expect(mean?.exactScore).toBe("417/50");
    expect(criteria[0]?.mean).toMatchObject({ exactScore: "49/6" });
  });

  test("in teams", () => {
    const [team] = summarizeTeams(some, [{ id: "desk" }]).teams;
    expect(team).toMatchObject({
      status: "published",
      summary: { headcount: { scored: 5, adjusted: 2 }, mean: { exactScore: "417/50" } },
    });
  });

  test("in several periods and their trend, which say so", () => {
    const halves = [adjustResult(of("ana"), decision), of("ana", "2026-H2")];
    const year = aggregatePeriods(halves);
    expect(year).toMatchObject({ status: "scored", periods: [{ exactScore: "43/5", isAdjusted: true }, {}] });
    expect("isAdjusted" in (year.periods[1] as object)).toBe(false);
    const trend = trendOf(halves);
    expect(trend).toMatchObject({ points: [{ isAdjusted: true }, {}], change: { exactChange: "-13/30" } });
    const sentence = "The score of 2026-H1 was adjusted by somebody; its own result says by whom, when and why.";
    for (const told of [explainPeriods(year), explainTrend(trend)]) expect(told.split("\n")).toContain(sentence);
  });

  test("in a scorecard, which tells by whom, when and why, and no more of the groups", () => {
    const scorecard = defineScorecard({
      id: "card",
      version: "1",
      scale: customerCentric.scale,
      conversion: "same-scale",
      parts: [{ id: "service", weight: 1, rubric: customerCentric }],
    });
    const input = { subject: "li.wei", parts: [{ part: "service", result: stored(twice) }] } as const;
    const counted = scoreScorecard(scorecard, input);
    expect(counted).toMatchObject({
      score: 8.55,
      parts: [{ isAdjusted: true, exactScore: "171/20", result: { adjustment: twice.adjustment } }],
    });
    expect(JSON.stringify(counted)).not.toContain("groups");
    expect(verifyScorecard(counted, scorecard, input).isVerified).toBe(true);
    expect(explainScorecard(counted, scorecard)).toContain(
      "service was adjusted from 8.17 to 8.60 by ito on 2026-07-10, because: “Served the two hardest accounts of the region”.",
    );
    const damaged = tampered(twice, ["adjustment", "original", "exactScore"], "8");
    const parts = [{ part: "service", result: damaged }];
    expect(refusalOf(() => scoreScorecard(scorecard, { ...input, parts })).code).toBe("invalid-scorecard-parts");
  });
});
