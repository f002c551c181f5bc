import { expect, test } from "vitest";
import { firstMomentOf, offsetSpans } from "../../src/review/calendar-zone";

const [from, to] = [Date.UTC(2026, 0), Date.UTC(2027, 0)];
const hour = 3_600_000;

test("a zone whose clocks change has a span for every time between two changes", () => {
  const [forward, back] = [Date.parse("2026-03-29T01:00Z"), Date.parse("2026-10-25T01:00Z")];
  expect(offsetSpans("Europe/Berlin", from, to)).toEqual([
    { start: from, end: forward, offset: hour },
    { start: forward, end: back, offset: 2 * hour },
    { start: back, end: to, offset: hour },
  ]);
});

test("a zone whose clocks do not change has a single span", () => {
  expect(offsetSpans("Asia/Kathmandu", from, to)).toEqual([{ start: from, end: to, offset: 5.75 * hour }]);
});

test.each<[zone: string, shown: string, first: string]>([
  ["UTC", "2026-03-29T02:30", "2026-03-29T02:30Z"],
  ["Asia/Shanghai", "2026-01-01T00:00", "2025-12-31T16:00Z"],
  // Two in the morning is skipped, and one in the morning shown twice.
  ["America/New_York", "2026-03-08T01:59", "2026-03-08T06:59Z"],
  ["America/New_York", "2026-03-08T02:30", "2026-03-08T07:30Z"],
  ["America/New_York", "2026-03-08T03:00", "2026-03-08T07:00Z"],
  ["America/New_York", "2026-11-01T00:59", "2026-11-01T04:59Z"],
  ["America/New_York", "2026-11-01T01:00", "2026-11-01T05:00Z"],
  ["America/New_York", "2026-11-01T01:59", "2026-11-01T05:59Z"],
  ["America/New_York", "2026-11-01T02:00", "2026-11-01T07:00Z"],
  // Samoa has no 30 December 2011.
  ["Pacific/Apia", "2011-12-29T23:59", "2011-12-30T09:59Z"],
  ["Pacific/Apia", "2011-12-30T00:00", "2011-12-30T10:00Z"],
  ["Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00Z"],
  ["Pacific/Apia", "2012-01-01T00:00", "2011-12-31T10:00Z"],
])("clocks of %s show %s for the first time at %s", (zone, shown, first) => {
  expect(firstMomentOf(zone, Date.parse(`${shown}Z`))).toBe(Date.parse(first));
});
