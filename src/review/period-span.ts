import { addDays } from "date-fns/addDays";
import { addQuarters } from "date-fns/addQuarters";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { refusal } from "../errors";
import { inUtc } from "./calendar-days";
import { firstMomentOf, offsetAt } from "./calendar-zone";
import type { Period } from "./period";
import { periodRange } from "./period-range";

const day = 24 * 60 * 60_000;

/** From a moment, inclusive, to another, exclusive; both in epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The moments of a calendar period in a time zone: from the first moment of its first day to that of the day after its last.
 *
 * @throws {ScoringError} `invalid-option` for a name of one's own, which has no days.
 */
export function periodSpan(period: Period, zone: string): Span {
  const range = periodRange(period);
  if (range === undefined) {
    throw refusal("invalid-option", "period", "a calendar period such as 2026-H1 or 2026-01-15/2026-07-14", period);
  }
  return {
    start: firstMomentOf(zone, Date.parse(range.start)),
    end: firstMomentOf(zone, +addDays(range.end, 1, inUtc)),
  };
}

/** The quarters of the calendar that lie wholly within a span, in order, as the clocks of a zone divide them. */
export function quartersWithin(span: Span, zone: string): readonly Span[] {
  const quarters: Span[] = [];
  const first = startOfQuarter(shownAt(span.start, zone), inUtc);
  const startAfter = (count: number) => firstMomentOf(zone, +addQuarters(first, count, inUtc));
  let [start, end] = [startAfter(0), startAfter(1)];
  for (let count = 2; end <= span.end; count++) {
    if (start >= span.start) quarters.push({ start, end });
    [start, end] = [end, startAfter(count)];
  }
  return quarters;
}

/** The moment some days before another, at the same time of day in a zone. */
export function daysBefore(moment: number, days: number, zone: string): number {
  // Mostly the clocks have not changed, and days were of 24 hours: a tenth of the work.
  const there = moment - days * day;
  if (offsetAt(zone, there) === offsetAt(zone, moment)) return there;
  return firstMomentOf(zone, +addDays(shownAt(moment, zone), -days, inUtc));
}

/** The first moment of the week that a moment lies in: of its Monday, in a zone. */
export function weekOf(moment: number, zone: string): number {
  return firstMomentOf(zone, +startOfISOWeek(shownAt(moment, zone), inUtc));
}

/**
 * Below, at or above 0, as a moment lies before, at or after that some days after another, at the same time of day in a
 * zone. Where it is more than two days off, which no change of clocks makes up for, the zone is not asked: that is slow.
 */
export function compareDaysAfter(moment: number, start: number, days: number, zone: string): number {
  const difference = moment - start - days * day;
  return Math.abs(difference) > 2 * day ? difference : moment - daysBefore(start, -days, zone);
}

/**
 * What the clocks of a zone show at a moment, as if it were UTC. So date-fns reckons with it in UTC: with the dates in a zone of
 * its sister @date-fns/tz, what the clocks of the machine skip or repeat has a say.
 */
function shownAt(moment: number, zone: string): number {
  return moment + offsetAt(zone, moment);
}
