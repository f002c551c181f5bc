import { describe, expectTypeOf, test } from "vitest";
import type { CustomerCentricCriterion, CustomerCentricLevel, RubricTexts } from "../../src/index";
import { customerCentric, customerCentricTexts, defineRubric } from "../../src/index";

describe("the words of the built-in rubric", () => {
  test("have a title for each of its levels and criteria, without a question whether there is one", () => {
    const { levels, criteria } = customerCentricTexts.ja;
    expectTypeOf(levels["good" as CustomerCentricLevel]).toEqualTypeOf<string>();
    expectTypeOf(criteria["needs" as CustomerCentricCriterion].title).toEqualTypeOf<string>();
  });

  test("have none for a level that it does not know", () => {
    // @ts-expect-error: the built-in rubric has no such level.
    expectTypeOf(customerCentricTexts.en.levels.superb).toBeNever();
  });

  test("are words that any rubric may have", () => {
    expectTypeOf(customerCentricTexts).toExtend<Readonly<Record<string, RubricTexts>>>();
    defineRubric({ ...customerCentric, version: "2", texts: customerCentricTexts });
  });
});
