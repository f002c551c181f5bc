/** Ids that break careless code: they score correctly, or are refused by name. */
import { describe, expect, test } from "vitest";
import type { Rubric, SubjectRating } from "../../src/index";
import { customerCentric, defineRubric, explain, scoreRatings, scoreReview, verifyResult } from "../../src/index";
import { safeParseRatings, safeParseResult, safeParseReview } from "../../src/schema";
import { issuesOf } from "./refusal";

const hostile = [
  ...["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "prototype", "then", "length", "name"],
  ...["0", "-1", "1e3", "null", "undefined", "NaN", "true", "overall", "any", "self", "subject", "ratings"],
  ...["👩‍👩‍👧‍👦", "🏳️‍🌈", "𠮷野家", "مرحبا بالعالم", "שלום", "\u202eorder", "a\u200bb", "e\u0301", "é", "Å", "ß", "İ"],
  ...[
    "<script>alert(1)</script>",
    "'; DROP TABLE reviews; --",
    "=1+1",
    "../../etc/passwd",
    "a\u2028b",
    "%s",
    "$&",
    "$1",
  ],
  "x".repeat(10_000),
  "字".repeat(10_000),
] as const;

/** An id as an explanation says it: nothing in it may turn the writing around or begin a new line. */
function told(id: string): string {
  return id.replace("\u202e", "\\u202e").replace("\u2028", "\\u2028");
}

const refused = [
  "",
  " ",
  "\t",
  "a\n",
  "\u0000",
  "a\u0007b",
  "\u007f",
  "\u0085",
  "\ud800",
  "x\udc00",
  "\u00a0a",
  "\ufeffa",
];

const cases = hostile.map(
  (id) => [id.length > 40 ? `${id.slice(0, 5)}… (${id.length})` : JSON.stringify(id), id] as const,
);

function rate(assessor: string, score: number, criterion: "needs" | "relationship" | "overall" = "overall") {
  return { assessor, role: "peer", criterion, score } as const;
}

describe.each(cases)("the id %s", (_, id) => {
  test("is a subject like any other", () => {
    const review = { subject: id, ratings: [rate("chen", 8), rate("mori", 9)] };
    const result = scoreReview(review);
    expect(result).toMatchObject({ subject: id, status: "scored", exactScore: "17/2" });
    expect(safeParseReview(review).success).toBe(true);
    expect(safeParseResult(JSON.parse(JSON.stringify(result))).success).toBe(true);
    expect(verifyResult(JSON.parse(JSON.stringify(result)), review)).toEqual({ isVerified: true, differences: [] });
    expect(explain(result)).toContain(told(id));
  });

  test("is an assessor like any other", () => {
    const result = scoreReview({ subject: "li.wei", ratings: [rate(id, 8), rate("mori", 9)] });
    expect(result).toMatchObject({ status: "scored", exactScore: "17/2" });
    const assessors = result.criteria[0]?.roles[0]?.assessors.map(({ assessor }) => assessor);
    expect(assessors).toEqual([id, "mori"].sort());
    expect(explain(result, { audience: "manager" })).toContain(told(id));
    expect(issuesOf(() => scoreReview({ subject: "li.wei", ratings: [rate(id, 8), rate(id, 8)] }))).toEqual([
      ["duplicate-rating", "ratings", 1],
    ]);
  });

  test("is a period and a team like any other", () => {
    const result = scoreReview({ subject: "li.wei", period: id, team: id, ratings: [rate("chen", 8)] });
    expect(result).toMatchObject({ period: id, team: id, status: "scored", score: 8 });
    expect(explain(result)).toContain(told(id));
  });

  test("is a subject among others in a list of ratings", () => {
    const rows: readonly SubjectRating<never, "overall">[] = JSON.parse(
      JSON.stringify([id, "sato", id, "sato"].map((subject, index) => ({ subject, ...rate(`a${index}`, 6 + index) }))),
    );
    const results = scoreRatings(rows);
    expect(results.map((one) => one.status === "scored" && [one.subject, one.score])).toEqual([
      [id, 7],
      ["sato", 8],
    ]);
    expect(safeParseRatings(rows).success).toBe(true);
  });
});

describe.each(cases.filter(([, id]) => id !== "overall" && id !== "any"))("the id %s in a rubric", (_, id) => {
  const rubric: Rubric = defineRubric({
    id,
    version: id,
    scale: { minimum: 0, maximum: 10, step: 1 },
    levels: [
      { id: "low", cut: 0 },
      { id, cut: 5 },
    ],
    criteria: [
      { id, weight: 3 },
      { id: "other", weight: 1 },
    ],
    roles: [{ id, weight: id === "self" ? 0 : 1 }],
    gates: [{ id, criterion: id, below: 5, effect: { cap: 3 } }],
  });

  test("is a criterion, a level, a role and a gate like any other", () => {
    const who = id === "self" ? { assessor: "chen", role: "peer" } : { assessor: "chen", role: id };
    const ratings = [
      { ...who, criterion: id, level: id, position: 0 },
      { ...who, criterion: "other", score: 9 },
    ];
    // (3 × 5 + 1 × 9) / 4 = 6.
    const result = scoreReview({ subject: "li.wei", ratings }, { rubric });
    expect(result).toMatchObject({ status: "scored", score: 6, level: id, gates: [] });
    expect(explain(result, { rubric, audience: "manager" })).toContain(told(id));
    const low = scoreReview({ subject: "li.wei", ratings: [{ ...who, criterion: "overall", score: 4 }] }, { rubric });
    expect(low).toMatchObject({ score: 3, gates: [{ gate: id, isDecisive: true }] });
    expect(explain(low, { rubric })).toContain(told(id));
    expect(explain(low, { rubric })).not.toMatch(/native code|undefined is|\[object/);
  });
});

describe("ids that look alike", () => {
  test("are different ids: composed and decomposed, large and small, with a mark that nobody sees", () => {
    const ids = ["é", "e\u0301", "É", "e", "е", "e\u200b"];
    const results = scoreRatings(ids.map((subject, index) => ({ subject, ...rate("chen", index) })));
    expect(results.map((one) => one.status === "scored" && one.score)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("do not run together with their periods", () => {
    const rows = [
      { subject: "a", period: "b c" },
      { subject: "a b", period: "c" },
      { subject: "a b c" },
      { subject: "a", period: "b" },
      { subject: "ab" },
      { subject: "a" },
    ];
    expect(scoreRatings(rows.map((row) => ({ ...row, ...rate("chen", 8) })))).toHaveLength(6);
  });
});

describe("an id that is refused", () => {
  test.each(refused.map((id) => [JSON.stringify(id), id]))("is %s, and it is refused by name", (_, id) => {
    expect(issuesOf(() => scoreReview({ subject: id, ratings: [] }))).toEqual([["invalid-id", "subject"]]);
    expect(issuesOf(() => scoreReview({ subject: "a", ratings: [rate(id, 8)] }))).toEqual([
      ["invalid-id", "ratings", 0, "assessor"],
    ]);
    expect(issuesOf(() => scoreRatings([{ subject: id, ...rate("chen", 8) }]))).toEqual([["invalid-id", 0, "subject"]]);
    expect(safeParseReview({ subject: id, ratings: [] })).toMatchObject({
      success: false,
      issues: [{ code: "invalid-id", path: ["subject"], received: expect.stringContaining('"') }],
    });
  });
});

describe("names that JavaScript gives every object", () => {
  test("are no criteria, roles or levels of the built-in rubric", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const rating = { assessor: "chen", role: name, criterion: name, level: name };
      const untyped = scoreReview as (...args: readonly unknown[]) => unknown;
      expect(issuesOf(() => untyped({ subject: "li.wei", ratings: [rating] })).map(([code]) => code)).toEqual([
        "unknown-role",
        "unknown-criterion",
        "unknown-level",
      ]);
    }
    expect(customerCentric.criteria).toHaveLength(2);
  });
});
