import { describe, expect, test } from "vitest";
import { absent, documentWith, issuesOf, problemsOf } from "./documents";

type Case = readonly [what: string, changes: Readonly<Record<string, unknown>>, problems: readonly string[]];

const noWeights = ["manager", "peer", "report", "customer", "other"].map((id) => ({ id, weight: 0 }));

test("the document that the cases depart from is good", () => {
  expect(problemsOf(documentWith())).toEqual([]);
});

test("a rubric without a level is told so, and not that its descriptors name none of none", () => {
  expect(problemsOf(documentWith({ levels: [], texts: absent }))).toEqual(["wrong-type at levels"]);
  expect(problemsOf(documentWith({ levels: [7], texts: absent }))).toEqual(["wrong-type at levels.0"]);
});

describe("each kind of problem is reported by its code, at its path", () => {
  test.each<Case>([
    [
      "a band that ends before the next begins",
      { "levels.0": { id: "low", band: "0.00–5.98" } },
      ["band-gap at levels.1.cut"],
    ],
    [
      "a band that begins after the one before ends",
      { "levels.0": { id: "low", band: "0.00–5.99" }, "levels.1": { id: "middle", band: "6.01–8.49" } },
      ["band-gap at levels.1.band"],
    ],
    [
      "a last band that ends before the scale",
      { "levels.2": { id: "high", band: "8.50–9.99" } },
      ["band-gap at levels.2.band"],
    ],
    [
      "a band that reaches into the next",
      { "levels.0": { id: "low", band: "0.00–6.00" } },
      ["band-overlap at levels.1.cut"],
    ],
    ["bands that share an end", { "levels.1": { id: "middle", band: "6.00–8.50" } }, ["band-overlap at levels.2.cut"]],
    [
      "a band written backwards",
      { "levels.1": { id: "middle", band: "8.49–6.00" } },
      ["invalid-band at levels.1.band"],
    ],
    [
      "a band that is a single number",
      { "levels.1": { id: "middle", band: "6.00" } },
      ["invalid-band at levels.1.band"],
    ],
    ["a band in words", { "levels.1": { id: "middle", band: "six to eight" } }, ["invalid-band at levels.1.band"]],
    [
      "a band with decimal commas",
      { "levels.1": { id: "middle", band: "6,00–8,49" } },
      ["invalid-band at levels.1.band"],
    ],
    ["a band that is no text", { "levels.1": { id: "middle", band: 6 } }, ["invalid-band at levels.1.band"]],
    ["a band beyond the scale", { "levels.2": { id: "high", band: "8.50–10.01" } }, ["out-of-range at levels.2.band"]],
    [
      "a band from below the scale",
      { "levels.0": { id: "low", band: "-0.01–5.99" } },
      ["out-of-range at levels.0.band", "first-cut-not-minimum at levels.0.band"],
    ],
    ["a band off the step", { "levels.2": { id: "high", band: "8.505–10.00" } }, ["off-step at levels.2.band"]],
    [
      "a level with both a cut score and a band",
      { "levels.1": { id: "middle", cut: 6, band: "6.00–8.49" } },
      ["conflicting-values at levels.1"],
    ],
    [
      "a level with both, whose band ends early",
      { "levels.1": { id: "middle", cut: 6, band: "6.00–7.49" } },
      ["conflicting-values at levels.1"],
    ],
    [
      "a level with both, that do not agree",
      { "levels.1": { id: "middle", cut: 7, band: "6.50–8.49" } },
      ["conflicting-values at levels.1"],
    ],
    ["cut scores that fall", { "levels.1.cut": 9 }, ["not-ascending at levels.2.cut"]],
    ["two equal cut scores", { "levels.1.cut": "8.50" }, ["not-ascending at levels.2.cut"]],
    ["a first cut score above the minimum", { "levels.0.cut": 0.01 }, ["first-cut-not-minimum at levels.0.cut"]],
    ["a cut score off the step", { "levels.1.cut": "6.005" }, ["off-step at levels.1.cut"]],
    ["a cut score beyond the scale", { "levels.2.cut": 10.01 }, ["out-of-range at levels.2.cut"]],
    ["a negative cut score on a scale from 0", { "levels.0.cut": -1 }, ["out-of-range at levels.0.cut"]],
    ["a cut score that is no decimal", { "levels.1.cut": "6,0" }, ["invalid-decimal at levels.1.cut"]],
    ["a level without a cut score or a band", { "levels.1.cut": absent }, ["missing at levels.1.cut"]],
    ["no level", { levels: [] }, ["wrong-type at levels"]],
  ])("of levels: %s", (_, changes, problems) => {
    const withoutWords = { texts: absent, "criteria.0.descriptors": absent };
    expect(problemsOf(documentWith({ ...withoutWords, ...changes }))).toEqual(problems);
  });

  test.each<Case>([
    ["a scale upside down", { "scale.minimum": 11 }, ["out-of-range at scale.maximum"]],
    ["a scale of one score", { "scale.maximum": 0 }, ["out-of-range at scale.maximum"]],
    ["a step of 0", { "scale.step": 0 }, ["out-of-range at scale.step"]],
    ["a negative step", { "scale.step": "-0.01" }, ["out-of-range at scale.step"]],
    ["a maximum off the step", { "scale.maximum": 10.005 }, ["off-step at scale.maximum"]],
    ["a minimum off the step", { "scale.minimum": "-0.005" }, ["off-step at scale.minimum"]],
    ["a minimum that is no decimal", { "scale.minimum": "zero" }, ["invalid-decimal at scale.minimum"]],
    ["more digits than a number carries", { "scale.maximum": 10_000_000_000_000 }, ["out-of-range at scale.maximum"]],
    [
      "more digits below zero than a number carries",
      { "scale.minimum": -10_000_000_000_000, "levels.0.cut": -10_000_000_000_000 },
      ["out-of-range at scale.minimum"],
    ],
    [
      "as many digits as a number carries",
      {
        "scale.minimum": "-9999999999999.99",
        "levels.0.cut": "-9999999999999.99",
        "scale.maximum": "9999999999999.99",
        ratingStep: null,
      },
      [],
    ],
    [
      "a scale that is missing under printed bands, which nobody can judge then",
      {
        scale: absent,
        levels: [
          { id: "low", band: "< 6.00" },
          { id: "middle", band: "7.00–1.00" },
          { id: "high", band: "8.50–10.00" },
        ],
      },
      ["missing at scale"],
    ],
    [
      "a step finer than a number carries",
      { "scale.step": "0.000000000000001" },
      ["out-of-range at scale.minimum", "out-of-range at scale.maximum"],
    ],
    ["a step that is infinite", { "scale.step": Number.POSITIVE_INFINITY }, ["invalid-decimal at scale.step"]],
    ["a maximum that is not a number", { "scale.maximum": Number.NaN }, ["invalid-decimal at scale.maximum"]],
    ["a scale without a step", { "scale.step": absent }, ["missing at scale.step"]],
    ["no scale", { scale: absent }, ["missing at scale"]],
    ["a scale that is a list", { scale: [0, 10, 0.01] }, ["wrong-type at scale"]],
    ["an unknown key of the scale", { "scale.max": 10 }, ["unknown-key at scale.max"]],
  ])("of the scale: %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    [
      "levels",
      { "levels.2.id": "middle", texts: absent, "criteria.0.descriptors": absent },
      ["duplicate-id at levels.2.id"],
    ],
    ["criteria", { "criteria.1.id": "equipment", texts: absent }, ["duplicate-id at criteria.1.id"]],
    ["roles", { "roles.1.id": "auditor" }, ["duplicate-id at roles.1.id"]],
    ["gates", { "gates.1.id": "equipment-works", texts: absent }, ["duplicate-id at gates.1.id"]],
    [
      "indicators of one cell",
      { "criteria.0.descriptors.1.indicators.1.id": "tested", texts: absent },
      ["duplicate-id at criteria.0.descriptors.1.indicators.1.id"],
    ],
    [
      "indicators of two levels",
      { "criteria.0.descriptors.1.indicators.1.id": "broken", texts: absent },
      ["duplicate-id at criteria.0.descriptors.1.indicators.1.id"],
    ],
    [
      "indicators of two criteria",
      { "criteria.1.descriptors": [{ level: "low", indicators: [{ id: "broken" }] }] },
      ["duplicate-id at criteria.1.descriptors.0.indicators.0.id"],
    ],
    [
      "descriptors of one level",
      { "criteria.0.descriptors.1.level": "low" },
      ["duplicate-id at criteria.0.descriptors.1.level"],
    ],
  ])("one id twice among %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["overall as a criterion", { "criteria.1.id": "overall", texts: absent }, ["reserved-id at criteria.1.id"]],
    ["any as a criterion", { "criteria.1.id": "any", texts: absent }, ["reserved-id at criteria.1.id"]],
    ["an empty id", { id: "" }, ["invalid-id at id"]],
    ["an id with a blank in front", { "roles.0.id": " auditor", texts: absent }, ["invalid-id at roles.0.id"]],
    ["an id with a blank at its end", { "gates.0.id": "floor ", texts: absent }, ["invalid-id at gates.0.id"]],
    ["an id with a control character", { "levels.1.id": "mid\u0000dle", texts: absent }, ["invalid-id at levels.1.id"]],
    ["an id with a lone surrogate", { "criteria.1.id": "\ud83d", texts: absent }, ["invalid-id at criteria.1.id"]],
    [
      "an id that is a number",
      { "criteria.0.descriptors.0.indicators.0.id": 7, texts: absent },
      ["invalid-id at criteria.0.descriptors.0.indicators.0.id"],
    ],
    ["a missing id", { "criteria.1.id": absent, texts: absent }, ["missing at criteria.1.id"]],
  ])("of ids: %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["a negative weight", { "criteria.1.weight": -40, weightTotal: null }, ["out-of-range at criteria.1.weight"]],
    [
      "criteria that all weigh nothing",
      { "criteria.0.weight": 0, "criteria.1.weight": "0.00", weightTotal: null },
      ["weights-all-zero at criteria"],
    ],
    ["roles that all weigh nothing", { roles: noWeights, texts: absent }, ["weights-all-zero at roles"]],
    [
      "roles that weigh nothing, beside one that weighs something and has no good id",
      { roles: [...noWeights, { id: " ", weight: 2 }], texts: absent },
      ["invalid-id at roles.5.id"],
    ],
    [
      "roles that weigh nothing, beside one that cannot be told yet and may weigh something",
      { roles: [...noWeights, null], texts: absent },
      ["wrong-type at roles.5"],
    ],
    ["a negative weight of a role", { "roles.0.weight": "-0.5", texts: absent }, ["out-of-range at roles.0.weight"]],
    [
      "a weight that is no decimal",
      { "criteria.1.weight": "40%", weightTotal: null },
      ["invalid-decimal at criteria.1.weight"],
    ],
    ["a weight that is missing", { "criteria.1.weight": absent, weightTotal: null }, ["missing at criteria.1.weight"]],
    ["weights that miss the total", { "criteria.1.weight": 39.99 }, ["weight-total at criteria"]],
    ["weights that go beyond the total", { "criteria.1.weight": "40.01" }, ["weight-total at criteria"]],
    [
      "weights that miss the total, beside a problem that is not one of weights",
      { "criteria.0.id": "conduct", "criteria.1.weight": 39.99, gates: [], texts: absent },
      ["duplicate-id at criteria.1.id", "weight-total at criteria"],
    ],
    [
      "weights that miss the total, beside a role whose weight is none",
      { "criteria.1.weight": 39.99, "roles.0.weight": -1 },
      ["out-of-range at roles.0.weight", "weight-total at criteria"],
    ],
    [
      "criteria that weigh nothing, beside one that cannot be told yet and may weigh something",
      { criteria: [null, { id: "conduct", weight: 0 }], gates: [], weightTotal: null, texts: absent },
      ["wrong-type at criteria.0"],
    ],
    [
      "a weight that could not be read, which leaves the total open",
      { "criteria.1.weight": "forty" },
      ["invalid-decimal at criteria.1.weight"],
    ],
    ["a total of 0", { weightTotal: 0 }, ["out-of-range at weightTotal"]],
    ["a total that is no decimal", { weightTotal: "one hundred" }, ["invalid-decimal at weightTotal"]],
  ])("of weights: %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["on an unknown criterion", { "gates.0.criterion": "weather" }, ["unknown-criterion at gates.0.criterion"]],
    [
      "on the whole competency, which is no criterion",
      { "gates.0.criterion": "overall" },
      ["unknown-criterion at gates.0.criterion"],
    ],
    ["without a criterion", { "gates.0.criterion": absent }, ["missing at gates.0.criterion"]],
    ["with a bound beyond the scale", { "gates.0.below": 10.01 }, ["out-of-range at gates.0.below"]],
    ["with a bound off the step", { "gates.0.below": "5.995" }, ["off-step at gates.0.below"]],
    ["that never fires, with its bound at the minimum", { "gates.0.below": "0.00" }, ["out-of-range at gates.0.below"]],
    ["that never fires, with its bound below", { "gates.0.below": -1 }, ["out-of-range at gates.0.below"]],
    ["with a cap beyond the scale", { "gates.0.effect.cap": -0.01 }, ["out-of-range at gates.0.effect.cap"]],
    ["with a cap off the step", { "gates.0.effect.cap": 5.999 }, ["off-step at gates.0.effect.cap"]],
    ["without a bound", { "gates.0.below": absent }, ["missing at gates.0.below"]],
    ["without an effect", { "gates.0.effect": absent }, ["missing at gates.0.effect"]],
    ["with an unknown effect", { "gates.0.effect": "fail" }, ["wrong-type at gates.0.effect"]],
    [
      "with an unknown kind of effect",
      { "gates.0.effect": { cap: 5, floor: 1 } },
      ["unknown-key at gates.0.effect.floor"],
    ],
    [
      "that is no object",
      { "gates.1": "none-low", "texts.en.gates": absent, "texts.de.gates": absent },
      ["wrong-type at gates.1"],
    ],
    ["in something other than a list", { gates: {}, texts: absent }, ["wrong-type at gates"]],
  ])("a gate %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["the title", { "texts.de.title": absent }, ["missing at texts.de.title"]],
    ["a level", { "texts.de.levels.middle": absent }, ["missing-text at texts.de.levels.middle"]],
    ["a criterion", { "texts.de.criteria.conduct": absent }, ["missing-text at texts.de.criteria.conduct"]],
    [
      "the title of a criterion",
      { "texts.de.criteria.conduct.title": absent },
      ["missing at texts.de.criteria.conduct.title"],
    ],
    [
      "a descriptor that another locale has",
      { "texts.de.criteria.equipment.descriptors.low": absent },
      ["missing-text at texts.de.criteria.equipment.descriptors.low"],
    ],
    [
      "a descriptor that only this one lacks, whichever comes first",
      { "texts.en.criteria.equipment.descriptors.high": absent },
      ["missing-text at texts.en.criteria.equipment.descriptors.high"],
    ],
    [
      "an indicator that another locale has",
      { "texts.de.indicators.praised": absent },
      ["missing-text at texts.de.indicators.praised"],
    ],
    [
      "a role that another locale has",
      { "texts.en.roles.auditor": absent },
      ["missing-text at texts.en.roles.auditor"],
    ],
    [
      "a gate that another locale has",
      { "texts.de.gates.none-low": absent },
      ["missing-text at texts.de.gates.none-low"],
    ],
    [
      "roles, which another locale has",
      { "texts.de.roles": absent },
      ["missing at texts.de.roles", "missing-text at texts.de.roles.auditor"],
    ],
    [
      "descriptors, which another locale has",
      { "texts.de.criteria.conduct.descriptors": { low: "Grob" } },
      ["missing at texts.en.criteria.conduct.descriptors", "missing-text at texts.en.criteria.conduct.descriptors.low"],
    ],
  ])("a locale without words for %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test("a locale without any word for levels is told so, and one without any for criteria", () => {
    const changes = { "texts.de.levels": absent, "texts.en.criteria": absent };
    expect(problemsOf(documentWith(changes))).toEqual(
      expect.arrayContaining(["missing at texts.de.levels", "missing at texts.en.criteria"]),
    );
  });

  test.each<Case>([
    ["a level", { "texts.en.levels.superb": "Superb" }, ["unknown-text at texts.en.levels.superb"]],
    [
      "a criterion",
      { "texts.en.criteria.weather": { title: "Weather" } },
      ["unknown-text at texts.en.criteria.weather"],
    ],
    [
      "a descriptor",
      { "texts.en.criteria.equipment.descriptors.superb": "Superb" },
      ["unknown-text at texts.en.criteria.equipment.descriptors.superb"],
    ],
    ["an indicator", { "texts.en.indicators.mended": "Is mended" }, ["unknown-text at texts.en.indicators.mended"]],
    ["a role", { "texts.en.roles.mayor": "Mayor" }, ["unknown-text at texts.en.roles.mayor"]],
    ["a gate", { "texts.en.gates.closed": "Closed" }, ["unknown-text at texts.en.gates.closed"]],
    ["a level, whatever they are", { "texts.en.levels.superb": 1 }, ["unknown-text at texts.en.levels.superb"]],
  ])("words for %s that the rubric does not have", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["blank words", { "texts.en.levels.low": "  " }, ["wrong-type at texts.en.levels.low"]],
    ["words that are a number", { "texts.en.levels.low": 1 }, ["wrong-type at texts.en.levels.low"]],
    ["words with a lone surrogate", { "texts.en.title": "Safety \ud83d" }, ["wrong-type at texts.en.title"]],
    [
      "a locale that is no language tag",
      { "texts.EN_gb": { title: "T", levels: {}, criteria: {} } },
      ["unknown-value at texts.EN_gb"],
    ],
    [
      "a locale that only begins as a language tag",
      { "texts.en_GB": { title: "T", levels: {}, criteria: {} } },
      ["unknown-value at texts.en_GB"],
    ],
    ["words that JSON does not carry", { "texts.en.title": 10n }, ["wrong-type at texts.en.title"]],
    ["texts that are a list", { texts: ["en"] }, ["wrong-type at texts"]],
    ["a locale that is no object", { "texts.en": "Site safety" }, ["wrong-type at texts.en"]],
    [
      "a criterion that is no object",
      { "texts.en.criteria.conduct": "Conduct" },
      ["wrong-type at texts.en.criteria.conduct"],
    ],
    [
      "roles that are no object, in the only locale that has any",
      { "texts.en.roles": "Auditor", "texts.de.roles": absent },
      ["wrong-type at texts.en.roles"],
    ],
    [
      "descriptors that are no object, in the only locale that has any",
      { "texts.en.criteria.conduct.descriptors": "Polite" },
      ["wrong-type at texts.en.criteria.conduct.descriptors"],
    ],
    ["levels that are a list", { "texts.en.levels": ["Low", "Middle", "High"] }, ["wrong-type at texts.en.levels"]],
    ["an unknown section", { "texts.en.subtitle": "Yearly" }, ["unknown-key at texts.en.subtitle"]],
    [
      "an unknown key of a criterion",
      { "texts.en.criteria.conduct.subtitle": "Yearly" },
      ["unknown-key at texts.en.criteria.conduct.subtitle"],
    ],
  ])("of texts: %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes)).filter((problem) => !/^missing/.test(problem))).toEqual(problems);
  });

  test.each<Case>([
    ["a document", { notes: "" }, ["unknown-key at notes"]],
    ["a level", { "levels.0.title": "Low" }, ["unknown-key at levels.0.title"]],
    ["a criterion", { "criteria.0.title": "Equipment" }, ["unknown-key at criteria.0.title"]],
    ["a descriptor", { "criteria.0.descriptors.0.text": "Broken" }, ["unknown-key at criteria.0.descriptors.0.text"]],
    [
      "an indicator",
      { "criteria.0.descriptors.0.indicators.0.kind": "−" },
      ["unknown-key at criteria.0.descriptors.0.indicators.0.kind"],
    ],
    ["policies", { "policies.notSeen": "exclude" }, ["unknown-key at policies.notSeen"]],
    [
      "the policies of a criterion",
      { "criteria.0.policies.notSeen": "exclude" },
      ["unknown-key at criteria.0.policies.notSeen"],
    ],
    ["a role", { "roles.0.title": "Auditor" }, ["unknown-key at roles.0.title"]],
    ["a gate", { "gates.0.reason": "" }, ["unknown-key at gates.0.reason"]],
    ["the way to average", { "withinRole.winsorized": 0.1 }, ["unknown-key at withinRole.winsorized"]],
  ])("an unknown key of %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each<Case>([
    ["an unknown rounding", { rounding: "bankers" }, ["unknown-value at rounding"]],
    ["an unknown way to place", { placeOn: "score" }, ["unknown-value at placeOn"]],
    ["an unknown policy", { "policies.notRated": "zero" }, ["unknown-value at policies.notRated"]],
    [
      "an unknown policy of a criterion",
      { "criteria.0.policies.notRated": "ignore" },
      ["unknown-value at criteria.0.policies.notRated"],
    ],
    ["an unknown way to average", { withinRole: "mode" }, ["unknown-value at withinRole"]],
    ["a way to average that is a number", { withinRole: 0.1 }, ["wrong-type at withinRole"]],
    [
      "a trimmed half, which leaves nothing",
      { withinRole: { trimmedMean: 0.5 } },
      ["out-of-range at withinRole.trimmedMean"],
    ],
    ["a negative trim", { withinRole: { trimmedMean: "-0.1" } }, ["out-of-range at withinRole.trimmedMean"]],
    ["a trim without a share", { withinRole: {} }, ["missing at withinRole.trimmedMean"]],
    [
      "a descriptor of an unknown level",
      { "criteria.0.descriptors.0.level": "superb" },
      ["unknown-level at criteria.0.descriptors.0.level"],
    ],
    [
      "a descriptor without a level",
      { "criteria.0.descriptors.0.level": absent },
      ["missing at criteria.0.descriptors.0.level"],
    ],
    [
      "a descriptor without indicators",
      { "criteria.0.descriptors.0.indicators": absent, texts: absent },
      ["missing at criteria.0.descriptors.0.indicators"],
    ],
    [
      "a mark that is neither true nor false",
      { "criteria.0.descriptors.0.indicators.0.negative": 1 },
      ["wrong-type at criteria.0.descriptors.0.indicators.0.negative"],
    ],
    ["a coverage above 1", { minimumCoverage: 1.01 }, ["out-of-range at minimumCoverage"]],
    ["a negative coverage", { minimumCoverage: -0.5 }, ["out-of-range at minimumCoverage"]],
    ["a coverage in per cent", { minimumCoverage: "60%" }, ["invalid-decimal at minimumCoverage"]],
    ["a rating step that only the minimum is a multiple of", { ratingStep: 20 }, ["off-step at ratingStep"]],
    ["a rating step that misses the maximum", { ratingStep: 3 }, ["off-step at ratingStep"]],
    [
      "a rating step that misses the minimum",
      { ratingStep: 2, "scale.minimum": 1, "levels.0.cut": 1 },
      ["off-step at ratingStep"],
    ],
    ["a rating step of 0", { ratingStep: 0 }, ["out-of-range at ratingStep"]],
    ["a version that is a number", { version: 1 }, ["wrong-type at version"]],
    ["a blank version", { version: " " }, ["wrong-type at version"]],
    ["a version with a lone surrogate", { version: "\udc00" }, ["wrong-type at version"]],
    ["no version", { version: absent }, ["missing at version"]],
    ["no id", { id: absent }, ["missing at id"]],
    ["no levels", { levels: absent, texts: absent, "criteria.0.descriptors": absent }, ["missing at levels"]],
    ["no criterion", { criteria: [], weightTotal: null, gates: [], texts: absent }, ["wrong-type at criteria"]],
    ["no criteria", { criteria: absent, weightTotal: null, gates: [], texts: absent }, ["missing at criteria"]],
    [
      "a criterion that is no object",
      { "criteria.1": null, weightTotal: null, texts: absent },
      ["wrong-type at criteria.1"],
    ],
    ["a level that is a list", { "levels.1": ["middle", 6], texts: absent }, ["wrong-type at levels.1"]],
    ["roles that are no list", { roles: { auditor: 2 }, texts: absent }, ["wrong-type at roles"]],
    ["a role that is a text", { roles: ["auditor"], texts: absent }, ["wrong-type at roles.0"]],
    ["policies that are a text", { policies: "exclude" }, ["wrong-type at policies"]],
  ])("of the rest: %s", (_, changes, problems) => {
    expect(problemsOf(documentWith(changes))).toEqual(problems);
  });

  test.each([null, undefined, "a rubric", 7, true, [], [{}], () => ({})])(
    "the document %s is no object",
    (document) => {
      const code = document === undefined ? "missing" : "wrong-type";
      expect(problemsOf(document)).toEqual([`${code} at `]);
    },
  );
});

