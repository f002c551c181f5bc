import { describe, expect, test } from "vitest";
import type { PartInput, Rubric, ScorecardInput } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  customerCentric,
  defineRubric,
  explainScorecard,
  scoreGroups,
  scoreReview,
  scoreScorecard,
  summarizeTeams,
  summaryAccumulator,
  verifyScorecard,
} from "../../../src/index";
import { issuesOf, refusalOf } from "../../review/refusal";
import { card, definition, safe, safety, service } from "./scorecards";

const all: readonly PartInput[] = [
  { part: "days", value: "3.5" },
  { part: "safety", result: safe(4) },
  { part: "service", result: service("8.416") },
];
const input = { subject: "li.wei", parts: all };
const result = scoreScorecard(card(), input);

function score(parts: readonly PartInput[], changes: object = {}) {
  return scoreScorecard(card(changes), { subject: "li.wei", parts });
}

describe("a scorecard's result", () => {
  test("weighs the exact scores of its parts, converted by its rule, and rounds once", () => {
    // 0.5 × 8.416 + 0.3 × 7.5 + 0.2 × 35/6 = 7.62466…
    expect(result).toMatchObject({
      status: "scored",
      subject: "li.wei",
      score: 7.62,
      level: "high",
      exactScore: "11437/1500",
      roundingChangedLevel: false,
      coverage: 1,
      exactCoverage: "1",
      deductions: [],
      parts: [
        {
          part: "service",
          kind: "rubric",
          status: "scored",
          score: 8.42,
          level: "good",
          exactScore: "1052/125",
          exactConverted: "1052/125",
          effectiveWeight: "1/2",
          contribution: "526/125",
          displayContribution: 4.21,
        },
        {
          part: "safety",
          score: 4,
          level: "safe",
          scale: { minimum: 1, maximum: 5, step: 0.1 },
          converted: 7.5,
          exactConverted: "15/2",
          displayContribution: 2.25,
        },
        {
          part: "days",
          kind: "measure",
          value: 3.5,
          unit: "days",
          outside: null,
          exactConverted: "35/6",
          converted: 5.83,
        },
      ],
    });
  });

  test("names the scorecard by its version and fingerprints, and the rubric of each part by its own", () => {
    expect(result.scorecard).toMatchObject({ id: "field-service", version: "2026" });
    expect(result.scorecard.fingerprints.scoring).toMatch(/^[0-9a-f]{64}$/);
    const [own] = result.parts;
    expect(own).toMatchObject({ result: { rubric: { id: "customer-centric" }, exactCoverage: "1" } });
  });

  test("keeps the ledger of each part, without a name of an assessor or a comment", () => {
    const [own] = result.parts;
    expect(own).toMatchObject({
      result: { criteria: [{ criterion: "needs", displayContribution: 4.21 }, {}], deductions: [] },
    });
    for (const name of ["chen", "mori", "a secret", "manager"]) expect(JSON.stringify(result)).not.toContain(name);
  });

  test("has the level of the cut score at it, and the one below just below", () => {
    const at = (value: string) => score([{ part: "days", value }], { minimumCoverage: 0 });
    // Half-up, 7.495 is 7.50.
    expect(["2.5", "2.503", "2.5031"].map((value) => at(value))).toMatchObject([
      { score: 7.5, level: "high", roundingChangedLevel: false },
      { score: 7.5, level: "high", exactScore: "1499/200", roundingChangedLevel: true },
      { score: 7.49, level: "low" },
    ]);
  });

  test("has no level where the scorecard has none", () => {
    expect(score(all, { levels: [] })).toMatchObject({ score: 7.62, level: null });
  });

  test("carries the period and the team", () => {
    const when = { period: "2026-H1", team: "north" };
    const parts = [{ part: "service", result: service(8, { period: "2026-H1" }) }];
    const half = scoreScorecard(card({ minimumCoverage: 0.5 }), { subject: "li.wei", ...when, parts });
    expect(half).toMatchObject(when);
  });

  test("converts by points where they are stated, exactly between them", () => {
    const points = [
      { value: 1, score: 0 },
      { value: 3, score: 6 },
      { value: 5, score: 10 },
    ];
    const parts = [{ id: "safety", weight: 1, rubric: safety, conversion: { points } }];
    const of = (value: number | string) =>
      scoreScorecard(card({ parts, conversion: "same-scale" }), {
        subject: "li.wei",
        parts: [{ part: "safety", result: safe(value) }],
      });
    expect([1, 2, 3, "4.001", 5].map(of)).toMatchObject([
      { exactScore: "0" },
      { exactScore: "3" },
      { exactScore: "6" },
      { exactScore: "4001/500" },
      { exactScore: "10" },
    ]);
  });

  test("takes scores as they are on the same scale, whatever the steps", () => {
    const rubric: Rubric = defineRubric<string, string>({
      ...safety,
      scale: { minimum: 0, maximum: 10, step: 0.5 },
      levels: [{ id: "all", cut: 0 }],
    });
    const scored = scoreReview<Rubric>(
      { subject: "li.wei", ratings: [{ assessor: "a", role: "peer", criterion: "conduct", score: "7.26" }] },
      { rubric },
    );
    const parts = [{ id: "one", weight: 1, rubric }];
    const one = scoreScorecard(card({ parts, conversion: "same-scale" }), {
      subject: "li.wei",
      parts: [{ part: "one", result: scored }],
    });
    expect(one).toMatchObject({ score: 7.26, exactScore: "363/50" });
  });

  test("counts an adjusted result with its adjusted score, and says so", () => {
    const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
    const adjusted = adjustResult(service("8.416"), decision);
    const counted = score([...all.slice(0, 2), { part: "service", result: adjusted }]);
    expect(counted).toMatchObject({
      exactScore: "95/12",
      parts: [{ isAdjusted: true, score: 9, exactScore: "9", result: { adjustment: { changes: [decision] } } }, {}, {}],
    });
    expect("isAdjusted" in (result.parts[0] as object)).toBe(false);
  });

  test("takes an anonymous result of groups, and shows no more of it", () => {
    const roles = ["manager", "peer", "peer", "peer"];
    const ratings = roles.map((role, index) => ({
      assessor: `a${index}`,
      role,
      criterion: "overall",
      score: 6 + index,
    }));
    const groups = scoreGroups<Rubric>({ subject: "li.wei", ratings });
    const counted = score([...all.slice(0, 2), { part: "service", result: groups }]);
    expect(counted.parts[0]).toMatchObject({ score: 7, result: { criteria: [{ exactScore: "7" }, {}] } });
    expect(JSON.stringify(counted)).not.toContain("groups");
  });
});

