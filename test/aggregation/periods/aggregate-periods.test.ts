import { describe, expect, test } from "vitest";
import type { AggregatePeriodsOptions, ReviewResult, ScoredPeriods, UnscoredPeriods } from "../../../src/index";
import { aggregatePeriods, customerCentric, defineRubric, noCriterionFailing, periodsWithin } from "../../../src/index";
import { issuesOf, refusalOf } from "../../review/refusal";
import { quarters, result } from "./period-results";

function scored(results: readonly ReviewResult[], options?: AggregatePeriodsOptions): ScoredPeriods {
  const whole = aggregatePeriods(results, options);
  if (whole.status === "scored") return whole;
  throw new Error(`Expected a score, got ${JSON.stringify(whole.reasons)}.`);
}

function unscored(results: readonly ReviewResult[], options?: AggregatePeriodsOptions): UnscoredPeriods {
  const whole = aggregatePeriods(results, options);
  if (whole.status === "unscored") return whole;
  throw new Error(`Expected no score, got ${whole.score}.`);
}

describe("several periods become one score", () => {
  test("by equal weight, from exact scores, rounded once and placed", () => {
    // Printed, they are 7.49 and 7.50, whose mean is rounded to 7.50 in all three cases.
    expect(scored([result("2026-H1", "7.494"), result("2026-H2", "7.495")])).toMatchObject({
      score: 7.49,
      level: "basic",
      exactScore: "14989/2000",
    });
    expect(scored([result("2026-H1", "7.494"), result("2026-H2", "7.496")])).toMatchObject({
      score: 7.5,
      level: "good",
      exactScore: "1499/200",
      roundingChangedLevel: true,
    });
    expect(scored([result("2026-H1", "7.494"), result("2026-H2", "7.4959")])).toMatchObject({
      score: 7.49,
      level: "basic",
    });
  });

  test("by their days", () => {
    const whole = scored([result("2028-01", 10), result("2028-02", 4)], { weighting: "length" });
    expect(whole.exactScore).toBe("71/10");
    expect(
      whole.periods.map(({ weight, effectiveWeight, contribution }) => [weight, effectiveWeight, contribution]),
    ).toEqual([
      ["31", "31/60", "31/6"],
      ["29", "29/60", "29/15"],
    ]);
    expect(whole.periods.map(({ displayContribution }) => displayContribution)).toEqual([5.17, 1.93]);
  });

  test("by days of the calendar, where clocks skipped one", () => {
    const whole = scored([result("2011-12", 8), result("2012-01", 8)], { weighting: "length" });
    expect(whole.periods.map(({ weight }) => weight)).toEqual(["31", "31"]);
  });

  test("by recency, exactly where ages are whole half-lives", () => {
    const whole = scored(quarters(6, 7, 8, 9), { weighting: { halfLife: { months: 3 } } });
    expect(whole.periods.map(({ weight, halfLives, isWeightExact }) => [weight, halfLives, isWeightExact])).toEqual([
      ["1/8", "3", true],
      ["1/4", "2", true],
      ["1/2", "1", true],
      ["1", "0", true],
    ]);
    // (6 + 14 + 32 + 72) / 15
    expect(whole).toMatchObject({ exactScore: "124/15", score: 8.27 });
  });

  test("by recency, with a stated fraction for what no fraction is", () => {
    const whole = scored([result("2026-01-01/2026-01-10", 6), result("2026-01-11/2026-01-15", 9)], {
      weighting: { halfLife: { days: 10 } },
    });
    expect(whole.periods[0]).toMatchObject({
      weight: "707106781187/1000000000000",
      halfLives: "1/2",
      isWeightExact: false,
    });
    expect(whole.periods[1]).toMatchObject({ weight: "1", halfLives: "0", isWeightExact: true });
    expect(whole.score).toBe(7.76);
  });

  test("of one period, as its own", () => {
    for (const weighting of ["equal", "length", { halfLife: { days: 365 } }, { halfLife: { months: 12 } }] as const) {
      expect(scored([result("2026", "8.495")], { weighting })).toMatchObject({ score: 8.5, exactScore: "1699/200" });
    }
  });

  test("in fiscal years with their first month, which are names without it", () => {
    const parts = ["2026-H1", "FY2026-H1", "FY2026-Q3", "FY2026-Q4", "FY2027", "probation"].map((name) =>
      result(name, 8),
    );
    expect(scored(parts).periods).toHaveLength(parts.length);
    const results = [result("FY2028", 8), result("FY2027", 6)];
    expect(scored(results).periods.map((entry) => entry.period)).toEqual(["FY2027", "FY2028"]);
    expect(refusalOf(() => aggregatePeriods(results, { weighting: "length" })).code).toBe("invalid-period");
    const whole = scored(results, { weighting: "length", firstMonth: 3 });
    expect(whole.rules.fiscalYear).toEqual({ firstMonth: 3, namedFor: "end" });
    expect(whole.periods).toMatchObject([
      { period: "FY2027", start: "2026-03-01", end: "2027-02-28", weight: "365" },
      { period: "FY2028", start: "2027-03-01", end: "2028-02-29", weight: "366" },
    ]);
  });

  test("and say which rubric, which weighting and whose they are", () => {
    expect(scored(quarters(6, 7), { weighting: "length" })).toMatchObject({
      subject: "li.wei",
      rules: { weighting: "length", missing: "exclude", minimumCoverage: 0.6 },
      coverage: 1,
      exactCoverage: "1",
      rubric: quarters(6)[0]?.rubric,
      engine: { name: "customer-centric-rubric" },
    });
  });
});