describe("what an issue says", () => {
  test("three times 33.33 against 100 names the 0.01 that is missing", () => {
    const thirds = ["a", "b", "c"].map((id) => ({ id, weight: 33.33 }));
    const [issue, ...others] = issuesOf(documentWith({ criteria: thirds, gates: [], texts: absent }));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "weight-total", path: ["criteria"] });
    expect(issue?.message).toContain("100");
    expect(issue?.message).toContain("0.01 less");
    expect(issue?.message).toContain("99.99");
  });

  test("is where, what was expected and what was found, in one sentence", () => {
    const [issue] = issuesOf(documentWith({ "levels.1.cut": "6,0" }));
    expect(issue?.message).toBe('levels[1].cut: expected a number from 0 to 10, got "6,0".');
    expect(issue?.received).toBe('"6,0"');
    expect(issue?.expected).toBe("a number from 0 to 10");
  });

  test("names what begins a gap", () => {
    const [issue] = issuesOf(documentWith({ "levels.0": { id: "low", band: "0.00–5.98" } }));
    expect(issue?.message).toContain("5.99");
    expect(issue?.message).toContain("6");
  });

  test("is short however long the value is", () => {
    const [issue] = issuesOf(documentWith({ rounding: "x".repeat(10_000) }));
    expect(issue?.message.length).toBeLessThan(300);
    expect(issue?.received.length).toBeLessThanOrEqual(64);
  });
});

