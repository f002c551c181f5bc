import { describe, expect, test } from "vitest";
import type { Issue, ReviewResult } from "../../src/index";
import {
  aggregatePeriods,
  isScoringError,
  periodsAccumulator,
  scoreReview,
  scoreScorecard,
  teamsAccumulator,
} from "../../src/index";
import { parseRatings, parseReview } from "../../src/schema";
import { card } from "../aggregation/scorecards/scorecards";

const rating = { assessor: "chen", role: "manager", criterion: "overall", score: 8 } as const;
const scored = scoreReview({ subject: "li", period: "2026-H1", ratings: [rating] });
const readers: readonly [what: string, path: string, read: (period: string) => unknown][] = [
  ["parseReview", "period", (period) => parseReview({ subject: "li", period, ratings: [rating] })],
  ["parseRatings", "[0].period", (period) => parseRatings([{ subject: "li", period, ...rating }])],
  ["aggregatePeriods", "results[0].period", (period) => aggregatePeriods([{ ...scored, period }])],
  ["what is expected", "expected[0]", (period) => aggregatePeriods([scored], { expected: [period] })],
  ["scoreScorecard", "period", (period) => scoreScorecard(card(), { subject: "li", period, parts: [] })],
  [
    "an accumulator of periods",
    "[0].period",
    (period) => {
      const periods = periodsAccumulator();
      return periods.add(periods.create(), [{ ...scored, period }]);
    },
  ],
  [
    "an accumulator of teams",
    "[0].period",
    (period) => {
      const teams = teamsAccumulator([{ id: "all" }]);
      return teams.add(teams.create(), [{ ...scored, period } as ReviewResult]);
    },
  ],
];

describe.each(readers)("A period that %s refuses", (_, path, read) => {
  const told = (period: string): readonly Issue[] => {
    try {
      read(period);
    } catch (error) {
      if (!isScoringError(error)) throw error;
      return (error.details.issues ?? []).filter(({ code }) => code === "invalid-period");
    }
    return [];
  };

  test.each([
    ["2026-01-15/P6M", "2026-01-15/2026-07-14"],
    ["P2W/2026-07-14", "2026-07-01/2026-07-14"],
    ["2026-01-15/31", "2026-01-15/2026-01-31"],
  ])("%s, is %s as it has to be spelt", (period, expected) => {
    const message = `${path}: expected ${expected}, got "${period}".`;
    expect(told(period)).toMatchObject([{ code: "invalid-period", message, expected, received: `"${period}"` }]);
    expect(told(expected)).toEqual([]);
  });

  test.each(["2026-01-15/PT6H", "2026-01-15/P0D", `2026-01-15/P${"6".repeat(80)}M`])(
    "%s, is to be of whole days",
    (period) => {
      const expected = "an interval of whole days such as 2026-01-15/2026-07-14";
      expect(told(period)).toMatchObject([{ expected }]);
    },
  );

  test("H1 2026, is one as it was", () => {
    expect(told("H1 2026")).toMatchObject([{ expected: "a period such as 2026-H1" }]);
  });
});
