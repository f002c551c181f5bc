import { describe, expect, test } from "vitest";
import { resultJsonSchema } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";

describe("the JSON Schema of results", () => {
  test("says in words what is written where", () => {
    const exact = [
      "contribution",
      "effectiveWeight",
      "estimate",
      "exactCoverage",
      "exactDistance",
      "exactScore",
      "exactScoreBefore",
      "position",
      "threshold",
    ];
    const decimals = ["below", "cap", "minimum", "position", "value", "weight"];
    expect(descriptionsOf(resultJsonSchema())).toEqual(
      [
        "changes: In the order of their instants.",
        "document: A result of customer-centric-rubric",
        ...exact.map((name) => `${name}: An exact number in lowest terms: "17/2", or "8".`),
        ...["asOf", "at"].map(
          (name) =>
            `${name}: A time with its offset from UTC or its zone: 2026-03-08T09:00-05:00, 2026-03-08T09:00[America/New_York].`,
        ),
        ...decimals.map((name) => `${name}: A decimal: a number, or text such as "8.50".`),
      ].sort(),
    );
  });
});