describe("all problems of a document", () => {
  test("are reported at once, each with its code and path", () => {
    const problems = problemsOf(
      documentWith({
        notes: "draft",
        version: "",
        rounding: "bankers",
        "levels.2.cut": 6,
        "criteria.0.weight": -1,
        "criteria.1.id": "overall",
        "criteria.0.descriptors.1.level": "superb",
        "roles.1.id": "auditor",
        minimumCoverage: 2,
        "gates.0.criterion": "weather",
        "gates.1.below": 11,
        "texts.de.levels.high": absent,
        "texts.en.levels.superb": "Superb",
      }),
    );
    expect(problems).toEqual(
      expect.arrayContaining([
        "unknown-key at notes",
        "wrong-type at version",
        "unknown-value at rounding",
        "not-ascending at levels.2.cut",
        "out-of-range at criteria.0.weight",
        "reserved-id at criteria.1.id",
        "unknown-level at criteria.0.descriptors.1.level",
        "duplicate-id at roles.1.id",
        "out-of-range at minimumCoverage",
        "unknown-criterion at gates.0.criterion",
        "out-of-range at gates.1.below",
        "missing-text at texts.de.levels.high",
        "unknown-text at texts.en.levels.superb",
      ]),
    );
    expect(new Set(problems).size).toBe(problems.length);
  });

  test("of an empty document are its missing parts", () => {
    expect([...problemsOf({})].sort()).toEqual([
      "missing at criteria",
      "missing at id",
      "missing at levels",
      "missing at scale",
      "missing at version",
    ]);
  });

  test("do not include a total that was added up from weights that could not be read", () => {
    expect(problemsOf(documentWith({ "criteria.1.weight": "forty" }))).toEqual([
      "invalid-decimal at criteria.1.weight",
    ]);
    expect(problemsOf(documentWith({ "criteria.1": 40, texts: absent }))).toEqual(["wrong-type at criteria.1"]);
    expect(problemsOf(documentWith({ criteria: absent, gates: [], texts: absent }))).toEqual(["missing at criteria"]);
  });

  test("do not include what names an entry whose id is good and whose rest is not", () => {
    expect(problemsOf(documentWith({ "roles.0.weight": -1 }))).toEqual(["out-of-range at roles.0.weight"]);
    expect(problemsOf(documentWith({ "levels.2.cut": "high" }))).toEqual(["invalid-decimal at levels.2.cut"]);
    expect(problemsOf(documentWith({ "levels.2.band": "8.50–10.00" }))).toEqual(["conflicting-values at levels.2"]);
    expect(problemsOf(documentWith({ "levels.2": { id: "high", band: "top" } }))).toEqual([
      "invalid-band at levels.2.band",
    ]);
    expect(problemsOf(documentWith({ "gates.0.below": "low" }))).toEqual(["invalid-decimal at gates.0.below"]);
  });

  test("of lists with holes are the holes", () => {
    const hole: unknown[] = [];
    hole.length = 1;
    const holes = { levels: hole, criteria: hole, roles: hole, gates: hole, weightTotal: null, texts: absent };
    expect([...problemsOf(documentWith(holes))].sort()).toEqual([
      "missing at criteria.0",
      "missing at gates.0",
      "missing at levels.0",
      "missing at roles.0",
    ]);
    expect(problemsOf(documentWith({ "criteria.0.descriptors": hole, texts: absent }))).toEqual(
      expect.arrayContaining(["missing at criteria.0.descriptors.0"]),
    );
    expect(problemsOf(documentWith({ "criteria.0.descriptors.0.indicators": hole, texts: absent }))).toEqual([
      "missing at criteria.0.descriptors.0.indicators.0",
    ]);
  });
});

