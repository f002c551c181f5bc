import type { Period } from "../../review/period";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { engine } from "../../version";

/** How the scores of one subject went from period to period: plain JSON. */
export type TrendResult<LevelId extends string = string> = Trend<LevelId> | NoTrend<LevelId>;

interface TrendFrame<LevelId extends string> {
  readonly subject: string;
  /** By time, those without a score too. */
  readonly points: readonly TrendPoint<LevelId>[];
  /**
   * What `position` counts: the `unit` of the periods, all being months, quarters and so on, so that one without a result
   * leaves a gap; else their `order`, the results one by one.
   */
  readonly positions: "unit" | "order";
  readonly rubric: RubricIdentity;
  readonly engine: typeof engine;
}

/** At least two periods have a score. */
export interface Trend<LevelId extends string = string> extends TrendFrame<LevelId> {
  readonly status: "trend";
  /** From the first score to the last. */
  readonly change: ScoreChange;
  /** From each score to the next one. */
  readonly changes: readonly ScoreChange[];
  /** The rise per position of the line of least squares through all exact scores. */
  readonly exactSlope: string;
  /** The same, rounded once, by the rubric's rule to its step. */
  readonly slope: number;
}

/** Fewer than two periods have a score: a single one goes nowhere. */
export interface NoTrend<LevelId extends string = string> extends TrendFrame<LevelId> {
  readonly status: "no-trend";
  /** How many have: 0 or 1. */
  readonly scored: number;
}

/** One period of a trend. */
export type TrendPoint<LevelId extends string = string> = {
  readonly period: Period;
  readonly start: string;
  readonly end: string;
  /** A whole number, 0 for the first. */
  readonly position: number;
} & (
  | {
      readonly status: "scored";
      readonly score: number;
      readonly level: LevelId;
      readonly exactScore: string;
      /** Somebody has changed the score of the period (see `adjustResult`), and the changed one counts. */
      readonly isAdjusted?: true;
    }
  | { readonly status: "unscored" }
);

/** The way from one score to a later one. */
export interface ScoreChange {
  readonly from: Period;
  readonly to: Period;
  /** The later exact score less the earlier one. */
  readonly exactChange: string;
  /** The later published score less the earlier one: what whoever compares two printed scores sees. */
  readonly change: number;
  /**
   * Whether the exact change is more than one step of the rubric, in size: more than rounding alone can do. The published
   * scores then differ, in this direction, by whatever rule they were rounded. They also do where the change is one step
   * exactly, though no more than rounding may do to a smaller one; below that, whether they differ at all hangs on where
   * between two steps they lay.
   */
  readonly exceedsRounding: boolean;
}
