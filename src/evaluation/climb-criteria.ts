import { formatRatio } from "../exact/ratio";
import type { ExactScale } from "../rubric/exact-scale";
import { exactScale } from "../rubric/exact-scale";
import { publishScore } from "../rubric/placing";
import type { Rubric } from "../rubric/rubric";
import type { Climb } from "./climb";
import type { CriterionClimb, IndicatorConclusion } from "./evaluation";
import { climbStaircase } from "./staircase";

/** Where the conclusions lead on the staircase of each criterion, in the rubric's order, as plain JSON. */
export function climbCriteria(conclusions: readonly IndicatorConclusion[], rubric: Rubric): readonly CriterionClimb[] {
  const verdicts = new Map(conclusions.map(({ indicator, verdict }) => [indicator, verdict]));
  const scale = exactScale(rubric);
  return rubric.criteria.map(({ id }) => publishClimb(id, climbStaircase(rubric, id, verdicts), scale));
}

/** Terms may be too great for numbers, and JSON knows no other integers. */
function publishClimb(criterion: string, climb: Climb, scale: ExactScale): CriterionClimb {
  if (climb.status !== "scored") return { criterion, ...climb };
  const { status, level, position, exactScore, stoppedBy, next } = climb;
  const { score } = publishScore(exactScore, scale);
  const exact = { exactScore: formatRatio(exactScore), position: formatRatio(position) };
  return { criterion, status, score, level, ...exact, stoppedBy, next };
}
