import type { RoundingMode } from "../../exact/rounding";
import type { ScoredColumns } from "./columns";
import type { ColumnPlan } from "./column-plan";
import type { RowSums } from "./sum-rows";

/** Each rounding of n / d as ⌊(factor × n + share × d + less) / (factor × d)⌋. */
const quotients: Readonly<Record<RoundingMode, { factor: number; share: number; less: number }>> = {
  "half-up": { factor: 2, share: 1, less: 0 },
  "half-even": { factor: 2, share: 1, less: 0 },
  "half-down": { factor: 2, share: 1, less: -1 },
  up: { factor: 1, share: 1, less: -1 },
  down: { factor: 1, share: 0, less: 0 },
};

/** Divides the sums of rows, rounds once, and places: all of it below 2^53, where doubles are integers. */
export function placeRows(plan: ColumnPlan, first: number, last: number, sums: RowSums, scored: ScoredColumns): void {
  const { scale, stepsOfUnit, minimumSteps, levelOfStep } = plan;
  const { numerator: least, denominator: whole } = plan.minimumCoverage;
  const { factor, share, less } = quotients[scale.rounding];
  const isHalfEven = scale.rounding === "half-even";
  for (let row = first; row < last; row++) {
    const index = row - first;
    const [applicable, rated] = [sums.applicable[index] as number, sums.scored[index] as number];
    const coverage = applicable === 0 ? 0 : Math.floor((rated * 100) / applicable);
    scored.coverage[row] = coverage;
    if (rated === 0 || rated * whole < applicable * least) {
      scored.unscored[row] = 1;
      continue;
    }
    const numerator = (sums.products[index] as number) * stepsOfUnit.numerator;
    const denominator = (sums.weights[index] as number) * stepsOfUnit.denominator;
    const doubled = factor * denominator;
    let steps = Math.floor((factor * numerator + share * denominator + less) / doubled);
    if (isHalfEven && steps * doubled === factor * numerator + denominator && steps % 2 !== 0) steps -= 1;
    const fails = sums.fails[index] === 1;
    if (fails) steps = minimumSteps;
    let level = levelOfStep[steps - minimumSteps] as number;
    if (scale.placeOnExact && !fails && numerator < (scale.cutSteps[level] as number) * denominator) level -= 1;
    scored.scores[row] = steps;
    scored.levels[row] = level;
  }
}
