import { describe, expect, test } from "vitest";
import type { CustomerCentricLevel, RoundingMode, Rubric } from "../../src/index";
import {
  compareLevels,
  customerCentric,
  defineRubric,
  isScore,
  levelBoundaries,
  levelOf,
  levelRange,
  placeScore,
} from "../../src/index";
import { refusal } from "../exact/refusal";
import { refusalOf } from "../review/refusal";

const levels: readonly CustomerCentricLevel[] = ["failing", "basic", "good", "outstanding", "excellent"];
const modes: readonly RoundingMode[] = ["half-up", "half-even", "half-down", "up", "down"];

/** design.md, section 2.1, in hundredths: the first and the last score of each level. */
const bands: readonly (readonly [CustomerCentricLevel, number, number])[] = [
  ["failing", 0, 599],
  ["basic", 600, 749],
  ["good", 750, 849],
  ["outstanding", 850, 949],
  ["excellent", 950, 1000],
];

/** Every two-decimal score of the scale with its level. */
const table = bands.flatMap(([level, first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ hundredths: first + index, level })),
);

describe("the 1,001 two-decimal scores", () => {
  test("are all in the table, once", () => {
    expect(table.map(({ hundredths }) => hundredths)).toEqual(Array.from({ length: 1001 }, (_, index) => index));
  });

  test("as numbers have the levels of the table", () => {
    expect(table.map(({ hundredths }) => levelOf(hundredths / 100))).toEqual(table.map(({ level }) => level));
  });

  test("as text have the levels of the table", () => {
    const text = (hundredths: number) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
    expect(text(1000)).toBe("10.00");
    expect(table.map(({ hundredths }) => levelOf(text(hundredths)))).toEqual(table.map(({ level }) => level));
  });

  test("are their own rounded scores under every rounding, placed on either", () => {
    for (const rounding of modes) {
      for (const placeOn of ["rounded", "exact"] as const) {
        const rubric = defineRubric({ ...customerCentric, rounding, placeOn });
        const placed = table.map(({ hundredths }) => placeScore(hundredths / 100, rubric));
        expect(placed.map(({ score, level, roundingChangedLevel }) => [score, level, roundingChangedLevel])).toEqual(
          table.map(({ hundredths, level }) => [hundredths / 100, level, false]),
        );
      }
    }
  });
});

describe("a score between two hundredths", () => {
  test.each([
    [7.494, "basic"],
    [7.495, "good"],
    ["7.495", "good"],
    [5.994, "failing"],
    [5.995, "basic"],
    [8.494, "good"],
    [8.495, "outstanding"],
    [9.494, "outstanding"],
    [9.495, "excellent"],
    ["9.4949999999999999999999999999", "outstanding"],
    ["7.494999999999999999999", "basic"],
  ])("%s is %s", (score, level) => {
    expect(levelOf(score)).toBe(level);
  });

  test("is placed by the number that is printed, and the result says that rounding decided it", () => {
    expect(placeScore(7.495)).toEqual({
      score: 7.5,
      level: "good",
      exactScore: "1499/200",
      roundingChangedLevel: true,
    });
    expect(placeScore("7.494")).toEqual({
      score: 7.49,
      level: "basic",
      exactScore: "3747/500",
      roundingChangedLevel: false,
    });
  });

  test("is placed by its exact value when the rubric says so, and the printed number is rounded all the same", () => {
    const exact = defineRubric({ ...customerCentric, placeOn: "exact" });
    expect(placeScore(7.495, exact)).toEqual({
      score: 7.5,
      level: "basic",
      exactScore: "1499/200",
      roundingChangedLevel: true,
    });
  });
});

const hair = `${"0".repeat(29)}1`;
const lessAHair = "9".repeat(30);

/** A cut score with what lies around it: "…" stands for thirty digits. */
const cuts = [
  { below: "failing", above: "basic", cut: "6.00", hairBelow: `5.${lessAHair}`, hairAbove: `6.${hair}`, tie: "5.995" },
  { below: "basic", above: "good", cut: "7.50", hairBelow: `7.49${lessAHair}`, hairAbove: `7.50${hair}`, tie: "7.495" },
  {
    below: "good",
    above: "outstanding",
    cut: "8.50",
    hairBelow: `8.49${lessAHair}`,
    hairAbove: `8.50${hair}`,
    tie: "8.495",
  },
  {
    below: "outstanding",
    above: "excellent",
    cut: "9.50",
    hairBelow: `9.49${lessAHair}`,
    hairAbove: `9.50${hair}`,
    tie: "9.495",
  },
] as const;

