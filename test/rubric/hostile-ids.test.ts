import { describe, expect, test } from "vitest";
import type { Rubric } from "../../src/index";
import {
  compareLevels,
  defineRubric,
  explain,
  levelBoundaries,
  levelOf,
  levelRange,
  scoreReview,
  verifyResult,
} from "../../src/index";
import { parseResult, parseReview, parseRubric } from "../../src/schema";
import { problemsOf } from "./documents";

/** One id in every place that takes one; texts are own properties even under `__proto__`. */
function definitionWith(id: string) {
  const words = (other: string) =>
    Object.fromEntries([
      [id, `Words for ${id}`],
      [other, "Other words"],
    ]);
  return {
    id,
    version: "1",
    scale: { minimum: 0, maximum: 10, step: 0.01 },
    levels: [
      { id: "lowest", cut: 0 },
      { id, cut: 7.5 },
    ],
    criteria: [
      { id, weight: 2, descriptors: [{ level: id, indicators: [{ id }] }] },
      { id: "second", weight: 1 },
    ],
    roles: [{ id, weight: 3 }],
    gates: [{ id, criterion: id, below: 5, effect: { cap: 4.99 } }],
    texts: {
      en: {
        title: "Hostile",
        levels: words("lowest"),
        criteria: Object.fromEntries([
          [id, { title: "First", descriptors: Object.fromEntries([[id, "Described"]]) }],
          ["second", { title: "Second" }],
        ]),
        indicators: Object.fromEntries([[id, "Indicated"]]),
        roles: Object.fromEntries([[id, "Played"]]),
        gates: Object.fromEntries([[id, "Guarded"]]),
      },
    },
  } as const;
}

const reviewWith = (id: string, score: number) => ({
  subject: id,
  ratings: [
    { assessor: `${id}!`, role: id, criterion: id, score },
    { assessor: `${id}!`, role: id, criterion: "second", score: 10 },
    { assessor: "chen", role: "manager", criterion: "second", level: id },
  ],
});

