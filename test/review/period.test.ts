import { describe, expect, test } from "vitest";
import { periodRange } from "../../src/index";

describe("the days of a period", () => {
  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2028", "2028-01-01", "2028-12-31"],
    ["2026-H1", "2026-01-01", "2026-06-30"],
    ["2026-H2", "2026-07-01", "2026-12-31"],
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-Q2", "2026-04-01", "2026-06-30"],
    ["2026-Q3", "2026-07-01", "2026-09-30"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2026-01", "2026-01-01", "2026-01-31"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2100-02", "2100-02-01", "2100-02-28"],
    ["2026-04", "2026-04-01", "2026-04-30"],
    ["2026-12", "2026-12-01", "2026-12-31"],
    ["0050-H1", "0050-01-01", "0050-06-30"],
    ["9999-12", "9999-12-01", "9999-12-31"],
    ["2026-01-15/2026-07-14", "2026-01-15", "2026-07-14"],
    ["2026-02-28/2026-02-28", "2026-02-28", "2026-02-28"],
    ["2027-12-31/2028-02-29", "2027-12-31", "2028-02-29"],
  ])("%s run from %s to %s, both inclusive", (period, start, end) => {
    expect(periodRange(period)).toStrictEqual({ start, end });
  });

  test.each([
    ...["2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-H3", "2026-H0", "2026-q1", "2026-1", "26", "20260", "02026"],
    ...["2026-07-14/2026-01-15", "2026-02-29/2026-03-01", "2026-01-01/2026-02-30", "2026-01-15/", "/2026-01-15"],
    ...["2026-01-01/2026-01-02/2026-01-03", "2026/2027", "2026-01/2026-02", "2026-01-15", "/", ""],
    ...["probation", "2026-27", "FY2026", "FY2026-Q1", " 2026", "2026 ", "2026\n", "２０２６", "Q3/2026", "__proto__"],
  ])("%j are not those of the calendar", (period) => {
    expect(periodRange(period)).toBeUndefined();
  });

  test("of twelve months make a year without a gap", () => {
    const months = Array.from({ length: 12 }, (_, index) => periodRange(`2028-${String(index + 1).padStart(2, "0")}`));
    const day = 24 * 60 * 60 * 1000;
    months.slice(1).forEach((month, index) => {
      const before = months[index];
      expect(Date.parse(month?.start ?? "") - Date.parse(before?.end ?? "")).toBe(day);
    });
    expect([months[0]?.start, months[11]?.end]).toEqual(["2028-01-01", "2028-12-31"]);
  });

  test.each([undefined, null, 2026, {}, [], ["2026"], new Date(0), Symbol("2026"), Object.create(null)])(
    "of what is no text are none",
    (period) => {
      expect(periodRange(period as never)).toBeUndefined();
    },
  );
});
