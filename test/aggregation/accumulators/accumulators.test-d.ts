import { expectTypeOf, test } from "vitest";
import type {
  Accumulator,
  CustomerCentricCriterion,
  CustomerCentricLevel,
  FinishedSummary,
  GatheredParts,
  GatheredRatings,
  GatheredResults,
  GroupReview,
  Outcome,
  PeriodsResult,
  ReviewOutcome,
  ReviewResult,
  ScorecardResult,
  SubjectPart,
  SubjectRating,
  Summary,
  TrendResult,
} from "../../../src/index";
import {
  customerCentric,
  defineRubric,
  defineScorecard,
  groupsAccumulator,
  periodsAccumulator,
  reviewsAccumulator,
  scorecardsAccumulator,
  summaryAccumulator,
  trendsAccumulator,
} from "../../../src/index";

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

test("levels and criteria of what is gathered are those of the rubric", () => {
  expectTypeOf(periodsAccumulator()).toEqualTypeOf<
    Accumulator<ReviewOutcome, GatheredResults, readonly PeriodsResult<CustomerCentricLevel>[]>
  >();
  expectTypeOf(periodsAccumulator({ rubric }).finish).returns.toEqualTypeOf<readonly PeriodsResult<"low" | "high">[]>();
  expectTypeOf(trendsAccumulator({ rubric })).toEqualTypeOf<
    Accumulator<ReviewOutcome, GatheredResults, readonly TrendResult<"low" | "high">[]>
  >();
  expectTypeOf(reviewsAccumulator({ rubric })).toEqualTypeOf<
    Accumulator<SubjectRating<"low" | "high", "care">, GatheredRatings, readonly ReviewResult<"low" | "high", "care">[]>
  >();
  expectTypeOf(groupsAccumulator({ rubric }).finish).returns.toEqualTypeOf<
    readonly GroupReview<"low" | "high", "care">[]
  >();
  expectTypeOf(groupsAccumulator().finish).returns.toEqualTypeOf<
    readonly GroupReview<CustomerCentricLevel, CustomerCentricCriterion>[]
  >();
  expectTypeOf(summaryAccumulator({ rubric })).toEqualTypeOf<Accumulator<Outcome, Summary, FinishedSummary>>();
});

test("parts and levels of scorecards are those of the scorecard", () => {
  const year = defineScorecard({
    id: "year",
    version: "1",
    scale: { minimum: 0, maximum: 10, step: 1 },
    conversion: "same-scale",
    levels: [{ id: "some", cut: 0 }],
    parts: [{ id: "service", weight: 1, rubric: customerCentric }],
  });
  const cards = scorecardsAccumulator(year);
  expectTypeOf(cards).toEqualTypeOf<
    Accumulator<SubjectPart<"service">, GatheredParts, readonly ScorecardResult<"some", "service">[]>
  >();
  // @ts-expect-error the scorecard has no such part
  cards.add(cards.create(), [{ subject: "li.wei", part: "speed", value: 3 }]);
});

test("what is no item, or no state of the accumulator, is refused", () => {
  const { add, create, merge } = reviewsAccumulator({ rubric });
  add(create(), [{ subject: "li.wei", assessor: "chen", role: "manager", criterion: "care", level: "high" }]);
  // @ts-expect-error the rubric has no such criterion
  add(create(), [{ subject: "li.wei", assessor: "chen", role: "manager", criterion: "needs", score: 8 }]);
  // @ts-expect-error a state of results is none of ratings
  merge([periodsAccumulator().create()]);
});
