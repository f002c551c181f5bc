import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReviewResult, ScoredReview, Summary } from "../../../src/index";
import {
  addResult,
  addResults,
  createSummary,
  finishSummary,
  levelOf,
  mergeSummaries,
  placeScore,
} from "../../../src/index";
import { shuffled } from "../../support/arbitrary-review";
import { arbitrarySummaryCase, meanText, quantileText } from "./summaries";

const probabilities = ["0", "0.1", "0.25", "0.333", "0.5", "0.75", "0.999", "1"];

function throughJson(summary: Summary): Summary {
  return JSON.parse(JSON.stringify(summary)) as Summary;
}

describe("a summary", () => {
  test("has the same bytes in any order, any sharding and any grouping of merges, through JSON", () => {
    const property = fc.property(
      arbitrarySummaryCase.chain((sample) =>
        fc.record({
          sample: fc.constant(sample),
          order: shuffled(sample.results),
          shards: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
          mergeOrder: shuffled([0, 1, 2, 3]),
        }),
      ),
      ({ sample: { rubric, results }, order, shards, mergeOrder }) => {
        const empty = createSummary({ rubric });
        const whole = JSON.stringify(addResults(empty, results, { rubric }));
        const parts = mergeOrder.map((shard) => {
          const own = order.filter((_, index) => shards[index] === shard);
          return own.reduce((sum, result) => throughJson(addResult(sum, result, { rubric })), empty);
        });
        const [a, b, c, d] = parts as [Summary, Summary, Summary, Summary];
        const merge = (...summaries: readonly Summary[]) => throughJson(mergeSummaries(summaries, { rubric }));
        for (const merged of [merge(a, b, c, d), merge(merge(a, b), merge(c, d)), merge(a, merge(b, merge(c, d)))]) {
          expect(JSON.stringify(merged)).toBe(whole);
        }
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  test("comes to what plain fractions and sorted lists come to", () => {
    const property = fc.property(arbitrarySummaryCase, ({ rubric, results }) => {
      const summary = addResults(createSummary({ rubric }), results, { rubric });
      const finished = finishSummary(summary, { rubric, quantiles: probabilities });
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
