import { expectTypeOf, test } from "vitest";
import type { GroupReview, ReviewOutcome, ReviewResult } from "../../src/index";
import {
  aggregatePeriods,
  defineRubric,
  rubricOfResults,
  scoreGroups,
  scoreReview,
  summarizeTeams,
  summaryAccumulator,
  trendOf,
} from "../../src/index";

test("results by assessors and by groups are outcomes of reviews, whatever their rubric", () => {
  expectTypeOf<ReviewResult>().toExtend<ReviewOutcome>();
  expectTypeOf<GroupReview>().toExtend<ReviewOutcome>();
  const rubric = defineRubric({
    id: "two",
    version: "1",
    scale: { minimum: 0, maximum: 10, step: "0.01" },
    levels: [
      { id: "low", cut: 0 },
      { id: "high", cut: 5 },
    ],
    criteria: [{ id: "care", weight: 1 }],
  });
  const review = { subject: "li.wei", ratings: [] };
  expectTypeOf(scoreGroups(review, { rubric })).toExtend<ReviewOutcome>();
  expectTypeOf(scoreReview(review, { rubric })).toExtend<ReviewOutcome>();
});

test("what summarises results takes both, also in one list", () => {
  const review = { subject: "li.wei", ratings: [] };
  const results = [scoreGroups(review), scoreReview(review)];
  aggregatePeriods(results);
  trendOf(results);
  summarizeTeams(results, [{ id: "desk" }]);
  const summaries = summaryAccumulator();
  summaries.add(summaries.create(), results);
  rubricOfResults(results);
  // @ts-expect-error a score without its criteria is no outcome.
  aggregatePeriods([{ subject: "li.wei", status: "scored", score: 8, level: "good", exactScore: "8" }]);
});
