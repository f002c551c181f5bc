/** What the published form of a document adds to reading it: in plain words, one key each, and in linear time. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Path } from "../../src/document";
import { addIssue } from "../../src/document";
import type { Issue } from "../../src/index";
import { customerCentric, scoreReview } from "../../src/index";
import { addFormIssues, formOf } from "../../src/rubric/form-issues";
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

/** What the form adds to a document in which reading has found something at some paths. */
function added(form: z.ZodType, document: unknown, ...found: readonly Path[]): readonly string[] {
  const issues: Issue[] = [];
  for (const path of found) addIssue(issues, "wrong-type", path, "something else", 0);
  addFormIssues(form, document, issues);
  return issues.slice(found.length).map(({ message }) => message);
}

describe("where reading has found something", () => {
  const form = z.strictObject({ name: z.string(), sizes: z.array(z.number()).max(2), box: z.strictObject({}) });
  const document = { name: "x", sizes: [1, 2], box: {} };

  test.each<[where: string, changes: object, found: Path]>([
    ["there", { name: 7 }, ["name"]],
    ["within it", { sizes: ["a"] }, ["sizes"]],
    ["around it", { sizes: [1, 2, 3] }, ["sizes", 0]],
  ])("the form adds nothing %s", (_, changes, found) => {
    expect(added(form, { ...document, ...changes })).toHaveLength(1);
    expect(added(form, { ...document, ...changes }, found)).toEqual([]);
  });

  test("the form adds what is beside it", () => {
    expect(added(form, { name: 7, sizes: ["a", "b"], box: {} }, ["sizes", 0])).toEqual([
      "name: expected text, got 7.",
      'sizes[1]: expected a number, got "b".',
    ]);
    expect(added(form, { ...document, box: { lid: 1, key: 2 } }, ["box", "lid"])).toEqual([
      'box.key: expected no key of that name, got "key".',
    ]);
  });

  test("in a value with several forms, the form adds nothing to that value, since it may have taken another one", () => {
    const [lidded, strapped] = [z.strictObject({ lid: z.number() }), z.strictObject({ strap: z.number() })];
    const either = z.strictObject({ box: z.union([lidded, strapped]) });
    expect(added(either, { box: { lid: "a", key: 2 } })).toHaveLength(2);
    expect(added(either, { box: { lid: "a", key: 2 } }, ["box", "lid"])).toEqual([]);
  });
});

test("a document of which nothing was read is one place too", () => {
  expect(added(z.strictObject({}), 7)).toEqual(["document: expected an object, got 7."]);
});

describe("of a value with several forms", () => {
  const house = z.strictObject({ street: z.string(), number: z.number() });
  const square = z.strictObject({ square: z.string() });

  test.each<[which: string, place: object, problem: string]>([
    ["first", { street: "High Street", number: "7" }, 'place.number: expected a number, got "7".'],
    ["last", { square: 7 }, "place.square: expected text, got 7."],
  ])("only what keeps it from the closest one is said, though it is the %s", (_, place, problem) => {
    expect(added(z.strictObject({ place: z.union([house, square]) }), { place })).toEqual([problem]);
  });

  test("nothing is said where all that the closest one minds are keys without a value", () => {
    const corner = z.strictObject({ street: z.string(), other: z.string().optional() });
    const place = { street: "High Street", number: 7, square: undefined };
    expect(added(z.strictObject({ place: z.union([corner, house]) }), { place })).toEqual([]);
    expect(added(z.strictObject({ place: z.union([house, corner]) }), { place })).toEqual([]);
  });

  test("each is named where it is of no such kind", () => {
    const place = z.union([house, square, z.literal("here"), z.array(z.string())]);
    expect(added(z.strictObject({ place }), { place: 7 })).toEqual([
      'place: expected an object or "here" or a list, got 7.',
    ]);
  });
});

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
    [
      "another word than the only one",
      { engine: { ...scored.engine, name: "other" } },
      'unknown-value at engine.name: expected "customer-centric-rubric", got "other".',
    ],
    [
      "another word than a few",
      { criteria: [{ ...first, roles: [{ ...first?.roles[0], status: "lost" }] }] },
      'unknown-value at criteria[0].roles[0].status: expected one of "scored", "not-applicable", "not-rated", got "lost".',
    ],
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

  test("words by any key, which are an object too", () => {
    expect(added(z.record(z.string(), z.string()), 7)).toEqual(["document: expected an object, got 7."]);
  });

  test("a value that the document inherits, by what it is", () => {
    const heir = Object.create({ ...scored, level: 7, note: "x" });
    expect(problems(safeParseResult(heir))).toEqual([
      "wrong-type at level: expected text, got 7.",
      expect.stringMatching(/^unknown-key at note: expected one of the keys subject, .*, nextLevel, got "note"\.$/),
    ]);
  });

  test("keys that nobody knows, each by its own name", () => {
    expect(problems(safeParseResult({ ...scored, note: 1, tags: [], criteria: [{ ...first, memo: "x" }] }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^unknown-key at note: expected one of the keys subject, .*, nextLevel, got "note"\.$/),
        expect.stringMatching(/^unknown-key at tags: expected one of the keys subject, .*, nextLevel, got "tags"\.$/),
        'unknown-key at criteria[0].memo: expected no key of that name, got "memo".',
      ]),
    );
  });
});

