import { describe, expect, test } from "vitest";
import { customerCentric, defineRubric, defineScorecard, scoreScorecard } from "../../../src/index";
import { parseScorecard, safeParseScorecard, scorecardJsonSchema } from "../../../src/schema";
import { card, definition, safe, safety, service } from "../../aggregation/scorecards/scorecards";
import { brief, issuesOf, refusalOf } from "../../review/refusal";
import { compileJsonSchema } from "../../support/json-schema";

const fits = compileJsonSchema(scorecardJsonSchema());
const [first, second, third] = definition.parts;
const texts = {
  en: {
    title: "The year",
    parts: { service: "Service", safety: "Safety", days: "Days" },
    levels: { low: "Low", high: "High" },
  },
};
const points = [
  { value: 1, score: 0 },
  { value: 5, score: 10 },
];
const byPoints = { ...second, conversion: { points } };

function issues(changes: object): readonly unknown[] {
  const own = { ...definition, ...changes };
  const thrown = issuesOf(() => defineScorecard(own as never));
  const parsed = safeParseScorecard(JSON.parse(JSON.stringify(own)));
  const stated = parsed.success ? [] : brief(parsed.issues);
  // What the one refuses the other does, and at the same places.
  expect([stated.map(([, ...path]) => path.join("."))].flat()).toEqual(thrown.map(([, ...path]) => path.join(".")));
  return thrown;
}

describe("a scorecard", () => {
  test("has its defaults filled in and its decimals in one spelling, and is frozen", () => {
    const made = defineScorecard({
      ...definition,
      scale: { minimum: "0", maximum: "10.0", step: "0.010" },
      levels: [],
      parts: [{ ...first, weight: "50.0" } as never],
    });
    expect(made).toMatchObject({
      scale: { minimum: 0, maximum: 10, step: 0.01 },
      rounding: "half-up",
      placeOn: "rounded",
      levels: [],
      missing: "exclude",
      minimumCoverage: 0.6,
      parts: [{ id: "service", weight: 50 }],
    });
    expect(Object.isFrozen(made) && Object.isFrozen(made.parts[0]) && Object.isFrozen(made.scale)).toBe(true);
  });

  test("is a JSON document, rubrics included, and is read back to score the same, to the byte", () => {
    const made = card({ texts, parts: [first, byPoints, third] as never });
    const document = JSON.parse(JSON.stringify(made));
    expect(fits(document)).toBe(true);
    const read = parseScorecard(document);
    expect(JSON.stringify(read)).toBe(JSON.stringify(made));
    const input = {
      subject: "li.wei",
      parts: [
        { part: "service", result: service(8) },
        { part: "safety", result: safe(4) },
      ],
    };
    expect(JSON.stringify(scoreScorecard(read, input))).toBe(JSON.stringify(scoreScorecard(made, input)));
  });

  test("may have levels by band, and parts named as objects are", () => {
    const odd = ["__proto__", "toString", "部分"].map((id) => ({ ...third, id }));
    const made = card({
      levels: [
        { id: "a", band: "< 5.00" },
        { id: "b", band: "5.00–10.00" },
      ],
      parts: odd as never,
    });
    expect(made.levels).toEqual([
      { id: "a", cut: 0 },
      { id: "b", cut: 5 },
    ]);
    const parts = [
      { part: "__proto__", value: 1 },
      { part: "toString", value: 1 },
      { part: "部分", value: 7 },
    ];
    expect(scoreScorecard(made, { subject: "x", parts })).toMatchObject({ exactScore: "20/3" });
  });

  test("has fingerprints of all that can change a score, and of the whole document", () => {
    const of = (changes: object) => scoreScorecard(card(changes), { subject: "x", parts: [] }).scorecard.fingerprints;
    const own = of({});
    for (const same of [{ version: "2" }, { id: "other" }, { texts }]) {
      expect([of(same).scoring === own.scoring, of(same).document === own.document]).toEqual([true, false]);
    }
    const renamed = defineRubric({ ...customerCentric, version: "other" });
    const parts = [{ ...first, rubric: renamed }, second, third];
    expect([of({ parts }).scoring === own.scoring, of({ parts }).document === own.document]).toEqual([true, false]);
    const others = [{ missing: "lowest" }, { rounding: "up" }, { levels: [] }, { minimumCoverage: 0.5 }];
    for (const other of others) expect(of(other).scoring).not.toBe(own.scoring);
    for (const changed of [
      { ...first, weight: 51 },
      { ...first, rubric: defineRubric({ ...customerCentric, minimumCoverage: 1 }) },
    ]) {
      expect(of({ parts: [changed, second, third] }).scoring).not.toBe(own.scoring);
    }
  });
});

