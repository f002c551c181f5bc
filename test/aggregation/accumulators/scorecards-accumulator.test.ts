import { describe, expect, test } from "vitest";
import type { ReviewResult, ScoredReview, SubjectPart } from "../../../src/index";
import { adjustResult, scorecardsAccumulator, scoreScorecard } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import { card, safe, service } from "../scorecards/scorecards";
import { expectRefused } from "./hostile-states";

const year = card();
const plain = scorecardsAccumulator(year);
const li = { subject: "li.wei" };
const stateOf = (...parts: readonly SubjectPart[]) => plain.add(plain.create(), parts);
const whole = stateOf(
  { ...li, part: "service", result: service(8.4) },
  { ...li, part: "days", value: "3.50" },
  { subject: "zhao", part: "safety", status: "not-applicable" },
);

describe("parts of scorecards", () => {
  test("are kept in one order and one spelling, without assessors", () => {
    expect(whole).toMatchObject({
      kind: "scorecard-parts",
      scorecard: { id: "field-service", version: "2026" },
      parts: [
        { ...li, part: "days", value: 3.5 },
        { ...li, part: "service", result: { status: "scored", score: 8.4, exactScore: "42/5", deductions: [] } },
        { subject: "zhao", part: "safety", status: "not-applicable" },
      ],
    });
    expect(JSON.stringify(whole)).not.toMatch(/chen|secret/);
    const keys = (value: unknown): unknown => (Array.isArray(value) ? value : Object.entries(Object(value)).reverse());
    const turned = Object.fromEntries(keys(whole) as [string, unknown][]);
    expect(JSON.stringify(plain.merge([turned as never]))).toBe(JSON.stringify(whole));
  });

  test("of nobody come to nothing", () => {
    expect(plain.finish(plain.create())).toEqual([]);
  });

  test("come to the same when an adjusted result comes back from a state", () => {
    const result = service(8.4);
    if (result.status !== "scored") throw new Error(result.status);
    const adjusted = adjustResult(result, { score: 9, by: "ito", at: "2027-01-10T09:00Z", reason: "compared" });
    const parts = [{ part: "service", result: adjusted }];
    const state = JSON.parse(JSON.stringify(stateOf({ ...li, part: "service", result: adjusted })));
    expect(JSON.stringify(plain.finish(state))).toBe(JSON.stringify([scoreScorecard(year, { ...li, parts })]));
    const damaged = JSON.parse(JSON.stringify(state).replace("2027-01-10T09:00Z", "2027-01-10"));
    expect(issuesOf(() => plain.finish(damaged))[0]?.at(-1)).toBe("at");
  });

  test("leave what they are given as it is, and share nothing with it", () => {
    const result = service(8.4);
    const state = stateOf({ ...li, part: "service", result });
    const text = JSON.stringify(state);
    plain.add(state, [{ ...li, part: "days", value: 3 }]);
    Object.assign(result.criteria[0] as object, { score: 1 });
    Object.assign(state.scorecard, { id: "another" });
    expect(JSON.stringify(stateOf({ ...li, part: "service", result: service(8.4) }))).toBe(text);
  });
});

