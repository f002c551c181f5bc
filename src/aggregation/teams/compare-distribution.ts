import type { Path } from "../../document";
import { addIssue, dataOf, readChoice, readDocument, readExact, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, formatRatio, one, zero } from "../../exact/ratio";
import type { HeadRange, ShareRange } from "./guideline-heads";
import { headsOf, reachOf } from "./guideline-heads";
import type { SettledShares } from "./stated-shares";
import { settleShares } from "./stated-shares";

/** How many of the results are in each level: as `summaryAccumulator` gives them, or counted by hand. */
export type LevelCounts = readonly { readonly level: string; readonly count: number }[];

/**
 * A part of a guideline: what share of all results, 0 to 1, is meant for a level, or for several levels together. Either
 * about `share`, or `atMost`, or `atLeast`, or between the two, both inclusive. A level is in one part at most.
 */
export interface GuidelinePart {
  readonly levels: readonly string[];
  readonly share?: Decimal | undefined;
  readonly atLeast?: Decimal | undefined;
  readonly atMost?: Decimal | undefined;
}

/** How a distribution stands to a guideline: advice for people, that never changes a score. */
export interface DistributionAdvice {
  readonly total: number;
  /** Whether every part is within its quota. */
  readonly isWithin: boolean;
  /** What all shares came to as they were stated, where that is not 1 since they were rounded: they count in proportion. */
  readonly statedShares?: string;
  /** In the order of the guideline. */
  readonly parts: readonly PartAdvice[];
}

/** How the results of one part stand to its quota, in whole heads. */
export interface PartAdvice {
  readonly levels: readonly string[];
  readonly count: number;
  /** Of all results; `"0"` when there are none. */
  readonly exactShare: string;
  /** The fewest and the most heads that the guideline means, both inclusive; alike for a `share`. */
  readonly fewest: number;
  readonly most: number;
  readonly standing: "within" | "below" | "above";
  /** How many heads are missing (above 0), or too many (below 0); 0 within. */
  readonly difference: number;
}

/**
 * Compares how many results are in each level with a guideline. Shares become whole heads: those of parts with a `share` by
 * largest remainder, so that parts that share out everything come to all heads, ties in the order of the guideline; `atMost` is
 * rounded down and `atLeast` up, but never above what `atMost` leaves. Where that would leave no distribution that is within,
 * bounds are made whole heads by largest remainder too, so that there always is one: at least half and at least half of 11 are 6
 * and 5. Shares of every level that only rounding keeps from 1, such as three times 0.3333, are taken in proportion, and the
 * advice says what they came to. Nothing is forced: the advice says what is, and leaves scores alone.
 *
 * @param counts - Each level once; counts of 0 or more.
 * @param guideline - At least one part; the shares and least shares of all parts sum to 1 at most, and where every level is in
 * a part, their shares and most shares to 1 at least; where all parts have a `share`, half a unit of the last digit that any of
 * them has (0.01 or finer) may be too much for each of them, and nearly as much be missing.
 * @throws {ScoringError} `invalid-distribution`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { compareDistribution } from "customer-centric-rubric";
 *
 * const counts = [
 *   { level: "basic", count: 2 },
 *   { level: "good", count: 5 },
 *   { level: "outstanding", count: 3 },
 *   { level: "excellent", count: 1 },
 * ];
 * const { parts } = compareDistribution(counts, [
 *   { levels: ["outstanding", "excellent"], atMost: 0.3 },
 *   { levels: ["good"], atLeast: 0.4, atMost: 0.6 },
 * ]);
 * parts[0]; // { levels: ["outstanding", "excellent"], count: 4, exactShare: "4/11", fewest: 0, most: 3, standing: "above", difference: -1 }
 * parts[1]?.standing; // "within"
 * ```
 */
export function compareDistribution(counts: LevelCounts, guideline: readonly GuidelinePart[]): DistributionAdvice {
  const read = readDocument((issues) => {
    const heads = readCounts(counts, issues);
    return { heads, ...readGuideline(guideline, heads, ["guideline"], issues) };
  });
  const { heads, parts, stated } = dataOf(read, "invalid-distribution", "distribution");
  const total = [...heads.values()].reduce((sum, count) => sum + count, 0);
  const ranges = headsOf(parts, total, hasOthers(parts, heads));
  const advice = parts.map(({ levels }, index): PartAdvice => {
    const count = levels.reduce((sum, level) => sum + (heads.get(level) as number), 0);
    const { fewest, most } = ranges[index] as HeadRange;
    const standing = count < fewest ? "below" : count > most ? "above" : "within";
    const difference = standing === "below" ? fewest - count : standing === "above" ? most - count : 0;
    const exactShare = formatRatio({ numerator: count, denominator: total || 1 });
    return { levels, count, exactShare, fewest, most, standing, difference };
  });
  const isWithin = advice.every(({ standing }) => standing === "within");
  return { total, isWithin, ...(stated !== undefined && { statedShares: formatRatio(stated) }), parts: advice };
}

