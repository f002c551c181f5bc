import { describe, expect, test } from "vitest";
import type { MeasuredScore } from "../../src/evidence";
import { scoreMeasure } from "../../src/evidence";
import type { Decimal, Rubric, RubricDefinition } from "../../src/index";
import { customerCentric, defineRubric, levelBoundaries, ratioOf } from "../../src/index";
import { refusal } from "../exact/refusal";

type Point = readonly [value: Decimal, score: Decimal];

const pointsOf = (points: readonly Point[]) => points.map(([value, score]) => ({ value, score }));

/** The built-in rubric with a measure of `needs`, and none of `relationship`. */
function rubricWith(points: readonly Point[], changes: Partial<RubricDefinition> = {}): Rubric {
  const [needs, relationship] = customerCentric.criteria as Rubric["criteria"];
  const criteria = [{ ...needs, id: "needs", weight: 1, measure: { points: pointsOf(points) } }, relationship];
  return defineRubric({ ...customerCentric, version: "test", criteria, ...changes } as RubricDefinition);
}

const scoreBy = (points: readonly Point[], value: Decimal) => scoreMeasure(rubricWith(points), "needs", value);

/** Working minutes until an answer: lower is better. */
const minutes: readonly Point[] = [
  [30, 10],
  [60, 8.5],
  [240, 6],
  [480, 0],
];

/** A share of customers, in per cent: higher is better. */
const share: readonly Point[] = [
  ["50", "0"],
  ["80", "6.00"],
  ["95", "10"],
];

const summary = ({ exactScore, score, level, outside }: MeasuredScore) => [exactScore, score, level, outside];

describe("a measured value becomes a score", () => {
  test.each<[value: Decimal, exactScore: string, score: number, level: string, outside: "below" | "above" | null]>([
    // Below the first point, however little, and on it.
    [0, "10", 10, "excellent", "below"],
    ["-1000000", "10", 10, "excellent", "below"],
    ["29.999999999999999999", "10", 10, "excellent", "below"],
    [30, "10", 10, "excellent", null],
    // 10 − 1.5 × 15/30; 10 − 1.5 × 10/30, which is 9.5 to the last digit, and a little more.
    [45, "37/4", 9.25, "outstanding", null],
    [40, "19/2", 9.5, "excellent", null],
    ["40.1", "1899/200", 9.5, "excellent", null],
    ["40.2", "949/100", 9.49, "outstanding", null],
    [60, "17/2", 8.5, "outstanding", null],
    // 8.5 − 2.5 × 60/180, a third that no decimal holds.
    [120, "23/3", 7.67, "good", null],
    [240, "6", 6, "basic", null],
    ["240.0001", "2399999/400000", 6, "basic", null],
    [241, "239/40", 5.98, "failing", null],
    ["479.99", "1/4000", 0, "failing", null],
    [480, "0", 0, "failing", null],
    ["480.00", "0", 0, "failing", null],
    ["480.000000000000000001", "0", 0, "failing", "above"],
    [1e21, "0", 0, "failing", "above"],
  ])("lower is better: %s minutes are %s", (value, ...expected) => {
    expect(summary(scoreBy(minutes, value))).toEqual(expected);
  });

  test.each<[value: Decimal, exactScore: string, score: number, level: string, outside: "below" | "above" | null]>([
    [0, "0", 0, "failing", "below"],
    [50, "0", 0, "failing", null],
    [65, "3", 3, "failing", null],
    ["79.95", "599/100", 5.99, "failing", null],
    ["79.975", "1199/200", 6, "basic", null],
    [80, "6", 6, "basic", null],
    [90, "26/3", 8.67, "outstanding", null],
    [95, "10", 10, "excellent", null],
    [100, "10", 10, "excellent", "above"],
  ])("higher is better: %s per cent are %s", (value, ...expected) => {
    expect(summary(scoreBy(share, value))).toEqual(expected);
  });

  test("with the mark of a rounding that changed the level, as everywhere", () => {
    expect(scoreBy(share, "79.975")).toEqual({
      exactScore: "1199/200",
      score: 6,
      level: "basic",
      roundingChangedLevel: true,
      outside: null,
    });
    expect(scoreBy(share, 80).roundingChangedLevel).toBe(false);
  });

  test("where scores rest, all values between have the same", () => {
    const rest: readonly Point[] = [
      [0, 5],
      [10, 5],
      [20, 8],
      [30, 8],
    ];
    const exactScores = [0, 3.3, 10, 15, 20, "29.9", 30].map((value) => scoreBy(rest, value).exactScore);
    expect(exactScores).toEqual(["5", "5", "5", "13/2", "8", "8", "8"]);
  });

  test("where values are below zero, or too large or too near to each other for numbers", () => {
    expect(
      summary(
        scoreBy(
          [
            ["-20", 0],
            ["-10", 10],
          ],
          -12.5,
        ),
      ),
    ).toEqual(["15/2", 7.5, "good", null]);
    const huge = "9".repeat(500);
    expect(
      scoreBy(
        [
          [`-${huge}`, 0],
          [huge, 10],
        ],
        0,
      ).exactScore,
    ).toBe("5");
    const near = `0.${"0".repeat(900)}`;
    expect(
      scoreBy(
        [
          [`${near}1`, 0],
          [`${near}3`, 10],
        ],
        `${near}2`,
      ).exactScore,
    ).toBe("5");
  });

  test("by the number's shortest text: 0.3 is three tenths", () => {
    expect(
      scoreBy(
        [
          [0.1, 0],
          [0.7, 10],
        ],
        0.3,
      ).exactScore,
    ).toBe("10/3");
    expect(
      scoreBy(
        [
          ["0.1", 0],
          ["0.70", 10],
        ],
        "0.30",
      ),
    ).toEqual(
      scoreBy(
        [
          [0.1, 0],
          [0.7, 10],
        ],
        0.3,
      ),
    );
  });

  test("rounded and placed by the rubric's own rule", () => {
    const points = pointsOf(share);
    const definition: RubricDefinition = {
      id: "own",
      version: "1",
      scale: { minimum: -5, maximum: 20, step: 0.5 },
      levels: [
        { id: "low", cut: -5 },
        { id: "high", cut: 9 },
      ],
      criteria: [{ id: "__proto__", weight: 1, measure: { points } }],
    };
    const scored = (changes: Partial<RubricDefinition>) =>
      scoreMeasure(defineRubric({ ...definition, ...changes }), "__proto__", 90);
    expect(summary(scored({}))).toEqual(["26/3", 8.5, "low", null]);
    expect(summary(scored({ rounding: "up" }))).toEqual(["26/3", 9, "high", null]);
    expect(summary(scored({ rounding: "up", placeOn: "exact" }))).toEqual(["26/3", 9, "low", null]);
  });
});

