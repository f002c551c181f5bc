import type { DayCount } from "./calendar-days";
import { daysFrom, daysUpTo } from "./calendar-days";
import type { PeriodRange } from "./period";
import { isDay } from "./period";

/**
 * The days of an interval of ISO 8601 in another form than first and last day; `undefined` for any other text, and for an
 * interval that is not one of whole days or has none. Those forms are
 *
 * - a first day and a duration: `2026-01-15/P6M`, `2026-01-15/P2W`, `2026-01-15/P1Y2M10D`. Its first day counts, so that it ends on
 *   the day before the one that lies so much later: `2026-01-15/P1D` on that very day, `2026-01-15/P6M` on 2026-07-14. Years and
 *   months are gone first and at once, then days, and where the month has no such day, its last one stands for it: half a year
 *   after 2026-08-31 is 2027-02-28, so that `2026-08-31/P6M` ends on 2027-02-27;
 * - a duration and a last day, which counts: `P6M/2026-07-14` begins on 2026-01-15, as much before the day after it;
 * - a first day and an end without what it shares with it, the year or year and month: `2026-01-15/07-14`, `2026-01-15/31`.
 *
 * A duration is above 0, of years, months and days or of nothing but weeks, whole and with capital letters, as ISO 8601-1 has it.
 */
export function intervalOf(text: string): PeriodRange | undefined {
  const [first, last, ...more] = text.split("/");
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  if (isDay(last)) return within(last, first, daysUpTo);
  if (!isDay(first)) return undefined;
  return last.startsWith("P") ? within(first, last, daysFrom) : upTo(first, last);
}

/** How reviews spell an interval in another form; `undefined` for what {@link intervalOf} knows no days of. */
export function intervalSpelling(text: string): string | undefined {
  const range = intervalOf(text);
  return range && `${range.start}/${range.end}`;
}

/** What is expected in place of text that is no period. */
export function periodNeed(text: string): string {
  return intervalNeed(text) ?? "a period such as 2026-H1";
}

/**
 * What is expected in place of text that is no period, but seems to be an interval: the spelling that reviews take, or, where it
 * is none, whole days. `undefined` for other text.
 */
export function intervalNeed(text: string): string | undefined {
  const spelling = intervalSpelling(text);
  return spelling === undefined && text.includes("/") && /\d-\d\d-\d\d/.test(text) ? wholeDays : spelling;
}

const wholeDays = "an interval of whole days such as 2026-01-15/2026-07-14";

function upTo(start: string, rest: string): PeriodRange | undefined {
  if (!/^(\d\d-)?\d\d$/.test(rest)) return undefined;
  const end = start.slice(0, -rest.length) + rest;
  return isDay(end) && start <= end ? { start, end } : undefined;
}

function within(
  day: string,
  text: string,
  reckon: (day: string, duration: DayCount) => PeriodRange | undefined,
): PeriodRange | undefined {
  const [found, weeks, years, months, days] = isoDuration.exec(text) ?? [];
  const duration = { years: count(years), months: count(months), weeks: count(weeks), days: count(days) };
  const isAboveZero = found !== undefined && Object.values(duration).some((number) => number > 0);
  return isAboveZero ? reckon(day, duration) : undefined;
}

const isoDuration = /^P(?:(\d+)W|(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?)$/;

function count(digits = "0"): number {
  return Number(digits);
}