/** A part as it was read; without bounds of its own it is from 0 to 1. */
interface ExactPart extends ShareRange {
  readonly levels: readonly string[];
}

function readCounts(value: unknown, issues: Issue[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const [index, entry] of readList(value, ["counts"], 1, issues).entries()) {
    const path = ["counts", index];
    // Entries of a summary say more than that.
    const { level, count } = Object(entry) as { readonly level?: unknown; readonly count?: unknown };
    const id = readId(level, [...path, "level"], issues);
    if (id !== undefined && heads.has(id)) addIssue(issues, "duplicate-id", [...path, "level"], "each level once", id);
    const isCount = Number.isSafeInteger(count) && (count as number) >= 0;
    if (!isCount) addIssue(issues, "wrong-type", [...path, "count"], "a count: an integer of 0 or more", count);
    if (id !== undefined) heads.set(id, isCount ? (count as number) : 0);
  }
  return heads;
}

/** A guideline of unknown origin for the levels that are counted. */
export function readGuideline(
  value: unknown,
  heads: ReadonlyMap<string, number>,
  path: Path,
  issues: Issue[],
): SettledShares<ExactPart> {
  const taken = new Set<string>();
  const read = readList(value, path, 1, issues).map((entry, index) => {
    return readPart(entry, [...path, index], heads, taken, issues);
  });
  const { parts, stated } = settleShares(read, hasOthers(read, heads));
  const { atLeast, atMost } = reachOf(parts, hasOthers(parts, heads));
  if (compareRatios(atLeast, one) > 0) {
    addIssue(issues, "out-of-range", path, "shares that sum to 1 at most", formatRatio(atLeast));
  }
  if (issues.length === 0 && compareRatios(atMost, one) < 0) {
    const expected = "shares that sum to 1 at least, as no level is left for others";
    addIssue(issues, "out-of-range", path, expected, formatRatio(atMost));
  }
  return { parts, stated };
}

/** Whether any level that is counted is in no part. */
function hasOthers(parts: readonly ExactPart[], heads: ReadonlyMap<string, number>): boolean {
  return heads.size > new Set(parts.flatMap(({ levels }) => levels)).size;
}

function readPart(
  value: unknown,
  path: Path,
  heads: ReadonlyMap<string, number>,
  taken: Set<string>,
  issues: Issue[],
): ExactPart {
  const record = readRecord(value, path, ["levels", "share", "atLeast", "atMost"], issues) ?? {};
  const levels = readList(record.levels, [...path, "levels"], 1, issues) as readonly string[];
  for (const [index, level] of levels.entries()) {
    const way = [...path, "levels", index];
    if (!heads.has(level)) readChoice(level, way, [...heads.keys()], issues, "unknown-level");
    else if (taken.has(level)) addIssue(issues, "duplicate-id", way, "a level that is in no other part", level);
    taken.add(level);
  }
  const bound = (key: "share" | "atLeast" | "atMost", otherwise: Ratio) => {
    if (record[key] === undefined) return otherwise;
    return readExact(record[key], [...path, key], { minimum: zero, maximum: one }, issues) ?? otherwise;
  };
  const isExact = record.share !== undefined;
  const isBounded = record.atLeast !== undefined || record.atMost !== undefined;
  if (isExact === isBounded) {
    addIssue(issues, "conflicting-values", path, "a share, or atLeast, atMost or both", value ?? null);
  }
  if (isExact) {
    const share = bound("share", zero);
    return { levels, atLeast: share, atMost: share, isExact };
  }
  const [atLeast, atMost] = [bound("atLeast", zero), bound("atMost", one)];
  if (compareRatios(atLeast, atMost) > 0) {
    addIssue(issues, "out-of-range", [...path, "atLeast"], "no more than atMost", record.atLeast);
  }
  return { levels, atLeast, atMost, isExact };
}
