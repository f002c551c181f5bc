import { describe, expect, test } from "vitest";
import type { Rubric } from "../../src/index";
import { customerCentric, defineRubric, scoreRatings, scoreReview } from "../../src/index";
import {
  parseRatings,
  parseReview,
  ratingsJsonSchema,
  reviewJsonSchema,
  safeParseRatings,
  safeParseReview,
} from "../../src/schema";
import { compileJsonSchema } from "../support/json-schema";
import { brief, issuesOf, refusalOf } from "./refusal";

const fitsReview = compileJsonSchema(reviewJsonSchema());
const fitsRatings = compileJsonSchema(ratingsJsonSchema());

const good = { assessor: "chen", role: "manager", criterion: "needs", score: 8 };
const acme = { assessor: "acme", role: "customer", criterion: "overall" };

/** Documents with everything that a review may have. */
const goodReviews: readonly (readonly [what: string, document: unknown])[] = [
  ["without ratings", { subject: "li.wei", ratings: [] }],
  ["with a period and a team", { subject: "li.wei", period: "2026-H1", team: "北京", ratings: [good] }],
  ["with a score as a number", { subject: "li.wei", ratings: [{ ...good, score: 7.125 }] }],
  ["with a score as text", { subject: "li.wei", ratings: [{ ...good, score: "7.1250" }] }],
  ["with a score of many digits", { subject: "li.wei", ratings: [{ ...good, score: `7.${"1".repeat(990)}` }] }],
  ["with a minus before zero", { subject: "li.wei", ratings: [{ ...good, score: "-0.0" }] }],
  ["with an empty cell", { subject: "li.wei", ratings: [{ ...good, score: null }] }],
  ["with a level", { subject: "li.wei", ratings: [{ ...acme, level: "good" }] }],
  ["with a level and a position", { subject: "li.wei", ratings: [{ ...acme, level: "good", position: "0.25" }] }],
  ["with what does not apply", { subject: "li.wei", ratings: [{ ...acme, status: "not-applicable" }] }],
  ["with what nobody observed", { subject: "li.wei", ratings: [{ ...acme, status: "not-observed" }] }],
  [
    "with a customer, a comment and a date",
    {
      subject: "li.wei",
      ratings: [{ ...acme, score: 8, relation: "internal", contact: "indirect", comment: "", at: "2026-06-30T09:00Z" }],
    },
  ],
];

/** Documents with one problem each. */
const badReviews: readonly (readonly [what: string, document: unknown])[] = [
  ["is null", null],
  ["is a list", []],
  ["has no subject", { ratings: [] }],
  ["has no ratings", { subject: "li.wei" }],
  ["has an empty subject", { subject: "", ratings: [] }],
  ["has a number for a subject", { subject: 7, ratings: [] }],
  ["has an unknown key", { subject: "li.wei", ratings: [], note: "" }],
  ["has a period that is none", { subject: "li.wei", period: "2026-13", ratings: [] }],
  ["has null for a period", { subject: "li.wei", period: null, ratings: [] }],
  ["has null for a team", { subject: "li.wei", team: null, ratings: [] }],
  ["has null for a rating", { subject: "li.wei", ratings: [null] }],
  ["has a rating without an assessor", { subject: "li.wei", ratings: [{ ...good, assessor: null }] }],
  ["has an unknown role", { subject: "li.wei", ratings: [{ ...good, role: "boss" }] }],
  ["has an unknown criterion", { subject: "li.wei", ratings: [{ ...good, criterion: "need" }] }],
  ["has a score off the scale", { subject: "li.wei", ratings: [{ ...good, score: 10.01 }] }],
  ["has a score that is no decimal", { subject: "li.wei", ratings: [{ ...good, score: "8,5" }] }],
  ["has a score and a status", { subject: "li.wei", ratings: [{ ...good, status: "not-observed" }] }],
  ["has neither score nor level nor status", { subject: "li.wei", ratings: [{ ...acme }] }],
  ["has an unknown level", { subject: "li.wei", ratings: [{ ...acme, level: "great" }] }],
  ["has a position without a level", { subject: "li.wei", ratings: [{ ...good, position: 0.5 }] }],
  ["has an unknown status", { subject: "li.wei", ratings: [{ ...acme, status: "n/a" }] }],
  ["has null for a status", { subject: "li.wei", ratings: [{ ...acme, status: null }] }],
  ["has null for a level", { subject: "li.wei", ratings: [{ ...acme, level: null }] }],
  ["has a number for a comment", { subject: "li.wei", ratings: [{ ...good, comment: 5 }] }],
  ["has a date that does not exist", { subject: "li.wei", ratings: [{ ...good, at: "2026-02-30" }] }],
  ["has an unknown key in a rating", { subject: "li.wei", ratings: [{ ...good, scores: 8 }] }],
  ["has a rating twice", { subject: "li.wei", ratings: [good, good] }],
  ["has a manager's relation", { subject: "li.wei", ratings: [{ ...good, relation: "internal" }] }],
  ["has an unknown relation", { subject: "li.wei", ratings: [{ ...acme, score: 8, relation: "outside" }] }],
  ["has the subject as a peer", { subject: "chen", ratings: [good] }],
];

/** The ratings of a review as a list, each with its subject. */
function toRatings(document: unknown): readonly unknown[] {
  const { ratings, ...frame } = document as { readonly ratings: readonly object[] };
  return ratings.map((rating) => ({ ...frame, ...rating }));
}

