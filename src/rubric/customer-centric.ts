import type { Indicator, LevelDescriptor, Rubric } from "./rubric";
import { builtInRoles } from "./rubric";
import { seal } from "./seal";

/** The ids of the five levels, from the lowest to the highest. */
export type CustomerCentricLevel = "failing" | "basic" | "good" | "outstanding" | "excellent";

/** The ids of the two criteria: meeting the customer's needs, and the relationship with the customer. */
export type CustomerCentricCriterion = "needs" | "relationship";

/** Known beforehand, so that scoring with the built-in rubric needs no SHA-256; a test computes them again. */
const fingerprints = {
  scoring: "3658faa87af3d352a3a421f9364eea3c4371e6c651d6d7868a4a0568721b7606",
  document: "ebb6fc0c22a5600d92fab9bf45cfbec97f99f0cf9d1f198aafc493d172c5904e",
};

const levels = [
  { id: "failing", cut: 0 },
  { id: "basic", cut: 6 },
  { id: "good", cut: 7.5 },
  { id: "outstanding", cut: 8.5 },
  { id: "excellent", cut: 9.5 },
] as const;

const withoutDescriptors: Rubric<CustomerCentricLevel, CustomerCentricCriterion> = {
  id: "customer-centric",
  version: "1.0.0",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  rounding: "half-up",
  placeOn: "rounded",
  ratingStep: null,
  levels,
  criteria: [
    { id: "needs", weight: 1 },
    { id: "relationship", weight: 1 },
  ],
  weightTotal: null,
  roles: builtInRoles,
  withinRole: "mean",
  policies: { notApplicable: "exclude", notRated: "exclude" },
  minimumCoverage: 0.6,
  gates: [],
};

/**
 * The built-in rubric as scoring by default takes it: without the descriptors, which never change a score, so that they
 * cost nothing where nobody looks at them.
 */
export const defaultRubric: Rubric<CustomerCentricLevel, CustomerCentricCriterion> = /* @__PURE__ */ seal(
  withoutDescriptors,
  fingerprints,
);

/**
 * The built-in rubric: how customer-centric somebody's work is. Scores run from 0.00 to 10.00 in steps of 0.01, rounded
 * half-up; two criteria of equal weight, five levels, 26 indicators. It ships no gate: needs 10 and relationship 5 make
 * 7.50. Its words, in English, Chinese and Japanese, are in `customerCentricTexts`.
 *
 * The anchors are a company's and not a validated scale; the split into indicators is this library's.
 *
 * @example
 * ```ts
 * import { customerCentric } from "customer-centric-rubric";
 *
 * customerCentric.levels.map((level) => level.cut); // [0, 6, 7.5, 8.5, 9.5]
 * ```
 */
export const customerCentric: Rubric<CustomerCentricLevel, CustomerCentricCriterion> = /* @__PURE__ */ (() =>
  seal(
    {
      ...withoutDescriptors,
      criteria: [
        {
          id: "needs",
          weight: 1,
          descriptors: byLevel(
            against("no-response", "no-value-work"),
            required("timely-response", "steady-communication"),
            required("no-buck-passing", "ownership", "resolves-or-relays"),
            required("proactive-contact", "current-understanding"),
            required("underlying-need", "unprompted-solution", "unasked-value"),
          ),
        },
        {
          id: "relationship",
          weight: 1,
          descriptors: byLevel(
            against("disrespect", "provoked-conflict", "repeated-upheld-complaints", "unchanged-after-guidance"),
            required("respect", "no-conflict", "positive-image"),
            required("customer-perspective", "listening"),
            [...required("pain-points-solved", "exceeds-expectation"), { id: "delight", supporting: true }],
            required("long-term-win-win", "linked-development"),
          ),
        },
      ],
    },
    fingerprints,
  ))();

/** The indicators of each level, from the lowest to the highest. */
function byLevel(...indicators: readonly Indicator[][]): LevelDescriptor<CustomerCentricLevel>[] {
  return levels.map(({ id }, index) => ({ level: id, indicators: indicators[index] as Indicator[] }));
}

function required(...ids: string[]): Indicator[] {
  return ids.map((id) => ({ id }));
}

function against(...ids: string[]): Indicator[] {
  return ids.map((id) => ({ id, negative: true }));
}
