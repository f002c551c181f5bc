import { describe, expect, test } from "vitest";
import type { LevelDefinition, Rubric, RubricDefinition } from "../../src/index";
import {
  customerCentric,
  defineRubric,
  explain,
  levelOf,
  levelRange,
  noCriterionFailing,
  rubricFingerprints,
  scoreRatings,
  scoreReview,
  verifyResult,
  weightedMean,
} from "../../src/index";
import { parseReview } from "../../src/schema";
import { refusal } from "../exact/refusal";
import { documentWith } from "./documents";

const short = {
  id: "short",
  version: "1",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  levels: [
    { id: "low", cut: 0 },
    { id: "high", cut: 7.5 },
  ],
  criteria: [
    { id: "needs", weight: 2 },
    { id: "conduct", weight: 1 },
  ],
} as const;

describe("a rubric in code", () => {
  test("gets the defaults of the built-in rubric for all that it leaves out", () => {
    const { id, version, scale, levels, criteria, ...rest } = defineRubric(short);
    const { id: _, version: __, scale: ___, levels: ____, criteria: _____, ...builtIn } = customerCentric;
    expect({ id, version, scale, levels, criteria }).toEqual(short);
    expect(rest).toEqual(builtIn);
  });

  test("keeps all that it states", () => {
    const definition = documentWith();
    const rubric = defineRubric(definition);
    const { roles: _, ...stated } = definition;
    expect(rubric).toMatchObject(stated);
    expect(Object.keys(rubric).sort()).toEqual(Object.keys(definition).sort());
  });

  test("has the six built-in roles in their order, with the weights it gives them, and then its own", () => {
    expect(defineRubric(documentWith()).roles).toEqual([
      { id: "manager", weight: 1 },
      { id: "peer", weight: 0.5 },
      { id: "report", weight: 1 },
      { id: "self", weight: 0 },
      { id: "customer", weight: 1 },
      { id: "other", weight: 1 },
      { id: "auditor", weight: 2 },
    ]);
  });

  test("fills in the policy that it leaves out beside one that it states", () => {
    expect(defineRubric({ ...short, policies: { notRated: "forbid" } }).policies).toEqual({
      notApplicable: "exclude",
      notRated: "forbid",
    });
  });

  test("is frozen to its last part", () => {
    const loose: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    };
    walk(defineRubric(documentWith()), "rubric");
    expect(loose).toEqual([]);
  });

  test("does not freeze or change its definition, and does not change with it", () => {
    const definition = documentWith() as unknown as {
      levels: { cut: number }[];
      criteria: { weight: number; policies: { notRated: string }; descriptors: { indicators: { id: string }[] }[] }[];
      gates: { effect: { cap: number } }[];
      texts: { en: { levels: { low: string } } };
      withinRole: { trimmedMean: number };
      scale: { maximum: number };
    };
    const before = structuredClone(definition);
    const rubric = defineRubric(definition as unknown as RubricDefinition);
    expect(definition).toEqual(before);
    const kept = JSON.stringify(rubric);
    const fingerprints = rubricFingerprints(rubric);
    Object.assign(definition.levels[1] as object, { cut: 9.99 });
    Object.assign(definition.criteria[0] as object, { weight: 0 });
    Object.assign((definition.criteria[0] as { policies: object }).policies, { notRated: "forbid" });
    definition.criteria[0]?.descriptors[0]?.indicators.pop();
    Object.assign((definition.gates[0] as { effect: object }).effect, { cap: 0 });
    definition.texts.en.levels.low = "Changed";
    definition.withinRole.trimmedMean = 0.4;
    definition.scale.maximum = 5;
    expect(JSON.stringify(rubric)).toBe(kept);
    expect(rubricFingerprints(rubric)).toEqual(fingerprints);
    expect(levelOf(8, rubric)).toBe("middle");
  });

  test("is plain JSON and nothing more", () => {
    for (const rubric of [defineRubric(documentWith()), defineRubric(short), customerCentric]) {
      expect(JSON.parse(JSON.stringify(rubric))).toStrictEqual({ ...rubric });
    }
  });

  test("may be the built-in one with a change", () => {
    const strict = defineRubric({ ...customerCentric, id: "strict", gates: [noCriterionFailing] });
    expect(strict.gates).toEqual([{ id: "no-criterion-failing", criterion: "any", below: 6, effect: { cap: 5.99 } }]);
    expect(levelOf(7.494, strict)).toBe("basic");
    expect(levelOf(7.494, defineRubric({ ...customerCentric, rounding: "up" }))).toBe("good");
    expect(levelOf(7.494)).toBe("basic");
  });

  test("lists every problem in its error", () => {
    const wrong = { ...short, version: "", levels: [{ id: "low", cut: 1 }] };
    expect(() => defineRubric(wrong)).toThrow(refusal("invalid-rubric"));
    expect(() => defineRubric(wrong)).toThrow(/version[\s\S]*levels\[0\]\.cut|levels\[0\]\.cut[\s\S]*version/);
  });
});

