import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFigures } from "../../../src/cli/summary/group-figures";
import { summarizeLevels } from "../../../src/cli/summary/summarize-results";
import { withoutFew } from "../../../src/cli/summary/team-levels";
import { adjustResult, customerCentric, defineRubric, scoreRatings, summarizeTeams } from "../../../src/index";

const rubric = defineRubric({
  ...customerCentric,
  ...{ id: "gated", version: "1" },
  criteria: customerCentric.criteria.map((criterion) => ({ ...criterion, weight: criterion.id === "needs" ? 9 : 1 })),
  gates: [{ id: "no-relationship", criterion: "relationship", below: 2, effect: { cap: 5.99 } }],
});

/** How people are rated, the level that this makes, and what becomes of their score. */
const kinds = [
  { scores: { needs: 7, relationship: 7 }, level: "basic", by: "ratings" },
  { scores: { needs: 7, relationship: 7 }, level: "basic", by: "a person" },
  { scores: { needs: 8, relationship: 8 }, level: "good", by: "ratings" },
  { scores: { needs: 8, relationship: 8 }, level: "good", by: "a person" },
  { scores: { needs: 10, relationship: 1 }, level: "failing", by: "a gate" },
  { scores: { needs: 3, relationship: 3 }, level: "failing", by: "a person" },
] as const;

/** Nobody, a few or many. */
const count = fc.oneof(fc.constant(0), fc.nat(3), fc.integer({ min: 4, max: 8 }));

/** Of each team, which of the teams before it it is in (or none), and how many of its own people there are of each kind. */
const forests = fc
  .array(
    fc.record({ above: fc.nat(7), heads: fc.array(count, { minLength: kinds.length, maxLength: kinds.length }) }),
    { minLength: 1, maxLength: 5 },
  )
  .map((teams) =>
    teams.map(({ above, heads }, index) => ({
      ...{ id: `team ${index}`, heads },
      ...(above < index && { parent: `team ${above}` }),
    })),
  );

type Forest = readonly { readonly id: string; readonly parent?: string; readonly heads: readonly number[] }[];

type Person = (typeof kinds)[number] & { readonly subject: string; readonly team: string };

function peopleIn(forest: Forest): readonly Person[] {
  return forest.flatMap(({ id, heads }) =>
    heads.flatMap((people, kind) =>
      Array.from({ length: people }, (_, index) => {
        return { ...(kinds[kind] as (typeof kinds)[number]), subject: `${id} ${kind} ${index}`, team: id };
      }),
    ),
  );
}

function resultsOf(people: readonly Person[]) {
  const byName = new Map(people.map((person) => [person.subject, person]));
  const ratings = people.flatMap(({ subject, team, scores }) =>
    (["needs", "relationship"] as const).map((criterion) => {
      return { subject, team, assessor: "chen", role: "manager", criterion, score: scores[criterion] } as const;
    }),
  );
  return scoreRatings(ratings, { rubric }).map((result) => {
    const { level, by } = byName.get(result.subject) as Person;
    expect(result.status === "scored" && result.level).toBe(level);
    if (by !== "a person" || result.status !== "scored") return result;
    const decision = { score: result.score + 0.01, by: "ito", at: "2026-07-10T09:00Z", reason: "As agreed" };
    return adjustResult(result, decision, { rubric });
  });
}

interface Told {
  readonly adjusted: number | null;
  readonly people: readonly Person[];
}

/** No number below the minimum may be known, neither of the adjusted nor of the others, by itself or by subtraction. */
function expectNobodyTold(all: readonly Told[], minimumSize: number): void {
  const sets = all.flatMap(({ adjusted, people }) => {
    if (adjusted === null) return [];
    expect(adjusted).toBe(people.filter(({ by }) => by === "a person").length);
    const groups = { adjusted: ["a person"], others: ["ratings", "a gate"], free: ["ratings"] };
    return Object.entries(groups).map(([kind, ways]) => {
      return { kind, names: new Set(people.filter(({ by }) => ways.includes(by)).map(({ subject }) => subject)) };
    });
  });
  for (const { kind, names } of sets) {
    const others = sets.filter((other) => other.kind === kind && other.names.size < names.size);
    const parts = others.filter((other) => [...other.names].every((name) => names.has(name)));
    const covered = new Set(parts.flatMap((part) => [...part.names]));
    for (const number of [names.size, names.size - covered.size]) {
      expect(number === 0 || number >= minimumSize).toBe(true);
    }
  }
}

const minimum = fc.integer({ min: 2, max: 5 });

describe("how many are adjusted", () => {
  it("is told of teams only where neither few adjusted nor few others could be known of, by subtraction from any others either", () => {
    const seen = { told: 0, hidden: 0 };
    const property = fc.property(forests, minimum, (forest, minimumSize) => {
      const people = peopleIn(forest);
      const results = resultsOf(people);
      const tree = forest.map(({ heads: _, ...team }) => team);
      const isWithin = (team: string, whole: string): boolean => {
        const parent = tree.find(({ id }) => id === team)?.parent;
        return team === whole || (parent !== undefined && isWithin(parent, whole));
      };
      const rules = { rubric, minimumSize };
      const teams = withoutFew(summarizeTeams(results, tree, rules).teams, results, rules);
      const told = teams.flatMap((team) => {
        if (team.status === "suppressed") return [];
        const { adjusted } = team.summary.headcount;
        seen[adjusted === null ? "hidden" : "told"] += 1;
        return [{ adjusted, people: people.filter((person) => isWithin(person.team, team.team)) }];
      });
      expectNobodyTold(told, minimumSize);
    });
    fc.assert(property, { numRuns: 200 });
    expect(Math.min(seen.told, seen.hidden)).toBeGreaterThan(30);
  });

  it("is told of everybody and of levels by the same rule", () => {
    const seen = { told: 0, hidden: 0 };
    const heads = fc.array(count, { minLength: kinds.length, maxLength: kinds.length });
    const property = fc.property(heads, minimum, (heads, minimumSize) => {
      const people = peopleIn([{ id: "all", heads }]);
      const results = resultsOf(people);
      const rules = { rubric, minimumSize };
      const { all, levels } = summarizeLevels(results, rules);
      const told = levels.flatMap((level): readonly Told[] => {
        if (level.status === "suppressed") return [];
        return [{ adjusted: level.adjusted, people: people.filter((person) => person.level === level.level) }];
      });
      const whole = all === null ? [] : [{ adjusted: all.adjusted, people }];
      for (const { adjusted } of [...told, ...whole]) seen[adjusted === null ? "hidden" : "told"] += 1;
      expectNobodyTold([...told, ...whole], minimumSize);
      const group = groupFigures(results, rules);
      if (group.status === "published") expect(group.summary.headcount.adjusted).toBe(all?.adjusted);
    });
    fc.assert(property, { numRuns: 200 });
    expect(Math.min(seen.told, seen.hidden)).toBeGreaterThan(30);
  });
});
