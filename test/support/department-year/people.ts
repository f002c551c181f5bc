import type { Weekday, WeeklyHours, WorkingCalendar } from "../../../src/review/working-calendar";
import { beta, between, chance, logNormal, pick, shuffled } from "./distributions";
import type { Random } from "./random";
import { randomOf } from "./random";
import type { Schedule, Stretch } from "./schedule";
import { calendarOf, scheduleOf } from "./schedule";

export type PersonKind = "average" | "slow" | "buck-passing" | "excellent";

/**
 * How somebody works, in figures that nobody at the desk ever sees. Every propensity is a share from 0 to 1. Average people
 * vary around the middle of each; where the middle comes from stands in README.md.
 */
interface Behaviour {
  /** Working minutes until half of the normal requests are answered. */
  readonly reaction: number;
  /** Of requests, what slips the mind for days. */
  readonly forgets: number;
  /** Of requests, what is never answered unless the customer asks again. */
  readonly drops: number;
  /** Of days on which a matter rests with somebody, those that end with a word to the customer. */
  readonly updates: number;
  /** Of matters, those sent to somebody else before the customer's eyes. */
  readonly refers: number;
  /** Of those, the ones without a note, without telling anybody, or both. */
  readonly cold: number;
  /** Of what another team has, that which is followed to its end. */
  readonly follows: number;
  /** Of closed matters, those with which the customer comes back since something was left undone. */
  readonly undone: number;
  /** Of questions back to the customer, those for what had been said already. */
  readonly asksAgain: number;
  /** Of matters, dead ends without another way, and "come back another day". */
  readonly refuses: number;
  readonly defers: number;
  /** Of customers, those who find them polite; who feel heard; who got more than they thought. */
  readonly courtesy: number;
  readonly listening: number;
  readonly surprise: number;
  /** Days between contacts with an account, of which so many are useful; days between looks at what is known of it. */
  readonly contactEvery: number;
  readonly useful: number;
  readonly renewEvery: number;
  /** Of difficulties taken on, those solved, and of these the ones that come back. */
  readonly solves: number;
  readonly returns: number;
  /** A year: customers who praise unasked, quarrels that customers complain of, cases written down. */
  readonly praise: number;
  readonly quarrels: number;
  readonly cases: number;
  /** What a panel makes of a case, from 0 to 3. */
  readonly insight: number;
}

export interface Person {
  readonly id: string;
  readonly kind: PersonKind;
  readonly behaviour: Behaviour;
  readonly isPartTime: boolean;
  /** How many accounts they hold; most hold none. */
  readonly accounts: number;
  /** The only customer who writes all the time writes to this one. */
  readonly hasLoudCustomer: boolean;
  /** As it is agreed with them: their hours and the days on which they are away. */
  readonly calendar: WorkingCalendar;
  readonly schedule: Schedule;
}

/** The people of a department: who they are hangs on the cast, and when they are away on the year. */
export function drawPeople(count: number, cast: number, seed: number, outages: readonly Stretch[]): readonly Person[] {
  const random = randomOf(cast, "people");
  const away = randomOf(seed, "absences");
  const [slow, buckPassing, excellent, loud] = shuffled(random, count);
  return Array.from({ length: count }, (_, index): Person => {
    const kind =
      index === slow
        ? "slow"
        : index === buckPassing
          ? "buck-passing"
          : index === excellent
            ? "excellent"
            : ("average" as const);
    const behaviour = behaviourOf(kind, drawAverage(random));
    const isPartTime = chance(random, 0.2);
    const hours = isPartTime ? partTime(random) : fullTime(random);
    const holdsAccounts = chance(random, 0.35) || kind === "excellent";
    const accounts = holdsAccounts ? Math.floor(between(random, 6, 15)) : 0;
    const calendar = calendarOf(hours, drawAbsences(away));
    const schedule = scheduleOf(calendar, outages);
    const id = `person-${String(index + 1).padStart(2, "0")}`;
    return { id, kind, behaviour, isPartTime, accounts, hasLoudCustomer: index === loud, calendar, schedule };
  });
}

