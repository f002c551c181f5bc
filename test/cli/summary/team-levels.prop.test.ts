import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFigures } from "../../../src/cli/summary/group-figures";
import { withoutLevelsOfFew } from "../../../src/cli/summary/team-levels";
import { customerCentric, scoreRatings, summarizeTeams } from "../../../src/index";

/** A score in each level, from the lowest. */
const scores = [3, 7, 8, 9, 9.8];
const rubric = customerCentric;
const levelIds: readonly string[] = rubric.levels.map(({ id }) => id);

/** Of each team, which of the teams before it it is in (or none), and how many of its own people are in each level. */
const forests = fc
  .array(fc.record({ above: fc.nat(9), heads: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((teams) =>
    teams.map(({ above, heads }, index) => ({
      ...{ id: `team ${index}`, heads },
      ...(above < index && { parent: `team ${above}` }),
    })),
  );

describe("teams whose levels may be counted", () => {
  it("leave no number below the minimum to be told, neither shown nor by subtraction from any others", () => {
    const seen = { shown: 0, hidden: 0 };
    const property = fc.property(forests, fc.integer({ min: 2, max: 4 }), (forest, minimumSize) => {
      const people = forest.flatMap(({ id, heads }) =>
        heads.flatMap((count, level) =>
          Array.from({ length: count }, (_, index) => ({ subject: `${id} ${level} ${index}`, team: id, level })),
        ),
      );
      const results = scoreRatings(
        people.map(({ subject, team, level }) => ({
          ...{ subject, team, assessor: "chen", role: "manager", criterion: "overall" },
          score: scores[level] as number,
        })),
      );
      const tree = forest.map(({ heads: _, ...team }) => team);
      const { teams } = summarizeTeams(results, tree, { minimumSize });
      const shown = withoutLevelsOfFew(teams, results, { rubric, minimumSize });
      const everybody = groupFigures(results, { rubric, minimumSize });
      /** Who is in a team, or in one within it. */
      const isWithin = (team: string, whole: string): boolean => {
        const parent = tree.find(({ id }) => id === team)?.parent;
        return team === whole || (parent !== undefined && isWithin(parent, whole));
      };
      // All that is told: sets of people of whom the number is known, which lie within one another or apart.
      const told = (levels: readonly { readonly level: string }[], whole: string | undefined) => {
        const own = people.filter(({ team }) => whole === undefined || isWithin(team, whole));
        const counted = levels.map(({ level }) => levelIds.indexOf(level));
        if (counted.length === 0) return [];
        const others = [0, 1, 2, 3, 4].filter((level) => !counted.includes(level));
        return [...counted.map((level) => [level]), others].map((band) => ({
          band: `${band}`,
          set: new Set(own.filter(({ level }) => band.includes(level)).map(({ subject }) => subject)),
        }));
      };
      const all = [
        ...(everybody.status === "published" ? told(everybody.summary.levels, undefined) : []),
        ...shown.flatMap((team) => (team.status === "published" ? told(team.summary.levels, team.team) : [])),
      ];
      for (const { band, set } of all) {
        const within = all.filter((other) => other.band === band && other.set.size < set.size);
        const parts = within.filter((other) => [...other.set].every((person) => set.has(person)));
        const covered = new Set(parts.flatMap((part) => [...part.set]));
        for (const number of [set.size, set.size - covered.size])
          expect(number === 0 || number >= minimumSize).toBe(true);
      }
      for (const team of shown) {
        if (team.status === "suppressed") continue;
        const { levels } = team.summary;
        expect([...levels.map(({ level }) => level), ...team.levelsLeftOut].sort()).toEqual([...levelIds].sort());
        seen[levels.length > 0 ? "shown" : "hidden"] += 1;
      }
    });
    fc.assert(property, { numRuns: 200 });
    expect(Math.min(seen.shown, seen.hidden)).toBeGreaterThan(30);
  });
});