describe("a period without a score", () => {
  const expected = periodsWithin("2026", "quarter");
  const results = quarters(8, null, 9);

  test("leaves its weight to the others, unless told otherwise", () => {
    const whole = scored(results, { expected, minimumCoverage: "0.5" });
    expect(whole).toMatchObject({ exactScore: "17/2", coverage: 0.5, exactCoverage: "1/2", deductions: [] });
    expect(whole.periods.map((entry) => [entry.status, entry.effectiveWeight])).toEqual([
      ["scored", "1/2"],
      ["unscored", "0"],
      ["scored", "1/2"],
      ["absent", "0"],
    ]);
    expect(whole.periods[1]).toMatchObject({
      policy: "exclude",
      reasons: results[1]?.status === "unscored" && results[1].reasons,
    });
  });

  test("counts as the lowest score, when told so", () => {
    const whole = scored(results, { expected, missing: "lowest", minimumCoverage: 0 });
    expect(whole).toMatchObject({ exactScore: "17/4", level: "failing" });
    expect(whole.periods.map(({ contribution }) => contribution)).toEqual(["2", "0", "9/4", "0"]);
  });

  test("fails all, when told so, in a line of the ledger", () => {
    const whole = scored(results, { expected, missing: "fail", minimumCoverage: 0 });
    expect(whole).toMatchObject({
      score: 0,
      level: "failing",
      deductions: [{ kind: "fail", periods: ["2026-Q2", "2026-Q4"], contribution: "-17/2", displayContribution: -8.5 }],
    });
    expect(scored(quarters(8, 9), { missing: "fail" })).toMatchObject({ exactScore: "17/2", deductions: [] });
  });

  test("is refused, when told so", () => {
    expect(issuesOf(() => aggregatePeriods(results, { expected, missing: "forbid" }))).toEqual([
      ["forbidden-absence", "results"],
      ["forbidden-absence", "results"],
    ]);
    expect(scored(quarters(8, 9), { missing: "forbid" }).exactScore).toBe("17/2");
  });

  test.each(["exclude", "lowest", "fail", "forbid"] as const)(
    "is not missing where no criterion applied, as on a long leave, with the policy %s",
    (missing) => {
      const whole = scored([result("2026-H1", "n/a"), result("2026-H2", 9)], { missing, minimumCoverage: 1 });
      expect(whole).toMatchObject({ score: 9, exactCoverage: "1" });
      expect(whole.periods[0]).toMatchObject({ status: "not-applicable", effectiveWeight: "0" });
    },
  );

  test.each<[minimum: string, isScored: boolean]>([
    ["0.4999", true],
    ["0.5", true],
    ["0.5001", false],
  ])("is too many at a minimum of %s: %s", (minimumCoverage, isScored) => {
    const whole = aggregatePeriods(quarters(8, null), { minimumCoverage });
    expect(whole.status).toBe(isScored ? "scored" : "unscored");
  });

  test("is judged by the weight of the periods", () => {
    // 31 of 59 days are 0.525…
    const months = [result("2026-01", 8), result("2026-02", null)];
    expect(unscored(months, { weighting: "length" })).toMatchObject({
      coverage: 0.52,
      reasons: [{ code: "coverage-below-minimum", exactCoverage: "31/59", minimum: 0.6 }],
    });
    expect(scored(months, { weighting: "length", minimumCoverage: "0.52" }).score).toBe(8);
  });

  test("leaves nothing to score where it is the only one", () => {
    const all = { missing: "lowest", minimumCoverage: 0 } as const;
    expect(unscored(quarters(null), all).reasons).toEqual([{ code: "no-score" }]);
    expect(unscored([result("2026", "n/a")], all)).toMatchObject({
      reasons: [{ code: "no-applicable-period" }],
      coverage: 0,
      exactCoverage: "0",
    });
    expect(unscored(quarters(null)).reasons.map(({ code }) => code)).toEqual(["no-score", "coverage-below-minimum"]);
  });
});

