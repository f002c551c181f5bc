import * as fc from "fast-check";
import { describe, test } from "vitest";
import type { AbsencePolicy, PeriodWeighting } from "../../../src/index";
import { aggregatePeriods, periodsAccumulator, trendOf, trendsAccumulator } from "../../../src/index";
import { arbitraryResults, bySubject, quarters } from "./arbitrary-ratings";
import { arbitrarySharding, expectLaws } from "./laws";

const weightings: readonly PeriodWeighting[] = [
  "equal",
  "length",
  { halfLife: { months: 5 } },
  { halfLife: { days: 90 } },
];
const policies: readonly AbsencePolicy[] = ["exclude", "lowest", "fail"];
const sharded = arbitraryResults.chain((given) =>
  fc.record({
    given: fc.constant(given),
    sharding: arbitrarySharding(given.results),
    weighting: fc.constantFrom(...weightings),
    missing: fc.constantFrom(...policies),
    expected: fc.constantFrom(undefined, quarters),
  }),
);

describe("results gathered bit by bit", () => {
  test("come to what several periods of each subject come to, in whatever order and shards", () => {
    fc.assert(
      fc.property(sharded, ({ given: { rubric, results }, sharding, ...how }) => {
        const options = { rubric, minimumCoverage: 0.5, ...how };
        const inOnePass = bySubject(results).map((own) => aggregatePeriods(own, options));
        expectLaws(periodsAccumulator(options), results, sharding, inOnePass);
      }),
      { numRuns: 150 },
    );
  });

  test("come to the trend of each subject, in whatever order and shards", () => {
    fc.assert(
      fc.property(sharded, ({ given: { rubric, results }, sharding }) => {
        const inOnePass = bySubject(results).map((own) => trendOf(own, { rubric }));
        expectLaws(trendsAccumulator({ rubric }), results, sharding, inOnePass);
      }),
      { numRuns: 100 },
    );
  });
});
