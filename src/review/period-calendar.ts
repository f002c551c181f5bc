import { TZDate } from "@date-fns/tz/date";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import type { Period, PeriodRange } from "./period";

/** What calendars divide time into. A fiscal year has twelve months, of which {@link FiscalYear} says the first. */
export type PeriodUnit = "month" | "quarter" | "half" | "year" | "fiscal-year";

/**
 * What `FY2026` means. Without a first month it is a name of one's own, whose days nobody knows: in one company it begins
 * in October 2025, in another in April 2026.
 */
export interface FiscalYear {
  /** The month in which fiscal years begin, a whole number from 1, January, to 12, December. */
  readonly firstMonth?: number | undefined;
  /**
   * Whether a fiscal year has the name of the year in which it ends (`end`, the default: that of the United States from
   * October 2025 is FY2026) or in which it begins (`start`: that of Japan from April 2026 is FY2026).
   */
  readonly namedFor?: "end" | "start" | undefined;
}

/** A period of one unit by its place among all of its kind: of months, the number of those since January of the year 0. */
export interface CountedPeriod {
  readonly unit: PeriodUnit;
  readonly ordinal: number;
}

/** A fiscal year with nothing left open. */
export type StatedFiscalYear = { readonly firstMonth: number; readonly namedFor: "end" | "start" };

export const monthsOf: Readonly<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  "fiscal-year": 12,
};

/** The period of a unit in which a month lies, that month being given by its number since January of the year 0. */
export function periodOfMonth(unit: PeriodUnit, month: number, fiscal: StatedFiscalYear | undefined): CountedPeriod {
  return { unit, ordinal: Math.floor((month - offsetOf(unit, fiscal)) / monthsOf[unit]) };
}

/** The days of a period, `undefined` where one of them has no year of four digits. */
export function daysOf(period: CountedPeriod, fiscal: StatedFiscalYear | undefined): PeriodRange | undefined {
  const months = monthsOf[period.unit];
  const first = period.ordinal * months + offsetOf(period.unit, fiscal);
  if (first < 0 || first + months > 12 * 10_000) return undefined;
  const start = addMonths(dateOf("0000-01-01"), first);
  return { start: dayOf(start), end: dayOf(addDays(addMonths(start, months), -1)) };
}

/** How a period is written; only one that {@link daysOf} knows. */
export function nameOf({ unit, ordinal }: CountedPeriod, fiscal: StatedFiscalYear | undefined): Period {
  const perYear = 12 / monthsOf[unit];
  const year = digits(Math.floor(ordinal / perYear), 4);
  const place = (ordinal % perYear) + 1;
  switch (unit) {
    case "month":
      return `${year}-${digits(place, 2)}`;
    case "quarter":
      return `${year}-Q${place}`;
    case "half":
      return `${year}-H${place}`;
    case "year":
      return year;
    case "fiscal-year":
      return `FY${digits(ordinal + yearsToName(fiscal), 4)}`;
  }
}

/** How many years a fiscal year is named later than the one in which it begins: none or one. */
export function yearsToName(fiscal: StatedFiscalYear | undefined): 0 | 1 {
  return fiscal?.namedFor === "end" && fiscal.firstMonth > 1 ? 1 : 0;
}

/** How many days a period has by the calendar, both ends included: also one that the clocks of a place skipped. */
export function lengthInDays({ start, end }: PeriodRange): number {
  return daysBetween(start, end) + 1;
}

/** How many days the second day is later than the first. */
export function daysBetween(earlier: string, later: string): number {
  return differenceInCalendarDays(dateOf(later), dateOf(earlier));
}

/** How many months the month of the second day is later than that of the first. */
export function monthsBetween(earlier: string, later: string): number {
  return differenceInCalendarMonths(dateOf(later), dateOf(earlier));
}

/** The day some days later, or earlier; `undefined` where its year has no four digits. */
export function dayAfter(day: string, days: number): string | undefined {
  const date = addDays(dateOf(day), days);
  // A sum beyond what dates can hold is no date at all.
  return date.getFullYear() >= 0 && date.getFullYear() <= 9999 ? dayOf(date) : undefined;
}

/** Days are reckoned in UTC, whose days all have 24 hours: no clock of the machine has a say. */
function dateOf(day: string): TZDate {
  return new TZDate(`${day}T00:00:00Z`, "UTC");
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function offsetOf(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): number {
  return unit === "fiscal-year" ? (fiscal as StatedFiscalYear).firstMonth - 1 : 0;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}