describe("missing parts", () => {
  const some = all.slice(1);

  test("give their weight to the others, under exclude", () => {
    expect(score(some)).toMatchObject({
      exactScore: "3229/400",
      coverage: 0.8,
      parts: [
        { effectiveWeight: "5/8" },
        { effectiveWeight: "3/8" },
        { status: "absent", effectiveWeight: "0", policy: "exclude" },
      ],
    });
  });

  test("count as the lowest score, fail all, or are forbidden, as the scorecard or the part says", () => {
    expect(score(some, { missing: "lowest" })).toMatchObject({ exactScore: "3229/500" });
    expect(score(some, { missing: "fail" })).toMatchObject({
      score: 0,
      level: "low",
      deductions: [{ kind: "fail", parts: ["days"], contribution: "-3229/400", displayContribution: -8.07 }],
    });
    expect(issuesOf(() => score(some, { missing: "forbid" }))).toEqual([["forbidden-absence", "parts"]]);
    const parts = definition.parts.map(
      (part) => ({ ...part, missing: part.id === "days" ? "lowest" : "forbid" }) as const,
    );
    expect(score(some, { parts })).toMatchObject({ exactScore: "3229/500" });
    expect(issuesOf(() => score(all.slice(0, 1), { parts }))).toEqual([
      ["forbidden-absence", "parts"],
      ["forbidden-absence", "parts"],
    ]);
  });

  test("leave the scorecard without a score below the minimum of coverage, and not at it", () => {
    const days = [{ part: "service", result: service(8) }];
    expect([0.49, 0.5, 0.51].map((minimumCoverage) => score(days, { minimumCoverage }).status)).toEqual([
      "scored",
      "scored",
      "unscored",
    ]);
    expect(score(days)).toMatchObject({
      status: "unscored",
      reasons: [{ code: "coverage-below-minimum", exactCoverage: "1/2", minimum: 0.6 }],
    });
    expect(score([])).toMatchObject({
      reasons: [{ code: "no-score" }, { code: "coverage-below-minimum" }],
      coverage: 0,
    });
  });

  test("are results without a score, and values that were not measured", () => {
    const parts = [{ part: "service", result: service(null) }, { part: "days", value: null }, ...all.slice(1, 2)];
    expect(score(parts, { minimumCoverage: 0 }).parts).toMatchObject([
      { status: "unscored", reasons: [{ code: "no-score" }, { code: "coverage-below-minimum" }], policy: "exclude" },
      { status: "scored" },
      { status: "absent", kind: "measure" },
    ]);
  });

  test("are not those that do not apply, whatever the policy", () => {
    const ratings = [{ assessor: "chen", role: "manager", criterion: "overall", status: "not-applicable" } as const];
    const none = scoreReview<Rubric>({ subject: "li.wei", ratings });
    const parts: readonly PartInput[] = [
      { part: "service", result: none },
      { part: "days", status: "not-applicable" },
      ...all.slice(1, 2),
    ];
    for (const missing of ["exclude", "lowest", "fail", "forbid"] as const) {
      expect(score(parts, { missing })).toMatchObject({
        exactScore: "15/2",
        exactCoverage: "1",
        parts: [{ status: "not-applicable", result: {} }, {}, { status: "not-applicable" }],
      });
    }
    expect(score(parts.slice(0, 2).concat({ part: "safety", status: "not-applicable" }))).toMatchObject({
      status: "unscored",
      reasons: [{ code: "no-applicable-part" }],
    });
  });
});

