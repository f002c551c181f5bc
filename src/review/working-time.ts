import { refusal } from "../errors";
import type { Decimal } from "../exact/decimal";
import { readDecimal } from "../exact/decimal";
import type { Ratio } from "../exact/ratio";
import { ratioOf, reduceRatio } from "../exact/ratio";
import { knownTime, lastYear } from "./calendar-zone";
import type { Instant } from "./instant";
import { instantOf } from "./instant";
import type { WorkingCalendar } from "./working-calendar";
import type { WorkingYear } from "./working-table";
import { workingYear } from "./working-table";

/**
 * The working time from one instant to another in milliseconds, an integer of 0 or more: exact, since instants are whole
 * milliseconds and working hours whole minutes. `from` counts and `to` no longer does, so that two spans that meet add up.
 *
 * A moment is working time when the clocks of the calendar's zone show a working time. So an hour that they show twice,
 * where they are put back, counts twice if it is among the hours; one that they skip counts for nothing.
 *
 * @throws {ScoringError} `invalid-instant`; `reversed-span` when `to` is before `from`; `undefined-calendar`;
 *   `beyond-calendar` for an instant that is not between 1973-01-01T00:00Z and 2200-01-01T00:00Z, both inclusive.
 * @example
 * ```ts
 * import { defineCalendar, workingMilliseconds } from "customer-centric-rubric/evidence";
 *
 * const sundays = defineCalendar({ zone: "Europe/Berlin", hours: [{ day: "sunday", from: "00:00", to: "06:00" }] });
 * const hour = 3_600_000;
 * workingMilliseconds("2026-03-28T12:00Z", "2026-03-29T12:00Z", sundays) / hour; // 5
 * workingMilliseconds("2026-10-24T12:00Z", "2026-10-25T12:00Z", sundays) / hour; // 7
 * ```
 */
export function workingMilliseconds(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  return workingTimeBetween(instantOf(from, "from"), instantOf(to, "to"), calendar);
}

/**
 * The working minutes from one instant to another, as {@link workingMilliseconds} counts them: an exact ratio in lowest
 * terms, since a span may end within a minute, and a target of 60 minutes is missed by a reply after 60 minutes and a
 * thousandth of a second.
 *
 * @throws {ScoringError} `invalid-instant`, `reversed-span`, `undefined-calendar`, `beyond-calendar`.
 * @example
 * ```ts
 * import { formatRatio } from "customer-centric-rubric";
 * import { defineCalendar, workingMinutes } from "customer-centric-rubric/evidence";
 *
 * const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
 * const office = defineCalendar({
 *   zone: "America/New_York",
 *   hours: weekdays.map((day) => ({ day, from: "09:00", to: "17:00" })),
 * });
 * // From Friday, half past four, to Monday, quarter past nine and half a minute.
 * const minutes = workingMinutes("2026-03-06T16:30[America/New_York]", "2026-03-09T09:15:30[America/New_York]", office);
 * formatRatio(minutes); // "91/2"
 * ```
 */
export function workingMinutes(from: Instant, to: Instant, calendar: WorkingCalendar): Ratio {
  const milliseconds = workingMilliseconds(from, to, calendar);
  return reduceRatio({ numerator: milliseconds, denominator: minute });
}

/**
 * The first instant by which so many working minutes have passed, in UTC with milliseconds: when a target is due.
 * For 0 minutes it is `from` itself. A target that is reached at the very end of the day's hours is due then, and not the
 * next morning.
 *
 * @param minutes - 0 or more, as a decimal or as the ratio that {@link workingMinutes} gives; a whole number of
 *   milliseconds (0.0005 minutes are 30).
 * @throws {ScoringError} `invalid-instant`; `invalid-duration` for other minutes; `undefined-calendar`;
 *   `beyond-calendar` when `from` or the answer is not between the years 1973 and 2199.
 * @example
 * ```ts
 * import { addWorkingMinutes, defineCalendar } from "customer-centric-rubric/evidence";
 *
 * const mondays = defineCalendar({ zone: "Asia/Shanghai", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
 * addWorkingMinutes("2026-03-09T16:00+08:00", 60, mondays); // "2026-03-09T09:00:00.000Z"
 * addWorkingMinutes("2026-03-09T16:00+08:00", "60.5", mondays); // "2026-03-16T01:00:30.000Z"
 * ```
 */
