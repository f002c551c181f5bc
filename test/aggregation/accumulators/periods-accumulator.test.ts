import { describe, expect, test } from "vitest";
import type { GatheredResults, ReviewOutcome, ReviewResult } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  customerCentric,
  periodsAccumulator,
  scoreGroups,
  scoreReview,
  trendOf,
  trendsAccumulator,
} from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { issuesOf, refusalOf } from "../../review/refusal";
import { variant } from "../scoring";
import { expectRefused } from "./hostile-states";

const rated = { assessor: "chen", role: "manager", criterion: "overall" } as const;

function of(subject: string, period: string, score: number | null): ReviewResult {
  return scoreReview({ subject, period, ratings: [{ ...rated, score }] });
}

const plain = periodsAccumulator();
const stateOf = (...results: readonly ReviewOutcome[]) => plain.add(plain.create(), results);
const results = [of("sato", "2026-H2", 8), of("li.wei", "2026-H2", null), of("li.wei", "2026-H1", 7)];

describe("results by period", () => {
  test("are kept with what periods need of them, by subject and period", () => {
    const adjusted = adjustResult(of("sato", "2026-H2", 8), {
      score: 9,
      by: "ito",
      at: "2027-01-10T09:00Z",
      reason: "a secret",
    });
    const state = stateOf(adjusted, ...results.slice(1));
    expect(state).toEqual({
      kind: "results-by-period",
      rubric: results[0]?.rubric,
      accepts: [results[0]?.rubric.fingerprints.scoring],
      fiscalYear: null,
      results: [
        { subject: "li.wei", period: "2026-H1", status: "scored", exactScore: "7" },
        {
          subject: "li.wei",
          period: "2026-H2",
          status: "unscored",
          reasons: [{ code: "no-score" }, { code: "coverage-below-minimum", exactCoverage: "0", minimum: 0.6 }],
        },
        { subject: "sato", period: "2026-H2", status: "scored", exactScore: "9", isAdjusted: true },
      ],
    });
    expect(JSON.stringify(state)).not.toMatch(/chen|secret|ito/);
  });

  test("have every reason word for word", () => {
    const rubric = variant({
      minimumCoverage: "0.750",
      gates: [{ id: "low", criterion: "any", below: 5, effect: "unscored" }],
    });
    const ratings = [{ ...rated, criterion: "needs", score: 3 }] as const;
    const result = scoreReview({ subject: "li.wei", period: "2026", ratings }, { rubric });
    if (result.status === "scored") throw new Error(result.status);
    expect(result.reasons.map(({ code }) => code)).toEqual(["coverage-below-minimum", "gate"]);
    const { add, create, finish } = periodsAccumulator({ rubric });
    const state = add(create(), [result]);
    expect(JSON.stringify(Object(state.results[0]).reasons)).toBe(JSON.stringify(result.reasons));
    expect(Object(finish(state)[0]?.periods[0]).reasons).toEqual(result.reasons);
  });

  test("of nobody come to nothing", () => {
    expect(plain.finish(plain.create())).toEqual([]);
    expect(plain.finish(plain.merge([plain.create(), plain.create()]))).toEqual([]);
  });

  test("are the same whatever order a database keeps keys in", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, own]) => [key, turned(own)]),
      );
    };
    const state = stateOf(...results);
    const stored = turned(state) as GatheredResults;
    expect(JSON.stringify(stored)).not.toBe(JSON.stringify(state));
    expect(JSON.stringify(plain.merge([stored]))).toBe(JSON.stringify(state));
    const turnedResults = turned(results) as readonly ReviewResult[];
    expect(JSON.stringify(stateOf(...turnedResults))).toBe(JSON.stringify(state));
    expect(JSON.stringify(plain.finish(stored)[0])).toBe(JSON.stringify(aggregatePeriods(turnedResults.slice(1))));
  });

  test("leave what they are given as it is, and share nothing with it", () => {
    const state = stateOf(...results);
    const text = JSON.stringify(state);
    plain.add(state, [of("zhao", "2026-H1", 5)]);
    plain.merge([state, stateOf(of("zhao", "2026-H1", 5))]);
    plain.finish(state);
    expect(JSON.stringify(state)).toBe(text);
    Object.assign(state.rubric, { id: "another" });
    expect(JSON.stringify(stateOf(...results))).toBe(text);
  });

  test("serve several periods and trends alike", () => {
    const state = stateOf(...results);
    expect(trendsAccumulator().finish(state)[0]).toEqual(trendOf(results.slice(1)));
    const expected = { expected: ["2026-H1", "2026-H2"], missing: "lowest" } as const;
    expect(periodsAccumulator(expected).finish(state)[1]).toEqual(aggregatePeriods(results.slice(0, 1), expected));
  });

  test("are asked whatever one likes, by the same months of a fiscal year", () => {
    const fiscal = { firstMonth: 4 } as const;
    const years = periodsAccumulator(fiscal);
    const quarters = [of("li.wei", "FY2026-Q1", 7), of("li.wei", "FY2026-Q2", 8)];
    const state = years.add(years.create(), quarters);
    expect(state.fiscalYear).toEqual({ firstMonth: 4, namedFor: "end" });
    const question = { ...fiscal, weighting: "length", missing: "lowest", minimumCoverage: 1 } as const;
    expect(periodsAccumulator(question).finish(state)).toEqual([aggregatePeriods(quarters, question)]);
    expect(trendsAccumulator(fiscal).finish(state)).toEqual([trendOf(quarters, fiscal)]);
    const others = [{}, { firstMonth: 10 }, { firstMonth: 4, namedFor: "start" }] as const;
    for (const other of others) {
      const { create, add, merge, finish } = periodsAccumulator(other);
      for (const call of [() => finish(state), () => add(state, []), () => trendsAccumulator(other).finish(state)]) {
        expect(issuesOf(call)).toEqual([["conflicting-values", "fiscalYear"]]);
      }
      expect(issuesOf(() => merge([create(), state]))).toEqual([["conflicting-values", 1, "fiscalYear"]]);
    }
    const messages = (call: () => unknown) => refusalOf(call).details.issues?.map(({ message }) => message);
    expect(messages(() => plain.finish(state))).toEqual([
      'fiscalYear: expected a state made with no firstMonth: make all of them, and this accumulator, with the same { firstMonth, namedFor }, got "firstMonth 4, namedFor end".',
    ]);
    expect(messages(() => years.finish(stateOf(...results)))).toEqual([
      'fiscalYear: expected a state made with firstMonth 4, namedFor end: make all of them, and this accumulator, with the same { firstMonth, namedFor }, got "no firstMonth".',
    ]);
    const damaged = [7, [], {}, "4", { firstMonth: 4 }, { firstMonth: 4, namedFor: "end", extra: 1 }];
    for (const fiscalYear of damaged) {
      const call = () => years.finish({ ...state, fiscalYear } as never);
      expect(issuesOf(call)).toEqual([["conflicting-values", "fiscalYear"]]);
    }
  });

  test("are taken of reviews by groups too", () => {
    const review = { subject: "li.wei", period: "2026-H1", ratings: [{ ...rated, score: 7 }] };
    expect(stateOf(scoreGroups(review))).toEqual(stateOf(scoreReview(review)));
  });

  test("are taken of comparable rubrics that are given, by all accumulators that share a state", () => {
    const other = variant({ version: "2", minimumCoverage: 1 });
    const foreign = scoreReview(
      { subject: "sato", period: "2026-H1", ratings: [{ ...rated, score: 9 }] },
      { rubric: other },
    );
    const mixing = { comparable: [other] };
    const mixed = periodsAccumulator({ mixing });
    const state = mixed.add(mixed.create(), [foreign, ...results]);
    expect(mixed.finish(state)[1]).toEqual(aggregatePeriods([foreign, of("sato", "2026-H2", 8)], { mixing }));
    expect(trendsAccumulator({ mixing }).finish(state)).toHaveLength(2);
    expect(issuesOf(() => plain.finish(state))).toEqual([["rubric-mismatch", "accepts"]]);
    expect(issuesOf(() => plain.merge([plain.create(), state]))).toEqual([["rubric-mismatch", 1, "accepts"]]);
    const alone = periodsAccumulator({ rubric: other });
    const told = (call: () => unknown) => refusalOf(call).details.issues?.map(({ message }) => message);
    const rubrics = state.accepts.map((fingerprint) => fingerprint.slice(0, 8)).join(", ");
    const own = plain.create().accepts[0]?.slice(0, 8);
    expect(told(() => mixed.merge([state, stateOf(...results)]))).toEqual([
      `[1].accepts: expected a state that takes results of ${rubrics}: make all of them, and this accumulator, with the same { rubric, mixing }, got "a state made with other options, of ${own}".`,
    ]);
    const same = "the rubric at hand (make all states, and this accumulator, with the same { rubric, mixing })";
    expect(told(() => mixed.merge([state, alone.create()]))).toEqual([
      `[1].rubric: expected customer-centric 1.0.0, ${same}, got "customer-centric 2".`,
    ]);
    expect(told(() => alone.finish(state))).toEqual([
      `rubric: expected customer-centric 2, ${same}, got "customer-centric 1.0.0".`,
    ]);
    for (const { create, add } of [plain, trendsAccumulator()]) {
      const { code, message } = refusalOf(() => add(create(), [null as never, foreign]));
      expect(code).toBe("mixed-rubrics");
      expect(message).toMatch(/got customer-centric 1\.0\.0 \([0-9a-f]{8}\), customer-centric 2 \([0-9a-f]{8}\)\.$/);
    }
    expect(() => periodsAccumulator({ mixing: { comparable: [variant({ rounding: "up" })] } })).toThrow(
      refusal("mixed-rubrics"),
    );
  });
});