describe.each(cuts)("the cut score $cut", ({ below, above, cut, hairBelow, hairAbove, tie }) => {
  describe.each(modes)("rounded %s", (rounding) => {
    const rounded = defineRubric({ ...customerCentric, rounding });
    const exact = defineRubric({ ...customerCentric, rounding, placeOn: "exact" });

    test("begins its level, and so does a hair above it", () => {
      for (const rubric of [rounded, exact]) {
        expect([levelOf(cut, rubric), levelOf(Number(cut), rubric), levelOf(hairAbove, rubric)]).toEqual([
          above,
          above,
          above,
        ]);
      }
    });

    test("is not reached by a hair less, unless rounding reaches it and the rubric places rounded scores", () => {
      expect(levelOf(hairBelow, rounded)).toBe(rounding === "down" ? below : above);
      expect(levelOf(hairBelow, exact)).toBe(below);
      expect(placeScore(hairBelow, rounded).roundingChangedLevel).toBe(rounding !== "down");
      expect(placeScore(hairBelow, exact).roundingChangedLevel).toBe(rounding !== "down");
    });

    test("is reached from half a step below as the rounding of ties says; the exact score stays below", () => {
      // 600, 750, 850 and 950 hundredths are even, so that half-even goes up to all of them.
      const reaches = rounding === "half-up" || rounding === "half-even" || rounding === "up";
      expect(levelOf(tie, rounded)).toBe(reaches ? above : below);
      expect(levelOf(tie, exact)).toBe(below);
    });

    test("is reached from a hair above the tie by every nearest rounding, and from a hair below by none", () => {
      const isNearest = rounding.startsWith("half");
      expect(levelOf(`${tie}${hair}`, rounded)).toBe(isNearest || rounding === "up" ? above : below);
      const beforeTie = `${tie.slice(0, -1)}4${lessAHair}`;
      expect(levelOf(beforeTie, rounded)).toBe(rounding === "up" ? above : below);
    });
  });
});

test("a tie below an odd cut score goes down under half-even", () => {
  const odd = defineRubric({
    id: "odd",
    version: "1",
    scale: { minimum: 0, maximum: 10, step: 0.01 },
    rounding: "half-even",
    levels: [
      { id: "low", cut: 0 },
      { id: "high", cut: 6.01 },
    ],
    criteria: [{ id: "all", weight: 1 }],
  });
  expect([levelOf("6.005", odd), levelOf(`6.005${hair}`, odd)]).toEqual(["low", "high"]);
});

describe("the ends of the scale", () => {
  test("belong to it", () => {
    expect([levelOf(0), levelOf("0.00"), levelOf(-0), levelOf("-0")]).toEqual(Array(4).fill("failing"));
    expect([levelOf(10), levelOf("10.00"), levelOf("10")]).toEqual(Array(3).fill("excellent"));
    expect(Object.is(placeScore(-0).score, 0)).toBe(true);
  });

  test.each([-0.01, 10.01, -1, 11, "10.001", `10.${hair}`, `-0.${hair}`, 1e308, "-1", 95, -5e-324])(
    "do not include %s, even where it would be rounded on to the scale",
    (score) => {
      expect(() => levelOf(score)).toThrow(refusal("score-out-of-scale"));
      expect(() => placeScore(score)).toThrow(refusal("score-out-of-scale"));
      expect(isScore(score)).toBe(false);
    },
  );

  test("are named when a score lies beyond them", () => {
    expect(() => levelOf(11)).toThrow("Expected a score from 0 to 10, got 11.");
  });
});

test.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  "",
  " ",
  "8,5",
  "1e1",
  "good",
  "n/a",
  null,
  undefined,
  true,
  8n,
  {},
  [8],
  new Date(0),
])("%s is no score", (value) => {
  expect(() => levelOf(value as number)).toThrow(refusal("invalid-decimal"));
  expect(() => placeScore(value as number)).toThrow(refusal("invalid-decimal"));
  expect(isScore(value)).toBe(false);
});

test("what cannot become text is refused by name too, as a score and as a level", () => {
  const blank: unknown = Object.create(null);
  expect(() => levelOf(blank as number)).toThrow(refusal("invalid-decimal"));
  expect(isScore(blank)).toBe(false);
  expect(() => levelRange(blank as "good")).toThrow(refusal("unknown-level"));
  expect(() => levelRange(Symbol("good") as never)).toThrow(refusal("unknown-level"));
});

describe("isScore", () => {
  test.each([0, 10, "10.00", 7.125, "0.001", -0])("takes %s", (value) => {
    expect(isScore(value)).toBe(true);
  });

  test("follows the rubric's scale", () => {
    const hundred = hundredPoints();
    expect([isScore(100, hundred), isScore(100.5, hundred), isScore(99.5, hundred)]).toEqual([true, false, true]);
  });
});

