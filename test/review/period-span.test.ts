import { describe, expect, test } from "vitest";
import { daysBefore, periodSpan, quartersWithin } from "../../src/review/period-span";
import { refusalOf } from "./refusal";

/** A span by its ends in UTC. */
function text({ start, end }: { readonly start: number; readonly end: number }): string {
  return [start, end].map((moment) => new Date(moment).toISOString().slice(0, 16)).join(" ");
}

describe("the moments of a period", () => {
  test.each<[period: string, zone: string, span: string]>([
    ["2026", "UTC", "2026-01-01T00:00 2027-01-01T00:00"],
    ["2026-H1", "Asia/Shanghai", "2025-12-31T16:00 2026-06-30T16:00"],
    ["2026-Q1", "America/New_York", "2026-01-01T05:00 2026-04-01T04:00"],
    ["2026-Q3", "America/New_York", "2026-07-01T04:00 2026-10-01T04:00"],
    ["2028-02", "Europe/Berlin", "2028-01-31T23:00 2028-02-29T23:00"],
    ["2026-03-08/2026-03-08", "America/New_York", "2026-03-08T05:00 2026-03-09T04:00"],
    ["2026-11-01/2026-11-01", "America/New_York", "2026-11-01T04:00 2026-11-02T05:00"],
    // Samoa had no 30 December 2011, and went from UTC−10 to UTC+14.
    ["2011-12", "Pacific/Apia", "2011-12-01T10:00 2011-12-31T10:00"],
    // Clocks went from 24:00 to 1:00: the first moment of 4 November 2018 was one o'clock.
    ["2018-11-04/2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00 2018-11-05T02:00"],
  ])("%s in %s", (period, zone, span) => {
    expect(text(periodSpan(period, zone))).toBe(span);
  });

  test.each(["probation", "FY2026", "2026-13", "2026-27", ""])("of %j are not known", (period) => {
    expect(refusalOf(() => periodSpan(period, "UTC")).code).toBe("invalid-option");
  });
});

describe("the quarters within a span", () => {
  const quartersOf = (period: string, zone = "UTC") => quartersWithin(periodSpan(period, zone), zone).map(text);

  test("are whole ones only", () => {
    expect(quartersOf("2026-H1")).toEqual(["2026-01-01T00:00 2026-04-01T00:00", "2026-04-01T00:00 2026-07-01T00:00"]);
    expect(quartersOf("2026-01-02/2026-07-31")).toEqual(["2026-04-01T00:00 2026-07-01T00:00"]);
    expect(quartersOf("2026-05")).toEqual([]);
  });

  test("begin and end as the clocks of the zone do", () => {
    expect(quartersOf("2026", "America/New_York")).toEqual([
      "2026-01-01T05:00 2026-04-01T04:00",
      "2026-04-01T04:00 2026-07-01T04:00",
      "2026-07-01T04:00 2026-10-01T04:00",
      "2026-10-01T04:00 2027-01-01T05:00",
    ]);
  });
});

test("days before a moment keep the time of day", () => {
  const noon = Date.parse("2026-03-09T12:00-04:00");
  expect(new Date(daysBefore(noon, 1, "America/New_York")).toISOString()).toBe("2026-03-08T16:00:00.000Z");
  expect(new Date(daysBefore(noon, 2, "America/New_York")).toISOString()).toBe("2026-03-07T17:00:00.000Z");
  expect(daysBefore(noon, 0, "America/New_York")).toBe(noon);
});
