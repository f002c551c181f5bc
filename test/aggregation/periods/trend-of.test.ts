import { describe, expect, test } from "vitest";
import type { ReviewResult, Trend, TrendOptions } from "../../../src/index";
import { customerCentric, defineRubric, trendOf } from "../../../src/index";
import { issuesOf, refusalOf } from "../../review/refusal";
import { quarters, result } from "./period-results";

function trend(results: readonly ReviewResult[], options?: TrendOptions): Trend {
  const found = trendOf(results, options);
  if (found.status === "trend") return found;
  throw new Error(`Expected a trend, got ${found.scored} scores.`);
}

describe("a trend", () => {
  test("tells the change from first to last, from one to the next, and the slope", () => {
    // Around the middle: (−3×6 − 1×8 + 1×7 + 3×9) ÷ 2 ÷ 5 = 8 ÷ 10
    expect(trend(quarters(6, 8, 7, 9))).toMatchObject({
      status: "trend",
      subject: "li.wei",
      positions: "unit",
      change: { from: "2026-Q1", to: "2026-Q4", exactChange: "3", change: 3, exceedsRounding: true },
      changes: [
        { from: "2026-Q1", to: "2026-Q2", exactChange: "2", change: 2 },
        { from: "2026-Q2", to: "2026-Q3", exactChange: "-1", change: -1 },
        { from: "2026-Q3", to: "2026-Q4", exactChange: "2", change: 2 },
      ],
      exactSlope: "4/5",
      slope: 0.8,
    });
  });

  test("is level where all scores are equal", () => {
    expect(trend(quarters(8, 8, 8))).toMatchObject({
      exactSlope: "0",
      slope: 0,
      change: { change: 0, exceedsRounding: false },
    });
  });

  test("knows the gap that a period without a score or a result leaves", () => {
    const found = trend([result("2026-Q1", 6), result("2026-Q2", null), result("2027-Q1", 8)]);
    expect(found.points.map(({ position, status }) => [position, status])).toEqual([
      [0, "scored"],
      [1, "unscored"],
      [4, "scored"],
    ]);
    expect(found.exactSlope).toBe("1/2");
    expect(found.changes).toHaveLength(1);
  });

  test("counts periods one by one where their units differ, or have none", () => {
    const found = trend([result("2026-H1", 6), result("2026-Q3", 7), result("2026-10-01/2026-12-24", 8)]);
    expect(found).toMatchObject({ positions: "order", exactSlope: "1" });
    expect(trend([result("2026-10-01/2026-12-24", 8), result("2027-Q3", 9)]).positions).toBe("order");
    expect(trend([result("2026-H1", 8), result("2026-Q4", 9)])).toMatchObject({ positions: "order", exactSlope: "1" });
  });

  test("counts fiscal years once their first month is known, and refuses them before", () => {
    const results = [result("FY2028", 9), result("FY2026", 8)];
    expect(issuesOf(() => trendOf(results))).toEqual([
      ["invalid-period", "results"],
      ["invalid-period", "results"],
    ]);
    expect(trend(results, { firstMonth: 4 })).toMatchObject({ positions: "unit", exactSlope: "1/2" });
    const quarters = [result("FY2027-Q2", 9), result("FY2026-Q3", 8), result("FY2026-Q4", 8)];
    const { positions, points } = trend(quarters, { firstMonth: 4 });
    expect([positions, ...points.map(({ position }) => position)]).toEqual(["unit", 0, 1, 3]);
  });

  test.each([
    [quarters(8), 1],
    [quarters(8, null), 1],
    [quarters(null), 0],
  ])("needs two scores", (results, scored) => {
    expect(trendOf(results)).toMatchObject({ status: "no-trend", scored });
  });

  test("is one of comparable rubrics that are given", () => {
    const strict = defineRubric({ ...customerCentric, id: "strict", minimumCoverage: 1 });
    const mixed = [result("2025", 8), result("2026", 8.5, strict)];
    expect(trend(mixed, { mixing: { comparable: [strict] } }).slope).toBe(0.5);
    const codeOf = (mixing: unknown) => refusalOf(() => trendOf(mixed, { mixing } as never)).code;
    expect([codeOf("refuse"), codeOf({ comparable: [customerCentric] }), codeOf(null)]).toEqual([
      "mixed-rubrics",
      "mixed-rubrics",
      "invalid-option",
    ]);
  });

  test("is none of mixed rubrics, nor with unknown options", () => {
    const strict = defineRubric({ ...customerCentric, id: "strict", minimumCoverage: 1 });
    expect(refusalOf(() => trendOf([result("2025", 8), result("2026", 8, strict)])).code).toBe("mixed-rubrics");
    expect(refusalOf(() => trendOf(quarters(8), { by: "day" } as TrendOptions)).code).toBe("invalid-option");
    expect(refusalOf(() => trendOf(quarters(8), { rubric: strict })).code).toBe("rubric-mismatch");
  });
});

describe("a change against what rounding alone can do", () => {
  test.each<[from: string, to: string, change: number, exceeds: boolean]>([
    // Hardly any change, and a step of published change.
    ["7.4949", "7.4951", 0.01, false],
    ["7.5", "7.509", 0.01, false],
    ["7.5", "7.51", 0.01, false],
    ["7.5", "7.5101", 0.01, true],
    // Two steps of published change from little more than one.
    ["7.4949", "7.505", 0.02, true],
    ["7.51", "7.5", -0.01, false],
    ["7.5101", "7.5", -0.01, true],
    ["7.5", "7.5", 0, false],
  ])("from %s to %s is %d as published, beyond rounding: %s", (from, to, change, exceeds) => {
    expect(trend(quarters(from, to)).change).toMatchObject({ change, exceedsRounding: exceeds });
  });

  test("may stay unseen at exactly one step, where halves are rounded to even", () => {
    const rubric = defineRubric({ ...customerCentric, id: "even", rounding: "half-even" });
    const found = trend([result("2025", "7.495", rubric), result("2026", "7.505", rubric)], { rubric });
    expect(found.change).toMatchObject({ exactChange: "1/100", change: 0, exceedsRounding: false });
  });
});
