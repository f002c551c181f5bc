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
  // Mostly something is, and then nobody else need be looked at.
  return (subject: string, { evidence, records }: Pick<CaseFile, "evidence" | "records">): boolean =>
    records.some(({ attributedTo }) => attributedTo === subject) || subjectsOf(evidence).has(subject);
})();

/**
 * The subject's own records that lie outside the period, are about another one, or were not known yet: where nothing rests
 * on them they are told by name, since they would be lost without a word.
 */
export function strayRecords({ records, context }: CaseFile, period: Period): readonly LeftOut[] {
  const isWithin = surelyWithin({ start: context.period.start, end: Math.min(context.period.end, context.asOf) });
  const leftOut: LeftOut[] = [];
  for (const record of records) {
    const { kind, scope, attributedTo } = record;
    if (attributedTo !== context.subject || scope !== "person" || auxiliary.has(kind)) continue;
    const stated = "period" in record ? record.period : undefined;
    if (stated === undefined ? isWithin(record.at) : kind === "decision" && isSamePeriod(stated, period)) continue;
    const reason = strayReason(record, stated, period, context);
    if (reason !== undefined) leftOut.push({ id: record.id, reason });
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
