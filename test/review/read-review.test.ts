import { describe, expect, test } from "vitest";
import { customerCentric, defineRubric, scoreRatings, scoreReview } from "../../src/index";
import { good, issuesOfRating, scoreUntyped } from "./changed-ratings";
import type { BriefIssue } from "./refusal";
import { brief, issuesOf, refusalOf } from "./refusal";

describe("a review of the wrong type", () => {
  test.each([null, 8, "review", true, [], [good]].map((value) => [JSON.stringify(value), value]))(
    "is %s itself",
    (_, value) => {
      expect(issuesOf(() => scoreUntyped(value))).toEqual([["wrong-type"]]);
    },
  );

  test.each([null, 8, "ratings", {}, { length: 1, 0: good }].map((value) => [JSON.stringify(value), value]))(
    "has %s for its ratings",
    (_, ratings) => {
      expect(issuesOf(() => scoreUntyped({ subject: "li.wei", ratings }))).toEqual([["wrong-type", "ratings"]]);
    },
  );

  test.each([null, 8, "rating", [], [good]].map((value) => [JSON.stringify(value), value]))(
    "has %s among its ratings",
    (_, value) => {
      expect(issuesOf(() => scoreUntyped({ subject: "li.wei", ratings: [good, value] }))).toEqual([
        ["wrong-type", "ratings", 1],
      ]);
    },
  );

  test.each([null, 8, true, {}, ["fine"]].map((value) => [JSON.stringify(value), value]))(
    "has %s for a comment",
    (_, comment) => {
      expect(issuesOfRating({ comment })).toEqual([["wrong-type", "ratings", 0, "comment"]]);
    },
  );
});