describe("the copy of a document as its form has it", () => {
  const form = z.strictObject({ name: z.string(), size: z.number().nullable().optional(), tag: z.string().optional() });

  test("is none of the document itself, and keeps absent, nothing and 0 apart", () => {
    const document = { name: "x", size: 0 };
    const issues: Issue[] = [];
    expect(formOf(form, document, issues)).toStrictEqual(document);
    expect(formOf(form, document, issues)).not.toBe(document);
    expect(formOf(form, { name: "x", size: null }, issues)).toStrictEqual({ name: "x", size: null });
    expect(formOf(form, { name: "x" }, issues)).toStrictEqual({ name: "x" });
    expect(issues).toEqual([]);
  });

  test("is without keys that have no value, though the form knows none of them", () => {
    const issues: Issue[] = [];
    expect(formOf(form, { name: "x", note: undefined, memo: undefined }, issues)).toStrictEqual({ name: "x" });
    expect(issues).toEqual([]);
  });

  test("is none where something is wrong, which is added to the issues", () => {
    const issues: Issue[] = [];
    addIssue(issues, "wrong-type", ["before"], "something else", 0);
    expect(formOf(form, { name: 7, note: undefined }, issues)).toBeUndefined();
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["wrong-type", "before"],
      ["wrong-type", "name"],
    ]);
  });

  test("is made though other problems were known before", () => {
    const issues: Issue[] = [];
    addIssue(issues, "wrong-type", ["before"], "something else", 0);
    expect(formOf(form, { name: "x", note: undefined }, issues)).toStrictEqual({ name: "x" });
    expect(issues).toHaveLength(1);
  });
});

test("what a form checks by a rule of its own is told by the code and in the words that the rule brings", () => {
  const even = z.number().refine((size) => size % 2 === 0, { error: "an even number", params: { code: "off-step" } });
  const issues: Issue[] = [];
  addFormIssues(z.strictObject({ size: even }), { size: 7 }, issues);
  expect(issues.map(({ code, message }) => [code, message])).toEqual([
    ["off-step", "size: expected an even number, got 7."],
  ]);
});

describe("where null is allowed, it is said", () => {
  const cause = z.enum(["personal", "system"]).nullable();
  const form = z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("a"),
      cause,
      name: z.string(),
      list: z.array(z.strictObject({ at: cause })).optional(),
    }),
    z.strictObject({ kind: z.literal("b"), cause: z.string(), share: z.number().min(0).nullable() }),
  ]);
  const orNull = "or null where there is none or nobody knows";

  test("of a key that is missing, of a wrong word, and however deep", () => {
    expect(added(form, { kind: "a", name: "x" })).toEqual([
      `cause: expected one of "personal", "system", ${orNull}, got nothing.`,
    ]);
    expect(added(form, { kind: "a", cause: "weather", list: [{ at: "?" }] })).toEqual([
      `cause: expected one of "personal", "system", ${orNull}, got "weather".`,
      "name: expected text, got nothing.",
      `list[0].at: expected one of "personal", "system", ${orNull}, got "?".`,
    ]);
  });

  test("but not of the same key of another kind, nor of a value that is only too large or small", () => {
    expect(added(form, { kind: "b", share: -1 })).toEqual([
      "cause: expected text, got nothing.",
      "share: expected 0 or more, got -1.",
    ]);
  });
});

test("a key that nobody knows is told with those that its object may have, by its kind", () => {
  const form = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("a"), cause: z.string().optional() }),
    z.strictObject({ kind: z.literal("b"), share: z.number().optional() }),
  ]);
  expect(added(form, { kind: "b", cause: "x" })).toEqual(['cause: expected one of the keys kind, share, got "cause".']);
});

test("a whole number is asked for as such", () => {
  expect(added(z.strictObject({ days: z.int() }), { days: 1.5 })).toEqual(["days: expected a whole number, got 1.5."]);
});

test("of one value only the first thing is said that is wrong with it", () => {
  const decimal = z.union([z.number(), z.string().regex(/^\d$/, "a decimal")]);
  const small = decimal.refine((value) => Number(value) < 5, {
    error: "less than 5",
    params: { code: "out-of-range" },
  });
  expect(added(z.strictObject({ share: small }), { share: "80%" })).toEqual(['share: expected a decimal, got "80%".']);
  expect(added(z.strictObject({ share: small }), { share: "8" })).toEqual(['share: expected less than 5, got "8".']);
});
