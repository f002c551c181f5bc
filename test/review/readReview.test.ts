import { describe, expect, test } from "vitest";
import type { Rubric } from "../../src/index";
import { customerCentric, defineRubric, scoreRatings, scoreReview } from "../../src/index";
import type { BriefIssue } from "./refusal";
import { issuesOf, refusalOf } from "./refusal";

const good = { assessor: "chen", role: "manager", criterion: "needs", score: 8 };
const scoreUntyped = scoreReview as (...args: readonly unknown[]) => unknown;

/** The issues of a review with these ratings, each a good one with changes. */
function issuesOfRatings(changes: readonly object[], rubric: Rubric = customerCentric): readonly BriefIssue[] {
  const ratings = changes.map((change) => ({ ...good, ...change }));
  return issuesOf(() => scoreUntyped({ subject: "li.wei", ratings }, { rubric }));
}

function issuesOfRating(change: object, rubric?: Rubric): readonly BriefIssue[] {
  return issuesOfRatings([change], rubric);
}

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

describe("a score", () => {
  test.each(["", " ", "8,5", "0x1F", "1e3", " 8", "8 ", "+8", ".5", "8.", "1_0", "八", "８", "NaN", "Infinity", "7/2"])(
    "%j is no decimal",
    (score) => {
      expect(issuesOfRating({ score })).toEqual([["invalid-decimal", "ratings", 0, "score"]]);
    },
  );

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true, false, [8], {}])(
    "%s is no decimal",
    (score) => {
      expect(issuesOfRating({ score })).toEqual([["invalid-decimal", "ratings", 0, "score"]]);
    },
  );

  test("of 10,000 digits is no measurement", () => {
    expect(issuesOfRating({ score: `8.${"0".repeat(10_000)}` })).toEqual([["invalid-decimal", "ratings", 0, "score"]]);
  });

  test.each([10.01, -0.01, "10.0000000000000000000000001", "-0.0000000000000000000000001", 1e21, -1e-7])(
    "%s lies outside the scale",
    (score) => {
      expect(issuesOfRating({ score })).toEqual([["out-of-range", "ratings", 0, "score"]]);
    },
  );

  test("off the rubric's rating step is refused", () => {
    const rubric = defineRubric({ ...customerCentric, ratingStep: 0.5 });
    expect(issuesOfRating({ score: "8.25" }, rubric)).toEqual([["off-step", "ratings", 0, "score"]]);
  });

  test("outside the scale of the rubric at hand is refused", () => {
    const rubric = defineRubric({
      id: "five",
      version: "1",
      scale: { minimum: 1, maximum: 5, step: 1 },
      levels: [{ id: "only", cut: 1 }],
      criteria: [{ id: "needs", weight: 1 }],
    });
    expect(issuesOfRating({ score: 0.99 }, rubric)).toEqual([["out-of-range", "ratings", 0, "score"]]);
    expect(issuesOfRating({ score: 5.01 }, rubric)).toEqual([["out-of-range", "ratings", 0, "score"]]);
  });
});

describe("the position in a level", () => {
  const at = (position: unknown) => issuesOfRating({ score: undefined, level: "good", position });

  test.each(["", "half", "0,5", Number.NaN, true, null])("%s is no decimal", (position) => {
    expect(at(position)).toEqual([["invalid-decimal", "ratings", 0, "position"]]);
  });

  test.each([1.01, -0.01, "1.00000000000000000001", 50])("%s lies outside 0 to 1", (position) => {
    expect(at(position)).toEqual([["out-of-range", "ratings", 0, "position"]]);
  });

  test("goes with a level and with nothing else", () => {
    expect(issuesOfRating({ position: 0.5 })).toEqual([["conflicting-values", "ratings", 0, "position"]]);
    expect(issuesOfRating({ score: undefined, status: "not-observed", position: 0.5 })).toEqual([
      ["conflicting-values", "ratings", 0, "position"],
    ]);
  });
});

describe("a rating chooses one of score, level and status", () => {
  test.each([
    ["a score and a level", { level: "good" }],
    ["a score and a status", { status: "not-observed" }],
    ["a level and a status", { score: undefined, level: "good", status: "not-observed" }],
    ["all three", { level: "good", status: "not-applicable" }],
    ["an empty score and a level", { score: null, level: "good" }],
  ])("and not %s", (_, change) => {
    expect(issuesOfRating(change).map((issue) => issue.slice(0, 3))).toEqual([["conflicting-values", "ratings", 0]]);
  });
});

