import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayAfter,
  daysBetween,
  daysOfMonths,
  isLastDayOfMonth,
  monthNumber,
  monthsBetween,
} from "../../src/review/calendar-days";

/** Days by their number since 1970-01-01, and as the platform writes them, which knows no zone here. */
const millisecondsOfDay = 86_400_000;
const [first, last] = ["0000-01-01", "9999-12-31"].map((day) => Date.parse(day) / millisecondsOfDay) as [
  number,
  number,
];
const written = (number: number) => new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
const number = fc.oneof(
  fc.integer({ min: first, max: last }),
  // The first hundred years, and the ends of months and years.
  fc.integer({ min: first, max: first + 36_600 }),
  fc.tuple(fc.integer({ min: 0, max: 119_998 }), fc.integer({ min: -1, max: 1 })).map(([month, away]) => {
    const day = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    return Math.max(first, Date.parse(day) / millisecondsOfDay + away);
  }),
);

describe("Days and months by date-fns are those of the platform", () => {
  test("for every two days", () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(daysBetween(written(one), written(other))).toBe(other - one);
        expect(dayAfter(written(one), other - one)).toBe(written(other));
        const months = [one, other].map(
          (day) => Number(written(day).slice(0, 4)) * 12 + Number(written(day).slice(5, 7)) - 1,
        );
        expect([monthNumber(written(one)), monthNumber(written(other))]).toEqual(months);
        expect(monthsBetween(written(one), written(other))).toBe((months[1] as number) - (months[0] as number));
      }),
      { numRuns: 3000 },
    );
  });

  test("for all 120,000 months, which follow each other without a gap", () => {
    let next = first;
    for (let month = 0; month < 120_000; month++) {
      const { start, end } = daysOfMonths(month, 1) as { start: string; end: string };
      if (start !== written(next) || !isLastDayOfMonth(end)) expect(start).toBe(written(next));
      next = Date.parse(end) / millisecondsOfDay + 1;
    }
    expect(next).toBe(last + 1);
  });
});
