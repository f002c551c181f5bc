import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReviewResult, TeamsSummary } from "../../../src/index";
import { addResults, createSummary, finishSummary, summarizeTeams } from "../../../src/index";
import { shuffled } from "../../support/arbitrary-review";
import type { Fraction } from "../../support/exact-oracle";
import { fraction, minus, over, times } from "../../support/exact-oracle";
import type { TeamsCase } from "./arbitrary-teams";
import { arbitraryTeams, resultsIn, rubric } from "./arbitrary-teams";

describe("the teams of a tree", () => {
  test("have the figures of all their leaves' people, as if these were one list", () => {
    const property = fc.property(arbitraryTeams(14), (sample) => {
      for (const team of summarizeTeams(sample.results, sample.tree, { rubric, minimumSize: 1 }).teams) {
        const alone = addResults(createSummary({ rubric }), resultsIn(team.team, sample), { rubric });
        if (team.status === "published") expect(team.summary).toEqual(finishSummary(alone, { rubric }));
        if (team.status === "published") expect(team.isWithoutCriteria).toBe(false);
        if (team.status === "suppressed") throw new Error(`${team.team} is suppressed`);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  test("have the same bytes in whatever order people come", () => {
    const samples = arbitraryTeams(14).chain((sample) => {
      return fc.record({ sample: fc.constant(sample), order: shuffled(sample.results) });
    });
    const property = fc.property(samples, ({ sample: { tree, results }, order }) => {
      const options = { rubric, minimumSize: 3 };
      const text = JSON.stringify(summarizeTeams(results, tree, options));
      expect(JSON.stringify(summarizeTeams(order, tree, options))).toBe(text);
    });
    fc.assert(property, { numRuns: 60 });
  });

  test("give nothing away to one who subtracts published teams from published ones, again and again", () => {
    const property = fc.property(arbitraryTeams(40), fc.integer({ min: 2, max: 6 }), (sample, minimumSize) => {
      const summary = summarizeTeams(sample.results, sample.tree, { rubric, minimumSize });
      for (const people of differences(summary, sample)) {
        const scored = people.filter(({ status }) => status === "scored").length;
        if (people.length > 0) expect(scored === 0 || scored >= minimumSize).toBe(true);
        expect(people.length === 0 || people.length >= minimumSize).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  test("give no one or two people away to one who solves linear equations over all sums, where three are the minimum", () => {
    const property = fc.property(arbitraryTeams(14, 5), (sample) => {
      const summary = summarizeTeams(sample.results, sample.tree, { rubric, minimumSize: 3 });
      const scored = sample.results.filter(({ status }) => status === "scored");
      const rows = equations(summary, sample, scored);
      const rank = rankOf(rows);
      for (const [index, person] of scored.entries()) {
        for (const other of scored.slice(index)) {
          const own = unknowns(scored).flatMap(({ subject }, at) => {
            return subject === person.subject || subject === other.subject ? [unit(at, unknowns(scored).length)] : [];
          });
          expect(rankOf([...rows, ...own])).toBe(rank + own.length);
        }
      }
    });
    fc.assert(property, { seed: 42, numRuns: 60 });
  }, 60_000);
});

/** Every set of people that comes out of published teams by subtracting one from another that contains it. */
function differences(summary: TeamsSummary, sample: TeamsCase): readonly (readonly ReviewResult[])[] {
  const sets = new Map<string, readonly ReviewResult[]>();
  const add = (people: readonly ReviewResult[]) => sets.set(people.map(({ subject }) => subject).join(), people);
  for (const { team, status } of summary.teams) if (status === "published") add(resultsIn(team, sample));
  for (let before = -1; before < sets.size && sets.size < 300; ) {
    before = sets.size;
    for (const whole of [...sets.values()]) {
      for (const part of [...sets.values()]) {
        if (part.length < whole.length && part.every((person) => whole.includes(person))) {
          add(whole.filter((person) => !part.includes(person)));
        }
      }
    }
  }
  return [...sets.values()];
}

interface Unknown {
  readonly subject: string;
  readonly what: string;
}

/** What nobody is to learn: the scores of each person's criteria, and what a cap took away. */
function unknowns(scored: readonly ReviewResult[]): readonly Unknown[] {
  return scored.flatMap((result) => {
    const criteria = result.criteria.filter(({ status }) => status === "scored").map(({ criterion }) => criterion);
    const isCapped = result.status === "scored" && result.deductions.length > 0;
    return [...criteria, ...(isCapped ? ["cap"] : [])].map((what) => ({ subject: result.subject, what }));
  });
}

/** One row for each published sum: how often each unknown is in it. */
function equations(summary: TeamsSummary, sample: TeamsCase, scored: readonly ReviewResult[]): Fraction[][] {
  const columns = unknowns(scored);
  const criteriaOf = new Map(
    scored.map((result) => [result.subject, unknowns([result]).filter(({ what }) => what !== "cap").length]),
  );
  return summary.teams.flatMap((team) => {
    if (team.status === "suppressed") return [];
    const people = new Set(resultsIn(team.team, sample).map(({ subject }) => subject));
    const row = (weigh: (unknown: Unknown) => Fraction) => {
      return columns.map((unknown) => (people.has(unknown.subject) ? weigh(unknown) : fraction(0n)));
    };
    const total = row(({ subject, what }) => fraction(1n, what === "cap" ? 1n : BigInt(criteriaOf.get(subject) ?? 1)));
    const criteria = team.summary.criteria.map(({ criterion }) => {
      return row(({ what }) => fraction(what === criterion ? 1n : 0n));
    });
    return [total, ...criteria];
  });
}

function unit(at: number, length: number): Fraction[] {
  return Array.from({ length }, (_, index) => fraction(index === at ? 1n : 0n));
}

/** By elimination. */
function rankOf(matrix: readonly (readonly Fraction[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column]?.above !== 0n);
    if (pivot === undefined) continue;
    rank++;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = over(row[column] as Fraction, pivot[column] as Fraction);
        if (factor.above === 0n) return row;
        return row.map((entry, index) => reduced(minus(entry, times(factor, pivot[index] as Fraction))));
      });
  }
  return rank;
}

function reduced({ above, below }: Fraction): Fraction {
  let [a, b] = [above < 0n ? -above : above, below];
  while (b !== 0n) [a, b] = [b, a % b];
  return fraction(above / a, below / a);
}
