import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Alike } from "../../../src/aggregation/teams/combinations";
import type { CriteriaMix } from "../../../src/aggregation/teams/criteria-mix";
import { tellsOfFew } from "../../../src/aggregation/teams/telling";
import type { Attack } from "../groups/attacker";
import { fewestFound } from "../groups/attacker";

const criteria = 3;

/** Shares of the total by criterion, in sixths; `null` where there is no score, and all 0 where a gate has set the total. */
type Shares = readonly (number | null)[];

const arbitraryShares: fc.Arbitrary<Shares> = fc.oneof(
  fc.constantFrom<Shares>([2, 2, 2], [3, 3, null], [3, null, 3], [null, 6, null], [0, 0, 0], [0, null, 0]),
  fc.array(fc.constantFrom(null, 0, 1, 2, 3), { minLength: criteria, maxLength: criteria }),
);

function mixOf(shares: Shares): CriteriaMix {
  const terms = shares.flatMap((share, criterion) => {
    return share === null ? [] : [{ criterion, share: { numerator: share, denominator: share === 0 ? 1 : 6 } }];
  });
  return { key: shares.join(), terms, source: "weighed" };
}

const arbitraryPeople = fc.uniqueArray(
  fc.record({ place: fc.nat({ max: 3 }), shares: arbitraryShares, people: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 6, selector: ({ place, shares }) => `${place} ${shares}` },
);

/** An equation for the total of each place and the sum of each criterion, in one unknown for each score of each person. */
function attackOn(all: readonly { place: number; shares: Shares; people: number }[]): Attack {
  const columns = all.flatMap(({ place, shares, people }, kind) => {
    return Array.from({ length: people }, (_, person) => {
      return shares.flatMap((share, criterion) => {
        return share === null ? [] : [{ owner: `${kind} ${person}`, place, criterion, share: BigInt(share) }];
      });
    }).flat();
  });
  const totals = [0, 1, 2, 3].map((place) => columns.map((column) => (column.place === place ? column.share : 0n)));
  const sums = Array.from({ length: criteria }, (_, criterion) => {
    return columns.map((column) => (column.criterion === criterion ? 1n : 0n));
  });
  return { owners: columns.map(({ owner }) => owner), equations: [...totals, ...sums] };
}

test("sums tell of few exactly when a combination of them counts fewer people than the minimum, and not nobody", () => {
  const property = fc.property(arbitraryPeople, fc.integer({ min: 2, max: 4 }), (all, minimum) => {
    const alike = all.map(({ place, shares, people }): Alike => ({ place, mix: mixOf(shares), people }));
    const fewest = fewestFound(attackOn(all), [], minimum - 1);
    expect(tellsOfFew(alike, criteria, minimum)).toBe(fewest !== undefined);
  });
  fc.assert(property, { numRuns: 400 });
});

test("the search is given up, and taken for telling, where it would not end in time", () => {
  // Of each pair of criteria three people: a criterion's sum counts 45, and there are very many ways to look for fewer.
  const pairs = Array.from({ length: 16 }, (_, one) => Array.from({ length: one }, (__, other) => [one, other])).flat();
  const all = pairs.flatMap((pair, index) => {
    return [1, 2, 3].map((share): Alike => {
      const terms = pair.map((criterion, at) => ({
        criterion,
        share: { numerator: at === 0 ? share : 7 - share, denominator: 7 },
      }));
      return { place: index % 3, mix: { key: `${pair} ${share}`, terms, source: "weighed" }, people: 1 };
    });
  });
  expect(tellsOfFew(all, 16, 3)).toBe(false);
  expect(tellsOfFew(all, 16, 40)).toBe(true);
});
