import type { ReviewEvidence } from "../evaluation/review-evidence";
import type { Decimal } from "../exact/decimal";
import type { CustomerContact, CustomerRelation } from "../review/assessor";
import type { AbsencePolicy } from "../rubric/rubric";
import type { RubricIdentity } from "../rubric/rubric-identity";
import type { engine } from "../version";
import type { ReviewAdjustment } from "./adjustments/adjustment";

/**
 * What the ratings and the evidence of one subject and period come to: plain JSON. `exact…` and the weights and contributions beside it
 * are exact, as text in lowest terms (`"17/2"`, or `"8"`); `score` and `display…` are numbers for people, on the
 * rubric's step (0.01 for the built-in one).
 */
export type ReviewResult<LevelId extends string = string, CriterionId extends string = string> =
  | ScoredReview<LevelId, CriterionId>
  | UnscoredReview<LevelId, CriterionId>;

interface ReviewFrame<LevelId extends string, CriterionId extends string> {
  readonly subject: string;
  readonly period?: string;
  readonly team?: string;
  /** The share of the weight of applicable criteria that has a score, 0 to 1, rounded down to 0.01; 0 when none applies. */
  readonly coverage: number;
  readonly exactCoverage: string;
  /** The gates that fired, in the rubric's order. */
  readonly gates: readonly FiredGate<CriterionId>[];
  readonly rubric: RubricIdentity;
  readonly engine: typeof engine;
  /** What became of each criterion, in the rubric's order. */
  readonly criteria: readonly CriterionOutcome<LevelId, CriterionId>[];
  /** What the evidence says, where there is any. */
  readonly evidence?: ReviewEvidence;
}

/** A review that came to a score. */
export interface ScoredReview<LevelId extends string = string, CriterionId extends string = string>
  extends ReviewFrame<LevelId, CriterionId> {
  readonly status: "scored";
  /** The published score: rounded once, by the rubric's rule. */
  readonly score: number;
  readonly level: LevelId;
  /** The score before its rounding. */
  readonly exactScore: string;
  /** Whether the rounded score and the exact score lie in different levels. */
  readonly roundingChangedLevel: boolean;
  /** The ledger: in the rubric's order. Contributions of criteria and deductions sum to the score, exactly and as displayed. */
  readonly criteria: readonly (CriterionOutcome<LevelId, CriterionId> & CriterionShare)[];
  /** What changed the score after the criteria: a cap, or the policy `fail`. Empty for most reviews. */
  readonly deductions: readonly Deduction<CriterionId>[];
  /** What a person has changed: then the score and the level are theirs, and the ledger above is the original's. */
  readonly adjustment?: ReviewAdjustment<LevelId, CriterionId>;
  /** The way to the next level; `null` in the highest one. */
  readonly nextLevel: NextLevel<LevelId, CriterionId> | null;
}

/** A review without a score: never a zero, and always with the reasons. */
export interface UnscoredReview<LevelId extends string = string, CriterionId extends string = string>
  extends ReviewFrame<LevelId, CriterionId> {
  readonly status: "unscored";
  readonly reasons: readonly UnscoredReason<CriterionId>[];
}

/** Why a review has no score. */
export type UnscoredReason<CriterionId extends string = string> =
  /** No criterion of non-zero weight applies to the subject's work. */
  | { readonly code: "no-applicable-criterion" }
  /** Only the subject has scored anything, and the evidence nothing. */
  | { readonly code: "self-ratings-only" }
  /** Nobody whose role has weight has scored a criterion that has weight, and no evidence has. */
  | { readonly code: "no-score" }
  /** Less than the rubric's minimum has a score. */
  | { readonly code: "coverage-below-minimum"; readonly exactCoverage: string; readonly minimum: Decimal }
  /** A gate leaves the review unscored. */
  | { readonly code: "gate"; readonly gate: string; readonly criteria: readonly CriterionId[] };

/** What became of one criterion. */
export type CriterionOutcome<LevelId extends string = string, CriterionId extends string = string> =
  | ScoredCriterion<LevelId, CriterionId>
  | AbsentCriterion<CriterionId>;

