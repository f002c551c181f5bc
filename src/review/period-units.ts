import { refusal } from "../errors";
import { dayAfter, isLastDayOfMonth, lengthInDays, monthNumber } from "./calendar-days";
import type { ParsedPeriod } from "./parse-period";
import { parsePeriod, readFiscalYear } from "./parse-period";
import type { Period } from "./period";
import type { CountedPeriod, FiscalYear, PeriodUnit, StatedFiscalYear } from "./period-calendar";
import { checkUnit, daysOf, monthsOf, nameOf, periodOfMonth } from "./period-calendar";

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
 * periodsWithin("FY2026", "fiscal-half", { firstMonth: 4 }); // ["FY2026-H1", "FY2026-H2"]
 * periodsWithin("2026-01-15/2026-04-14", "month"); // ["2026-02", "2026-03"]
 * ```
 */
export function periodsWithin(period: Period, unit: PeriodUnit, options?: FiscalYear): readonly Period[] {
  const fiscal = readFiscalYear(options);
  checkUnit(unit, fiscal);
  const { start, end } = withDays(parsePeriod(period, fiscal), period);
  // The months that lie wholly within, and the units that begin and end no farther.
  const firstMonth = monthNumber(start) + (start.endsWith("-01") ? 0 : 1);
  const lastMonth = monthNumber(end) - (isLastDayOfMonth(end) ? 0 : 1);
  const last = periodOfMonth(unit, lastMonth + 1, fiscal).ordinal - 1;
  let { ordinal } = periodOfMonth(unit, firstMonth + monthsOf[unit] - 1, fiscal);
  const periods: Period[] = [];
  for (; ordinal <= last; ordinal++) {
    const name = nameOf({ unit, ordinal }, fiscal);
    if (name !== undefined) periods.push(name);
  }
  return periods;
}

/**
 * The period after another: the next of its unit; of an interval, the one of as many days that begins on the day after, also where
 * it is written as one of months.
 *
 * @throws {ScoringError} `invalid-period` for a name of one's own, and where years have no four digits; `invalid-option`.
 * @example
 * ```ts
 * import { nextPeriod } from "customer-centric-rubric";
 *
 * nextPeriod("2026-Q4"); // "2027-Q1"
 * nextPeriod("FY2026", { firstMonth: 4 }); // "FY2027"
 * nextPeriod("FY2026-Q4", { firstMonth: 4 }); // "FY2027-Q1"
 * nextPeriod("2026-01-01/2026-01-31"); // "2026-02-01/2026-03-03"
 * nextPeriod("2026-01-01/P1M"); // "2026-02-01/2026-03-03"
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
  const fiscal = "firstMonth" in parsed ? parsed : undefined;
  return periodOfMonth(parsed.kind, monthNumber(parsed.start), fiscal);
}

function withDays(parsed: ParsedPeriod, period: Period): Exclude<ParsedPeriod, { readonly kind: "name" }> {
  if (parsed.kind !== "name") return parsed;
  const expected = "a calendar period such as 2026-H1 or 2026-01-15/2026-07-14, or FY2026 with its firstMonth";
  throw refusal("invalid-period", "period", expected, period);
}
