import { expect, test } from "vitest";
import { offsetSpans } from "../../src/review/calendar-zone";

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
