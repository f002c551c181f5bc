import type { Decimal } from "../../exact/decimal";
import type { Instant } from "../../review/instant";
import type { ScoredGroupReview } from "../groups/group-result";
import type { ScoredReview } from "../result";

/**
 * What a named person makes of a score when results are calibrated: the new score, who says so, when and why. All of it is
 * told wherever the result is, to its subject too.
 */
export interface AdjustmentDecision {
  /** On the rubric's scale and step; another one than the result has. */
  readonly score: Decimal;
  /** Whoever decided: anybody but the subject. */
  readonly by: string;
  /** After the adjustment that came before: of two at one moment, nobody could tell which counts. */
  readonly at: Instant;
  /** In words that the subject may read: of a result of groups, nothing of what single assessors said. */
  readonly reason: string;
}

/** One change of a score by a person: a line of the ledger, below the criteria and the deductions. */
export interface Adjustment<LevelId extends string = string> {
  /** What the score became, and its level. */
  readonly score: number;
  readonly level: LevelId;
  readonly by: string;
  /** After that of the change before. */
  readonly at: Instant;
  readonly reason: string;
  /** What it adds to the exact score before it; below zero where it takes away. */
  readonly contribution: string;
  /** What it adds to the published score before it. */
  readonly displayContribution: number;
}

/** What ratings and evidence had come to, before anybody changed it. */
export interface OriginalScore<LevelId extends string = string, CriterionId extends string = string>
  extends Pick<
    ScoredReview<LevelId, CriterionId>,
    "score" | "level" | "exactScore" | "roundingChangedLevel" | "nextLevel"
  > {}

/** The original of an adjusted result, and all changes of it. */
export interface ReviewAdjustment<LevelId extends string = string, CriterionId extends string = string> {
  /** The contributions of criteria and deductions sum to this score; with those of the changes they sum to the result's. */
  readonly original: OriginalScore<LevelId, CriterionId>;
  /** In the order of their instants, the first one first; the last one's score is the result's. */
  readonly changes: readonly Adjustment<LevelId>[];
}

/** A result whose score a person has changed. */
export interface AdjustedReview<LevelId extends string = string, CriterionId extends string = string>
  extends ScoredReview<LevelId, CriterionId> {
  readonly adjustment: ReviewAdjustment<LevelId, CriterionId>;
}

/** A result by groups of assessors whose score a person has changed. */
export interface AdjustedGroupReview<LevelId extends string = string, CriterionId extends string = string>
  extends ScoredGroupReview<LevelId, CriterionId> {
  readonly adjustment: ReviewAdjustment<LevelId, CriterionId>;
}

/** A result that has a score: what an adjustment may be carried out on. */
export type AdjustableReview = ScoredReview | ScoredGroupReview;

/** What a result is when it has been adjusted: by assessors, or by groups, as before; `never` of one without a score. */
export type AdjustedOf<Result> =
  Result extends ScoredReview<infer LevelId, infer CriterionId>
    ? AdjustedReview<LevelId, CriterionId>
    : Result extends ScoredGroupReview<infer LevelId, infer CriterionId>
      ? AdjustedGroupReview<LevelId, CriterionId>
      : never;
