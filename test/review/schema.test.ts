import { describe, expect, test } from "vitest";
import { ratingsJsonSchema, reviewJsonSchema } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";

const ofRatings = [
  "at: A date, or a time with its offset from UTC.",
  'criterion: A criterion of the rubric, or "overall" for all of them.',
  "period: 2026, 2026-H1, 2026-Q3, 2026-09, 2026-01-15/2026-07-14, or a name of one's own.",
  'position: A decimal: a number, or text such as "8.50".',
  "role: manager, peer, report, self, customer, other, or a role that the rubric declares.",
  'score: A decimal: a number, or text such as "8.50".',
  "score: On the rubric's scale; null when not rated yet.",
];

describe("the JSON Schema", () => {
  test("of reviews says in words what is written where", () => {
    expect(descriptionsOf(reviewJsonSchema())).toEqual(
      [...ofRatings, "document: A review of customer-centric-rubric"].sort(),
    );
  });

  test("of ratings says in words what is written where", () => {
    expect(descriptionsOf(ratingsJsonSchema())).toEqual(
      [...ofRatings, "document: Ratings of customer-centric-rubric"].sort(),
    );
  });
});
