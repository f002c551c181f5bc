import { describe, expect, test } from "vitest";
import type { PeriodsResult, ReviewResult, TrendResult } from "../../../src/index";
import { adjustResult, aggregatePeriods, explainPeriods, explainTrend, trendOf } from "../../../src/index";
import { refusal } from "../../exact/refusal";
import { refusalOf } from "../../review/refusal";
import { variant } from "../scoring";
import { quarters, result } from "./period-results";

const year = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
const identity = /Customer-centricity|以客户为中心|顧客/;

function linesOf(told: string): readonly string[] {
  const lines = told.split("\n");
  expect(lines.at(-1)).toMatch(identity);
  return lines.slice(0, -1);
}

describe("Several periods in words", () => {
  test("say the score, the weights and what each period contributes", () => {
    const results = aggregatePeriods(quarters(7, 8.5), { weighting: { halfLife: { months: 6 } } });
    expect(linesOf(explainPeriods(results))).toEqual([
      "li.wei scores 7.88 for 2026-Q1 and 2026-Q2: Good (7.50–8.49).",
      "The exact score is 7.8786…; rounded to the nearest, a half upwards, in steps of 0.01, it is 7.88.",
      "A period weighs half as much with every 6 months by which it ended before the latest.",
      "Where that is no whole number of times, the weight is a fraction right to the twelfth place.",
      "2026-Q1: 7.00 (Basic). With 41.42% of the weight it contributes 2.90.",
      "2026-Q2: 8.50 (Outstanding). With 58.58% of the weight it contributes 4.98.",
      "All of it is about the days from 2026-01-01 to 2026-06-30.",
    ]);
  });

  test("say which of them somebody has adjusted, as their trend does", () => {
    const decision = { score: 9, by: "ito", at: "2026-07-10T09:00Z", reason: "compared" };
    const [first, second] = quarters(7, 8.5) as [ReviewResult, ReviewResult];
    const results = [first, adjustResult(second, decision)];
    const sentence = "The score of 2026-Q2 was adjusted by somebody; its own result says by whom, when and why.";
    const told = linesOf(explainPeriods(aggregatePeriods(results)));
    expect(told.filter((line) => line.includes("adjusted"))).toEqual([sentence]);
    expect(told).toContain("2026-Q2: 9.00 (Outstanding). With 50% of the weight it contributes 4.50.");
    expect(linesOf(explainTrend(trendOf(results))).filter((line) => line.includes("adjusted"))).toEqual([sentence]);
  });

  test("say their first and last day, by which a fiscal year of another name than meant is seen", () => {
    const halves = quarters(7, 8).map((result, index) => ({ ...result, period: `FY2026-H${index + 1}` }));
    const told = (fiscal: object, locale: "en" | "zh" | "ja" = "en") => {
      return explainPeriods(aggregatePeriods(halves, fiscal), { locale }).split("\n").at(-2);
    };
    expect(told({ firstMonth: 4 })).toBe("All of it is about the days from 2025-04-01 to 2026-03-31.");
    const start = { firstMonth: 4, namedFor: "start" } as const;
    expect(told(start)).toBe("All of it is about the days from 2026-04-01 to 2027-03-31.");
    expect(told(start, "zh")).toBe("以上涉及的日期为2026-04-01至2027-03-31。");
    expect(told(start, "ja")).toBe("対象の日付は2026-04-01から2027-03-31までです。");
    expect(told({})).not.toMatch(/days/);
    const mixed = [...halves.slice(0, 1), { ...quarters(7)[0], period: "probation" }] as typeof halves;
    expect(explainPeriods(aggregatePeriods(mixed))).not.toMatch(/days from/);
  });

  test("say what is missing, why, and what was made of that", () => {
    const results = [...quarters(7, 8), result("2026-Q3", null)];
    const told = (missing: "exclude" | "lowest" | "fail") =>
      linesOf(explainPeriods(aggregatePeriods(results, { expected: year, missing, minimumCoverage: 0 })));
    expect(told("exclude")).toEqual([
      "li.wei scores 7.50 for 2026-Q1 to 2026-Q4: Good (7.50–8.49).",
      "All periods weigh alike.",
      "2026-Q1: 7.00 (Basic). With 50% of the weight it contributes 3.50.",
      "2026-Q2: 8.00 (Good). With 50% of the weight it contributes 4.00.",
      "2026-Q3 has no score. It is left out, and the other periods share its weight.",
      "Nobody whose rating counts has given a score yet.",
      "Criteria with a score make up 0% of the weight of those that apply; at least 60% is needed.",
      "There is no result for 2026-Q4. It is left out, and the other periods share its weight.",
      "Periods with a score make up 50% of the weight of those in which any criterion applied.",
      "All of it is about the days from 2026-01-01 to 2026-12-31.",
    ]);
    expect(told("lowest")).toContain(
      "There is no result for 2026-Q4. It counts as the lowest score, 0.00. With 25% of the weight it contributes 0.00.",
    );
    const failed = told("fail");
    expect(failed[0]).toBe("li.wei scores 0.00 for 2026-Q1 to 2026-Q4: Failing (< 6.00).");
    expect(failed).toContain("2026-Q3 has no score.");
    expect(failed).toContain(
      "All of it gets the lowest score, 0.00, because 2026-Q3 and 2026-Q4 must have a score: that takes away 7.50.",
    );
  });

  test("say why there is no score, and blame nobody for a leave", () => {
    const leave = aggregatePeriods([
      result("2026-Q1", "n/a"),
      ...quarters(8).map((one) => ({ ...one, period: "2026-Q2" })),
    ]);
    expect(linesOf(explainPeriods(leave))).toContain(
      "In 2026-Q1 no criterion applied to the work: it counts nowhere, and is not missing.",
    );
    const few = aggregatePeriods(quarters(8), { expected: year });
    expect(linesOf(explainPeriods(few))).toEqual([
      "li.wei has no score for 2026-Q1 to 2026-Q4.",
      "Periods with a score make up 25% of the weight of those in which any criterion applied; at least 60% is needed.",
      "All periods weigh alike.",
      "2026-Q1: 8.00 (Good).",
      "There is no result for 2026-Q2.",
      "There is no result for 2026-Q3.",
      "There is no result for 2026-Q4.",
      "All of it is about the days from 2026-01-01 to 2026-12-31.",
    ]);
    expect(linesOf(explainPeriods(aggregatePeriods([result("2026-Q1", null)])))[1]).toBe(
      "None of the periods has a score.",
    );
    expect(linesOf(explainPeriods(aggregatePeriods([result("2026-Q1", "n/a")])))[1]).toBe(
      "In none of the periods did any criterion apply to the work.",
    );
  });

  test.each([
    [
      "zh" as const,
      ["li.wei（2026-Q1、2026-Q2）得分7.75", "各周期按天数加权。", "2026-Q1：7.00（合格）。该项权重占49.72%"],
    ],
    [
      "ja" as const,
      ["li.wei（2026-Q1、2026-Q2）の点数は7.75", "各期間の重みは日数に比例します。", "2026-Q1：7.00（基本）。"],
    ],
  ])("are said in %s", (locale, parts) => {
    const told = explainPeriods(aggregatePeriods(quarters(7, 8.5), { weighting: "length" }), { locale });
    for (const part of parts) expect(told).toContain(part);
  });

  test("name the rubric that they were scored with where another one scores alike", () => {
    const rubric = variant({ id: "acme-service", version: "7" });
    for (const told of [
      explainPeriods(aggregatePeriods(quarters(7, 8)), { rubric }),
      explainTrend(trendOf(quarters(7, 8)), { rubric }),
    ])
      expect(told.split("\n").at(-1)).toContain("“customer-centric”, version 1.0.0");
  });

  test("are told of a stored result, and of none that is damaged or of another rubric", () => {
    const stored = JSON.parse(JSON.stringify(aggregatePeriods(quarters(7, 8)))) as PeriodsResult;
    expect(explainPeriods(stored)).toBe(explainPeriods(aggregatePeriods(quarters(7, 8))));
    for (const damage of [
      { score: 9 },
      { periods: [] },
      { rules: { weighting: "heavy" } },
      { rules: { weighting: { halfLife: {} } } },
      { status: "done" },
      { deductions: null },
      { periods: stored.periods.map((period) => ({ ...period, status: "unscored", reasons: [{ code: "gate" }] })) },
    ]) {
      expect(refusalOf(() => explainPeriods({ ...stored, ...damage } as never)).code).toBe("invalid-result");
    }
    for (const none of [null, [], "result", 1])
      expect(refusalOf(() => explainPeriods(none as never)).code).toBe("invalid-result");
    const rubric = variant({ rounding: "up" });
    expect(() => explainPeriods(stored, { rubric })).toThrow(refusal("rubric-mismatch"));
    expect(() => explainPeriods(stored, { locale: "de" } as never)).toThrow(refusal("invalid-option"));
  });
});

