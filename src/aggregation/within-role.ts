import { floorDivide, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios } from "../exact/ratio";
import type { Answer } from "../review/read-ratings";
import { exactOf } from "../rubric/exact-scale";
import type { WithinRole } from "../rubric/rubric";

/**
 * What each of several answers counts for when their scores become one: 1 or 0; `undefined` when all scores count. The
 * mean counts all scores alike; the median the middle one, or the two middle ones; the trimmed mean all but the given
 * share, rounded down to whole scores, at either end. Which of equal scores is left out is decided by their order.
 */
export function sharesWithinRole(answers: readonly Answer[], method: WithinRole): readonly number[] | undefined {
  if (method === "mean") return undefined;
  const scoreAt = (index: number) => answers[index]?.value.score as Ratio;
  const scored = [...answers.keys()].filter(scoreAt);
  const trimmed = trimmedAtEachEnd(scored.length, method);
  // Sorting keeps the order of equals.
  scored.sort((left, right) => compareRatios(scoreAt(left), scoreAt(right)));
  const counting = new Set(scored.slice(trimmed, scored.length - trimmed));
  return answers.map((_, index) => Number(counting.has(index)));
}

function trimmedAtEachEnd(count: number, method: Exclude<WithinRole, "mean">): number {
  if (method === "median") return Math.max(0, Math.floor((count - 1) / 2));
  const { numerator, denominator } = exactOf(method.trimmedMean);
  return Number(floorDivide(multiply(numerator, count), denominator));
}
