import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReviewResult, ScoredReview } from "../../../src/index";
import { levelOf, placeScore, summaryAccumulator } from "../../../src/index";
import { arbitrarySharding, expectLaws } from "./laws";
import { arbitrarySummaryCase, meanText, quantileText } from "./summaries";

const probabilities = ["0", "0.1", "0.25", "0.333", "0.5", "0.75", "0.999", "1"];

describe("a summary", () => {
  test("has the same bytes in any order, any sharding and any grouping of merges, through JSON", () => {
    const sharded = arbitrarySummaryCase.chain((sample) => {
      return fc.record({ sample: fc.constant(sample), sharding: arbitrarySharding(sample.results) });
    });
    const property = fc.property(sharded, ({ sample: { rubric, results }, sharding }) => {
      const accumulator = summaryAccumulator({ rubric, quantiles: probabilities });
      const whole = accumulator.add(accumulator.create(), results);
      expectLaws(accumulator, results, sharding, accumulator.finish(whole));
    });
    fc.assert(property, { numRuns: 150 });
  });

  test("comes to what plain fractions and sorted lists come to", () => {
    const property = fc.property(arbitrarySummaryCase, ({ rubric, results }) => {
      const { create, add, finish } = summaryAccumulator({ rubric, quantiles: probabilities });
      const finished = finish(add(create(), results));
      const scored = results.filter((result): result is ScoredReview => result.status === "scored");
      const unscored = results.length - scored.length;
      const adjusted = scored.filter(({ adjustment }) => adjustment !== undefined).length;
      expect(finished.headcount).toEqual({ results: results.length, scored: scored.length, unscored, adjusted });
      expect(finished.mean?.exactScore).toBe(meanText(scored.map(({ exactScore }) => exactScore)));
      const scores = scored.map(({ score }) => score);
      expect(finished.quantiles.map(({ exactScore }) => exactScore)).toEqual(
        scores.length === 0 ? [] : probabilities.map((probability) => quantileText(scores, probability)),
      );
      expect(finished.median?.exactScore).toBe(scores.length === 0 ? undefined : quantileText(scores, "0.5"));
      expect(finished.levels.map(({ count }) => count)).toEqual(
        rubric.levels.map(({ id }) => scored.filter(({ level }) => level === id).length),
      );
      const hundredths = finished.levels.map(({ share }) => Math.round(share * 100));
      expect(hundredths.reduce((sum, share) => sum + share)).toBe(scored.length === 0 ? 0 : 100);
      const covered = results.filter((result) => !isWithoutCriterion(result));
      expect(finished.coverage?.exactMean).toBe(meanText(covered.map(({ exactCoverage }) => exactCoverage)));
      const means = rubric.criteria.map(({ id }) => {
        const own = scored.flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === id));
        return meanText(own.flatMap((outcome) => (outcome.status === "scored" ? [outcome.exactScore] : [])));
      });
      expect(finished.criteria.map(({ mean }) => mean?.exactScore)).toEqual(means);
      for (const placed of [finished.mean, finished.median, ...finished.quantiles]) {
        if (placed === null || placed.exactScore.includes("/")) continue;
        expect(placed).toMatchObject(placeScore(placed.exactScore, rubric));
        expect(placed.level).toBe(levelOf(placed.exactScore, rubric));
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});

function isWithoutCriterion(result: ReviewResult): boolean {
  return result.status === "unscored" && result.reasons.some(({ code }) => code === "no-applicable-criterion");
}
