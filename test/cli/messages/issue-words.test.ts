import { describe, expect, test } from "vitest";
import { issueJa } from "../../../src/cli/messages/issue-ja";
import { issueIn } from "../../../src/cli/messages/issue-words";
import { issueZh } from "../../../src/cli/messages/issue-zh";
import type { Issue, ReviewResult, TeamTree } from "../../../src/index";
import { aggregatePeriods, isScoringError, summarizeTeams, trendOf } from "../../../src/index";
import { quarters, result } from "../../aggregation/periods/period-results";

/** Everything that may be wrong with results to be summarised, with their periods, and with a tree of teams. */
const calls: readonly (() => unknown)[] = [
  () => aggregatePeriods([...quarters(8), result("2026-H1", 7), result("2026-01", 7)]),
  () => aggregatePeriods([result("a name", 8), result("a name", 7)]),
  () => aggregatePeriods(quarters(8, null), { missing: "forbid" }),
  () => aggregatePeriods(quarters(8), { expected: ["2026-Q2", "2026-Q2", "2026-Q7"] }),
  () => aggregatePeriods([]),
  () =>
    aggregatePeriods([
      { ...quarters(8)[0], score: 9, level: "basic" },
      { ...quarters(8)[0], subject: "sato" },
    ] as never),
  () => aggregatePeriods([{ ...quarters(8)[0], exactScore: "99" }] as never),
  () => aggregatePeriods([{ ...quarters(8)[0], status: "done" }] as never),
  () => trendOf([result("a name", 8)]),
  () => trendOf([{ ...quarters(8)[0], period: "2026-01-15/P6M" }] as never),
  () => trendOf([{ ...quarters(8)[0], period: "2026-01-15/PT6H" }] as never),
  () => summarizeTeams([person("al", "a"), person("al", "b"), person("al", "a")], tree),
  () => summarizeTeams([{ ...person("al", "a"), subject: "", team: 1 }] as never, tree),
  () => summarizeTeams([{ ...person("al", "a"), criteria: [], exactScore: "x", exactCoverage: "2" }] as never, tree),
  () => summarizeTeams([{ ...person("al", "a"), exactScore: "11", status: "scored" }] as never, tree),
  () =>
    summarizeTeams(
      [
        { ...person("al", "a"), status: "done" },
        { ...person("bo", "a"), score: 9 },
      ] as never,
      tree,
    ),
  () =>
    summarizeTeams(
      [],
      [{ id: "a" }, { id: "a", parent: "z" }, { id: 'b "1"', parent: "c" }, { id: "c", parent: 'b "1"' }],
    ),
  () => summarizeTeams([], [{ id: "a", children: [] }] as never),
];

const tree: TeamTree = [{ id: "all" }, { id: "a", parent: "all" }, { id: "b", parent: "all" }];

function person(subject: string, team: string): ReviewResult {
  return { ...(quarters(8)[0] as ReviewResult), subject, team };
}

const issues = calls.flatMap((call): readonly Issue[] => {
  try {
    call();
  } catch (error) {
    if (isScoringError(error) && error.details.issues) return error.details.issues;
    throw error;
  }
  throw new Error(`${call} finds no fault.`);
});

describe("What may be wrong with results, periods and teams", () => {
  test("is all among these issues", () => {
    expect([...new Set(issues.map(({ code }) => code))].sort()).toEqual([
      "circular-teams",
      "conflicting-team",
      "conflicting-values",
      "duplicate-id",
      "duplicate-result",
      "forbidden-absence",
      "invalid-id",
      "invalid-period",
      "out-of-range",
      "overlapping-periods",
      "unknown-criterion",
      "unknown-key",
      "unknown-team",
      "unknown-value",
      "wrong-type",
    ]);
  });

  test.each(issues.map((issue) => [issue.code, issue.expected, issue] as const))(
    "has words: %s, %s",
    (_, __, issue) => {
      const place = { file: "results.json" } as const;
      expect(issueIn(issueZh, { kind: "issue", issue }, place)).toMatchObject({
        line: expect.stringMatching(/应为|不能有此键/),
      });
      expect(issueIn(issueJa, { kind: "issue", issue }, place)).toMatchObject({
        line: expect.stringMatching(/が必要です|は使えません/),
      });
    },
  );
});
