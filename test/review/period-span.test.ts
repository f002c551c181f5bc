import { describe, expect, test } from "vitest";
import { compareDaysAfter, daysBefore, periodSpan, quartersWithin, weekOf } from "../../src/review/period-span";
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
    // The first hundred years are no years of the last century.
    ["0050", "UTC", "0050-01-01T00:00 0051-01-01T00:00"],
    ["0000-02-29/0000-02-29", "UTC", "0000-02-29T00:00 0000-03-01T00:00"],
    // Nepal's clocks went from 0:00 to 0:15.
    ["1985-12-31/1985-12-31", "Asia/Kathmandu", "1985-12-30T18:30 1985-12-31T18:30"],
    // Clocks went from 24:00 to 1:00: the first moment of 4 November 2018 was one o'clock.
    ["2018-11-04/2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00 2018-11-05T02:00"],
  ])("%s in %s", (period, zone, span) => {
    expect(text(periodSpan(period, zone))).toBe(span);
  });

  test.each(["probation", "FY2026", "2026-13", "2026-27", ""])("of %j are not known", (period) => {
    const { code, message } = refusalOf(() => periodSpan(period, "UTC"));
    expect(code).toBe("invalid-option");
    expect(message).toMatch(/^period: expected a calendar period such as 2026-H1 or 2026-01-15\/2026-07-14, got /);
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
  // Where clocks show it twice: 24 hours before where they have not changed since, else the first time.
  const [half, summer] = ["2026-11-02T01:30-05:00", "2026-10-31T01:30-04:00"].map((at) => Date.parse(at)) as [
    number,
    number,
  ];
  expect(daysBefore(half, 1, "America/New_York")).toBe(Date.parse("2026-11-01T01:30-05:00"));
  expect(daysBefore(summer, -1, "America/New_York")).toBe(Date.parse("2026-11-01T01:30-04:00"));
  // Where they skip it.
  expect(daysBefore(Date.parse("2026-03-09T02:30-04:00"), 1, "America/New_York")).toBe(
    Date.parse("2026-03-08T03:30-04:00"),
  );
});

test("a week begins on Monday, as the clocks of the zone show it", () => {
  const monday = Date.parse("2026-03-02T00:00+08:00");
  expect(weekOf(monday, "Asia/Shanghai")).toBe(monday);
  expect(weekOf(Date.parse("2026-03-08T23:59+08:00"), "Asia/Shanghai")).toBe(monday);
  expect(weekOf(Date.parse("2026-03-09T00:00+08:00"), "Asia/Shanghai")).toBe(Date.parse("2026-03-09T00:00+08:00"));
});

describe("a moment against that some days after another", () => {
  const start = Date.parse("2026-03-07T12:00-05:00");
  const signOf = (moment: string, days: number) =>
    Math.sign(compareDaysAfter(Date.parse(moment), start, days, "America/New_York"));

  test.each<[moment: string, days: number, sign: number]>([
    ["2026-03-08T11:59:59.999-04:00", 1, -1],
    ["2026-03-08T12:00-04:00", 1, 0],
    ["2026-03-08T12:00:00.001-04:00", 1, 1],
    ["2026-03-14T11:59-04:00", 7, -1],
    ["2026-03-14T12:00-04:00", 7, 0],
    ["2026-03-14T12:01-04:00", 7, 1],
    ["2026-03-16T11:59-04:00", 7, 1],
    ["2026-03-12T12:00-04:00", 7, -1],
    ["2026-05-01T00:00-04:00", 7, 1],
    ["2026-03-07T12:00-05:00", 7, -1],
    ["2025-03-07T12:00-05:00", 7, -1],
    ["2026-03-12T12:00-04:00", 30, -1],
  ])("%s, %d days: %d, by the clocks and not by hours", (moment, days, sign) => {
    expect(signOf(moment, days)).toBe(sign);
  });
});