describe("every cut score is hit exactly between two points, just below and just above", () => {
  // One hundredth of a score for each unit of the value, from 0 to 1000 and back.
  const rising: readonly Point[] = [
    [0, 0],
    [1000, 10],
  ];
  const falling: readonly Point[] = [
    [0, 10],
    [1000, 0],
  ];
  const cases = levelBoundaries(customerCentric).map(({ below, at }) => [at.score, at.level, below.level] as const);

  test.each(cases)("%f is %s, and %s below", (cut, level, lower) => {
    const hundredths = Math.round(cut * 100);
    for (const [points, at, sign] of [
      [rising, hundredths, 1],
      [falling, 1000 - hundredths, -1],
    ] as const) {
      const levelAt = (tenths: number) => scoreBy(points, `${at * 10 + sign * tenths}`.replace(/(.)$/, ".$1")).level;
      expect(scoreBy(points, at)).toMatchObject({ score: cut, level, roundingChangedLevel: false });
      // Half a step below the cut score rounds up to it; a tenth of a step more does not.
      expect([levelAt(1), levelAt(0), levelAt(-5), levelAt(-6)]).toEqual([level, level, level, lower]);
    }
  });

  test("and all 1,001 scores of two decimals", () => {
    const rubrics = [rubricWith(rising), rubricWith(falling)] as const;
    for (let hundredths = 0; hundredths <= 1000; hundredths++) {
      const [up, down] = [
        scoreMeasure(rubrics[0], "needs", hundredths),
        scoreMeasure(rubrics[1], "needs", 1000 - hundredths),
      ];
      expect(up.score).toBe(hundredths / 100);
      expect(down).toEqual(up);
    }
  });
});

describe("what cannot be scored is refused", () => {
  const rubric = rubricWith(minutes);

  test.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["an exponent in text", "1e3"],
    ["a decimal comma", "7,5"],
    ["empty text", ""],
    ["a unit behind it", "45 min"],
    ["a million digits", "7".repeat(1_000_000)],
    ["nothing", undefined],
    ["null, which is not measured and not 0", null],
    ["a bigint", 45n],
    ["a list of one", [45]],
    ["a ratio", ratioOf(45)],
  ])("a value that is %s", (_, value) => {
    const score = () => scoreMeasure(rubric, "needs", value as Decimal);
    expect(score).toThrow(refusal("invalid-decimal"));
    expect(score).toThrow(/^value: expected a decimal such as "8.50", got .{1,62}\.$/);
  });

  test.each<[string, unknown]>([
    ["that the rubric does not have", "speed"],
    ["that has no measure", "relationship"],
    ["that names all of them", "overall"],
    ["named like what every object has", "constructor"],
    ["that is no text", 7],
    ["that is not given", undefined],
  ])("a criterion %s", (_, criterion) => {
    const score = () => scoreMeasure(rubric, criterion as string, 45);
    expect(score).toThrow(refusal("invalid-option"));
    expect(score).toThrow(/^criterion: expected a criterion of the rubric that has a measure, got /);
  });

  test("a rubric that is none, and one that was only copied", () => {
    for (const other of [undefined, null, {}, { ...rubric }, structuredClone(rubric)]) {
      expect(() => scoreMeasure(other as Rubric, "needs", 45)).toThrow(refusal("undefined-rubric"));
    }
  });
});
