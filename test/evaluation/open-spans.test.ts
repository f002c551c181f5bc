import { describe, expect, test } from "vitest";
import { openSpans } from "../../src/evaluation/open-spans";
import type { Instant, Matter } from "../../src/evidence";
import { silentGaps } from "../../src/evidence";
import { atMinute, find, many, matter } from "./evaluators/service-records";

const momentOf = ((at: Instant | null | undefined) => (typeof at === "string" ? Date.parse(at) : at)) as never;
const asOf = Date.parse(atMinute(9000));
const spansOf = (change: Partial<Matter>) =>
  openSpans(matter({ id: "m", ...change }), { asOf, momentOf }).map(({ start, end, endedBy }) => {
    return [new Date(start).toISOString(), new Date(end).toISOString(), endedBy];
  });
const [opened, closed, again] = [atMinute(0), atMinute(100), atMinute(200)];
const now = atMinute(9000);

describe("When a matter was open", () => {
  test("goes on where it was opened again in the very moment of its closing", () => {
    const back = { closings: [closed], reopenings: [closed] };
    expect(spansOf(back)).toEqual([
      [opened, closed, "closing"],
      [closed, now, "open"],
    ]);
    expect(spansOf({ ...back, resolvedAt: closed })).toEqual(spansOf(back));
    expect(spansOf({ ...back, closings: [closed, again], closedAt: again, resolvedAt: again })).toEqual([
      [opened, closed, "closing"],
      [closed, again, "closing"],
    ]);
    const later = { ...back, reopenings: [new Date(Date.parse(closed) + 1).toISOString()] };
    expect(spansOf(later)[1]?.[2]).toBe("open");
    const silent = many(20, (index) => [matter({ id: `m${index}`, waitsForCustomer: [], ...back })]);
    expect(find(silentGaps, silent).outcome).toBe("not-met");
  });

  test("is over at once where it was opened and closed in one moment after another closing", () => {
    expect(spansOf({ closings: [closed, again], reopenings: [again], closedAt: closed })).toEqual([
      [opened, closed, "closing"],
      [again, again, "closing"],
    ]);
  });

  test("ends in that moment where it was closed for good then", () => {
    expect(spansOf({ closings: [closed], reopenings: [closed], closedAt: closed })).toEqual([
      [opened, closed, "closing"],
      [closed, closed, "closing"],
    ]);
  });
});
