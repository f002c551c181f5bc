import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios } from "../exact/ratio";
import { roundToSteps } from "../exact/rounding";
import type { ExactScale } from "../rubric/exact-scale";
import { exactOf } from "../rubric/exact-scale";
import type { Criterion, Gate, Rubric } from "../rubric/rubric";
import { anyCriterion } from "../rubric/rubric";
import type { CriterionFinding } from "./score-criterion";

/** A gate that fired: the criteria that were too low, and the cap unless it leaves the review unscored. */
export interface Firing {
  readonly gate: Gate;
  /** By index, with their rounded scores in steps. */
  readonly criteria: ReadonlyMap<number, Integer>;
  /** The bound in steps. */
  readonly belowSteps: Integer;
  readonly cap: Ratio | undefined;
}

/** The gates that fire on the exact scores of the criteria; `undefined` stands for a criterion without a score. */
export function fireGates(
  scores: readonly (Ratio | undefined)[],
  rubric: Rubric,
  scale: ExactScale,
): readonly Firing[] {
  const firings: Firing[] = [];
  for (const gate of rubric.gates) {
    const belowSteps = roundToSteps(exactOf(gate.below), scale.step, "down");
    const criteria = new Map<number, Integer>();
    scores.forEach((score, index) => {
      const isWatched = gate.criterion === anyCriterion || gate.criterion === (rubric.criteria[index] as Criterion).id;
      if (!isWatched || score === undefined) return;
      const steps = roundToSteps(score, scale.step, scale.rounding);
      if (steps < belowSteps) criteria.set(index, steps);
    });
    const cap = gate.effect === "unscored" ? undefined : exactOf(gate.effect.cap);
    if (criteria.size > 0) firings.push({ gate, criteria, belowSteps, cap });
  }
  return firings;
}

/** What becomes of the total after the criteria. */
export interface Settlement {
  readonly score: Ratio;
  /** The line of the ledger that is no criterion: it makes the total the score. */
  readonly line?: DeductionLine;
  /** The gate that lowered the score. */
  readonly decisive?: Firing;
}

type DeductionLine =
  | { readonly kind: "cap"; readonly gate: string }
  | { readonly kind: "fail"; readonly criteria: readonly string[] };

/** The total after the policy `fail`, which leaves nothing to cap, and after the lowest cap, the first of equals. */
export function settle(
  total: Ratio,
  findings: readonly CriterionFinding[],
  firings: readonly Firing[],
  rubric: Rubric,
  scale: ExactScale,
): Settlement {
  if (findings.some(({ policy }) => policy === "fail")) {
    const failing = rubric.criteria.filter((_, index) => (findings[index] as CriterionFinding).policy === "fail");
    return { score: scale.minimum, line: { kind: "fail", criteria: failing.map(({ id }) => id) } };
  }
  let settled: Settlement = { score: total };
  for (const decisive of firings) {
    const { cap, gate } = decisive;
    if (cap !== undefined && compareRatios(cap, settled.score) < 0) {
      settled = { score: cap, line: { kind: "cap", gate: gate.id }, decisive };
    }
  }
  return settled;
}
