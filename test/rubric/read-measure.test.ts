import { describe, expect, test } from "vitest";
import type { Criterion, Measure } from "../../src/index";
import { defineRubric, rubricFingerprints } from "../../src/index";
import { parseRubric, rubricSchema } from "../../src/schema";
import { absent, documentWith, issuesOf, problemsOf } from "./documents";

/** Where the measure of the document is that the cases depart from. */
const at = "criteria.1.measure";

const measureOf = (document: unknown): Measure | undefined => parseRubric(document).criteria[1]?.measure;

type Point = readonly [value: unknown, score: unknown];

/** A document whose measure has these points. */
const withPoints = (...points: readonly Point[]) =>
  documentWith({ [`${at}.points`]: points.map(([value, score]) => ({ value, score })) });

describe("a measure is read", () => {
  test("with its unit and its points, frozen to the last part", () => {
    const measure = measureOf(documentWith());
    expect(measure).toEqual({
      unit: "complaints",
      points: [
        { value: 0, score: 10 },
        { value: 2.5, score: 8.5 },
        { value: 20, score: 1 },
      ],
    });
    expect([measure, measure?.points, measure?.points[2]].every(Object.isFrozen)).toBe(true);
  });

  test("and a rubric without one has no such key", () => {
    const { criteria } = parseRubric(documentWith({ [at]: absent }));
    expect(criteria.some((criterion) => "measure" in criterion)).toBe(false);
    expect(parseRubric(documentWith({ [at]: undefined })).criteria).toEqual(criteria);
  });

  test("without a unit, too", () => {
    expect(measureOf(documentWith({ [`${at}.unit`]: absent }))).not.toHaveProperty("unit");
    expect(measureOf(documentWith({ [`${at}.unit`]: undefined }))).not.toHaveProperty("unit");
  });

  test("in one spelling of its decimals, so that another spelling is the same rubric", () => {
    const spelt = withPoints(["0.000", "10.0"], ["02.50", "8.500"], ["20", "1.0"]);
    expect(measureOf(spelt)).toEqual(measureOf(documentWith()));
    expect(rubricFingerprints(parseRubric(spelt))).toEqual(rubricFingerprints(parseRubric(documentWith())));
  });

  test("alike in code and from a document", () => {
    expect(defineRubric(documentWith()).criteria).toEqual(parseRubric(documentWith()).criteria);
  });

  test.each<[string, ...Point[]]>([
    ["higher is better", [0, 0], [100, 10]],
    ["lower is better", [0, 10], [100, 0]],
    ["scores that rest between points", [0, 0], [1, 5], [2, 5], [3, 10], [4, 10]],
    ["scores that rest before they fall", [0, 10], [1, 10], [2, 0]],
    ["values below zero", [-20, 0], [-1.5, 4], [0, 6]],
    ["values beyond what numbers hold", [`-${"9".repeat(999)}`, 0], ["0", 5], ["9".repeat(1000), 10]],
    ["values that differ in the last place", ["0.1", 0], [`0.1${"0".repeat(990)}1`, 10]],
    ["the largest numbers", [-Number.MAX_VALUE, 0], [Number.MIN_VALUE, 5], [Number.MAX_VALUE, 10]],
    ["scores finer than the step, and off the rating step", [0, "7.12345"], [1, "7.123456"]],
  ])("whatever its points are: %s", (_, ...points) => {
    expect(problemsOf(withPoints(...points))).toEqual([]);
  });
});

