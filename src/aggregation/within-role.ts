import type { Ratio } from "../exact/ratio";
import { compareRatios } from "../exact/ratio";
import { down, stepsToRatio } from "../exact/rounding";
import { exactOf } from "../rubric/exact-scale";
import type { WithinRole } from "../rubric/rubric";

/**
 * What each of several scores counts for when they become one: 1 or 0, and 0 where there is none. The mean counts all
 * alike; the median the middle one, or the two middle ones; the trimmed mean all but the given share, rounded down to
 * whole scores, at either end. Which of equal scores is left out is decided by their order.
 */
export function countsWithinRole(scores: readonly (Ratio | undefined)[], method: WithinRole): readonly number[] {
  if (method === "mean") return scores.map((score) => Number(score !== undefined));
  const scoreAt = (index: number) => scores[index] as Ratio;
  const scored = [...scores.keys()].filter(scoreAt);
  const trimmed = trimmedAtEachEnd(scored.length, method);
  // Sorting keeps the order of equals.
  scored.sort((left, right) => compareRatios(scoreAt(left), scoreAt(right)));
  const counting = new Set(scored.slice(trimmed, scored.length - trimmed));
  return scores.map((_, index) => Number(counting.has(index)));
}

function trimmedAtEachEnd(count: number, method: Exclude<WithinRole, "mean">): number {
  if (method === "median") return Math.max(0, Math.floor((count - 1) / 2));
  return Number(down(stepsToRatio(count, exactOf(method.trimmedMean))));
}
