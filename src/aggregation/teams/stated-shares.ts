import { formatDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  one,
  parseRatio,
  subtractRatios,
  zero,
} from "../../exact/ratio";
import type { ShareRange } from "./guideline-heads";

/** Shares are percentages: 30 % three times is no third three times, but leaves 10 % out. */
const fewestPlaces = 2;

/** Parts whose shares come to 1. */
export interface SettledShares<Part> {
  readonly parts: readonly Part[];
  /** What the shares came to as they were stated, where they were rounded; `undefined` where they stay as they are. */
  readonly stated: Ratio | undefined;
}

/**
 * Shares of everything that were rounded when they were written down, such as three times 33.33 %: they are taken in
 * proportion, as parts of 1. What they are off by is then half a unit, for each of them, of the last digit that any of them has;
 * or less. With bounds among them, or where a level is left for others and there is room for it, nothing is off.
 */
export function settleShares<Part extends ShareRange>(parts: readonly Part[], hasOthers: boolean): SettledShares<Part> {
  const sum = parts.reduce((total, { atMost }) => addRatios(total, atMost), zero);
  const order = compareRatios(sum, one);
  const isOff = order > 0 || (order < 0 && !hasOthers);
  if (!isOff || !parts.every(({ isExact }) => isExact)) return { parts, stated: undefined };
  const places = Math.max(fewestPlaces, ...parts.map(({ atMost }) => placesOf(atMost)));
  const gap = order > 0 ? subtractRatios(sum, one) : subtractRatios(one, sum);
  const halves = multiplyRatios(parseRatio(`${parts.length}`), parseRatio(`1/2${"0".repeat(places)}`));
  // A half is rounded upwards: it may be what is too much, and not what is missing.
  if (compareRatios(gap, halves) > (order > 0 ? 0 : -1)) return { parts, stated: undefined };
  const settled = parts.map((part) => {
    const share = divideRatios(part.atMost, sum);
    return { ...part, atLeast: share, atMost: share };
  });
  return { parts: settled, stated: sum };
}

function placesOf(share: Ratio): number {
  return formatDecimal(share)?.split(".")[1]?.length ?? 0;
}
