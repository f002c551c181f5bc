import { describe, expect, test } from "vitest";
import {
  dayAfter,
  daysBetween,
  daysOfMonths,
  isLastDayOfMonth,
  lengthInDays,
  monthNumber,
  monthsBetween,
} from "../../src/review/calendar-days";

describe("days of the calendar", () => {
  test.each([
    ["2026-03-01", "2026-02-28", -1],
    ["2028-02-28", "2028-03-01", 2],
    ["2026-12-31", "2027-01-01", 1],
    // Samoa has never had the second one; a calendar has.
    ["2011-12-29", "2011-12-31", 2],
    // The clocks of New York make this day of 23 hours, and the other of 25.
    ["2026-03-08", "2026-03-09", 1],
    ["2026-11-01", "2026-11-02", 1],
    // The year 0 has a 29th of February, as 400 and 2000 have, and unlike 1900.
    ["0000-02-28", "0000-02-29", 1],
    ["0000-02-29", "0000-03-01", 1],
    ["0096-02-28", "0096-03-01", 2],
    ["0099-12-31", "0100-01-01", 1],
    ["0000-01-01", "9999-12-31", 3_652_424],
  ])("from %s to %s are %d days", (earlier, later, days) => {
    expect(daysBetween(earlier, later)).toBe(days);
    expect(dayAfter(earlier, days)).toBe(later);
    expect(dayAfter(later, -days)).toBe(earlier);
  });

  test("end with the years of four digits", () => {
    expect(dayAfter("9999-12-30", 1)).toBe("9999-12-31");
    expect(dayAfter("9999-12-30", 2)).toBeUndefined();
    expect(dayAfter("0000-01-02", -1)).toBe("0000-01-01");
    expect(dayAfter("0000-01-02", -2)).toBeUndefined();
    expect(dayAfter("0000-01-01", 1e17)).toBeUndefined();
  });

  test("count with both ends", () => {
    expect(lengthInDays({ start: "2026-01-01", end: "2026-01-01" })).toBe(1);
    expect(lengthInDays({ start: "0000-01-01", end: "0000-12-31" })).toBe(366);
    expect(lengthInDays({ start: "0100-01-01", end: "0100-12-31" })).toBe(365);
  });
});

describe("months of the calendar", () => {
  test("are counted from January of the year 0", () => {
    expect(monthNumber("0000-01-31")).toBe(0);
    expect(monthNumber("0001-01-01")).toBe(12);
    expect(monthNumber("2026-11-30")).toBe(2026 * 12 + 10);
    expect(monthNumber(Date.parse("2026-12-01"))).toBe(2026 * 12 + 11);
    expect(monthNumber(Date.parse("2026-12-01") - 1)).toBe(2026 * 12 + 10);
  });

  test("lie apart whatever the days", () => {
    expect(monthsBetween("2026-01-31", "2026-02-01")).toBe(1);
    expect(monthsBetween("2026-02-01", "2026-02-28")).toBe(0);
    expect(monthsBetween("2027-01-01", "2025-12-31")).toBe(-13);
  });

  test.each<[first: number, count: number, start: string, end: string]>([
    [0, 1, "0000-01-01", "0000-01-31"],
    [1, 1, "0000-02-01", "0000-02-29"],
    [12 * 99, 12, "0099-01-01", "0099-12-31"],
    [12 * 2100 + 1, 1, "2100-02-01", "2100-02-28"],
    [12 * 2025 + 9, 12, "2025-10-01", "2026-09-30"],
    [12 * 9999 + 9, 3, "9999-10-01", "9999-12-31"],
  ])("%d and the others, %d in all, run from %s to %s", (first, count, start, end) => {
    expect(daysOfMonths(first, count)).toEqual({ start, end });
  });

  test("have days in the years of four digits", () => {
    expect(daysOfMonths(-1, 3)).toBeUndefined();
    expect(daysOfMonths(12 * 9999 + 10, 3)).toBeUndefined();
  });

  test("end with their last day alone", () => {
    expect(
      ["2026-02-28", "2028-02-29", "0000-02-29", "2026-12-31", "9999-12-31"].filter(isLastDayOfMonth),
    ).toHaveLength(5);
    expect(["2026-02-27", "2028-02-28", "0000-02-28", "2026-12-30", "2026-01-01"].filter(isLastDayOfMonth)).toEqual([]);
  });
});
