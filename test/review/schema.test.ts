import { describe, expect, test } from "vitest";
import { ratingsJsonSchema, ratingsSchema, reviewJsonSchema, reviewSchema } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";
import { compileJsonSchema } from "../support/json-schema";
import { good, issuesOfRating, scoreUntyped } from "./changed-ratings";

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

describe("the date of a rating", () => {
  const fitsReview = compileJsonSchema(reviewJsonSchema());
  const fitsRatings = compileJsonSchema(ratingsJsonSchema());

  /** Whether each of the published forms has room for the date. */
  function fits(at: string): readonly boolean[] {
    const review = { subject: "li.wei", ratings: [{ ...good, at }] };
    const rows = [{ subject: "li.wei", ...good, at }];
    return [
      fitsReview(review),
      reviewSchema.safeParse(review).success,
      fitsRatings(rows),
      ratingsSchema.safeParse(rows).success,
    ];
  }

  const all = [true, true, true, true];
  const none = [false, false, false, false];

  test.each([
    ...["2026-06-30", "2028-02-29", "0001-01-01", "9999-12-31", "2026-06-30T09:00Z", "2026-06-30T00:00+00:00"],
    ...["2026-06-30T09:00+08:00", "2026-06-30T09:00-11:30", "2026-06-30T09:00:30Z", "2026-06-30T23:59:59-03:30"],
    ...["2026-06-30T09:00:30.5Z", "2026-06-30T09:00:30.123Z", "2026-06-30T09:00:30.123456789+05:45"],
  ])("may be %s, to the schemas and to scoring alike", (at) => {
    expect(fits(at)).toEqual(all);
    expect(() => scoreUntyped({ subject: "li.wei", ratings: [{ ...good, at }] })).not.toThrow();
  });

  test.each([
    ...["", " ", "today", "2026", "2026-06", "2026-6-30", "2026-06-3", "26-06-30", "20260630", "30.06.2026"],
    ...[" 2026-06-30", "2026-06-30 ", "2026-06-30\n", "-2026-06-30", "+002026-06-30", "12026-06-30", "2026-06-300"],
    ...["2026-06-30T", "2026-06-30Z", "2026-06-30T09:00", "2026-06-30T09:00:30", "2026-06-30 09:00Z"],
    ...["2026-06-30T9:00Z", "2026-06-30T09:0Z", "2026-06-30T09Z", "2026-06-30T0900Z", "2026-06-30T09:00:3Z"],
    ...["2026-06-30T09:00:Z", "2026-06-30T09:00:30.Z", "2026-06-30T09:00:30,5Z", "2026-06-30T09:00.5Z"],
    ...["2026-06-30T09:00:30.1234567890Z", "2026-06-30t09:00Z", "2026-06-30T09:00z", "2026-06-30T09:00ZZ"],
    ...["2026-06-30T09:00+8:00", "2026-06-30T09:00+08", "2026-06-30T09:00+0800", "2026-06-30T09:00+08:0"],
    ...["2026-06-30T09:00 08:00", "2026-06-30T09:00+08:00Z", "2026-06-30T09:00+08:00:00", "2026-06-30T09:00−08:00"],
    ...["２０２６-06-30", "2026-06-30T09:00:3０Z"],
  ])("is not %j, to the schemas and to scoring alike", (at) => {
    expect(fits(at)).toEqual(none);
    expect(issuesOfRating({ at })).toEqual([["invalid-date", "ratings", 0, "at"]]);
  });

  test.each(["2026-02-30", "2026-13-01", "2026-06-30T25:00Z", "2026-06-30T09:60Z", "2026-06-30T09:00+99:99"])(
    "may be %s to the schemas, which know no calendar, and not to scoring",
    (at) => {
      expect(fits(at)).toEqual(all);
      expect(issuesOfRating({ at })).toEqual([["invalid-date", "ratings", 0, "at"]]);
    },
  );

  test("is asked for in words by the zod schema too", () => {
    const { error } = reviewSchema.safeParse({ subject: "li.wei", ratings: [{ ...good, at: "today" }] });
    expect(JSON.stringify(error?.issues)).toContain('"a date, or a time such as 2026-06-30T09:00Z"');
  });
});