/** A criterion that somebody of non-zero weight has scored, or the evidence alone. */
export interface ScoredCriterion<LevelId extends string = string, CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly status: "scored";
  /** Rounded for people; the total is computed from the exact score. */
  readonly score: number;
  readonly level: LevelId;
  readonly exactScore: string;
  readonly weight: Decimal;
  readonly roles: readonly RoleEntry[];
  /** The score is the evidence's, and no role contributes to it. */
  readonly basis?: "evidence";
}

/** A criterion without a score, and what the rubric's policy makes of it. */
export interface AbsentCriterion<CriterionId extends string = string> {
  readonly criterion: CriterionId;
  readonly status: "not-applicable" | "not-rated";
  readonly policy: Exclude<AbsencePolicy, "forbid">;
  readonly weight: Decimal;
  readonly roles: readonly RoleEntry[];
  /** It is the job profile that leaves the criterion out. */
  readonly basis?: "evidence";
}

/** What a criterion has to do with the score. */
export interface CriterionShare {
  /** Its share of the score: its weight over the weights of all that count; they sum to 1. */
  readonly effectiveWeight: string;
  /** Its effective weight times its exact score. */
  readonly contribution: string;
  /** The contribution for people, by largest remainder, so that the printed column sums to the printed score. */
  readonly displayContribution: number;
}

/** What one role said about a criterion. The contributions of a criterion's roles sum to its exact score, if it is theirs. */
export interface RoleEntry {
  readonly role: string;
  readonly status: "scored" | "not-applicable" | "not-rated";
  readonly weight: Decimal;
  readonly effectiveWeight: string;
  readonly exactScore?: string;
  readonly contribution: string;
  /** In the order of their ids. */
  readonly assessors: readonly AssessorEntry[];
}

/** What one assessor said about a criterion. The contributions of a role's assessors sum to the role's exact score. */
export interface AssessorEntry {
  readonly assessor: string;
  readonly relation?: CustomerRelation;
  readonly contact?: CustomerContact;
  readonly status: "scored" | "not-applicable" | "not-observed" | "not-rated";
  readonly effectiveWeight: string;
  readonly exactScore?: string;
  readonly contribution: string;
  /** The level that was chosen in place of a score. */
  readonly fromLevel?: string;
  /** Where in that level; the middle when the assessor did not say. */
  readonly position?: Decimal;
  /** The rating was one of the whole competency. */
  readonly fromOverall?: true;
  readonly comment?: string;
  readonly at?: string;
}

/** A gate that fired, and whether it decided the score. */
export interface FiredGate<CriterionId extends string = string> {
  readonly gate: string;
  /** The criteria that were too low, with their rounded scores. */
  readonly criteria: readonly { readonly criterion: CriterionId; readonly score: number }[];
  /** The bound that they stayed below. */
  readonly below: Decimal;
  readonly effect: { readonly cap: Decimal } | "unscored";
  /** The total before any gate; left out when there was none. */
  readonly scoreBefore?: number;
  readonly exactScoreBefore?: string;
  /** Whether it lowered the score or left the review unscored; of several caps only the lowest does. */
  readonly isDecisive: boolean;
}

/** A line of the ledger that is no criterion. */
export type Deduction<CriterionId extends string = string> = (
  | { readonly kind: "cap"; readonly gate: string }
  | { readonly kind: "fail"; readonly criteria: readonly CriterionId[] }
) & {
  /** Zero or less: what it takes away. */
  readonly contribution: string;
  readonly displayContribution: number;
};

/** How far the next level is. */
export interface NextLevel<LevelId extends string = string, CriterionId extends string = string> {
  readonly level: LevelId;
  readonly cut: number;
  /** From the published score to the cut score. */
  readonly distance: number;
  /** From the exact score to the cut score. */
  readonly exactDistance: string;
  /** For each criterion the smallest rise, on the rubric's step, that would reach the level alone; `null` when none does. */
  readonly rises: readonly { readonly criterion: CriterionId; readonly rise: number | null }[];
}
