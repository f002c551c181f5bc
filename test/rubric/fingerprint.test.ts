import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Rubric, RubricDefinition } from "../../src/index";
import { customerCentric, customerCentricTexts, defineRubric, rubricFingerprints, scoreReview } from "../../src/index";
import { canonicalJson } from "../../src/rubric/canonical-json";
import { parseRubric } from "../../src/schema";
import { absent, documentWith } from "./documents";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const fingerprintsWith = (changes: Readonly<Record<string, unknown>> = {}) =>
  rubricFingerprints(defineRubric(documentWith(changes)));

const base = fingerprintsWith();

describe("the fingerprints are what they say", () => {
  test.each<[string, Rubric]>([
    ["the built-in rubric", customerCentric],
    ["a rubric with every part", defineRubric(documentWith())],
    ["a rubric in three languages", defineRubric({ ...customerCentric, texts: customerCentricTexts })],
  ])("SHA-256 of the canonical JSON of %s, whole and without id, version and texts", (_, rubric) => {
    const { id: _id, version: _version, texts: _texts, ...scoring } = JSON.parse(JSON.stringify(rubric));
    expect(rubricFingerprints(rubric)).toEqual({
      scoring: sha256(canonicalJson(scoring)),
      document: sha256(canonicalJson(JSON.parse(JSON.stringify(rubric)))),
    });
  });

  test("the canonical JSON of a small rubric, written by hand", () => {
    // The defaults of design.md, section 3; keys sorted as RFC 8785 says.
    const byHand =
      '{"criteria":[{"id":"all","weight":1}],"gates":[],"levels":[{"cut":0,"id":"low"},{"cut":7.5,"id":"high"}],' +
      '"minimumCoverage":0.6,"placeOn":"rounded","policies":{"notApplicable":"exclude","notRated":"exclude"},' +
      '"ratingStep":null,"roles":[{"id":"manager","weight":1},{"id":"peer","weight":1},{"id":"report","weight":1},' +
      '{"id":"self","weight":0},{"id":"customer","weight":1},{"id":"other","weight":1}],"rounding":"half-up",' +
      '"scale":{"maximum":10,"minimum":0,"step":0.01},"weightTotal":null,"withinRole":"mean"}';
    const small = defineRubric({
      id: "small",
      version: "1",
      scale: { minimum: 0, maximum: 10, step: 0.01 },
      levels: [
        { id: "low", cut: 0 },
        { id: "high", cut: "7.50" },
      ],
      criteria: [{ id: "all", weight: 1 }],
    });
    expect(rubricFingerprints(small).scoring).toBe(sha256(byHand));
    const whole = byHand
      .replace(',"levels"', ',"id":"small","levels"')
      .replace(',"weightTotal"', ',"version":"1","weightTotal"');
    expect(rubricFingerprints(small).document).toBe(sha256(whole));
  });

  test("the hash is SHA-256, by the published example for abc", () => {
    // FIPS 180-2, appendix B.1: what the tests compare with is the right function.
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("a result carries both", () => {
    const result = scoreReview({ subject: "s", ratings: [] });
    expect(result.rubric).toEqual({ id: "customer-centric", version: "1.0.0", fingerprints: rubricFingerprints() });
  });
});

test("fingerprints are frozen, so that nobody who holds them can change those of later results", () => {
  const rubric = defineRubric(documentWith());
  expect(Object.isFrozen(rubricFingerprints(rubric))).toBe(true);
  expect(Object.isFrozen(rubricFingerprints())).toBe(true);
  expect(Object.isFrozen(rubricFingerprints(parseRubric(documentWith())))).toBe(true);
});

describe("the scoring fingerprint changes with all that can change a score", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["the minimum", { "scale.minimum": -1, "levels.0.cut": -1 }],
    ["the maximum", { "scale.maximum": 11 }],
    ["the step", { "scale.step": 0.001 }],
    ["the rounding", { rounding: "half-even" }],
    ["what is placed", { placeOn: "exact" }],
    ["the rating step", { ratingStep: 0.25 }],
    ["no rating step", { ratingStep: null }],
    ["a cut score", { "levels.1.cut": 6.01 }],
    ["the name of a level", { "levels.1.id": "medium", texts: absent }],
    [
      "one level fewer",
      {
        levels: [
          { id: "low", cut: 0 },
          { id: "high", cut: 8.5 },
        ],
        texts: absent,
      },
    ],
    ["the name of a criterion", { "criteria.1.id": "manners", texts: absent }],
    ["the weight of a criterion", { "criteria.1.weight": 30, weightTotal: 90 }],
    ["the order of the criteria", { criteria: [...documentWith().criteria].reverse() }],
    ["the policy of a criterion", { "criteria.0.policies.notRated": "fail" }],
    ["the other policy of a criterion", { "criteria.0.policies.notApplicable": "forbid" }],
    ["no policies of a criterion", { "criteria.0.policies": absent }],
    ["an indicator", { "criteria.0.descriptors.0.indicators.0.id": "bent", texts: absent }],
    ["the mark of an indicator", { "criteria.0.descriptors.1.indicators.1.supporting": absent }],
    ["the level of a descriptor", { "criteria.0.descriptors.1.level": "middle" }],
    ["the demanded total", { weightTotal: null }],
    ["the weight of an own role", { "roles.0.weight": 3 }],
    ["the weight of a built-in role", { "roles.1.weight": 0.25 }],
    ["one role fewer", { roles: [{ id: "peer", weight: 0.5 }], texts: absent }],
    ["the mean within a role", { withinRole: "mean" }],
    ["the median within a role", { withinRole: "median" }],
    ["the share that is trimmed", { "withinRole.trimmedMean": 0.2 }],
    ["the policy for what is not applicable", { "policies.notApplicable": "lowest" }],
    ["the policy for what is not rated", { "policies.notRated": "lowest" }],
    ["the least coverage", { minimumCoverage: 0.51 }],
    ["the criterion of a gate", { "gates.0.criterion": "conduct" }],
    ["the bound of a gate", { "gates.0.below": 5.99 }],
    ["the cap of a gate", { "gates.0.effect.cap": 5.98 }],
    ["the effect of a gate", { "gates.0.effect": "unscored" }],
    ["the name of a gate, which results carry", { "gates.0.id": "works", texts: absent }],
    ["the order of gates", { gates: [...(documentWith().gates ?? [])].reverse() }],
    ["one gate fewer", { gates: documentWith().gates?.slice(0, 1), texts: absent }],
  ])("%s", (_, changes) => {
    const changed = fingerprintsWith(changes);
    // Where the change takes the words away too, the comparison is with the rubric without words.
    const before = changes.texts === absent ? fingerprintsWith({ texts: absent }) : base;
    expect(changed.scoring).not.toBe(before.scoring);
    expect(changed.document).not.toBe(before.document);
  });

  test("no two of the changes to a number give the same fingerprint", () => {
    const seen = [6.01, 6.02, 6.1, 7, "8.49"].map((cut) => fingerprintsWith({ "levels.1.cut": cut }).scoring);
    expect(new Set([...seen, base.scoring]).size).toBe(6);
  });
});

