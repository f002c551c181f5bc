import type { Decision } from "../review/evidence/observation";
import type { EvidenceKind, EvidenceScope } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import type { Period } from "../review/period";
import type { RubricIdentity } from "../rubric/rubric-identity";
import type { Climb } from "./climb";
import type { Conclusion } from "./combine-findings";
import type { LeftOut } from "./evaluator";
import type { Finding } from "./finding";

/** What the evidence about one subject and period comes to: plain JSON. */
export interface Evaluation {
  readonly subject: string;
  readonly period: Period;
  /** What was not known then did not count. */
  readonly asOf: Instant;
  readonly rubric: RubricIdentity;
  readonly profile?: { readonly id: string; readonly version: string };
  /** Those that ran, with the options that they ran with. */
  readonly evaluators: readonly EvaluatorRun[];
  /** By evaluator in the order of the list, then what people observed, then what the job profile says. */
  readonly findings: readonly Finding[];
  /** What all findings on each indicator come to, in the rubric's order. */
  readonly indicators: readonly IndicatorConclusion[];
  /** What the verdicts make of each criterion, in the rubric's order. */
  readonly criteria: readonly CriterionClimb[];
  /** What people decided about criteria, in the order of their instants. */
  readonly decisions: readonly Decision[];
  /** The facts of the period that are a team's or the organisation's doing: they judge nobody. */
  readonly facts: readonly FactCount[];
  /** The records about the subject that are disregarded by name. */
  readonly leftOut: readonly LeftOut[];
}

/** An evaluator that ran, and the options that it ran with, defaults included. */
export interface EvaluatorRun {
  readonly id: string;
  readonly version: string;
  readonly options: object;
}

/** An indicator, where it stands in the rubric, and what all findings on it come to. */
export interface IndicatorConclusion extends Conclusion {
  readonly criterion: string;
  readonly level: string;
  readonly indicator: string;
}

/** A criterion and where its verdicts lead on the staircase. */
export type CriterionClimb = { readonly criterion: string } & Climb;

/** How many facts of one kind are the doing of teams, or of the organisation. From 1 on. */
export interface FactCount {
  readonly kind: EvidenceKind;
  readonly scope: Exclude<EvidenceScope, "person">;
  readonly count: number;
}
