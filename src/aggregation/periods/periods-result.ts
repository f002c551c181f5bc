import type { Decimal } from "../../exact/decimal";
import type { Period } from "../../review/period";
import type { StatedFiscalYear } from "../../review/period-calendar";
import type { AbsencePolicy } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { engine } from "../../version";
import type { UnscoredReason } from "../result";

/**
 * What the periods of one subject weigh:
 *
 * - `equal`: all alike;
 * - `length`: their days by the calendar, both ends included;
 * - a half-life: 2^(−age / half-life), where the age is the time from the end of the period to the end of the latest one,
 *   whose weight is 1. In days, or in months, for periods that end with a month: quarters are 3 months apart and not 90, 91 or
 *   92 days. A whole number of days from 1 to 3,660, or of months from 1 to 120; no period may be older
 *   than 100,000 half-lives.
 */
export type PeriodWeighting =
  | "equal"
  | "length"
  | { readonly halfLife: { readonly days: number } | { readonly months: number } };

/** What several periods of one subject come to: plain JSON, exact where it says so, as a review's result is. */
export type PeriodsResult<LevelId extends string = string> = ScoredPeriods<LevelId> | UnscoredPeriods<LevelId>;

interface PeriodsFrame {
  readonly subject: string;
  /** The team that the latest of the results with a team names: of somebody who has moved, the one moved to. */
  readonly team?: string;
  readonly rules: PeriodRules;
  /** The share of the weight of applicable periods that has a score, 0 to 1, rounded down to 0.01; 0 when none applies. */
  readonly coverage: number;
  readonly exactCoverage: string;
  readonly rubric: RubricIdentity;
  readonly engine: typeof engine;
}

/** By which rules several periods became one score, or none. Which of them were expected, the ledger shows. */
export interface PeriodRules {
  readonly weighting: PeriodWeighting;
  /** What became of a period without a score. */
  readonly missing: AbsencePolicy;
  /** The least share, 0 to 1 inclusive, of the weight of applicable periods that must have a score. */
  readonly minimumCoverage: Decimal;
  /** By which fiscal year names such as `FY2026` have days; left out where none was stated. */
  readonly fiscalYear?: StatedFiscalYear;
}

/** Several periods that came to one score. */
export interface ScoredPeriods<LevelId extends string = string> extends PeriodsFrame {
  readonly status: "scored";
  /** Rounded once, by the rubric's rule, from the exact scores of the periods: never a mean of rounded scores or of levels. */
  readonly score: number;
  readonly level: LevelId;
  readonly exactScore: string;
  /** Whether the rounded score and the exact score lie in different levels. */
  readonly roundingChangedLevel: boolean;
  /** The ledger, by time. Contributions of periods and deductions sum to the score, exactly and as displayed. */
  readonly periods: readonly (PeriodEntry<LevelId> & PeriodShare)[];
  /** What the policy `fail` took away. Empty for most. */
  readonly deductions: readonly PeriodDeduction[];
}

/** Several periods without a score in common: never a zero, and always with the reasons. */
export interface UnscoredPeriods<LevelId extends string = string> extends PeriodsFrame {
  readonly status: "unscored";
  readonly reasons: readonly UnscoredPeriodsReason[];
  readonly periods: readonly PeriodEntry<LevelId>[];
}

/** Why several periods have no score in common. */
export type UnscoredPeriodsReason =
  /** In none of them did any criterion apply to the subject's work. */
  | { readonly code: "no-applicable-period" }
  /** None of them has a score. */
  | { readonly code: "no-score" }
  /** Less than the minimum, by weight, has a score. */
  | { readonly code: "coverage-below-minimum"; readonly exactCoverage: string; readonly minimum: Decimal };

/** One period, what became of it, and what it weighs. */
export type PeriodEntry<LevelId extends string = string> = {
  readonly period: Period;
  /** Its days, both inclusive; left out for a name of one's own. */
  readonly start?: string;
  readonly end?: string;
  /** Its weight before anything is left out, exactly as it was reckoned with. */
  readonly weight: string;
  /** By half-life: how many half-lives old the period is. */
  readonly halfLives?: string;
  /**
   * By half-life: `false` where that number is not whole, and 2^(−half-lives) therefore irrational. The weight is then a
   * stated fraction in its place: its digits are right to the twelfth place, before its whole half-lives halve it.
   */
  readonly isWeightExact?: boolean;
} & (
  | {
      readonly status: "scored";
      readonly score: number;
      readonly level: LevelId;
      readonly exactScore: string;
      /** Somebody has changed the score of the period (see `adjustResult`), and the changed one counts. */
      readonly isAdjusted?: true;
    }
  /** Its result has no score; with that result's reasons. */
  | {
      readonly status: "unscored";
      readonly reasons: readonly UnscoredReason[];
      readonly policy: Exclude<AbsencePolicy, "forbid">;
    }
  /** No criterion applied to the subject's work then, as on a long leave: it counts nowhere, and is not missing. */
  | { readonly status: "not-applicable" }
  /** It was expected, and there is no result of it. */
  | { readonly status: "absent"; readonly policy: Exclude<AbsencePolicy, "forbid"> }
);

/** What a period has to do with the score in common. */
export interface PeriodShare {
  /** Its weight over the weights of all that count; they sum to 1. */
  readonly effectiveWeight: string;
  /** Its effective weight times its exact score. */
  readonly contribution: string;
  /** The contribution for people, by largest remainder, so that the printed column sums to the printed score. */
  readonly displayContribution: number;
}

/** A line of the ledger that is no period: the policy `fail` takes all down to the lowest score. */
export interface PeriodDeduction {
  readonly kind: "fail";
  readonly periods: readonly Period[];
  /** Zero or less. */
  readonly contribution: string;
  readonly displayContribution: number;
}
