import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimumFor } from "../../../src/cli/summary/group-figures";
import { summarizeByTeam } from "../../../src/cli/summary/summarize-by-team";
import { customerCentric, scoreRatings, summarizeTeams } from "../../../src/index";

/** Nobody, a few or many. */
const count = fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 4, max: 12 }));

/** Of each team, which of the teams before it it is in (or none), and how many of its people have all, one and no criterion. */
const forests = fc
  .array(fc.record({ above: fc.nat(7), heads: fc.tuple(count, count, count) }), { minLength: 2, maxLength: 6 })
  .map((teams) =>
    teams.map(({ above, heads }, index) => ({
      ...{ id: `team ${index}`, heads },
      ...(above < index && { parent: `team ${above}` }),
    })),
  );

const kinds = [
  [7, 8],
  [7, "not-applicable"],
  [null, null],
] as const;

function ratingsOf(team: string, heads: readonly number[]) {
  return heads.flatMap((people, kind) =>
    Array.from({ length: people }, (_, index) => `${team} ${kind} ${index}`).flatMap((subject) =>
      (["needs", "relationship"] as const).map((criterion, at) => {
        const answer = kinds[kind]?.[at] ?? null;
        const by = { subject, team, assessor: "chen", role: "manager", criterion } as const;
        return typeof answer === "string" ? { ...by, status: answer } : { ...by, score: answer };
      }),
    ),
  );
}

const tree = (teams: readonly { readonly id: string; readonly parent?: string }[]) => {
  return { file: "f", treeFile: "t", tree: { teams, places: [], notes: [] } };
};

describe("teams with --anonymous", () => {
  it("stay hidden where a larger number would let others protect the small one", () => {
    const heads = { small: [4, 0, 0], most: [6, 0, 3], scored: [7, 0, 0] };
    const teams = [{ id: "firm" }, ...Object.keys(heads).map((id) => ({ id, parent: "firm" }))];
    const results = scoreRatings(Object.entries(heads).flatMap(([id, own]) => ratingsOf(id, own)));
    const statusesOf = (summary: ReturnType<typeof summarizeTeams>) => summary.teams.map(({ status }) => status);
    const usual = ["published", "suppressed", "published", "suppressed"];
    expect(statusesOf(summarizeTeams(results, teams))).toEqual(usual);
    expect(statusesOf(summarizeTeams(results, teams, { minimumSize: 7 }))).toEqual([
      ...["published", "suppressed", "suppressed", "published"],
    ]);
    expect(summarizeByTeam(results, { rubric: customerCentric, minimumSize: 7 }, tree(teams))).toMatchObject({
      summary: {
        minimumSize: 7,
        teams: [
          { status: "published" },
          { team: "small", status: "suppressed", reason: "too-small" },
          { team: "most", status: "suppressed", reason: "too-small" },
          { team: "scored", parent: "firm", status: "suppressed", reason: "tells-of-few" },
        ],
      },
    });
  });

  it("show nothing that is hidden without it, whatever the number", () => {
    const property = fc.property(forests, fc.integer({ min: 2, max: 10 }), (forest, anonymous) => {
      const results = scoreRatings(forest.flatMap(({ id, heads }) => ratingsOf(id, heads)));
      const teams = forest.map(({ heads: _, ...team }) => team);
      const shownWith = (minimumSize: number | undefined) => {
        const read = summarizeByTeam(results, { rubric: customerCentric, minimumSize }, tree(teams));
        return "messages" in read ? [] : read.summary.teams;
      };
      const usual = shownWith(minimumFor(undefined, true));
      expect(usual).toEqual(summarizeTeams(results, teams).teams);
      const minimum = minimumFor(anonymous, true) as number;
      for (const [index, team] of shownWith(minimum).entries()) {
        const without = usual[index];
        if (team.status === "suppressed") continue;
        expect(without?.status).toBe("published");
        if (without?.status !== "published") continue;
        const { summary } = team;
        expect(summary.headcount.scored === 0 || summary.headcount.scored >= Math.max(anonymous, 5)).toBe(true);
        if (without.isWithoutCriteria) expect(summary).toMatchObject({ criteria: [], best: [], worst: [] });
        if (without.isWithoutCoverage) expect(summary.coverage).toBeNull();
        expect(team.isWithoutCriteria).toBe(summary.criteria.length === 0);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
