import { describe, expectTypeOf, test } from "vitest";
import type {
  CriterionIdOf,
  CustomerCentricCriterion,
  CustomerCentricLevel,
  LevelBoundary,
  LevelIdOf,
  LevelRange,
  Measure,
  PlacedScore,
  ReviewResult,
  Rubric,
  RubricDefinition,
} from "../../src/index";
import {
  compareLevels,
  customerCentric,
  defineRubric,
  isScore,
  levelBoundaries,
  levelOf,
  levelRange,
  noCriterionFailing,
  placeScore,
  scoreRatings,
  scoreReview,
  weightedMean,
} from "../../src/index";
import { parseRubric } from "../../src/schema";

const frame = { id: "safety", version: "1", scale: { minimum: 0, maximum: 100, step: 1 } } as const;

const safety = defineRubric({
  ...frame,
  levels: [
    { id: "unsafe", band: "0–79" },
    { id: "safe", cut: 80 },
  ],
  criteria: [
    { id: "equipment", weight: 2, descriptors: [{ level: "safe", indicators: [{ id: "tested" }] }] },
    { id: "conduct", weight: 1 },
  ],
  gates: [
    { id: "equipment-first", criterion: "equipment", below: 50, effect: { cap: 79 } },
    { id: "nothing-at-all", criterion: "any", below: 10, effect: "unscored" },
  ],
});

describe("a rubric in code keeps its ids", () => {
  test("the ids of levels and criteria are literal, without as const", () => {
    expectTypeOf(safety).toEqualTypeOf<Rubric<"unsafe" | "safe", "equipment" | "conduct">>();
    expectTypeOf<LevelIdOf<typeof safety>>().toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf<CriterionIdOf<typeof safety>>().toEqualTypeOf<"equipment" | "conduct">();
  });

  test("a measure changes no type, is written without as const, and needs both parts of its points", () => {
    const measured = defineRubric({
      ...frame,
      levels: [{ id: "all", cut: 0 }],
      criteria: [
        {
          id: "speed",
          weight: 1,
          measure: {
            unit: "days",
            points: [
              { value: 0, score: "100" },
              { value: "7.5", score: 0 },
            ],
          },
        },
        // @ts-expect-error a point without a score
        { id: "care", weight: 1, measure: { points: [{ value: 0, score: 0 }, { value: 1 }] } },
      ],
    });
    expectTypeOf(measured).toEqualTypeOf<Rubric<"all", "speed" | "care">>();
    expectTypeOf<(typeof measured)["criteria"][number]["measure"]>().toEqualTypeOf<Measure | undefined>();
  });

  test("a rubric made from the built-in one keeps the ids of that one", () => {
    const strict = defineRubric({ ...customerCentric, gates: [noCriterionFailing] });
    expectTypeOf(strict).toEqualTypeOf<Rubric<CustomerCentricLevel, CustomerCentricCriterion>>();
  });

  test("a rubric from a document has ids that are any text", () => {
    const parsed = parseRubric({});
    expectTypeOf(parsed).toEqualTypeOf<Rubric>();
    expectTypeOf(levelOf(8, parsed)).toEqualTypeOf<string>();
  });

  test("the ids of the built-in rubric are the five levels and the two criteria", () => {
    expectTypeOf<CustomerCentricLevel>().toEqualTypeOf<"failing" | "basic" | "good" | "outstanding" | "excellent">();
    expectTypeOf<CustomerCentricCriterion>().toEqualTypeOf<"needs" | "relationship">();
    expectTypeOf<LevelIdOf<typeof customerCentric>>().toEqualTypeOf<CustomerCentricLevel>();
  });
});

