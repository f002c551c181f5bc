import type { RecordedKind, Register } from "../review/evidence/complaint";
import { recordedKinds } from "../review/evidence/complaint";
import type { Evidence } from "../review/evidence/evidence";
import { computedFromEvidence } from "../review/evidence/evidence";
import type { EvidenceRecord } from "../review/evidence/record";
import { checkedMilliseconds } from "../review/instant";
import { completeRegister } from "./complete-register";
import type { EvaluationContext } from "./evaluator";

/** The reason for leaving out what nothing can be said of, since its source is not known to record the rest. */
export function unrecordedReason(kind: RecordedKind): string {
  return `Its source is not known to record ${kind}, or says that some may be missing.`;
}

/**
 * What each source is known to record: by a register of its own that covers the period, or by one record at `asOf` that
 * belongs to records of that source, whosever they are. A register of it that says of any time since the beginning of the
 * period that some may be missing outweighs both.
 */
export function recordedIn(
  evidence: Evidence,
  registers: readonly Register[],
  span: Pick<EvaluationContext, "period" | "asOf">,
): EvaluationContext["isRecorded"] {
  const stated = registers.filter(({ register }) => (recordedKinds as readonly string[]).includes(register));
  return (kind, source) => {
    if (mayBeMissing(stated, kind, source, span)) return false;
    const own = stated.filter((one) => one.register === kind && one.source === source);
    const first = firstRecords(evidence).get(kind)?.get(source);
    if (first !== undefined && first <= span.asOf) return true;
    return completeRegister(own, kind, span) !== undefined;
  };
}

/** Whether a register says of any time since the beginning of the period that some of a source's records may be missing. */
export function mayBeMissing(
  registers: readonly Register[],
  kind: RecordedKind,
  source: string,
  span: Pick<EvaluationContext, "period" | "asOf">,
): boolean {
  return registers.some((one) => {
    return one.register === kind && one.source === source && !one.isComplete && touches(one, span);
  });
}

function touches({ at, until }: Register, { period, asOf }: Pick<EvaluationContext, "period" | "asOf">): boolean {
  return checkedMilliseconds(at) < asOf && checkedMilliseconds(until) > period.start;
}

/** The earliest moment by an id. */
type Moments = Map<string, number>;

/** When the first record of a kind was made that belongs to records of a source, by kind and source. */
const firstRecords = /* @__PURE__ */ computedFromEvidence((evidence): ReadonlyMap<RecordedKind, Moments> => {
  const firsts = new Map(recordedKinds.map((kind): [RecordedKind, Moments] => [kind, new Map()]));
  const noteOf = (kind: RecordedKind) => {
    const moments = firsts.get(kind) as Moments;
    return (source: string, moment: number | undefined) =>
      moment !== undefined && noteEarliest(moments, source, moment);
  };
  const [replies, referrals, contacts, knowledge] = recordedKinds.map(noteOf) as [Note, Note, Note, Note];
  const links = linksIn(evidence);
  for (const record of evidence) {
    if (record.kind === "request") {
      const direct = links.toRequest.get(record.id);
      const isAfter = direct !== undefined && direct >= checkedMilliseconds(record.at);
      if (isAfter) replies(record.source, direct);
      if (record.matter === undefined) continue;
      // A reply that names a request belongs to its matter too.
      if (isAfter) noteEarliest(links.toMatter, record.matter, direct);
      replies(record.source, links.toMatter.get(record.matter));
    }
  }
  for (const { kind, id, source } of evidence) {
    if (kind === "matter") {
      replies(source, links.toMatter.get(id));
      referrals(source, links.referred.get(id));
    } else if (kind === "account") {
      contacts(source, links.contacted.get(id));
      knowledge(source, links.known.get(id));
    }
  }
  return firsts;
});

type Note = (source: string, moment: number | undefined) => void;

/** When the first record was made that belongs to each request, matter and account. */
function linksIn(evidence: Evidence) {
  const links = {
    toRequest: new Map<string, number>(),
    toMatter: new Map<string, number>(),
    referred: new Map<string, number>(),
    contacted: new Map<string, number>(),
    known: new Map<string, number>(),
  };
  for (const record of evidence) if (record.disregard === undefined) noteLinks(record, links);
  return links;
}

function noteLinks(record: EvidenceRecord, links: ReturnType<typeof linksIn>): void {
  switch (record.kind) {
    case "reply":
      // What bots write, and notes among colleagues, do not show that answers are recorded.
      if (record.by !== "human" || !record.isPublic) return;
      if (record.request !== undefined) noteEarliest(links.toRequest, record.request, checkedMilliseconds(record.at));
      if (record.matter !== undefined) noteEarliest(links.toMatter, record.matter, checkedMilliseconds(record.at));
      return;
    case "referral":
      // Reassignments behind the counter are recorded by many that know no referrals.
      if (record.isVisible) noteEarliest(links.referred, record.matter, checkedMilliseconds(record.at));
      return;
    case "contact":
      noteEarliest(links.contacted, record.account, checkedMilliseconds(record.at));
      return;
    case "knowledge":
      noteEarliest(links.known, record.account, checkedMilliseconds(record.at));
      return;
    default:
  }
}

function noteEarliest(moments: Moments, key: string, moment: number): void {
  const known = moments.get(key);
  if (known === undefined || moment < known) moments.set(key, moment);
}
