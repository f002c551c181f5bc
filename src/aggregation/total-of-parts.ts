import { apportion, withLine } from "../exact/apportion";
import type { Decimal } from "../exact/decimal";
import type { Integer } from "../exact/integer";
import { add } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios, formatRatio, subtractRatios, zero } from "../exact/ratio";
import { roundToSteps } from "../exact/rounding";
import type { ExactScale } from "../rubric/exact-scale";
import { exactOf, placeExact, stepsToNumber } from "../rubric/exact-scale";
import type { Mean } from "./mean";
import { partOf } from "./mean";
import type { CriterionShare, UnscoredReason } from "./result";

/** How one of several parts with weights stands: those of a scorecard, or the periods of a person. */
export interface PartStanding {
  readonly isScored: boolean;
  /** Whether it counts at all: a part that does not apply is not missing. */
  readonly isApplicable: boolean;
}

/** The weight of parts with a score over the weight of applicable ones; `undefined` when none applies. */
export function coverageOfParts(standings: readonly PartStanding[], weights: readonly Integer[]): Ratio | undefined {
  let [scored, applicable]: [Integer, Integer] = [0, 0];
  standings.forEach(({ isScored, isApplicable }, index) => {
    const weight = weights[index] as Integer;
    if (isScored) scored = add(scored, weight);
    if (isApplicable) applicable = add(applicable, weight);
  });
  return applicable === 0 ? undefined : { numerator: scored, denominator: applicable };
}

/** A coverage as results tell it: rounded down to 0.01, and exactly. */
export function coverageFigures(coverage: Ratio = zero): { readonly coverage: number; readonly exactCoverage: string } {
  const rounded = Number(roundToSteps(coverage, hundredth, "down")) / 100;
  return { coverage: rounded, exactCoverage: formatRatio(coverage) };
}

const hundredth: Ratio = { numerator: 1, denominator: 100 };

/** Why applicable parts have no score in common: none of them has one, or too few by weight. */
export function lacksOf(coverage: Ratio, minimum: Decimal): readonly Lack[] {
  const lacks: Lack[] = [];
  if (coverage.numerator === 0) lacks.push({ code: "no-score" });
  if (compareRatios(coverage, exactOf(minimum)) < 0) {
    lacks.push({ code: "coverage-below-minimum", exactCoverage: formatRatio(coverage), minimum });
  }
  return lacks;
}

type Lack = Extract<UnscoredReason, { readonly code: "no-score" | "coverage-below-minimum" }>;

/** The exact score of parts, and the ledger that sums to it, exactly and as displayed. */
export interface PartsTotal {
  readonly exact: Ratio;
  readonly shares: readonly CriterionShare[];
  /** What the policy `fail` takes away. */
  readonly deduction: Pick<CriterionShare, "contribution" | "displayContribution"> | undefined;
}

/** The mean of parts, or the lowest score where a part is missing whose policy is `fail`. */
export function totalOfParts(mean: Mean, hasFailed: boolean, scale: ExactScale): PartsTotal {
  const exact = hasFailed ? scale.minimum : mean.value;
  const change = hasFailed ? subtractRatios(exact, mean.value) : undefined;
  const { steps } = placeExact(exact, scale);
  const column = change ? withLine(mean.contributions, change) : mean.contributions;
  const displayed = apportion(column, steps, scale.step).map((share) => stepsToNumber(share, scale));
  const shares = mean.scores.map((_, index) => {
    return { ...partOf(mean, index), displayContribution: displayed[index] as number };
  });
  const deduction = change && {
    contribution: formatRatio(change),
    displayContribution: displayed[shares.length] as number,
  };
  return { exact, shares, deduction };
}