describe("placing", () => {
  test("gives levels of the built-in rubric when none is named", () => {
    expectTypeOf(levelOf(8)).toEqualTypeOf<CustomerCentricLevel>();
    expectTypeOf(placeScore("8.5")).toEqualTypeOf<PlacedScore<CustomerCentricLevel>>();
    expectTypeOf(levelRange("good")).toEqualTypeOf<LevelRange<CustomerCentricLevel>>();
    expectTypeOf(levelBoundaries()).toEqualTypeOf<readonly LevelBoundary<CustomerCentricLevel>[]>();
    expectTypeOf(weightedMean([8], [1]).level).toEqualTypeOf<CustomerCentricLevel>();
    expectTypeOf(compareLevels("good", "basic")).toEqualTypeOf<-1 | 0 | 1>();
  });

  test("gives levels of the rubric that is named", () => {
    expectTypeOf(levelOf(8, safety)).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(placeScore(8, safety).level).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(weightedMean([80], [1], safety).level).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(levelBoundaries(safety)[0]?.at.level).toEqualTypeOf<"unsafe" | "safe" | undefined>();
  });

  test("takes no level of another rubric", () => {
    // @ts-expect-error "good" is a level of the built-in rubric
    levelRange("good", safety);
    // @ts-expect-error "safe" is no level of the built-in rubric
    levelRange("safe");
    // @ts-expect-error "superb" is no level
    compareLevels("good", "superb");
    // @ts-expect-error "basic" is no level of this rubric
    compareLevels("safe", "basic", safety);
  });

  test("takes numbers and decimal text, and nothing that only looks like a number", () => {
    levelOf(7.5);
    levelOf("7.50");
    // @ts-expect-error a bigint is no decimal
    levelOf(7n);
    // @ts-expect-error null is not a score
    levelOf(null);
    // @ts-expect-error a rubric must be one, and not its id
    levelOf(7.5, "customer-centric");
  });

  test("tells by isScore what may be placed", () => {
    const typed: unknown = "8.5";
    // @ts-expect-error nobody knows yet what it is
    levelOf(typed);
    if (isScore(typed)) expectTypeOf(levelOf(typed)).toEqualTypeOf<CustomerCentricLevel>();
  });
});

describe("a switch over the five levels", () => {
  test("compiles when it is complete", () => {
    const colour = (level: CustomerCentricLevel): string => {
      switch (level) {
        case "failing":
          return "red";
        case "basic":
          return "orange";
        case "good":
          return "yellow";
        case "outstanding":
          return "green";
        case "excellent":
          return "blue";
        default:
          return level satisfies never;
      }
    };
    expectTypeOf(colour(levelOf(8))).toEqualTypeOf<string>();
  });

  test("does not compile when a level is missing", () => {
    const colour = (level: CustomerCentricLevel): string => {
      switch (level) {
        case "failing":
          return "red";
        case "basic":
          return "orange";
        case "good":
          return "yellow";
        case "excellent":
          return "blue";
        default:
          // @ts-expect-error "outstanding" is left over
          return level satisfies never;
      }
    };
    expectTypeOf(colour).toBeFunction();
  });

  test("does not compile with a level that the rubric does not have", () => {
    const level = levelOf(80, safety);
    switch (level) {
      case "unsafe":
      case "safe":
        break;
      // @ts-expect-error "good" is a level of another rubric
      case "good":
        break;
    }
  });

  test("a table by level must be complete too", () => {
    // @ts-expect-error "safe" is missing
    const colours: Record<LevelIdOf<typeof safety>, string> = { unsafe: "red" };
    expectTypeOf(colours).not.toBeAny();
  });
});

