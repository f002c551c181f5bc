import { describe, expect, test } from "vitest";
import type { AdjustedReview, AdjustmentDecision, ReviewResult, Rubric } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  customerCentric,
  explain,
  noCriterionFailing,
  scoreReview,
  trendOf,
  verifyResult,
} from "../../../src/index";
import { parseResult, resultJsonSchema, safeParseResult } from "../../../src/schema";
import type { BriefIssue } from "../../review/refusal";
import { brief, issuesOf, refusalOf } from "../../review/refusal";
import { compileJsonSchema } from "../../support/json-schema";
import { gated, rating, scored, unscored, variant, weighted } from "../scoring";
import { decision, later, stored, tampered } from "./decisions";

const ratings = [rating("needs", "8.832"), rating("relationship", 8)];
const result = scored(ratings);
const adjusted = adjustResult(result, decision);
const twice = adjustResult(adjusted, later);

describe("an adjusted result", () => {
  test("has the score and the level that somebody decided on, and keeps what it had come to", () => {
    expect(result).toMatchObject({ score: 8.42, level: "good", exactScore: "1052/125" });
    expect(adjusted).toMatchObject({
      score: 8.6,
      level: "outstanding",
      exactScore: "43/5",
      roundingChangedLevel: false,
    });
    const { score, level, exactScore, roundingChangedLevel, nextLevel } = result;
    expect(adjusted.adjustment).toEqual({
      original: { score, level, exactScore, roundingChangedLevel, nextLevel },
      changes: [{ ...decision, level: "outstanding", contribution: "23/125", displayContribution: 0.18 }],
    });
    expect(adjusted.criteria).toEqual(result.criteria);
    expect("adjustment" in result).toBe(false);
  });

  test("says how far the next level is from there, which no criterion alone reaches any more", () => {
    const rises = [
      { criterion: "needs", rise: null },
      { criterion: "relationship", rise: null },
    ];
    expect(adjusted.nextLevel).toEqual({ level: "excellent", cut: 9.5, distance: 0.9, exactDistance: "9/10", rises });
    expect(adjustResult(result, { ...decision, score: 9.5 }).nextLevel).toBeNull();
  });

  test("keeps the first original and all changes when it is adjusted again", () => {
    expect(twice).toMatchObject({ score: 8.55, level: "outstanding", exactScore: "171/20" });
    expect(twice.adjustment.original).toEqual(adjusted.adjustment.original);
    expect(twice.adjustment.changes).toEqual([
      ...adjusted.adjustment.changes,
      { ...later, score: 8.55, level: "outstanding", contribution: "-1/20", displayContribution: -0.05 },
    ]);
    const back = adjustResult(twice, { ...later, at: "2026-07-11T00:00Z", score: 8.42 });
    expect(back).toMatchObject({ score: 8.42, level: "good", exactScore: "421/50" });
    expect(back.adjustment.changes).toHaveLength(3);
  });

  test("lies in the level of its score at a cut score, just below and just above", () => {
    const levels = [8.49, 8.5, 8.51].map((score) => adjustResult(result, { ...decision, score }).level);
    expect(levels).toEqual(["good", "outstanding", "outstanding"]);
  });

  test("is counted with its adjusted score when periods become one, and says so", () => {
    const of = (period: string) => scoreReview<Rubric>({ subject: "li.wei", period, ratings });
    const results = [adjustResult(of("2026-H1"), decision), of("2026-H2")];
    const year = aggregatePeriods(results);
    expect(year).toMatchObject({ status: "scored", exactScore: "2127/250" });
    const flags = year.periods.map((entry) => "isAdjusted" in entry && entry.isAdjusted);
    expect(flags).toEqual([true, false]);
    expect(trendOf(results)).toMatchObject({
      points: [{ exactScore: "43/5", isAdjusted: true }, { exactScore: "1052/125" }],
      change: { exactChange: "-23/125" },
    });
  });
});