describe("the scoring fingerprint does not change with what never changes a score, and the document's does", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["the id", { id: "other" }],
    ["the version", { version: "2" }],
    ["a title", { "texts.en.title": "Safety on site" }],
    ["the words of a level", { "texts.de.levels.low": "Niedrig" }],
    ["the words of a criterion", { "texts.en.criteria.conduct.title": "Behaviour" }],
    [
      "the words of a descriptor",
      {
        "texts.en.criteria.equipment.descriptors.low": "Out of order",
        "texts.de.criteria.equipment.descriptors.low": "Kaputt",
      },
    ],
    ["the words of an indicator", { "texts.en.indicators.tested": "Was tested" }],
    ["the words of a role", { "texts.en.roles.auditor": "Inspector" }],
    ["the words of a gate", { "texts.en.gates.none-low": "None low" }],
    ["a language", { "texts.de": absent }],
    ["all words", { texts: absent }],
  ])("%s", (_, changes) => {
    const changed = fingerprintsWith(changes);
    expect(changed.scoring).toBe(base.scoring);
    expect(changed.document).not.toBe(base.document);
  });
});

describe("two spellings of one rubric have the same fingerprints", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    [
      "decimals as text",
      {
        "levels.1.cut": "6",
        "levels.2.cut": "8.50",
        "scale.step": "0.010",
        "criteria.0.weight": "60.00",
        "gates.0.below": "6.00",
        minimumCoverage: "0.5",
        "withinRole.trimmedMean": "0.10",
        ratingStep: "0.50",
        weightTotal: "100.0",
        "roles.0.weight": "2.0",
        "gates.0.effect.cap": "5.990",
        "scale.minimum": "-0",
        "scale.maximum": "010",
      },
    ],
    [
      "printed bands",
      {
        levels: [
          { id: "low", band: "< 6.00" },
          { id: "middle", band: "6.00–8.49" },
          { id: "high", band: "≥ 8.50" },
        ],
      },
    ],
    [
      "roles in another order, built-in ones first",
      {
        roles: [
          { id: "peer", weight: 0.5 },
          { id: "auditor", weight: 2 },
        ],
      },
    ],
    [
      "built-in roles stated as they are anyway",
      {
        roles: [
          { id: "auditor", weight: 2 },
          { id: "peer", weight: 0.5 },
          { id: "manager", weight: 1 },
          { id: "self", weight: 0 },
        ],
      },
    ],
    [
      "a mark that says no",
      { "criteria.0.descriptors.1.indicators.0": { id: "tested", negative: false, supporting: false } },
    ],
    ["empty policies of a criterion", { "criteria.1.policies": {} }],
    ["an empty list of descriptors", { "criteria.1.descriptors": [] }],
  ])("%s", (_, changes) => {
    expect(fingerprintsWith(changes)).toEqual(base);
  });

  test("defaults stated or left out", () => {
    const lean = {
      id: "lean",
      version: "1",
      scale: { minimum: 0, maximum: 10, step: 0.01 },
      levels: [
        { id: "low", cut: 0 },
        { id: "high", cut: 5 },
      ],
      criteria: [{ id: "all", weight: 1 }],
    };
    const stated = {
      ...lean,
      rounding: "half-up",
      placeOn: "rounded",
      ratingStep: null,
      weightTotal: null,
      roles: [],
      withinRole: "mean",
      policies: { notRated: "exclude" },
      minimumCoverage: 0.6,
      gates: [],
    };
    expect(rubricFingerprints(parseRubric(stated))).toEqual(rubricFingerprints(parseRubric(lean)));
  });

  test("keys in another order", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      );
    };
    const rubric = defineRubric(reversed(documentWith()) as RubricDefinition);
    expect(rubricFingerprints(rubric)).toEqual(base);
  });
});
