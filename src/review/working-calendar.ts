import { dataOf, readDocument } from "../document";
import { refusal } from "../errors";
import { computedOnce, deepFreeze } from "../rubric/seal";
import { readCalendar } from "./read-calendar";

/** A day of the week. */
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** A stretch of working time within one day, as the clocks on the wall show it. */
export interface WorkingHours {
  /** The first minute that counts, from `"00:00"` to `"23:59"`. */
  readonly from: string;
  /** The first minute that no longer counts, from `"00:01"` to `"24:00"`, the end of the day. */
  readonly to: string;
}

/** Working hours of every week. A shift over midnight is written as two: until 24:00, and from 00:00 the next day. */
export interface WeeklyHours extends WorkingHours {
  readonly day: Weekday;
}

/** A day that differs from what its weekday says. */
export interface Holiday {
  /** The day in the calendar's zone, such as `"2026-12-25"`. */
  readonly date: string;
  /** The hours of that day, in place of the weekday's: of a half-day, or of a Saturday that is worked. None when left out. */
  readonly hours?: readonly WorkingHours[] | undefined;
}

/** When people work: the hours of a week, and the days that differ. */
export interface WorkingCalendar {
  /** The name of a time zone in the IANA data, such as `"Europe/Berlin"`; its clocks decide, summer time included. */
  readonly zone: string;
  /** In any order, without overlap. */
  readonly hours: readonly WeeklyHours[];
  readonly holidays?: readonly Holiday[] | undefined;
}

/**
 * Makes a working calendar from its definition: checked and frozen. It covers the years from 1973 to 2199. What a zone's
 * clocks do is taken from the time zone data of the machine (`Intl`): machines whose data differ, may differ.
 *
 * @throws {ScoringError} `invalid-calendar`, with every problem in `details.issues`: an unknown zone, hours that overlap
 *   or end before they begin, a date twice, no hours at all.
 * @example
 * ```ts
 * import { defineCalendar, isScoringError } from "customer-centric-rubric/evidence";
 *
 * const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
 * const office = defineCalendar({
 *   zone: "Europe/Berlin",
 *   hours: weekdays.map((day) => ({ day, from: "09:00", to: "17:30" })),
 *   holidays: [{ date: "2026-12-25" }, { date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] }],
 * });
 * office.zone; // "Europe/Berlin"
 * defineCalendar({ zone: "Berlin", hours: [{ day: "monday", from: "17:00", to: "9:00" }] }); // throws "invalid-calendar"
 * ```
 */
export function defineCalendar(definition: WorkingCalendar): WorkingCalendar {
  const read = readDocument((issues) => readCalendar(definition, issues));
  return sealCalendar(dataOf(read, "invalid-calendar", "calendar") as WorkingCalendar);
}

interface Seal {
  readonly calendar: WorkingCalendar;
}

const mark: unique symbol = Symbol.for("customer-centric-rubric.WorkingCalendar");

/**
 * Freezes a calendar to its last part and marks it as checked: what was computed from it stays true. The mark is hidden,
 * so that the calendar stays plain JSON, and names its calendar, so that neither a copy nor a proxy carries it.
 */
export function sealCalendar(calendar: WorkingCalendar): WorkingCalendar {
  return deepFreeze(Object.defineProperty(calendar, mark, { value: { calendar } }));
}

/** A value that is computed from a calendar once. @throws {ScoringError} `undefined-calendar` for any that is not sealed. */
export function computedFromCalendar<Value>(
  compute: (calendar: WorkingCalendar) => Value,
): (calendar: WorkingCalendar) => Value {
  return computedOnce(compute, checkCalendar);
}

/** @throws {ScoringError} `undefined-calendar` for a calendar that is not sealed. */
export function checkCalendar(calendar: WorkingCalendar): void {
  try {
    const seal = (calendar as { readonly [mark]?: Seal })[mark] as Seal;
    if (seal.calendar === calendar) return;
  } catch {
    // Without the mark, nothing at all, or a proxy that throws.
  }
  throw refusal("undefined-calendar", "calendar", "a calendar made by defineCalendar or parseCalendar", calendar);
}
