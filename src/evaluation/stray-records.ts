import { computedFromEvidence } from "../review/evidence/evidence";
import type { Decision } from "../review/evidence/observation";
import type { EvidenceKind, EvidenceRecord } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import { checkedMilliseconds } from "../review/instant";
import type { Period } from "../review/period";
import type { Rubric } from "../rubric/rubric";
import type { CaseFile } from "./case-file";
import type { LeftOut } from "./evaluator";
import { isSamePeriod } from "./same-period";
import { surelyWithin } from "./surely-within";

/** What is looked at for the sake of others, and counts when those do, whenever it was. */
const auxiliary: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  "reply",
  "referral",
  "contact",
  "knowledge",
  "account",
  "counselling",
  "outage",
  "register",
]);

/** What stands by itself, by whose doing it is. */
const ownRecords = /* @__PURE__ */ computedFromEvidence((evidence): ReadonlyMap<string, readonly EvidenceRecord[]> => {
  const own = new Map<string, EvidenceRecord[]>();
  for (const record of evidence) {
    const { kind, scope, attributedTo, disregard } = record;
    if (scope !== "person" || attributedTo === null || disregard !== undefined || auxiliary.has(kind)) continue;
    const list = own.get(attributedTo);
    if (list === undefined) own.set(attributedTo, [record]);
    else list.push(record);
  }
  return own;
});

/** Whether anything in the evidence is about somebody: attributed to them, or once in their hands. */
export const isKnownSubject = /* @__PURE__ */ (() => {
  const subjectsOf = /* @__PURE__ */ computedFromEvidence((evidence): ReadonlySet<string | null> => {
    const subjects = new Set<string | null>();
    for (const record of evidence) {
      subjects.add(record.attributedTo);
      if (record.kind !== "matter" && record.kind !== "request") continue;
      record.assignments?.forEach(({ to }) => {
        subjects.add(to);
      });
    }
    return subjects;
  });
  return (subject: string, { evidence }: Pick<CaseFile, "evidence">): boolean => subjectsOf(evidence).has(subject);
})();

/**
 * The subject's own records that lie outside the period, are about another one, or were not known yet, and on which nothing
 * rests: by name, since they would be lost without a word.
 *
 * @param isCited - Whether a finding rests on a record or has left it out itself: some look back beyond the period.
 */
export function strayRecords(file: CaseFile, period: Period, isCited: (id: string) => boolean): readonly LeftOut[] {
  const { evidence, context } = file;
  const isWithin = surelyWithin({ start: context.period.start, end: Math.min(context.period.end, context.asOf) });
  const leftOut: LeftOut[] = [];
  for (const record of ownRecords(evidence).get(context.subject) ?? []) {
    const stated = "period" in record ? record.period : undefined;
    const isDecision = record.kind === "decision";
    if (stated === undefined ? isWithin(record.at) : isDecision && isSamePeriod(stated, period)) continue;
    const reason = strayReason(record, stated, period, context);
    if (reason !== undefined && !isCited(record.id)) leftOut.push({ id: record.id, reason });
  }
  return leftOut;
}

function strayReason(
  record: EvidenceRecord,
  stated: Period | undefined,
  period: Period,
  { asOf, period: span }: CaseFile["context"],
): string | undefined {
  const from = checkedMilliseconds(record.at);
  if (stated !== undefined) {
    if (!isSamePeriod(stated, period)) return "other-period";
  } else if (from >= span.end || (from < span.start && endOf(record) < span.start)) return "outside-period";
  return from > asOf && record.kind !== "decision" ? "after-as-of" : undefined;
}

/** When what lasts has ended: never, where it has not. */
function endOf(record: EvidenceRecord): number {
  const { closedAt } = record as { readonly closedAt?: Instant | null | undefined };
  if (closedAt === null) return Number.POSITIVE_INFINITY;
  return checkedMilliseconds(closedAt ?? record.at);
}

/** The decisions of the period about what the rubric does not have: they can have no effect. */
export function strayDecisions(decisions: readonly Decision[], { criteria, levels }: Rubric): readonly LeftOut[] {
  const knownCriteria = new Set(criteria.map(({ id }) => id));
  const knownLevels = new Set(levels.map(({ id }) => id));
  return decisions.flatMap(({ id, criterion, level }): readonly LeftOut[] => {
    if (!knownCriteria.has(criterion)) return [{ id, reason: "unknown-criterion" }];
    return knownLevels.has(level) ? [] : [{ id, reason: "unknown-level" }];
  });
}
