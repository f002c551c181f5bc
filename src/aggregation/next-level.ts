import type { Integer } from "../exact/integer";
import { ceilDivide, divideExactly, larger, multiply, subtract } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio, subtractRatios } from "../exact/ratio";
import { inSteps, leastInteger, roundToSteps, thresholdOf } from "../exact/rounding";
import type { ExactScale, Place } from "../rubric/exact-scale";
import { placeExact, stepsToNumber } from "../rubric/exact-scale";
import type { Criterion } from "../rubric/rubric";
import type { Firing, Settlement } from "./gating";
import type { Mean } from "./mean";
import type { NextLevel } from "./result";
import type { CriterionFinding } from "./score-criterion";

/** What decides the way up. */
export interface Standing {
  readonly place: Place;
  readonly settled: Settlement;
  readonly total: Mean;
  readonly findings: readonly CriterionFinding[];
  readonly firings: readonly Firing[];
}

/** What stands between the total and the next level. */
interface Obstacles {
  /** The steps that a criterion with one part of the weight would need to rise, for the total to reach the level. */
  readonly missing: Integer;
  /** The gates that hold the score below the level. */
  readonly barriers: readonly Firing[];
}

/** The distance to the next level, and the smallest rise of each criterion that reaches it alone, gates included. */
export function nextLevel(standing: Standing, criteria: readonly Criterion[], scale: ExactScale): NextLevel | null {
  const { place, settled, total, findings, firings } = standing;
  const index = place.level + 1;
  const cut = scale.cuts[index];
  if (cut === undefined) return null;
  const cutSteps = scale.cutSteps[index] as Integer;
  const { bound, inclusive } = scale.placeOnExact
    ? { bound: cut, inclusive: true }
    : thresholdOf(cutSteps, scale.step, scale.rounding);
  const { whole } = total.shares;
  const needed = { numerator: multiply(bound.numerator, whole), denominator: bound.denominator };
  const reached = { numerator: total.value.numerator, denominator: divideExactly(total.value.denominator, whole) };
  const missing = leastInteger(inSteps(subtractRatios(needed, reached), scale.step), inclusive);
  const barriers = firings.filter(({ cap }) => cap !== undefined && placeExact(cap, scale).level < index);
  const isFailed = settled.line?.kind === "fail";
  // Rating a criterion that has no score would change the weights of the others.
  const rises = findings.map(({ score }, criterion) => {
    const steps =
      isFailed || score === undefined ? undefined : riseOf(criterion, score, { missing, barriers }, total, scale);
    const rise = steps === undefined ? null : stepsToNumber(steps, scale);
    return { criterion: (criteria[criterion] as Criterion).id, rise };
  });
  return {
    level: scale.levelIds[index] as string,
    cut: stepsToNumber(cutSteps, scale),
    distance: stepsToNumber(subtract(cutSteps, place.steps), scale),
    exactDistance: formatRatio(subtractRatios(cut, settled.score)),
    rises,
  };
}

/** The rise of one criterion, in steps, that lifts the total over the goal and itself over every gate in the way. */
function riseOf(
  criterion: number,
  score: Ratio,
  { missing, barriers }: Obstacles,
  total: Mean,
  scale: ExactScale,
): Integer | undefined {
  const part = total.shares.weights[criterion] as Integer;
  if (part === 0 && missing > 0) return undefined;
  // Where nothing is missing, a gate is in the way, and asks for a step at least.
  let steps: Integer = part === 0 ? 0 : ceilDivide(missing, part);
  for (const { criteria, belowSteps } of barriers) {
    if (criteria.size > 1 || !criteria.has(criterion)) return undefined;
    const threshold = thresholdOf(belowSteps, scale.step, scale.rounding);
    const bound = inSteps(subtractRatios(threshold.bound, score), scale.step);
    steps = larger(steps, leastInteger(bound, threshold.inclusive));
  }
  const room = subtract(scale.maximumSteps, roundToSteps(score, scale.step, "up"));
  return steps > room ? undefined : steps;
}
