import { offsetSpans } from "./calendar-zone";
import { sinceMidnight, weekdays } from "./read-calendar";
import type { WorkingCalendar, WorkingHours } from "./working-calendar";
import { computedFromCalendar } from "./working-calendar";

/** The working time of one year of UTC, as stretches in order, without overlap. All figures are milliseconds. */
export interface WorkingYear {
  /** Where each stretch begins, in epoch milliseconds. */
  readonly starts: Float64Array;
  /** Where each ends, exclusive. */
  readonly ends: Float64Array;
  /** The working time of the year before each. */
  readonly sums: Float64Array;
  /** The working time of the whole year. */
  readonly total: number;
}

/** A stretch of a day, in milliseconds from its midnight. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Week {
  readonly zone: string;
  readonly days: readonly (readonly Stretch[])[];
  /** By the number of the day since 1970-01-01. */
  readonly holidays: ReadonlyMap<number, readonly Stretch[]>;
  /** By the year, as far as any was asked for. */
  readonly years: Map<number, WorkingYear>;
}

const day = 24 * 60 * 60_000;

/**
 * The working time of a year, which is laid out when it is first asked for and then kept with its calendar.
 *
 * @throws {ScoringError} `undefined-calendar`.
 */
export function workingYear(calendar: WorkingCalendar, year: number): WorkingYear {
  const week = weekOf(calendar);
  let known = week.years.get(year);
  if (known === undefined) {
    known = layOut(week, year);
    week.years.set(year, known);
  }
  return known;
}

const weekOf = /* @__PURE__ */ computedFromCalendar(
  ({ zone, hours, holidays }): Week => ({
    zone,
    days: weekdays.map((weekday) => stretchesOf(hours.filter((entry) => entry.day === weekday))),
    holidays: new Map(holidays?.map((holiday) => [Date.parse(holiday.date) / day, stretchesOf(holiday.hours ?? [])])),
    years: new Map(),
  }),
);

function stretchesOf(hours: readonly WorkingHours[]): readonly Stretch[] {
  return hours
    .map(({ from, to }) => ({ from: sinceMidnight(from), to: sinceMidnight(to) }))
    .sort((left, right) => left.from - right.from);
}

/**
 * A moment is working time when the clocks show a working time: so, between two changes of the clocks, the hours of each
 * day as far as the clocks show them. What they show twice comes twice, and what they skip does not come.
 */
function layOut(week: Week, year: number): WorkingYear {
  const starts: number[] = [];
  const ends: number[] = [];
  const sums: number[] = [];
  let total = 0;
  for (const { start, end, offset } of offsetSpans(week.zone, Date.UTC(year, 0), Date.UTC(year + 1, 0))) {
    const [firstShown, lastShown] = [start + offset, end + offset];
    for (let number = Math.floor(firstShown / day); number * day < lastShown; number++) {
      for (const { from, to } of stretchesOn(week, number)) {
        const begin = Math.max(number * day + from, firstShown) - offset;
        const finish = Math.min(number * day + to, lastShown) - offset;
        if (begin >= finish) continue;
        starts.push(begin);
        ends.push(finish);
        sums.push(total);
        total += finish - begin;
      }
    }
  }
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), sums: Float64Array.from(sums), total };
}

function stretchesOn(week: Week, number: number): readonly Stretch[] {
  // Day 0 was a Thursday.
  return week.holidays.get(number) ?? (week.days[(number + 3) % 7] as readonly Stretch[]);
}
