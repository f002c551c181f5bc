/**
 * The time that a review is about. A calendar period is written as a year `"2026"`, half-year `"2026-H1"`, quarter
 * `"2026-Q3"`, month `"2026-09"`, or first and last day `"2026-01-15/2026-07-14"`. Any other text is a name of one's own
 * (`"probation"`, `"FY2026"`, `"Spring 2026"`), unless it looks like a calendar period spelt otherwise (`"H1 2026"`, `"2026-01-15/P6M"`), which
 * reviews refuse: two spellings would be two periods.
 */
export type Period = string;

/** The first and the last day of a period, both inclusive, as `YYYY-MM-DD`. */
export interface PeriodRange {
  readonly start: string;
  readonly end: string;
}

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
  if (calendar === null) return undefined;
  const [, year, half, quarter, month] = calendar;
  const count = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const last = Number(half ?? quarter ?? month ?? 1) * count;
  // Day 0 of the month after is the last day of a month.
  return { start: dayOf(Number(year), last - count, 1), end: dayOf(Number(year), last, 0) };
}

/** Whether text is a good period: a calendar period that exists, or something that does not look like one. */
export function isPeriod(period: string): boolean {
  const interval = intervalPeriod.exec(period) as readonly [string, start: string, end: string] | null;
  if (interval) return isDay(interval[1]) && isDay(interval[2]) && interval[1] <= interval[2];
  return calendarPeriod.test(period) || !misspeltPeriod.test(period);
}

/** Whether a value is a day of the calendar, or a time with its offset from UTC: never a time whose zone is a guess. */
export function isDateOrInstant(value: unknown): value is string {
  return (
    typeof value === "string" &&
    isDay(value.slice(0, 10)) &&
    /^.{10}(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
    new Date(value).toJSON() !== null
  );
}

const intervalPeriod = /^([\d-]*)\/([\d-]*)$/;
const calendarPeriod = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/**
 * A half-year or quarter among nothing but digits and signs, a month or a day, in any spelling but the calendar one; or a day
 * among nothing but digits, signs and the letters of ISO 8601: `2026-01-15/P6M`, `2026-01-15 / 2026-07-14`.
 */
const misspeltPeriod =
  /^(\d{4}-(\d?|0\d|1[3-9]|\d\d?-\d\d?)|[\d\W_]*[HQ][\d\W_]*|(?=.*\d-\d\d-\d\d)[\d\W_DHMPR-TWYZ]*)$/i;

/** Whether text is a day of the calendar. Dates that do not exist, such as the 30th of February, come back as other days. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

function dayOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.toISOString().slice(0, 10);
}
