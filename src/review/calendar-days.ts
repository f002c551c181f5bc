import { UTCDateMini } from "@date-fns/utc/date/mini";
import { add } from "date-fns/add";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { differenceInHours } from "date-fns/differenceInHours";
import { formatISO } from "date-fns/formatISO";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { sub } from "date-fns/sub";
import { subDays } from "date-fns/subDays";
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

/** A length of time that is no number of days until it is known when it begins, or ends. */
export interface DayCount {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/**
 * The days of a duration above 0 that begins with a day. The last of them is the day before the one that lies so much later: years
 * and months first, where a day that a month has not is the last that it has, and then days. `undefined` where one of them has
 * no year of four digits.
 */
export function daysFrom(first: string, duration: DayCount): PeriodRange | undefined {
  const end = knownDay(subDays(add(first, duration, inUtc), 1, inUtc));
  return end === undefined ? undefined : { start: first, end };
}

/** The days of a duration that ends with a day: it begins with the day that lies so much earlier than the day after its last. */
export function daysUpTo(last: string, duration: DayCount): PeriodRange | undefined {
  const start = knownDay(sub(addDays(last, 1, inUtc), duration, inUtc));
  return start === undefined ? undefined : { start, end: last };
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

/** Of a day so far away that nothing can be reckoned with it there is no number, and it is no known one either. */
function knownDay(day: Date): string | undefined {
  const moment = +day;
  return moment >= Date.parse(firstKnown) && moment <= Date.parse(lastKnown) ? textOf(day) : undefined;
}

function textOf(day: Date): string {
  return formatISO(day, { representation: "date" });
}