describe("a name that the rubric does not know", () => {
  test.each(["need", "Needs", "", "any", "__proto__", "constructor", "toString"])(
    "is the criterion %j",
    (criterion) => {
      expect(issuesOfRating({ criterion })).toEqual([["unknown-criterion", "ratings", 0, "criterion"]]);
    },
  );

  test.each(["boss", "Manager", "", "__proto__", "constructor", "0"])("is the role %j", (role) => {
    expect(issuesOfRating({ role })).toEqual([["unknown-role", "ratings", 0, "role"]]);
  });

  test.each(["great", "Good", "", "__proto__", "constructor", "2"])("is the level %j", (level) => {
    expect(issuesOfRating({ score: undefined, level })).toEqual([["unknown-level", "ratings", 0, "level"]]);
  });

  test.each([null, 0, {}, ["needs"], ["manager"], ["good"]].map((value) => [JSON.stringify(value), value]))(
    "is %s, which is no name",
    (_, value) => {
      expect(issuesOfRating({ criterion: value })).toEqual([["unknown-criterion", "ratings", 0, "criterion"]]);
      expect(issuesOfRating({ role: value })).toEqual([["unknown-role", "ratings", 0, "role"]]);
      expect(issuesOfRating({ score: undefined, level: value })).toEqual([["unknown-level", "ratings", 0, "level"]]);
    },
  );

  test.each(["n/a", "scored", "", "not-rated"])("is the status %j", (status) => {
    expect(issuesOfRating({ score: undefined, status })).toEqual([["unknown-value", "ratings", 0, "status"]]);
  });

  test("is a role of one's own that the rubric does not declare", () => {
    const rubric = defineRubric({ ...customerCentric, roles: [{ id: "auditor", weight: 1 }] });
    expect(issuesOfRating({ role: "auditor" })).toEqual([["unknown-role", "ratings", 0, "role"]]);
    const ratings = [{ ...good, role: "auditor", criterion: "overall" }] as const;
    expect(scoreReview({ subject: "li.wei", ratings }, { rubric })).toMatchObject({ status: "scored", score: 8 });
  });

  test("is named in the message, together with those that it might have been", () => {
    const error = refusalOf(() => scoreUntyped({ subject: "li.wei", ratings: [{ ...good, criterion: "need" }] }));
    expect(error.message).toContain("ratings[0].criterion");
    expect(error.message).toContain('"need"');
    expect(error.message).toContain("needs");
    expect(error.message).toContain("relationship");
  });
});

describe("two ratings", () => {
  test("of one criterion by one assessor are refused, even when they agree or one is empty", () => {
    for (const score of [8, 9, null]) {
      expect(issuesOfRatings([{}, { score }])).toEqual([["duplicate-rating", "ratings", 1]]);
    }
    expect(issuesOfRatings([{ criterion: "overall" }, { criterion: "overall" }])).toEqual([
      ["duplicate-rating", "ratings", 1],
    ]);
  });

  test("of one criterion are each named, from the second one on", () => {
    expect(issuesOfRatings([{}, {}, { criterion: "relationship" }, {}])).toEqual([
      ["duplicate-rating", "ratings", 1],
      ["duplicate-rating", "ratings", 3],
    ]);
  });

  test("of the whole and of a criterion by one assessor are refused", () => {
    expect(issuesOfRatings([{}, { criterion: "overall" }])).toEqual([["overall-and-criterion", "ratings", 1]]);
    expect(issuesOfRatings([{ criterion: "overall", score: undefined, status: "not-observed" }, {}])).toEqual([
      ["overall-and-criterion", "ratings", 0],
    ]);
  });

  test("in two roles by one assessor are refused", () => {
    expect(issuesOfRatings([{}, { criterion: "relationship", role: "peer" }])).toEqual([
      ["two-roles", "ratings", 1, "role"],
    ]);
  });
});

describe("the subject as an assessor", () => {
  test("has the role self and no other", () => {
    expect(issuesOfRating({ assessor: "li.wei" })).toEqual([["self-in-other-role", "ratings", 0, "role"]]);
  });

  test("is the only one in the role self", () => {
    expect(issuesOfRating({ role: "self" })).toEqual([["other-in-self-role", "ratings", 0, "role"]]);
  });
});

