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

/** What the evidence of many people is looked up by. Records are named by their places in it, which are in the order of ids. */
interface Directory {
  readonly bySubject: ReadonlyMap<string, readonly number[]>;
  /** What holds records together, by the place of each; `undefined` for one that stands alone. */
  readonly groups: readonly (Group | undefined)[];
  /** What concerns several: registers and outages of teams and of the organisation. */
  readonly shared: readonly number[];
}

/** The places of the records that share a matter, an account or a request. */
interface Group {
  readonly places: number[];
}

const directoryOf = /* @__PURE__ */ computedFromEvidence((evidence): Directory => {
  const bySubject = new Map<string, number[]>();
  const groups: (Group | undefined)[] = [];
  const groupsOf = openGroups();
  let matters: MattersOfRequests | undefined;
  // Where every reply names its own matter, nobody asks.
  const matterOfRequest = (id: string) => {
    matters ??= mattersOfRequests(evidence);
    return matters.get(id);
  };
  const shared: number[] = [];
  for (const [place, record] of evidence.entries()) {
    groups.push(undefined);
    if (record.scope !== "person") {
      if (record.kind === "outage" || record.kind === "register") shared.push(place);
      // Whoever answers a customer, or looks into an account, has done so: nobody is to be blamed that nobody did.
      if (record.kind !== "reply" && record.kind !== "knowledge") continue;
    } else for (const person of peopleOf(record)) add(bySubject, person, place);
    const group = groupOf(record, groupsOf, matterOfRequest);
    group?.places.push(place);
    groups[place] = group;
  }
  return { bySubject, groups, shared };
});

type MattersOfRequests = ReadonlyMap<string, string | undefined>;

function mattersOfRequests(evidence: Evidence): MattersOfRequests {
  const matters = new Map<string, string | undefined>();
  for (const record of evidence) if (record.kind === "request") matters.set(record.id, record.matter);
  return matters;
}

/** The evidence that concerns a subject, in the order of the ids; of whose teams nobody knows where they are left out. */
export function concerning(subject: string, evidence: Evidence, teams?: readonly string[]): Concern {
  const { groups } = directoryOf(evidence);
  const ordered = placesOf(subject, evidence, teams);
  const disregarded = new Map<Group, string>();
  for (const place of ordered) {
    const { kind, disregard } = evidence[place] as EvidenceRecord;
    const group = groups[place];
    // A merged or spam matter takes all of it along; a single reply or answer, itself alone.
    const takesAlong = kind === "matter" || kind === "account";
    if (takesAlong && disregard !== undefined && group !== undefined) disregarded.set(group, disregard);
  }
  const records: EvidenceRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const place of ordered) {
    const record = evidence[place] as EvidenceRecord;
    const group = groups[place];
    const reason = record.disregard ?? (group === undefined ? undefined : disregarded.get(group));
    if (reason === undefined) records.push(record);
    else leftOut.push({ id: record.id, reason });
  }
  return { records, leftOut };
}

/** The places of the records that concern a subject, in order. */
function placesOf(subject: string, evidence: Evidence, teams: readonly string[] | undefined): Uint32Array {
  const { bySubject, groups, shared } = directoryOf(evidence);
  const places = shared.filter((place) => isShared(evidence[place] as EvidenceRecord, teams));
  const joined = new Set<Group>();
  for (const place of bySubject.get(subject) ?? []) {
    const group = groups[place];
    // What stands alone is neither shared nor named twice, so that no place comes twice.
    if (group === undefined) places.push(place);
    else joined.add(group);
  }
  for (const group of joined) for (const place of group.places) places.push(place);
  return Uint32Array.from(places).sort();
}

/** Whether an outage or a register of a team or the organisation is the subject's too. */
function isShared({ kind, scope, attributedTo }: EvidenceRecord, teams: readonly string[] | undefined): boolean {
  if (scope === "organisation") return true;
  return teams === undefined ? kind === "outage" : attributedTo !== null && teams.includes(attributedTo);
}

/** Whom a record is about: whom it is attributed to, and all who have had it in hand; some more than once. */
function peopleOf(record: EvidenceRecord): readonly string[] {
  const { attributedTo } = record;
  const own = attributedTo === null ? [] : [attributedTo];
  const assignments = record.kind === "matter" || record.kind === "request" ? record.assignments : undefined;
  return assignments === undefined ? own : [...own, ...assignments.flatMap(({ to }) => to ?? [])];
}

/** The group of each matter, account and request, by its id. */
interface Groups {
  readonly matter: (id: string) => Group;
  readonly account: (id: string) => Group;
  readonly request: (id: string) => Group;
}

/** Three maps of plain ids, which are looked up in half the time that one map of ids with a prefix takes. */
function openGroups(): Groups {
  const open = () => {
    const known = new Map<string, Group>();
    return (id: string): Group => {
      let group = known.get(id);
      if (group === undefined) {
        group = { places: [] };
        known.set(id, group);
      }
      return group;
    };
  };
  return { matter: open(), account: open(), request: open() };
}

/** What holds a record together with others, given the matter of each request: its matter, its account, or a request that belongs to no matter. */
function groupOf(
  record: EvidenceRecord,
  { matter, account, request }: Groups,
  matterOfRequest: (id: string) => string | undefined,
): Group | undefined {
  switch (record.kind) {
    case "matter":
      return matter(record.id);
    case "account":
      return account(record.id);
    case "contact":
    case "knowledge":
      return account(record.account);
    case "request":
      return record.matter === undefined ? request(record.id) : matter(record.matter);
    case "reply": {
      if (record.matter !== undefined) return matter(record.matter);
      if (record.request === undefined) return undefined;
      const answered = matterOfRequest(record.request);
      return answered === undefined ? request(record.request) : matter(answered);
    }
    case "referral":
    case "journey":
      return matter(record.matter);
    case "answer":
      return record.matter === undefined ? undefined : matter(record.matter);
    default:
      return undefined;
  }
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
