import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome, PublishedTeam, Rubric, TeamOptions, TeamTree } from "../../../src/index";
import { defineRubric, isScoringError, summarizeTeams, teamsAccumulator } from "../../../src/index";
import { arbitrarySharding, expectLaws } from "../accumulators/laws";
import { score } from "../scoring";
import { arbitraryTeams, resultsIn } from "./arbitrary-teams";

interface Organisation {
  readonly tree: TeamTree;
  readonly results: readonly Outcome[];
  readonly options: TeamOptions;
}

/** Random people in a tree, some of whose teams are not in it, and some of whom have none. */
const arbitraryOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    sample: arbitraryTeams(16),
    known: fc.integer({ min: 1, max: 8 }),
    without: fc.uniqueArray(fc.nat({ max: 15 }), { maxLength: 3 }),
    minimumSize: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ sample: { tree, results, rubric }, known, without, minimumSize }) => ({
    // Parents come before their teams.
    tree: tree.slice(0, known),
    results: results.map((result, index) => (without.includes(index) ? withoutTeam(result) : result)),
    options: { rubric, minimumSize, quantiles: [0.1, 0.5] },
  }));

function withoutTeam({ team: _, ...result }: Outcome): Outcome {
  return result as Outcome;
}

describe("an accumulator of teams", () => {
  test("has the same bytes in any order, any sharding and any grouping of merges, through JSON, as all at once", () => {
    const samples = arbitraryOrganisation.chain((sample) => {
      return fc.record({ sample: fc.constant(sample), sharding: arbitrarySharding(sample.results) });
    });
    const property = fc.property(samples, ({ sample: { tree, results, options }, sharding }) => {
      const inOnePass = summarizeTeams(results, tree, options);
      expectLaws(teamsAccumulator(tree, options), results, sharding, inOnePass);
    });
    fc.assert(property, { numRuns: 100 });
  });

  test("does so for results of comparable rubrics with their criteria in another order, too", () => {
    const samples = arbitraryTeams(12, 4).chain((sample) => {
      const { rubric, results } = sample;
      const turned = defineRubric({ ...rubric, version: "turned", criteria: rubric.criteria.toReversed() } as never);
      return fc.record({
        sample: fc.constant({ ...sample, turned }),
        isTurned: fc.array(fc.boolean(), { minLength: results.length, maxLength: results.length }),
        sharding: arbitrarySharding(results),
      });
    });
    const property = fc.property(samples, ({ sample: { tree, rubric, results, turned }, isTurned, sharding }) => {
      const mixed = results.map((result, index) => (isTurned[index] ? ofRubric(turned, result) : result));
      const order = sharding.order.map((result) => mixed[results.indexOf(result)] as Outcome);
      const options = { rubric, mixing: { comparable: [turned] }, minimumSize: 2 };
      const inOnePass = summarizeTeams(mixed, tree, options);
      expectLaws(teamsAccumulator(tree, options), mixed, { ...sharding, order }, inOnePass);
      // What a rubric calls its criteria first changes nobody's figures.
      expect(inOnePass.teams.map((team) => ({ ...team, summary: null }))).toEqual(
        summarizeTeams(results, tree, { rubric, minimumSize: 2 }).teams.map((team) => ({ ...team, summary: null })),
      );
    });
    fc.assert(property, { numRuns: 60 });
  });

  test("has of a parent what merged states of its leaves have, and what all its people would have in one team", () => {
    const property = fc.property(arbitraryTeams(16), (sample) => {
      const { tree, results, rubric } = sample;
      const options = { rubric, minimumSize: 1 };
      const { create, add, merge, finish } = teamsAccumulator(tree, options);
      const { teams } = finish(add(create(), results));
      for (const [index, { id }] of tree.entries()) {
        const people = resultsIn(id, sample);
        const leaves = tree.map(({ id: leaf }) => {
          const own = people.filter(({ team }) => team === leaf);
          return add(create(), own);
        });
        expect(finish(merge(leaves)).teams[index]).toEqual(teams[index]);
        const together = people.map((result) => ({ ...result, team: "one" }));
        const [one] = summarizeTeams(together, [{ id: "one" }], options).teams as readonly [PublishedTeam];
        expect(teams[index]).toMatchObject({ team: id, summary: one.summary });
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  test("refuses whoever is in two shards, and names all of them", () => {
    const samples = arbitraryTeams(12, 4).chain(({ results, tree, rubric }) => {
      return fc.record({
        results: fc.constant(results),
        accumulator: fc.constant(teamsAccumulator(tree, { rubric })),
        twice: fc.subarray([...results]),
      });
    });
    const property = fc.property(samples, ({ results, accumulator: { create, add, merge }, twice }) => {
      const [all, some] = [results, twice].map((own) => add(create(), own));
      if (twice.length === 0) {
        expect(merge([all, some] as never)).toEqual(all);
        return;
      }
      const names = twice.map(({ subject }) => JSON.stringify(subject)).sort();
      for (const call of [() => merge([all, some] as never), () => merge([some, create(), all] as never)]) {
        const received = receivedBy(call);
        // How many there are is said first, unless it is one.
        if (names.length > 1) expect(received.shift()).toBe(`${names.length}`);
        expect(received.sort()).toEqual(names);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });
});

test("a state in which anything is changed is refused, or is what people of whom it is true come to", () => {
  const samples = arbitraryOrganisation.chain(({ tree, results, options }) => {
    const accumulator = teamsAccumulator(tree, options);
    const state = JSON.parse(JSON.stringify(accumulator.add(accumulator.create(), results)));
    const change = fc.oneof(
      fc.constantFrom<Change>(
        (value) => Number(value) + 1,
        (value) => Number(value) - 1,
        (value) => `${value}0`,
        (value) => `-${value}`,
        () => undefined,
      ),
      fc
        .oneof(fc.jsonValue(), fc.constantFrom(-0, 2 ** 53, Number.NaN, "\ud800", "__proto__", 1n, [undefined], "1/2"))
        .map(
          (other): Change =>
            () =>
              other,
        ),
    );
    const places = placesIn(state);
    return fc.record({
      accumulator: fc.constant(accumulator),
      state: fc.constant(state),
      place: fc.nat({ max: places.length - 1 }),
      change,
    });
  });
  let refused = 0;
  const property = fc.property(samples, ({ accumulator: { add, finish }, state, place, change }) => {
    const [holder, key] = placesIn(state)[place] as Place;
    const before = holder[key];
    holder[key] = change(before);
    try {
      // Whatever is taken is in the one spelling.
      expect(add(state, [])).toEqual(state);
      finish(state);
    } catch (error) {
      if (!isScoringError(error) || error.code !== "invalid-state") throw error;
      refused++;
    } finally {
      holder[key] = before;
    }
  });
  fc.assert(property, { numRuns: 1000 });
  expect(refused).toBeGreaterThan(700);
});

type Change = (value: unknown) => unknown;

type Place = readonly [holder: Record<string, unknown>, key: string];

/** Every value within a document, by what holds it. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Place[] => {
    return [[value as Record<string, unknown>, key], ...placesIn(inner)];
  });
}

/** What a rubric with its criteria in another order says of somebody, who has the same figures. */
function ofRubric(rubric: Rubric, result: Outcome): Outcome {
  const { rubric: identity } = score([], rubric);
  if ("periods" in result) return { ...result, rubric: identity };
  return { ...result, rubric: identity, criteria: [...result.criteria].reverse() } as Outcome;
}

function receivedBy(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    return (error as { details: { issues: { received: string }[] } }).details.issues.map(({ received }) => received);
  }
  throw new Error("nothing was refused");
}
