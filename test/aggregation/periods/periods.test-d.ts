import { expectTypeOf, test } from "vitest";
import type { CustomerCentricLevel, PeriodsResult, ReviewResult, TrendResult } from "../../../src/index";
import { aggregatePeriods, defineRubric, trendOf } from "../../../src/index";

declare const results: readonly ReviewResult[];

test("levels of several periods, and of a trend, are those of the rubric", () => {
  expectTypeOf(aggregatePeriods(results)).toEqualTypeOf<PeriodsResult<CustomerCentricLevel>>();
  expectTypeOf(trendOf(results)).toEqualTypeOf<TrendResult<CustomerCentricLevel>>();
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
  expectTypeOf(aggregatePeriods(results, { rubric })).toEqualTypeOf<PeriodsResult<"low" | "high">>();
});

test("a score is there only once the status says so", () => {
  const whole = aggregatePeriods(results);
  // @ts-expect-error there may be none
  whole.score;
  if (whole.status === "scored") expectTypeOf(whole.score).toEqualTypeOf<number>();
  else
    expectTypeOf(whole.reasons[0]?.code).toEqualTypeOf<
      "no-applicable-period" | "no-score" | "coverage-below-minimum" | undefined
    >();
});
