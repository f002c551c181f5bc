import { addIssue } from "../document";
import type { Issue } from "../errors";
import type { Rubric } from "../rubric/rubric";
import { deepFreeze } from "../rubric/seal";
import type { BesideRatings, EvidenceScoring, ReviewedSubject } from "./beside-ratings";

interface Seal {
  readonly evaluation: object;
  readonly scoring: EvidenceScoring;
}

const mark: unique symbol = Symbol.for("customer-centric-rubric.Evaluation");

/**
 * Freezes an evaluation to its last part and marks it as concluded from its findings. The mark is hidden, so that the
 * evaluation stays plain JSON, and names its evaluation, so that neither a copy nor a proxy carries it. It brings along
 * how reviews are scored with evidence: whoever scores without any does not load that.
 */
export function sealEvaluation<Sealed extends object>(evaluation: Sealed, scoring: EvidenceScoring): Sealed {
  return deepFreeze(Object.defineProperty(evaluation, mark, { value: { evaluation, scoring } }));
}

/** What the evidence of a review has to say beside its ratings; `undefined`, with an issue, when it is none for it. */
export function openEvidence(
  evaluation: { readonly [mark]?: Seal },
  whose: ReviewedSubject,
  rubric: Rubric,
  issues: Issue[],
): BesideRatings | undefined {
  const seal = evaluation[mark];
  if (seal?.evaluation === evaluation) return seal.scoring(whose, rubric, issues);
  addIssue(issues, "wrong-type", ["evidence"], "an evaluation", evaluation);
  return undefined;
}
