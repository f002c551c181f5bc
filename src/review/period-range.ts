import { daysOfMonths } from "./calendar-days";
import type { Period, PeriodRange } from "./period";
import { calendarPeriod, intervalPeriod, isPeriod } from "./period";

/**
 * The days of a calendar period; `undefined` for a name of one's own, and for what only looks like a calendar period
 * (`"2026-13"`), which reviews refuse. (`"2026-27"` is taken for the name of a fiscal year; what `"FY2026"` means,
 * `parsePeriod` knows once it is told the first month.)
 *
 * @example
 * ```ts
 * import { periodRange } from "customer-centric-rubric";
 *
 * periodRange("2026-H1"); // { start: "2026-01-01", end: "2026-06-30" }
 * periodRange("2028-02"); // { start: "2028-02-01", end: "2028-02-29" }
 * periodRange("probation"); // undefined
 * ```
 */
export function periodRange(period: Period): PeriodRange | undefined {
  if (typeof period !== "string") return undefined;
  const interval = intervalPeriod.exec(period);
  if (interval) return isPeriod(period) ? { start: interval[1] as string, end: interval[2] as string } : undefined;
  const calendar = calendarPeriod.exec(period);
  if (calendar === null || period.startsWith("FY")) return undefined;
  const [, year, half, quarter, month] = calendar;
  const count = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const place = Number(half ?? quarter ?? month ?? 1);
  return daysOfMonths(Number(year) * 12 + (place - 1) * count, count);
}
