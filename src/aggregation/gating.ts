import type { Integer } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios, subtractRatios } from "../exact/ratio";
import { roundToSteps } from "../exact/rounding";
import type { ExactScale } from "../rubric/exactScale";
import { exactOf } from "../rubric/exactScale";
import type { AbsencePolicy, Gate, Rubric } from "../rubric/rubric";
import { anyCriterion } from "../rubric/rubric";

/** A gate that fired: the indexes of the criteria that were too low, and the cap unless it leaves the review unscored. */
export interface Firing {
  readonly gate: Gate;
  readonly criteria: readonly number[];
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
    const criteria: number[] = [];
    scores.forEach((score, index) => {
      const isWatched = gate.criterion === anyCriterion || gate.criterion === rubric.criteria[index]?.id;
      if (!isWatched || score === undefined) return;
      if (roundToSteps(score, scale.step, scale.rounding) < belowSteps) criteria.push(index);
    });
    const cap = gate.effect === "unscored" ? undefined : exactOf(gate.effect.cap);
    if (criteria.length > 0) firings.push({ gate, criteria, belowSteps, cap });
  }
  return firings;
}

/** What becomes of the total after the criteria. */
export interface Settlement {
  readonly score: Ratio;
  /** The gate that lowered the score. */
  readonly decisive?: Firing;
  /** The line of the ledger that is no criterion. */
  readonly adjustment?: { readonly amount: Ratio; readonly line: AdjustmentLine };
}

type AdjustmentLine =
  | { readonly kind: "cap"; readonly gate: string }
  | { readonly kind: "fail"; readonly criteria: readonly string[] };

/** The total after the policy `fail`, which leaves nothing to cap, and after the lowest cap. */
export function settle(
  total: Ratio,
  policies: readonly (AbsencePolicy | undefined)[],
  firings: readonly Firing[],
  rubric: Rubric,
  scale: ExactScale,
): Settlement {
  if (policies.includes("fail")) {
    const failing = rubric.criteria.filter((_, index) => policies[index] === "fail");
    const line: AdjustmentLine = { kind: "fail", criteria: failing.map(({ id }) => id) };
    return { score: scale.minimum, adjustment: { amount: subtractRatios(scale.minimum, total), line } };
  }
  const lowest = lowestCap(firings);
  if (lowest === undefined || compareRatios(lowest.cap, total) >= 0) return { score: total };
  const line: AdjustmentLine = { kind: "cap", gate: lowest.gate.id };
  return { score: lowest.cap, decisive: lowest, adjustment: { amount: subtractRatios(lowest.cap, total), line } };
}

/** The lowest cap among the gates that fired, the first one of equals; `undefined` when none caps. */
function lowestCap(firings: readonly Firing[]): (Firing & { readonly cap: Ratio }) | undefined {
  return firings
    .filter((firing): firing is Firing & { readonly cap: Ratio } => firing.cap !== undefined)
    .reduce<(Firing & { readonly cap: Ratio }) | undefined>(
      (lowest, firing) => (lowest === undefined || compareRatios(firing.cap, lowest.cap) < 0 ? firing : lowest),
      undefined,
    );
}
