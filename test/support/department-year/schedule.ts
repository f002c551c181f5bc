import type { Holiday, Weekday, WeeklyHours, WorkingCalendar } from "../../../src/review/working-calendar";

/** When somebody really worked: stretches in order, in epoch milliseconds, without the time of outages. */
export interface Schedule {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const zone = "Europe/Berlin";
/** The year, and two months more, in which what was asked at its end is done. */
export const yearStart = Date.UTC(2024, 11, 31, 23);
export const yearEnd = Date.UTC(2025, 11, 31, 23);
const horizon = Date.UTC(2026, 2, 1);
/** When the systems were read: later than this nothing is known. */
export const readAt = Date.UTC(2026, 0, 15, 12);

const weekdays: readonly Weekday[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Public holidays of 2025 in all of Germany, and Christmas Eve and New Year's Eve, which are usually free. */
const publicHolidays = [
  "2025-01-01",
  "2025-04-18",
  "2025-04-21",
  "2025-05-01",
  "2025-05-29",
  "2025-06-09",
  "2025-10-03",
  "2025-12-24",
  "2025-12-25",
  "2025-12-26",
  "2025-12-31",
  "2026-01-01",
];

/** The calendar of somebody with such hours who is away on these days (numbered from the first of January). */
export function calendarOf(hours: readonly WeeklyHours[], away: ReadonlySet<number>): WorkingCalendar {
  const dates = new Set([...publicHolidays, ...[...away].map(dateOf)]);
  return { zone, hours, holidays: [...dates].sort().map((date): Holiday => ({ date })) };
}

export function scheduleOf({ hours, holidays = [] }: WorkingCalendar, outages: readonly Stretch[]): Schedule {
  const free = new Set(holidays.map(({ date }) => date));
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; localMidnight(index) < horizon; index++) {
    const midnight = localMidnight(index);
    const name = weekdays[new Date(midnight).getUTCDay()];
    if (free.has(dateOf(index))) continue;
    for (const { day: weekday, from, to } of hours) {
      if (weekday !== name) continue;
      // Nobody works in the night in which the clocks change.
      const offset = offsetOn(dateOf(index));
      const stretch = { start: midnight + sinceMidnight(from) - offset, end: midnight + sinceMidnight(to) - offset };
      for (const part of without(stretch, outages)) {
        starts.push(part.start);
        ends.push(part.end);
      }
    }
  }
  return { starts, ends };
}

/** When so many milliseconds of work have been done; never, if the schedule ends before. */
export function afterWork({ starts, ends }: Schedule, from: number, amount: number): number {
  let open = amount;
  for (let index = firstEndAfter(ends, from); index < starts.length; index++) {
    const start = Math.max(from, starts[index] as number);
    const left = (ends[index] as number) - start;
    if (open <= left) return Math.round(start + open);
    open -= left;
  }
  return Number.POSITIVE_INFINITY;
}

export function isAtWork({ starts, ends }: Schedule, moment: number): boolean {
  const index = firstEndAfter(ends, moment);
  return index < starts.length && (starts[index] as number) <= moment;
}

/** Whether somebody works at all on the day of a moment or the next. */
export function isAround(schedule: Schedule, moment: number): boolean {
  return afterWork(schedule, moment, minute) < moment + 3 * day;
}

export function localHour(moment: number): number {
  return new Date(moment + offsetOn(new Date(moment).toISOString().slice(0, 10))).getUTCHours();
}

function dateOf(index: number): string {
  return new Date(localMidnight(index)).toISOString().slice(0, 10);
}

function localMidnight(index: number): number {
  return Date.UTC(2025, 0, 1 + index);
}

/** The clocks of Berlin in 2025, by the day. */
function offsetOn(date: string): number {
  return date >= "2025-03-30" && date < "2025-10-26" ? 2 * hour : hour;
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * hour + minutes * minute;
}

function without(stretch: Stretch, outages: readonly Stretch[]): readonly Stretch[] {
  return outages
    .reduce<readonly Stretch[]>(
      (parts, outage) =>
        parts.flatMap(({ start, end }) => [
          { start, end: Math.min(end, outage.start) },
          { start: Math.max(start, outage.end), end },
        ]),
      [stretch],
    )
    .filter(({ start, end }) => start < end);
}

/** The first stretch that is not over at a moment. */
function firstEndAfter(ends: readonly number[], moment: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
