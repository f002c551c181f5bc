import { describe, expect, test } from "vitest";
import type { Rating, Rubric } from "../../src/index";
import { customerCentric, defineRubric, scoreReview } from "../../src/index";
import { good, issuesOfRating, issuesOfRatings, scoreUntyped } from "./changed-ratings";
import { issuesOf, refusalOf } from "./refusal";

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

  test("are not at odds where the role of one of them is none", () => {
    const unknown = ["unknown-role", "ratings", 0, "role"];
    expect(issuesOfRatings([{ role: "boss" }, { criterion: "relationship" }])).toEqual([unknown]);
  });

  test("are not at odds where one of them is of a criterion that is none", () => {
    const whole = { criterion: "overall" };
    const unknown = { criterion: "need" };
    const issues = (index: number) => [["unknown-criterion", "ratings", index, "criterion"]];
    expect(issuesOfRatings([unknown, {}])).toEqual(issues(0));
    expect(issuesOfRatings([unknown, whole])).toEqual(issues(0));
    expect(issuesOfRatings([whole, unknown])).toEqual(issues(1));
    expect(issuesOfRatings([unknown, { criterion: "needs?" }])).toEqual([...issues(0), ...issues(1)]);
  });

  test("of the whole and of a criterion are not at odds where the value of the whole may be meant for an empty cell", () => {
    expect(issuesOfRatings([{ criterion: "overall", score: "" }, {}])).toEqual([
      ["invalid-decimal", "ratings", 0, "score"],
    ]);
  });

  test("without an assessor are each named, and not taken for ratings of the same one", () => {
    expect(issuesOfRatings([{ assessor: undefined }, { assessor: undefined }])).toEqual([
      ["missing", "ratings", 0, "assessor"],
      ["missing", "ratings", 1, "assessor"],
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

  test("may be anybody while the subject's own id is refused", () => {
    const ratings = [
      { ...good, role: "self" },
      { ...good, assessor: "mori" },
    ];
    expect(issuesOf(() => scoreUntyped({ subject: " chen", ratings }))).toEqual([["invalid-id", "subject"]]);
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

  test("is told as an unknown word alone, even where an earlier rating had a known one", () => {
    const second = { ...acme, criterion: "relationship", relation: "inside" };
    expect(issuesOfRatings([{ ...acme, relation: "internal" }, second])).toEqual([
      ["unknown-value", "ratings", 1, "relation"],
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

describe("an empty cell beside a rating of the whole", () => {
  const who = { assessor: "chen", role: "manager" } as const;
  const whole = { ...who, criterion: "overall", score: 8, comment: "as a whole", at: "2026-06-30" } as const;
  const cell = { ...who, criterion: "needs", score: null } as const;

  /** What the result says of the assessor's answer about the needs. */
  function entryOf(ratings: readonly Rating[]) {
    return scoreReview<Rubric>({ subject: "li.wei", ratings }).criteria[0]?.roles[0]?.assessors[0];
  }

  test("gives way to it, in either order", () => {
    for (const ratings of [
      [whole, cell],
      [cell, whole],
    ]) {
      expect(entryOf(ratings)).toMatchObject({ exactScore: "8", fromOverall: true, comment: "as a whole" });
    }
  });

  test("keeps its own comment and date", () => {
    const own = { comment: "not yet", at: "2026-07-01" };
    expect(entryOf([whole, { ...cell, ...own }])).toMatchObject({ exactScore: "8", ...own });
    expect(entryOf([whole, { ...cell, comment: "not yet" }])).toMatchObject({ comment: "not yet", at: "2026-06-30" });
  });

  test("counts where the whole is the empty one", () => {
    const entry = entryOf([
      { ...whole, score: null },
      { ...cell, score: 7 },
    ]);
    expect(entry).toMatchObject({ exactScore: "7", comment: "as a whole", at: "2026-06-30" });
    expect(entry).not.toHaveProperty("fromOverall");
  });
});

const keys = "assessor, role, relation, contact, criterion, score, level, position, status, comment, at";
const customer = { role: "customer", relation: "internal", contact: "direct" };

describe("messages say where, what was expected, and what was found", () => {
  test.each<readonly [changes: readonly object[], message: string]>([
    [[{ mark: 8 }], `ratings[0].mark: expected one of the keys ${keys}, got "mark".`],
    [[{ criterion: "x" }], 'ratings[0].criterion: expected one of "needs", "relationship", "overall", got "x".'],
    [
      [{ role: "boss" }],
      'ratings[0].role: expected one of "manager", "peer", "report", "self", "customer", "other", got "boss".',
    ],
    [
      [{ assessor: " " }],
      'ratings[0].assessor: expected an id: text without control characters or blanks around it, got " ".',
    ],
    [[{ comment: 5 }], "ratings[0].comment: expected text, got 5."],
    [[{ at: "today" }], 'ratings[0].at: expected a date, or a time such as 2026-06-30T09:00Z, got "today".'],
    [[{ role: "self" }], 'ratings[0].role: expected "self" if and only if the assessor is the subject, got "self".'],
    [
      [{ assessor: "li.wei" }],
      'ratings[0].role: expected "self" if and only if the assessor is the subject, got "manager".',
    ],
    [[{ relation: "internal" }], 'ratings[0].relation: expected nothing: only customers have it, got "internal".'],
    [[{ contact: "direct" }], 'ratings[0].contact: expected nothing: only customers have it, got "direct".'],
    [[{ ...customer, relation: "x" }], 'ratings[0].relation: expected one of "internal", "external", got "x".'],
    [[{ ...customer, contact: "x" }], 'ratings[0].contact: expected one of "direct", "indirect", got "x".'],
    [
      [{ score: undefined }],
      "ratings[0].score: expected one of score, level and status (score: null if not rated), got nothing.",
    ],
    [[{ level: "good" }], "ratings[0]: expected one of score, level and status (score: null if not rated), got 2."],
    [[{ position: 0.5 }], "ratings[0].position: expected a level with the position, got 0.5."],
    [[{ score: null, position: 0.5 }], "ratings[0].position: expected a level with the position, got 0.5."],
    [[{ score: 11 }], "ratings[0].score: expected a number from 0 to 10, got 11."],
    [
      [{ score: undefined, status: "n/a" }],
      'ratings[0].status: expected one of "not-applicable", "not-observed", got "n/a".',
    ],
    [
      [{ score: undefined, level: "great" }],
      'ratings[0].level: expected one of "failing", "basic", "good", "outstanding", "excellent", got "great".',
    ],
    [[{ score: undefined, level: "good", position: 2 }], "ratings[0].position: expected a number from 0 to 1, got 2."],
    [[{}, {}], 'ratings[1]: expected one rating of a criterion by an assessor, got "two".'],
    [[{}, { criterion: "overall" }], 'ratings[1]: expected either "overall" or single criteria, got "both".'],
    [
      [{}, { criterion: "relationship", role: "peer" }],
      'ratings[1].role: expected "manager", as in an earlier rating, got "peer".',
    ],
    [
      [customer, { ...customer, criterion: "relationship", relation: "external" }],
      'ratings[1].relation: expected "internal", as in an earlier rating, got "external".',
    ],
    [
      [customer, { ...customer, criterion: "relationship", contact: "indirect" }],
      'ratings[1].contact: expected "direct", as in an earlier rating, got "indirect".',
    ],
  ])("%j: %s", (changes, message) => {
    const ratings = changes.map((change) => ({ ...good, ...change }));
    const { issues } = refusalOf(() => scoreUntyped({ subject: "li.wei", ratings })).details;
    expect(issues?.map((issue) => issue.message)).toEqual([message]);
  });
});