describe("what cannot be gathered is refused with all its problems", () => {
  test("results that are none, one by one", () => {
    const [good] = results;
    const call = () =>
      plain.add(plain.create(), [
        { ...good, score: 8.01, level: "basic" },
        null,
        { ...good, subject: "", period: undefined },
        { ...good, rubric: { ...good?.rubric, id: { toString: 1, valueOf: 1 } } },
        { ...results[1], reasons: [{ code: "tired" }, { code: "gate", gate: "a" }] },
      ] as never);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["unknown-value", 0, "score"],
      ["unknown-value", 0, "level"],
      ["wrong-type", 1],
      ["invalid-id", 2, "subject"],
      ["missing", 2, "period"],
      ["wrong-type", 3, "rubric"],
      ["unknown-value", 4, "reasons", 0, "code"],
      ["missing", 4, "reasons", 1, "criteria"],
      // The first and the fourth are of one subject and period.
      ["duplicate-result", 3],
    ]);
    for (const items of [null, undefined, {}, "all", new Array(2)]) {
      expect(() => plain.add(plain.create(), items as never)).toThrow(refusal("invalid-result"));
    }
    const throwing = Object.defineProperty({}, "subject", {
      get: () => {
        throw new Error("none of yours");
      },
    });
    expect(issuesOf(() => plain.add(plain.create(), [throwing as never]))).toEqual([["unreadable"]]);
  });

  test("a second result of a subject and period, added or merged", () => {
    const state = stateOf(...results);
    expect(issuesOf(() => plain.add(state, [of("li.wei", "2026-H1", 9)]))).toEqual([["duplicate-result", 0]]);
    const merged = () => plain.merge([plain.create(), state, stateOf(of("sato", "2026-H2", 8))]);
    expect(refusalOf(merged).code).toBe("invalid-state");
    expect(issuesOf(merged)).toEqual([["duplicate-result", 2, "results", 0]]);
    expect(refusalOf(merged).message).toContain('expected one result of each subject and period, got "sato, 2026-H2"');
  });

  test("what the options do not take", () => {
    const half = periodsAccumulator({
      expected: ["2026-H1"],
      missing: "forbid",
      weighting: { halfLife: { months: 6 } },
    });
    const call = () => {
      return half.add(half.create(), [
        of("li.wei", "2026-H1", null),
        of("li.wei", "2026-H2", 8),
        of("sato", "probation", 8),
        of("zhao", "2026-01-01/2026-05-05", 8),
      ]);
    };
    expect(issuesOf(call)).toEqual([
      ["forbidden-absence", 0, "status"],
      ["unknown-value", 1, "period"],
      ["unknown-value", 2, "period"],
      ["invalid-period", 2, "period"],
      ["unknown-value", 3, "period"],
      ["invalid-period", 3, "period"],
    ]);
    const trends = trendsAccumulator();
    expect(issuesOf(() => trends.add(trends.create(), [of("sato", "probation", 8)]))).toEqual([
      ["invalid-period", 0, "period"],
    ]);
  });

  test("what only all results together show, at the end, of all subjects at once", () => {
    const state = stateOf(
      of("li.wei", "2026", 7),
      of("li.wei", "2026-Q1", 8),
      of("sato", "2026-05", 8),
      of("sato", "2026-Q2", 9),
      of("zhao", "probation", 9),
    );
    const call = () => plain.finish(state);
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual([
      ["overlapping-periods", "li.wei", "results"],
      ["overlapping-periods", "sato", "results"],
    ]);
    expect(issuesOf(() => trendsAccumulator().finish(stateOf(of("zhao", "probation", 9))))).toEqual([
      ["invalid-period", "zhao", "results"],
    ]);
    const strict = periodsAccumulator({ expected: ["2026-Q2", "2026-05"], missing: "forbid" });
    expect(issuesOf(() => strict.finish(stateOf(of("sato", "2026-05", 8))))).toEqual([
      ["overlapping-periods", "sato", "results"],
    ]);
    const byLength = () => periodsAccumulator({ weighting: "length" }).finish(stateOf(of("zhao", "probation", 9)));
    expect(refusalOf(byLength).code).toBe("invalid-period");
    expect(refusalOf(byLength).message).toMatch(/^"zhao": results: expected a period with known days/);
  });

  test("options, when the accumulator is made", () => {
    for (const options of [
      { weighting: "recent" },
      { expected: "2026" },
      { expected: ["2026-Q5"] },
      { expected: null },
      { missing: "ignore" },
      { minimumCoverage: 2 },
      { rubrik: customerCentric },
      { firstMonth: 13 },
      null,
    ]) {
      expect(() => periodsAccumulator(options as never)).toThrow(refusal("invalid-option"));
    }
    expect(issuesOf(() => periodsAccumulator({ expected: ["2026", "2026"] }))).toEqual([
      ["duplicate-id", "expected", 1],
    ]);
    expect(() => periodsAccumulator({ rubric: { ...customerCentric } })).toThrow(refusal("undefined-rubric"));
    expect(() => trendsAccumulator({ weighting: "equal" } as never)).toThrow(refusal("invalid-option"));
  });

  test("states that are none", () => {
    expectRefused(plain, stateOf(...results), "results");
    expectRefused(trendsAccumulator(), stateOf(...results.slice(1)), "results");
    expect(() => plain.merge([])).toThrow(refusal("invalid-state"));
    expect(() => plain.merge(stateOf() as never)).toThrow(refusal("invalid-state"));
    const of2 = periodsAccumulator({ rubric: variant({ version: "2" }) });
    expect(issuesOf(() => plain.finish(of2.create()))).toEqual([["rubric-mismatch", "rubric"]]);
  });

  test.each<[what: string, changes: object, ...issue: readonly (string | number)[]]>([
    ["a score beyond the scale", { exactScore: "1001/100" }, "out-of-range", "exactScore"],
    ["terms that are not the lowest", { exactScore: "14/2" }, "wrong-type", "exactScore"],
    ["a score and reasons", { reasons: [{ code: "no-score" }] }, "unknown-key", "reasons"],
    ["a mark that is none", { isAdjusted: false }, "unknown-value", "isAdjusted"],
    ["another spelling of its period", { period: "H1 2026" }, "invalid-period", "period"],
  ])("a state with a result that has %s", (_, changes, code, key) => {
    const good = stateOf(...results);
    const state = {
      ...good,
      results: [{ ...good.results[0], ...changes }, ...good.results.slice(1)],
    } as GatheredResults;
    expect(issuesOf(() => plain.finish(state))).toEqual([[code, "results", 0, key]]);
  });

  test("a period that is expected twice, which is quoted once", () => {
    const call = () => periodsAccumulator({ expected: ["2026-H1", "2026-H1"] });
    expect(refusalOf(call).details.issues?.map(({ message }) => message)).toEqual([
      'expected[1]: expected each period once, got "2026-H1".',
    ]);
  });
});
