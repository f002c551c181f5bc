/** What the published form of a document adds to reading it: in plain words, one key each, and in linear time. */
import { describe, expect, test } from "vitest";
import { customerCentric, scoreReview } from "../../src/index";
import { safeParseRatings, safeParseResult, safeParseReview, safeParseRubric } from "../../src/schema";

const good = { assessor: "chen", role: "manager", criterion: "overall", score: 8 } as const;
const review = { subject: "li.wei", ratings: [good] } as const;
const scored = scoreReview(review);
const unscored = scoreReview({ subject: "li.wei", ratings: [] });
const rubric = JSON.parse(JSON.stringify(customerCentric));

/** What is wrong with a document, in short: its path, what was expected and what was found. */
function problems(parsed: ReturnType<typeof safeParseResult>): readonly string[] {
  return parsed.success ? [] : parsed.issues.map(({ code, message }) => `${code} at ${message}`);
}

describe("keys whose value is undefined count as absent", () => {
  const absent = { level: undefined, status: undefined, position: undefined, relation: undefined, comment: undefined };

  test.each([
    ["a score", { ...good, ...absent }],
    ["a level", { ...good, ...absent, score: undefined, level: "good" }],
    ["a status", { ...good, ...absent, score: undefined, status: "not-observed" }],
  ])("in ratings with %s", (_, rating) => {
    expect(safeParseReview({ subject: "li.wei", period: undefined, team: undefined, ratings: [rating] }).success).toBe(
      true,
    );
    expect(safeParseRatings([{ subject: "li.wei", period: undefined, ...rating }]).success).toBe(true);
  });

  test("in rubrics", () => {
    const levels = rubric.levels.map((level: object) => ({ ...level, band: undefined }));
    const criteria = rubric.criteria.map((criterion: object) => ({ ...criterion, policies: undefined }));
    const gates = [{ id: "g", criterion: "any", below: 6, effect: { cap: 5, floor: undefined } }];
    expect(safeParseRubric({ ...rubric, levels, criteria, gates, texts: undefined })).toMatchObject({ success: true });
    const banded = [{ id: "all", cut: undefined, band: "0.00–10.00" }];
    const plain = rubric.criteria.map(({ id, weight }: { id: string; weight: number }) => ({ id, weight }));
    expect(safeParseRubric({ ...rubric, levels: banded, criteria: plain })).toMatchObject({ success: true });
  });

  test("in results", () => {
    const [first, ...others] = scored.criteria;
    const criteria = [{ ...first, policy: undefined, note: undefined }, ...others];
    expect(problems(safeParseResult({ ...scored, criteria, reasons: undefined, note: undefined }))).toEqual([]);
    expect(problems(safeParseResult({ ...unscored, score: undefined }))).toEqual([]);
  });
});

test.each([1e7, 5e7])("a list of %d holes is refused at once, and not looked at entry by entry", (length) => {
  const list: unknown[] = [];
  list.length = length;
  for (const parsed of [safeParseRatings(list), safeParseReview({ subject: "li.wei", ratings: list })]) {
    expect(parsed.success === false && parsed.issues.length).toBe(1);
  }
});

describe("what was expected is said in plain words", () => {
  const [first] = scored.criteria;

  test.each<[what: string, changes: object, problem: string]>([
    ["a key that is missing", { coverage: undefined }, "missing at coverage: expected a number, got nothing."],
    ["text for a number", { score: "8" }, 'wrong-type at score: expected a number, got "8".'],
    ["a number for text", { level: 7 }, "wrong-type at level: expected text, got 7."],
    [
      "an object for a truth",
      { roundingChangedLevel: {} },
      "wrong-type at roundingChangedLevel: expected true or false, got a value of type object.",
    ],
    ["an object for a list", { gates: {} }, "wrong-type at gates: expected a list, got a value of type object."],
    ["text for an object", { rubric: "r" }, 'wrong-type at rubric: expected an object, got "r".'],
    ["more than there can be", { coverage: 1.5 }, "out-of-range at coverage: expected 1 or less, got 1.5."],
    ["less than there can be", { coverage: -1 }, "out-of-range at coverage: expected 0 or more, got -1."],
    [
      "a word nobody knows",
      { status: "won" },
      'unknown-value at status: expected one of "scored", "unscored", got "won".',
    ],
    [
      "a fraction that is none",
      { exactScore: "8,5" },
      'unknown-value at exactScore: expected an exact number such as "17/2" or "8", got "8,5".',
    ],
    [
      "a value of no good form",
      { gates: [{ gate: "g", criteria: [], below: {}, effect: "unscored", isDecisive: true }] },
      "wrong-type at gates[0].below: expected a number or text, got a value of type object.",
    ],
    [
      "one wrong part of one of two forms",
      { criteria: [{ ...first, weight: "one" }] },
      'unknown-value at criteria[0].weight: expected a decimal such as 8.5 or "8.50", got "one".',
    ],
  ])("%s", (_, changes, problem) => {
    expect(problems(safeParseResult({ ...scored, ...changes }))).toEqual([problem]);
  });

  test("a list that may not be empty", () => {
    expect(problems(safeParseResult({ ...unscored, reasons: [] }))).toEqual([
      "out-of-range at reasons: expected a list of at least 1, got an empty list.",
    ]);
  });

  test("a value that the document inherits, by what it is", () => {
    const heir = Object.create({ ...scored, level: 7, note: "x" });
    expect(problems(safeParseResult(heir))).toEqual([
      "wrong-type at level: expected text, got 7.",
      'unknown-key at note: expected no key of that name, got "note".',
    ]);
  });

  test("keys that nobody knows, each by its own name", () => {
    expect(problems(safeParseResult({ ...scored, note: 1, tags: [], criteria: [{ ...first, memo: "x" }] }))).toEqual(
      expect.arrayContaining([
        'unknown-key at note: expected no key of that name, got "note".',
        'unknown-key at tags: expected no key of that name, got "tags".',
        'unknown-key at criteria[0].memo: expected no key of that name, got "memo".',
      ]),
    );
  });
});
