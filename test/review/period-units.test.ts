import { describe, expect, test } from "vitest";
import type { PeriodOfOptions } from "../../src/calendar";
import { periodOf } from "../../src/calendar";
import type { PeriodUnit } from "../../src/index";
import { nextPeriod, periodsWithin, previousPeriod } from "../../src/index";
import { refusalOf } from "./refusal";

describe("the period that an instant falls in", () => {
  test.each<[instant: string, zone: string, month: string, quarter: string, half: string, year: string]>([
    // Shanghai is eight hours ahead of UTC, the whole year.
    ["2026-03-31T15:59:59.999Z", "Asia/Shanghai", "2026-03", "2026-Q1", "2026-H1", "2026"],
    ["2026-03-31T16:00:00Z", "Asia/Shanghai", "2026-04", "2026-Q2", "2026-H1", "2026"],
    ["2026-06-30T16:00:00Z", "Asia/Shanghai", "2026-07", "2026-Q3", "2026-H2", "2026"],
    ["2026-12-31T15:59:59.999Z", "Asia/Shanghai", "2026-12", "2026-Q4", "2026-H2", "2026"],
    ["2026-12-31T16:00:00Z", "Asia/Shanghai", "2027-01", "2027-Q1", "2027-H1", "2027"],
    // New York is five hours behind in winter and four in summer: the quarters end by other clocks than they begin.
    ["2026-01-01T04:59:59.999Z", "America/New_York", "2025-12", "2025-Q4", "2025-H2", "2025"],
    ["2026-01-01T05:00:00Z", "America/New_York", "2026-01", "2026-Q1", "2026-H1", "2026"],
    ["2026-04-01T03:59:59.999Z", "America/New_York", "2026-03", "2026-Q1", "2026-H1", "2026"],
    ["2026-04-01T04:00:00Z", "America/New_York", "2026-04", "2026-Q2", "2026-H1", "2026"],
    ["2026-12-01T04:59:59.999Z", "America/New_York", "2026-11", "2026-Q4", "2026-H2", "2026"],
    ["2026-12-01T05:00:00Z", "America/New_York", "2026-12", "2026-Q4", "2026-H2", "2026"],
    // Samoa went from UTC-10 on 29 December 2011 to UTC+14 on the 31st.
    ["2011-12-30T09:59:59.999Z", "Pacific/Apia", "2011-12", "2011-Q4", "2011-H2", "2011"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12", "2011-Q4", "2011-H2", "2011"],
    ["2011-12-31T09:59:59.999Z", "Pacific/Apia", "2011-12", "2011-Q4", "2011-H2", "2011"],
    ["2011-12-31T10:00:00Z", "Pacific/Apia", "2012-01", "2012-Q1", "2012-H1", "2012"],
    // Without the skipped day, the year would have begun in Samoa a day later.
    ["2011-01-01T09:59:59.999Z", "Pacific/Apia", "2010-12", "2010-Q4", "2010-H2", "2010"],
    ["2011-01-01T10:00:00Z", "Pacific/Apia", "2011-01", "2011-Q1", "2011-H1", "2011"],
  ])("%s in %s", (instant, zone, month, quarter, half, year) => {
    const units = ["month", "quarter", "half", "year"] as const;
    expect(units.map((unit) => periodOf(instant, { unit, zone }))).toEqual([month, quarter, half, year]);
  });

  test.each<[instant: string, zone: string, end: string, start: string]>([
    ["2026-03-31T14:59:59.999Z", "Asia/Tokyo", "FY2026", "FY2025"],
    ["2026-03-31T15:00:00Z", "Asia/Tokyo", "FY2027", "FY2026"],
    ["2026-01-01T00:00:00Z", "UTC", "FY2026", "FY2025"],
    ["2026-12-31T00:00:00Z", "UTC", "FY2027", "FY2026"],
  ])("%s in %s, in fiscal years from April", (instant, zone, end, start) => {
    const options = { unit: "fiscal-year", zone, firstMonth: 4 } as const;
    expect(periodOf(instant, options)).toBe(end);
    expect(periodOf(instant, { ...options, namedFor: "start" })).toBe(start);
  });

  test.each<[instant: string, half: string, quarter: string, named: string]>([
    ["2026-03-31T14:59:59.999Z", "FY2026-H2", "FY2026-Q4", "FY2025-Q4"],
    ["2026-03-31T15:00:00Z", "FY2027-H1", "FY2027-Q1", "FY2026-Q1"],
    ["2026-09-30T14:59:59.999Z", "FY2027-H1", "FY2027-Q2", "FY2026-Q2"],
    ["2026-09-30T15:00:00Z", "FY2027-H2", "FY2027-Q3", "FY2026-Q3"],
  ])("%s in Tokyo, in parts of fiscal years from April", (instant, half, quarter, named) => {
    const options = { zone: "Asia/Tokyo", firstMonth: 4 } as const;
    expect(periodOf(instant, { ...options, unit: "fiscal-half" })).toBe(half);
    expect(periodOf(instant, { ...options, unit: "fiscal-quarter" })).toBe(quarter);
    expect(periodOf(instant, { ...options, unit: "fiscal-quarter", namedFor: "start" })).toBe(named);
  });

  test("an hour that clocks show twice falls in one period both times", () => {
    const options = { unit: "month", zone: "America/New_York" } as const;
    expect(periodOf("2026-11-01T01:30-04:00[America/New_York]", options)).toBe("2026-11");
    expect(periodOf("2026-11-01T01:30-05:00[America/New_York]", options)).toBe("2026-11");
  });

  test("is known from 1973 to 2199", () => {
    const options = { unit: "year", zone: "UTC" } as const;
    expect(periodOf("1973-01-01T00:00Z", options)).toBe("1973");
    expect(periodOf("2199-12-31T23:59:59.999Z", options)).toBe("2199");
    expect(refusalOf(() => periodOf("1972-12-31T23:59:59.999Z", options)).code).toBe("beyond-calendar");
    expect(refusalOf(() => periodOf("2200-01-01T00:00Z", options)).code).toBe("beyond-calendar");
  });

  test.each<[instant: string, options: object, code: string]>([
    ["2026-01-01", { unit: "year", zone: "UTC" }, "invalid-instant"],
    ["2026-01-01T00:00Z", { unit: "week", zone: "UTC" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "toString", zone: "UTC" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "year" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "year", zone: "+08:00" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "year", zone: "Mars/Base" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "fiscal-year", zone: "UTC" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "fiscal-quarter", zone: "UTC" }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "fiscal-", zone: "UTC", firstMonth: 4 }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "quarter", zone: "UTC", firstMonth: 4 }, "invalid-option"],
    ["2026-01-01T00:00Z", { unit: "year", zone: "UTC", timezone: "UTC" }, "invalid-option"],
  ])("%s with %j is refused", (instant, options, code) => {
    expect(refusalOf(() => periodOf(instant, options as PeriodOfOptions)).code).toBe(code);
  });
});