describe("each problem of a measure is reported by its code, at its path", () => {
  test.each<[what: string, changes: Readonly<Record<string, unknown>>, problems: readonly string[]]>([
    ["null", { [at]: null }, [`wrong-type at ${at}`]],
    ["a list in its place", { [at]: [] }, [`wrong-type at ${at}`]],
    ["a number in its place", { [at]: 7 }, [`wrong-type at ${at}`]],
    ["an unknown key", { [`${at}.better`]: "lower" }, [`unknown-key at ${at}.better`]],
    ["a blank unit", { [`${at}.unit`]: " " }, [`wrong-type at ${at}.unit`]],
    ["a unit that is null", { [`${at}.unit`]: null }, [`wrong-type at ${at}.unit`]],
    ["no points", { [`${at}.points`]: absent }, [`missing at ${at}.points`]],
    ["points that are no list", { [`${at}.points`]: { 0: 10 } }, [`wrong-type at ${at}.points`]],
    ["an empty list of points", { [`${at}.points`]: [] }, [`wrong-type at ${at}.points`]],
    ["a single point", { [`${at}.points`]: [{ value: 0, score: 10 }] }, [`wrong-type at ${at}.points`]],
    ["a list with a hole", { [`${at}.points.4`]: { value: 30, score: 0 } }, [`missing at ${at}.points.3`]],
    ["an endless list", { [`${at}.points`]: new Array(2 ** 32 - 1) }, [`wrong-type at ${at}.points`]],
    ["a point that is none", { [`${at}.points.1`]: 7 }, [`wrong-type at ${at}.points.1`]],
    ["a point that is null", { [`${at}.points.1`]: null }, [`wrong-type at ${at}.points.1`]],
    ["a point written as a pair", { [`${at}.points.1`]: [2.5, 8.5] }, [`wrong-type at ${at}.points.1`]],
    ["an unknown key of a point", { [`${at}.points.1.level`]: "high" }, [`unknown-key at ${at}.points.1.level`]],
    ["a point without a value", { [`${at}.points.1.value`]: absent }, [`missing at ${at}.points.1.value`]],
    ["a point without a score", { [`${at}.points.1.score`]: absent }, [`missing at ${at}.points.1.score`]],
  ])("%s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<[string, unknown]>([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["an exponent", "1e3"],
    ["a decimal comma", "7,5"],
    ["empty text", ""],
    ["a unit behind it", "7 min"],
    ["hexadecimal", "0x10"],
    ["a bigint", 7n],
    ["a million digits", "7".repeat(1_000_000)],
    ["true", true],
    ["null", null],
  ])("%s as a value, and as a score", (_, decimal) => {
    expect(problemsOf(documentWith({ [`${at}.points.1.value`]: decimal }))).toEqual([
      `invalid-decimal at ${at}.points.1.value`,
    ]);
    expect(problemsOf(documentWith({ [`${at}.points.1.score`]: decimal }))).toEqual([
      `invalid-decimal at ${at}.points.1.score`,
    ]);
  });

  test.each<[what: string, points: readonly Point[], problems: readonly string[]]>([
    [
      "values that fall",
      [
        [1, 0],
        [0, 10],
      ],
      ["not-ascending at 1.value"],
    ],
    [
      "the same value twice",
      [
        [1, 0],
        [2, 5],
        ["2.00", 6],
        [3, 10],
      ],
      ["not-ascending at 2.value"],
    ],
    [
      "the same value twice, with the same score",
      [
        [1, 0],
        [2, 5],
        [2, 5],
        [3, 10],
      ],
      ["not-ascending at 2.value"],
    ],
    [
      "values that fall by less than a number holds",
      [
        [`1.${"0".repeat(30)}1`, 0],
        [1, 10],
      ],
      ["not-ascending at 1.value"],
    ],
    [
      "a score below the scale",
      [
        [1, "-0.001"],
        [2, 10],
      ],
      ["out-of-range at 0.score"],
    ],
    [
      "a score above the scale",
      [
        [1, 0],
        [2, "10.001"],
      ],
      ["out-of-range at 1.score"],
    ],
    [
      "scores that rise and then fall",
      [
        [1, 0],
        [2, 10],
        [3, 9.99],
      ],
      ["no-direction at 2.score"],
    ],
    [
      "scores that fall and then rise",
      [
        [1, 10],
        [2, 5],
        [3, 5],
        [4, "5.001"],
      ],
      ["no-direction at 3.score"],
    ],
    [
      "scores that turn twice",
      [
        [1, 0],
        [2, 8],
        [3, 7],
        [4, 7],
        [5, 9],
        [6, 8],
      ],
      ["no-direction at 2.score", "no-direction at 5.score"],
    ],
    [
      "scores that never change",
      [
        [1, 5],
        [2, "5.0"],
        [3, 5],
      ],
      ["no-direction at points"],
    ],
    [
      "a turn behind what cannot be read",
      [
        [1, 0],
        [2, 5],
        [3, "x"],
        [4, 4],
      ],
      ["invalid-decimal at 2.score", "no-direction at 3.score"],
    ],
    [
      "a fall behind what cannot be read",
      [
        [1, 0],
        ["x", 5],
        [1, 6],
      ],
      ["invalid-decimal at 1.value", "not-ascending at 2.value"],
    ],
    [
      "scores of which too few can be read to know",
      [
        [1, 5],
        [2, "x"],
        [3, 5],
      ],
      ["invalid-decimal at 1.score"],
    ],
  ])("%s", (_, points, problems) => {
    const expected = problems.map((problem) =>
      problem.replace(/ at (points|)/, (_all, list) => ` at ${at}.points${list ? "" : "."}`),
    );
    expect(problemsOf(withPoints(...points))).toEqual(expected);
  });

  test("all of them at once, with those of other parts", () => {
    const points = [
      { value: 3, score: 11 },
      { value: "1e3", score: 5 },
      { value: 2, score: 6, note: "" },
    ];
    const document = documentWith({ version: 1, "criteria.0.weight": -1, [`${at}.unit`]: 7, [`${at}.points`]: points });
    expect(problemsOf(document)).toEqual([
      "out-of-range at criteria.0.weight",
      `wrong-type at ${at}.unit`,
      `out-of-range at ${at}.points.0.score`,
      `invalid-decimal at ${at}.points.1.value`,
      `unknown-key at ${at}.points.2.note`,
      `not-ascending at ${at}.points.2.value`,
      "wrong-type at version",
    ]);
  });

  test("in words that say what to write instead", () => {
    const messages = (...points: readonly Point[]) => issuesOf(withPoints(...points)).map(({ message }) => message);
    const where = "criteria[1].measure.points";
    expect(messages([0, 5])).toEqual([`${where}: expected a list of at least two points, got a list.`]);
    expect(messages([5, 10], ["5.0", 9], [6, 9.5])).toEqual([
      `${where}[1].value: expected a value above that of the point before, 5, got 5.`,
      `${where}[2].score: expected a score of 9 or less, since the scores before fall, got 9.5.`,
    ]);
    expect(messages([0, 5], [1, 6], [2, "5.50"])).toEqual([
      `${where}[2].score: expected a score of 6 or more, since the scores before rise, got 5.5.`,
    ]);
    expect(messages([0, 5], [1, 5])).toEqual([
      `${where}: expected scores that rise or fall from the first point to the last, got 5.`,
    ]);
  });

  test("in few words, however many digits a value has", () => {
    const [issue] = issuesOf(withPoints(["9".repeat(1000), 0], ["8".repeat(1000), 10]));
    expect(issue?.code).toBe("not-ascending");
    expect(issue?.message.length).toBeLessThan(300);
  });

  test("and where the scale is no good, scores are not measured by it", () => {
    expect(problemsOf(documentWith({ scale: absent, [`${at}.points.0.score`]: 11 }))).toEqual(["missing at scale"]);
  });
});

