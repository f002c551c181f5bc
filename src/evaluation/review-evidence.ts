import type { Instant } from "../review/instant";
import type { NextStair, Obstacle } from "./climb";
import type { Conclusion } from "./combine-findings";
import type { MeasuredFigure } from "./evaluation";
import type { JudgedFinding, Measurement } from "./finding";

/** What the result of a review says of its evidence, beside what people's ratings came to. None of it changes a person's score. */
export interface ReviewEvidence {
  /** What was not known then did not count. */
  readonly asOf: Instant;
  readonly profile?: { readonly id: string; readonly version: string };
  readonly evaluators: readonly { readonly id: string; readonly version: string }[];
  /** In the rubric's order. */
  readonly criteria: readonly CriterionEvidence[];
  /** The criteria on which people and evidence lie a level or more apart, and no decision says why. */
  readonly needsReason: readonly string[];
  /**
   * The criteria whose score is the evidence's alone, in the lowest or the highest level, until somebody other than the
   * subject confirms it.
   */
  readonly provisional: readonly string[];
  /** What people decided about this period, in the order of time. */
  readonly decisions: readonly ReviewDecision[];
}

/** Where the evidence leads on one criterion. */
export type CriterionEvidence = EvidenceScore | UnratedEvidence | InapplicableEvidence;

/** The evidence comes to a score. */
export interface EvidenceScore extends CriterionEvidenceFrame {
  readonly status: "scored";
  /** Rounded by the rubric's rule; it always lies in the level. */
  readonly score: number;
  readonly level: string;
  readonly exactScore: string;
  /**
   * How far within the level, from 0 (its cut score) to 1 (its printed upper end), both inclusive. Absent where the score is
   * that of a measure.
   */
  readonly position?: string;
  /** The figure that the score rests on, where it is that of a measure. */
  readonly measured?: MeasuredFigure;
  /** What stopped the climb at this level. */
  readonly stoppedBy: readonly Obstacle[];
  /** The next level that can be reached, and what it still needs; `null` when there is none. */
  readonly next: NextStair | null;
  /** The levels of which the job profile leaves nothing required, so that they are passed over; absent where there are none. */
  readonly passedOver?: readonly string[];
  /** Whether it is the criterion's score: where nobody but the subject has scored it, and no decision sets it aside. */
  readonly counts: boolean;
  /**
   * How many levels people's score lies above or below, from 0 on, by the rounded scores. Absent where nobody but the subject
   * has scored the criterion.
   */
  readonly levelsApart?: number;
}

/** Too little is known of the level where the climb begins. */
export interface UnratedEvidence extends CriterionEvidenceFrame {
  readonly status: "not-rated";
  /** The indicators that would have to be known. */
  readonly unknown: readonly string[];
  /** Of a criterion that only a measure could rate: nothing was measured, or several figures that differ. */
  readonly measured?: "none" | "several";
}

/** The job profile leaves nothing of what the criterion requires. */
export interface InapplicableEvidence extends CriterionEvidenceFrame {
  readonly status: "not-applicable";
}

interface CriterionEvidenceFrame {
  readonly criterion: string;
  /** In the rubric's order; an indicator without any evidence is not among them. */
  readonly indicators: readonly IndicatorVerdict[];
}

/** What counts for an indicator, and what was found. For a negative indicator `met` means that it is proven. */
export interface IndicatorVerdict {
  readonly indicator: string;
  readonly level: string;
  readonly outcome: Conclusion["verdict"]["outcome"];
  readonly basis: Conclusion["basis"];
  /** People observed another outcome than the one that was measured; theirs counts. */
  readonly isContested?: true;
  /** What people and evaluators found. */
  readonly findings: readonly IndicatorFinding[];
  /** Of a proven negative indicator: the ids of the evidence that proves it. */
  readonly cites?: readonly string[];
}

/** What people or one evaluator found on an indicator, in short. */
export interface IndicatorFinding extends Partial<Pick<Measurement, "kind" | "estimate" | "threshold">> {
  /** `"people"`, or the id of an evaluator. */
  readonly by: string;
  readonly outcome: JudgedFinding["outcome"];
  readonly n: number;
  /** Of a mean, which people have rated: the ids of what they rated, such as case studies. */
  readonly cites?: readonly string[];
}

/** What a named person decided about a criterion. */
export interface ReviewDecision {
  readonly id: string;
  readonly criterion: string;
  readonly level: string;
  readonly action: "confirm" | "override";
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  /**
   * Whether it has effect: the latest decision about the criterion by anybody but the subject has, if it is about the level
   * that the evidence comes to.
   */
  readonly isEffective: boolean;
}
