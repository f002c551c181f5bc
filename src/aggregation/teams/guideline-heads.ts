import { apportion } from "../../exact/apportion";
import { divideExactly, multiply } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import {
  addRatios,
  commonDenominator,
  compareRatios,
  divideRatios,
  multiplyRatios,
  one,
  subtractRatios,
  zero,
} from "../../exact/ratio";
import { roundings } from "../../exact/rounding";

/** What share of all results is meant for a part, both bounds inclusive; alike for a `share`. */
export interface ShareRange {
  readonly atLeast: Ratio;
  readonly atMost: Ratio;
  /** It is about one share, and not between two that happen to be alike. */
  readonly isExact: boolean;
}

/** The fewest and the most heads of a part, both inclusive. */
export interface HeadRange {
  readonly fewest: number;
  readonly most: number;
}

/** What the shares of a guideline can be together: they can be met by some shares if 1 is between the two, inclusive. */
export function reachOf(parts: readonly ShareRange[], hasOthers: boolean): Pick<ShareRange, "atLeast" | "atMost"> {
  const sum = (key: "atLeast" | "atMost") => parts.reduce((total, part) => addRatios(total, part[key]), zero);
  return { atLeast: sum("atLeast"), atMost: hasOthers ? addRatios(sum("atMost"), one) : sum("atMost") };
}

/**
 * The heads that a guideline means. Those of parts with a `share` are made by largest remainder, `atMost` is rounded down and
 * `atLeast` up, but never above what `atMost` leaves. Where no distribution could be within all of that, though shares could
 * (half and half of eleven heads), one is worked out by largest remainder, of shares that lie all as far between their
 * bounds, and every part whose heads it departs from takes it in, by less than a head.
 *
 * @param parts - That can be met by some shares (see {@link reachOf}).
 * @param hasOthers - Whether any level is in no part.
 */
export function headsOf(parts: readonly ShareRange[], total: number, hasOthers: boolean): readonly HeadRange[] {
  const shares = parts.map(({ isExact, atMost }) => (isExact ? atMost : zero));
  const quotas = wholeHeads([...shares, subtractRatios(one, shares.reduce(addRatios, zero))], total);
  const rounded = parts.map(({ atLeast, atMost, isExact }, index): HeadRange => {
    const most = isExact ? (quotas[index] as number) : rounding(atMost, total, "down");
    return { most, fewest: isExact ? most : Math.min(rounding(atLeast, total, "up"), most) };
  });
  const [least, most] = (["fewest", "most"] as const).map((key) =>
    rounded.reduce((sum, part) => sum + part[key], 0),
  ) as [number, number];
  if (least <= total && (hasOthers || total <= most)) return rounded;
  const meeting = wholeHeads(meetingShares(parts, hasOthers), total);
  return rounded.map(({ fewest, most }, index) => {
    const heads = meeting[index] as number;
    if (parts[index]?.isExact) return { fewest: heads, most: heads };
    return { fewest: Math.min(fewest, heads), most: Math.max(most, heads) };
  });
}

/** Shares that meet the guideline and sum to 1: each as far from its least to its most as all others, the rest at the end. */
function meetingShares(parts: readonly ShareRange[], hasOthers: boolean): readonly Ratio[] {
  const { atLeast, atMost } = reachOf(parts, hasOthers);
  const width = subtractRatios(atMost, atLeast);
  const way = compareRatios(width, zero) === 0 ? zero : divideRatios(subtractRatios(one, atLeast), width);
  const shares = parts.map((part) => {
    return addRatios(part.atLeast, multiplyRatios(way, subtractRatios(part.atMost, part.atLeast)));
  });
  return [...shares, subtractRatios(one, shares.reduce(addRatios, zero))];
}

/** Whole heads of shares that sum to 1, by largest remainder. */
function wholeHeads(shares: readonly Ratio[], total: number): readonly number[] {
  const denominator = commonDenominator(shares);
  const numerators = shares.map((share) => {
    return multiply(multiply(share.numerator, divideExactly(denominator, share.denominator)), total);
  });
  return apportion({ numerators, denominator }, total, one).map(Number);
}

function rounding(share: Ratio, total: number, mode: "up" | "down"): number {
  return Number(roundings[mode](multiplyRatios(share, { numerator: total, denominator: 1 })));
}