describe("the periods within a period", () => {
  test.each<[period: string, unit: PeriodUnit, firstMonth: number | undefined, within: readonly string[]]>([
    ["2026", "quarter", undefined, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]],
    ["2026", "half", undefined, ["2026-H1", "2026-H2"]],
    ["2026", "year", undefined, ["2026"]],
    ["2026-Q3", "month", undefined, ["2026-07", "2026-08", "2026-09"]],
    ["2026-Q3", "half", undefined, []],
    ["FY2026", "quarter", 4, ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"]],
    ["FY2026", "quarter", 2, ["2025-Q2", "2025-Q3", "2025-Q4"]],
    ["2025-07-01/2027-06-30", "fiscal-year", 7, ["FY2026", "FY2027"]],
    ["2026-01-01/2026-02-28", "month", undefined, ["2026-01", "2026-02"]],
    ["2026-01-02/2026-03-31", "month", undefined, ["2026-02", "2026-03"]],
    ["2026-01-01/2026-03-30", "month", undefined, ["2026-01", "2026-02"]],
    ["2026-01-02/2026-01-30", "month", undefined, []],
    ["9999", "quarter", undefined, ["9999-Q1", "9999-Q2", "9999-Q3", "9999-Q4"]],
    ["0000", "half", undefined, ["0000-H1", "0000-H2"]],
    ["2000-H1", "fiscal-year", 4, []],
    ["FY2026", "fiscal-quarter", 4, ["FY2026-Q1", "FY2026-Q2", "FY2026-Q3", "FY2026-Q4"]],
    ["FY2026-H2", "fiscal-quarter", 4, ["FY2026-Q3", "FY2026-Q4"]],
    ["FY2026-Q2", "month", 10, ["2026-01", "2026-02", "2026-03"]],
    ["2026", "fiscal-half", 4, ["FY2027-H1"]],
    ["2026", "fiscal-quarter", 2, ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3"]],
    ["0000", "fiscal-half", 7, ["FY0000-H2", "FY0001-H1"]],
    // The fiscal quarter from October 9999 on would be named for a year of five digits.
    ["9999", "fiscal-quarter", 10, ["FY9999-Q2", "FY9999-Q3", "FY9999-Q4"]],
  ])("%s by %s, fiscal years from %s", (period, unit, firstMonth, within) => {
    expect(periodsWithin(period, unit, { firstMonth })).toEqual(within);
  });

  test("are named only where their year has four digits", () => {
    const named = { firstMonth: 4, namedFor: "start" } as const;
    expect(periodsWithin("0000", "fiscal-quarter", named)).toEqual(["FY0000-Q1", "FY0000-Q2", "FY0000-Q3"]);
    expect(periodsWithin("0000-Q1", "fiscal-quarter", named)).toEqual([]);
  });

  test("of a name of one's own are unknown", () => {
    expect(refusalOf(() => periodsWithin("probation", "month")).code).toBe("invalid-period");
    expect(refusalOf(() => periodsWithin("FY2026", "month")).message).toContain("FY2026 with its firstMonth");
    expect(refusalOf(() => periodsWithin("2026", "week" as PeriodUnit)).code).toBe("invalid-option");
    expect(refusalOf(() => periodsWithin("2026", "fiscal-year")).code).toBe("invalid-option");
  });
});

describe("the period after and the one before", () => {
  test.each([
    ["2025-12", "2026-01"],
    ["2026-Q4", "2027-Q1"],
    ["2026-H1", "2026-H2"],
    ["0099", "0100"],
    ["FY2026", "FY2027"],
    ["FY2026-H2", "FY2027-H1"],
    ["FY2026-Q3", "FY2026-Q4"],
    ["FY2026-Q4", "FY2027-Q1"],
    ["2026-02-19/2026-02-28", "2026-03-01/2026-03-10"],
    ["2028-02-29/2028-02-29", "2028-03-01/2028-03-01"],
  ])("%s and %s", (before, after) => {
    expect(nextPeriod(before, { firstMonth: 4 })).toBe(after);
    expect(previousPeriod(after, { firstMonth: 4 })).toBe(before);
  });

  test.each([
    "9999",
    "9999-12",
    "9999-Q4",
    "9999-12-01/9999-12-31",
    "9999-12-31/9999-12-31",
    "FY9999",
    "FY9999-Q4",
    "FY9999-H2",
    "probation",
  ])("there is none after %s", (period) => {
    const options = { firstMonth: 2, namedFor: "end" } as const;
    expect(refusalOf(() => nextPeriod(period, options)).code).toBe("invalid-period");
  });

  test.each([
    "0000",
    "0000-01",
    "0000-01-01/0000-01-01",
    "0000-01-02/0000-01-03",
    "0000-01-01/9999-12-31",
    "FY0001",
    "FY0001-H1",
    "FY0000-Q4",
  ])("there is none before %s", (period) => {
    expect(refusalOf(() => previousPeriod(period, { firstMonth: 2 })).code).toBe("invalid-period");
  });
});
