import { expectTypeOf, test } from "vitest";
import type { MeasuredScore } from "../../src/evidence";
import { scoreMeasure } from "../../src/evidence";
import { customerCentric, defineRubric, ratioOf } from "../../src/index";
import { parseRubric } from "../../src/schema";

const desk = defineRubric({
  id: "desk",
  version: "1",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  levels: [
    { id: "slow", cut: 0 },
    { id: "fast", cut: 7.5 },
  ],
  criteria: [
    {
      id: "speed",
      weight: 1,
      measure: {
        points: [
          { value: 1, score: 10 },
          { value: 7, score: 0 },
        ],
      },
    },
    { id: "care", weight: 1 },
  ],
});

test("a measured score has a level of the rubric", () => {
  expectTypeOf(scoreMeasure(desk, "speed", 2)).toEqualTypeOf<MeasuredScore<"slow" | "fast">>();
  expectTypeOf(scoreMeasure(parseRubric({}), "any text", "2").level).toEqualTypeOf<string>();
  expectTypeOf<MeasuredScore["outside"]>().toEqualTypeOf<"below" | "above" | null>();
});

test("the criterion is one of the rubric, and the value a decimal", () => {
  // @ts-expect-error "weather" is no criterion
  scoreMeasure(desk, "weather", 2);
  // @ts-expect-error the criteria are those of the rubric that is named
  scoreMeasure(customerCentric, "speed", 2);
  // @ts-expect-error a value that was not measured has no score
  scoreMeasure(desk, "speed", null);
  // @ts-expect-error a ratio is no decimal
  scoreMeasure(desk, "speed", ratioOf(1, 3));
});
