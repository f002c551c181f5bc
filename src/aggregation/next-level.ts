import type { Integer } from "../exact/integer";
import { larger, subtract } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { formatRatio, subtractRatios } from "../exact/ratio";
import type { Threshold } from "../exact/rounding";
import { inSteps, leastInteger, roundToSteps, thresholdOf } from "../exact/rounding";
import type { ExactScale, Place } from "../rubric/exact-scale";
import { placeExact, stepsToNumber } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import type { Firing, Settlement } from "./gating";
import type { NextLevel } from "./result";
import type { CriterionFinding } from "./score-criterion";
import type { Total } from "./total";

/** What decides the way up. */
export interface Standing {
  readonly place: Place;
  readonly settled: Settlement;
  readonly total: Total;
  readonly findings: readonly CriterionFinding[];
  readonly firings: readonly Firing[];
}

/** What stands between the total and the next level. */
interface Obstacles {
  /** From the total before caps up to the level, in steps; the end of the way included or not. */
  readonly missing: Threshold;
  /** The gates that hold the score below the level. */
  readonly barriers: readonly Firing[];
}

/** The distance to the next level, and the smallest rise of each criterion that reaches it alone, gates included. */
export function nextLevel(standing: Standing, rubric: Rubric, scale: ExactScale): NextLevel | null {
  const index = standing.place.level + 1;
  const cutSteps = scale.cutSteps[index];
  const cut = scale.cuts[index];
  if (cutSteps === undefined || cut === undefined) return null;
  const { bound, inclusive } = scale.placeOnExact
    ? { bound: cut, inclusive: true }
    : thresholdOf(cutSteps, scale.step, scale.rounding);
  const obstacles = {
    missing: { bound: inSteps(subtractRatios(bound, standing.total.sum), scale.step), inclusive },
    barriers: standing.firings.filter(({ cap }) => cap !== undefined && placeExact(cap, scale).level < index),
  };
  const isFailed = standing.settled.adjustment?.line.kind === "fail";
  return {
    level: scale.levelIds[index] as string,
    cut: stepsToNumber(cutSteps, scale),
    distance: stepsToNumber(subtract(cutSteps, standing.place.steps), scale),
    exactDistance: formatRatio(subtractRatios(cut, standing.settled.score)),
    rises: standing.findings.map((_, criterion) => {
      const steps = isFailed ? undefined : riseOf(criterion, obstacles, standing, scale);
      const rise = steps === undefined ? null : stepsToNumber(steps, scale);
      return { criterion: rubric.criteria[criterion]?.id as string, rise };
    }),
  };
}

/** The rise of one criterion, in steps, that lifts the total over the goal and itself over every gate in the way. */
function riseOf(
  criterion: number,
  { missing, barriers }: Obstacles,
  { findings, total }: Standing,
  scale: ExactScale,
): Integer | undefined {
  const score = findings[criterion]?.score?.exact;
  // Rating a criterion that has no score would change the weights of the others.
  if (score === undefined) return undefined;
  if (barriers.some(({ criteria }) => criteria.size > 1 || !criteria.has(criterion))) return undefined;
  const weight = total.effectiveWeights[criterion]?.exact as Ratio;
  let steps: Integer = 1;
  if (weight.numerator !== 0) {
    const { bound, inclusive } = missing;
    steps = larger(steps, leastInteger({ bound: inSteps(bound, weight), inclusive }));
  } else if (missing.bound.numerator > 0 || (missing.bound.numerator === 0 && !missing.inclusive)) {
    return undefined;
  }
  for (const { belowSteps } of barriers) {
    const { bound, inclusive } = thresholdOf(belowSteps, scale.step, scale.rounding);
    steps = larger(steps, leastInteger({ bound: inSteps(subtractRatios(bound, score), scale.step), inclusive }));
  }
  const room = subtract(scale.maximumSteps, roundToSteps(score, scale.step, "up"));
  return steps > room ? undefined : steps;
}