describe("parts are refused", () => {
  const issues = (parts: unknown, changes: object = {}) =>
    issuesOf(() => scoreScorecard(card(), { subject: "li.wei", parts, ...changes } as ScorecardInput));

  test("that the scorecard does not have, that come twice, or are of the wrong kind, all at once", () => {
    const parts = [
      { part: "servise", result: service(8) },
      { part: "days", value: 3 },
      { part: "days", value: 4 },
      { part: "service", value: 8 },
      { part: "safety", result: safe(4), status: "not-applicable" },
      { part: "__proto__" },
      { part: "safety" },
      null,
    ];
    expect(issues(parts)).toEqual([
      ["unknown-part", "parts", 0, "part"],
      ["duplicate-id", "parts", 2, "part"],
      ["conflicting-values", "parts", 3],
      ["conflicting-values", "parts", 4],
      ["unknown-part", "parts", 5, "part"],
      ["duplicate-id", "parts", 6, "part"],
      ["missing", "parts", 6],
      ["wrong-type", "parts", 7],
    ]);
    const refused = refusalOf(() => score([{ part: "servise", result: service(8) }]));
    expect(refused.code).toBe("invalid-scorecard-parts");
    expect(refused.message).toContain('parts[0].part: expected one of "service", "safety", "days", got "servise".');
  });

  test("of another subject, period or rubric", () => {
    const other = defineRubric({ ...customerCentric, minimumCoverage: 1 });
    const foreign = scoreReview(
      { subject: "li.wei", ratings: [{ assessor: "a", role: "peer", criterion: "overall", score: 8 }] },
      { rubric: other },
    );
    expect(issues([{ part: "service", result: foreign }])).toEqual([
      ["rubric-mismatch", "parts", 0, "result", "rubric"],
    ]);
    expect(issues([{ part: "service", result: safe(4) }])).toEqual([
      ["rubric-mismatch", "parts", 0, "result", "rubric"],
    ]);
    const others = [
      { part: "service", result: service(8, { subject: "sato" }) },
      { part: "safety", result: safe(4, { period: "2026-H1" }) },
    ];
    expect(issues(others)).toEqual([
      ["conflicting-values", "parts", 0, "result", "subject"],
      ["conflicting-values", "parts", 1, "result", "period"],
    ]);
    expect(issues([{ part: "safety", result: safe(4) }], { period: "2026-H1" })).toEqual([
      ["conflicting-values", "parts", 0, "result", "period"],
    ]);
    // A rubric of another name that scores alike is the same.
    const renamed = defineRubric({ ...customerCentric, version: "2" });
    const same = scoreReview({ subject: "li.wei", ratings: [] }, { rubric: renamed });
    expect(score([{ part: "service", result: same }]).status).toBe("unscored");
  });

  test("that are damaged, or no results and no values at all", () => {
    const damaged = { ...service(8), score: 9 };
    expect(issues([{ part: "service", result: damaged }])).toEqual([["unknown-value", "parts", 0, "result", "score"]]);
    for (const none of [{}, [], "8", 8])
      expect(issues([{ part: "service", result: none }])[0]?.[0]).not.toBe("unreadable");
    for (const value of ["3,5", Number.NaN, {}, "", true]) {
      expect(issues([{ part: "days", value }])).toEqual([["invalid-decimal", "parts", 0, "value"]]);
    }
    expect(issues([], { subject: " ", period: "2026-13", team: 5, note: 1 })).toEqual([
      ["unknown-key", "note"],
      ["invalid-id", "subject"],
      ["invalid-period", "period"],
      ["invalid-id", "team"],
    ]);
    for (const none of [null, [], "x"])
      expect(issuesOf(() => scoreScorecard(card(), none as never))).toEqual([["wrong-type"]]);
    expect(refusalOf(() => scoreScorecard({ ...card() } as never, input)).code).toBe("undefined-scorecard");
    const trap = {
      part: "days",
      get value() {
        throw new Error("no");
      },
    };
    expect(issues([trap])).toEqual([["unreadable"]]);
  });
});

