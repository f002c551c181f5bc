import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periodSpan, quartersWithin, weekOf } from "../../src/review/period-span";

const zones = [
  "Pacific/Apia",
  "America/New_York",
  "Asia/Shanghai",
  "America/Havana",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];
const formatters = new Map(
  zones.map((timeZone) => {
    const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
    return [timeZone, new Intl.DateTimeFormat("en-CA", { timeZone, ...parts })];
  }),
);
/** The date that the clocks of a zone show, as the formatter of the platform tells it. */
const shown = (moment: number, zone: string) => formatters.get(zone)?.format(moment) ?? "";

const millisecondsOfDay = 86_400_000;
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(1974, 0), max: Date.UTC(2040, 0) }),
  // Days that Samoa, Nepal, Cuba and Lord Howe Island changed their clocks on.
  fc
    .constantFrom("2011-12-29", "2011-12-31", "1986-01-01", "2011-11-13", "2018-11-04", "2026-04-05", "2026-10-04")
    .map((day) => Date.parse(day)),
);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

test("a day begins at the first moment that has its date, and ends at the first that has a later one", () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const day = dayOf(at);
      const { start, end } = periodSpan(`${day}/${day}`, zone);
      // Samoa has no such day.
      if (zone === "Pacific/Apia" && day === "2011-12-30") return;
      expect([shown(start - 1, zone) < day, shown(start, zone), shown(end - 1, zone), shown(end, zone) > day]).toEqual([
        ...[true, day],
        ...[day, true],
      ]);
    }),
    { numRuns: 2000 },
  );
});

test("a day that clocks skipped has no moments, and the one before ends where the one after begins", () => {
  const [before, skipped, after] = ["2011-12-29", "2011-12-30", "2011-12-31"].map((day) => {
    return periodSpan(`${day}/${day}`, "Pacific/Apia");
  }) as [{ end: number }, { start: number; end: number }, { start: number }];
  expect(skipped).toEqual({ start: before.end, end: after.start });
  expect(before.end).toBe(after.start);
});

test("a week begins on the last Monday, at its first moment", () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const start = weekOf(at, zone);
      const monday = shown(start, zone);
      expect(new Date(monday).getUTCDay()).toBe(1);
      expect(shown(start - 1, zone) < monday).toBe(true);
      const days = (Date.parse(shown(at, zone)) - Date.parse(monday)) / millisecondsOfDay;
      expect(days >= 0 && days < 7).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("quarters are those of the calendar that have their moments within", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 900 }), fc.constantFrom(...zones), (start, days, zone) => {
      const span = { start, end: start + days * millisecondsOfDay };
      const years = Array.from({ length: 5 }, (_, index) => new Date(start).getUTCFullYear() - 1 + index);
      const all = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => periodSpan(`${year}-Q${quarter}`, zone)));
      expect(quartersWithin(span, zone)).toEqual(
        all.filter((quarter) => quarter.start >= span.start && quarter.end <= span.end),
      );
    }),
    { numRuns: 500 },
  );
});
