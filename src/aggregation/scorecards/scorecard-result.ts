import type { Decimal } from "../../exact/decimal";
import type { Period } from "../../review/period";
import type { AbsencePolicy, Scale } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { ScorecardIdentity } from "../../rubric/scorecards/scorecard";
import type { engine } from "../../version";
import type { ReviewAdjustment } from "../adjustments/adjustment";
import type { CriterionShare, Deduction, UnscoredReason } from "../result";

/** What the parts of a scorecard come to: plain JSON, exact where it says so, as a review's result is. */
export type ScorecardResult<LevelId extends string = string, PartId extends string = string> =
  | ScoredScorecard<LevelId, PartId>
  | UnscoredScorecard<PartId>;

interface ScorecardFrame {
  readonly subject: string;
  readonly period?: Period;
  readonly team?: string;
  /** The share of the weight of applicable parts that has a score, 0 to 1, rounded down to 0.01; 0 when none applies. */
  readonly coverage: number;
  readonly exactCoverage: string;
  readonly scorecard: ScorecardIdentity;
  readonly engine: typeof engine;
}

/** A scorecard that came to a score. */
export interface ScoredScorecard<LevelId extends string = string, PartId extends string = string>
  extends ScorecardFrame {
  readonly status: "scored";
  /** Rounded once, by the scorecard's rule, from the exact scores of the parts: never a mean of rounded scores or of levels. */
  readonly score: number;
  /** `null` where the scorecard has no levels. */
  readonly level: LevelId | null;
  readonly exactScore: string;
  /** Whether the rounded score and the exact score lie in different levels. */
  readonly roundingChangedLevel: boolean;
  /** The ledger, in the scorecard's order. Contributions of parts and deductions sum to the score, exactly and as displayed. */
  readonly parts: readonly (PartOutcome<PartId> & CriterionShare)[];
  /** What the policy `fail` took away. Empty for most. */
  readonly deductions: readonly PartDeduction<PartId>[];
}

/** A scorecard without a score: never a zero, and always with the reasons. */
export interface UnscoredScorecard<PartId extends string = string> extends ScorecardFrame {
  readonly status: "unscored";
  readonly reasons: readonly UnscoredScorecardReason[];
  readonly parts: readonly PartOutcome<PartId>[];
}

/** Why a scorecard has no score. */
export type UnscoredScorecardReason =
  /** No part of non-zero weight applies to the subject's work. */
  | { readonly code: "no-applicable-part" }
  /** No part that has weight has a score. */
  | { readonly code: "no-score" }
  /** Less than the scorecard's minimum, by weight, has a score. */
  | { readonly code: "coverage-below-minimum"; readonly exactCoverage: string; readonly minimum: Decimal };

/** What became of one part. */
export type PartOutcome<PartId extends string = string> = { readonly part: PartId; readonly weight: Decimal } & (
  | ScoredRubricPart
  | ScoredMeasurePart
  /** Its result has no score; with that result's reasons. */
  | {
      readonly kind: "rubric";
      readonly status: "unscored";
      readonly reasons: readonly UnscoredReason[];
      readonly policy: Exclude<AbsencePolicy, "forbid">;
      readonly result: PartLedger;
    }
  /** There is no result, or no value. */
  | {
      readonly kind: "rubric" | "measure";
      readonly status: "absent";
      readonly policy: Exclude<AbsencePolicy, "forbid">;
    }
  /** It does not apply to the subject's work, or none of its criteria does: it counts nowhere, and is not missing. */
  | { readonly kind: "rubric" | "measure"; readonly status: "not-applicable"; readonly result?: PartLedger }
);

/** What a part's own score is in the scorecard. */
interface ConvertedScore {
  /** On the scorecard's scale, rounded for people; the total is computed from the exact one. */
  readonly converted: number;
  readonly exactConverted: string;
}

/** The result of a review, and its score on the scorecard's scale. */
export interface ScoredRubricPart extends ConvertedScore {
  readonly kind: "rubric";
  readonly status: "scored";
  /** As its own result says, on its own scale. */
  readonly score: number;
  readonly level: string;
  readonly exactScore: string;
  readonly scale: Scale;
  /** Somebody has changed the score (see `adjustResult`), and the changed one counts. */
  readonly isAdjusted?: true;
  readonly result: PartLedger;
}

/** A measured value, and its score on the scorecard's scale. */
export interface ScoredMeasurePart extends ConvertedScore {
  readonly kind: "measure";
  readonly status: "scored";
  readonly value: Decimal;
  readonly unit?: string;
  /** Beyond the first or the last point, whose score it took then; `null` between them or on one of them. */
  readonly outside: "below" | "above" | null;
}

/**
 * A part's own ledger: what its result says, but for who rated what, what people wrote and what was recorded as evidence. So a
 * scorecard may be read by its subject, and the result itself stays with those who may read that.
 */
export interface PartLedger {
  readonly rubric: RubricIdentity;
  readonly coverage: number;
  readonly exactCoverage: string;
  readonly criteria: readonly PartCriterion[];
  /** Of a scored result alone. */
  readonly deductions?: readonly Deduction[];
  readonly adjustment?: ReviewAdjustment;
}

/** A criterion of a part. */
export type PartCriterion = {
  readonly criterion: string;
  readonly weight: Decimal;
} & Partial<CriterionShare> &
  (
    | { readonly status: "scored"; readonly score: number; readonly level: string; readonly exactScore: string }
    | { readonly status: "not-applicable" | "not-rated"; readonly policy: Exclude<AbsencePolicy, "forbid"> }
  );

/** A line of the ledger that is no part: the policy `fail` takes all down to the lowest score. */
export interface PartDeduction<PartId extends string = string> {
  readonly kind: "fail";
  readonly parts: readonly PartId[];
  /** Zero or less. */
  readonly contribution: string;
  readonly displayContribution: number;
}
