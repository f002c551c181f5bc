import type { Evidence } from "../review/evidence/evidence";
import { computedFromEvidence } from "../review/evidence/evidence";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Request } from "../review/evidence/service";
import type { LeftOut } from "./evaluator";

/** The evidence that concerns somebody. */
export interface Concern {
  /**
   * What may be judged: the subject's own records, what shares a matter, a request or an account with one, registers, and
   * replies of the same sources to nothing that is known.
   */
  readonly records: readonly EvidenceRecord[];
  /** What is disregarded by name, or belongs to what is. */
  readonly leftOut: readonly LeftOut[];
}

/** What the evidence of many people is looked up by. Records are named by their places in it, which are in the order of ids. */
interface Directory {
  readonly bySubject: ReadonlyMap<string, readonly number[]>;
  /** What holds records together, by the place of each; `undefined` for one that stands alone. */
  readonly groups: readonly (Group | undefined)[];
  /** The matters under which replies are filed that name a request of another one. */
  readonly filed: ReadonlyMap<number, Group>;
  /** What concerns several: registers and outages of teams and of the organisation. */
  readonly shared: readonly number[];
  /** Replies to nothing that is known, by their source: anybody's request may be answered by one. */
  readonly lost: ReadonlyMap<string, readonly number[]>;
  /** Replies to nothing but what is disregarded, and why it is. */
  readonly moot: ReadonlyMap<number, string>;
}

/** The places of the records that share a matter, an account or a request. */
interface Group {
  readonly places: number[];
  /** Whether a matter or a request is among them that counts. */
  isLive: boolean;
  /** Why a matter or a request among them does not. */
  disregard: string | undefined;
}

const directoryOf = /* @__PURE__ */ computedFromEvidence((evidence): Directory => {
  const bySubject = new Map<string, number[]>();
  const groups: (Group | undefined)[] = [];
  const filed = new Map<number, Group>();
  const groupsOf = openGroups();
  const shared: number[] = [];
  for (const [place, record] of evidence.entries()) {
    groups.push(undefined);
    if (record.scope !== "person") {
      if (record.kind === "outage" || record.kind === "register") shared.push(place);
      if (!isContext(record)) continue;
    } else for (const person of peopleOf(record)) add(bySubject, person, place);
    const group = groupOf(record, groupsOf, evidence);
    if (group === undefined) continue;
    group.places.push(place);
    groups[place] = group;
    if (record.kind === "matter" || record.kind === "request") {
      if (record.disregard === undefined) group.isLive = true;
      else group.disregard = record.disregard;
    } else if (record.kind === "reply" && record.request !== undefined && record.matter !== undefined) {
      const other = groupsOf.matter(record.matter);
      if (other === group) continue;
      other.places.push(place);
      filed.set(place, other);
    }
  }
  return { bySubject, groups, filed, shared, ...unlinked(evidence, { groups, filed }) };
});

/**
 * What is nobody's to be judged by, and tells all the same what became of somebody's requests and accounts. Whoever answers
 * a customer, or looks into an account, has done so: nobody is to be blamed that nobody did.
 */
function isContext({ kind }: EvidenceRecord): boolean {
  return kind === "reply" || kind === "knowledge" || kind === "matter" || kind === "account";
}

/** The request of an id, found by halves: evidence is in the order of ids, and a map of all requests takes longer to make. */
function requestBy(id: string | undefined, evidence: Evidence): Request | undefined {
  if (id === undefined) return undefined;
  let [low, high] = [0, evidence.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((evidence[middle] as EvidenceRecord).id < id) low = middle + 1;
    else high = middle;
  }
  const found = evidence[low];
  return found?.id === id && found.kind === "request" ? found : undefined;
}

/** The public replies of people that answer nothing that is known, or nothing that counts. */
function unlinked(
  evidence: Evidence,
  { groups, filed }: Pick<Directory, "groups" | "filed">,
): Pick<Directory, "lost" | "moot"> {
  const lost = new Map<string, number[]>();
  const moot = new Map<number, string>();
  for (const [place, record] of evidence.entries()) {
    if (record.kind !== "reply" || record.by !== "human" || !record.isPublic || record.disregard !== undefined)
      continue;
    const matter = record.matter === undefined ? undefined : (filed.get(place) ?? groups[place]);
    if (matter?.isLive === true) continue;
    const named = requestBy(record.request, evidence);
    if (named !== undefined && named.disregard === undefined) continue;
    const disregard = named?.disregard ?? matter?.disregard;
    if (disregard === undefined) add(lost, record.source, place);
    else moot.set(place, disregard);
  }
  return { lost, moot };
}

/** The evidence that concerns a subject, in the order of the ids; of whose teams nobody knows where they are left out. */
export function concerning(subject: string, evidence: Evidence, teams?: readonly string[]): Concern {
  const { groups, filed, moot } = directoryOf(evidence);
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
  let last: number | undefined;
  for (const place of ordered) {
    // What belongs to two groups, or is lost and the subject's own, comes twice.
    if (place === last) continue;
    last = place;
    const record = evidence[place] as EvidenceRecord;
    const [group, other] = [groups[place], filed.get(place)];
    // What belongs to two groups counts in one where the other is disregarded.
    const isTaken = group !== undefined && (other === undefined || disregarded.has(other));
    const reason = record.disregard ?? (isTaken ? disregarded.get(group) : undefined) ?? moot.get(place);
    if (reason !== undefined) leftOut.push({ id: record.id, reason });
    // Of an account that several hold, only counts whether it is disregarded.
    else if (record.kind !== "account" || record.scope === "person") records.push(record);
  }
  return { records, leftOut };
}

/** The places of the records that concern a subject, in order; some twice. */
function placesOf(subject: string, evidence: Evidence, teams: readonly string[] | undefined): Uint32Array {
  const { bySubject, groups, filed, shared, lost } = directoryOf(evidence);
  const places = shared.filter((place) => isShared(evidence[place] as EvidenceRecord, teams));
  const joined = new Set<Group>();
  const sources = new Set<string>();
  for (const place of bySubject.get(subject) ?? []) {
    const group = groups[place];
    if (group === undefined) places.push(place);
    else joined.add(group);
    const other = filed.get(place);
    if (other !== undefined) joined.add(other);
    if (lost.size > 0) sources.add((evidence[place] as EvidenceRecord).source);
  }
  for (const group of joined) for (const place of group.places) places.push(place);
  for (const source of sources) for (const place of lost.get(source) ?? []) places.push(place);
  return new Uint32Array(places).sort();
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
        group = { places: [], isLive: false, disregard: undefined };
        known.set(id, group);
      }
      return group;
    };
  };
  return { matter: open(), account: open(), request: open() };
}

/** What holds a record together with others, in evidence: its matter, its account, or a request that belongs to no matter. */
function groupOf(record: EvidenceRecord, { matter, account, request }: Groups, evidence: Evidence): Group | undefined {
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
      const named = requestBy(record.request, evidence);
      const answered = named === undefined ? record.matter : named.matter;
      if (answered !== undefined) return matter(answered);
      return record.request === undefined ? undefined : request(record.request);
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
