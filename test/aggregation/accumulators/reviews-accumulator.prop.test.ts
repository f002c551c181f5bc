import * as fc from "fast-check";
import { describe, test } from "vitest";
import type { SubjectRating } from "../../../src/index";
import { groupsAccumulator, reviewsAccumulator, scoreRatings, scoreRatingsInGroups } from "../../../src/index";
import { arbitraryRatings } from "./arbitrary-ratings";
import { arbitrarySharding, expectLaws } from "./laws";

const sharded = arbitraryRatings([undefined, "2026-H1", "probation"]).chain((given) => {
  return fc.record({ given: fc.constant(given), sharding: arbitrarySharding(given.ratings) });
});

/** As states list reviews: by subject, and those without a period first. */
function inOrder(ratings: readonly SubjectRating[]): readonly SubjectRating[] {
  const keyOf = ({ subject, period }: SubjectRating) => `${subject}\n${period === undefined ? "" : `\n${period}`}`;
  return [...ratings].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : Number(keyOf(left) !== keyOf(right))));
}

describe("ratings gathered bit by bit", () => {
  test("come to the reviews of all of them, in whatever order and shards", () => {
    fc.assert(
      fc.property(sharded, ({ given: { rubric, ratings }, sharding }) => {
        const inOnePass = scoreRatings(inOrder(ratings), { rubric });
        expectLaws(reviewsAccumulator({ rubric }), ratings, sharding, inOnePass);
      }),
      { numRuns: 150 },
    );
  });

  test("come to the 360° reviews of all of them, in whatever order and shards", () => {
    const choices = fc.constantFrom(undefined, null, { threshold: 2, exempt: [] });
    const customers = fc.constantFrom("together" as const, "apart" as const);
    fc.assert(
      fc.property(sharded, choices, customers, ({ given: { rubric, ratings }, sharding }, anonymity, together) => {
        const options = { rubric, anonymity, customers: together };
        const inOnePass = scoreRatingsInGroups(inOrder(ratings), options);
        expectLaws(groupsAccumulator(options), ratings, sharding, inOnePass);
      }),
      { numRuns: 150 },
    );
  });
});
