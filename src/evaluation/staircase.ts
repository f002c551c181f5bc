import { refusal } from "../errors";
import type { Ratio } from "../exact/ratio";
import { addRatios, multiplyRatios, one, ratioOf, reduceRatio, subtractRatios, zero } from "../exact/ratio";
import { stepsToRatio } from "../exact/rounding";
import type { ExactScale } from "../rubric/exact-scale";
import { exactScale, upperSteps } from "../rubric/exact-scale";
import type { Rubric } from "../rubric/rubric";
import type { Climb, NextStair } from "./climb";
import type { Verdict } from "./finding";
import type { Stair, StandingStair } from "./stair";
import { isRequired, staircases, standOn } from "./stair";

const half = ratioOf(1, 2);

/**
 * The exact score of a criterion from the verdicts on its indicators, by the staircase. *Required* are the applicable
 * indicators above the lowest level that are neither supporting nor negative. From the bottom:
 *
 * 1. A proven negative indicator of the lowest level puts the criterion there.
 * 2. Else the entry level decides: the lowest level that has required indicators (`basic`, in the built-in rubric). One of
 *    them unknown leaves the criterion not rated, whatever the others are; else one not met puts it in the lowest level.
 * 3. Else the level reached is the highest such that all required indicators of it and of every level below are met. A
 *    level without required indicators is passed over: it does not stop the climb and is never the level reached. In a
 *    rubric that has negative indicators above its lowest level, a proven one stops the climb below its level.
 *
 * The position within the level reached is the mean of m and q; in the top level it is m. m is the mean of the margins of its
 * applicable indicators, supporting ones too: see `margin.ts`. q is the share of met ones among the applicable indicators
 * of the level right above, 0 if it has none. In the lowest level, the position is the mean of two shares: of the entry
 * level's applicable indicators that are met (0 if there are none), and of the lowest level's negative ones that are not
 * proven (1 if there are none). Negative indicators count in no other share. The score is the cut score of the level plus
 * the position times the way to the level's printed upper end, so that it always lies in the level reached.
 *
 * @param verdicts - By the indicator's id; an indicator that is missing has no evidence. Other ids are not looked at.
 * @throws {ScoringError} `undefined-rubric`; `invalid-option` for a criterion that the rubric does not have, and for a met
 * proportion that is not 0 ≤ threshold ≤ estimate ≤ 1; `invalid-ratio` for one that is no ratio.
 */
export function climbStaircase(rubric: Rubric, criterion: string, verdicts: ReadonlyMap<string, Verdict>): Climb {
  const stairs = staircases(rubric).get(criterion);
  if (stairs === undefined) throw refusal("invalid-option", "criterion", "a criterion of the rubric", criterion);
  const standings = stairs.map((stair) => standOn(stair, verdicts));
  const [lowest, ...above] = standings as [StandingStair, ...StandingStair[]];
  const entry = above.find((stair) => stair.isRequired);
  const hasFallen = lowest.obstacles.length > 0;
  if (!hasFallen) {
    if (entry === undefined) return withoutEntry(stairs);
    const unknown = entry.obstacles.filter(({ reason }) => reason === "unknown");
    if (unknown.length > 0) return { status: "not-rated", unknown: unknown.map(({ indicator }) => indicator) };
  }
  const level = hasFallen ? 0 : reachedLevel(standings);
  const position = level === 0 ? lowestPosition(lowest, entry) : positionWithin(level, standings);
  const next = nextStair(level, standings);
  return {
    status: "scored",
    level: (standings[level] as StandingStair).level,
    position: reduceRatio(position),
    exactScore: reduceRatio(scoreAt(level, position, exactScale(rubric))),
    stoppedBy: hasFallen ? lowest.obstacles : (next?.needs ?? []),
    next,
  };
}

/** Nothing required: left out by the job profile, or never there. */
function withoutEntry(stairs: readonly Stair[]): Climb {
  const couldRequire = stairs.some((stair) => stair.indicators.some((indicator) => isRequired(indicator, stair)));
  return couldRequire ? { status: "not-applicable" } : { status: "not-rated", unknown: [] };
}

/** The index of the highest stair that all stairs up to it let one reach; 0 if there is none. */
function reachedLevel(standings: readonly StandingStair[]): number {
  const stop = standings.findIndex(({ obstacles }) => obstacles.length > 0);
  const open = stop === -1 ? standings : standings.slice(0, stop);
  return Math.max(
    0,
    open.findLastIndex((stair) => stair.isRequired),
  );
}

function positionWithin(level: number, standings: readonly StandingStair[]): Ratio {
  const { margins } = standings[level] as StandingStair;
  const mean = multiplyRatios(margins.reduce(addRatios, zero), ratioOf(1, margins.length));
  const above = standings[level + 1];
  return above === undefined ? mean : middle(mean, shareOf(above.met, above.margins.length));
}

function lowestPosition(lowest: StandingStair, entry: StandingStair | undefined): Ratio {
  const kept = entry === undefined ? zero : shareOf(entry.met, entry.margins.length);
  return middle(kept, subtractRatios(one, shareOf(lowest.proven, lowest.negative)));
}

/** A level without required indicators cannot be the next one, but may stand in its way. */
function nextStair(level: number, standings: readonly StandingStair[]): NextStair | null {
  const index = standings.findIndex((stair, at) => at > level && stair.isRequired);
  if (index === -1) return null;
  // What the level reached still has in the way is there in the lowest level only: what was proven.
  const needs = standings.slice(level, index + 1).flatMap(({ obstacles }) => obstacles);
  return { level: (standings[index] as StandingStair).level, needs };
}

function scoreAt(level: number, position: Ratio, scale: ExactScale): Ratio {
  const cut = scale.cuts[level] as Ratio;
  const upper = stepsToRatio(upperSteps(level, scale), scale.step);
  return addRatios(cut, multiplyRatios(position, subtractRatios(upper, cut)));
}

/** 0 of nothing. */
function shareOf(part: number, whole: number): Ratio {
  return whole === 0 ? zero : ratioOf(part, whole);
}

function middle(left: Ratio, right: Ratio): Ratio {
  return multiplyRatios(addRatios(left, right), half);
}