describe("results that cannot become one", () => {
  const other = defineRubric({ ...customerCentric, id: "strict", gates: [noCriterionFailing] });

  test("are those of rubrics that score differently, which the message names", () => {
    const mixed = [result("2026-H1", 8), result("2026-H2", 8, other)];
    const { code, message } = refusalOf(() => aggregatePeriods(mixed));
    expect(code).toBe("mixed-rubrics");
    expect(message).toContain("customer-centric 1.0.0");
    expect(message).toContain("strict 1.0.0");
  });

  test("are those of another rubric than the one given", () => {
    expect(refusalOf(() => aggregatePeriods([result("2026", 8, other)])).code).toBe("rubric-mismatch");
    expect(scored([result("2026", 8, other)], { rubric: other }).score).toBe(8);
  });

  test("are not those of comparable rubrics that are given, placed by the rubric of the call", () => {
    const mixed = [result("2026-H1", 8), result("2026-H2", 9, other)];
    const year = scored(mixed, { mixing: { comparable: [other] } });
    expect([year.score, year.rubric.id]).toEqual([8.5, "customer-centric"]);
    const strict = scored(mixed.toReversed(), { rubric: other, mixing: { comparable: [customerCentric] } });
    expect([strict.score, strict.rubric.id]).toEqual([8.5, "strict"]);
    expect(scored([result("2026", 8, other)], { mixing: { comparable: [other] } }).score).toBe(8);
  });

  test("are those of comparable rubrics that are not given, or given and not comparable", () => {
    const mixed = [result("2026-H1", 8), result("2026-H2", 9, other)];
    const codeOf = (mixing: unknown) => refusalOf(() => aggregatePeriods(mixed, { mixing } as never)).code;
    const coarse = defineRubric({ ...customerCentric, rounding: "down" });
    expect(codeOf("refuse")).toBe("mixed-rubrics");
    expect(codeOf({ comparable: [customerCentric] })).toBe("mixed-rubrics");
    expect(codeOf({ comparable: [other, coarse] })).toBe("mixed-rubrics");
    expect(codeOf({ comparable: [] })).toBe("invalid-option");
    expect(codeOf(null)).toBe("invalid-option");
  });

  test("are not those of rubrics that differ in words only", () => {
    const renamed = defineRubric({ ...customerCentric, version: "9" });
    expect(scored([result("2026-H1", 8), result("2026-H2", 9, renamed)]).score).toBe(8.5);
  });

  test("are, by half-life, those of which one is older than 100,000 half-lives, whose weight nobody could read", () => {
    const until = (day: string) => [result("2026-06-30/2026-06-30", 8), result(`${day}/${day}`, 9)];
    const weighting = { halfLife: { days: 1 } } as const;
    expect(scored(until("2300-04-15"), { weighting }).periods[0]?.halfLives).toBe("100000");
    expect(refusalOf(() => aggregatePeriods(until("2300-04-16"), { weighting })).code).toBe("invalid-period");
  });

  test.each<[what: string, results: unknown, options: object, issues: readonly unknown[]]>([
    ["none at all", [], {}, [["wrong-type", "results"]]],
    ["no list", null, {}, [["wrong-type", "results"]]],
    [
      "of two subjects",
      [quarters(8)[0], { ...quarters(8, 9)[1], subject: "sato" }],
      {},
      [["conflicting-values", "results", 1, "subject"]],
    ],
    ["without a period", [{ ...quarters(8)[0], period: undefined }], {}, [["missing", "results", 0, "period"]]],
    [
      "of a period misspelt",
      [{ ...quarters(8)[0], period: "Q1 2026" }],
      {},
      [["invalid-period", "results", 0, "period"]],
    ],
    ["of one period twice", [...quarters(8), ...quarters(9)], {}, [["overlapping-periods", "results"]]],
    ["of one name twice", [result("probation", 8), result("probation", 8)], {}, [["overlapping-periods", "results"]]],
    ["that share days", [result("2026-H1", 8), ...quarters(9)], {}, [["overlapping-periods", "results"]]],
    [
      "that share days behind others",
      [result("2026", 8), result("2026-02", 8), result("2026-12", 9)],
      {},
      [
        ["overlapping-periods", "results"],
        ["overlapping-periods", "results"],
      ],
    ],
    [
      "that share one day",
      [result("2026-01-01/2026-01-15", 8), result("2026-01-15/2026-01-31", 8)],
      {},
      [["overlapping-periods", "results"]],
    ],
    [
      "of a fiscal year and its parts, whatever its first month is",
      [result("FY2026-Q4", 8), result("FY2026", 8), result("2026", 8), result("FY2027-Q1", 8)],
      {},
      [["overlapping-periods", "results"]],
    ],
    [
      "of a half and its quarter of a fiscal year",
      [result("FY2026-Q3", 8), result("FY2026-H2", 8), result("FY2026-H1", 8), result("FY2026-H2 (north)", 8)],
      {},
      [["overlapping-periods", "results"]],
    ],
    ["of a period that is not expected", quarters(8, 9), { expected: ["2026-Q1"] }, [["unknown-value", "results"]]],
    ["expected twice", quarters(8), { expected: ["2026-Q1", "2026-Q2", "2026-Q2"] }, [["duplicate-id", "expected", 2]]],
    [
      "with another score than the exact one",
      [{ ...quarters(8)[0], score: 9 }],
      {},
      [["unknown-value", "results", 0, "score"]],
    ],
    ["with another level", [{ ...quarters(8)[0], level: "excellent" }], {}, [["unknown-value", "results", 0, "level"]]],
    [
      "beyond the scale",
      [{ ...quarters(8)[0], exactScore: "11" }],
      {},
      [["unknown-value", "results", 0, "exactScore"]],
    ],
    ["of a float", [{ ...quarters(8)[0], exactScore: 8 }], {}, [["unknown-value", "results", 0, "exactScore"]]],
    ["without a reason", [{ ...quarters(null)[0], reasons: [] }], {}, [["wrong-type", "results", 0, "reasons"]]],
  ])("are %s", (_, results, options, issues) => {
    expect(issuesOf(() => aggregatePeriods(results as never, options)).map((issue) => issue)).toEqual(issues);
  });

  test("are not those of days that touch", () => {
    expect(scored([result("2026-01-01/2026-01-15", 8), result("2026-01-16/2026-01-31", 8)]).score).toBe(8);
  });

  test.each([
    [
      [{ ...result("2026-Q1", 8), period: undefined }],
      {},
      "results[0].period: expected a period such as 2026-H1, got nothing.",
    ],
    [[...quarters(8), ...quarters(9)], {}, 'results: expected each period once, got "2026-Q1".'],
    [
      quarters(8),
      { expected: ["FY2026"] },
      'results: expected results of expected periods only (of a longer one, expect the parts: see periodsWithin), got "2026-Q1".',
    ],
    [
      quarters(8),
      { weighting: { halfLife: { days: 0 } } },
      "weighting.halfLife.days: expected a whole number from 1 to 3660, got 0.",
    ],
    [
      quarters(8),
      { weighting: { halfLife: { months: 6.5 } } },
      "weighting.halfLife.months: expected a whole number from 1 to 120, got 6.5.",
    ],
    [
      quarters(8),
      { weighting: { halfLife: { days: 1, months: 1 } } },
      "weighting.halfLife: expected days or months, not both",
    ],
    [
      quarters(8),
      { weighting: { halfLife: { weeks: 2 } } },
      'weighting.halfLife: expected days or months, got "weeks".',
    ],
    [quarters(8), { weighting: { halfLife: {} } }, "weighting.halfLife: expected days or months, got nothing."],
    [
      quarters(8),
      { weighting: { since: 1 } },
      "weighting: expected equal, length, or a halfLife of 1 to 3660 whole days",
    ],
  ])("in words that say where to look: %#", (results, options, words) => {
    expect(refusalOf(() => aggregatePeriods(results as never, options as never)).message).toContain(words);
  });

  test.each<[options: unknown, code: string]>([
    [{ weighting: "recent" }, "invalid-option"],
    [{ weighting: null }, "invalid-option"],
    [{ weighting: {} }, "invalid-option"],
    [{ weighting: { halfLife: 12 } }, "invalid-option"],
    [{ weighting: { halfLife: { days: 0 } } }, "invalid-option"],
    [{ weighting: { halfLife: { days: 3661 } } }, "invalid-option"],
    [{ weighting: { halfLife: { days: 1.5 } } }, "invalid-option"],
    [{ weighting: { halfLife: { months: 121 } } }, "invalid-option"],
    [{ weighting: { halfLife: { days: 1, months: 1 } } }, "invalid-option"],
    [{ weighting: { halfLife: { days: 1 }, since: 1 } }, "invalid-option"],
    [{ missing: "ignore" }, "invalid-option"],
    [{ minimumCoverage: "1.01" }, "invalid-option"],
    [{ minimumCoverage: -1 }, "invalid-option"],
    [{ firstMonth: 13 }, "invalid-option"],
    [{ weight: "equal" }, "invalid-option"],
    [{ rubric: {} }, "undefined-rubric"],
  ])("are any with the options %j", (options, code) => {
    expect(refusalOf(() => aggregatePeriods(quarters(8), options as never)).code).toBe(code);
  });

  test("are, by months, those of periods that do not end with one", () => {
    const results = [result("2026-01-01/2026-01-30", 8), result("2026-02", 8)];
    expect(refusalOf(() => aggregatePeriods(results, { weighting: { halfLife: { months: 1 } } })).code).toBe(
      "invalid-period",
    );
    expect(scored(results, { weighting: { halfLife: { days: 29 } } }).periods[0]?.weight).toBe("1/2");
    const whole = [result("2026-01-15/2026-01-31", 8), result("9999-12", 8)];
    expect(scored(whole, { weighting: { halfLife: { months: 1 } } }).score).toBe(8);
  });
});
