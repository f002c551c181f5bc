import { describe, expect, it } from "vitest";
import { needOf } from "../../src/cli/input/rating-need";
import { spokenWords } from "../../src/cli/input/spoken-words";
import { vocabularyOf } from "../../src/cli/input/vocabulary";
import { needEn } from "../../src/cli/messages/needs-en";
import { customerCentric, defineRubric, isScoringError, scoreRatings } from "../../src/index";

const rubric = defineRubric({
  ...customerCentric,
  id: "stepped",
  version: "1",
  ratingStep: 0.25,
  policies: { notApplicable: "exclude", notRated: "forbid" },
});
const good = { subject: "Li", assessor: "b", role: "peer", criterion: "needs", score: 8 };

/** What the library finds wrong with these ratings. */
function issuesOf(...ratings: readonly object[]) {
  try {
    scoreRatings(ratings as never, { rubric });
  } catch (error) {
    if (isScoringError(error)) return error.details.issues ?? [];
    throw error;
  }
  return [];
}

describe("what is needed of a rating", () => {
  const customer = { ...good, role: "customer" };
  it.each([
    ["an id", [{ ...good, subject: "" }]],
    ["a subject", [{ ...good, subject: undefined }]],
    ["a period", [{ ...good, period: "2026-13" }]],
    ["a date", [{ ...good, at: "x" }]],
    ["a role", [{ ...good, role: "chief" }]],
    ["a criterion", [{ ...good, criterion: "need" }]],
    ["a level", [{ ...good, score: undefined, level: "goood" }]],
    ["a status", [{ ...good, score: undefined, status: "none" }]],
    ["a relation", [{ ...customer, relation: "x" }]],
    ["a contact", [{ ...customer, contact: "x" }]],
    [
      "one value",
      [
        { ...good, score: undefined },
        { ...good, assessor: "c", level: "good" },
      ],
    ],
    ["a level with its position", [{ ...good, position: 0.5 }]],
    ["a position", [{ ...good, score: undefined, level: "good", position: 2 }]],
    ["a score on the scale", [{ ...good, score: 11 }]],
    ["a score on its step", [{ ...good, score: 8.1 }]],
    ["one rating", [good, good]],
    ["one form", [good, { ...good, criterion: "overall" }]],
    ["one role", [good, { ...good, role: "manager", criterion: "relationship" }]],
    [
      "one team",
      [
        { ...good, team: 'a "b"\\' },
        { ...good, assessor: "c", team: "b" },
      ],
    ],
    [
      "one relation",
      [
        { ...customer, relation: "internal" },
        { ...customer, criterion: "relationship", relation: "external" },
      ],
    ],
    ["self for the subject", [{ ...good, role: "self" }]],
    ["customers for a relation", [{ ...good, relation: "internal" }]],
    ["a score that is demanded", [{ ...good, subject: 'a "b"' }]],
  ])("is told in English as the library tells it: %s", (_, ratings) => {
    const issues = issuesOf(...ratings);
    expect(issues.length).toBeGreaterThan(0);
    const words = spokenWords(rubric, vocabularyOf(rubric));
    for (const issue of issues) {
      const need = needOf(issue, rubric, words);
      expect(need.is).not.toBe("other");
      expect(needEn(need)).toBe(issue.expected);
    }
  });

  it("is, of a score, more than a number, since a file may have words in its place", () => {
    const [issue] = issuesOf({ ...good, score: "8,5" });
    const need = needOf(issue as never, rubric, spokenWords(rubric, vocabularyOf(rubric)));
    expect(needEn(need)).toMatch(/^a decimal such as 8\.5, a level \(failing, .*\), n\/a, n\/o, or nothing$/);
  });

  it("is told in the words of the library where they are not known", () => {
    const issue = {
      code: "unreadable",
      path: [0],
      expected: "what can be read",
      received: "null",
      message: "",
    } as const;
    expect(needOf(issue, rubric, spokenWords(rubric, vocabularyOf(rubric)))).toEqual({
      is: "other",
      words: issue.expected,
    });
  });
});