describe("A trend in words", () => {
  const first = (trend: TrendResult, locale?: "en" | "zh" | "ja") => explainTrend(trend, { locale }).split("\n")[0];

  test("says how the score went, and whether rounding alone can do that", () => {
    expect(linesOf(explainTrend(trendOf([...quarters(7, 7.5, null), result("2026-Q4", 8.5)])))).toEqual([
      "From 2026-Q1 to 2026-Q4 the score of li.wei rose by 1.50, from 7.00 to 8.50: more than rounding alone can do.",
      "The straight line closest to all scores changes by +0.50 from one period to the next; it says how the scores went, and not how they will go.",
      "2026-Q3 has no score.",
    ]);
    expect(first(trendOf(quarters(8, "7.98")))).toBe(
      "From 2026-Q1 to 2026-Q2 the score of li.wei fell by 0.02, from 8.00 to 7.98: more than rounding alone can do.",
    );
    // A step, and a little less: rounding alone can make one out of nothing.
    expect(first(trendOf(quarters(8, "8.01")))).toBe(
      "From 2026-Q1 to 2026-Q2 the score of li.wei went from 8.00 to 8.01; exactly, it rose by 0.01, which is no more than rounding alone can do.",
    );
    expect(first(trendOf(quarters("7.995", "7.994")))).toBe(
      "From 2026-Q1 to 2026-Q2 the score of li.wei went from 8.00 to 7.99; exactly, it fell by 0.001, which is no more than rounding alone can do.",
    );
    expect(first(trendOf(quarters(8, 8)))).toBe(
      "From 2026-Q1 to 2026-Q2 the score of li.wei did not change: it is 8.00.",
    );
  });

  test("says each rise and fall where a score goes up and down, and not where it goes one way or by rounding only", () => {
    expect(linesOf(explainTrend(trendOf(quarters(7, "9.5", 7)))).slice(0, 3)).toEqual([
      "From 2026-Q1 to 2026-Q3 the score of li.wei did not change: it is 7.00.",
      "From 2026-Q1 to 2026-Q2 the score of li.wei rose by 2.50, from 7.00 to 9.50: more than rounding alone can do.",
      "From 2026-Q2 to 2026-Q3 the score of li.wei fell by 2.50, from 9.50 to 7.00: more than rounding alone can do.",
    ]);
    const count = (...scores: readonly (number | string)[]) =>
      linesOf(explainTrend(trendOf(quarters(...scores)))).filter((line) => line.startsWith("From ")).length;
    expect(count(7, 9, 7, 8)).toBe(4);
    expect(count(7, 8, 9)).toBe(1);
    expect(count(7, "7.01", 7)).toBe(1);
    expect(count(7, "7.011", 7)).toBe(3);
  });

  test("says that one score makes none", () => {
    expect(first(trendOf(quarters(8, null)))).toBe(
      "There is no trend for li.wei: only one of the periods has a score.",
    );
    expect(first(trendOf(quarters(null)))).toBe("There is no trend for li.wei: none of the periods has a score.");
  });

  test("is said in zh and ja", () => {
    const trend = trendOf(quarters(8, 7));
    expect(first(trend, "zh")).toBe(
      "从2026-Q1到2026-Q2，li.wei的得分由8.00降至7.00，降低1.00分，超出仅由舍入造成的差异。",
    );
    expect(first(trend, "ja")).toBe(
      "2026-Q1から2026-Q2までに、li.weiの点数は8.00から7.00へ1.00下がりました。丸めだけで生じる差を超えています。",
    );
  });

  test("is told of a stored one, and of none that is damaged", () => {
    const stored = JSON.parse(JSON.stringify(trendOf(quarters(8, 7)))) as TrendResult;
    expect(explainTrend(stored)).toBe(explainTrend(trendOf(quarters(8, 7))));
    for (const damage of [
      { points: [] },
      { slope: "steep" },
      { status: "up" },
      { change: { from: "2025" } },
      { positions: 1 },
      { changes: [{ from: "2025" }] },
      { changes: undefined },
    ]) {
      expect(refusalOf(() => explainTrend({ ...stored, ...damage } as never)).code).toBe("invalid-result");
    }
    expect(refusalOf(() => explainTrend(null as never)).code).toBe("invalid-result");
  });
});
