import { refusal } from "../errors";
import { daysOfMonths } from "./calendar-days";
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
export function daysOf(
  { unit, ordinal }: CountedPeriod,
  fiscal: StatedFiscalYear | undefined,
): PeriodRange | undefined {
  return daysOfMonths(ordinal * monthsOf[unit] + offsetOf(unit, fiscal), monthsOf[unit]);
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

/** @throws {ScoringError} `invalid-option` for what is no unit, and for fiscal years whose first month is unknown. */
export function checkUnit(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): void {
  if (typeof unit !== "string" || !Object.hasOwn(monthsOf, unit)) {
    throw refusal("invalid-option", "unit", `one of ${Object.keys(monthsOf).join(", ")}`, unit);
  }
  if (unit === "fiscal-year" && fiscal === undefined) {
    throw refusal("invalid-option", "firstMonth", "the first month of fiscal years, from 1 to 12", undefined);
  }
}

function offsetOf(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): number {
  return unit === "fiscal-year" ? (fiscal as StatedFiscalYear).firstMonth - 1 : 0;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}