describe("a scorecard is refused", () => {
  test("whose parts are on another scale under same-scale, unless points convert them", () => {
    expect(issues({ conversion: "same-scale" })).toEqual([["conflicting-values", "parts", 1, "rubric", "scale"]]);
    expect(card({ conversion: "same-scale", parts: [first, byPoints] as never }).conversion).toBe("same-scale");
    const coarse = defineRubric({
      ...customerCentric,
      scale: { minimum: 0, maximum: 10, step: 0.5 },
      levels: [{ id: "all", cut: 0 }],
      criteria: [{ id: "c", weight: 1 }],
    } as never);
    expect(card({ conversion: "same-scale", parts: [{ ...first, rubric: coarse }] as never }).parts).toHaveLength(1);
  });

  test.each([
    [
      "points that do not span the rubric's scale",
      [
        { value: 1, score: 0 },
        { value: 4.9, score: 10 },
      ],
      "out-of-range",
      [],
    ],
    [
      "points beyond it",
      [
        { value: 0.9, score: 0 },
        { value: 5, score: 10 },
      ],
      "out-of-range",
      [],
    ],
    [
      "points that fall",
      [
        { value: 1, score: 10 },
        { value: 5, score: 0 },
      ],
      "no-direction",
      [],
    ],
    [
      "a score off the scorecard's scale",
      [
        { value: 1, score: 0 },
        { value: 5, score: 10.1 },
      ],
      "out-of-range",
      [1, "score"],
    ],
  ])("with %s", (_, own, code, rest) => {
    const part = { ...second, conversion: { points: own } };
    expect(issues({ parts: [first, part, third] })).toEqual([[code, "parts", 1, "conversion", "points", ...rest]]);
  });

  test("with parts that are neither or both, have no weight, or share an id, all at once", () => {
    const parts = [
      { id: "a", weight: 0 },
      { ...third, id: "a", weight: 0, rubric: safety },
      { ...third, id: " ", weight: -1, missing: "never", note: 1 },
      { ...third, id: "d", weight: 0, conversion: { points } },
    ];
    expect(issues({ parts })).toEqual([
      ["missing", "parts", 0],
      ["conflicting-values", "parts", 1],
      ["unknown-key", "parts", 2, "note"],
      ["unknown-value", "parts", 2, "missing"],
      ["unknown-key", "parts", 3, "conversion"],
      ["invalid-id", "parts", 2, "id"],
      ["out-of-range", "parts", 2, "weight"],
      ["duplicate-id", "parts", 1, "id"],
    ]);
    expect(issues({ parts: [{ ...third, weight: 0 }] })).toEqual([["weights-all-zero", "parts"]]);
    expect(refusalOf(() => card({ parts: [{ ...third, weight: 0 }] as never })).message).toContain(
      "a part with a weight above 0",
    );
    expect(issues({ parts: [] })).toEqual([["wrong-type", "parts"]]);
    expect(issues({ parts: undefined })).toEqual([["missing", "parts"]]);
  });

  test("with a bad scale, level, rule, text or key", () => {
    expect(issues({ scale: { minimum: 0, maximum: 10 } })).toEqual([["missing", "scale", "step"]]);
    expect(issues({ levels: [{ id: "low", cut: 1 }] })).toEqual([["first-cut-not-minimum", "levels", 0, "cut"]]);
    expect(issues({ levels: "none" })).toEqual([["wrong-type", "levels"]]);
    expect(issues({ conversion: "log", missing: "skip", rounding: "near" })).toEqual([
      ["unknown-value", "conversion"],
      ["unknown-value", "missing"],
      ["unknown-value", "rounding"],
    ]);
    expect(issues({ minimumCoverage: 1.01, criteria: [] })).toEqual([
      ["unknown-key", "criteria"],
      ["out-of-range", "minimumCoverage"],
    ]);
    expect(issues({ conversion: undefined })).toEqual([["missing", "conversion"]]);
    const half = {
      en: { title: "x", parts: { service: "Service", safety: "Safety", dais: "Days" }, levels: texts.en.levels },
    };
    expect(issues({ texts: half })).toEqual([
      ["unknown-text", "texts", "en", "parts", "dais"],
      ["missing-text", "texts", "en", "parts", "days"],
    ]);
    const more = { en: { ...texts.en, criteria: {}, roles: {} }, zh: "x" };
    expect(issues({ texts: more })).toEqual([
      ["unknown-key", "texts", "en", "criteria"],
      ["unknown-key", "texts", "en", "roles"],
      ["wrong-type", "texts", "zh"],
    ]);
    expect(issues({ texts, levels: [] })).toEqual([
      ["unknown-text", "texts", "en", "levels", "low"],
      ["unknown-text", "texts", "en", "levels", "high"],
    ]);
  });

  test("with a rubric that is none, by its own problems where it is a document", () => {
    const parts = [{ ...first, rubric: { ...customerCentric, version: 5 } }];
    expect(issuesOf(() => card({ parts: parts as never }))).toEqual([["wrong-type", "parts", 0, "rubric"]]);
    const parsed = safeParseScorecard(JSON.parse(JSON.stringify({ ...definition, parts })));
    expect(parsed.success ? [] : brief(parsed.issues)).toEqual([["wrong-type", "parts", 0, "rubric", "version"]]);
    for (const none of [null, [], 5, "x"]) {
      expect(safeParseScorecard(none).success).toBe(false);
      expect(refusalOf(() => defineScorecard(none as never)).code).toBe("invalid-scorecard");
    }
  });
});
