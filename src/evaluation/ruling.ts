import type { Complaint, ComplaintSubject, PublicIncident } from "../review/evidence/complaint";
import type { EvaluationContext, LeftOut } from "./evaluator";

/** Why a complaint or an incident is not held against whom it is attributed to. */
export const rulingReasons = {
  open: "It has not been decided.",
  "not-upheld": "It was rejected or withdrawn.",
  "appeal-open": "The appeal against the ruling has not been decided.",
  "not-personal": "It was not due to personal conduct.",
  "begun-by-customer": "The customer began it.",
} as const;

/** Why it is not clear whether it is to be held against anybody. */
export const unclearReasons = {
  "cause-unknown": "It is not recorded what it was due to.",
  "beginner-unknown": "It is not recorded who began it.",
} as const;

/** Complaints or incidents, by what they are to whom they are attributed to. */
export interface Rulings<Item> {
  /** Upheld, of personal cause, without an open appeal. */
  readonly own: readonly Item[];
  /** Upheld too, but the record does not say whose doing it was: that proves nothing, and clears nobody. */
  readonly unclear: readonly LeftOut[];
  /** What is not held against anybody. */
  readonly leftOut: readonly LeftOut[];
}

/** Sorts what is attributed to somebody by what was ruled, whoever began it. */
export function sortRulings<Item extends Complaint | PublicIncident>(items: readonly Item[]): Rulings<Item> {
  return sortBy(items, (item) => reasonOf(item, "subject"));
}

/**
 * The complaints about one kind of conduct that were received in the period, sorted. What the customer began, or nobody
 * knows who, is no incident of the subject's making.
 */
export function incidentsAbout(
  complaints: readonly Complaint[],
  about: ComplaintSubject,
  { subject, isInPeriod }: Pick<EvaluationContext, "subject" | "isInPeriod">,
): Rulings<Complaint> {
  const received = complaints.filter(
    (one) => one.attributedTo === subject && one.about === about && isInPeriod(one.at),
  );
  return sortBy(received, (one) => reasonOf(one, one.startedBy));
}

/** How many incidents are enough: of grave ones, and of all. */
export interface EnoughIncidents {
  readonly grave: number;
  readonly incidents: number;
}

/** Whether incidents are enough to be held against somebody: a single one is only when it is grave. */
export function areEnough(
  own: readonly (Complaint | PublicIncident)[],
  { grave, incidents }: EnoughIncidents,
  context: Pick<EvaluationContext, "momentOf">,
): boolean {
  const ofWeight = own.filter(({ gravity }) => gravity === "grave");
  return countDistinct(own, context) >= incidents || countDistinct(ofWeight, context) >= grave;
}

/**
 * How many incidents there are, however often each was written down. Of what was at one moment, there are as many as known
 * customers, and one where none is known: who complains by mail and by telephone complains once. Of what nobody knows when
 * it was, each is one.
 */
export function countDistinct(
  items: readonly (Complaint | PublicIncident)[],
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): number {
  const customers = new Map<number, Set<string>>();
  let undated = 0;
  for (const item of items) {
    const moment = momentOf(item.kind === "complaint" ? item.conductAt : item.at);
    if (moment === null) {
      undated++;
      continue;
    }
    const known = customers.get(moment) ?? new Set();
    if (item.customer !== null && item.customer !== undefined) known.add(item.customer.id);
    customers.set(moment, known);
  }
  return [...customers.values()].reduce((count, { size }) => count + Math.max(1, size), undated);
}

type Reason = keyof typeof rulingReasons | keyof typeof unclearReasons;

function sortBy<Item extends Complaint | PublicIncident>(
  items: readonly Item[],
  reasonFor: (item: Item) => Reason | undefined,
): Rulings<Item> {
  const own: Item[] = [];
  const unclear: LeftOut[] = [];
  const leftOut: LeftOut[] = [];
  for (const item of items) {
    const reason = reasonFor(item);
    if (reason === undefined) own.push(item);
    else (reason in unclearReasons ? unclear : leftOut).push({ id: item.id, reason });
  }
  return { own, unclear, leftOut };
}

function reasonOf(
  { status, appeal, cause }: Complaint | PublicIncident,
  startedBy: Complaint["startedBy"],
): Reason | undefined {
  if (status === "open") return "open";
  if (status !== "upheld") return "not-upheld";
  if (appeal === "open") return "appeal-open";
  // Before the cause: what the customer began is nothing of the subject's, whatever it was due to.
  if (startedBy === "customer") return "begun-by-customer";
  if (cause === null) return "cause-unknown";
  if (cause !== "personal") return "not-personal";
  return startedBy === null ? "beginner-unknown" : undefined;
}