describe("a definition", () => {
  const levels = [
    { id: "low", cut: 0 },
    { id: "high", cut: 50 },
  ] as const;
  const criteria = [{ id: "work", weight: 1 }] as const;

  test("has no gate on an unknown criterion", () => {
    defineRubric({
      ...frame,
      levels,
      criteria,
      // @ts-expect-error the only criterion is "work"
      gates: [{ id: "gate", criterion: "weather", below: 10, effect: "unscored" }],
    });
    defineRubric({
      ...frame,
      levels,
      criteria,
      gates: [{ id: "gate", criterion: "work", below: 10, effect: "unscored" }],
    });
  });

  test("has no descriptor on an unknown level", () => {
    defineRubric({
      ...frame,
      levels,
      // @ts-expect-error the levels are "low" and "high"
      criteria: [{ id: "work", weight: 1, descriptors: [{ level: "middle", indicators: [] }] }],
    });
    defineRubric({
      ...frame,
      levels,
      criteria: [{ id: "work", weight: 1, descriptors: [{ level: "low", indicators: [] }] }],
    });
  });

  test("has no level with both a cut score and a band, and none with neither", () => {
    // @ts-expect-error a cut score or a band
    defineRubric({ ...frame, levels: [{ id: "low" }], criteria });
  });

  test("has no rounding, policy or effect of one's own", () => {
    // @ts-expect-error the five roundings are named
    defineRubric({ ...frame, levels, criteria, rounding: "bankers" });
    // @ts-expect-error the four policies are named
    defineRubric({ ...frame, levels, criteria, policies: { notRated: "zero" } });
    // @ts-expect-error a cap or "unscored"
    defineRubric({ ...frame, levels, criteria, gates: [{ id: "gate", criterion: "work", below: 1, effect: "fail" }] });
    // @ts-expect-error a share must be named
    defineRubric({ ...frame, levels, criteria, withinRole: { trimmed: 0.1 } });
  });

  test("may leave out all but identity, scale, levels and criteria", () => {
    type Needed = "id" | "version" | "scale" | "levels" | "criteria";
    type Optional = Exclude<keyof RubricDefinition, Needed>;
    expectTypeOf<Pick<RubricDefinition, Optional>>().toEqualTypeOf<Partial<Pick<RubricDefinition, Optional>>>();
    // @ts-expect-error the scale is missing
    defineRubric({ id: "x", version: "1", levels, criteria });
  });

  test("is no rubric before it is defined, and a rubric is read-only", () => {
    const definition: RubricDefinition = { ...frame, levels, criteria };
    // @ts-expect-error its defaults are not filled in
    const rubric: Rubric = definition;
    expectTypeOf(rubric).toEqualTypeOf<Rubric>();
    // @ts-expect-error rubrics do not change
    safety.rounding = "up";
    for (const level of safety.levels) {
      // @ts-expect-error nor do their parts
      level.cut = 1;
    }
    // @ts-expect-error nor their lists
    safety.levels.push({ id: "safe", cut: 90 });
  });
});

describe("the results of a review", () => {
  const result = scoreReview({ subject: "li.wei", ratings: [] }, { rubric: safety });

  test("have the ids of the rubric", () => {
    expectTypeOf(result).toEqualTypeOf<ReviewResult<"unsafe" | "safe", "equipment" | "conduct">>();
    if (result.status !== "scored") return;
    expectTypeOf(result.level).toEqualTypeOf<"unsafe" | "safe">();
    expectTypeOf(result.criteria[0]?.criterion).toEqualTypeOf<"equipment" | "conduct" | undefined>();
    expectTypeOf(result.nextLevel?.level).toEqualTypeOf<"unsafe" | "safe" | undefined>();
    expectTypeOf(result.gates[0]?.criteria[0]?.criterion).toEqualTypeOf<"equipment" | "conduct" | undefined>();
  });

  test("have the ids of the built-in rubric when none is named", () => {
    const builtIn = scoreReview({ subject: "li.wei", ratings: [] });
    expectTypeOf(builtIn).toEqualTypeOf<ReviewResult<CustomerCentricLevel, CustomerCentricCriterion>>();
    const all = scoreRatings([]);
    expectTypeOf(all).toEqualTypeOf<readonly ReviewResult<CustomerCentricLevel, CustomerCentricCriterion>[]>();
  });

  test("have a score and a level only where they are scored, and reasons only where they are not", () => {
    // @ts-expect-error it may be unscored
    expectTypeOf(result.score).toBeNumber();
    // @ts-expect-error it may be scored
    expectTypeOf(result.reasons).toBeArray();
    if (result.status === "scored") expectTypeOf(result.score).toEqualTypeOf<number>();
    else expectTypeOf(result.reasons[0]?.code).not.toBeAny();
  });

  test("are not to be had from ratings of another rubric's criteria and levels", () => {
    const who = { assessor: "chen", role: "manager" } as const;
    // @ts-expect-error "needs" is a criterion of the built-in rubric
    scoreReview({ subject: "s", ratings: [{ ...who, criterion: "needs", score: 8 }] }, { rubric: safety });
    // @ts-expect-error "good" is a level of the built-in rubric
    scoreReview({ subject: "s", ratings: [{ ...who, criterion: "conduct", level: "good" }] }, { rubric: safety });
    // @ts-expect-error "weather" is no criterion
    scoreReview({ subject: "s", ratings: [{ ...who, criterion: "weather", score: 8 }] });
    scoreReview({ subject: "s", ratings: [{ ...who, criterion: "overall", level: "safe" }] }, { rubric: safety });
  });
});
