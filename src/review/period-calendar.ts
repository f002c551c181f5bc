import { refusal } from "../errors";
import { daysOfMonths } from "./calendar-days";
import type { Period, PeriodRange } from "./period";

/**
 * What calendars divide time into. A fiscal year has twelve months, of which {@link FiscalYear} says the first; its halves and
 * quarters are counted from there, and not from January.
 */
export type PeriodUnit = "month" | "quarter" | "half" | "year" | "fiscal-quarter" | "fiscal-half" | "fiscal-year";

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

/** What `FY2026` means, with nothing left open. */
export interface StatedFiscalYear {
  /** From 1, January, to 12, December. */
  readonly firstMonth: number;
  readonly namedFor: "end" | "start";
}

export const monthsOf: Readonly<Record<PeriodUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  "fiscal-quarter": 3,
  "fiscal-half": 6,
  "fiscal-year": 12,
};

/** Whether a unit, or a kind of period, is a fiscal year or a part of one. */
export function isFiscal(unit: string): boolean {
  return unit.startsWith("fiscal-");
}

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

/** How a period is written; `undefined` where the year that it is named for has no four digits. */
export function nameOf({ unit, ordinal }: CountedPeriod, fiscal: StatedFiscalYear | undefined): Period | undefined {
  const perYear = 12 / monthsOf[unit];
  const begun = Math.floor(ordinal / perYear);
  const place = ordinal - begun * perYear + 1;
  const named = isFiscal(unit) ? begun + yearsToName(fiscal) : begun;
  if (named < 0 || named > 9999) return undefined;
  const year = digits(named, 4);
  switch (unit) {
    case "month":
      return `${year}-${digits(place, 2)}`;
    case "quarter":
      return `${year}-Q${place}`;
    case "half":
      return `${year}-H${place}`;
    case "year":
      return year;
    case "fiscal-quarter":
      return `FY${year}-Q${place}`;
    case "fiscal-half":
      return `FY${year}-H${place}`;
    case "fiscal-year":
      return `FY${year}`;
  }
}

/** How many years a fiscal year is named later than the one in which it begins: none or one. */
export function yearsToName(fiscal: StatedFiscalYear | undefined): 0 | 1 {
  return fiscal?.namedFor === "end" && fiscal.firstMonth > 1 ? 1 : 0;
}

/** @throws {ScoringError} `invalid-option` for what is no unit, and for those of fiscal years whose first month is unknown. */
export function checkUnit(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): void {
  if (typeof unit !== "string" || !Object.hasOwn(monthsOf, unit)) {
    throw refusal("invalid-option", "unit", `one of ${Object.keys(monthsOf).join(", ")}`, unit);
  }
  if (isFiscal(unit) && fiscal === undefined) {
    throw refusal("invalid-option", "firstMonth", "the first month of fiscal years, from 1 to 12", undefined);
  }
}

function offsetOf(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): number {
  return isFiscal(unit) ? (fiscal as StatedFiscalYear).firstMonth - 1 : 0;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, "0");
}
