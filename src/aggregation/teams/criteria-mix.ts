import type { Way } from "../../document";
import { addIssue, readList } from "../../document";
import type { Issue } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { addRatios, compareRatios, formatRatio, one, zero } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import { readExactText } from "../accumulators/exact-text";
import type { ScoredPeriods } from "../periods/periods-result";
import { isAdjustedInPeriods } from "../periods/read-periods-figures";
import type { ScoredOutcome } from "../review-outcome";

/** How criteria make the total of a person: which of them have a score, and with what share of the total. */
export interface CriteriaMix {
  /** People of one key are alike: every sum counts the same criteria of theirs in the same way. */
  readonly key: string;
  readonly terms: readonly MixTerm[];
  readonly source: TotalSource;
}

interface MixTerm {
  /** By its index in the rubric; the one after the last stands for a total that is of no criteria. */
  readonly criterion: number;
  /** Its share of the total; 0 where the criteria did not make that. */
  readonly share: Ratio;
}

/** What made the total of somebody: the criteria by their weights, a gate or a policy, a person, or several periods. */
export type TotalSource = (typeof totalSources)[number];

export const totalSources = ["weighed", "set", "adjusted", "periods"] as const;

/** What made the total of a result. */
export function totalSourceOf({
  deductions,
  adjustment,
}: {
  readonly deductions: readonly unknown[];
  readonly adjustment?: unknown;
}): TotalSource {
  if (adjustment !== undefined) return "adjusted";
  return deductions.length > 0 ? "set" : "weighed";
}

/** By criterion, in the rubric's order: its share of the total; `null` where it has no score. */
export type MixShares = readonly (Ratio | null)[];

/**
 * The mix of a result that has been counted, so that what is wrong with its criteria has an issue, but for their shares; the same
 * one for all people who have it, in `known`.
 */
export function mixOf(
  result: ScoredOutcome,
  rubric: Rubric,
  known: Map<string, CriteriaMix>,
  index: number,
  issues: Issue[],
): CriteriaMix {
  const { criteria, adjustment } = result;
  const deductions = readList(result.deductions, [index, "deductions"], 0, issues);
  const source = totalSourceOf({ deductions, adjustment });
  const figures: readonly Partial<ScoredOutcome["criteria"][number]>[] = Array.isArray(criteria)
    ? criteria.map(Object)
    : [];
  // Criteria may be in any order, and no id has a line break.
  let text: string = source;
  for (const { criterion, status, effectiveWeight } of figures) {
    text += `\n${textOf(criterion)}\n${status !== "scored" ? "-" : textOf(effectiveWeight)}`;
  }
  const mix = known.get(text);
  if (mix !== undefined) return mix;
  const before = issues.length;
  const shares: (Ratio | null)[] = rubric.criteria.map(() => null);
  for (const [at, { criterion, status, effectiveWeight }] of figures.entries()) {
    if (status !== "scored") continue;
    const share = readShare(effectiveWeight, [index, "criteria", at, "effectiveWeight"], issues);
    const place = rubric.criteria.findIndex(({ id }) => id === criterion);
    if (place >= 0) shares[place] = share ?? zero;
  }
  checkWhole(shares, [index, "criteria"], issues);
  const found = mixFrom(source, source === "weighed" ? shares : shares.map((share) => share && zero));
  if (issues.length === before) known.set(text, found);
  return found;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "?";
}

/** The mix of these shares, which are 0 where the total has been set or adjusted. */
export function mixFrom(source: TotalSource, shares: MixShares): CriteriaMix {
  const terms = shares.flatMap((share, criterion) => (share === null ? [] : [{ criterion, share }]));
  const others = source === "adjusted" || source === "periods" ? [{ criterion: shares.length, share: one }] : [];
  const key = [source, ...shares.map((share) => (share === null ? "-" : formatRatio(share)))].join(" ");
  return { key, source, terms: [...terms, ...others] };
}

/** The mix of somebody whose total several periods made, without criteria; of a result that has been counted, as that of a review. */
export function mixOfPeriods(result: ScoredPeriods, { criteria }: Rubric): CriteriaMix {
  const source = result.deductions.length > 0 ? "set" : isAdjustedInPeriods(result) ? "adjusted" : "periods";
  return mixFrom(
    source,
    criteria.map(() => null),
  );
}

/** The shares of the criteria that the mix was made from. */
export function sharesOfMix({ terms }: CriteriaMix, criteria: number): MixShares {
  const shares: (Ratio | null)[] = Array.from({ length: criteria }, () => null);
  for (const { criterion, share } of terms) if (criterion < criteria) shares[criterion] = share;
  return shares;
}

/** The share of one criterion in a total. */
export function readShare(value: unknown, way: Way, issues: Issue[]): Ratio | undefined {
  const share = readExactText(value, way, issues);
  if (share === undefined || (compareRatios(share, zero) >= 0 && compareRatios(share, one) <= 0)) return share;
  addIssue(issues, "out-of-range", way, "a share from 0 to 1", value);
  return undefined;
}

/** Together, the criteria that have a score make the whole total, or less where others count as the lowest score. */
export function checkWhole(shares: MixShares, way: Way, issues: Issue[]): void {
  const whole = shares.reduce<Ratio>((sum, share) => addRatios(sum, share ?? zero), zero);
  if (compareRatios(whole, one) <= 0) return;
  addIssue(issues, "conflicting-values", way, "shares of the total that sum to 1 or less", formatRatio(whole));
}
