import type { Decimal } from "../exact/decimal";
import type { Measurement } from "../review/evidence/measurement";
import type { Decision } from "../review/evidence/observation";
import type { EvidenceKind, EvidenceScope } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import type { Period } from "../review/period";
import type { RubricIdentity } from "../rubric/rubric-identity";
import type { InapplicableClimb, NextStair, Obstacle, UnratedClimb } from "./climb";
import type { Conclusion } from "./combine-findings";
import type { LeftOut } from "./evaluator";
import type { Finding } from "./finding";
import type { MeasuredScore } from "./score-measure";

/**
 * What the evidence about one subject and period comes to: plain JSON, frozen. `evaluateEvidence` makes it, and
 * `parseEvaluation` reads a stored one; reviews are scored with nothing else.
 */
export interface Evaluation {
  readonly subject: string;
  readonly period: Period;
  /** What was not known then did not count. */
  readonly asOf: Instant;
  readonly rubric: RubricIdentity;
  readonly profile?: {
    readonly id: string;
    readonly version: string;
    /** The criteria that it leaves out as a whole; absent where it leaves out none. */
    readonly criteria?: readonly string[];
  };
  /** Those that ran, with the options that they ran with. */
  readonly evaluators: readonly EvaluatorRun[];
  /** By evaluator in the order of the list, then what people observed, then what the job profile says. */
  readonly findings: readonly Finding[];
  /** The figures that were measured for criteria that have a measure, in the order of their ids. */
  readonly measurements: readonly Measurement[];
  /** What all findings on each indicator come to, in the rubric's order. */
  readonly indicators: readonly IndicatorConclusion[];
  /** What the verdicts make of each criterion, in the rubric's order. */
  readonly criteria: readonly CriterionClimb[];
  /** What people decided about criteria of this period, in the order of their instants, and of one instant by their ids. */
  readonly decisions: readonly Decision[];
  /** The facts of the period that are a team's or the organisation's doing: they judge nobody. */
  readonly facts: readonly FactCount[];
  /**
   * The records about the subject that count nowhere, each with the reason: those that are disregarded (`merged`, `spam`,
   * `test`); what is about an indicator, a criterion or a level that the rubric does not have (`unknown-indicator`,
   * `unknown-criterion`, `unknown-level`); figures of a criterion without a measure (`no-measure`), without a value
   * (`not-measured`) or in another unit than the measure's (`other-unit`); what names another period (`other-period`); and what
   * lies outside the period (`outside-period`) or came after `asOf` (`after-as-of`), unless a finding looks back to it.
   * Replies, referrals, contacts and the like are not listed: they count with what they belong to.
   */
  readonly leftOut: readonly LeftOut[];
  /** What looks like a slip of the pen in the call; absent where nothing does. */
  readonly notes?: readonly EvaluationNote[];
}

/** What would pass for a lack of evidence, and may be a misspelt name. */
export type EvaluationNote =
  /** There is evidence, and none of it is attributed to the subject or was ever assigned to them. */
  | { readonly kind: "unknown-subject" }
  /** An evaluator that is not a built-in one judges an indicator that the rubric does not have: its findings on it count nowhere. */
  | { readonly kind: "unknown-indicator"; readonly evaluator: string; readonly indicator: string };

/** An evaluator that ran, and the options that it ran with, defaults included. */
export interface EvaluatorRun {
  readonly id: string;
  readonly version: string;
  readonly options: object;
  /** The indicators that it proves together or not at all, and people not by themselves; absent where there are none. */
  readonly standTogether?: readonly string[];
}

/** An indicator, where it stands in the rubric, and what all findings on it come to. */
export interface IndicatorConclusion extends Conclusion {
  readonly criterion: string;
  readonly level: string;
  readonly indicator: string;
}

/** A criterion and where its verdicts lead on the staircase, or what its measure makes of the figure that was measured. */
export type CriterionClimb = { readonly criterion: string } & (
  | PublishedClimb
  | MeasuredClimb
  | UnratedClimb
  | InapplicableClimb
);

/** The verdicts make a level and a score: exact ones as text in lowest terms, such as `"17/2"`. */
export interface PublishedClimb {
  readonly status: "scored";
  /** Rounded by the rubric's rule; it always lies in the level. */
  readonly score: number;
  readonly level: string;
  readonly exactScore: string;
  /** How far within the level, from 0 (its cut score) to 1 (its printed upper end), both inclusive. */
  readonly position: string;
  /** What stopped the climb at this level, in the rubric's order; empty when nothing above can be reached. */
  readonly stoppedBy: readonly Obstacle[];
  /** `null` when no level above can be reached. */
  readonly next: NextStair | null;
  /** The levels of which the job profile leaves nothing required, so that they are passed over; absent where there are none. */
  readonly passedOver?: readonly string[];
}

/** A figure that was measured makes the score, by the points of the criterion's measure: there is nothing to climb. */
export interface MeasuredClimb extends Pick<PublishedClimb, "status" | "score" | "level" | "exactScore"> {
  readonly measured: MeasuredFigure;
  readonly stoppedBy: readonly [];
  readonly next: null;
}

/** The figure that a score rests on. */
export interface MeasuredFigure extends Pick<MeasuredScore, "outside"> {
  /** The id of the record. */
  readonly id: string;
  readonly value: Decimal;
  /** As the rubric names it. */
  readonly unit?: string;
}

/** How many facts of one kind are the doing of teams, or of the organisation. From 1 on. */
export interface FactCount {
  readonly kind: EvidenceKind;
  readonly scope: Exclude<EvidenceScope, "person">;
  readonly count: number;
}
