import { describe, expect, test } from "vitest";
import type { Outcome, PeriodsResult, ReviewResult, Rubric, TeamTallies } from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  scoreReview,
  summarizeTeams,
  summaryAccumulator,
  teamsAccumulator,
} from "../../../src/index";
import { parsePeriodsResult } from "../../../src/schema";
import { issuesOf, refusalOf } from "../../review/refusal";
import { rating, variant } from "../scoring";

type Score = number | null | "n/a";

function review(subject: string, score: Score, where: { readonly period?: string; readonly team?: string } = {}) {
  return scoreReview<Rubric>({ subject, ...where, ratings: [rating("overall", score)] });
}

/** A year in halves, in one team. */
function year(subject: string, scores: readonly Score[], team = "desk", options = {}): PeriodsResult {
  const halves = scores.map((score, index) => review(subject, score, { period: `2026-H${index + 1}`, team }));
  return aggregatePeriods(halves, { minimumCoverage: "0.5", ...options });
}

function adjusted(result: ReviewResult): ReviewResult {
  return adjustResult(result, { score: 5, by: "board", at: "2026-12-31T12:00:00Z", reason: "calibrated" });
}

const { create, add, finish } = summaryAccumulator();
const summarised = (...results: readonly Outcome[]) => finish(add(create(), results));
const tree = [{ id: "desk" }];
const ofDesk = (results: readonly Outcome[], minimumSize = 1) => {
  const [desk] = summarizeTeams(results, tree, { minimumSize }).teams;
  return desk?.status === "published" ? desk.summary : desk?.reason;
};

describe("a year in the figures of many", () => {
  test("counts with its exact score, its level and the coverage of its periods", () => {
    const { headcount, mean, levels, coverage } = summarised(
      year("a", [8, 8.01]),
      year("b", [7, null]),
      review("c", 9),
    );
    expect(headcount).toEqual({ results: 3, scored: 3, unscored: 0, adjusted: 0 });
    // (8.005 + 7 + 9) / 3, of which 8.005 is printed as 8.01.
    expect(mean?.exactScore).toBe("4801/600");
    expect(levels.map(({ count }) => count)).toEqual([0, 1, 1, 1, 0]);
    expect(coverage).toEqual({ mean: 0.83, exactMean: "5/6", count: 3 });
  });

  test("has no criteria: only reviews count in these", () => {
    expect(summarised(year("a", [4, 4]), review("c", 9)).criteria.map(({ count }) => count)).toEqual([1, 1]);
    const { criteria, best, worst } = summarised(year("a", [4, 4]));
    expect(criteria.map(({ mean }) => mean)).toEqual([null, null]);
    expect([best, worst]).toEqual([[], []]);
  });

  test("without a score is a head, and not covered where nothing applied in it", () => {
    const { headcount, coverage } = summarised(year("a", [null, null]), year("b", ["n/a", "n/a"]), review("c", 9));
    expect(headcount).toEqual({ results: 3, scored: 1, unscored: 2, adjusted: 0 });
    expect(coverage).toEqual({ mean: 0.5, exactMean: "1/2", count: 2 });
  });

  test("counts as adjusted where somebody has changed the score of a period, unless a policy took all away", () => {
    const halves = [adjusted(review("a", 8, { period: "2026-H1" })), review("a", null, { period: "2026-H2" })];
    const some = aggregatePeriods(halves, { minimumCoverage: "0.5" });
    const none = aggregatePeriods(halves, { minimumCoverage: "0.5", missing: "fail" });
    expect(summarised(some).headcount.adjusted).toBe(1);
    expect(summarised(none).headcount.adjusted).toBe(0);
    expect(summarised(none).mean?.score).toBe(0);
  });

  test("may be covered by less than the rubric asks of a review", () => {
    const quarter = aggregatePeriods([review("a", 8, { period: "2026-Q1" })], {
      minimumCoverage: 0,
      expected: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    });
    expect(finish(JSON.parse(JSON.stringify(add(create(), [quarter])))).coverage?.exactMean).toBe("1/4");
  });
});

