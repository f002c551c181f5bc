import type { Path, UnknownRecord } from "../document";
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

/** How a time is written, and what is asked for where it is not. */
interface Spelling {
  readonly pattern: RegExp;
  readonly expected: string;
}

export const beginning: Spelling = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, expected: "a time from 00:00 to 23:59" };
export const end: Spelling = {
  pattern: /^(?!00:00)([01]\d|2[0-3]):[0-5]\d$|^24:00$/,
  expected: "a time from 00:01 to 24:00",
};

/** Hours that were read, and where. Times of that spelling come in the order of their text. */
interface ReadHours extends WorkingHours {
  readonly path: Path;
}

/** Reads a calendar of unknown origin. Adds every problem to `issues`; what is returned is good only when it added none. */
export function readCalendar(value: unknown, issues: Issue[]): WorkingCalendar | undefined {
  const record = readRecord(value, [], ["zone", "hours", "holidays"], issues);
  if (record === undefined) return undefined;
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
  const week: (ReadHours & WeeklyHours)[] = [];
  for (const [index, entry] of readList(value, ["hours"], 0, issues).entries()) {
    const path = ["hours", index];
    const record = readRecord(entry, path, ["day", "from", "to"], issues);
    if (record === undefined) continue;
    const day = readChoice(record.day, [...path, "day"], weekdays, issues);
    const hours = readHours(record, path, issues);
    if (hours !== undefined) week.push({ day: day as Weekday, ...hours });
  }
  for (const weekday of weekdays) {
    checkOverlap(
      week.filter(({ day }) => day === weekday),
      issues,
    );
  }
  return week.map(({ day, from, to }) => ({ day, from, to }));
}

function readHolidays(value: unknown, issues: Issue[]): readonly Holiday[] {
  const holidays: Holiday[] = [];
  const first = new Map<string, number>();
  for (const [index, entry] of readList(value, ["holidays"], 0, issues).entries()) {
    const path = ["holidays", index];
    const record = readRecord(entry, path, ["date", "hours"], issues);
    if (record === undefined) continue;
    const { date } = record;
    const isDate = typeof date === "string" && isDay(date);
    if (!isDate) addIssue(issues, "invalid-date", [...path, "date"], "a day such as 2026-12-25", date);
    else if (first.has(date)) {
      const expected = `a day other than that of holidays[${first.get(date)}]`;
      addIssue(issues, "duplicate-date", [...path, "date"], expected, date);
    } else first.set(date, index);
    const hours = record.hours === undefined ? undefined : readHoursOfDay(record.hours, [...path, "hours"], issues);
    holidays.push({ date: date as string, ...(hours && { hours }) });
  }
  return holidays;
}

function readHoursOfDay(value: unknown, path: Path, issues: Issue[]): readonly WorkingHours[] {
  const read: ReadHours[] = [];
  for (const [index, entry] of readList(value, path, 0, issues).entries()) {
    const record = readRecord(entry, [...path, index], ["from", "to"], issues);
    const hours = record && readHours(record, [...path, index], issues);
    if (hours) read.push(hours);
  }
  checkOverlap(read, issues);
  return read.map(({ from, to }) => ({ from, to }));
}

function readHours(record: UnknownRecord, path: Path, issues: Issue[]): ReadHours | undefined {
  const from = readTime(record.from, [...path, "from"], beginning, issues);
  const to = readTime(record.to, [...path, "to"], end, issues);
  if (from === undefined || to === undefined) return undefined;
  if (from < to) return { from, to, path };
  const expected = `a time after ${from} (over midnight, write two: to 24:00, and from 00:00 the next day)`;
  addIssue(issues, "reversed-hours", [...path, "to"], expected, to);
  return undefined;
}

function readTime(value: unknown, path: Path, { pattern, expected }: Spelling, issues: Issue[]): string | undefined {
  if (typeof value === "string" && pattern.test(value)) return value;
  addIssue(issues, "invalid-time", path, expected, value);
  return undefined;
}

/** Hours may touch. Each is compared with those before it in time; what begins together, in the order of the document. */
function checkOverlap(hours: readonly ReadHours[], issues: Issue[]): void {
  let latest = "";
  for (const { from, to, path } of hours.toSorted(
    (left, right) => sinceMidnight(left.from) - sinceMidnight(right.from),
  )) {
    if (from < latest) {
      const expected = `hours that begin at ${latest} or later, after those before`;
      addIssue(issues, "overlapping-hours", [...path, "from"], expected, from);
    }
    if (to > latest) latest = to;
  }
}

/** The milliseconds from midnight to a time that was read, such as `"17:30"`; a whole day for `"24:00"`. */
export function sinceMidnight(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`);
}