test("the result of a scorecard is refused by name, and in one line, where one of a review is meant", () => {
  const [card, { create, add }] = [result as never, summaryAccumulator()];
  const messages = (call: () => unknown) => refusalOf(call).details.issues?.map(({ message }) => message);
  const counted = [
    "[0]: expected a result of scoreReview, scoreGroups or aggregatePeriods: that of a scorecard has no rubric, got a value of type object.",
  ];
  expect(messages(() => summarizeTeams([card], [{ id: "a" }]))).toEqual(counted);
  expect(messages(() => add(create(), [card]))).toEqual(counted);
  expect(messages(() => aggregatePeriods([card]))?.slice(0, 1)).toEqual(counted);
  const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
  expect(messages(() => adjustResult(card, decision))).toEqual([
    "document: expected a result of a review: of a scorecard, adjust that of a part, and score the scorecard again, got a value of type object.",
  ]);
});

describe("a stored scorecard", () => {
  const stored = JSON.parse(JSON.stringify(result));

  test("is verified by scoring it again", () => {
    expect(verifyScorecard(stored, card(), input)).toEqual({ isVerified: true, differences: [] });
    const other = { ...input, parts: [...all.slice(1), { part: "days", value: 4 }] };
    expect(verifyScorecard(stored, card(), other).isVerified).toBe(false);
    expect(verifyScorecard({ ...stored, level: "low" }, card(), input).differences).toEqual([
      { path: ["level"], stated: "low", computed: "high" },
    ]);
    expect(verifyScorecard(null as never, card(), input).isVerified).toBe(false);
  });

  test("is explained, in three languages", () => {
    const adjusted = adjustResult(service("8.416"), {
      score: 9,
      by: "ito",
      at: "2026-07-10T09:00Z",
      reason: "compared",
    });
    const told = (locale: "en" | "zh" | "ja") => {
      const scored = score([
        { part: "service", result: adjusted },
        { part: "days", value: 8 },
      ]);
      return explainScorecard(JSON.parse(JSON.stringify(scored)), card(), { locale }).split("\n");
    };
    const fingerprint = result.scorecard.fingerprints.scoring.slice(0, 12);
    expect(told("en")).toEqual([
      "li.wei scores 6.43: low (< 7.50).",
      "The exact score is 6.4285…; rounded to the nearest, a half upwards, in steps of 0.01, it is 6.43.",
      "service: 9.00 (Outstanding) on the scale 0.00–10.00. With 71.43% of the weight it contributes 6.43.",
      "service was adjusted from 8.42 to 9.00 by ito on 2026-07-10, because: “compared”.",
      "There is no result of safety. It is left out, and the other parts share its weight.",
      "days: 8 days, which counts as 0.00, the score of the last point, since it lies above that. With 28.57% of the weight it contributes 0.00.",
      "Parts with a score make up 70% of the weight of those that apply.",
      `Scored with the scorecard “field-service”, version 2026 (fingerprint ${fingerprint}).`,
    ]);
    expect(told("zh").slice(2, 6)).toEqual([
      "service：9.00（优秀），量表为0.00–10.00。该项权重占71.43%，计入总分6.43分。",
      "service：2026-07-10由ito从8.42调整为9.00，理由：“compared”。",
      "safety：没有评价结果。该部分不计入总分，其权重由其他部分分担。",
      "days：8 days，折合0.00分（高于最后一点，按最后一点计）。该项权重占28.57%，计入总分0.00分。",
    ]);
    expect(told("ja").slice(2, 6)).toEqual([
      "service：9.00（優秀、尺度は0.00–10.00）。重みは全体の71.43%で、点数に6.43を加えます。",
      "service：2026-07-10にitoが8.42から9.00に調整しました（理由：「compared」）。",
      "safetyの結果がありません。この部分は計算から除き、その重みは他の部分に配分します。",
      "days：8 days。換算すると0.00です（最後の点を上回るため、最後の点の点数）。重みは全体の28.57%で、点数に0.00を加えます。",
    ]);
  });

  test("is explained with the exact score of a part, where that is what was converted and the printed one is another", () => {
    const halves = defineRubric<string, string>({
      id: "site-safety",
      version: "4",
      scale: { minimum: 1, maximum: 5, step: "0.5" },
      levels: [
        { id: "unsafe", cut: 1 },
        { id: "safe", cut: 4 },
      ],
      criteria: [{ id: "conduct", weight: 1 }],
    });
    const parts = [{ id: "safety", weight: 1, rubric: halves }];
    const told = (rating: number, locale: "en" | "zh" | "ja") => {
      const ratings = [{ assessor: "mori", role: "peer", criterion: "conduct", score: rating } as const];
      const result = scoreReview<Rubric>({ subject: "li.wei", ratings }, { rubric: halves });
      return explainScorecard(score([{ part: "safety", result }], { parts }), card({ parts }), { locale })
        .split("\n")
        .find((line) => line.startsWith("safety"));
    };
    expect(told(3.75, "en")).toBe(
      "safety: 3.75, printed as 4.0 (safe), on the scale 1.0–5.0, which counts as 6.88. With 100% of the weight it contributes 6.88.",
    );
    expect(told(3.75, "zh")).toBe(
      "safety：精确得分3.75，公布为4.0（safe），量表为1.0–5.0，折合6.88分。该项权重占100%，计入总分6.88分。",
    );
    expect(told(3.75, "ja")).toBe(
      "safety：正確な点数3.75、表示は4.0（safe、尺度は1.0–5.0）。換算すると6.88です。重みは全体の100%で、点数に6.88を加えます。",
    );
    expect(told(3.7, "en")).toMatch(/^safety: 3\.7, printed as 3\.5 \(unsafe\), on the scale/);
    expect(told(3.5, "en")).toMatch(/^safety: 3\.5 \(unsafe\) on the scale/);
  });

  test("is explained without a score, failed, and without levels", () => {
    expect(explainScorecard(score([]), card()).split("\n").slice(0, 5)).toEqual([
      "li.wei has no score.",
      "No part that counts has a score yet.",
      "Parts with a score make up 0% of the weight of those that apply; at least 60% is needed.",
      "There is no result of service.",
      "There is no result of safety.",
    ]);
    const failing = { missing: "fail", levels: [] } as const;
    const failed = explainScorecard(score(all.slice(1), failing), card(failing)).split("\n");
    expect(failed.slice(0, 2)).toEqual([
      "li.wei scores 0.00.",
      "The whole review gets the lowest score, 0.00, because days must have a score: that takes away 8.07.",
    ]);
    const texts = {
      en: {
        title: "The year",
        parts: { service: "Service", safety: "Safety", days: "Speed" },
        levels: { low: "Low", high: "High" },
      },
    };
    const words = explainScorecard(score(all, { texts }), card({ texts }));
    expect(words).toContain("li.wei scores 7.62: High (7.50–10.00).");
    expect(words).toContain("Speed: 3.5 days, which counts as 5.83.");
    expect(words).toContain("Safety: 4.0 (safe) on the scale 1.0–5.0, which counts as 7.50.");
    expect(words).toContain("Scored with the scorecard “The year”, version 2026");
  });

  test("is refused by explain where an adjustment was made at no moment", () => {
    const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
    const scored = score([
      { part: "service", result: adjustResult(service("8.416"), decision) },
      { part: "days", value: 8 },
    ]);
    const damaged = JSON.parse(JSON.stringify(scored).replace(decision.at, "2026-07-10"));
    const { details } = refusalOf(() => explainScorecard(damaged, card()));
    expect(details.issues?.map(({ path }) => path.join("."))).toEqual(["parts.0.result.adjustment.changes.0.at"]);
  });

  test("is told with its own name by a scorecard that scores alike under another one", () => {
    const told = explainScorecard(stored, card({ id: "acme", version: "7" }));
    expect(told.split("\n").at(-1)).toContain("“field-service”, version 2026");
  });

  test("is refused by explain where it is damaged, or of another scorecard", () => {
    const damaged = [
      { ...stored, score: 9 },
      { ...stored, level: "low" },
      { ...stored, parts: stored.parts.slice(1) },
      { ...stored, parts: [{ ...stored.parts[0], level: "zz" }, ...stored.parts.slice(1)] },
      { ...stored, parts: [{ ...stored.parts[0], result: { adjustment: null } }, ...stored.parts.slice(1)] },
      { ...stored, exactScore: "11" },
      { status: "scored" },
      null,
    ];
    for (const one of damaged) expect(refusalOf(() => explainScorecard(one, card())).code).toBe("invalid-result");
    expect(refusalOf(() => explainScorecard(stored, card({ rounding: "down" }))).code).toBe("invalid-result");
    expect(refusalOf(() => explainScorecard(stored, card(), { locale: "de" as never })).code).toBe("invalid-option");
  });
});