describe("messages say in plain words", () => {
  const message = (changes: Readonly<Record<string, unknown>>) =>
    issuesOf(documentWith(changes)).map((issue) => issue.message);

  test.each<readonly [what: string, changes: Readonly<Record<string, unknown>>, message: string]>([
    ["what a share may be", { minimumCoverage: "60%" }, 'minimumCoverage: expected a number from 0 to 1, got "60%".'],
    ["what has no end", { "roles.0.weight": -1 }, "roles[0].weight: expected 0 or more, got -1."],
    ["steps as decimals", { "levels.1.cut": "6.005" }, 'levels[1].cut: expected a multiple of 0.01, got "6.005".'],
    ["ends of a scale", { "levels.1.cut": "10.01" }, 'levels[1].cut: expected a number from 0 to 10, got "10.01".'],
    [
      "that a list is empty",
      { criteria: [], weightTotal: null, gates: [], texts: absent },
      "criteria: expected a list of at least one, got an empty list.",
    ],
  ])("%s", (_, changes, expected) => {
    expect(message(changes)).toContain(expected);
  });
});

describe("two ids that cannot be read are not also the same id", () => {
  test.each<readonly [what: string, changes: Readonly<Record<string, unknown>>, problems: readonly string[]]>([
    [
      "of criteria",
      { "criteria.0.id": " ", "criteria.1.id": "", gates: absent },
      ["invalid-id at criteria.0.id", "invalid-id at criteria.1.id"],
    ],
    [
      "of indicators",
      { "criteria.0.descriptors.1.indicators.0.id": " ", "criteria.0.descriptors.1.indicators.1.id": "" },
      [
        "invalid-id at criteria.0.descriptors.1.indicators.0.id",
        "invalid-id at criteria.0.descriptors.1.indicators.1.id",
      ],
    ],
    [
      "of indicators that are none",
      { "criteria.0.descriptors.0.indicators.0": 5, "criteria.0.descriptors.1.indicators.0": 5 },
      ["wrong-type at criteria.0.descriptors.0.indicators.0", "wrong-type at criteria.0.descriptors.1.indicators.0"],
    ],
    [
      "of the levels of descriptors",
      { "criteria.0.descriptors.0.level": "x", "criteria.0.descriptors.1.level": "y" },
      ["unknown-level at criteria.0.descriptors.0.level", "unknown-level at criteria.0.descriptors.1.level"],
    ],
    ["of roles", { "roles.0.id": " ", "roles.1.id": "" }, ["invalid-id at roles.0.id", "invalid-id at roles.1.id"]],
    ["of gates", { "gates.0.id": " ", "gates.1.id": "" }, ["invalid-id at gates.0.id", "invalid-id at gates.1.id"]],
  ])("%s", (_, changes, problems) => {
    expect(problemsOf(documentWith({ ...changes, texts: absent }))).toEqual(problems);
  });
});