export function addWorkingMinutes(from: Instant, minutes: Decimal | Ratio, calendar: WorkingCalendar): Instant {
  const start = instantOf(from, "from");
  const amount = millisecondsOf(minutes);
  return new Date(addWorkingTime(start, amount, calendar)).toISOString();
}

const minute = 60_000;

/** The working time between two moments in epoch milliseconds, in milliseconds. Throws as {@link workingMilliseconds} does. */
export function workingTimeBetween(from: number, to: number, calendar: WorkingCalendar): number {
  if (from > to) throw refusal("reversed-span", "to", `an instant at or after ${textOf(from)}`, textOf(to));
  const [firstYear, finalYear] = [yearOf(from, "from"), yearOf(to, "to")];
  const first = workingYear(calendar, firstYear);
  if (firstYear === finalYear) return elapsed(first, to) - elapsed(first, from);
  let sum = first.total - elapsed(first, from);
  for (let year = firstYear + 1; year < finalYear; year++) sum += workingYear(calendar, year).total;
  return sum + elapsed(workingYear(calendar, finalYear), to);
}

/** The first moment, in epoch milliseconds, by which so many milliseconds of working time have passed. */
function addWorkingTime(from: number, amount: number, calendar: WorkingCalendar): number {
  let year = yearOf(from, "from");
  let current = workingYear(calendar, year);
  if (amount === 0) return from;
  let open = amount + elapsed(current, from);
  while (open > current.total) {
    if (year === lastYear) {
      throw refusal(
        "beyond-calendar",
        "minutes",
        `no more working time than there is until ${lastYear}`,
        amount / minute,
      );
    }
    open -= current.total;
    year += 1;
    current = workingYear(calendar, year);
  }
  // The last stretch before which less than that has passed.
  const index = lastBelow(current.sums, open);
  return (current.starts[index] as number) + open - (current.sums[index] as number);
}

/** The year of UTC of a moment; the very end of the last year belongs to it. */
function yearOf(moment: number, argument: string): number {
  if (!(moment >= knownTime.start && moment <= knownTime.end)) {
    const expected = `an instant from ${textOf(knownTime.start)} to ${textOf(knownTime.end)}`;
    throw refusal("beyond-calendar", argument, expected, textOf(moment));
  }
  return Math.min(new Date(moment).getUTCFullYear(), lastYear);
}

/** The working time of a year before a moment of it. */
function elapsed({ starts, ends, sums }: WorkingYear, moment: number): number {
  const index = lastBelow(starts, moment);
  if (index < 0) return 0;
  return (sums[index] as number) + Math.min(moment, ends[index] as number) - (starts[index] as number);
}

/** The index of the last of ascending values that is below a bound; −1 when none is. */
function lastBelow(values: Float64Array, bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function millisecondsOf(minutes: Decimal | Ratio): number {
  try {
    const { numerator, denominator } = reduceRatio(readDecimal(minutes) ?? termsOf(minutes as Ratio));
    // First divided, and then multiplied: of integers, a product that is safe is exact.
    const milliseconds = Number(numerator) * (minute / Number(denominator));
    if (minute % Number(denominator) === 0 && milliseconds >= 0 && Number.isSafeInteger(milliseconds))
      return milliseconds;
  } catch {
    // Neither a decimal nor a ratio; anything may be thrown by what is passed off as one.
  }
  throw refusal("invalid-duration", "minutes", "0 or more minutes, in whole milliseconds", minutes);
}

function termsOf({ numerator, denominator }: Ratio): Ratio {
  return ratioOf(numerator, denominator);
}

function textOf(moment: number): string {
  return new Date(moment).toISOString();
}
