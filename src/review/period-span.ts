import { TZDate } from "@date-fns/tz/date";
import { addDays } from "date-fns/addDays";
import { addQuarters } from "date-fns/addQuarters";
import { startOfDay } from "date-fns/startOfDay";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { refusal } from "../errors";
import { offsetAt } from "./calendar-zone";
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
  return { start: +startOf(range.start, zone), end: +startOfDay(addDays(startOf(range.end, zone), 1)) };
}

/** The quarters of the calendar that lie wholly within a span, in order, as the clocks of a zone divide them. */
export function quartersWithin(span: Span, zone: string): readonly Span[] {
  const quarters: Span[] = [];
  let start = startOfQuarter(new TZDate(span.start, zone));
  if (+start < span.start) start = addQuarters(start, 1);
  for (let end = addQuarters(start, 1); +end <= span.end; end = addQuarters(end, 1)) {
    quarters.push({ start: +start, end: +end });
    start = end;
  }
  return quarters;
}

/** The moment some days before another, at the same time of day in a zone. */
export function daysBefore(moment: number, days: number, zone: string): number {
  // Mostly the clocks have not changed, and days were of 24 hours: a tenth of the work.
  const there = moment - days * day;
  if (offsetAt(zone, there) === offsetAt(zone, moment)) return there;
  return +addDays(new TZDate(moment, zone), -days);
}

/** The first moment of the week that a moment lies in: of its Monday, in a zone. */
export function weekOf(moment: number, zone: string): number {
  return +startOfISOWeek(new TZDate(moment, zone));
}

/**
 * Below, at or above 0, as a moment lies before, at or after that some days after another, at the same time of day in a
 * zone. Where it is more than two days off, which no change of clocks makes up for, the zone is not asked: that is slow.
 */
export function compareDaysAfter(moment: number, start: number, days: number, zone: string): number {
  const difference = moment - start - days * day;
  return Math.abs(difference) > 2 * day ? difference : moment - daysBefore(start, -days, zone);
}

function startOf(day: string, zone: string): TZDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new TZDate(year, month - 1, date, zone);
}
