import type { RoundingMode } from "../../exact/rounding";
import type { ColumnPlan } from "./column-plan";
import type { ScaleRules } from "./column-rules";
import type { ScoredColumns } from "./columns";
import type { RowBlock, RowSums } from "./sum-rows";

/** Each rounding of n / d as ⌊(factor × n + share × d + less) / (factor × d)⌋. */
const quotients: Readonly<Record<RoundingMode, { factor: number; share: number; less: number }>> = {
  "half-up": { factor: 2, share: 1, less: 0 },
  "half-even": { factor: 2, share: 1, less: 0 },
  "half-down": { factor: 2, share: 1, less: -1 },
  up: { factor: 1, share: 1, less: -1 },
  down: { factor: 1, share: 0, less: 0 },
};

/** How much of each row has a score, and whether that is enough to have one. */
export function coverRows(plan: ColumnPlan, { first, last }: RowBlock, sums: RowSums, scored: ScoredColumns): void {
  const { numerator: least, denominator: whole } = plan.minimumCoverage;
  for (let row = first; row < last; row++) {
    const applicable = sums.applicable[row - first] as number;
    const rated = sums.scored[row - first] as number;
    scored.coverage[row] = applicable === 0 ? 0 : Math.floor((rated * 100) / applicable);
    if (rated === 0 || rated * whole < applicable * least) scored.unscored[row] = 1;
  }
}

/** As {@link coverRows}, of rows in which nothing is missing: only those that weigh nothing have no score. */
export function coverFullRows(
  { first, last }: Pick<RowBlock, "first" | "last">,
  { weights }: Pick<RowSums, "weights">,
  { coverage, unscored }: Pick<ScoredColumns, "coverage" | "unscored">,
): void {
  for (let row = first; row < last; row++) {
    if (weights[row - first] !== 0) continue;
    coverage[row] = 0;
    unscored[row] = 1;
  }
}

/**
 * Divides the sums of rows, rounds once, and places: all of it below 2^53, where doubles are integers. Rows that are
 * unscored already are passed over.
 */
export function placeRows(
  rules: Pick<ScaleRules, "scale" | "minimumSteps" | "levelOfStep" | "stepsOfUnit">,
  { first, last }: Pick<RowBlock, "first" | "last">,
  sums: Pick<RowSums, "products" | "weights" | "fails">,
  scored: Pick<ScoredColumns, "scores" | "levels" | "unscored">,
): void {
  const { scale, minimumSteps, levelOfStep } = rules;
  const { placeOnExact, cutSteps } = scale;
  const { numerator: above, denominator: below } = rules.stepsOfUnit;
  const { factor, share, less } = quotients[scale.rounding];
  const isHalfEven = scale.rounding === "half-even";
  const { products, weights, fails } = sums;
  const { scores, levels, unscored } = scored;
  for (let row = first; row < last; row++) {
    if (unscored[row] !== 0) continue;
    const index = row - first;
    const numerator = (products[index] as number) * above;
    const denominator = (weights[index] as number) * below;
    const divisor = factor * denominator;
    let steps = Math.floor((factor * numerator + share * denominator + less) / divisor);
    if (isHalfEven && steps * divisor === factor * numerator + denominator && steps % 2 !== 0) steps -= 1;
    const isLowest = fails[index] === 1;
    if (isLowest) steps = minimumSteps;
    let level = levelOfStep[steps - minimumSteps] as number;
    if (placeOnExact && !isLowest && numerator < (cutSteps[level] as number) * denominator) level -= 1;
    scores[row] = steps;
    levels[row] = level;
  }
}
