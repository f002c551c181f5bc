import { describe, expectTypeOf, test } from "vitest";
import type {
  CustomerCentricCriterion,
  CustomerCentricLevel,
  GroupEntry,
  GroupReview,
  ScoredGroupReview,
  UnscoredGroupReview,
} from "../../../src/index";
import { explain, explainGroups, scoreGroups, verifyResult } from "../../../src/index";

const result = scoreGroups({ subject: "li.wei", ratings: [] });

describe("the result of groups", () => {
  test("is told apart by its status", () => {
    if (result.status === "scored") {
      expectTypeOf(result).toEqualTypeOf<ScoredGroupReview<CustomerCentricLevel, CustomerCentricCriterion>>();
      expectTypeOf(result.criteria[0]?.contribution).toEqualTypeOf<string | undefined>();
    } else {
      expectTypeOf(result).toEqualTypeOf<UnscoredGroupReview<CustomerCentricLevel, CustomerCentricCriterion>>();
      // @ts-expect-error an unscored review has no score.
      result.score;
    }
  });

  test("has groups, and neither roles nor assessors", () => {
    for (const criterion of result.criteria) {
      expectTypeOf(criterion.groups).toEqualTypeOf<readonly GroupEntry[]>();
      // @ts-expect-error there are groups in place of roles.
      criterion.roles;
      // @ts-expect-error no group names anybody.
      criterion.groups[0]?.assessors;
    }
  });

  test("is readonly", () => {
    // @ts-expect-error nobody changes a result.
    result.isAnonymous = false;
  });

  test("is explained by explainGroups, and taken neither by explain nor by verifyResult", () => {
    expectTypeOf(explainGroups).parameter(0).toEqualTypeOf<GroupReview>();
    // @ts-expect-error explain names assessors.
    explain(result);
    // @ts-expect-error verifyResult computes what names assessors.
    verifyResult(result, { subject: "li.wei", ratings: [] });
  });
});

test("options name criteria of the rubric", () => {
  scoreGroups({ subject: "a", ratings: [] }, { methods: [{ criterion: "needs", method: "mean" }] });
  // @ts-expect-error the rubric has no such criterion.
  scoreGroups({ subject: "a", ratings: [] }, { methods: [{ criterion: "speed", method: "mean" }] });
});
