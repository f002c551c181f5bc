import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf } from "../../src/calendar";
import { formatPeriod, nextPeriod, parsePeriod, periodRange, periodsWithin, previousPeriod } from "../../src/index";

const zones = ["Pacific/Apia", "America/New_York", "Asia/Shanghai", "Asia/Kolkata", "Pacific/Chatham", "UTC"] as const;
const zone = fc.constantFrom(...zones);
const unit = fc.constantFrom("month", "quarter", "half", "year" as const);
const instant = fc
  .oneof(
    fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2199, 11, 31) }),
    // Near the ends of months, where places differ.
    fc
      .tuple(fc.integer({ min: 0, max: 12 * 220 }), fc.integer({ min: -15 * 3_600_000, max: 15 * 3_600_000 }))
      .map(([month, shift]) => Date.UTC(1973, 1 + month, 1) + shift),
    // The day that Samoa skipped.
    fc.integer({ min: Date.UTC(2011, 11, 29), max: Date.UTC(2012, 0, 2) }),
  )
  .map((moment) => new Date(moment).toISOString());

/** The date that the clocks of a zone show, as the formatter of the platform tells it. */
const formatters = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }),
  ]),
);
function dayIn(timeZone: (typeof zones)[number], moment: string): string {
  return formatters.get(timeZone)?.format(new Date(moment)) ?? "";
}

describe("periods", () => {
  test("hold the day that the clocks show, and no other period of the unit does", () => {
    fc.assert(
      fc.property(instant, zone, unit, (moment, timeZone, kind) => {
        const period = periodOf(moment, { unit: kind, zone: timeZone });
        const day = dayIn(timeZone, moment);
        const range = periodRange(period);
        expect(range && range.start <= day && day <= range.end).toBe(true);
        expect(parsePeriod(period).kind).toBe(kind);
      }),
    );
  });

  test("that are fiscal years hold the day, and are named for the year of their last or first day", () => {
    const months = fc.integer({ min: 1, max: 12 });
    const names = fc.constantFrom("end", "start" as const);
    fc.assert(
      fc.property(instant, zone, months, names, (moment, timeZone, firstMonth, namedFor) => {
        const name = periodOf(moment, { unit: "fiscal-year", zone: timeZone, firstMonth, namedFor });
        const parsed = parsePeriod(name, { firstMonth, namedFor });
        if (parsed.kind !== "fiscal-year") throw new Error(name);
        const day = dayIn(timeZone, moment);
        expect(parsed.start <= day && day <= parsed.end).toBe(true);
        expect(Number(parsed.start.slice(5, 7))).toBe(firstMonth);
        expect(name).toBe(`FY${(namedFor === "end" ? parsed.end : parsed.start).slice(0, 4)}`);
        expect(formatPeriod(parsed)).toBe(name);
      }),
    );
  });

  test("follow each other without a gap, and the one before the next is the same", () => {
    const day = fc.integer({ min: Date.UTC(1600, 0), max: Date.UTC(2600, 0) }).map((moment) => {
      return new Date(moment).toISOString().slice(0, 10);
    });
    const interval = fc.tuple(day, day).map((days) => days.sort().join("/"));
    const calendar = fc.tuple(instant, unit).map(([moment, kind]) => periodOf(moment, { unit: kind, zone: "UTC" }));
    fc.assert(
      fc.property(fc.oneof(calendar, interval), (period) => {
        const next = nextPeriod(period);
        expect(previousPeriod(next)).toBe(period);
        const [range, after] = [periodRange(period), periodRange(next)];
        expect(Date.parse(after?.start ?? "") - Date.parse(range?.end ?? "")).toBe(86_400_000);
      }),
    );
  });

  test("divide into units that lie within, one after another, with less than a unit left at either end", () => {
    const day = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }).map((moment) => {
      return new Date(moment).toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(fc.tuple(day, day), unit, (days, kind) => {
        const [start, end] = days.sort() as [string, string];
        // Every day of the interval, asked for its period; whole ones are those whose days are all there.
        const counts = new Map<string, number>();
        for (let at = Date.parse(start); at <= Date.parse(end); at += 86_400_000) {
          const period = periodOf(new Date(at).toISOString(), { unit: kind, zone: "UTC" });
          counts.set(period, (counts.get(period) ?? 0) + 1);
        }
        const whole = [...counts].filter(([period, count]) => {
          const range = periodRange(period);
          return (Date.parse(range?.end ?? "") - Date.parse(range?.start ?? "")) / 86_400_000 + 1 === count;
        });
        expect(periodsWithin(`${start}/${end}`, kind)).toEqual(whole.map(([period]) => period));
      }),
      { numRuns: 50 },
    );
  });
});
