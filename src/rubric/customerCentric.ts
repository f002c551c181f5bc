import type { Rubric } from "./rubric";
import { builtInRoles } from "./rubric";
import { seal } from "./seal";

/** The ids of the five levels, from the lowest to the highest. */
export type CustomerCentricLevel = "failing" | "basic" | "good" | "outstanding" | "excellent";

/** The ids of the two criteria: meeting the customer's needs, and the relationship with the customer. */
export type CustomerCentricCriterion = "needs" | "relationship";

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
export const customerCentric: Rubric<CustomerCentricLevel, CustomerCentricCriterion> = /* @__PURE__ */ seal({
  id: "customer-centric",
  version: "1.0.0",
  scale: { minimum: 0, maximum: 10, step: 0.01 },
  rounding: "half-up",
  placeOn: "rounded",
  ratingStep: null,
  levels: [
    { id: "failing", cut: 0 },
    { id: "basic", cut: 6 },
    { id: "good", cut: 7.5 },
    { id: "outstanding", cut: 8.5 },
    { id: "excellent", cut: 9.5 },
  ],
  criteria: [
    {
      id: "needs",
      weight: 1,
      descriptors: [
        {
          level: "failing",
          indicators: [
            { id: "no-response", negative: true },
            { id: "no-value-work", negative: true },
          ],
        },
        { level: "basic", indicators: [{ id: "timely-response" }, { id: "steady-communication" }] },
        { level: "good", indicators: [{ id: "no-buck-passing" }, { id: "ownership" }, { id: "resolves-or-relays" }] },
        { level: "outstanding", indicators: [{ id: "proactive-contact" }, { id: "current-understanding" }] },
        {
          level: "excellent",
          indicators: [{ id: "underlying-need" }, { id: "unprompted-solution" }, { id: "unasked-value" }],
        },
      ],
    },
    {
      id: "relationship",
      weight: 1,
      descriptors: [
        {
          level: "failing",
          indicators: [
            { id: "disrespect", negative: true },
            { id: "provoked-conflict", negative: true },
            { id: "repeated-upheld-complaints", negative: true },
            { id: "unchanged-after-guidance", negative: true },
          ],
        },
        { level: "basic", indicators: [{ id: "respect" }, { id: "no-conflict" }, { id: "positive-image" }] },
        { level: "good", indicators: [{ id: "customer-perspective" }, { id: "listening" }] },
        {
          level: "outstanding",
          indicators: [
            { id: "pain-points-solved" },
            { id: "exceeds-expectation" },
            { id: "delight", supporting: true },
          ],
        },
        { level: "excellent", indicators: [{ id: "long-term-win-win" }, { id: "linked-development" }] },
      ],
    },
  ],
  weightTotal: null,
  roles: builtInRoles,
  withinRole: "mean",
  policies: { notApplicable: "exclude", notRated: "exclude" },
  minimumCoverage: 0.6,
  gates: [],
});
