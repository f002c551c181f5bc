/** What a caller without types may pass: always a ScoringError with the right code, and never another error. */
import { describe, expect, test } from "vitest";
import * as core from "../../src/index";
import * as schema from "../../src/schema";
import { issuesOf, refusalOf } from "./refusal";

type Untyped = (...args: readonly unknown[]) => unknown;

const good = { assessor: "chen", role: "manager", criterion: "overall", score: 8 } as const;
const review = { subject: "li.wei", ratings: [good] } as const;
const ratings = [{ subject: "li.wei", ...good }] as const;
const result = core.scoreReview(review);

/** Every function that takes a rubric or options, with good arguments before them. */
const optioned: readonly (readonly [name: string, call: (options: unknown) => unknown])[] = [
  ["scoreReview", (options) => (core.scoreReview as Untyped)(review, options)],
  ["scoreRatings", (options) => (core.scoreRatings as Untyped)(ratings, options)],
  ["explain", (options) => (core.explain as Untyped)(result, options)],
  ["verifyResult", (options) => (core.verifyResult as Untyped)(result, review, options)],
  ["parseReview", (options) => (schema.parseReview as Untyped)(review, options)],
  ["safeParseReview", (options) => (schema.safeParseReview as Untyped)(review, options)],
  ["parseRatings", (options) => (schema.parseRatings as Untyped)(ratings, options)],
  ["safeParseRatings", (options) => (schema.safeParseRatings as Untyped)(ratings, options)],
];

const rubricked: readonly (readonly [name: string, call: (rubric: unknown) => unknown])[] = [
  ...optioned.map(([name, call]) => [name, (rubric: unknown) => call({ rubric })] as const),
  ["levelOf", (rubric) => (core.levelOf as Untyped)(8, rubric)],
  ["placeScore", (rubric) => (core.placeScore as Untyped)(8, rubric)],
  ["isScore", (rubric) => (core.isScore as Untyped)(8, rubric)],
  ["levelRange", (rubric) => (core.levelRange as Untyped)("good", rubric)],
  ["compareLevels", (rubric) => (core.compareLevels as Untyped)("good", "basic", rubric)],
  ["levelBoundaries", (rubric) => (core.levelBoundaries as Untyped)(rubric)],
  ["rubricFingerprints", (rubric) => (core.rubricFingerprints as Untyped)(rubric)],
  ["weightedMean", (rubric) => (core.weightedMean as Untyped)([8], [1], rubric)],
];

class Ratinglike {
  readonly assessor = "chen";
  readonly role = "manager";
  readonly criterion = "overall";
  readonly score = 8;
}

describe("options", () => {
  describe.each(optioned)("of %s", (_, call) => {
    test.each([
      { rubirc: core.customerCentric },
      { Rubric: core.customerCentric },
      { rubric: undefined, locales: "en" },
    ])("that are misspelt are refused: %o", (options) => {
      expect(refusalOf(() => call(options)).code).toBe("invalid-option");
    });

    test.each([null, "rubric", core.customerCentric, [core.customerCentric]])(
      "that are no options are refused",
      (options) => {
        expect(refusalOf(() => call(options)).code).toBe("invalid-option");
      },
    );

    test("that are left out, or left out inside, have their defaults", () => {
      expect(call({})).toEqual(call(undefined));
      expect(call({ rubric: undefined })).toEqual(call(undefined));
      expect(call({ rubric: core.customerCentric })).toEqual(call(undefined));
    });
  });

  test("name the option that nobody knows", () => {
    expect(() => (core.scoreReview as Untyped)(review, { rubirc: 1 })).toThrow(/rubirc/);
  });
});

describe("a rubric", () => {
  const copies = [
    null,
    false,
    "customer-centric",
    {},
    [],
    { ...core.customerCentric },
    JSON.parse(JSON.stringify(core.customerCentric)),
    Object.create(core.customerCentric),
    structuredClone({ ...core.customerCentric }),
  ];

  test.each(rubricked)(
    "that nobody has checked is refused by %s, and never replaced by the built-in one",
    (_, call) => {
      for (const rubric of copies) expect(refusalOf(() => call(rubric)).code).toBe("undefined-rubric");
    },
  );
});

describe("missing arguments", () => {
  test.each([
    ["scoreReview", core.scoreReview, "invalid-review"],
    ["scoreRatings", core.scoreRatings, "invalid-review"],
    ["explain", core.explain, "invalid-result"],
    ["verifyResult", core.verifyResult, "invalid-review"],
    ["weightedMean", core.weightedMean, "invalid-scores"],
    ["levelOf", core.levelOf, "invalid-decimal"],
    ["placeScore", core.placeScore, "invalid-decimal"],
    ["levelRange", core.levelRange, "unknown-level"],
    ["compareLevels", core.compareLevels, "unknown-level"],
    ["defineRubric", core.defineRubric, "invalid-rubric"],
    ["parseReview", schema.parseReview, "invalid-review"],
    ["parseRatings", schema.parseRatings, "invalid-review"],
    ["parseResult", schema.parseResult, "invalid-result"],
    ["parseRubric", schema.parseRubric, "invalid-rubric"],
  ] as const)("of %s are refused", (_, call, code) => {
    expect(refusalOf(() => (call as unknown as Untyped)()).code).toBe(code);
  });

  test.each([
    ["safeParseReview", schema.safeParseReview],
    ["safeParseRatings", schema.safeParseRatings],
    ["safeParseResult", schema.safeParseResult],
    ["safeParseRubric", schema.safeParseRubric],
  ] as const)("of %s are an issue", (_, call) => {
    expect((call as Untyped)()).toMatchObject({ success: false, issues: [{ path: [] }] });
  });

  test("make no score", () => {
    expect((core.isScore as Untyped)()).toBe(false);
  });
});

