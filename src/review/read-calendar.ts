import type { Path } from "../document";
import { addIssue, readChoice, readList, readRecord } from "../document";
import type { Issue } from "../errors";
import { isZone } from "./calendar-zone";
import { isDay } from "./period";
import type { Holiday, Weekday, WeeklyHours, WorkingCalendar, WorkingHours } from "./working-calendar";

/** The days of the week, from Monday on. */
export const weekdays: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** Hours that were read, as minutes of their day; the whole document is refused where there are none. */
interface ReadHours {
  readonly hours: WorkingHours;
  readonly from: number;
  readonly to: number;
  readonly path: Path;
}

/** The calendar of a document, and an issue for everything that is wrong with it. */
export function readCalendar(value: unknown, issues: Issue[]): WorkingCalendar {
  const record = readRecord(value, [], ["zone", "hours", "holidays"], issues);
  if (record === undefined) return { zone: "", hours: [] };
  const { zone } = record;
  if (!isZone(zone))
    addIssue(issues, "unknown-zone", ["zone"], 'the name of a time zone, such as "Europe/Berlin"', zone);
  const hours = readWeek(record.hours, issues);
  const holidays = record.holidays === undefined ? undefined : readHolidays(record.holidays, issues);
  if (issues.length === 0 && hours.length === 0 && !holidays?.some((holiday) => holiday.hours?.length)) {
    addIssue(issues, "no-working-hours", ["hours"], "working hours on at least one day", record.hours);
  }
  return { zone: zone as string, hours, ...(holidays && { holidays }) };
}

function readWeek(value: unknown, issues: Issue[]): readonly WeeklyHours[] {
  const byDay = new Map<Weekday, ReadHours[]>();
  const week = readList(value, ["hours"], 0, issues).flatMap((entry, index): WeeklyHours[] => {
    const path = ["hours", index];
    const record = readRecord(entry, path, ["day", "from", "to"], issues);
    if (record === undefined) return [];
    const day = readChoice(record.day, [...path, "day"], weekdays, issues);
    const read = readHours(record.from, record.to, path, issues);
    if (day === undefined || read === undefined) return [];
    byDay.set(day, [...(byDay.get(day) ?? []), read]);
    return [{ day, ...read.hours }];
  });
  for (const hours of byDay.values()) checkOverlap(hours, issues);
  return week;
}

function readHolidays(value: unknown, issues: Issue[]): readonly Holiday[] {
  const first = new Map<string, number>();
  return readList(value, ["holidays"], 0, issues).flatMap((entry, index): Holiday[] => {
    const path = ["holidays", index];
    const record = readRecord(entry, path, ["date", "hours"], issues);
    if (record === undefined) return [];
    const { date } = record;
    const isDate = typeof date === "string" && isDay(date);
    if (!isDate) addIssue(issues, "invalid-date", [...path, "date"], "a day such as 2026-12-25", date);
    else if (first.has(date)) {
      const expected = `a day other than that of holidays[${first.get(date)}]`;
      addIssue(issues, "duplicate-date", [...path, "date"], expected, date);
    } else first.set(date, index);
    const hours = record.hours === undefined ? undefined : readHoursOfDay(record.hours, [...path, "hours"], issues);
    return [{ date: date as string, ...(hours && { hours }) }];
  });
}

function readHoursOfDay(value: unknown, path: Path, issues: Issue[]): readonly WorkingHours[] {
  const read = readList(value, path, 0, issues).flatMap((entry, index) => {
    const record = readRecord(entry, [...path, index], ["from", "to"], issues);
    const hours = record && readHours(record.from, record.to, [...path, index], issues);
    return hours ? [hours] : [];
  });
  checkOverlap(read, issues);
  return read.map(({ hours }) => hours);
}

function readHours(from: unknown, to: unknown, path: Path, issues: Issue[]): ReadHours | undefined {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === undefined || start === 24 * 60) {
    addIssue(issues, "invalid-time", [...path, "from"], "a time from 00:00 to 23:59", from);
  }
  if (end === undefined || end === 0) {
    addIssue(issues, "invalid-time", [...path, "to"], "a time from 00:01 to 24:00", to);
  }
  if (start === undefined || start === 24 * 60 || end === undefined || end === 0) return undefined;
  if (end <= start) {
    const expected = `a time after ${from} (over midnight, write two: to 24:00, and from 00:00 the next day)`;
    addIssue(issues, "reversed-hours", [...path, "to"], expected, to);
    return undefined;
  }
  return { hours: { from: from as string, to: to as string }, from: start, to: end, path };
}

/** The minute of the day that a time such as `"17:30"` begins; 1440 for `"24:00"`; `undefined` for no time. */
export function minuteOf(time: unknown): number | undefined {
  const match = typeof time === "string" ? /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(time) : null;
  if (match === null) return undefined;
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
}

/** Hours may touch. Each is compared with those before it in time; what begins together, in the order of the document. */
function checkOverlap(hours: readonly ReadHours[], issues: Issue[]): void {
  let latest: ReadHours | undefined;
  for (const current of hours.toSorted((left, right) => left.from - right.from)) {
    if (latest !== undefined && current.from < latest.to) {
      const expected = `hours that begin at ${latest.hours.to} or later, after those before`;
      addIssue(issues, "overlapping-hours", [...current.path, "from"], expected, current.hours.from);
    }
    if (latest === undefined || current.to > latest.to) latest = current;
  }
}