describe("a year in teams", () => {
  test("is one of the team that its latest result names", () => {
    const moved = aggregatePeriods([
      review("a", 9, { period: "2026-H2", team: "field" }),
      review("a", 8, { period: "2026-H1", team: "desk" }),
    ]);
    const silent = aggregatePeriods([
      review("b", 9, { period: "2026-H2" }),
      review("b", 8, { period: "2026-H1", team: "desk" }),
    ]);
    const nowhere = aggregatePeriods([review("c", 9, { period: "2026-H2" })]);
    expect([moved, silent, nowhere].map(({ team }) => team)).toEqual(["field", "desk", undefined]);
    expect(parsePeriodsResult(JSON.parse(JSON.stringify(moved)))).toEqual(moved);
    const { unknownTeam, withoutTeam } = summarizeTeams([moved, silent, nowhere], tree);
    expect([unknownTeam, withoutTeam]).toEqual([[{ subject: "a", team: "field" }], ["c"]]);
  });

  test("makes the figures of teams, and names the periods that it has results of", () => {
    const people = [8, 7, 9, 6, 5].map((score, index) => year(`p${index}`, [score, null]));
    const late = aggregatePeriods([review("z", 7, { period: "2026-H1", team: "desk" })], {
      expected: ["2026-H1", "2026-H2"],
      minimumCoverage: 0,
    });
    const whole = summarizeTeams([...people, late], tree);
    expect(whole.periods).toEqual(["2026-H1", "2026-H2"]);
    expect(summarizeTeams([late, review("c", 9, { team: "desk" })], tree).periods).toEqual([null, "2026-H1"]);
    expect(ofDesk([...people, late], 2)).toEqual(summarised(...people, late));
    const teams = teamsAccumulator(tree);
    const states = [people, [late]].map((own): TeamTallies => {
      return JSON.parse(JSON.stringify(teams.add(teams.create(), own)));
    });
    expect(teams.finish(teams.merge(states))).toEqual(whole);
  });

  test("is nobody for the minimum where a policy has taken all away, as knowing of that is knowing the score", () => {
    const people = [8, 7, 9, 6].map((score, index) => year(`p${index}`, [score, score]));
    const failed = year("z", [9, null], "desk", { missing: "fail" });
    expect(ofDesk([...people, failed], 5)).toBe("tells-of-few");
    expect(ofDesk([...people, year("z", [9, null])], 5)).toMatchObject({ headcount: { scored: 5 } });
  });

  test("hides the means of criteria where too few have a review", () => {
    const years = [8, 7, 9].map((score, index) => year(`p${index}`, [score, score]));
    const reviews = (count: number) => {
      return Array.from({ length: count }, (_, index) => review(`r${index}`, index + 5, { team: "desk" }));
    };
    expect(ofDesk([...years, ...reviews(2)], 3)).toMatchObject({ headcount: { scored: 5 }, criteria: [] });
    expect(ofDesk([...years, ...reviews(3)], 3)).toMatchObject({ criteria: [{ count: 3 }, { count: 3 }] });
  });

  test("and a review of the same person are one too many", () => {
    expect(issuesOf(() => summarizeTeams([year("a", [8, 8]), review("a", 8, { team: "desk" })], tree))).toEqual([
      ["duplicate-result", 1, "subject"],
    ]);
  });
});

const good = year("a", [8, 9]);
const scoreless = year("a", [null, null]);

test.each<[string, object, ...(readonly (string | number)[])[]]>([
  [
    "another score than its periods sum to",
    { exactScore: "8", score: 8, level: "good" },
    ["conflicting-values", 0, "exactScore"],
  ],
  ["another printed score", { score: 8.51 }, ["conflicting-values", 0, "score"]],
  ["a score that is none", { exactScore: 8.5 }, ["wrong-type", 0, "exactScore"]],
  ["no periods", { periods: [] }, ["wrong-type", 0, "periods"]],
  ["a period that is none", { periods: [null] }, ["wrong-type", 0, "periods", 0]],
  [
    "a contribution that is none",
    { periods: [{ ...good.periods[0], contribution: 4 }, good.periods[1]] },
    ["wrong-type", 0, "periods", 0, "contribution"],
  ],
  ["no deductions", { deductions: undefined }, ["missing", 0, "deductions"]],
  ["no coverage at all", { exactCoverage: "0" }, ["out-of-range", 0, "exactCoverage"]],
  ["another status", { status: "trend" }, ["missing", 0, "reasons"], ["unknown-value", 0, "status"]],
  ["no reasons for no score", { ...scoreless, reasons: undefined }, ["missing", 0, "reasons"]],
  ["a reason of reviews", { ...scoreless, reasons: [{ code: "gate" }] }, ["unknown-value", 0, "reasons", 0, "code"]],
  ["two forms at once", { criteria: [] }, ["wrong-type", 0, "criteria"], ["unknown-criterion", 0, "criteria"]],
])("a stored year with %s is refused", (_, changes, ...issues) => {
  const damaged = { ...good, ...changes } as Outcome;
  for (const call of [() => add(create(), [damaged]), () => summarizeTeams([damaged], tree)]) {
    expect(refusalOf(call).code).toBe("invalid-result");
    expect(issuesOf(call)).toEqual(issues);
  }
});

test("a year of another rubric is refused as a review is", () => {
  const other = summaryAccumulator({ rubric: variant({ rounding: "up" }) });
  expect(refusalOf(() => other.add(other.create(), [good])).code).toBe("mixed-rubrics");
});

test.each([
  ["with criteria in what several periods made", { shares: ["0", null] }, ["conflicting-values", "mixes", 0, "shares"]],
  ["made otherwise", { total: "years" }, ["unknown-value", "mixes", 0, "total"]],
])("a state of years %s is refused", (_, changes, [code, ...within]) => {
  const teams = teamsAccumulator(tree);
  const state = JSON.parse(JSON.stringify(teams.add(teams.create(), [good]))) as TeamTallies;
  const [desk] = state.teams;
  const damaged = { ...state, teams: [{ ...desk, mixes: [{ ...desk?.mixes[0], ...changes }] }] };
  expect(issuesOf(() => teams.finish(damaged as TeamTallies))).toContainEqual([code, "teams", 0, ...within]);
});
