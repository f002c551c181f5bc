import type { Integer } from "../../exact/integer";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, formatRatio, zero } from "../../exact/ratio";
import { down, stepsToRatio } from "../../exact/rounding";
import type { Mean } from "../mean";
import { meanOf } from "../mean";
import { sharesOf } from "../weighing";
import type { WithinGroup } from "./group-result";

/** A way of making several ratings one, read and exact. */
export interface GroupMethod {
  readonly kind: "mean" | "median" | "trimmed" | "winsorized";
  /** What is set aside at either end; 0 for the mean and the median. */
  readonly share: Ratio;
  /** As results name it. */
  readonly published: WithinGroup;
}

export const plainMean: GroupMethod = { kind: "mean", share: zero, published: "mean" };

/** What a group said of a criterion. */
export interface GroupFigure {
  readonly score: Ratio;
  /** How many ratings were set aside: as many at either end. */
  readonly setAside: number;
}

/**
 * What several ratings come to, exactly. Each end gives up `g` of `n`: for the median all but the middle one or two, else the
 * share of `n`, rounded down; and never so many that fewer than `least` are kept. The trimmed mean is the mean of the others;
 * the winsorised mean puts in place of those set aside the nearest that is kept: Σ/n with g + 1 times the lowest and the
 * highest of these (Dixon and Tukey, Technometrics 10, 1968; Wilcox, Introduction to Robust Estimation, g = ⌊γn⌋).
 * Which of equal ratings is set aside makes no difference.
 */
export function figureOf(scores: readonly Ratio[], method: GroupMethod, least: number): GroupFigure {
  const end = setAsideAtEachEnd(scores.length, method, least);
  const sorted = [...scores].sort(compareRatios);
  const counts: Integer[] = sorted.map((_, index) => Number(index >= end && index < sorted.length - end));
  if (method.kind === "winsorized") {
    for (const nearest of [end, sorted.length - 1 - end]) counts[nearest] = (counts[nearest] as number) + end;
  }
  const { value } = meanOf(sorted, sharesOf(counts)) as Mean;
  return { score: value, setAside: 2 * end };
}

export function setAsideAtEachEnd(count: number, { kind, share }: GroupMethod, least: number): number {
  const most = Math.max(0, Math.floor((count - least) / 2));
  const wanted = kind === "median" ? Math.floor((count - 1) / 2) : Number(down(stepsToRatio(count, share)));
  return Math.min(wanted, most);
}

/** The method of a group of several roles: theirs where they have the same one, else the mean. */
export function commonMethod(methods: readonly GroupMethod[]): GroupMethod {
  const [first = plainMean, ...others] = methods;
  return others.every((other) => isSame(other, first)) ? first : plainMean;
}

function isSame(left: GroupMethod, right: GroupMethod): boolean {
  return left.kind === right.kind && formatRatio(left.share) === formatRatio(right.share);
}
