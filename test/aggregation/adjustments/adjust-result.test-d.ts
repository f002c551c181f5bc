import { describe, expectTypeOf, test } from "vitest";
import type {
  AdjustedGroupReview,
  AdjustedReview,
  AdjustmentDecision,
  CustomerCentricCriterion,
  CustomerCentricLevel,
  GroupReview,
  ReviewResult,
  ScoredGroupReview,
  ScoredReview,
} from "../../../src/index";
import {
  adjustResult,
  aggregatePeriods,
  explain,
  explainGroups,
  scoreGroups,
  scoreReview,
  verifyGroups,
} from "../../../src/index";

const review = { subject: "li.wei", ratings: [] } as const;
declare const decision: AdjustmentDecision;
type Level = CustomerCentricLevel;
type Criterion = CustomerCentricCriterion;

describe("an adjusted result", () => {
  test("is of the kind that it was, and has a score, an original and changes", () => {
    const byAssessors = adjustResult(scoreReview(review), decision);
    expectTypeOf(byAssessors).toEqualTypeOf<AdjustedReview<Level, Criterion>>();
    expectTypeOf(byAssessors.adjustment.original.level).toEqualTypeOf<Level>();
    const byGroups = adjustResult(scoreGroups(review), decision);
    expectTypeOf(byGroups).toEqualTypeOf<AdjustedGroupReview<Level, Criterion>>();
    expectTypeOf(byGroups.adjustment.changes[0]?.level).toEqualTypeOf<Level | undefined>();
    expectTypeOf(byGroups).toExtend<GroupReview>();
    explainGroups(byGroups);
    verifyGroups(byGroups, review);
    // @ts-expect-error it has groups in place of assessors.
    explain(byGroups);
  });

  test("stays so when it is adjusted again, and when its status was asked before", () => {
    const byGroups = adjustResult(scoreGroups(review), decision);
    expectTypeOf(adjustResult(byGroups, decision)).toEqualTypeOf<AdjustedGroupReview<Level, Criterion>>();
    expectTypeOf(adjustResult<ScoredReview<"a", "b">>).returns.toEqualTypeOf<AdjustedReview<"a", "b">>();
    expectTypeOf(adjustResult<ScoredGroupReview<"a", "b">>).returns.toEqualTypeOf<AdjustedGroupReview<"a", "b">>();
    expectTypeOf(adjustResult<ReviewResult>).returns.toEqualTypeOf<AdjustedReview>();
    expectTypeOf(adjustResult<GroupReview>).returns.toEqualTypeOf<AdjustedGroupReview>();
  });

  test("is one of either where it is not known which it was", () => {
    const adjustEither = adjustResult<ReviewResult | GroupReview>;
    expectTypeOf(adjustEither).returns.toEqualTypeOf<AdjustedReview | AdjustedGroupReview>();
  });
});

test("no other result is adjusted, and none without a reason", () => {
  // @ts-expect-error several periods are adjusted by adjusting theirs.
  adjustResult(aggregatePeriods([]), decision);
  // @ts-expect-error there is no adjustment without who, when and why.
  adjustResult(scoreGroups(review), { score: 8 });
});
