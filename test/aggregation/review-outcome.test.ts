import { describe, expect, test } from "vitest";
import type { GroupReview, ScoringError } from "../../src/index";
import {
  aggregatePeriods,
  explain,
  explainGroups,
  scoreGroups,
  scoreReview,
  summarizeTeams,
  summaryAccumulator,
  trendOf,
} from "../../src/index";
import { refusalOf } from "../review/refusal";

/** A review by a manager and three peers, who agree. */
function review(subject: string, period: string, score: number) {
  const by = { criterion: "overall", score } as const;
  const peers = ["ana", "ben", "cho"].map((assessor) => ({ ...by, assessor, role: "peer" }));
  return { subject, period, team: "desk", ratings: [{ ...by, assessor: "chen", role: "manager" }, ...peers] };
}

describe("results of groups go where results by assessors go", () => {
  const reviews = [7, 8.5, 9].map((score, index) => review("li.wei", `2026-Q${index + 1}`, score));
  const [byGroups, byAssessors] = [reviews.map((one) => scoreGroups(one)), reviews.map((one) => scoreReview(one))];

  test("several periods come to the same score", () => {
    const year = aggregatePeriods(byGroups, { weighting: { halfLife: { months: 6 } } });
    expect(year).toEqual(aggregatePeriods(byAssessors, { weighting: { halfLife: { months: 6 } } }));
    expect(year.status).toBe("scored");
  });

  test("a trend is the same", () => {
    expect(trendOf(byGroups)).toEqual(trendOf(byAssessors));
    expect(trendOf(byGroups)).toMatchObject({ status: "trend", change: { exactChange: "2" } });
  });

  test("teams and summaries have the same figures", () => {
    const people = [6, 7, 8, 9, 9.5].map((score, index) => review(`person ${index}`, "2026", score));
    const tree = [{ id: "desk" }];
    const teams = summarizeTeams(
      people.map((one) => scoreGroups(one)),
      tree,
    );
    expect(teams).toEqual(
      summarizeTeams(
        people.map((one) => scoreReview(one)),
        tree,
      ),
    );
    expect(teams.teams[0]).toMatchObject({ status: "published", summary: { mean: { score: 7.9 } } });
    const { create, add, finish } = summaryAccumulator();
    const summary = add(
      create(),
      people.map((one) => scoreGroups(one)),
    );
    expect(finish(summary).mean?.exactScore).toBe("79/10");
  });

  test("a result of groups without a score counts as one without a score", () => {
    const [unscored] = [{ subject: "li.wei", period: "2026-Q4", ratings: [] }].map((one) => scoreGroups(one));
    const year = aggregatePeriods([...byGroups, unscored as GroupReview]);
    expect(year.periods.map(({ status }) => status)).toEqual(["scored", "scored", "scored", "unscored"]);
  });

  test("explain refuses one, and says what explains it", () => {
    const [result] = byGroups;
    const error: ScoringError = refusalOf(() => explain(result as never));
    expect(error.code).toBe("invalid-result");
    expect(error.message).toContain("explainGroups");
    expect(error.details.issues).toHaveLength(1);
    expect(explainGroups(result as GroupReview)).toContain("li.wei");
  });
});