describe("the printed bands", () => {
  test("are those of the table", () => {
    // design.md, section 2.1.
    expect(levels.map((level) => levelRange(level))).toEqual([
      { level: "failing", minimum: 0, maximum: 5.99, band: "< 6.00" },
      { level: "basic", minimum: 6, maximum: 7.49, band: "6.00–7.49" },
      { level: "good", minimum: 7.5, maximum: 8.49, band: "7.50–8.49" },
      { level: "outstanding", minimum: 8.5, maximum: 9.49, band: "8.50–9.49" },
      { level: "excellent", minimum: 9.5, maximum: 10, band: "9.50–10.00" },
    ]);
  });

  test.each(["superb", "Good", "", " good", "__proto__", "toString", null, undefined, 2])(
    "know no level %s",
    (level) => {
      expect(() => levelRange(level as "good")).toThrow(refusal("unknown-level"));
      expect(() => compareLevels(level as "good", "good")).toThrow(refusal("unknown-level"));
      expect(() => compareLevels("good", level as "good")).toThrow(refusal("unknown-level"));
    },
  );
});

test("the boundaries are the four places where one level ends and the next begins", () => {
  expect(levelBoundaries()).toEqual([
    { below: { score: 5.99, level: "failing" }, at: { score: 6, level: "basic" } },
    { below: { score: 7.49, level: "basic" }, at: { score: 7.5, level: "good" } },
    { below: { score: 8.49, level: "good" }, at: { score: 8.5, level: "outstanding" } },
    { below: { score: 9.49, level: "outstanding" }, at: { score: 9.5, level: "excellent" } },
  ]);
});

describe("comparing levels", () => {
  test("is -1, 0 or 1 for every pair", () => {
    expect(levels.map((left) => levels.map((right) => compareLevels(left, right)))).toEqual([
      [0, -1, -1, -1, -1],
      [1, 0, -1, -1, -1],
      [1, 1, 0, -1, -1],
      [1, 1, 1, 0, -1],
      [1, 1, 1, 1, 0],
    ]);
  });

  test("sorts levels from the lowest to the highest", () => {
    const shuffled: CustomerCentricLevel[] = ["excellent", "basic", "outstanding", "failing", "good"];
    expect(shuffled.sort((left, right) => compareLevels(left, right))).toEqual(levels);
  });
});

const frame = { version: "1", criteria: [{ id: "all", weight: 1 }] } as const;

function hundredPoints() {
  return defineRubric({
    ...frame,
    id: "site-safety",
    scale: { minimum: 0, maximum: 100, step: 1 },
    levels: [
      { id: "unsafe", cut: 0 },
      { id: "safe", cut: 80 },
    ],
  });
}

describe("a rubric with one level", () => {
  const single = defineRubric({
    ...frame,
    id: "single",
    scale: { minimum: 0, maximum: 10, step: 0.01 },
    levels: [{ id: "all-alike", cut: 0 }],
  });

  test("puts every score into it", () => {
    expect([levelOf(0, single), levelOf(5.555, single), levelOf(10, single)]).toEqual(Array(3).fill("all-alike"));
    expect(placeScore("9.999", single)).toMatchObject({ score: 10, roundingChangedLevel: false });
  });

  test("prints the whole scale as its band and has no boundary", () => {
    expect(levelRange("all-alike", single)).toEqual({
      level: "all-alike",
      minimum: 0,
      maximum: 10,
      band: "0.00–10.00",
    });
    expect(levelBoundaries(single)).toEqual([]);
    expect(compareLevels("all-alike", "all-alike", single)).toBe(0);
  });
});

describe("a scale from 1 to 5 in quarters", () => {
  const stars = defineRubric({
    ...frame,
    id: "stars",
    scale: { minimum: 1, maximum: 5, step: 0.25 },
    levels: [
      { id: "poor", cut: 1 },
      { id: "fair", cut: 2.5 },
      { id: "fine", cut: 4 },
    ],
  });

  test("rounds to quarters before it places", () => {
    expect(placeScore("3.875", stars)).toEqual({
      score: 4,
      level: "fine",
      exactScore: "31/8",
      roundingChangedLevel: true,
    });
    expect(placeScore("3.874", stars)).toMatchObject({ score: 3.75, level: "fair", roundingChangedLevel: false });
    expect(levelOf(2.375, stars)).toBe("fair");
    expect(levelOf(2.374, stars)).toBe("poor");
  });

  test("prints bands with two decimals, a quarter apart", () => {
    expect(["poor" as const, "fair" as const, "fine" as const].map((level) => levelRange(level, stars))).toEqual([
      { level: "poor", minimum: 1, maximum: 2.25, band: "< 2.50" },
      { level: "fair", minimum: 2.5, maximum: 3.75, band: "2.50–3.75" },
      { level: "fine", minimum: 4, maximum: 5, band: "4.00–5.00" },
    ]);
    expect(levelBoundaries(stars)).toEqual([
      { below: { score: 2.25, level: "poor" }, at: { score: 2.5, level: "fair" } },
      { below: { score: 3.75, level: "fair" }, at: { score: 4, level: "fine" } },
    ]);
  });

  test("does not include what the built-in scale does", () => {
    expect(() => levelOf(0.99, stars)).toThrow(refusal("score-out-of-scale"));
    expect(() => levelOf(5.01, stars)).toThrow("Expected a score from 1 to 5, got 5.01.");
  });
});