const scoreUntyped = (document: unknown) => (scoreReview as (document: unknown) => unknown)(document);
const scoreRatingsUntyped = (document: unknown) => (scoreRatings as (document: unknown) => unknown)(document);

describe("a good review", () => {
  test.each(goodReviews)("%s is parsed to itself, scored, and fits the JSON Schema", (_, document) => {
    expect(safeParseReview(document)).toEqual({ success: true, data: document });
    expect(parseReview(document)).toEqual(document);
    expect(scoreReview(parseReview(document))).toEqual(scoreUntyped(document));
    expect(fitsReview(document), JSON.stringify(fitsReview.errors)).toBe(true);
  });

  test.each(goodReviews)("%s is as good as a list of ratings", (_, document) => {
    const rows = toRatings(document);
    expect(safeParseRatings(rows)).toEqual({ success: true, data: rows });
    expect(scoreRatings(parseRatings(rows))).toEqual(rows.length === 0 ? [] : [scoreUntyped(document)]);
    expect(fitsRatings(rows), JSON.stringify(fitsRatings.errors)).toBe(true);
  });
});

describe("a bad review", () => {
  test.each(badReviews)("that %s is refused alike by safeParseReview, parseReview and scoreReview", (_, document) => {
    const parsed = safeParseReview(document);
    expect(parsed.success).toBe(false);
    const issues = brief(parsed.success ? [] : parsed.issues);
    expect(issues).toHaveLength(1);
    expect(issuesOf(() => parseReview(document))).toEqual(issues);
    expect(issuesOf(() => scoreUntyped(document))).toEqual(issues);
    expect(refusalOf(() => parseReview(document)).code).toBe("invalid-review");
    expect(refusalOf(() => scoreUntyped(document)).code).toBe("invalid-review");
  });

  test.each(badReviews.filter(([, document]) => (document as { ratings?: object[] } | null)?.ratings?.length))(
    "that %s is refused alike as a list of ratings",
    (_, document) => {
      const rows = toRatings(document);
      const parsed = safeParseRatings(rows);
      const issues = brief(parsed.success ? [] : parsed.issues);
      expect(issues.length).toBeGreaterThan(0);
      expect(issuesOf(() => parseRatings(rows))).toEqual(issues);
      expect(issuesOf(() => scoreRatingsUntyped(rows))).toEqual(issues);
    },
  );
});

describe("the rubric at hand", () => {
  const rubric: Rubric = defineRubric({
    id: "safety",
    version: "1",
    scale: { minimum: 0, maximum: 100, step: 1 },
    levels: [
      { id: "unsafe", cut: 0 },
      { id: "safe", cut: 80 },
    ],
    criteria: [{ id: "conduct", weight: 1 }],
    roles: [{ id: "auditor", weight: 1 }],
  });
  const audit = { assessor: "chen", role: "auditor", criterion: "conduct", score: 95 };

  test("decides what is known and what is in range", () => {
    expect(safeParseReview({ subject: "li.wei", ratings: [audit] }, { rubric }).success).toBe(true);
    const parsed = safeParseReview({ subject: "li.wei", ratings: [audit] });
    expect(brief(parsed.success ? [] : parsed.issues)).toEqual([
      ["unknown-role", "ratings", 0, "role"],
      ["unknown-criterion", "ratings", 0, "criterion"],
      ["out-of-range", "ratings", 0, "score"],
    ]);
    expect(safeParseRatings([{ subject: "li.wei", ...audit }], { rubric }).success).toBe(true);
    expect(safeParseRatings([{ subject: "li.wei", ...good }], { rubric }).success).toBe(false);
  });

  test("may forbid an absence, which only scoring finds", () => {
    const strict = defineRubric({ ...customerCentric, policies: { notRated: "forbid" } });
    const document = { subject: "li.wei", ratings: [good] };
    expect(safeParseReview(document, { rubric: strict }).success).toBe(true);
    expect(issuesOf(() => scoreReview(parseReview(document, { rubric: strict }), { rubric: strict }))).toEqual([
      ["forbidden-absence", "ratings"],
    ]);
  });
});

describe("the JSON Schemas", () => {
  test("refuse what no rubric could make good", () => {
    for (const document of [
      null,
      [],
      {},
      { subject: "", ratings: [] },
      { subject: "a\n", ratings: [] },
      { subject: "li.wei", ratings: [], note: "" },
      { subject: "li.wei", ratings: [{ ...good, score: "8,5" }] },
      { subject: "li.wei", ratings: [{ ...good, status: "not-observed" }] },
      { subject: "li.wei", ratings: [{ ...acme, status: "n/a" }] },
      { subject: "li.wei", ratings: [{ ...good, at: "today" }] },
    ]) {
      expect(fitsReview(document)).toBe(false);
    }
    expect(fitsRatings([good])).toBe(false);
    expect(fitsRatings({})).toBe(false);
  });

  test("are plain data of draft 2020-12", () => {
    for (const schema of [reviewJsonSchema(), ratingsJsonSchema()]) {
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema.description).toBeTypeOf("string");
    }
  });
});

describe("the error that carries the issues", () => {
  test("says what it is that has them", () => {
    expect(refusalOf(() => parseReview(null)).message).toBe(
      "The review has problems:\n- document: expected an object, got null.",
    );
    expect(refusalOf(() => parseRatings(null)).message).toBe(
      "The list of ratings has problems:\n- document: expected a list, got null.",
    );
    expect([parseReview, parseRatings].map((parse) => refusalOf(() => parse(null)).code)).toEqual([
      "invalid-review",
      "invalid-review",
    ]);
  });
});
