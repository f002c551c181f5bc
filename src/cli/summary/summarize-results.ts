import type { LevelShare } from "../../aggregation/accumulators/summary";
import { changeBetween } from "../../aggregation/periods/trend-of";
import type { ScoreChange } from "../../aggregation/periods/trend-result";
import type { ReviewResult } from "../../aggregation/result";
import { parseRatio } from "../../exact/ratio";
import type { ParsedPeriod } from "../../review/parse-period";
import { safeParsePeriod } from "../../review/parse-period";
import type { FiscalYear } from "../../review/period-calendar";
import { exactScale } from "../../rubric/exact-scale";
import type { PlacedScore } from "../../rubric/placing";
import { levelRange } from "../../rubric/placing";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import type { GroupFigures, SummaryRules } from "./group-figures";
import { groupFigures, levelGroups } from "./group-figures";

/** What every summary says of itself. */
interface SummaryFrame {
  /** The fewest people with a score of whom anything is shown; `null` where everything is. */
  readonly minimumSize: number | null;
  readonly rubric: RubricIdentity;
  readonly engine: typeof engine;
}

/** Everybody together. */
export type WholeSummary = GroupFigures & SummaryFrame & { readonly people: number | null };

export function summarizeWhole(results: readonly ReviewResult[], rules: SummaryRules): WholeSummary {
  const group = groupFigures(results, rules);
  const people = group.status === "published" ? countPeople(results) : null;
  return { ...group, people, ...frameOf(rules) };
}

/** A group for each period, by time; names of one's own after those with days, and what names no period at the end. */
export interface PeriodsSummary extends SummaryFrame {
  readonly periods: readonly PeriodGroup[];
}

/** One period. */
type PeriodGroup = GroupFigures & {
  readonly period: string | null;
  /** How the mean differs from that of the row before; `null` where either is not shown, or which comes first is not known. */
  readonly change: ScoreChange | null;
};

export function summarizePeriods(
  results: readonly ReviewResult[],
  rules: SummaryRules,
  fiscal: FiscalYear = {},
): PeriodsSummary {
  const scale = exactScale(rules.rubric);
  let before: { readonly period: string; readonly end: string; readonly mean: PlacedScore } | undefined;
  const periods = byTime(results, fiscal).map(({ period, days, own }): PeriodGroup => {
    const group = groupFigures(own, rules);
    const mean = group.status === "published" ? group.summary.mean : null;
    const comparable = before !== undefined && days !== undefined && before.end < days.start ? before : undefined;
    const change =
      comparable === undefined || mean === null || period === null
        ? null
        : changeBetween(scoreOf(comparable.period, comparable.mean), scoreOf(period, mean), scale);
    before = mean === null || days === undefined ? undefined : { period: period as string, end: days.end, mean };
    return { period, ...group, change };
  });
  return { periods, ...frameOf(rules) };
}

function scoreOf(period: string, { exactScore }: PlacedScore) {
  return { period, y: parseRatio(exactScore) };
}

interface PeriodResults {
  readonly period: string | null;
  readonly days: { readonly start: string; readonly end: string } | undefined;
  readonly own: readonly ReviewResult[];
}

function byTime(results: readonly ReviewResult[], fiscal: FiscalYear): readonly PeriodResults[] {
  const periods = new Map<string | null, ReviewResult[]>();
  for (const result of results) {
    const period = result.period ?? null;
    const own = periods.get(period);
    if (own === undefined) periods.set(period, [result]);
    else own.push(result);
  }
  const found = [...periods].map(([period, own]) => ({ period, own, days: daysOf(period, fiscal) }));
  // The last of all characters stands behind every day and every name.
  const keyOf = ({ period, days }: PeriodResults) => [
    days?.start ?? "\u{10ffff}",
    days?.end ?? "",
    period ?? "\u{10ffff}",
  ];
  return found.sort((left, right) => {
    const [first, second] = [keyOf(left), keyOf(right)].map((key) => key.join("\n")) as [string, string];
    return first < second ? -1 : Number(first > second);
  });
}

function daysOf(period: string | null, fiscal: FiscalYear): PeriodResults["days"] {
  const parsed = safeParsePeriod(period, fiscal);
  if (!parsed.success) return undefined;
  const read: ParsedPeriod = parsed.data;
  return read.kind === "name" ? undefined : { start: read.start, end: read.end };
}

/** Fiscal years, and their halves and quarters, whose days nobody knows before the first month is stated. */
export function fiscalPeriods(results: readonly ReviewResult[]): readonly string[] {
  const periods = new Set(results.flatMap(({ period }) => (period === undefined ? [] : [period])));
  return [...periods].filter((period) => daysOf(period, {}) === undefined && daysOf(period, { firstMonth: 1 })).sort();
}

/** The levels, each with the people in it. */
export interface LevelsSummary extends SummaryFrame {
  /** How many have a score, how many of these are adjusted (`null` where that is not told), and their mean; `null` where nothing is shown, nor any level. */
  readonly all: {
    readonly people: number;
    readonly scored: number;
    readonly adjusted: number | null;
    readonly mean: PlacedScore | null;
  } | null;
  /** In the order of the rubric. */
  readonly levels: readonly LevelGroup[];
}

/**
 * A level with its band, and what those in it come to. Why one is not shown is not told: of two levels of fewer than three
 * with four people in all, each would be known to have two.
 */
export type LevelGroup = { readonly level: string; readonly band: string } & (
  | ({
      readonly status: "published";
      /** How many of them somebody has adjusted; `null` where that is not told. */
      readonly adjusted: number | null;
      readonly mean: PlacedScore | null;
    } & Omit<LevelShare, "level">)
  | { readonly status: "suppressed" }
);

export function summarizeLevels(results: readonly ReviewResult[], rules: SummaryRules): LevelsSummary {
  const { rubric } = rules;
  const group = groupFigures(results, rules);
  const isShown = group.status === "published";
  const shares = new Map(isShown ? group.summary.levels.map((share) => [share.level, share]) : []);
  const groups = isShown ? levelGroups(results, rules) : [];
  const levels = rubric.levels.map(({ id }, index): LevelGroup => {
    const { band } = levelRange(id, rubric);
    const own = groups[index];
    const share = shares.get(id);
    if (own?.status !== "published" || share === undefined) return { level: id, band, status: "suppressed" };
    const { mean, headcount } = own.summary;
    return { ...share, band, status: "published", adjusted: headcount.adjusted, mean };
  });
  const headcount = isShown ? group.summary.headcount : undefined;
  const all =
    isShown && headcount !== undefined
      ? {
          people: countPeople(results),
          scored: headcount.scored,
          adjusted: headcount.adjusted,
          mean: group.summary.mean,
        }
      : null;
  return { all, levels, ...frameOf(rules) };
}

function countPeople(results: readonly ReviewResult[]): number {
  return new Set(results.map(({ subject }) => subject)).size;
}

function frameOf({ rubric, minimumSize }: SummaryRules): SummaryFrame {
  return { minimumSize: minimumSize ?? null, rubric: identityOf(rubric), engine };
}
