import { describe, expect, test } from "vitest";
import { customerCentric, defineRubric, summaryAccumulator } from "../../src/index";
import { parseGuideline, parseSummary, safeParseGuideline, safeParseSummary } from "../../src/schema";
import { refusalOf } from "../review/refusal";
import { descriptionsOf } from "../support/descriptions";
import { compileJsonSchema } from "../support/json-schema";
import { stored, storedKinds } from "./stored-documents";

const own = defineRubric({
  ...customerCentric,
  id: "own",
  levels: [
    { id: "low", cut: 0 },
    { id: "high", cut: 5 },
  ],
  texts: {},
  criteria: customerCentric.criteria.map(({ id, weight }) => ({ id, weight })),
});

describe.each(storedKinds)("$name", ({ good, parse, safeParse, form, jsonSchema, code }) => {
  const fits = compileJsonSchema(jsonSchema());

  test.each(good.map((document, index) => [index, document]))("is read back as it was: %i", (_, document) => {
    const back = stored(document);
    expect(parse(back)).toBe(back);
    expect(safeParse(back)).toEqual({ success: true, data: document });
    expect(fits(back)).toBe(true);
    expect(form.safeParse(back).success).toBe(true);
  });

  test.each([null, 7, "x", [], {}, [null], { status: "scored" }])("is not %j", (document) => {
    expect(safeParse(document).success).toBe(false);
    expect(refusalOf(() => parse(document)).code).toBe(code);
    expect(fits(document)).toBe(false);
  });

  test("says in words what it is", () => {
    expect(descriptionsOf(jsonSchema())).toContainEqual(
      expect.stringMatching(/^document: .* of customer-centric-rubric$/),
    );
  });
});

/** The messages of what is wrong with a copy that somebody changed. */
function wrongs(kind: number, which: number, change: (copy: never) => void): readonly string[] {
  const { good, safeParse } = storedKinds[kind] as (typeof storedKinds)[number];
  const copy = stored(good[which]);
  change(copy as never);
  const parsed = safeParse(copy);
  return parsed.success ? [] : parsed.issues.map(({ message }) => message);
}

describe("what is wrong is told at once", () => {
  test("of a tree", () => {
    const tree = [
      { id: "a", parent: "b" },
      { id: "b", parent: "a" },
      { id: "b" },
      { id: "", head: "x" },
      { id: "c", parent: "z" },
    ];
    const { safeParse } = storedKinds[0] as (typeof storedKinds)[number];
    const parsed = safeParse(tree);
    expect(parsed.success || parsed.issues.map(({ code }) => code)).toEqual([
      ...["duplicate-id", "unknown-key", "invalid-id", "unknown-team", "circular-teams", "circular-teams"],
    ]);
  });

  test.each([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN])(
    "of a share of %d, by every reader",
    (share) => {
      const { form, jsonSchema } = storedKinds[1] as (typeof storedKinds)[number];
      const guideline = [{ levels: ["good"], atMost: share }];
      const parsed = safeParseGuideline(guideline);
      expect(parsed.success || parsed.issues.map(({ code, path }) => ({ code, path }))).toEqual([
        { code: "invalid-decimal", path: [0, "atMost"] },
      ]);
      expect(form.safeParse(guideline).success).toBe(false);
      expect(compileJsonSchema(jsonSchema())(guideline)).toBe(false);
    },
  );

  test("of a guideline, for the levels of the rubric at hand", () => {
    const guideline = [{ levels: ["low"], atMost: 0.2 }];
    expect(parseGuideline(guideline, { rubric: own })).toBe(guideline);
    const parsed = safeParseGuideline([{ levels: ["low", 7], atLeast: "x", share: 1.5, cap: 1 }]);
    expect(parsed.success || parsed.issues.map(({ message }) => message)).toEqual([
      '[0].cap: expected one of the keys levels, share, atLeast, atMost, got "cap".',
      '[0].levels[0]: expected one of "failing", "basic", "good", "outstanding", "excellent", got "low".',
      '[0].levels[1]: expected one of "failing", "basic", "good", "outstanding", "excellent", got 7.',
      "[0]: expected a share, or atLeast, atMost or both, got a value of type object.",
      "[0].share: expected a number from 0 to 1, got 1.5.",
    ]);
  });

  test("of a summary, of another rubric too", () => {
    expect(
      wrongs(2, 1, (copy: { scored: number; note: string }) => Object.assign(copy, { scored: 9, note: "x" })),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^note: expected one of the keys/),
        "scored: expected 5 or less, got 9.",
      ]),
    );
    const summary = summaryAccumulator({ rubric: own }).create();
    expect(parseSummary(stored(summary), { rubric: own })).toEqual(summary);
    const parsed = safeParseSummary(stored(summary));
    expect(parsed.success || parsed.issues.map(({ code }) => code)).toContain("rubric-mismatch");
  });

  test("of a result by groups, which has no room for anybody's name", () => {
    expect(
      wrongs(3, 0, (copy: { criteria: [{ groups: [object]; roles?: unknown }]; isAnonymous: unknown }) => {
        copy.criteria[0].roles = [];
        Object.assign(copy.criteria[0].groups[0], { assessors: ["chen"] });
        copy.isAnonymous = "yes";
      }),
    ).toEqual([
      'isAnonymous: expected true or false, got "yes".',
      'criteria[0].groups[0].assessors: expected no key of that name, got "assessors".',
      'criteria[0].roles: expected no key of that name, got "roles".',
    ]);
  });

  test("of a result of periods", () => {
    expect(
      wrongs(4, 0, (copy: { periods: [{ weight: unknown; start: string }]; rules: { weighting: unknown } }) => {
        copy.periods[0].weight = 1;
        copy.periods[0].start = "1 January";
        copy.rules.weighting = { halfLife: { days: 0 } };
      }),
    ).toEqual([
      "rules.weighting.halfLife.days: expected 1 or more, got 0.",
      'periods[0].start: expected a day such as 2026-12-25, got "1 January".',
      "periods[0].weight: expected text, got 1.",
    ]);
  });
});