describe("levels by printed band", () => {
  const byCut = defineRubric(customerCentric);
  const withBands = (bands: readonly string[]) =>
    defineRubric({
      ...customerCentric,
      levels: customerCentric.levels.map(({ id }, index): LevelDefinition => ({ id, band: bands[index] as string })),
    } as RubricDefinition);

  test.each<[string, readonly string[]]>([
    ["as the table prints them", ["< 6.00", "6.00–7.49", "7.50–8.49", "8.50–9.49", "9.50–10.00"]],
    ["with hyphens", ["0.00-5.99", "6.00-7.49", "7.50-8.49", "8.50-9.49", "9.50-10.00"]],
    ["with blanks around the dash", ["0 – 5.99", "6 - 7.49", "7.5  –  8.49", "8.5 — 9.49", "9.5 – 10"]],
    ["with other dashes", ["0—5.99", "6−7.49", "7.5‐8.49", "8.5‑9.49", "9.5—10"]],
    ["as Chinese and Japanese print them", ["＜6.00", "6.00～7.49", "7.50〜8.49", "8.50~9.49", "≧9.50"]],
    ["in words", ["0 to 5.99", "6 to 7.49", "7.50 to 8.49", "8.50 to 9.49", "9.50 to 10"]],
    ["open at both ends", ["<6", "6–7.49", "7.5–8.49", "8.5–9.49", "≥ 9.5"]],
    ["open with ASCII signs", ["<6.0", "6–7.49", "7.5–8.49", "8.5–9.49", ">= 9.50"]],
    ["with white space around them", [" < 6.00 ", "\t6.00–7.49", "7.50–8.49\n", " 8.50–9.49", "≥9.50 "]],
    ["with needless zeros", ["0.000–5.990", "06.00–7.490", "7.500–8.490", "8.500–9.490", "9.500–10.000"]],
  ])("%s are the same rubric as cut scores, with the same fingerprints", (_, bands) => {
    const rubric = withBands(bands);
    expect(rubric).toEqual(byCut);
    expect(rubricFingerprints(rubric)).toEqual(rubricFingerprints(byCut));
    expect(JSON.stringify(rubric)).toBe(JSON.stringify(byCut));
  });

  test("may stand beside cut scores", () => {
    const levels = [
      { id: "failing", cut: "0" },
      { id: "basic", band: "6.00–7.49" },
      { id: "good", cut: 7.5 },
      { id: "outstanding", band: "8.50–9.49" },
      { id: "excellent", cut: "9.500" },
    ] as const;
    expect(defineRubric({ ...customerCentric, levels })).toEqual(byCut);
  });

  test("may be negative", () => {
    const change = defineRubric({
      ...short,
      scale: { minimum: -5, maximum: 5, step: 0.1 },
      levels: [
        { id: "worse", band: "-5.0–-0.6" },
        { id: "steady", band: "-0.5 - 0.5" },
        { id: "better", band: "0.6-5.0" },
      ],
    });
    expect(change.levels).toEqual([
      { id: "worse", cut: -5 },
      { id: "steady", cut: -0.5 },
      { id: "better", cut: 0.6 },
    ]);
  });

  test("are what levelRange prints, so that a rubric can be read back from its bands", () => {
    expect(withBands(customerCentric.levels.map(({ id }) => levelRange(id).band))).toEqual(byCut);
  });
});

describe("what was not made by defineRubric or parseRubric is no rubric", () => {
  const rubric = defineRubric(short);
  const review = {
    subject: "li.wei",
    ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8 }],
  } as const;
  const result = scoreReview(review, { rubric });
  const uses: readonly [string, (rubric: Rubric) => unknown][] = [
    ["scoreReview", (other) => scoreReview(review, { rubric: other })],
    ["scoreRatings", (other) => scoreRatings([], { rubric: other })],
    ["weightedMean", (other) => weightedMean([8], [1], other)],
    ["rubricFingerprints", (other) => rubricFingerprints(other)],
    ["verifyResult", (other) => verifyResult(result, review, { rubric: other })],
    ["explain", (other) => explain(result, { rubric: other })],
    ["parseReview", (other) => parseReview(review, { rubric: other })],
  ];

  test("the rubric itself passes everywhere", () => {
    for (const [, use] of uses) expect(() => use(rubric)).not.toThrow();
  });

  test.each<[string, unknown]>([
    ["its definition", short],
    ["a copy by spreading", { ...rubric }],
    ["a structured clone", structuredClone(rubric)],
    ["a copy through JSON", JSON.parse(JSON.stringify(rubric))],
    ["an object that inherits from it", Object.create(rubric)],
    ["an empty object", {}],
    ["a list", [rubric]],
    ["its id", "short"],
  ])("%s is refused everywhere", (_, impostor) => {
    for (const [name, use] of uses) {
      expect(() => use(impostor as Rubric), name).toThrow(refusal("undefined-rubric"));
    }
  });

  test("a copy becomes a rubric by being defined again, with the same fingerprints", () => {
    for (const copy of [{ ...rubric }, structuredClone(rubric), JSON.parse(JSON.stringify(rubric)) as Rubric]) {
      expect(rubricFingerprints(defineRubric(copy))).toEqual(rubricFingerprints(rubric));
    }
  });
});