describe("ids that work", () => {
  test.each<[string, string]>([
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["prototype", "prototype"],
    ["toString", "toString"],
    ["valueOf", "valueOf"],
    ["hasOwnProperty", "hasOwnProperty"],
    ["toJSON", "toJSON"],
    ["then", "then"],
    ["length", "length"],
    ["a digit", "0"],
    ["a negative number", "-1"],
    ["not a number", "NaN"],
    ["undefined", "undefined"],
    ["null", "null"],
    ["a dotted path", "a.b[0]"],
    ["quotes and a backslash", '"\\"'],
    ["markup", "<script>alert(1)</script>"],
    ["a formula", "=1+1"],
    ["two words", "two words"],
    ["10,000 characters", "x".repeat(10_000)],
    ["an emoji", "😀"],
    ["a joined emoji", "👩‍👩‍👧"],
    ["Chinese", "客户需求"],
    ["right-to-left text", "العميل أولا"],
    ["a right-to-left override", "\u202egnp"],
    ["a decomposed accent", "e\u0301"],
    ["a private-use character", "\ue000"],
  ])("%s works in every place, all the way to the result", (_, id) => {
    const rubric: Rubric = defineRubric(definitionWith(id));
    expect(levelOf(7.5, rubric)).toBe(id);
    expect(levelOf(7.49, rubric)).toBe("lowest");
    expect(levelRange(id, rubric)).toEqual({ level: id, minimum: 7.5, maximum: 10, band: "7.50–10.00" });
    expect(levelBoundaries(rubric)[0]?.at).toEqual({ score: 7.5, level: id });
    expect(compareLevels(id, "lowest", rubric)).toBe(1);

    // Second: 10 by the own role of weight 3, and the level's middle, 8.75, by a manager of weight 1: 9.6875.
    // (2 × 7 + 9.6875) ÷ 3 = 379/48, which is 7.8958…
    const review = reviewWith(id, 7);
    const result = scoreReview(review, { rubric });
    expect(result).toMatchObject({ subject: id, status: "scored", score: 7.9, level: id, exactScore: "379/48" });
    expect(result.criteria.map(({ criterion }) => criterion)).toEqual([id, "second"]);
    expect(result.criteria[0]?.roles).toMatchObject([{ role: id, weight: 3, assessors: [{ assessor: `${id}!` }] }]);
    expect(result.criteria[1]?.roles.map(({ role }) => role)).toEqual(["manager", id]);
    expect(result.rubric.id).toBe(id);

    // Below the gate's bound, the gate fires by its name: (2 × 4 + 9.6875) ÷ 3 is above the cap.
    const capped = scoreReview(reviewWith(id, 4), { rubric });
    expect(capped).toMatchObject({
      score: 4.99,
      level: "lowest",
      gates: [{ gate: id, criteria: [{ criterion: id }] }],
    });

    expect(verifyResult(result, review, { rubric }).differences).toEqual([]);
    expect(() => explain(capped, { rubric, locale: "en" })).not.toThrow();
  });

  test.each(["__proto__", "constructor", "toString", "😀", "العميل أولا"])(
    "%s survives JSON: the rubric, the review and the result read back as they were",
    (id) => {
      const rubric: Rubric = parseRubric(JSON.parse(JSON.stringify(defineRubric(definitionWith(id)))));
      const review = parseReview(JSON.parse(JSON.stringify(reviewWith(id, 7))), { rubric });
      const result = scoreReview(review, { rubric });
      const back: unknown = parseResult(JSON.parse(JSON.stringify(result)));
      expect(JSON.stringify(back)).toBe(JSON.stringify(result));
      expect(Object.keys(rubric.texts?.en?.levels ?? {})).toEqual([id, "lowest"]);
    },
  );

  test("a hostile id is not found where it is not declared", () => {
    const rubric: Rubric = defineRubric({ ...definitionWith("plain"), texts: undefined } as never);
    for (const id of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(() => levelRange(id, rubric)).toThrow(/level/);
      const rating = { assessor: "a", role: "manager", criterion: id, score: 8 };
      expect(() => scoreReview({ subject: "s", ratings: [rating] }, { rubric })).toThrow(/ratings\[0\]\.criterion/);
      const role = { assessor: "a", role: id, criterion: "plain", score: 8 };
      expect(() => scoreReview({ subject: "s", ratings: [role] }, { rubric })).toThrow(/ratings\[0\]\.role/);
    }
  });
});

describe("ids that are refused by name", () => {
  test.each<[string, string]>([
    ["the empty text", ""],
    ["a blank", " "],
    ["a leading blank", " needs"],
    ["a trailing blank", "needs "],
    ["a leading no-break space", "\u00a0needs"],
    ["a leading ideographic space", "\u3000需求"],
    ["a byte-order mark", "\ufeffneeds"],
    ["a line break", "nee\nds"],
    ["a trailing line break", "needs\n"],
    ["a tab", "nee\tds"],
    ["a null character", "nee\u0000ds"],
    ["a delete character", "needs\u007f"],
    ["a C1 control character", "nee\u0085ds"],
    ["a lone high surrogate", "\ud83d"],
    ["a lone low surrogate", "x\ude00"],
    ["surrogates in the wrong order", "\ude00\ud83d"],
  ])("%s is refused in every place at once, at its path", (_, id) => {
    const { texts: _texts, gates, ...definition } = definitionWith(id);
    const gate = { ...gates[0], criterion: "second" };
    expect(
      [...problemsOf({ ...definition, gates: [gate] })].filter((problem) => problem.startsWith("invalid-id")).sort(),
    ).toEqual([
      "invalid-id at criteria.0.descriptors.0.indicators.0.id",
      "invalid-id at criteria.0.id",
      "invalid-id at gates.0.id",
      "invalid-id at id",
      "invalid-id at levels.1.id",
      "invalid-id at roles.0.id",
    ]);
  });

  test.each(["overall", "any"])("%s is reserved among criteria, and free elsewhere", (id) => {
    const { texts: _texts, ...definition } = definitionWith(id);
    expect(problemsOf(definition)).toContain("reserved-id at criteria.0.id");
    const elsewhere = {
      ...definition,
      criteria: [{ id: "second", weight: 1 }],
      gates: [{ ...definition.gates[0], criterion: "second" }],
    };
    expect(problemsOf(elsewhere)).toEqual([]);
  });
});
