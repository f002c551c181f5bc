import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome, PublishedTeam, TeamsSummary } from "../../../src/index";
import { summarizeTeams, summaryAccumulator } from "../../../src/index";
import { shuffled } from "../../support/arbitrary-review";
import { fraction, fractionOfDecimal, times } from "../../support/exact-oracle";
import { meanText } from "../accumulators/summaries";
import { fewestFound } from "../groups/attacker";
import type { TeamsCase } from "./arbitrary-teams";
import { arbitraryTeams, resultsIn } from "./arbitrary-teams";
import { attackOnTeams } from "./attacker";

describe("the teams of a tree", () => {
  test("have the figures of all their leaves' people, as if these were one list", () => {
    const property = fc.property(arbitraryTeams(14), (sample) => {
      const { rubric } = sample;
      const { create, add, merge, finish } = summaryAccumulator({ rubric });
      for (const team of summarizeTeams(sample.results, sample.tree, { rubric, minimumSize: 1 }).teams) {
        const people = resultsIn(team.team, sample);
        const alone = add(create(), people);
        const leaves = sample.tree.map(({ id }) => {
          const own = people.filter((result) => result.team === id);
          return add(create(), own);
        });
        expect(merge(leaves)).toEqual(alone);
        const scores = people.flatMap((result) => (result.status === "scored" ? [result.exactScore] : []));
        if (team.status === "published") expect(team.summary.mean?.exactScore).toBe(meanText(scores));
        if (team.status === "published") expect(team.summary).toEqual(finish(alone));
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
    const property = fc.property(samples, ({ sample: { rubric, tree, results }, order }) => {
      const options = { rubric, minimumSize: 3 };
      const text = JSON.stringify(summarizeTeams(results, tree, options));
      expect(JSON.stringify(summarizeTeams(order, tree, options))).toBe(text);
    });
    fc.assert(property, { numRuns: 60 });
  });

  test("give nothing away to one who subtracts published teams from published ones, again and again", () => {
    const property = fc.property(arbitraryTeams(40), fc.integer({ min: 2, max: 6 }), (sample, minimumSize) => {
      const { rubric, results, tree } = sample;
      const summary = summarizeTeams(results, tree, { rubric, minimumSize });
      for (const people of differences(summary, sample)) {
        const scored = people.filter(({ status }) => status === "scored").length;
        if (people.length > 0) expect(scored === 0 || scored >= minimumSize).toBe(true);
        expect(people.length === 0 || people.length >= minimumSize).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  test("give nothing of fewer people than the minimum away to one who solves linear equations over all that is shown", () => {
    const property = fc.property(arbitraryTeams(14, 5), fc.integer({ min: 2, max: 4 }), (sample, minimumSize) => {
      const { rubric, results, tree } = sample;
      const summary = summarizeTeams(results, tree, { rubric, minimumSize });
      expect(fewestFound(attackOnTeams(summary, sample), [], minimumSize - 1)).toBeUndefined();
    });
    fc.assert(property, { numRuns: 200 });
  }, 60_000);

  test("show means of criteria of a single team exactly when these tell nothing of fewer people", () => {
    const property = fc.property(arbitraryTeams(12, 1), fc.integer({ min: 2, max: 5 }), (sample, minimumSize) => {
      const { rubric, results, tree } = sample;
      const [team] = summarizeTeams(results, tree, { rubric, minimumSize }).teams;
      if (team?.status !== "published") return;
      const open = summarizeTeams(results, tree, { rubric, minimumSize: 1 });
      const [whole] = open.teams as readonly [PublishedTeam];
      const shown = { ...open, teams: [{ ...whole, summary: { ...whole.summary, coverage: null } }] };
      const isSafe = fewestFound(attackOnTeams(shown, sample), [], minimumSize - 1) === undefined;
      expect(team.isWithoutCriteria).toBe(!isSafe);
    });
    fc.assert(property, { numRuns: 200 });
  }, 60_000);

  test("would give them away if means of criteria were shown by whole remainders alone", () => {
    const property = fc.property(arbitraryTeams(14, 5), (sample) => {
      const { rubric, results, tree } = sample;
      const summary = summarizeTeams(results, tree, { rubric, minimumSize: 3 });
      const open = summarizeTeams(results, tree, { rubric, minimumSize: 1 });
      const teams = summary.teams.map((team, index) => (team.status === "published" ? open.teams[index] : team));
      return fewestFound(attackOnTeams({ ...summary, teams } as TeamsSummary, sample), [], 2) === undefined;
    });
    expect(fc.check(property, { numRuns: 200 }).failed).toBe(true);
  }, 60_000);

  test("show no quantile into which the lowest or the highest score enters, and no scores that leave few to the mean", () => {
    const all = ["0", "0.1", "0.25", "0.5", "0.75", "0.9", "1"];
    const chosen = fc.record({ minimumSize: fc.integer({ min: 2, max: 6 }), quantiles: fc.subarray(all) });
    const property = fc.property(arbitraryTeams(30), chosen, (sample, { minimumSize, quantiles }) => {
      const { rubric, results, tree } = sample;
      for (const team of summarizeTeams(results, tree, { rubric, minimumSize, quantiles }).teams) {
        if (team.status === "suppressed" || team.summary.headcount.scored === 0) continue;
        const last = BigInt(team.summary.headcount.scored - 1);
        const places = (probability: string) => {
          const { above, below } = times(fractionOfDecimal(probability), fraction(last));
          // Of those that are less than one place away.
          return Array.from({ length: Number(last) + 1 }, (_, place) => BigInt(place)).filter((place) => {
            const distance = above - place * below;
            return (distance < 0n ? -distance : distance) < below;
          });
        };
        const isAtEnd = (place: bigint) => place === 0n || place === last;
        const inside = quantiles.filter((probability) => probability === "0.5" || !places(probability).some(isAtEnd));
        const entering = new Set(["0.5", ...inside].flatMap(places));
        const isFew = team.summary.headcount.scored - entering.size < minimumSize;
        const left = quantiles.filter((one) => one !== "0.5" && (isFew || !inside.includes(one)));
        expect(team.quantilesLeftOut).toEqual(left);
        const shown = team.summary.quantiles.map(({ probability }) => probability);
        expect(shown).toEqual(quantiles.filter((probability) => !left.includes(probability)));
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
});

/** Every set of people that comes out of published teams by subtracting one from another that contains it. */
function differences(summary: TeamsSummary, sample: TeamsCase): readonly (readonly Outcome[])[] {
  const sets = new Map<string, readonly Outcome[]>();
  const add = (people: readonly Outcome[]) => sets.set(people.map(({ subject }) => subject).join(), people);
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
