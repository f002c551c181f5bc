import { describe, expect, test } from "vitest";
import type { Criterion, Level } from "../../src/index";
import { compareRubrics, customerCentric, customerCentricTexts, rubricFingerprints } from "../../src/index";
import { variant } from "../aggregation/scoring";
import { refusal } from "../exact/refusal";

type Changes = Parameters<typeof variant>[0];

const [needs, relationship] = customerCentric.criteria as unknown as readonly [Criterion, Criterion];
const [failing, basic, ...upper] = customerCentric.levels as unknown as readonly [Level, Level, ...Level[]];

describe("two rubrics", () => {
  test("are identical when they are one document, however it is spelt", () => {
    const again = variant({ minimumCoverage: "0.60" });
    expect(again).not.toBe(customerCentric);
    expect(compareRubrics(customerCentric, again)).toEqual({ verdict: "identical", changes: [] });
  });

  test("differ in their texts only when id, version and texts are all that changed", () => {
    const texts = { en: { ...customerCentricTexts.en, title: "Our customers" } };
    expect(compareRubrics(customerCentric, variant({ id: "ours", version: "9" }))).toEqual({
      verdict: "texts-only",
      changes: [
        { path: ["id"], kind: "changed", before: "customer-centric", after: "ours" },
        { path: ["version"], kind: "changed", before: customerCentric.version, after: "9" },
      ],
    });
    expect(compareRubrics(variant({ texts: customerCentricTexts }), variant({ texts }))).toMatchObject({
      verdict: "texts-only",
      changes: [
        { path: ["texts", "en", "title"], kind: "changed", after: "Our customers" },
        ...["zh", "ja"].map((locale) => ({ path: ["texts", locale], kind: "removed" })),
      ],
    });
  });

  test.each<[what: string, changes: Changes]>([
    ["weights", { criteria: [{ ...needs, weight: 2 }, relationship] }],
    ["policies", { policies: { notRated: "fail" } }],
    ["gates", { gates: [{ id: "g", criterion: "any", below: 6, effect: "unscored" }] }],
    ["roles", { roles: [{ id: "manager", weight: 2 }] }],
    ["the minimum coverage", { minimumCoverage: 0.61 }],
    ["the mean within a role", { withinRole: "median" }],
    ["the step of ratings", { ratingStep: 0.5 }],
    ["the order of criteria", { criteria: [relationship, needs] }],
  ])("stay comparable when %s changed", (_, changes) => {
    const comparison = compareRubrics(customerCentric, variant(changes));
    expect(comparison.verdict).toBe("comparable");
    expect(comparison.changes.length).toBeGreaterThan(0);
  });

  test.each<[what: string, changes: Changes]>([
    ["the scale", { scale: { ...customerCentric.scale, maximum: 10.01 } }],
    ["the step", { scale: { ...customerCentric.scale, step: 0.001 } }],
    ["the rounding", { rounding: "half-even" }],
    ["the placing", { placeOn: "exact" }],
    ["a cut score, by one step", { levels: [failing, { ...basic, cut: 6.01 }, ...upper] }],
    ["a criterion", { criteria: [needs] }],
  ])("are not comparable when %s changed", (_, changes) => {
    expect(compareRubrics(customerCentric, variant(changes)).verdict).toBe("not-comparable");
    expect(compareRubrics(variant(changes), customerCentric).verdict).toBe("not-comparable");
  });

  test("are not comparable when a level has another name", () => {
    const of = (level: string) => variant({ levels: [{ id: level, cut: 0 }], criteria: [{ id: "all", weight: 1 }] });
    expect(compareRubrics(of("a"), of("b")).changes).toEqual([
      { path: ["levels", "a"], kind: "removed", before: { id: "a", cut: 0 }, after: undefined },
      { path: ["levels", "b"], kind: "added", before: undefined, after: { id: "b", cut: 0 } },
    ]);
  });

  test("are told apart part by part, by the ids of the parts", () => {
    const simple = (criteria: readonly Criterion[]) => variant({ criteria });
    const before = simple([
      { id: "toString", weight: 1 },
      { id: "__proto__", weight: 1, policies: { notRated: "lowest" } },
      { id: "c", weight: 1 },
    ]);
    const after = simple([
      { id: "__proto__", weight: 1, policies: { notRated: "fail" } },
      { id: "toString", weight: "1.5" },
      { id: "d", weight: 1 },
    ]);
    expect(compareRubrics(before, after).changes).toEqual([
      { path: ["criteria", "toString", "weight"], kind: "changed", before: 1, after: 1.5 },
      { path: ["criteria", "__proto__", "policies", "notRated"], kind: "changed", before: "lowest", after: "fail" },
      { path: ["criteria", "c"], kind: "removed", before: { id: "c", weight: 1 }, after: undefined },
      { path: ["criteria", "d"], kind: "added", before: undefined, after: { id: "d", weight: 1 } },
      { path: ["criteria"], kind: "reordered", before: ["toString", "__proto__"], after: ["__proto__", "toString"] },
    ]);
  });

  test("show the points of a measure as one value", () => {
    const measured = (value: number) => {
      const points = [
        { value: 0, score: 0 },
        { value, score: 10 },
      ];
      return variant({ criteria: [{ id: "a", weight: 1, measure: { points } }] });
    };
    const [change, ...others] = compareRubrics(measured(5), measured(6)).changes;
    expect(others).toEqual([]);
    expect(change?.path).toEqual(["criteria", "a", "measure", "points"]);
  });

  test("must be rubrics", () => {
    expect(() => compareRubrics(customerCentric, { ...customerCentric })).toThrow(refusal("undefined-rubric"));
    expect(() => compareRubrics(null as never, customerCentric)).toThrow(refusal("undefined-rubric"));
  });

  test("change nothing that a fingerprint does not show, and the other way round", () => {
    for (const other of [variant({ version: "2" }), variant({ gates: [] }), variant({ minimumCoverage: 1 })]) {
      const { verdict } = compareRubrics(customerCentric, other);
      const same = rubricFingerprints().document === rubricFingerprints(other).document;
      expect(verdict === "identical").toBe(same);
    }
  });
});
