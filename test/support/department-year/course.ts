import type { JourneyCounts } from "../../../src/review/evidence/journey";
import type { Assignment, Matter, Priority, Wait } from "../../../src/review/evidence/service";
import type { Client, Weather } from "./arrivals";
import { drawPatience, isWithin } from "./arrivals";
import { chance, exponential, logNormal } from "./distributions";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Ledger } from "./records";
import { customerOf, instant, instantOrNull } from "./records";
import type { Schedule } from "./schedule";
import { afterWork, hour, isAtWork, minute, readAt } from "./schedule";

/** All that the course of a matter hangs on. */
export interface World {
  readonly random: Random;
  readonly ledger: Ledger;
  readonly people: readonly Person[];
  readonly weather: Weather;
  /** By which customers reckon: the hours of the desk. */
  readonly office: Schedule;
}

/** One matter as it goes on. */
export interface Course {
  readonly id: string;
  readonly openedAt: number;
  readonly customer: Client;
  readonly priority: Priority;
  /** Where replies name the request that they answer; elsewhere only the matter. */
  readonly namesRequests: boolean;
  /** Spam, tests, and what was merged into another one. */
  readonly isDisregarded: boolean;
  readonly assignments: Assignment[];
  /** What each person has made the customer run, by their id. */
  readonly runs: Map<string, { -readonly [Key in keyof JourneyCounts]-?: number }>;
  readonly waits: Wait[];
  readonly closings: string[];
  readonly reopenings: string[];
  holder: Person;
  /** The moment up to which all has been played. */
  now: number;
  /** How long the customer had to wait at the longest, in working time of the desk. */
  longestWait: number;
  closed: { readonly at: number; readonly by: NonNullable<Matter["closedBy"]> } | undefined;
  resolvedAt: number | undefined;
}

const haste: Readonly<Record<Priority, number>> = { urgent: 0.3, high: 0.6, normal: 1, low: 2 };

export function noteRun(course: Course, person: Person, run: keyof JourneyCounts, times = 1): void {
  let runs = course.runs.get(person.id);
  if (runs === undefined) {
    runs = {
      visits: 1,
      windows: 1,
      networks: 1,
      repeatedAsks: 0,
      coldReferrals: 0,
      refusals: 0,
      errands: 0,
      deferrals: 0,
    };
    course.runs.set(person.id, runs);
  }
  runs[run] += times;
}

/** When somebody turns to what came in: sooner when it is urgent, later in weeks when much is new. */
export function reactionOf(person: Person, from: number, priority: Priority, { random, weather }: World): number {
  const { reaction, forgets, drops } = person.behaviour;
  if (chance(random, drops)) return Number.POSITIVE_INFINITY;
  const load = isWithin(weather.bursts, from) ? 1.35 : 1;
  const slipped = chance(random, forgets) ? exponential(random, 1500) : 0;
  const working = logNormal(random, reaction * haste[priority] * load, 1.05) + slipped;
  return afterWork(person.schedule, from, working * minute);
}

/**
 * The customer writes, and the holder answers, or does not. Whoever waits too long writes again, which brings it to mind.
 * `from` is when the holder got it, from somebody `before` perhaps. The moment of the answer, if there is any.
 */
export function exchange(
  course: Course,
  askedAt: number,
  world: World,
  { from, before }: { readonly from: number; readonly before?: Person | undefined } = { from: askedAt },
): number | undefined {
  const { random, office } = world;
  const { customer, holder } = course;
  const asked = [{ id: keepRequest(course, askedAt, world), at: askedAt }];
  let due = reactionOf(holder, from, course.priority, world);
  for (let times = 0; times < 3; times++) {
    const last = asked[asked.length - 1]?.at ?? askedAt;
    const again = afterWork(office, last, drawPatience(random, customer));
    if (again >= due || again > readAt || chance(random, 0.25)) break;
    asked.push({ id: keepRequest(course, again, world), at: again });
    noteRun(course, again < from ? (before ?? holder) : holder, "visits");
    due = Math.min(due, reactionOf(holder, Math.max(again, from), course.priority, world));
  }
  course.longestWait = Math.max(course.longestWait, due - askedAt);
  if (due > readAt) return undefined;
  keepReply(course, due, course.namesRequests ? namedOf(asked, world) : undefined, world);
  course.now = due;
  return due;
}

/** Of several messages that one reply answers, systems name whichever it was written to: the first, the last, any other, or none. */
function namedOf(asked: readonly { readonly id: string }[], { random }: World): string | undefined {
  if (asked.length === 1 || chance(random, 0.4)) return asked[0]?.id;
  return chance(random, 0.2) ? undefined : asked[Math.floor(random.unit() * asked.length)]?.id;
}

export function keepRequest(course: Course, at: number, world: World): string {
  const { ledger, random, office } = world;
  const { id: matter, customer, holder, priority, assignments, openedAt } = course;
  const id = ledger.nextId("request");
  ledger.keep(at, {
    kind: "request",
    id,
    source: "desk",
    at: instant(at),
    scope: "person",
    attributedTo: holder.id,
    customer: customerOf(customer),
    matter,
    priority,
    closedByCustomerAt: null,
    ...(at === openedAt && assignments.length > 0 ? { assignments: [...assignments] } : {}),
  });
  const isAtNight = !isAtWork(office, at);
  if (isAtNight ? chance(random, 0.8) : chance(random, 0.1)) {
    keepAutomaticReply(course, at, isAtNight ? "bot" : "automatic", ledger);
  }
  return id;
}

function keepAutomaticReply(course: Course, at: number, by: "bot" | "automatic", { keep, nextId }: Ledger): void {
  const { id: matter, customer, holder } = course;
  const frame = { id: nextId("reply"), source: "desk", scope: "person", attributedTo: holder.id } as const;
  const moment = at + 20_000;
  keep(moment, {
    kind: "reply",
    ...frame,
    at: instant(moment),
    customer: customerOf(customer),
    matter,
    by,
    isPublic: true,
  });
}

/** A word to the customer by the holder. */
export function keepReply(course: Course, at: number, request: string | undefined, { ledger }: World): void {
  const { id: matter, customer, holder } = course;
  ledger.keep(at, {
    kind: "reply",
    id: ledger.nextId("reply"),
    source: "desk",
    at: instant(at),
    scope: "person",
    attributedTo: holder.id,
    customer: customerOf(customer),
    matter,
    ...(request === undefined ? {} : { request }),
    by: "human",
    isPublic: true,
  });
}

/** The customer has the word from one moment on, to another, or for good. */
export function noteWait(course: Course, from: number, until: number | undefined): void {
  course.waits.push({ from: instant(from), until: instantOrNull(until) });
}

export function close(course: Course, at: number, by: NonNullable<Matter["closedBy"]>, isResolved: boolean): void {
  course.closed = { at, by };
  if (at <= readAt) course.closings.push(instant(at));
  if (isResolved) course.resolvedAt = at;
}

/** From now on it lies with somebody else, as the history of assignments tells from its beginning. */
export function handOver(course: Course, to: Person, at: number): void {
  const { assignments, holder, openedAt } = course;
  if (assignments.length === 0) assignments.push({ to: holder.id, at: instant(openedAt) });
  assignments.push({ to: to.id, at: instant(at) });
  course.holder = to;
}

export const aMoment = 2 * minute;
export const aDayOfWork = 8 * hour;
