import type { EvidenceRecord } from "../review/evidence/record";
import { figureViolations } from "./checked-finding";
import type { Evaluator, EvidenceOf, Judgement } from "./evaluator";
import { commonReasons } from "./judge-share";

/** Whether a record was among the evidence that an evaluator was given, by its id. */
export type IsGiven = (id: string) => boolean;

/**
 * What no finding can be made of, in sentences without their subject: an answer to another question than was asked, two to
 * one, or one that rests on evidence that was not there.
 */
export function answerViolations(
  judgements: readonly Judgement[],
  { meta }: Pick<Evaluator, "meta">,
  isGiven: IsGiven,
): readonly string[] {
  const violations: string[] = [];
  const indicators = judgements.map(({ indicator }) => indicator);
  const stray = indicators.find((indicator) => !meta.indicators.includes(indicator));
  if (stray !== undefined) violations.push(`judges ${stray}, which meta.indicators does not name.`);
  if (new Set(indicators).size < indicators.length) violations.push("judges an indicator twice.");
  const cited = judgements.map(citedBy);
  if (cited.some((ids) => ids.some((id) => !isGiven(id)))) violations.push("cites evidence that it was not given.");
  if (cited.some((ids) => new Set(ids).size < ids.length)) violations.push("cites evidence twice.");
  return violations;
}

/** What the contract asks of one judgement beside that. */
export function judgementViolations(judgement: Judgement, { meta }: Evaluator): readonly string[] {
  const { outcome, leftOut } = judgement;
  const violations: string[] = [];
  const reasons = new Set([...Object.keys(meta.reasons), ...Object.keys(commonReasons)]);
  if (!Object.hasOwn(meta.outcomes, outcome)) violations.push(`comes to ${outcome}, which is no outcome.`);
  for (const { reason } of leftOut) {
    if (!reasons.has(reason)) violations.push(`leaves out for ${reason}, which meta.reasons does not name.`);
  }
  if (outcome === "no-evidence") return violations;
  if (!Number.isSafeInteger(judgement.n) || judgement.n < 1) violations.push(`judges ${judgement.n} facts.`);
  if (judgement.used.length === 0) violations.push("cites no evidence.");
  if (judgement.measured !== undefined) violations.push(...figureViolations(outcome, judgement.measured));
  return violations;
}

/** The ids of a list of records of each kind. */
export function idsIn(evidence: EvidenceOf<EvidenceRecord["kind"]>): ReadonlySet<string> {
  return new Set(Object.values(evidence).flatMap((records: readonly EvidenceRecord[]) => records.map(({ id }) => id)));
}

function citedBy(judgement: Judgement): readonly string[] {
  const leftOut = judgement.leftOut.map(({ id }) => id);
  return judgement.outcome === "no-evidence" ? leftOut : [...judgement.used, ...leftOut];
}
