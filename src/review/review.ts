import type { RubricIdentity } from "../rubric/rubric-identity";
import type { Period } from "./period";
import type { Rating } from "./rating";

/**
 * The evidence of a review, evaluated: what `evaluateEvidence` or `parseEvaluation` of `customer-centric-rubric/evidence`
 * returned. A copy of it is refused.
 */
export interface EvaluatedEvidence {
  readonly subject: string;
  readonly period: Period;
  readonly rubric: RubricIdentity;
}

/** All ratings of one subject, for one period, and what the evidence came to. */
export interface Review<LevelId extends string = string, CriterionId extends string = string> {
  /** Whose work is rated. */
  readonly subject: string;
  readonly period?: Period | undefined;
  /** The one team of the subject in that period; carried along, never scored. */
  readonly team?: string | undefined;
  /** In any order. An empty list is a review without a score yet. */
  readonly ratings: readonly Rating<LevelId, CriterionId>[];
  /**
   * What the evidence about the same subject and period came to, by the rubric that the review is scored with. A review
   * without a period has that of its evidence.
   */
  readonly evidence?: EvaluatedEvidence | undefined;
}
