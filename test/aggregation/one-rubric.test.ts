import { describe, expect, test } from "vitest";
import type { ReviewResult } from "../../src/index";
import { customerCentric, rubricFingerprints, rubricOfResults } from "../../src/index";
import { refusal } from "../exact/refusal";
import { refusalOf } from "../review/refusal";
import { rating, score, variant } from "./scoring";

const renamed = variant({ version: "0.9" });
const stricter = variant({ version: "2", minimumCoverage: 1 });
const coarser = variant({
  version: "3",
  scale: { minimum: 0, maximum: 10, step: 0.1 },
  levels: [{ id: "all", cut: 0 }],
  criteria: [{ id: "needs", weight: 1 }],
});
const of = (rubric = customerCentric as Parameters<typeof score>[1]) => score([rating("overall", 8)], rubric);

describe("the rubric of results", () => {
  test("is the one that all were scored with", () => {
    expect(rubricOfResults([of(), of()])).toEqual({
      id: "customer-centric",
      version: customerCentric.version,
      fingerprints: rubricFingerprints(),
    });
  });

  test("may have other texts and another version, and is the same in any order", () => {
    expect(rubricOfResults([of(), of(renamed)]).version).toBe("0.9");
    expect(rubricOfResults([of(renamed), of()]).version).toBe("0.9");
  });

  test("is refused when they score differently, and all of them are named", () => {
    const error = refusalOf(() => rubricOfResults([of(), of(stricter), of()]));
    expect(error.code).toBe("mixed-rubrics");
    for (const rubric of [customerCentric, stricter]) {
      expect(error.message).toContain(`${rubric.version} (${rubricFingerprints(rubric).scoring.slice(0, 8)})`);
    }
  });

  test("is the first of comparable ones that are given", () => {
    const results = [of(), of(stricter)];
    expect(rubricOfResults(results, { comparable: [stricter, customerCentric] }).version).toBe("2");
    expect(rubricOfResults(results.toReversed(), { comparable: [customerCentric, stricter] }).version).toBe(
      customerCentric.version,
    );
  });

  test("is refused when one of them was not given, or is not comparable", () => {
    const results = [of(), of(stricter)];
    expect(() => rubricOfResults(results, { comparable: [customerCentric] })).toThrow(refusal("mixed-rubrics"));
    expect(() => rubricOfResults([of(), of(coarser)], { comparable: [customerCentric, coarser] })).toThrow(
      refusal("mixed-rubrics"),
    );
  });

  test("needs results, and says which are none", () => {
    expect(() => rubricOfResults([])).toThrow(refusal("invalid-result"));
    expect(() => rubricOfResults(null as never)).toThrow(refusal("invalid-result"));
    const broken = [of(), null, { rubric: { id: "a" } }] as unknown as readonly ReviewResult[];
    expect(refusalOf(() => rubricOfResults(broken)).details.issues?.map(({ path }) => path)).toEqual([
      [1, "rubric"],
      [2, "rubric"],
    ]);
  });

  test.each([null, "mix", { comparable: [] }, { comparable: "all" }, {}, { rubrics: [] }])(
    "is not mixed by %j",
    (mixing) => {
      expect(() => rubricOfResults([of()], mixing as never)).toThrow(refusal("invalid-option"));
    },
  );
});