describe("what kind of customer an assessor is", () => {
  const acme = { assessor: "acme", role: "customer" };

  test.each(["manager", "peer", "report", "other"])("is not said of a %s", (role) => {
    expect(issuesOfRating({ role, relation: "internal" })).toEqual([["not-a-customer", "ratings", 0, "relation"]]);
    expect(issuesOfRating({ role, contact: "direct" })).toEqual([["not-a-customer", "ratings", 0, "contact"]]);
  });

  test("is not said of the subject", () => {
    expect(issuesOfRating({ assessor: "li.wei", role: "self", relation: "internal" })).toEqual([
      ["not-a-customer", "ratings", 0, "relation"],
    ]);
  });

  test("may be said of roles of one's own", () => {
    const rubric: Rubric = defineRubric({ ...customerCentric, roles: [{ id: "client", weight: 1 }] });
    const client = { ...good, criterion: "overall", role: "client", relation: "external" } as const;
    const result = scoreReview({ subject: "li.wei", ratings: [client] }, { rubric });
    expect(result.criteria[0]?.roles[0]?.assessors[0]).toMatchObject({ relation: "external" });
  });

  test("is one of two words each", () => {
    expect(issuesOfRating({ ...acme, relation: "inside", contact: "" })).toEqual([
      ["unknown-value", "ratings", 0, "relation"],
      ["unknown-value", "ratings", 0, "contact"],
    ]);
  });

  test("may be said in any rating, and by none otherwise", () => {
    const second = { ...acme, criterion: "relationship" };
    expect(
      issuesOfRatings([
        { ...acme, relation: "internal" },
        { ...second, relation: "external" },
      ]),
    ).toEqual([["conflicting-assessor", "ratings", 1, "relation"]]);
    expect(
      issuesOfRatings([
        { ...acme, contact: "direct" },
        { ...second, contact: "indirect" },
      ]),
    ).toEqual([["conflicting-assessor", "ratings", 1, "contact"]]);
    const result = scoreReview({
      subject: "li.wei",
      ratings: [
        { assessor: "acme", role: "customer", criterion: "needs", score: 8, contact: "indirect" },
        { assessor: "acme", role: "customer", criterion: "relationship", score: 8, relation: "internal" },
      ],
    });
    for (const { roles } of result.criteria) {
      expect(roles[0]?.assessors[0]).toMatchObject({ relation: "internal", contact: "indirect" });
    }
  });
});

describe("the date of a rating", () => {
  const dated = (at: unknown) => issuesOfRating({ at, criterion: "overall" });

  test.each([
    ...["", "today", "2026-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-1-1", "30.06.2026", "06/30/2026"],
    ...["2026-06", "20260630", "2026-06-30T09:00", "2026-06-30T09:00:00", "2026-06-30 09:00Z", "2026-06-30T25:00Z"],
    ...[
      "2026-06-30T09:60Z",
      "2026-06-30T09:00+0800",
      "2026-06-30T09:00+99:99",
      "2026-06-30T",
      "2026-06-30Z",
      "-2026-01-01",
    ],
    ...["2026-06-30T09:00:00.1234567890Z", "2026-06-30\n"],
  ])("is not %j", (at) => {
    expect(dated(at)).toEqual([["invalid-date", "ratings", 0, "at"]]);
  });

  test.each([null, 1_780_000_000_000, new Date(0), ["2026-06-30"]])("is not %s, which is no text", (at) => {
    expect(dated(at)).toEqual([["invalid-date", "ratings", 0, "at"]]);
  });

  test.each([
    ...["2026-06-30", "2028-02-29", "2000-02-29", "1999-12-31", "2026-06-30T09:00Z", "2026-06-30T09:00+08:00"],
    ...["2026-06-30T23:59:59-11:30", "2026-06-30T09:00:00.123Z", "2026-06-30T09:00:00.123456789Z"],
  ])("may be %s, and is carried along as it is", (at) => {
    const result = scoreReview({
      subject: "li.wei",
      ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8, at }],
    });
    expect(result.criteria[0]?.roles[0]?.assessors[0]?.at).toBe(at);
  });
});

describe("the period of a review", () => {
  test.each(["2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-H3", "2026-h1", "2026-q1", "2026-1"])(
    "is not %s, which only looks like one",
    (period) => {
      expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual([
        ["invalid-period", "period"],
      ]);
    },
  );

  test.each(["2026-07-14/2026-01-15", "2026-02-30/2026-03-01", "2026/2027", "2026-01-15/", "2026-01/2026-02"])(
    "is not %s, which is no span of days",
    (period) => {
      expect(issuesOf(() => scoreReview({ subject: "li.wei", period, ratings: [] }))).toEqual([
        ["invalid-period", "period"],
      ]);
    },
  );

  test.each([
    ...["2026", "2026-H1", "2026-Q3", "2026-09", "2026-01-15/2026-07-14", "2026-01-15/2026-01-15"],
    ...["probation", "2026-27", "FY2026", "2026 H1", "第三季度", "Q3/2026", "H1"],
  ])("may be %s", (period) => {
    expect(scoreReview({ subject: "li.wei", period, ratings: [] }).period).toBe(period);
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
    expect(issuesOf(() => untyped(new Array(2)))).toEqual([
      ["missing", 0],
      ["missing", 1],
    ]);
  });

  test("that lack what the rubric demands are refused by the subject's name", () => {
    const rubric = defineRubric({ ...customerCentric, policies: { notRated: "forbid" } });
    const rows = ["li.wei", "sato"].map((subject) => ({ ...good, subject }) as const);
    const error = refusalOf(() => (scoreRatings as (...args: readonly unknown[]) => unknown)(rows, { rubric }));
    expect(error.details.issues?.map(({ code }) => code)).toEqual(["forbidden-absence", "forbidden-absence"]);
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
