import type { Evidence } from "../review/evidence/evidence";
import { computedFromEvidence } from "../review/evidence/evidence";
import type { EvidenceRecord } from "../review/evidence/record";
import type { LeftOut } from "./evaluator";

/** The evidence that concerns somebody. */
export interface Concern {
  /** What may be judged: the subject's own records, what shares a matter, a request or an account with one, and registers. */
  readonly records: readonly EvidenceRecord[];
  /** What is disregarded by name, or belongs to what is. */
  readonly leftOut: readonly LeftOut[];
}

/** What the evidence of many people is looked up by. */
interface Directory {
  readonly bySubject: ReadonlyMap<string, readonly EvidenceRecord[]>;
  readonly byGroup: ReadonlyMap<string, readonly EvidenceRecord[]>;
  readonly groups: ReadonlyMap<EvidenceRecord, string>;
  /** What concerns everybody: registers and outages of teams and of the organisation. */
  readonly shared: readonly EvidenceRecord[];
  readonly byId: ReadonlyMap<string, EvidenceRecord>;
}

const directoryOf = /* @__PURE__ */ computedFromEvidence((evidence): Directory => {
  const bySubject = new Map<string, EvidenceRecord[]>();
  const byGroup = new Map<string, EvidenceRecord[]>();
  const groups = new Map<EvidenceRecord, string>();
  const byId = new Map(evidence.map((record) => [record.id, record]));
  const shared: EvidenceRecord[] = [];
  for (const record of evidence) {
    if (record.scope !== "person") {
      if (record.kind === "outage" || record.kind === "register") shared.push(record);
      continue;
    }
    for (const person of peopleOf(record)) add(bySubject, person, record);
    const group = groupOf(record, byId);
    if (group === undefined) continue;
    groups.set(record, group);
    add(byGroup, group, record);
  }
  return { bySubject, byGroup, groups, shared, byId };
});

/** The evidence that concerns a subject, in the order of the ids. */
export function concerning(subject: string, evidence: Evidence): Concern {
  const { bySubject, byGroup, groups, shared } = directoryOf(evidence);
  const found = new Set<EvidenceRecord>(shared);
  const leftOut: LeftOut[] = [];
  for (const record of bySubject.get(subject) ?? []) {
    found.add(record);
    for (const companion of byGroup.get(groups.get(record) ?? "") ?? []) found.add(companion);
  }
  const ordered = [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
  const disregarded = new Map<string, string>();
  for (const record of ordered) {
    const group = groups.get(record);
    if (record.disregard === undefined || group === undefined) continue;
    // A merged or spam matter takes all of it along; a single reply or answer, itself alone.
    if (record.kind === "matter" || record.kind === "account") disregarded.set(group, record.disregard);
  }
  const records = ordered.filter((record) => {
    const reason = record.disregard ?? disregarded.get(groups.get(record) ?? "");
    if (reason !== undefined) leftOut.push({ id: record.id, reason });
    return reason === undefined;
  });
  return { records, leftOut };
}

/** A record by its id. */
export function recordById(id: string, evidence: Evidence): EvidenceRecord | undefined {
  return directoryOf(evidence).byId.get(id);
}

/** Whom a record is about: whom it is attributed to, and all who have had it in hand. */
function peopleOf(record: EvidenceRecord): ReadonlySet<string> {
  const assignments = record.kind === "matter" || record.kind === "request" ? (record.assignments ?? []) : [];
  const { attributedTo } = record;
  return new Set([...(attributedTo === null ? [] : [attributedTo]), ...assignments.map(({ to }) => to)]);
}

/** What holds records together: a matter, an account, or a request that belongs to no matter. */
function groupOf(record: EvidenceRecord, byId: ReadonlyMap<string, EvidenceRecord>): string | undefined {
  switch (record.kind) {
    case "matter":
      return `matter ${record.id}`;
    case "account":
      return `account ${record.id}`;
    case "contact":
    case "knowledge":
      return `account ${record.account}`;
    case "request":
      return record.matter === undefined ? `request ${record.id}` : `matter ${record.matter}`;
    case "reply":
      return replyGroup(record.matter, record.request, byId);
    case "referral":
    case "journey":
      return `matter ${record.matter}`;
    case "answer":
      return record.matter === undefined ? undefined : `matter ${record.matter}`;
    default:
      return undefined;
  }
}

function replyGroup(
  matter: string | undefined,
  request: string | undefined,
  byId: ReadonlyMap<string, EvidenceRecord>,
): string | undefined {
  if (matter !== undefined) return `matter ${matter}`;
  if (request === undefined) return undefined;
  const answered = byId.get(request);
  return answered?.kind === "request" ? groupOf(answered, byId) : `request ${request}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
