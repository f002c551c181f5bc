import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePeriod, periodRange } from "../../src/index";
import type { PeriodUnit } from "../../src/review/period-calendar";
import { periodOf } from "../../src/review/period-of";

/**
 * An oracle of the platform: it shows the date that the clocks of a place show, and a period is the one whose days, as
 * written, have that date among them.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateShown(moment: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      calendar: "iso8601",
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

const zones = ["Pacific/Apia", "America/New_York", "Asia/Shanghai", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"];

/** Moments at which clocks change, or a date is skipped, and at which months and years begin somewhere. */
const landmarks = [
  // Samoa leaves out 2011-12-30, and has summer time from 2010 to 2021.
  "2011-12-30T10:00:00Z",
  "2011-12-31T10:00:00Z",
  "2010-09-26T11:00:00Z",
  "2012-03-31T14:00:00Z",
  // New York springs forward and falls back; in 1974 in January, and once at the end of a quarter and of a month.
  "2026-03-08T07:00:00Z",
  "2026-11-01T06:00:00Z",
  "1974-01-06T07:00:00Z",
  "1999-10-31T06:00:00Z",
  // Shanghai's summer times from 1986 to 1991.
  "1986-05-03T18:00:00Z",
  "1986-09-13T17:00:00Z",
  "1991-04-13T18:00:00Z",
  "1991-09-14T17:00:00Z",
  ...[1973, 1987, 1999, 2000, 2011, 2012, 2026, 2100, 2199].flatMap((year) => {
    return ["01", "04", "07", "10", "12"].map((month) => `${year}-${month}-01T00:00:00Z`);
  }),
].map((text) => Date.parse(text));

const hour = 3_600_000;
const first = Date.UTC(1973, 0);
const last = Date.UTC(2200, 0) - 1;

const arbitraryMoment = fc
  .oneof(
    fc.record({ at: fc.constantFrom(...landmarks), away: fc.integer({ min: -30 * hour, max: 30 * hour }) }),
    // On the very minute, an hour or half of one away.
    fc.record({
      at: fc.constantFrom(...landmarks),
      away: fc.integer({ min: -60, max: 60 }).map((halves) => (halves * hour) / 2),
    }),
    fc.record({ at: fc.constantFrom(...landmarks), away: fc.constantFrom(-1, 0, 1) }),
    fc.record({ at: fc.integer({ min: first, max: last }), away: fc.constant(0) }),
  )
  .map(({ at, away }) => Math.min(last, Math.max(first, at + away)));

describe("The period of a moment", () => {
  test("is the one whose days have the date that clocks show there, for every unit of the calendar", () => {
    const unit = fc.constantFrom<PeriodUnit>("month", "quarter", "half", "year");
    fc.assert(
      fc.property(arbitraryMoment, fc.constantFrom(...zones), unit, (moment, zone, unit) => {
        const period = periodOf(new Date(moment).toISOString(), { unit, zone });
        const shown = dateShown(moment, zone);
        const range = periodRange(period) as { start: string; end: string };
        expect(range.start <= shown && shown <= range.end).toBe(true);
        expect(parsePeriod(period).kind).toBe(unit);
      }),
      { numRuns: 3000 },
    );
  });

  test("is the fiscal year from any first month on, its half and its quarter, by either name", () => {
    const firstMonth = fc.integer({ min: 1, max: 12 });
    const namedFor = fc.constantFrom("start" as const, "end" as const);
    fc.assert(
      fc.property(
        arbitraryMoment,
        fc.constantFrom(...zones),
        firstMonth,
        namedFor,
        (moment, zone, firstMonth, namedFor) => {
          const period = periodOf(new Date(moment).toISOString(), { unit: "fiscal-year", zone, firstMonth, namedFor });
          const [year = 0, month = 0] = dateShown(moment, zone).split("-").map(Number);
          const begun = month >= firstMonth ? year : year - 1;
          const isNamedLater = namedFor === "end" && firstMonth > 1;
          const name = `FY${isNamedLater ? begun + 1 : begun}`;
          expect(period).toBe(name);
          const since = (month - firstMonth + 12) % 12;
          const at = new Date(moment).toISOString();
          const quarter = periodOf(at, { unit: "fiscal-quarter", zone, firstMonth, namedFor });
          expect(quarter).toBe(`${name}-Q${Math.floor(since / 3) + 1}`);
          const half = periodOf(at, { unit: "fiscal-half", zone, firstMonth, namedFor });
          expect(half).toBe(`${name}-H${Math.floor(since / 6) + 1}`);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("changes once, from one period to the next, where the date does, and no clock sets it back", () => {
    fc.assert(
      fc.property(
        arbitraryMoment,
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 48 * hour }),
        (moment, zone, later) => {
          const options = { unit: "month", zone } as const;
          const [before, after] = [moment, Math.min(last, moment + later)].map((at) =>
            periodOf(new Date(at).toISOString(), options),
          );
          expect((before as string) <= (after as string)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("The last and the first moment of a period", () => {
  test.each([
    // The 29th is followed by the 31st: the 30th is on no clock there, and the year ends a day earlier.
    [
      "Pacific/Apia",
      "2011-12-30T09:59:59.999Z",
      "2011-12-29",
      "2011-12-30T10:00:00Z",
      "2011-12-31",
      "2011-12",
      "2011-12",
    ],
    [
      "Pacific/Apia",
      "2011-12-31T09:59:59.999Z",
      "2011-12-31",
      "2011-12-31T10:00:00Z",
      "2012-01-01",
      "2011-12",
      "2012-01",
    ],
    // The day on which the clocks fall back is the first of a month; the one before has ended at midnight by summer time.
    [
      "America/New_York",
      "2026-11-01T03:59:59.999Z",
      "2026-10-31",
      "2026-11-01T04:00:00Z",
      "2026-11-01",
      "2026-10",
      "2026-11",
    ],
    [
      "America/New_York",
      "2026-04-01T03:59:59.999Z",
      "2026-03-31",
      "2026-04-01T04:00:00Z",
      "2026-04-01",
      "2026-03",
      "2026-04",
    ],
    [
      "America/New_York",
      "2026-01-01T04:59:59.999Z",
      "2025-12-31",
      "2026-01-01T05:00:00Z",
      "2026-01-01",
      "2025-12",
      "2026-01",
    ],
    // In summer time, months begin an hour earlier in Shanghai.
    [
      "Asia/Shanghai",
      "1988-06-30T14:59:59.999Z",
      "1988-06-30",
      "1988-06-30T15:00:00Z",
      "1988-07-01",
      "1988-06",
      "1988-07",
    ],
    [
      "Asia/Shanghai",
      "2026-06-30T15:59:59.999Z",
      "2026-06-30",
      "2026-06-30T16:00:00Z",
      "2026-07-01",
      "2026-06",
      "2026-07",
    ],
  ])("in %s: %s is %s, and %s is %s", (zone, before, dayBefore, after, dayAfter, monthBefore, monthAfter) => {
    expect([dateShown(Date.parse(before), zone), dateShown(Date.parse(after), zone)]).toEqual([dayBefore, dayAfter]);
    const options = { unit: "month", zone } as const;
    expect([periodOf(before, options), periodOf(after, options)]).toEqual([monthBefore, monthAfter]);
  });

  test("are refused where nobody promises what clocks showed: the summer times of the 1940s are too old", () => {
    const call = () => periodOf("1940-06-01T00:00:00Z", { unit: "month", zone: "Asia/Shanghai" });
    expect(call).toThrow(expect.objectContaining({ code: "beyond-calendar" }));
  });
});