describe("a scale from -5 to 5", () => {
  const change = defineRubric({
    ...frame,
    id: "change",
    scale: { minimum: -5, maximum: 5, step: 0.1 },
    levels: [
      { id: "worse", cut: -5 },
      { id: "steady", cut: -0.5 },
      { id: "better", cut: 0.6 },
    ],
  });

  test("rounds ties up towards the greater number, below zero too", () => {
    expect(placeScore("-0.55", change)).toEqual({
      score: -0.5,
      level: "steady",
      exactScore: "-11/20",
      roundingChangedLevel: true,
    });
    expect(placeScore("-0.551", change)).toMatchObject({ score: -0.6, level: "worse" });
    expect(levelOf(0.55, change)).toBe("better");
    expect(levelOf(-5, change)).toBe("worse");
  });

  test("never scores -0", () => {
    expect(Object.is(placeScore("-0.04", change).score, 0)).toBe(true);
    expect(placeScore("-0.04", change).exactScore).toBe("-1/25");
  });

  test("prints negative bands", () => {
    expect(levelRange("worse", change)).toEqual({ level: "worse", minimum: -5, maximum: -0.6, band: "< -0.5" });
    expect(levelRange("steady", change)).toEqual({ level: "steady", minimum: -0.5, maximum: 0.5, band: "-0.5–0.5" });
    expect(levelBoundaries(change)[0]).toEqual({
      below: { score: -0.6, level: "worse" },
      at: { score: -0.5, level: "steady" },
    });
  });
});

describe("a scale of a hundred points", () => {
  test("rounds to whole points before it places", () => {
    const safety = hundredPoints();
    expect([levelOf("79.5", safety), levelOf(79.4, safety), levelOf(80, safety)]).toEqual(["safe", "unsafe", "safe"]);
    expect(levelRange("unsafe", safety)).toEqual({ level: "unsafe", minimum: 0, maximum: 79, band: "< 80" });
    expect(levelRange("safe", safety)).toEqual({ level: "safe", minimum: 80, maximum: 100, band: "80–100" });
  });
});

describe("only rubrics that were made by defineRubric or parseRubric are placed on", () => {
  const uses: readonly [string, (rubric: Rubric) => unknown][] = [
    ["levelOf", (rubric) => levelOf(7.5, rubric)],
    ["placeScore", (rubric) => placeScore(7.5, rubric)],
    ["isScore", (rubric) => isScore(7.5, rubric)],
    ["levelRange", (rubric) => levelRange("good", rubric)],
    ["levelBoundaries", (rubric) => levelBoundaries(rubric)],
    ["compareLevels", (rubric) => compareLevels("good", "basic", rubric)],
  ];
  const impostors: readonly [string, unknown][] = [
    ["a copy by spreading", { ...customerCentric }],
    ["a structured clone", structuredClone(customerCentric)],
    ["a copy through JSON", JSON.parse(JSON.stringify(customerCentric))],
    ["an object that inherits from a rubric", Object.create(customerCentric, { rounding: { value: "up" } })],
    ["an empty object", {}],
    ["null", null],
    ["the id of a rubric", "customer-centric"],
    ["a number", 10],
  ];

  test.each(impostors)("%s is refused everywhere", (_, impostor) => {
    for (const [name, use] of uses) {
      expect(() => use(impostor as Rubric), name).toThrow(refusal("undefined-rubric"));
    }
  });

  test("nothing in place of a rubric means the built-in one", () => {
    expect(levelOf(7.5, undefined)).toBe("good");
  });
});

describe("a refusal says what was expected and received", () => {
  test("of a score beyond the scale", () => {
    const error = refusalOf(() => levelOf(10.01));
    expect(error.message).toBe("Expected a score from 0 to 10, got 10.01.");
    expect(error.details).toEqual({ expected: "0 to 10", received: "10.01" });
  });

  test("of a level that the rubric does not have", () => {
    const error = refusalOf(() => levelRange("great" as never));
    const expected = "one of failing, basic, good, outstanding, excellent";
    expect(error.message).toBe(`Expected a level (${expected}), got "great".`);
    expect(error.details).toEqual({ expected, received: '"great"' });
  });
});