function drawAverage(random: Random): Behaviour {
  const varied = (median: number, spread: number) =>
    Math.min(Math.max(logNormal(random, median, spread), median / 2.5), median * 2.5);
  return {
    reaction: varied(90, 0.25),
    forgets: beta(random, 0.02, 150),
    drops: beta(random, 0.006, 400),
    updates: beta(random, 0.7, 15),
    refers: beta(random, 0.06, 80),
    cold: beta(random, 0.2, 15),
    follows: beta(random, 0.9, 25),
    undone: beta(random, 0.08, 120),
    asksAgain: beta(random, 0.1, 40),
    refuses: beta(random, 0.012, 300),
    defers: beta(random, 0.03, 200),
    courtesy: beta(random, 0.94, 120),
    listening: beta(random, 0.9, 120),
    surprise: beta(random, 0.56, 100),
    contactEvery: varied(20, 0.2),
    useful: beta(random, 0.85, 40),
    renewEvery: varied(75, 0.2),
    solves: beta(random, 0.93, 60),
    returns: beta(random, 0.05, 60),
    praise: varied(1.5, 0.4),
    quarrels: varied(0.35, 0.4),
    cases: 0.3,
    insight: Math.min(Math.max(between(random, 1.2, 2.2), 0), 3),
  };
}

/** What sets somebody apart, drawn as an average person otherwise. */
function behaviourOf(kind: PersonKind, average: Behaviour): Behaviour {
  const { reaction, forgets, updates } = average;
  switch (kind) {
    case "average":
      return average;
    case "slow":
      return { ...average, reaction: reaction * 5, forgets: Math.min(0.12, forgets * 4 + 0.04), updates: updates / 2 };
    case "buck-passing":
      return { ...average, refers: 0.3, cold: 0.7, follows: 0.35 };
    case "excellent":
      return {
        reaction: reaction / 2,
        forgets: 0.003,
        drops: 0.001,
        updates: 0.95,
        refers: 0.03,
        cold: 0.03,
        follows: 0.98,
        undone: 0.03,
        asksAgain: 0.02,
        refuses: 0.003,
        defers: 0.008,
        courtesy: 0.985,
        listening: 0.97,
        surprise: 0.8,
        contactEvery: 14,
        useful: 0.92,
        renewEvery: 60,
        solves: 0.98,
        returns: 0.02,
        praise: 9,
        quarrels: 0.05,
        cases: 14,
        insight: 2.6,
      };
  }
}

const workdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];

function fullTime(random: Random): readonly WeeklyHours[] {
  const [from, noon, back, to] = pick(random, [
    ["07:30", "11:30", "12:00", "15:45"],
    ["08:30", "12:00", "12:45", "17:00"],
    ["09:00", "12:30", "13:15", "17:45"],
    ["10:00", "13:00", "13:30", "18:30"],
  ] as const);
  return workdays.flatMap((weekday) => [
    { day: weekday, from, to: noon },
    { day: weekday, from: back, to },
  ]);
}

function partTime(random: Random): readonly WeeklyHours[] {
  if (chance(random, 0.5)) return workdays.map((weekday) => ({ day: weekday, from: "08:30", to: "12:45" }));
  const days = chance(random, 0.5) ? workdays.slice(0, 3) : workdays.slice(2);
  return days.map((weekday) => ({ day: weekday, from: "08:30", to: "16:30" }));
}

/** Three weeks, two weeks, single days, and some illness: numbers of days from the first of January. */
function drawAbsences(random: Random): ReadonlySet<number> {
  const days = new Set<number>();
  const block = (start: number, length: number) => {
    for (let index = 0; index < length; index++) days.add(Math.floor(start) + index);
  };
  block(between(random, 160, 240), 21);
  block(between(random, 30, 120), 14);
  for (let single = 0; single < 5; single++) block(between(random, 0, 365), 1);
  for (let illness = 0; illness < 3; illness++) block(between(random, 0, 365), between(random, 1, 6));
  return days;
}
