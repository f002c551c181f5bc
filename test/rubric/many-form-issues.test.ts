/** Form issues by the hundred thousand, which take their time: apart from what each of them says. */
import { describe, expect, test } from "vitest";
import { safeParseRatings, safeParseReview } from "../../src/schema";

const good = { assessor: "chen", role: "manager", criterion: "overall", score: 8 } as const;

describe("a hundred thousand bad ratings are all told", () => {
  const count = 100_000;
  const kinds: readonly (readonly [what: string, rating: unknown])[] = [
    ["without a role", { ...good, role: undefined }],
    ["without anything", {}],
    ["that are null", null],
    ["that are numbers", 8],
    ["with a score that is none", { ...good, score: "good" }],
    ["with a key that nobody knows", { ...good, mark: 8 }],
    ["with a score and a level", { ...good, level: "good" }],
  ];

  const cases = kinds.map(([what, rating], index) => [what, rating, index % 2 === 0] as const);

  test.each([...cases, ["that are null", null, true] as const])("%s", (_, rating, isReview) => {
    const ratings = Array.from({ length: count }, (__, index) =>
      typeof rating === "object" && rating !== null ? { ...rating, assessor: `a${index}` } : rating,
    );
    const rows = ratings.map((one) => (typeof one === "object" && one !== null ? { ...one, subject: "li.wei" } : one));
    const parsed = isReview ? safeParseReview({ subject: "li.wei", ratings }) : safeParseRatings(rows);
    if (parsed.success) throw new Error("Expected issues.");
    expect(parsed.issues.length).toBeGreaterThanOrEqual(count);
    expect(parsed.issues.some(({ code }) => code === "unreadable")).toBe(false);
  });
});
