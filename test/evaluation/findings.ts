import type { Finding, JudgedFinding } from "../../src/evaluation/finding";

export type JudgedOutcome = "met" | "not-met" | "inconclusive";

const evidence = { used: ["matter-1"], leftOut: [], cautions: [] };
const evaluator = { id: "silent-gaps", version: "1.0.0" };

/** A finding of an evaluator on `ownership`; what is met may say of what proportion. */
export function measured(outcome: JudgedOutcome, estimate?: string, threshold?: string): JudgedFinding {
  const proportion =
    estimate === undefined || threshold === undefined
      ? {}
      : { measured: { kind: "proportion", estimate, threshold } as const };
  return { indicator: "ownership", evaluator, outcome, n: 20, ...proportion, ...evidence };
}

export function observed(outcome: JudgedOutcome): JudgedFinding {
  return { indicator: "ownership", evaluator: "people", outcome, n: 1, ...evidence };
}

export const empty: Finding = { indicator: "ownership", evaluator, outcome: "no-evidence", n: 0, ...evidence };
export const unseen: Finding = { ...empty, evaluator: "people" };
export const failed: Finding = {
  indicator: "ownership",
  evaluator,
  outcome: "error",
  message: "no dates",
  ...evidence,
};
export const leftOut: Finding = { indicator: "ownership", evaluator: "profile", outcome: "not-applicable" };
