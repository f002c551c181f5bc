import { describe, expect, test } from "vitest";
import type { Rubric, SubjectRating } from "../../src/index";
import { customerCentric, scoreRatings } from "../../src/index";
import { issuesOf } from "../review/refusal";
import type { Choice } from "./scoring";
import { rating } from "./scoring";

describe("scoreRatings", () => {
  const row = (subject: string, choice: Choice, extra: object = {}) => ({
    subject,
    ...rating("overall", choice),
    ...extra,
  });
  const scores = (rows: readonly object[]) =>
    scoreRatings(rows as readonly SubjectRating[], { rubric: customerCentric as Rubric }).map((result) => [
      result.subject,
      result.period,
      result.status === "scored" ? result.score : undefined,
    ]);

  test("gives one result for each subject, in the order in which they first appear", () => {
    expect(scores([row("zoe", 8), row("adam", 7), { ...row("zoe", 9), assessor: "p", role: "peer" }])).toEqual([
      ["zoe", undefined, 8.5],
      ["adam", undefined, 7],
    ]);
  });

  test("gives one result for each period of a subject, and one for ratings without a period", () => {
    expect(
      scores([
        row("zoe", 6, { period: "2026-H2" }),
        row("adam", 9, { period: "2026-H1" }),
        row("zoe", 7, { period: "2026-H1" }),
        row("zoe", 8),
      ]),
    ).toEqual([
      ["zoe", "2026-H2", 6],
      ["adam", "2026-H1", 9],
      ["zoe", "2026-H1", 7],
      ["zoe", undefined, 8],
    ]);
  });

  test("takes the same assessor in another role for another subject", () => {
    expect(scores([row("zoe", 8), { ...row("adam", 7), role: "peer" }])).toHaveLength(2);
  });

  test("takes the team from whichever row states it", () => {
    const results = scoreRatings([
      { subject: "zoe", assessor: "a", role: "peer", criterion: "overall", score: 8 },
      { subject: "zoe", assessor: "b", role: "peer", criterion: "overall", score: 8, team: "north" },
      { subject: "zoe", assessor: "b", role: "peer", criterion: "overall", score: 8, period: "2026", team: "south" },
    ]);
    expect(results.map(({ team }) => team)).toEqual(["north", "south"]);
  });

  test("refuses two teams of one subject in one period", () => {
    const rows = [row("zoe", 8, { team: "north" }), { ...row("zoe", 8, { team: "south" }), assessor: "p" }];
    expect(issuesOf(() => scores(rows))).toEqual([["conflicting-team", 1, "team"]]);
  });

  test("gives no results for no ratings", () => {
    expect(scoreRatings([])).toEqual([]);
  });

  test("says of every rating what is wrong with it, by its index", () => {
    expect(
      issuesOf(() => scores([row("zoe", 8), row("adam", 11), { ...row("", 8) }, row("eve", 8, { period: "2026-13" })])),
    ).toEqual([
      ["invalid-id", 2, "subject"],
      ["invalid-period", 3, "period"],
      ["out-of-range", 1, "score"],
    ]);
  });
});
