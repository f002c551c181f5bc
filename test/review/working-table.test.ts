import { expect, test } from "vitest";
import { defineCalendar } from "../../src/evidence";
import { workingYear } from "../../src/review/working-table";

// Of the Sundays' hours at two, the clocks skip those of 2026-03-29.
const sundays = defineCalendar({ zone: "Europe/Berlin", hours: [{ day: "sunday", from: "02:00", to: "03:00" }] });

test("a year is laid out once for a calendar", () => {
  expect(workingYear(sundays, 2026)).toBe(workingYear(sundays, 2026));
  expect(workingYear(sundays, 2027)).not.toBe(workingYear(sundays, 2026));
});

test("a year has no stretch for hours that the clocks skip, and two for those they show twice", () => {
  const { starts, ends } = workingYear(sundays, 2026);
  const stretches = [...starts].map((start, index) => [start, ends[index] as number] as const);
  const on = (date: string) => stretches.filter(([start]) => new Date(start).toISOString().startsWith(date));
  expect(on("2026-03-29")).toEqual([]);
  expect(on("2026-10-25").map(([start, end]) => end - start)).toEqual([3_600_000, 3_600_000]);
  expect(stretches).toHaveLength(52);
});