describe("a review lacks", () => {
  test("itself", () => {
    expect(issuesOf(() => scoreUntyped(undefined))).toEqual([["missing"]]);
  });

  test("its subject", () => {
    expect(issuesOf(() => scoreUntyped({ ratings: [] }))).toEqual([["missing", "subject"]]);
  });

  test("its ratings", () => {
    expect(issuesOf(() => scoreUntyped({ subject: "li.wei" }))).toEqual([["missing", "ratings"]]);
  });

  test("one of its ratings", () => {
    expect(issuesOf(() => scoreUntyped({ subject: "li.wei", ratings: [good, undefined] }))).toEqual([
      ["missing", "ratings", 1],
    ]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is what untyped callers may pass.
    expect(issuesOf(() => scoreUntyped({ subject: "li.wei", ratings: [good, , good] }))[0]).toEqual([
      "missing",
      "ratings",
      1,
    ]);
  });

  test.each(["assessor", "role", "criterion"])("the %s of a rating", (key) => {
    expect(issuesOfRating({ [key]: undefined })).toEqual([["missing", "ratings", 0, key]]);
  });

  test("what the assessor chose", () => {
    expect(issuesOfRating({ score: undefined })).toEqual([["missing", "ratings", 0, "score"]]);
  });
});

describe("a key that nobody knows", () => {
  test("is refused in the review, however the rest is", () => {
    expect(issuesOf(() => scoreUntyped({ subject: "li.wei", ratings: [], rating: [] }))).toEqual([
      ["unknown-key", "rating"],
    ]);
  });

  test("is refused in a rating", () => {
    expect(issuesOfRating({ scores: 8 })).toEqual([["unknown-key", "ratings", 0, "scores"]]);
    expect(issuesOfRating({ subject: "li.wei" })).toEqual([["unknown-key", "ratings", 0, "subject"]]);
  });

  test("is refused even where it is called __proto__", () => {
    const document = JSON.parse('{ "subject": "li.wei", "ratings": [], "__proto__": { "subject": "sato" } }');
    expect(issuesOf(() => scoreUntyped(document))).toEqual([["unknown-key", "__proto__"]]);
  });
});

describe("an id", () => {
  const bad = ["", " ", " chen", "chen ", "a\nb", "\u0000", "a\u0007b", "\u0085", "\ud800", "\ufeffa", "\u3000a"];

  test.each(bad.map((id) => [JSON.stringify(id), id]))("%s is refused wherever it stands", (_, id) => {
    expect(issuesOf(() => scoreUntyped({ subject: id, ratings: [] }))).toEqual([["invalid-id", "subject"]]);
    expect(issuesOf(() => scoreUntyped({ subject: "a", period: id, ratings: [] }))).toEqual([["invalid-id", "period"]]);
    expect(issuesOf(() => scoreUntyped({ subject: "a", team: id, ratings: [] }))).toEqual([["invalid-id", "team"]]);
    expect(issuesOfRating({ assessor: id })).toEqual([["invalid-id", "ratings", 0, "assessor"]]);
  });

  test.each([null, 8, true, {}, ["li.wei"]].map((value) => [JSON.stringify(value), value]))(
    "cannot be %s, which is no text",
    (_, id) => {
      const paths = (issues: readonly BriefIssue[]) => issues.map(([, ...path]) => path);
      expect(paths(issuesOf(() => scoreUntyped({ subject: id, ratings: [] })))).toEqual([["subject"]]);
      expect(paths(issuesOf(() => scoreUntyped({ subject: "a", period: id, ratings: [] })))).toEqual([["period"]]);
      expect(paths(issuesOf(() => scoreUntyped({ subject: "a", team: id, ratings: [] })))).toEqual([["team"]]);
      expect(paths(issuesOfRating({ assessor: id }))).toEqual([["ratings", 0, "assessor"]]);
    },
  );
});

describe("the period of a review", () => {
  test.each(["2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-H3", "2026-h1", "2026-q1", "2026-1", "2026-"])(
    "is not %s, which only looks like one",
    (period) => {
      expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual([
        ["invalid-period", "period"],
      ]);
    },
  );

  test.each([
    ...["2026-01-15/P6M", "P6M/2026-07-14", "R2/2026-01-15/P1Y", "2026-01-15 / 2026-07-14"],
    ...["2026H1", "H1 2026", "2026 H1", "26-H1", "2026/H1", "Q3-2026", "Q3/2026", "2026_q3", "2026.Q3", "q32026"],
    ...["'26 H1", "H1 '26", "2026-H-1", "H-1 2026", "2026-1-15", "2026-1-5", "2026-01-15", "2026-02-30", "2026–H1"],
    ...["H1", "Q3", "2026-H12", "H10 2026"],
  ])("is not %s, which is a calendar period in another spelling", (period) => {
    expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual([
      ["invalid-period", "period"],
    ]);
  });

  test("is refused with the spelling to use", () => {
    const { issues } = refusalOf(() => scoreReview({ subject: "li.wei", period: "H1 2026", ratings: [] })).details;
    expect(issues?.[0]?.expected).toContain("2026-H1");
  });

  // A pattern that looked again and again at the same characters would not come to an end.
  test.each([
    ["digits", "9".repeat(1e5)],
    ["digits before letters", `${"2".repeat(1e5)}HH`],
    ["blanks", `2026-${" ".repeat(1e5)}x`],
  ])("may be a name of a hundred thousand %s", (_, period) => {
    expect(scoreReview({ subject: "li.wei", period, ratings: [] }).period).toBe(period);
  });

  test.each([
    ...["2026-07-14/2026-01-15", "2026-02-30/2026-03-01", "2026/2027", "2026-01-15/", "2026-01/2026-02"],
    ...["-002026-01-15/2026-07-14", "2026-01-15/2026-07-140"],
  ])("is not %s, which is no span of days", (period) => {
    expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual([
      ["invalid-period", "period"],
    ]);
  });

  test.each([
    ...["2026", "2026-H1", "2026-Q3", "2026-09", "2026-01-15/2026-07-14", "2026-01-15/2026-01-15"],
    ...["probation", "2026-27", "FY2026", "FY26", "Spring 2026", "2026 spring", "第三季度", "Q3 of 2026"],
    ...["FY2026-H1", "FY2026-H2", "FY2026-Q1", "FY2026-Q4", "FY2026-Q1 (north)", "FYI Q1", "Q1 for FY2026"],
    ...["2026年上半年", "2026-H1 (north)", "H1N1 2026", "sprint 26", "week 7", "R2026Q"],
  ])("may be %s", (period) => {
    expect(scoreReview({ subject: "li.wei", period, ratings: [] }).period).toBe(period);
  });
});

describe("a half or quarter of a fiscal year", () => {
  test.each([
    ...["FY2026-Q5", "FY2026-H3", "fy2026-q1", "FY26-Q3", "FY2026Q1", "FY2026 Q1", "FY2026-q1", "Q1 FY2026", "Q1/FY26"],
    ...[`FY2026-Q1${" ".repeat(1e5)}-`, `${"FY".repeat(1e5)}Q`],
  ])("is not %s, which would be another period than FY2026-Q1", (period) => {
    const bad = [["invalid-period", "period"]];
    expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual(bad);
    const rating = { subject: "li.wei", period, assessor: "a", role: "peer", criterion: "overall", score: 8 } as const;
    expect(issuesOf(() => scoreRatings([rating]))).toEqual([["invalid-period", 0, "period"]]);
  });
});

describe("the subject and the team of a review", () => {
  test.each(["2026-13", "2026-H3", "H1", "Q3 2026", "2026/2027"])("may be %s, which is no period", (id) => {
    expect(scoreReview({ subject: id, team: id, ratings: [] })).toMatchObject({ subject: id, team: id });
  });
});

describe("ratings of several subjects", () => {
  const rate = (changes: readonly object[]) => {
    const rows = changes.map((change) => ({ subject: "li.wei", ...good, criterion: "overall", ...change }));
    return issuesOf(() => (scoreRatings as (...args: readonly unknown[]) => unknown)(rows));
  };

  test("may have the same assessor once for each subject and period", () => {
    expect(rate([{}, { subject: "sato" }, { period: "2026" }, {}])).toEqual([["duplicate-rating", 3]]);
  });

  test("are checked within each subject", () => {
    expect(
      rate([
        { assessor: "sato", role: "peer" },
        { subject: "sato", assessor: "sato", role: "peer" },
      ]),
    ).toEqual([["self-in-other-role", 1, "role"]]);
  });

  test("have one team for each subject and period", () => {
    expect(
      rate([
        { team: "north" },
        { assessor: "p", team: "south" },
        { subject: "sato", team: "south" },
        { period: "2026", team: "east" },
      ]),
    ).toEqual([["conflicting-team", 1, "team"]]);
  });

  test("have the team that any of them names", () => {
    const row = { ...good, subject: "li.wei", criterion: "overall" } as const;
    const rows = [row, { ...row, assessor: "mori", team: "north" }, { ...row, assessor: "sato" }];
    expect(scoreRatings(rows)).toMatchObject([{ team: "north" }]);
  });

  test("without a subject are named, and checked all the same", () => {
    expect(
      rate([
        { subject: undefined, score: 11 },
        { subject: "", role: "boss" },
      ]),
    ).toEqual(
      expect.arrayContaining([
        ["missing", 0, "subject"],
        ["out-of-range", 0, "score"],
        ["invalid-id", 1, "subject"],
        ["unknown-role", 1, "role"],
      ]),
    );
  });

  test.each([
    ["subject", [undefined, null, 7, "", " x"]],
    ["period", [null, 7, "", " x", ["2026"], "2026-13"]],
    ["team", [null, 7, "", " x"]],
  ])("whose %s cannot be read are not taken for each other's, nor for anybody's", (key, values) => {
    const rows = values.map((value, index) => ({ [key]: value, role: index % 2 ? "peer" : "manager" }));
    const paths = rate([{}, ...rows, ...rows]).map(([, ...path]) => path);
    expect(paths).toEqual([...rows, ...rows].map((_, index) => [index + 1, key]));
  });

  test("are a list, and each of them is a rating", () => {
    const untyped = scoreRatings as (...args: readonly unknown[]) => unknown;
    expect(issuesOf(() => untyped({}))).toEqual([["wrong-type"]]);
    expect(issuesOf(() => untyped(null))).toEqual([["wrong-type"]]);
    expect(issuesOf(() => untyped("ratings"))).toEqual([["wrong-type"]]);
    expect(issuesOf(() => untyped([null, 8, []]))).toEqual([
      ["wrong-type", 0],
      ["wrong-type", 1],
      ["wrong-type", 2],
    ]);
    expect(issuesOf(() => untyped(new Array(2)))).toEqual([["missing", 0]]);
  });

  test.each([2, 1e7, 1e7 + 1, 5e7, 2 ** 32 - 1])("are refused at once in a list of %d holes", (length) => {
    const list = new Array(0);
    list.length = length;
    const path = length > 1e7 ? ["wrong-type"] : ["missing", 0];
    expect(issuesOf(() => (scoreRatings as (...args: readonly unknown[]) => unknown)(list))).toEqual([path]);
  });

  test("that lack what the rubric demands are refused by the subject's name and first rating", () => {
    const rubric = defineRubric({ ...customerCentric, policies: { notRated: "forbid" } });
    const rows = [
      { ...good, subject: "li.wei" },
      { ...good, subject: "li.wei", assessor: "mori" },
      { ...good, subject: "sato" },
    ];
    const error = refusalOf(() => (scoreRatings as (...args: readonly unknown[]) => unknown)(rows, { rubric }));
    expect(brief(error.details.issues ?? [])).toEqual([
      ["forbidden-absence", 0],
      ["forbidden-absence", 2],
    ]);
    expect(error.message).toContain('"li.wei"');
    expect(error.message).toContain('"sato"');
  });
});

describe("all problems", () => {
  test("are reported at once, each with its path", () => {
    const review = {
      subject: "",
      period: "2026-13",
      team: 7,
      extra: true,
      ratings: [
        { assessor: "chen", role: "boss", criterion: "need", score: 11, comment: 5, at: "today" },
        { assessor: "", role: "peer", criterion: "needs", level: "great", position: 2 },
        { assessor: "mori", role: "peer", criterion: "needs", score: 8, relation: "internal" },
        { assessor: "mori", role: "manager", criterion: "needs", score: 8 },
        null,
      ],
    };
    const issues = issuesOf(() => scoreUntyped(review));
    expect(issues).toEqual(
      expect.arrayContaining([
        ["unknown-key", "extra"],
        ["invalid-id", "subject"],
        ["invalid-period", "period"],
        ["unknown-role", "ratings", 0, "role"],
        ["unknown-criterion", "ratings", 0, "criterion"],
        ["out-of-range", "ratings", 0, "score"],
        ["wrong-type", "ratings", 0, "comment"],
        ["invalid-date", "ratings", 0, "at"],
        ["invalid-id", "ratings", 1, "assessor"],
        ["unknown-level", "ratings", 1, "level"],
        ["out-of-range", "ratings", 1, "position"],
        ["not-a-customer", "ratings", 2, "relation"],
        ["two-roles", "ratings", 3, "role"],
        ["duplicate-rating", "ratings", 3],
        ["wrong-type", "ratings", 4],
      ]),
    );
    expect(issues.map(([, ...path]) => path)).toContainEqual(["team"]);
    expect(issues).toHaveLength(16);
  });

  test("say what was expected, what was found and where, in one sentence", () => {
    const { issues } = refusalOf(() => scoreUntyped({ subject: "a", ratings: [{ ...good, score: 11 }] })).details;
    expect(issues).toHaveLength(1);
    expect(issues?.[0]).toMatchObject({ code: "out-of-range", path: ["ratings", 0, "score"], received: "11" });
    expect(issues?.[0]?.message).toBe(`ratings[0].score: expected ${issues?.[0]?.expected}, got 11.`);
  });

  test.each<readonly [review: unknown, message: string]>([
    [null, "document: expected an object, got null."],
    [
      { subject: "a", ratings: [], x: 1 },
      'x: expected one of the keys subject, period, team, ratings, evidence, got "x".',
    ],
    [{ subject: "a", ratings: {} }, "ratings: expected a list, got a value of type object."],
    [
      { subject: " ", ratings: [] },
      'subject: expected an id: text without control characters or blanks around it, got " ".',
    ],
    [
      { subject: "a", team: "", ratings: [] },
      'team: expected an id: text without control characters or blanks around it, got "".',
    ],
    [{ subject: "a", period: "2026-H3", ratings: [] }, 'period: expected a period such as 2026-H1, got "2026-H3".'],
  ])("of the review %j are told in words: %s", (review, message) => {
    const { issues } = refusalOf(() => scoreUntyped(review)).details;
    expect(issues?.map((issue) => issue.message)).toEqual([message]);
  });

  test.each<readonly [ratings: unknown, message: string]>([
    [null, "document: expected a list, got null."],
    [[{ ...good }], "[0].subject: expected an id: text without control characters or blanks around it, got nothing."],
    [[{ ...good, subject: "a", period: "2026-H3" }], '[0].period: expected a period such as 2026-H1, got "2026-H3".'],
    [
      [
        { ...good, subject: "a", team: "n" },
        { ...good, subject: "a", team: "s", assessor: "mori" },
      ],
      '[1].team: expected "n", as in an earlier rating, got "s".',
    ],
    [
      [{ ...good, subject: "a", x: 1 }],
      '[0].x: expected one of the keys assessor, role, relation, contact, criterion, score, level, position, status, comment, at, subject, period, team, got "x".',
    ],
  ])("of the ratings %j are told in words: %s", (ratings, message) => {
    const untyped = scoreRatings as (...args: readonly unknown[]) => unknown;
    const { issues } = refusalOf(() => untyped(ratings)).details;
    expect(issues?.map((issue) => issue.message)).toEqual([message]);
  });

  test("of a hundred thousand ratings are all listed, with a message that can still be read", () => {
    const ratings = Array.from({ length: 100_000 }, (_, index) => ({ ...good, assessor: `a${index}`, score: 11 }));
    const error = refusalOf(() => scoreUntyped({ subject: "li.wei", ratings }));
    expect(error.details.issues).toHaveLength(100_000);
    expect(error.message.length).toBeLessThan(20_000);
  });

  test("never carry more of what was found than fits a line", () => {
    const long = "x".repeat(10_000);
    const error = refusalOf(() =>
      scoreUntyped({
        subject: "li.wei",
        [long]: 1,
        ratings: [{ ...good, role: long, criterion: long, score: long, at: long }],
      }),
    );
    expect(error.details.issues).toHaveLength(5);
    for (const { message, received } of error.details.issues ?? []) {
      expect(message.length).toBeLessThan(500);
      expect(received.length).toBeLessThan(80);
    }
  });
});
