import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { differenceInHours } from "date-fns/differenceInHours";
import { formatISO } from "date-fns/formatISO";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import type { PeriodRange } from "./period";

/**
 * Days of the calendar, as `YYYY-MM-DD`, and months, by their number since January of the year 0. Date-fns reckons with them in
 * UTC, whose days are all there and all have 24 hours: in the zone of the machine, Samoa would have no 2011-12-30.
 */
export const inUtc = { in: (day: Date | string | number) => new UTCDateMini(+new Date(day)) };

const firstKnown = "0000-01-01";
const lastKnown = "9999-12-31";

/** How many days the second day is later than the first. */
export function daysBetween(earlier: string, later: string): number {
  // Its own differenceInCalendarDays takes 0000-02-29 for the first of March: 1900 was no leap year.
  return differenceInHours(later, earlier, inUtc) / 24;
}

/** How many days a period has by the calendar, both ends included: also one that the clocks of a place skipped. */
export function lengthInDays({ start, end }: PeriodRange): number {
  return daysBetween(start, end) + 1;
}

/** The day some days later, or earlier; `undefined` where its year has no four digits. */
export function dayAfter(day: string, days: number): string | undefined {
  const isKnown = days <= daysBetween(day, lastKnown) && days >= daysBetween(day, firstKnown);
  return isKnown ? textOf(addDays(day, days, inUtc)) : undefined;
}

/** How many months the month of the second day is later than that of the first. */
export function monthsBetween(earlier: string, later: string): number {
  return differenceInCalendarMonths(later, earlier, inUtc);
}

/** The number of the month that a day lies in, or a moment as clocks show it, in milliseconds. */
export function monthNumber(day: string | number): number {
  return differenceInCalendarMonths(day, firstKnown, inUtc);
}

/** The days of some months, the first of them by its number; `undefined` where one of them has no year of four digits. */
export function daysOfMonths(first: number, count: number): PeriodRange | undefined {
  const last = first + count - 1;
  if (first < 0 || last >= monthsKnown) return undefined;
  const start = addMonths(firstKnown, first, inUtc);
  return { start: textOf(start), end: textOf(lastDayOfMonth(addMonths(start, count - 1, inUtc), inUtc)) };
}

/** Those of the years 0000 to 9999. */
const monthsKnown = 12 * 10_000;

/** Whether a month ends with a day. */
export function isLastDayOfMonth(day: string): boolean {
  return textOf(lastDayOfMonth(day, inUtc)) === day;
}

function textOf(day: Date): string {
  return formatISO(day, { representation: "date" });
}
