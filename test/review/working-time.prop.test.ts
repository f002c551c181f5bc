import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WorkingCalendar, WorkingHours } from "../../src/evidence";
import { addWorkingMinutes, defineCalendar, workingMilliseconds, workingMinutes } from "../../src/evidence";
import { countWorkingTime } from "./working-time-oracle";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Zones of every kind, each with moments near which its clocks change; Shanghai's do not. */
const changes: Readonly<Record<string, readonly string[]>> = {
  "America/New_York": ["2026-03-08T07:00Z", "2026-11-01T06:00Z"],
  "Europe/Berlin": ["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
  "Asia/Shanghai": ["2026-03-29T01:00Z", "2026-12-31T16:00Z"],
  "Australia/Lord_Howe": ["2026-04-04T15:00Z", "2026-10-03T15:30Z"],
  "Pacific/Apia": ["2011-12-30T10:00Z", "2012-01-01T10:00Z"],
  "Africa/Cairo": ["2026-04-23T22:00Z", "2026-10-29T21:00Z"],
  "Africa/Casablanca": ["2026-02-15T02:00Z", "2026-03-22T02:00Z"],
  "Asia/Kathmandu": ["1985-12-31T18:30Z", "2026-12-31T18:15Z"],
  "America/St_Johns": ["2006-04-02T03:31Z", "2006-10-29T02:31Z"],
  "Antarctica/Troll": ["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
  "Asia/Pyongyang": ["2015-08-14T15:00Z", "2018-05-04T15:00Z"],
  "America/Sao_Paulo": ["2018-02-18T02:00Z", "2018-11-04T03:00Z"],
  UTC: ["2026-12-31T23:59Z", "2028-02-29T00:00Z"],
};

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** Up to three stretches of a day that do not overlap; midnight at both ends comes often. */
const hoursOfDay = fc
  .uniqueArray(fc.oneof(fc.constantFrom(0, 1440, 120, 180), fc.integer({ min: 0, max: 1440 })), { maxLength: 6 })
  .map((ends) => ends.toSorted((left, right) => left - right))
  .map((ends) =>
    Array.from(
      { length: Math.floor(ends.length / 2) },
      (_, index): WorkingHours => ({
        from: clock(ends[2 * index] as number),
        to: clock(ends[2 * index + 1] as number),
      }),
    ),
  );

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

interface Span {
  readonly calendar: WorkingCalendar;
  /** Three moments in epoch milliseconds, in order. */
  readonly moments: readonly [number, number, number];
}

const nearby = fc.oneof(
  fc.integer({ min: -3 * 1440, max: 3 * 1440 }).map((minutes) => minutes * minute),
  fc.integer({ min: -2 * day, max: 2 * day }),
  fc.integer({ min: -180, max: 180 }).map((minutes) => minutes * minute),
);

const spans: fc.Arbitrary<Span> = fc
  .constantFrom(...Object.keys(changes))
  .chain((zone) => fc.record({ zone: fc.constant(zone), change: fc.constantFrom(...(changes[zone] as string[])) }))
  .chain(({ zone, change }) =>
    fc
      .record({
        week: fc.tuple(...weekdays.map(() => hoursOfDay)),
        days: fc.uniqueArray(fc.record({ after: fc.integer({ min: -3, max: 3 }), hours: fc.option(hoursOfDay) }), {
          selector: ({ after }) => after,
          maxLength: 3,
        }),
        offsets: fc.tuple(nearby, nearby, nearby),
      })
      .map(({ week, days, offsets }) => {
        const at = Date.parse(change);
        const [first, second, third] = offsets.toSorted((left, right) => left - right) as [number, number, number];
        const hours = week.flatMap((ofDay, index) =>
          ofDay.map((entry) => ({ day: weekdays[index] as (typeof weekdays)[number], ...entry })),
        );
        const holidays = days.map(({ after, hours: ofDay }) => ({
          date: new Date(at + after * day).toISOString().slice(0, 10),
          ...(ofDay && { hours: ofDay }),
        }));
        return { calendar: { zone, hours, holidays }, moments: [at + first, at + second, at + third] as const };
      }),
  )
  .filter(({ calendar: { hours, holidays } }) => hours.length > 0 || holidays.some((holiday) => holiday.hours?.length));

const text = (moment: number) => new Date(moment).toISOString();

function between(from: number, to: number, calendar: WorkingCalendar): number {
  return workingMilliseconds(text(from), text(to), calendar);
}

describe("working time", () => {
  test("is what a look at the clock on the wall in every minute counts", () => {
    fc.assert(
      fc.property(spans, ({ calendar, moments: [from, , to] }) => {
        expect(between(from, to, defineCalendar(calendar))).toBe(countWorkingTime(from, to, calendar));
      }),
      { numRuns: 400 },
    );
  });

  test("of two spans that meet is that of both, and none is negative or longer than the span", () => {
    fc.assert(
      fc.property(spans, ({ calendar: definition, moments: [first, second, third] }) => {
        const calendar = defineCalendar(definition);
        const [early, late, both] = [
          between(first, second, calendar),
          between(second, third, calendar),
          between(first, third, calendar),
        ];
        expect(early + late).toBe(both);
        expect(Math.min(early, late)).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(third - first);
      }),
      { numRuns: 1000 },
    );
  });

  test("is added back by its minutes: at the first instant by which they have passed", () => {
    fc.assert(
      fc.property(spans, ({ calendar: definition, moments: [from, , to] }) => {
        const calendar = defineCalendar(definition);
        const passed = between(from, to, calendar);
        const due = Date.parse(addWorkingMinutes(text(from), workingMinutes(text(from), text(to), calendar), calendar));
        expect(due).toBeLessThanOrEqual(to);
        expect(between(from, due, calendar)).toBe(passed);
        if (due > from) expect(between(from, due - 1, calendar)).toBe(passed - 1);
      }),
      { numRuns: 1000 },
    );
  });
});
