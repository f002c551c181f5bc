import { refusal } from "../errors";
import { readOptions } from "../rubric/options";
import { isZone, knownTime, offsetAt } from "./calendar-zone";
import type { Instant } from "./instant";
import { instantOf } from "./instant";
import type { ParsedPeriod } from "./parse-period";
import { parsePeriod, readFiscalYear, statedFiscalYear } from "./parse-period";
import type { Period } from "./period";
import type { CountedPeriod, FiscalYear, PeriodUnit, StatedFiscalYear } from "./period-calendar";
import { dayAfter, daysOf, lengthInDays, monthsOf, nameOf, periodOfMonth } from "./period-calendar";

/** By what an instant is told its period. */
export interface PeriodOfOptions extends FiscalYear {
  readonly unit: PeriodUnit;
  /** The name of the time zone whose calendar counts, such as `"Asia/Shanghai"`: at one moment, places have two dates. */
  readonly zone: string;
}

/**
 * The period of a unit that an instant falls in, by the calendar of a stated time zone. A day begins when the clocks
 * there show its first moment, whatever they skip or repeat.
 *
 * @throws {ScoringError} `invalid-instant`; `beyond-calendar` before 1973 and from 2200 on (UTC), where nobody promises what
 * clocks show; `invalid-option` for an unknown unit or zone, for fiscal years without their first month, and for other units
 * with one: quarters and halves are those of the calendar.
 * @example
 * ```ts
 * import { periodOf } from "customer-centric-rubric";
 *
 * const instant = "2026-03-31T20:00:00Z";
 * periodOf(instant, { unit: "quarter", zone: "America/New_York" }); // "2026-Q1"
 * periodOf(instant, { unit: "quarter", zone: "Asia/Shanghai" }); // "2026-Q2"
 * periodOf(instant, { unit: "fiscal-year", zone: "Asia/Tokyo", firstMonth: 4, namedFor: "start" }); // "FY2026"
 * ```
 */
export function periodOf(instant: Instant, options: PeriodOfOptions): Period {
  const { unit, zone, ...fiscalYear } = readOptions(
    options,
    ["unit", "zone", "firstMonth", "namedFor"],
    ({ unit, zone, firstMonth, namedFor }) => ({ unit, zone, firstMonth, namedFor }),
  );
  const fiscal = statedFiscalYear(fiscalYear);
  checkUnit(unit, fiscal);
  if (unit !== "fiscal-year" && fiscal !== undefined) {
    throw refusal("invalid-option", "firstMonth", "a first month only with the unit fiscal-year", fiscal.firstMonth);
  }
  if (!isZone(zone)) throw refusal("invalid-option", "zone", "the name of a time zone, such as Europe/Berlin", zone);
  const moment = instantOf(instant, "instant");
  if (moment < knownTime.start || moment >= knownTime.end) {
    throw refusal("beyond-calendar", "instant", "a time from 1973 to 2199", instant);
  }
  const shown = new Date(moment + offsetAt(zone, moment));
  return nameOf(periodOfMonth(unit, shown.getUTCFullYear() * 12 + shown.getUTCMonth(), fiscal), fiscal);
}

/**
 * The periods of a unit that lie wholly within a period, in order: what is expected of a year in quarters. Where the period
 * does not begin or end with such a unit, days at its ends belong to none of them.
 *
 * @throws {ScoringError} `invalid-period` for a name of one's own, which has no days; `invalid-option`.
 * @example
 * ```ts
 * import { periodsWithin } from "customer-centric-rubric";
 *
 * periodsWithin("2026", "quarter"); // ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
 * periodsWithin("FY2026", "half", { firstMonth: 7 }); // ["2025-H2", "2026-H1"]
 * periodsWithin("2026-01-15/2026-04-14", "month"); // ["2026-02", "2026-03"]
 * ```
 */