const keys = (known: string, key: string) => `expected one of the keys ${known}, got "${key}".`;
const rubricKeys =
  "id, version, scale, rounding, placeOn, ratingStep, levels, criteria, weightTotal, roles, withinRole, policies, minimumCoverage, gates, texts";

describe("messages say where, what was expected, and what was found", () => {
  test.each<readonly [changes: Readonly<Record<string, unknown>>, message: string]>([
    [{ note: 1 }, `note: ${keys(rubricKeys, "note")}`],
    [{ "scale.unit": 1 }, `scale.unit: ${keys("minimum, maximum, step", "unit")}`],
    [{ "levels.0.title": "x" }, `levels[0].title: ${keys("id, cut, band", "title")}`],
    [{ "criteria.0.note": 1 }, `criteria[0].note: ${keys("id, weight, policies, descriptors, measure", "note")}`],
    [{ "criteria.0.policies.x": 1 }, `criteria[0].policies.x: ${keys("notApplicable, notRated", "x")}`],
    [{ "criteria.0.descriptors.0.x": 1 }, `criteria[0].descriptors[0].x: ${keys("level, indicators", "x")}`],
    [
      { "criteria.0.descriptors.0.indicators.0.x": 1 },
      `criteria[0].descriptors[0].indicators[0].x: ${keys("id, negative, supporting", "x")}`,
    ],
    [{ "roles.0.title": 1 }, `roles[0].title: ${keys("id, weight", "title")}`],
    [{ "withinRole.x": 1 }, `withinRole.x: ${keys("trimmedMean", "x")}`],
    [{ "gates.0.cap": 1 }, `gates[0].cap: ${keys("id, criterion, below, effect", "cap")}`],
    [{ "gates.0.effect.floor": 1 }, `gates[0].effect.floor: ${keys("cap", "floor")}`],
    [{ "texts.en.x": "x" }, `texts.en.x: ${keys("title, levels, criteria, indicators, roles, gates", "x")}`],
    [{ "texts.en.criteria.conduct.x": "x" }, `texts.en.criteria.conduct.x: ${keys("title, descriptors", "x")}`],
    [{ "levels.1.band": "6.00–8.49" }, 'levels[1]: expected either a cut or a band, got "both".'],
    [
      { "levels.1": { id: "middle", band: "six" } },
      'levels[1].band: expected a band such as "6.00–7.49", "< 6.00" or "≥ 9.50", got "six".',
    ],
    [
      { "levels.2": { id: "high", band: "8.50–10.01" } },
      'levels[2].band: expected a band within the scale, got "8.50–10.01".',
    ],
    [
      { "levels.2": { id: "high", band: "8.505–10.00" } },
      'levels[2].band: expected ends on multiples of 0.01, got "8.505–10.00".',
    ],
    [
      { "levels.2": { id: "high", band: "8.50–9.99" } },
      `levels[2].band: expected the last band to end at the scale's maximum, 10, got "9.99".`,
    ],
    [
      { "levels.0": { id: "low", band: "0.00–5.98" } },
      'levels[1].cut: expected a level that begins at 5.99, one step above the band before, got "6".',
    ],
    [{ "levels.0.cut": 1 }, `levels[0].cut: expected the first level to begin at the scale's minimum, 0, got "1".`],
    [{ "levels.1.cut": 9 }, 'levels[2].cut: expected a cut score above 9, that of the level before, got "8.5".'],
    [{ "criteria.0.id": "overall" }, 'criteria[0].id: expected an id other than "overall" and "any", got "overall".'],
    [
      { "criteria.0.weight": 0, "criteria.1.weight": 0 },
      "criteria: expected a criterion with a weight above 0, got 0.",
    ],
    [
      { "criteria.1.id": "equipment" },
      'criteria[1].id: expected an id other than that of criteria[0].id, got "equipment".',
    ],
    [
      { "criteria.0.policies.notRated": "zero" },
      'criteria[0].policies.notRated: expected one of "exclude", "lowest", "fail", "forbid", got "zero".',
    ],
    [
      { "criteria.0.descriptors.0.level": "top" },
      'criteria[0].descriptors[0].level: expected one of "low", "middle", "high", got "top".',
    ],
    [
      { "criteria.0.descriptors.1.level": "low" },
      'criteria[0].descriptors[1].level: expected an id other than that of criteria[0].descriptors[0].level, got "low".',
    ],
    [
      { "criteria.0.descriptors.0.indicators.0.negative": "yes" },
      'criteria[0].descriptors[0].indicators[0].negative: expected true or false, got "yes".',
    ],
    [
      { "criteria.0.descriptors.1.indicators.0.id": "broken" },
      'criteria[0].descriptors[1].indicators[0].id: expected an id other than that of criteria[0].descriptors[0].indicators[0].id, got "broken".',
    ],
    [{ "gates.0.criterion": "x" }, 'gates[0].criterion: expected one of "equipment", "conduct", "any", got "x".'],
    [
      { "gates.0.below": 0 },
      "gates[0].below: expected a bound above the scale's minimum, 0, below which there is nothing, got 0.",
    ],
    [{ "gates.0.effect": "cap" }, 'gates[0].effect: expected either "unscored" or an object with a cap, got "cap".'],
    [{ "gates.0.effect": null }, 'gates[0].effect: expected either "unscored" or an object with a cap, got null.'],
    [{ "gates.0.effect": {} }, "gates[0].effect.cap: expected a number from 0 to 10, got nothing."],
    [
      { "gates.1.id": "equipment-works" },
      'gates[1].id: expected an id other than that of gates[0].id, got "equipment-works".',
    ],
    [{ "scale.maximum": 0 }, "scale.maximum: expected a maximum above the minimum, 0, got 0."],
    [{ "scale.minimum": 0.005 }, 'scale.minimum: expected a multiple of the step, 0.01, got "0.005".'],
    [{ "scale.maximum": 10.005 }, 'scale.maximum: expected a multiple of the step, 0.01, got "10.005".'],
    [{ "scale.step": 0 }, "scale.step: expected a number above 0, got 0."],
    [{ "scale.maximum": 1e15 }, 'scale.maximum: expected scores of at most 15 digits in all, got "1000000000000000".'],
    [{ "roles.0.id": "peer" }, 'roles[1].id: expected an id other than that of roles[0].id, got "peer".'],
    [{ roles: noWeights }, "roles: expected a role with a weight above 0, got 0."],
    [
      { ratingStep: 0.3 },
      "ratingStep: expected a step that the ends of the scale, 0 and 10, are multiples of, got 0.3.",
    ],
    [{ ratingStep: 0 }, "ratingStep: expected a number above 0, got 0."],
    [{ weightTotal: 99 }, "criteria: expected weights that sum to 99 (they come to 1 more), got 100."],
    [{ weightTotal: 101 }, "criteria: expected weights that sum to 101 (they come to 1 less), got 100."],
    [{ weightTotal: -1 }, "weightTotal: expected a number above 0, got -1."],
    [
      { withinRole: "mode" },
      'withinRole: expected either "mean", "median" or an object with a trimmedMean, got "mode".',
    ],
    [{ withinRole: 5 }, 'withinRole: expected either "mean", "median" or an object with a trimmedMean, got 5.'],
    [{ withinRole: null }, 'withinRole: expected either "mean", "median" or an object with a trimmedMean, got null.'],
    [{ "withinRole.trimmedMean": 0.5 }, 'withinRole.trimmedMean: expected a share from 0 to below 0.5, got "0.5".'],
    [
      { rounding: "nearest" },
      'rounding: expected one of "half-up", "half-even", "half-down", "up", "down", got "nearest".',
    ],
    [{ placeOn: "x" }, 'placeOn: expected one of "rounded", "exact", got "x".'],
    [{ version: " " }, 'version: expected some text, of well-formed Unicode, got " ".'],
    [{ policies: 1 }, "policies: expected an object, got 1."],
    [{ roles: 1 }, "roles: expected a list, got 1."],
    [{ gates: 1 }, "gates: expected a list, got 1."],
    [{ "texts.x y": {} }, 'texts["x y"]: expected a language tag such as "en", got "x y".'],
    [{ "texts.en.levels.top": "x" }, 'texts.en.levels.top: expected a text for an id of the rubric, got "top".'],
    [
      { "texts.en.levels.low": absent },
      "texts.en.levels.low: expected a text, as for every other id and locale, got nothing.",
    ],
    [{ "texts.en.levels": absent }, "texts.en.levels: expected an object of texts, got nothing."],
    [{ "texts.en.gates": [] }, "texts.en.gates: expected an object of texts, got an empty list."],
    [{ "texts.en": "x" }, 'texts.en: expected an object, got "x".'],
    [
      { "texts.en.criteria.equipment.descriptors": absent },
      "texts.en.criteria.equipment.descriptors: expected an object of texts, got nothing.",
    ],
  ])("%j: %s", (changes, expected) => {
    expect(issuesOf(documentWith(changes)).map((issue) => issue.message)).toContain(expected);
  });
});
