import { describe, expect, test } from "vitest";
import { surelyWithin } from "../../src/evaluation/surely-within";
import { epochMilliseconds } from "../../src/review/instant";

const [start, end] = [Date.UTC(2026, 0), Date.UTC(2026, 6)];
const isWithin = surelyWithin({ start, end });

describe("an instant is surely within a span", () => {
  test("from two days after its start to two days before its end, by the day that is written", () => {
    expect(isWithin("2026-01-02T23:59:59Z")).toBe(false);
    expect(isWithin("2026-01-03T00:00Z")).toBe(true);
    expect(isWithin("2026-06-28T23:59:59Z")).toBe(true);
    expect(isWithin("2026-06-29T00:00Z")).toBe(false);
  });

  test("never where its offset takes it out again", () => {
    for (let day = -4; day <= 4; day++) {
      for (const [edge, offset] of [start, end].flatMap((one) =>
        ["+23:59", "-23:59"].map((by) => [one, by] as const),
      )) {
        const at = `${new Date(edge + day * 86_400_000).toISOString().slice(0, 10)}T12:00${offset}`;
        const moment = epochMilliseconds(at) as number;
        if (isWithin(at)) expect(moment >= start && moment < end).toBe(true);
      }
    }
  });

  test("nowhere in a span that is shorter than that", () => {
    const isInDay = surelyWithin({ start, end: start + 86_400_000 });
    expect(["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03"].some((day) => isInDay(`${day}T12:00Z`))).toBe(
      false,
    );
  });
});
