import { isScoringError } from "../../errors";
import { isDay } from "../../review/period";
import { weekdays } from "../../review/read-calendar";
import type { Weekday, WeeklyHours, WorkingCalendar } from "../../review/working-calendar";
import { defineCalendar } from "../../review/working-calendar";
import { countIn, objectsIn } from "../desk-values";
import { openIntake } from "../intake";
import { latestVersions, ownValue, recordsIn } from "../payload";
import type { AdapterReport } from "../report";
import { zoneByName } from "./rails-calendar-zones";

/** A working calendar, and what became of the schedule and its holidays. */
export interface AdaptedCalendar {
  /** `null` when there is no good schedule, or several without saying which: see the report. */
  readonly calendar: WorkingCalendar | null;
  readonly report: AdapterReport;
}

/** What Zendesk gives of schedules: pages, lists, single records, or their text. */
export interface ZendeskSchedules {
  /** With `time_zone`, and `intervals` in minutes from Sunday 00:00 on the clocks of that zone. */
  readonly schedules: unknown;
  /** Of the schedule; with their first and last day, both inclusive. Those of another `schedule_id` are dropped. */
  readonly holidays?: unknown;
}

/**
 * The working calendar of a Zendesk schedule, with its holidays. Zones are named as Zendesk does
 * (`"Pacific Time (US & Canada)"`) or as the time zone data do. Hours over midnight become those of two days.
 *
 * @param schedule - The id of the schedule that is meant; it may be left out where there is only one.
 * @example
 * ```ts
 * import { zendeskCalendar } from "customer-centric-rubric/adapters";
 *
 * const intervals = [{ start_time: 1980, end_time: 2460 }];
 * const schedules = [{ id: 1, time_zone: "Eastern Time (US & Canada)", intervals }];
 * const holidays = [{ id: 2, start_date: "2026-12-24", end_date: "2026-12-25" }];
 * const { calendar } = zendeskCalendar({ schedules, holidays });
 * calendar?.zone; // "America/New_York"
 * calendar?.hours; // [{ day: "monday", from: "09:00", to: "17:00" }]
 * calendar?.holidays; // [{ date: "2026-12-24" }, { date: "2026-12-25" }]
 * ```
 */
export function zendeskCalendar(payload: ZendeskSchedules, schedule?: string | number): AdaptedCalendar {
  const intake = openIntake("zendesk", ["schedules", "holidays"]);
  const read = (kind: keyof ZendeskSchedules, one: string) =>
    latestVersions(recordsIn(ownValue(payload, kind), { kind, list: [kind], one }, intake), "id", intake);
  const all = [...read("schedules", "schedule")];
  const holidays = [...read("holidays", "holiday")];
  const wanted = all.length === 1 && schedule === undefined ? all[0]?.[0] : String(schedule);
  let calendar: WorkingCalendar | null = null;
  const days: string[] = [];
  for (const [, { incoming, fields }] of holidays) {
    const isOther = fields.schedule_id !== undefined && String(fields.schedule_id) !== wanted;
    const own = daysFrom(fields.start_date, fields.end_date);
    if (isOther) intake.drop(incoming, "not-needed", "it belongs to another schedule");
    else if (own === undefined)
      intake.drop(incoming, "invalid-value", "expected a first and a last day of up to a year");
    else {
      intake.take(incoming, []);
      days.push(...own);
    }
  }
  for (const [id, { incoming, fields }] of all) {
    if (id !== wanted) {
      intake.drop(incoming, "not-needed", "expected one schedule, or the id of the one that is meant");
      continue;
    }
    const zone = zoneByName(fields.time_zone);
    calendar = zone === undefined ? null : calendarOf(zone, fields.intervals, days);
    if (calendar !== null) intake.take(incoming, []);
    else
      intake.drop(
        incoming,
        "invalid-value",
        `expected ${zone === undefined ? "a known time_zone" : "hours of the week"}`,
      );
  }
  const units = [{ field: "intervals", from: "minutes from Sunday 00:00", to: "times of the day on each weekday" }];
  return { calendar, report: intake.close({ unavailable: [], units }).report };
}

const minutesOfDay = 1440;
const minutesOfWeek = 7 * minutesOfDay;

function calendarOf(zone: string, intervals: unknown, days: readonly string[]): WorkingCalendar | null {
  try {
    const spans = objectsIn(intervals).map(
      ({ start_time: start, end_time: end }) => [countIn(start), countIn(end)] as const,
    );
    const hours = spans.flatMap(([start, end]) => hoursBetween(start, end));
    const holidays = [...new Set(days)].sort().map((date) => ({ date }));
    return defineCalendar({ zone, hours, holidays });
  } catch (error) {
    // Hours that overlap, or none at all.
    if (isScoringError(error)) return null;
    throw error;
  }
}

/** The hours of each day from a minute of the week to another; what is no such span is no hours, and refused as such. */
function hoursBetween(start: number | undefined, end: number | undefined): readonly WeeklyHours[] {
  if (
    start === undefined ||
    end === undefined ||
    start >= end ||
    start >= minutesOfWeek ||
    end - start > minutesOfWeek
  ) {
    return [{ day: "sunday", from: "", to: "" }];
  }
  const hours: WeeklyHours[] = [];
  for (let from = start; from < end; ) {
    const midnight = from - (from % minutesOfDay) + minutesOfDay;
    const to = Math.min(end, midnight);
    // The week of a schedule begins with Sunday, the list with Monday; and midnight is that of the next day.
    const day = weekdays[(midnight / minutesOfDay + 5) % 7] as Weekday;
    hours.push({ day, from: timeOf(from % minutesOfDay), to: timeOf(to - midnight + minutesOfDay) });
    from = to;
  }
  return hours;
}

function timeOf(minute: number): string {
  const hour = (minute - (minute % 60)) / 60;
  return `${String(hour).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** The days from one to another, both inclusive. */
function daysFrom(first: unknown, last: unknown): readonly string[] | undefined {
  if (typeof first !== "string" || typeof last !== "string" || !isDay(first) || !isDay(last)) return undefined;
  const day = 86_400_000;
  const count = (Date.parse(last) - Date.parse(first)) / day + 1;
  if (count < 1 || count > 366) return undefined;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * day).toISOString().slice(0, 10),
  );
}
