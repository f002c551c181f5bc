import { floorDivide, multiply } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios } from "../exact/ratio";
import type { Answer } from "../review/read-ratings";
import { exactOf } from "../rubric/exact-scale";
import type { WithinRole } from "../rubric/rubric";

/** What each answer counts for: whole shares that sum to `total`; no list when every score counts 1. */
export interface Shares {
  readonly shares?: readonly number[];
  readonly total: number;
}

/**
 * What each of several answers counts for when their scores become one. The mean counts all scores alike; the median
 * the middle one, or the two middle ones by half; the trimmed mean all but the given share, rounded down to whole
 * scores, at either end. Which of equal scores is left out is decided by their order. Without a score the total is 0.
 */
export function sharesWithinRole(answers: readonly Answer[], method: WithinRole): Shares {
  let count = 0;
  for (const { value } of answers) if (value.status === "scored") count++;
  const trimmed = trimmedAtEachEnd(count, method);
  if (trimmed === 0) return { total: count };
  const scores: [number, Ratio][] = [];
  answers.forEach(({ value }, index) => {
    if (value.status === "scored") scores.push([index, value.score]);
  });
  scores.sort(([a, left], [b, right]) => compareRatios(left, right) || a - b);
  const shares = answers.map(() => 0);
  for (const [index] of scores.slice(trimmed, count - trimmed)) shares[index] = 1;
  return { shares, total: count - 2 * trimmed };
}

function trimmedAtEachEnd(count: number, method: WithinRole): number {
  if (method === "mean") return 0;
  if (method === "median") return Math.max(0, Math.floor((count - 1) / 2));
  const { numerator, denominator } = exactOf(method.trimmedMean);
  return Number(floorDivide(multiply(numerator, count), denominator));
}