describe("what cannot be gathered is refused with all its problems", () => {
  test("parts that are none, of another rubric, subject or period, or twice", () => {
    const items = [
      null,
      { ...li, part: "speed", value: 1 },
      { ...li, part: "days", value: "fast" },
      { ...li, part: "service", value: 3 },
      { ...li, part: "service", result: safe(4) },
      { subject: "sato", period: "2026-H1", part: "service", result: service(8) },
      { ...li, period: "H1 2026", part: "days", value: 3 },
      { ...li, part: "safety", result: { ...safe(4), score: 3, extra: 1 } },
      { ...li, team: "desk", part: "safety", status: "not-applicable" },
      { ...li, team: "field", part: "days", value: null },
      { ...li, part: "days", value: null },
    ];
    const call = () => plain.add(plain.create(), items as never);
    expect(refusalOf(call).code).toBe("invalid-scorecard-parts");
    expect(issuesOf(call)).toEqual([
      ["wrong-type", 0],
      ["unknown-part", 1, "part"],
      ["invalid-decimal", 2, "value"],
      ["conflicting-values", 3],
      ["rubric-mismatch", 4, "result", "rubric"],
      ["conflicting-values", 5, "result", "subject"],
      ["conflicting-values", 5, "result", "period"],
      ["invalid-period", 6, "period"],
      ["unknown-value", 7, "result", "score"],
      ["duplicate-result", 10],
      ["conflicting-team", 9, "team"],
    ]);
  });

  test("a shard that is merged twice", () => {
    expect(refusalOf(() => plain.merge([whole, whole])).code).toBe("invalid-state");
    expect(issuesOf(() => plain.merge([plain.create(), whole, stateOf({ ...li, part: "days", value: 1 })]))).toEqual([
      ["duplicate-result", 2, "parts", 0],
    ]);
  });

  test("what the policy forbids: at once where it stands, and at the end where nothing came", () => {
    const strict = scorecardsAccumulator(card({ missing: "forbid" }));
    const add = (...items: readonly SubjectPart[]) => strict.add(strict.create(), items);
    expect(
      issuesOf(() => add({ ...li, part: "days", value: null }, { ...li, part: "service", result: service(null) })),
    ).toEqual([
      ["forbidden-absence", 0],
      ["forbidden-absence", 1],
    ]);
    const state = add({ ...li, part: "days", value: 3 }, { subject: "sato", period: "2026", part: "days", value: 3 });
    expect(refusalOf(() => strict.finish(state)).code).toBe("invalid-scorecard-parts");
    expect(issuesOf(() => strict.finish(state))).toEqual([
      ["forbidden-absence", "li.wei", "parts"],
      ["forbidden-absence", "li.wei", "parts"],
      ["forbidden-absence", "sato", "2026", "parts"],
      ["forbidden-absence", "sato", "2026", "parts"],
    ]);
  });

  test("a scorecard that is none, and states that are none", () => {
    expect(() => scorecardsAccumulator({ ...year })).toThrow(refusal("undefined-scorecard"));
    expectRefused(
      plain,
      stateOf(
        ...[8, 9].map((score, index) => ({
          subject: `p${index}`,
          part: "service",
          result: service(score, { subject: `p${index}` }),
        })),
      ),
      "parts",
    );
    expectRefused(plain, whole, "parts");
    const another = scorecardsAccumulator(card({ version: "2027" })).create();
    expect(issuesOf(() => plain.finish(another))).toEqual([["rubric-mismatch", "scorecard"]]);
  });

  test("a result in a state that is none, or says more than a scorecard shows", () => {
    const [days, own, other] = whole.parts as readonly [object, { readonly result: object }, object];
    const changed = (changes: object) => {
      return () =>
        plain.finish({ ...whole, parts: [days, { ...own, result: { ...own.result, ...changes } }, other] } as never);
    };
    expect(issuesOf(changed({ level: "basic" }))).toEqual([["unknown-value", "parts", 1, "result", "level"]]);
    expect(issuesOf(changed({ gates: [] }))).toEqual([["unknown-key", "parts", 1, "result", "gates"]]);
    expect(issuesOf(changed({ coverage: 1n }))).toEqual([["unknown-value", "parts", 1, "result", "coverage"]]);
    expect(issuesOf(changed({ deductions: [{ kind: "cap" }] }))).toHaveLength(3);
    expect(issuesOf(changed({ adjustment: { original: null, changes: [] } })).length).toBeGreaterThan(1);
    expect(issuesOf(changed({ criteria: [] }))).toEqual([["unknown-value", "parts", 1, "result", "criteria"]]);
  });

  test("a result whose figures contradict each other", () => {
    const [days, own, other] = whole.parts as readonly [object, { readonly result: ReviewResult }, object];
    const { result } = own;
    const issuesWith = (changes: object) => {
      const parts = [days, { ...own, result: { ...result, ...changes } }, other];
      return issuesOf(() => plain.finish({ ...whole, parts } as never)).map(([code, ...path]) => [
        code,
        ...path.slice(3),
      ]);
    };
    const withCriterion = (changes: object) => [{ ...result.criteria[0], ...changes }, ...result.criteria.slice(1)];
    expect(issuesWith({ coverage: 99 })).toEqual([["conflicting-values", "coverage"]]);
    expect(issuesWith({ coverage: 0.99 })).toEqual([["conflicting-values", "coverage"]]);
    for (const exactCoverage of ["-7/2", "-1/100", "101/100"]) {
      expect(issuesWith({ exactCoverage })).toEqual([["out-of-range", "exactCoverage"]]);
    }
    expect(issuesWith({ criteria: withCriterion({ contribution: "99" }) })).toEqual([
      ["conflicting-values", "criteria", 0, "contribution"],
      ["conflicting-values", "exactScore"],
    ]);
    expect(issuesWith({ criteria: withCriterion({ exactScore: "10", score: 10, level: "excellent" }) })).toEqual([
      ["conflicting-values", "criteria", 0, "contribution"],
    ]);
    expect(issuesWith({ exactScore: "10", score: 10, level: "excellent" })).toEqual([
      ["conflicting-values", "exactScore"],
    ]);
  });

  test("a score that its original and its changes do not lead to", () => {
    const decision = { score: 9, by: "ito", at: "2027-01-10T09:00Z", reason: "compared" };
    const result = JSON.parse(JSON.stringify(adjustResult(service(8) as ScoredReview, decision)));
    const state = (changes: object) => stateOf({ ...li, part: "service", result: { ...result, ...changes } });
    expect(() => state({})).not.toThrow();
    const { original, changes } = result.adjustment;
    const another = { original, changes: [{ ...changes[0], contribution: "1/2" }] };
    expect(issuesOf(() => state({ adjustment: another }))).toEqual([["conflicting-values", 0, "result", "exactScore"]]);
    const lower = { ...original, exactScore: "7", score: 7, level: "basic" };
    const raised = { original: lower, changes: [{ ...changes[0], contribution: "2" }] };
    expect(issuesOf(() => state({ adjustment: raised }))).toEqual([
      ["conflicting-values", 0, "result", "adjustment", "original", "exactScore"],
    ]);
  });
});
