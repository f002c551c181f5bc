import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFigures } from "../../../src/cli/summary/group-figures";
import { withoutLevelsOfFew } from "../../../src/cli/summary/team-levels";
import { customerCentric, defineRubric, scoreRatings, summarizeTeams } from "../../../src/index";

const rubric = defineRubric({
  ...customerCentric,
  ...{ id: "gated", version: "1" },
  criteria: customerCentric.criteria.map((criterion) => ({ ...criterion, weight: criterion.id === "needs" ? 9 : 1 })),
  policies: { ...customerCentric.policies, notRated: "fail" },
  gates: [
    { id: "no-relationship", criterion: "relationship", below: 2, effect: { cap: 5.99 } },
    { id: "little-relationship", criterion: "relationship", below: 4, effect: { cap: 8.4 } },
  ],
});
const levelIds: readonly string[] = rubric.levels.map(({ id }) => id);

/** How people are rated, the level that this makes, and whether a gate or a policy has set their score. */
const kinds = [
  { scores: { needs: 3, relationship: 3 }, level: 0, isSet: false },
  { scores: { needs: 7, relationship: 7 }, level: 1, isSet: false },
  { scores: { needs: 8, relationship: 8 }, level: 2, isSet: false },
  { scores: { needs: 9, relationship: 9 }, level: 3, isSet: false },
  { scores: { needs: 9.8, relationship: 9.8 }, level: 4, isSet: false },
  { scores: { needs: 10, relationship: 1 }, level: 0, isSet: true },
  { scores: { needs: 10 }, level: 0, isSet: true },
  { scores: { needs: 10, relationship: 3 }, level: 2, isSet: true },
] as const;

/** Nobody, a few or many. */
const count = fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 4, max: 9 }));

/** Of each team, which of the teams before it it is in (or none), and how many of its own people there are of each kind. */
const forests = fc
  .array(
    fc.record({ above: fc.nat(9), heads: fc.array(count, { minLength: kinds.length, maxLength: kinds.length }) }),
    { minLength: 1, maxLength: 6 },
  )
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
        heads.flatMap((people, kind) =>
          Array.from({ length: people }, (_, index) => {
            return { ...(kinds[kind] as (typeof kinds)[number]), subject: `${id} ${kind} ${index}`, team: id };
          }),
        ),
      );
      const results = scoreRatings(
        people.flatMap(({ subject, team, scores }) =>
          Object.entries(scores).map(([criterion, score]) => {
            const by = { subject, team, assessor: "chen", role: "manager" } as const;
            return { ...by, criterion: criterion as keyof typeof scores, score };
          }),
        ),
        { rubric },
      );
      const levelsOfResults = results.map((result) => result.status === "scored" && result.level);
      expect(levelsOfResults).toEqual(people.map(({ level }) => levelIds[level]));
      const tree = forest.map(({ heads: _, ...team }) => team);
      const { teams } = summarizeTeams(results, tree, { rubric, minimumSize });
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
        const bands: readonly (readonly number[])[] = [...counted.map((level) => [level]), others];
        // Whoever knows of a gate or a policy knows whose score it has set, and may take these away.
        return bands.flatMap((band) =>
          [own, own.filter(({ isSet }) => !isSet)].map((known, isFree) => ({
            band: `${band} ${isFree}`,
            set: new Set(known.filter(({ level }) => band.includes(level)).map(({ subject }) => subject)),
          })),
        );
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
