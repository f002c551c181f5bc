import { expect } from "vitest";
import type { Issue, RubricDefinition } from "../../src/index";
import { defineRubric, isScoringError } from "../../src/index";
import { safeParseRubric } from "../../src/schema";

/** A good document with every part that a rubric can have. */
const good = {
  id: "site-safety",
  version: "1",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  rounding: "half-up",
  placeOn: "rounded",
  ratingStep: 0.5,
  levels: [
    { id: "low", cut: 0 },
    { id: "middle", cut: 6 },
    { id: "high", cut: 8.5 },
  ],
  criteria: [
    {
      id: "equipment",
      weight: 60,
      policies: { notApplicable: "exclude", notRated: "lowest" },
      descriptors: [
        { level: "low", indicators: [{ id: "broken", negative: true }] },
        { level: "high", indicators: [{ id: "tested" }, { id: "praised", supporting: true }] },
      ],
    },
    {
      id: "conduct",
      weight: 40,
      measure: {
        unit: "complaints",
        points: [
          { value: 0, score: 10 },
          { value: 2.5, score: 8.5 },
          { value: 20, score: 1 },
        ],
      },
    },
  ],
  weightTotal: 100,
  roles: [
    { id: "auditor", weight: 2 },
    { id: "peer", weight: 0.5 },
  ],
  withinRole: { trimmedMean: 0.1 },
  policies: { notApplicable: "exclude", notRated: "fail" },
  minimumCoverage: 0.5,
  gates: [
    { id: "equipment-works", criterion: "equipment", below: 6, effect: { cap: 5.99 } },
    { id: "none-low", criterion: "any", below: 3, effect: "unscored" },
  ],
  texts: {
    en: {
      title: "Site safety",
      levels: { low: "Low", middle: "Middle", high: "High" },
      criteria: {
        equipment: { title: "Equipment", descriptors: { low: "Broken", high: "Tested" } },
        conduct: { title: "Conduct" },
      },
      indicators: { broken: "Is broken", tested: "Is tested", praised: "Is praised" },
      roles: { auditor: "Auditor" },
      gates: { "equipment-works": "Equipment must work", "none-low": "Nothing may be low" },
    },
    de: {
      title: "Arbeitssicherheit",
      levels: { low: "Tief", middle: "Mittel", high: "Hoch" },
      criteria: {
        equipment: { title: "Ausrüstung", descriptors: { low: "Defekt", high: "Geprüft" } },
        conduct: { title: "Verhalten" },
      },
      indicators: { broken: "Ist defekt", tested: "Ist geprüft", praised: "Wird gelobt" },
      roles: { auditor: "Prüfer" },
      gates: { "equipment-works": "Ausrüstung muss funktionieren", "none-low": "Nichts darf tief sein" },
    },
  },
};

/** Takes a key out of the document. */
export const absent: unique symbol = Symbol("absent");

/**
 * The good document with some of its parts replaced, by dotted path: `{ "levels.1.cut": 7, "texts.de.title": absent }`.
 * The number after the last entry of a list appends to it.
 */
export function documentWith(changes: Readonly<Record<string, unknown>> = {}): RubricDefinition {
  const document = structuredClone(good);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    const parent = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document) as Record<
      string,
      unknown
    >;
    if (value === absent) delete parent[last];
    else parent[last] = value;
  }
  return document as unknown as RubricDefinition;
}

/** What is wrong with a document, which defineRubric and safeParseRubric must both say. */
export function issuesOf(document: unknown): readonly Issue[] {
  const parsed = safeParseRubric(document);
  const issues = parsed.success ? [] : parsed.issues;
  let thrown: readonly Issue[] | undefined = [];
  try {
    defineRubric(document as RubricDefinition);
  } catch (error) {
    if (!isScoringError(error) || error.code !== "invalid-rubric") throw error;
    thrown = error.details.issues;
  }
  expect(thrown).toEqual(issues);
  return issues;
}

/** The issues in short: `"band-gap at levels.1.band"`. */
export function problemsOf(document: unknown): readonly string[] {
  return issuesOf(document).map(({ code, path }) => `${code} at ${path.join(".")}`);
}