describe("an adjustment is refused", () => {
  const issues = (change: object, of: ReviewResult = result, rubric: Rubric = customerCentric) =>
    issuesOf(() => adjustResult(of, { ...decision, ...change } as AdjustmentDecision, { rubric }));

  test("of a score off the scale or its step, or that the result has already", () => {
    for (const score of [-0.01, 10.01, "1e1", Number.NaN, null, "", " 8", "8,5"]) {
      expect(issues({ score })[0]?.[1]).toBe("score");
    }
    expect(issues({ score: undefined })).toEqual([["missing", "score"]]);
    expect(issues({ score: 8.605 })).toEqual([["off-step", "score"]]);
    expect(issues({ score: 8.42 })).toEqual([["conflicting-values", "score"]]);
    expect(issues({ score: "8.60", at: later.at }, adjusted)).toEqual([["conflicting-values", "score"]]);
    expect([0, 10, "8.4200001"].map((score) => issuesOfScore(score))).toEqual([[], [], [["off-step", "score"]]]);
  });

  function issuesOfScore(score: number | string) {
    try {
      adjustResult(result, { ...decision, score });
      return [];
    } catch (error) {
      return brief((error as { details: { issues: never[] } }).details.issues);
    }
  }

  test("without a name, a reason or a moment beyond doubt, all at once", () => {
    const bad = { score: 11, by: " ", at: "2026-07-10", reason: " \n" };
    expect(issues(bad)).toEqual([
      ["out-of-range", "score"],
      ["invalid-id", "by"],
      ["invalid-instant", "at"],
      ["wrong-type", "reason"],
    ]);
    expect(issues({ at: 7, reason: "\ud800" })).toEqual([
      ["invalid-instant", "at"],
      ["wrong-type", "reason"],
    ]);
    expect(issues({ note: "x" })).toEqual([["unknown-key", "note"]]);
    for (const none of [null, [], "8.6"]) {
      expect(issuesOf(() => adjustResult(result, none as never))).toEqual([["wrong-type"]]);
    }
  });

  test("by the subject", () => {
    expect(issues({ by: "li.wei" })).toEqual([["self-in-other-role", "by"]]);
  });

  test("from before the one before it, or from the same moment, of which nobody could tell which counts", () => {
    for (const at of [
      "2026-07-09T23:59:59.999Z",
      "2026-07-10T09:00+09:00",
      "2026-07-10T00:00Z",
      "2026-07-10T02:00[Europe/Berlin]",
      // Of a fraction of a second the milliseconds count.
      "2026-07-10T00:00:00.0009Z",
    ]) {
      expect(issues({ score: 8.5, at }, adjusted)).toEqual([["not-ascending", "at"]]);
    }
    for (const at of ["2026-07-10T00:00:00.001Z", "2026-07-10T02:00:01[Europe/Berlin]"]) {
      expect(adjustResult(adjusted, { ...decision, score: 8.5, at }).adjustment.changes).toHaveLength(2);
    }
  });

  test("of a result without a score", () => {
    const none = unscored([rating("needs", 8)]);
    expect(issuesOf(() => adjustResult(none, decision))).toEqual([["unknown-value", "result", "status"]]);
    expect(refusalOf(() => adjustResult(none, decision)).code).toBe("invalid-adjustment");
  });

  test("above the cap of a gate that fired, though it may reach it", () => {
    const rubric = gated(noCriterionFailing, { id: "other", criterion: "any", below: 7, effect: { cap: 7 } });
    const capped = scored([rating("needs", 10), rating("relationship", 5)], rubric);
    expect(capped.score).toBe(5.99);
    const to = (score: number) => adjustResult(capped, { ...decision, score }, { rubric });
    expect(to(5.98)).toMatchObject({ score: 5.98, level: "failing" });
    expect(to(5.98).adjustment.changes[0]).toMatchObject({ contribution: "-1/100", displayContribution: -0.01 });
    expect(issuesOf(() => to(6))).toEqual([["out-of-range", "score"]]);
    const back = adjustResult(to(5), { ...later, score: 5.99 }, { rubric });
    expect(back.score).toBe(5.99);
    expect(refusalOf(() => to(6)).message).toContain("5.99 or less, by the gate no-criterion-failing");
  });

  test("of a result that the policy for what is missing has failed", () => {
    const rubric = weighted([1, 1], { policies: { notRated: "fail" } });
    const failed = scored([rating("a", 8)], rubric);
    expect(issuesOf(() => adjustResult(failed, { ...decision, score: 0.01 }, { rubric }))).toEqual([
      ["out-of-range", "score"],
    ]);
  });

  test("of what is no result of a review, and of one by another rubric", () => {
    const year = aggregatePeriods([scoreReview<Rubric>({ subject: "li.wei", period: "2026", ratings })]);
    for (const none of [year, null, {}, [result], { ...result, score: 8.43 }]) {
      expect(refusalOf(() => adjustResult(none as never, decision)).code).toBe("invalid-result");
    }
    const rubric = variant({ minimumCoverage: 1 });
    expect(refusalOf(() => adjustResult(result, decision, { rubric })).code).toBe("rubric-mismatch");
    expect(refusalOf(() => adjustResult(result, decision, { other: 1 } as never)).code).toBe("invalid-option");
  });

  test("where a getter throws", () => {
    const trap = Object.defineProperty({ ...decision }, "score", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    expect(issuesOf(() => adjustResult(result, trap))).toEqual([["unreadable"]]);
  });
});

describe("a stored adjusted result", () => {
  const fits = compileJsonSchema(resultJsonSchema());

  test("is read back as it was, and fits the JSON Schema", () => {
    for (const one of [adjusted, twice]) {
      expect(parseResult(stored(one))).toEqual(one);
      expect(fits(stored(one))).toBe(true);
    }
  });

  const change = ["adjustment", "changes", 1];
  type Damage = readonly [path: readonly (string | number)[], value: unknown, ...issues: BriefIssue[]];
  const damages: readonly Damage[] = [
    [["score"], 8.6, ["conflicting-values", "score"]],
    [["level"], "good", ["conflicting-values", "level"]],
    [["exactScore"], "86/10", ["conflicting-values", "exactScore"]],
    [["roundingChangedLevel"], true, ["conflicting-values", "roundingChangedLevel"]],
    [
      ["adjustment", "original", "score"],
      8.43,
      ["conflicting-values", "adjustment", "original", "score"],
      ["conflicting-values", "adjustment", "changes", 0, "displayContribution"],
    ],
    [
      ["adjustment", "original", "exactScore"],
      "8",
      ["conflicting-values", "adjustment", "original", "exactScore"],
      ["conflicting-values", "adjustment", "changes", 0, "contribution"],
    ],
    [[...change, "contribution"], "1/20", ["conflicting-values", ...change, "contribution"]],
    [[...change, "displayContribution"], 0.05, ["conflicting-values", ...change, "displayContribution"]],
    [[...change, "by"], "li.wei", ["self-in-other-role", ...change, "by"]],
    [[...change, "by"], "", ["unknown-value", ...change, "by"]],
    [[...change, "reason"], " ", ["unknown-value", ...change, "reason"]],
    [[...change, "at"], "2026-07-09T23:59Z", ["not-ascending", ...change, "at"]],
    [[...change, "at"], "2026-07-10T00:00Z", ["not-ascending", ...change, "at"]],
    [[...change, "at"], "2026-07-10", ["invalid-instant", ...change, "at"]],
    [["adjustment", "changes"], [], ["out-of-range", "adjustment", "changes"]],
    [["adjustment"], null, ["wrong-type", "adjustment"]],
  ];

  test.each(damages.map((damage) => ({ damage })))("is refused with $damage.0 as $damage.1", ({ damage }) => {
    const [path, value, ...issues] = damage;
    const parsed = safeParseResult(tampered(twice, path, value));
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual(issues);
  });

  test.each(["yesterday", "2026-07-10", "2026-07-10T09:00", "2026-07-10 09:00Z", "on 2026-07-10T09:00Z", 5])(
    "is neither told nor adjusted again where a moment is %j, which has not the form of one",
    (at) => {
      const damaged = tampered(twice, [...change, "at"], at) as ReviewResult;
      expect(issuesOf(() => explain(damaged))).toEqual([["unknown-value", ...change, "at"]]);
      expect(issuesOf(() => adjustResult(damaged, { ...later, score: 9 }))).toEqual([
        ["unknown-value", ...change, "at"],
      ]);
    },
  );

  test.each([
    "2026-07-12T09:00Z",
    "2026-07-12T09:00:30.5-05:00",
    "2026-07-12T09:00[America/New_York]",
    "2026-07-12T09:00+02:00[Europe/Berlin]",
  ])("is told and adjusted again where a moment is %s", (at) => {
    const good = tampered(twice, [...change, "at"], at) as ReviewResult;
    expect(explain(good)).toContain("on 2026-07-12");
  });

  test("may have one score in no more than one level", () => {
    const back = adjustResult(twice, { ...later, at: "2026-07-11T00:00Z", score: 8.6 });
    const parsed = safeParseResult(tampered(back, ["adjustment", "changes", 2, "level"], "good"));
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual([
      ["conflicting-values", "adjustment", "changes", 2, "level"],
      ["conflicting-values", "level"],
    ]);
  });
});

describe("a stored adjusted result", () => {
  /** With another score in the last place where somebody changed it, and all that follows from it. */
  const raised = (one: AdjustedReview, score: number, exactScore: string, contribution: string, shown: number) => {
    const { level } = one.adjustment.original;
    const { by, at, reason } = decision;
    const change = { score, level, by, at, reason, contribution, displayContribution: shown };
    return { ...one, score, level, exactScore, adjustment: { ...one.adjustment, changes: [change] } };
  };

  test("is refused above the cap of a gate that fired, and not at it", () => {
    const rubric = gated(noCriterionFailing);
    const capped = scored([rating("needs", 10), rating("relationship", 5)], rubric);
    const lower = adjustResult(capped, { ...decision, score: 5 }, { rubric });
    const at = adjustResult(lower, { ...later, score: 5.99 }, { rubric });
    expect(safeParseResult(stored(at)).success).toBe(true);
    const parsed = safeParseResult(stored(raised(lower, 6, "6", "1/100", 0.01)));
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual([["out-of-range", "adjustment", "changes", 0, "score"]]);
  });

  test("is refused where the policy for what is missing has failed the review", () => {
    const rubric = weighted([1, 1], { policies: { notRated: "fail" } });
    const failed = scored([rating("a", 8)], rubric);
    const { score, level, exactScore, roundingChangedLevel, nextLevel } = failed;
    const original = { score, level, exactScore, roundingChangedLevel, nextLevel };
    const parsed = safeParseResult(
      stored(raised({ ...failed, adjustment: { original, changes: [] } }, 0.01, "1/100", "1/100", 0.01)),
    );
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual([["out-of-range", "adjustment", "changes", 0, "score"]]);
  });
});

describe("verifying an adjusted result", () => {
  const review = { subject: "li.wei", ratings };

  test("finds no difference in one that was not touched, and takes any version of the library", () => {
    expect(verifyResult<Rubric>(stored(twice), review)).toEqual({ isVerified: true, differences: [] });
    const old = tampered(twice, ["engine", "version"], "0.1.0");
    expect(verifyResult<Rubric>(old, review).isVerified).toBe(true);
  });

  test("lists every value that was tampered with", () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (typeof value !== "object" || value === null) paths.push(path);
      else
        for (const key of Object.keys(value))
          walk(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(stored(twice), []);
    // What only the one who decided knows, and no calculation tells.
    const free = new Set(["by", "at", "reason"]);
    for (const path of paths) {
      const isFree = path[0] === "adjustment" && free.has(path.at(-1) as string);
      if (isFree) continue;
      const { isVerified } = verifyResult<Rubric>(tampered(twice, path, 5), review);
      expect([path, isVerified]).toEqual([path, false]);
    }
    expect(paths.length).toBeGreaterThan(60);
  });

  test("names the original that the ratings do not come to", () => {
    const path = ["adjustment", "original", "score"];
    expect(verifyResult<Rubric>(tampered(adjusted, path, 8.4), review).differences).toEqual([
      { path, stated: 8.4, computed: 8.42 },
    ]);
  });

  test("does not carry out what could not have been decided", () => {
    const self = tampered(twice, ["adjustment", "changes", 1, "by"], "li.wei");
    const { differences } = verifyResult<Rubric>(self, review);
    expect(differences.map(({ path, computed }) => [path.join("."), computed])).toContainEqual([
      "adjustment.changes.1",
      undefined,
    ]);
    expect(differences).toContainEqual({ path: ["score"], stated: 8.55, computed: 8.6 });
    for (const none of [[], [null], ["x"], 5, { length: 1 }]) {
      expect(verifyResult<Rubric>(tampered(adjusted, ["adjustment", "changes"], none), review).isVerified).toBe(false);
    }
  });
});

describe("explaining an adjusted result", () => {
  test("says by whom, when, why, from what to what, to its subject too, and then explains the original", () => {
    const lines = explain(twice).split("\n");
    expect(lines.slice(0, 6)).toEqual([
      "li.wei scores 8.55: Outstanding (8.50–9.49).",
      "Adjusted from 8.42 (Good) to 8.60 (Outstanding) by ito on 2026-07-10, because: “Served the two hardest accounts of the region”.",
      "Adjusted from 8.60 (Outstanding) to 8.55 (Outstanding) by mori on 2026-07-10, because: “Compared with the other regions”.",
      "The next level, Excellent, begins at 9.50: 0.95 more.",
      "What follows explains 8.42, the score before any adjustment.",
      "The exact score is 8.416; rounded to the nearest, a half upwards, in steps of 0.01, it is 8.42.",
    ]);
    expect(lines.filter((line) => line.includes("next level"))).toHaveLength(1);
    expect(explain(twice, { audience: "manager" })).toContain(lines[1]);
  });

  test("says it in Chinese and in Japanese", () => {
    const [, zh = "", , , zhBefore] = explain(twice, { locale: "zh" }).split("\n");
    expect(zh).toBe(
      "2026-07-10由ito将得分从8.42（良好）调整为8.60（优秀），理由：“Served the two hardest accounts of the region”。",
    );
    expect(zhBefore).toBe("以下说明的是调整前的得分8.42。");
    const [, ja = "", , , jaBefore] = explain(twice, { locale: "ja" }).split("\n");
    expect(ja).toBe(
      "2026-07-10にitoが点数を8.42（良好）から8.60（優秀）に調整しました（理由：「Served the two hardest accounts of the region」）。",
    );
    expect(jaBefore).toBe("以下は、調整前の点数8.42についての説明です。");
  });

  test("keeps a reason of several lines in one, and turns nothing of it around", () => {
    const reason = "first\r\n second\u202e";
    expect(explain(adjustResult(result, { ...decision, reason }))).toContain("because: “first second\\u202e”.\n");
  });

  test("refuses one whose adjustment is damaged", () => {
    const damaged = [
      tampered(adjusted, ["adjustment", "changes", 0, "score"], 8.7),
      tampered(adjusted, ["adjustment", "changes", 0, "level"], "good"),
      tampered(adjusted, ["adjustment", "changes", 0, "by"], ""),
      tampered(adjusted, ["adjustment", "original", "level"], "basic"),
      tampered(adjusted, ["adjustment", "original"], null),
      tampered(adjusted, ["adjustment", "changes"], []),
      tampered(adjusted, ["adjustment"], null),
    ];
    for (const one of damaged) expect(refusalOf(() => explain(one)).code).toBe("invalid-result");
  });

  test.each([
    ["reason", " "],
    ["by", "li.wei"],
    ["by", " ito"],
    ["by", "i\nto"],
  ])("refuses one with %s as %j as parseResult does, and so does whoever adjusts it once more", (key, value) => {
    const one = tampered(adjusted, ["adjustment", "changes", 0, key], value) as AdjustedReview;
    const issues = refusalOf(() => parseResult(one)).details.issues;
    expect(issues).toHaveLength(1);
    expect(refusalOf(() => explain(one)).details.issues).toEqual(issues);
    expect(refusalOf(() => adjustResult(one, later)).details.issues).toEqual(issues);
  });
});

test("a score placed on the exact one may come back into another level, where a person sets the same", () => {
  // 7.495 is printed as 7.50, and its exact score makes it basic.
  const rubric = variant({ placeOn: "exact" });
  const review = { subject: "a", ratings: [rating("needs", "7.495"), rating("relationship", "7.495")] };
  const placed = scoreReview<Rubric>(review, { rubric });
  const down = adjustResult(placed, { ...decision, score: 7 }, { rubric });
  const back = adjustResult(down, { ...later, score: 7.5 }, { rubric });
  expect([back.adjustment.original, back]).toMatchObject([
    { score: 7.5, level: "basic" },
    { score: 7.5, level: "good" },
  ]);
  expect(parseResult(stored(back))).toEqual(back);
});