describe("documents that run code of their own", () => {
  test("are read once at each place, so that what is checked is what counts", () => {
    const reads = { value: 0, score: 0, points: 0, unit: 0 };
    const point = {
      get value() {
        return reads.value++ === 0 ? 1 : "none";
      },
      get score() {
        return reads.score++ === 0 ? 1 : 1000;
      },
    };
    const measure = {
      get unit() {
        return reads.unit++ === 0 ? "days" : 7;
      },
      get points() {
        return reads.points++ === 0 ? [{ value: 0, score: 0 }, point] : [];
      },
    };
    const rubric = defineRubric(documentWith({ [at]: measure }));
    expect(rubric.criteria[1]?.measure).toEqual({
      unit: "days",
      points: [
        { value: 0, score: 0 },
        { value: 1, score: 1 },
      ],
    });
    expect(reads).toEqual({ value: 1, score: 1, points: 1, unit: 1 });
  });

  test("and throw are reported as unreadable", () => {
    const point = {
      get value() {
        throw new Error("no");
      },
    };
    expect(problemsOf(documentWith({ [`${at}.points.1`]: point }))).toEqual(["unreadable at "]);
  });
});

describe("the scoring fingerprint", () => {
  const scoringWith = (changes: Readonly<Record<string, unknown>>) =>
    rubricFingerprints(defineRubric(documentWith(changes))).scoring;

  test("changes with all that a measure says, since all of it can change a score or what a score means", () => {
    const changes: readonly Readonly<Record<string, unknown>>[] = [
      {},
      { [at]: absent },
      { [`${at}.unit`]: absent },
      { [`${at}.unit`]: "days" },
      { [`${at}.points.0.score`]: 9 },
      { [`${at}.points.1.score`]: "8.50001" },
      { [`${at}.points.1.value`]: "2.50001" },
      { [`${at}.points.3`]: { value: 21, score: 1 } },
      { [at]: absent, "criteria.0.measure": documentWith().criteria[1]?.measure },
    ];
    expect(new Set(changes.map(scoringWith)).size).toBe(changes.length);
  });

  test("of a rubric without a measure is what it was before there were measures", () => {
    const document = { id: "plain", version: "1", scale: { minimum: 0, maximum: 10, step: 0.01 } };
    const plain = defineRubric({ ...document, levels: [{ id: "all", cut: 0 }], criteria: [{ id: "one", weight: 1 }] });
    // Computed by version 0.1.0.
    expect(rubricFingerprints(plain)).toEqual({
      scoring: "bfd7bd9b176d58ba404bcc47c5b9c7209fe4b9c94af10da8b85e26fe2cf11b8d",
      document: "57ee689ece9566752d880a60f3456fed353ec36b6d2860d239d5fe51b91d3739",
    });
  });
});

test("the published form takes what reading takes, and no other measure", () => {
  const criterion = (measure: unknown): Criterion => ({ id: "one", weight: 1, measure: measure as Measure });
  const isGood = (measure: unknown) => rubricSchema.shape.criteria.safeParse([criterion(measure)]).success;
  const points = [
    { value: "-1.50", score: 0 },
    { value: 0, score: "10" },
  ];
  expect([{ points }, { unit: "days", points }].map(isGood)).toEqual([true, true]);
  const bad = [
    null,
    {},
    { points: points.slice(1) },
    { points: [...points, 7] },
    { points: [...points, { value: 1 }] },
    { points, unit: "" },
    { points, more: 1 },
    { points: [...points, { value: "1e3", score: 10 }] },
  ];
  expect(bad.filter(isGood)).toEqual([]);
});
