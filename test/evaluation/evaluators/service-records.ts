import type {
  Evaluator,
  EvidenceRecord,
  Finding,
  Journey,
  Matter,
  Outage,
  RecordedKind,
  Referral,
  Register,
  Reply,
  Request,
} from "../../../src/evidence";
import { defineCalendar, evaluateEvidence, parseEvidence } from "../../../src/evidence";

/** Monday to Friday from nine to five in UTC: a working day is 480 minutes. */
const office = defineCalendar({
  zone: "UTC",
  hours: (["monday", "tuesday", "wednesday", "thursday", "friday"] as const).map((day) => {
    return { day, from: "09:00", to: "17:00" };
  }),
});

/** A Monday morning, when work begins. */
const monday = Date.UTC(2026, 2, 2, 9);

/**
 * The instant after so many working minutes of the office from Monday, 2 March 2026, 09:00: 480 is the next day's
 * beginning, so that a full day, to the minute, ends in the morning after.
 */
export function atMinute(minutes: number): string {
  const days = Math.floor(minutes / 480);
  const calendarDays = Math.floor(days / 5) * 7 + (days % 5);
  return new Date(monday + calendarDays * 86_400_000 + (minutes - days * 480) * 60_000).toISOString();
}

const frame = { source: "desk", scope: "person", attributedTo: "li" } as const;

type Some<Kind> = { readonly id: string } & Partial<Kind>;

export function matter(record: Some<Matter>): Matter {
  return { ...frame, kind: "matter", at: atMinute(0), closedAt: null, resolvedAt: null, ...record };
}

export function request(record: Some<Request>): Request {
  return { ...frame, kind: "request", at: atMinute(0), priority: "normal", ...record };
}

export function reply(record: Some<Reply>): Reply {
  return { ...frame, kind: "reply", at: atMinute(0), by: "human", isPublic: true, ...record };
}

/** Warm at once, where nothing else is said. */
export function referral(record: Some<Referral> & { readonly matter: string }): Referral {
  const at = record.at ?? atMinute(0);
  const warm = { hasNote: true, noticeAt: at, acceptedAt: at };
  return { ...frame, kind: "referral", to: "sato", isVisible: true, at, ...warm, ...record };
}

export const noRuns = {
  visits: 1,
  windows: 1,
  networks: 1,
  repeatedAsks: 0,
  coldReferrals: 0,
  refusals: 0,
  errands: 0,
  deferrals: 0,
} as const;

export function journey(record: Some<Journey> & { readonly matter: string }): Journey {
  return { ...frame, kind: "journey", at: atMinute(0), ...noRuns, ...record };
}

export function outage(record: Some<Outage>): Outage {
  return {
    ...frame,
    kind: "outage",
    scope: "organisation",
    attributedTo: null,
    at: atMinute(0),
    until: null,
    ...record,
  };
}

/** So many records, with what comes before their ids and a number for each. */
export function many<Item>(count: number, make: (index: number) => readonly Item[]): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index)).flat();
}

export interface Circumstances {
  readonly asOf?: string;
  readonly options?: object;
  readonly subject?: string;
  readonly period?: string;
  /** What a register says to be complete: everything, where nothing else is said. */
  readonly states?: readonly RecordedKind[];
}

/** The desk states that all of it stands in its records. */
export function statement(register: RecordedKind, change: Partial<Register> = {}): Register {
  const [at, until] = ["2025-01-01T00:00Z", "2027-01-01T00:00Z"];
  const own = { kind: "register", id: `all-${register}`, register, at, until, isComplete: true } as const;
  return { ...frame, scope: "organisation", attributedTo: null, ...own, ...change };
}

/** The finding of one evaluator about Li, in March 2026, as known at the end of April. */
export function find(
  evaluator: unknown,
  records: readonly EvidenceRecord[],
  {
    asOf = "2026-04-30T12:00Z",
    options = {},
    subject = "li",
    period = "2026-03-01/2026-03-31",
    states = ["replies", "referrals", "contacts", "knowledge"],
  }: Circumstances = {},
): Finding {
  const { meta } = evaluator as Evaluator;
  const { findings } = evaluateEvidence(parseEvidence([...records, ...states.map((kind) => statement(kind))]), {
    subject,
    period,
    asOf,
    calendar: office,
    evaluators: [evaluator as Evaluator],
    options: { [meta.id]: options },
  });
  const finding = findings[0] as Finding;
  if (finding.outcome === "error") throw new Error(finding.message);
  return finding;
}

/** What one fact shows: `true` or `false`, or the reason why it is left out; `undefined` where it is no fact of the subject's. */
export function shown(evaluator: unknown, records: readonly EvidenceRecord[], circumstances?: Circumstances): unknown {
  const finding = find(evaluator, records, circumstances);
  if (finding.outcome === "not-applicable" || finding.outcome === "error") throw new Error(JSON.stringify(finding));
  if (finding.leftOut.length + finding.used.length > 1)
    throw new Error(`More than one fact: ${JSON.stringify(finding)}`);
  if (finding.outcome === "no-evidence") return finding.leftOut[0]?.reason;
  return finding.measured?.estimate === "1";
}