export function periodsWithin(period: Period, unit: PeriodUnit, options?: FiscalYear): readonly Period[] {
  const fiscal = readFiscalYear(options);
  checkUnit(unit, fiscal);
  const { start, end } = withDays(parsePeriod(period, fiscal), period);
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  // The first month that lies wholly within, and the first unit that begins no earlier.
  const firstMonth = year * 12 + month - (day === 1 ? 1 : 0);
  let { ordinal } = periodOfMonth(unit, firstMonth + monthsOf[unit] - 1, fiscal);
  const periods: Period[] = [];
  for (; ; ordinal++) {
    const counted = { unit, ordinal };
    const range = daysOf(counted, fiscal);
    if (range === undefined || range.end > end) return periods;
    periods.push(nameOf(counted, fiscal));
  }
}

/**
 * The period after another: the next of its unit; of an interval, the one of as many days that begins on the day after.
 *
 * @throws {ScoringError} `invalid-period` for a name of one's own, and where years have no four digits; `invalid-option`.
 * @example
 * ```ts
 * import { nextPeriod } from "customer-centric-rubric";
 *
 * nextPeriod("2026-Q4"); // "2027-Q1"
 * nextPeriod("FY2026", { firstMonth: 4 }); // "FY2027"
 * nextPeriod("2026-01-01/2026-01-31"); // "2026-02-01/2026-03-03"
 * nextPeriod("probation"); // throws "invalid-period"
 * ```
 */
export function nextPeriod(period: Period, options?: FiscalYear): Period {
  return periodBeside(period, 1, options);
}

/**
 * The period before another, as {@link nextPeriod} is the one after.
 *
 * @throws {ScoringError} `invalid-period`, `invalid-option`, as {@link nextPeriod}.
 * @example
 * ```ts
 * import { previousPeriod } from "customer-centric-rubric";
 *
 * previousPeriod("2026-01"); // "2025-12"
 * previousPeriod("2026-03-01/2026-03-10"); // "2026-02-19/2026-02-28"
 * ```
 */
export function previousPeriod(period: Period, options?: FiscalYear): Period {
  return periodBeside(period, -1, options);
}

function periodBeside(period: Period, step: 1 | -1, options: FiscalYear | undefined): Period {
  const fiscal = readFiscalYear(options);
  const parsed = withDays(parsePeriod(period, fiscal), period);
  const beside = parsed.kind === "interval" ? intervalBeside(parsed, step) : unitBeside(parsed, step, fiscal);
  if (beside !== undefined) return beside;
  throw refusal("invalid-period", "period", "one with another beside it in the years 0000 to 9999", period);
}

function unitBeside(parsed: ParsedPeriod, step: 1 | -1, fiscal: StatedFiscalYear | undefined): Period | undefined {
  const { unit, ordinal } = countedOf(parsed) as CountedPeriod;
  const counted = { unit, ordinal: ordinal + step };
  return daysOf(counted, fiscal) && nameOf(counted, fiscal);
}

function intervalBeside(range: { readonly start: string; readonly end: string }, step: 1 | -1): Period | undefined {
  const days = step * lengthInDays(range);
  const [start, end] = [dayAfter(range.start, days), dayAfter(range.end, days)];
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

/** The place of a period among all of its unit; `undefined` for an interval or a name of one's own. */
export function countedOf(parsed: ParsedPeriod): CountedPeriod | undefined {
  if (parsed.kind === "name" || parsed.kind === "interval") return undefined;
  const [year, month] = parsed.start.split("-").map(Number) as [number, number];
  const fiscal = parsed.kind === "fiscal-year" ? parsed : undefined;
  return periodOfMonth(parsed.kind, year * 12 + month - 1, fiscal);
}

function withDays(parsed: ParsedPeriod, period: Period): Exclude<ParsedPeriod, { readonly kind: "name" }> {
  if (parsed.kind !== "name") return parsed;
  const expected = "a calendar period such as 2026-H1 or 2026-01-15/2026-07-14, or FY2026 with its firstMonth";
  throw refusal("invalid-period", "period", expected, period);
}

function checkUnit(unit: PeriodUnit, fiscal: StatedFiscalYear | undefined): void {
  if (typeof unit !== "string" || !Object.hasOwn(monthsOf, unit)) {
    throw refusal("invalid-option", "unit", `one of ${Object.keys(monthsOf).join(", ")}`, unit);
  }
  if (unit === "fiscal-year" && fiscal === undefined) {
    throw refusal("invalid-option", "firstMonth", "the first month of fiscal years, from 1 to 12", undefined);
  }
}