describe("a score that is no decimal", () => {
  const values = [
    ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, "", " ", "0x1F", "0b1", "8,5", "1e3", "NaN"],
    ...[
      true,
      false,
      [],
      [8],
      ["8"],
      {},
      { score: 8 },
      8n,
      Symbol("8"),
      () => 8,
      new Date(8),
      /8/,
      new Map(),
      new Set([8]),
    ],
    ...[
      new Number(8),
      new String("8"),
      new Ratinglike(),
      Object.create(null),
      { valueOf: () => 8, toString: () => "8" },
    ],
    ...[new Error("8"), Promise.resolve(8), new Uint8Array([8]), globalThis],
  ];

  test.each(values.map((value) => [typeof value, value]))("is refused where a score goes (%s)", (_, value) => {
    const rating = { ...good, score: value };
    expect(issuesOf(() => (core.scoreReview as Untyped)({ subject: "li.wei", ratings: [rating] }))).toEqual([
      ["invalid-decimal", "ratings", 0, "score"],
    ]);
    expect(issuesOf(() => (core.scoreRatings as Untyped)([{ subject: "li.wei", ...rating }]))).toEqual([
      ["invalid-decimal", 0, "score"],
    ]);
    expect(issuesOf(() => (core.weightedMean as Untyped)([value], [1]))).toEqual([["invalid-decimal", "scores", 0]]);
    expect(refusalOf(() => (core.levelOf as Untyped)(value)).code).toBe("invalid-decimal");
    expect(refusalOf(() => (core.placeScore as Untyped)(value)).code).toBe("invalid-decimal");
    expect((core.isScore as Untyped)(value)).toBe(false);
  });

  test("is null nowhere but in a rating, where it means not rated yet", () => {
    expect((core.scoreReview as Untyped)({ subject: "li.wei", ratings: [{ ...good, score: null }] })).toMatchObject({
      status: "unscored",
      criteria: [{ status: "not-rated" }, { status: "not-rated" }],
    });
    expect(issuesOf(() => (core.weightedMean as Untyped)([null], [1]))).toEqual([["invalid-decimal", "scores", 0]]);
    expect(refusalOf(() => (core.levelOf as Untyped)(null)).code).toBe("invalid-decimal");
  });
});

describe("a level that is none", () => {
  test.each([
    null,
    undefined,
    0,
    Number.NaN,
    {},
    [],
    ["good"],
    Symbol("good"),
    Object.create(null),
    new String("good"),
  ])("is refused whatever it is", (level) => {
    expect(refusalOf(() => (core.levelRange as Untyped)(level)).code).toBe("unknown-level");
    expect(refusalOf(() => (core.compareLevels as Untyped)("good", level)).code).toBe("unknown-level");
    expect(refusalOf(() => (core.compareLevels as Untyped)(level, level)).code).toBe("unknown-level");
  });
});

describe("objects of other kinds", () => {
  test("with the keys of a rating are ratings: instances of classes, without a prototype, frozen", () => {
    const bare = Object.assign(Object.create(null), good);
    for (const rating of [new Ratinglike(), bare, Object.freeze({ ...good })]) {
      expect((core.scoreReview as Untyped)({ subject: "li.wei", ratings: [rating] })).toEqual(result);
    }
  });

  test.each([new Date(0), new Map([["subject", "li.wei"]]), new Set(["li.wei"]), /subject/, new Error("subject")])(
    "without the keys of a review are none",
    (value) => {
      expect(issuesOf(() => (core.scoreReview as Untyped)(value))).toEqual([
        ["missing", "subject"],
        ["missing", "ratings"],
      ]);
    },
  );

  test.each([Symbol("review"), 8n, () => review, class {}])("that are no objects are none", (value) => {
    expect(issuesOf(() => (core.scoreReview as Untyped)(value))).toEqual([["wrong-type"]]);
    expect(issuesOf(() => (core.scoreRatings as Untyped)(value))).toEqual([["wrong-type"]]);
    expect(refusalOf(() => (core.explain as Untyped)(value)).code).toBe("invalid-result");
  });

  test("that are lists only in looks are none", () => {
    const looks = [{ 0: good, length: 1 }, new Set([good]), "[]", new Uint8Array(1), Object.create([good])];
    for (const list of looks) {
      expect(issuesOf(() => (core.scoreReview as Untyped)({ subject: "li.wei", ratings: list }))).toEqual([
        ["wrong-type", "ratings"],
      ]);
    }
  });
});

describe("a ScoringError", () => {
  const error = refusalOf(() => (core.scoreReview as Untyped)({ subject: "", ratings: [] }));

  test("is an Error with a name, a code and details", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(core.ScoringError);
    expect(error).toBeInstanceOf(schema.ScoringError);
    expect(error).toMatchObject({ name: "ScoringError", code: "invalid-review" });
    expect(error.details.issues).toHaveLength(1);
  });

  test("is told from other errors", () => {
    for (const other of [
      new Error("x"),
      new TypeError("x"),
      null,
      undefined,
      "x",
      { name: "ScoringError", code: "x" },
    ]) {
      expect(core.isScoringError(other)).toBe(false);
    }
    expect(schema.isScoringError(error)).toBe(true);
  });

  test("lists its issues in its message", () => {
    expect(error.message).toContain("subject: expected an id");
  });
});
