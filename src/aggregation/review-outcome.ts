import type { Period } from "../review/period";
import type { RubricIdentity } from "../rubric/rubric-identity";
import type { PeriodsResult } from "./periods/periods-result";
import type { UnscoredReason } from "./result";

/** What somebody's work came to: in one review, or in several periods (`aggregatePeriods`), which has no criteria. Summaries and teams take both. */
export type Outcome = ReviewOutcome | PeriodsResult;

/**
 * What a review came to, by assessors (`scoreReview`) or by groups (`scoreGroups`): as much of it as summaries, teams,
 * periods and trends read. Both results are one of these as they are.
 */
export type ReviewOutcome = ScoredOutcome | UnscoredOutcome;

interface OutcomeFrame {
  readonly subject: string;
  readonly period?: Period;
  readonly team?: string;
  readonly exactCoverage: string;
  readonly rubric: RubricIdentity;
}

/** A review with a score. */
export interface ScoredOutcome extends OutcomeFrame {
  readonly status: "scored";
  readonly score: number;
  readonly level: string;
  readonly exactScore: string;
  /** In any order. */
  readonly criteria: readonly (CriterionFigure & { readonly effectiveWeight: string })[];
  /** What a gate or a policy has taken away: empty where the criteria alone made the score. */
  readonly deductions: readonly object[];
  /** What a person has changed: then the score and the level are theirs. */
  readonly adjustment?: object;
}

/** A review without a score, and why. */
export interface UnscoredOutcome extends OutcomeFrame {
  readonly status: "unscored";
  readonly criteria: readonly CriterionFigure[];
  readonly reasons: readonly UnscoredReason[];
}

/** What a criterion came to. */
export type CriterionFigure =
  | { readonly criterion: string; readonly status: "scored"; readonly exactScore: string }
  | { readonly criterion: string; readonly status: "not-applicable" | "not-rated" };
