import { describe, expect, test } from "vitest";
import { epochMilliseconds, instantInWords } from "../../src/review/instant";
import { instantNeed } from "../../src/review/instant-problem";
import { safeParseEvidence } from "../../src/schema";

describe("A time that is none is told what it lacks", () => {
  test.each([
    ["2026-02-30T09:00Z", "a day that there is: that month has 28 days"],
    ["2028-02-30T09:00Z", "a day that there is: that month has 29 days"],
    ["2026-04-31T09:00+02:00", "a day that there is: that month has 30 days"],
    ["2026-04-00T09:00+02:00", "a day that there is: that month has 30 days"],
    ["2026-13-01T09:00Z", "a month from 01 to 12"],
    ["2026-03-02 09:00+01:00", "a T between the day and the time, such as 2026-03-08T09:00-05:00"],
    ["2026-03-02T24:00Z", "a time of day from 00:00 to 23:59: 24:00 is 00:00 of the next day"],
    ["2026-03-02T09:00+0100", "the offset as hours and minutes with a colon, such as +01:00"],
    ["2026-03-02T09:00-05", "the offset as hours and minutes with a colon, such as +01:00"],
    ["2026-03-02T09:00+1[Europe/Berlin]", "the offset as hours and minutes with a colon, such as +01:00"],
    ["2026-03-02T09:00[Berlin]", "the name of a time zone that there is, such as Europe/Berlin"],
    [
      "2026-03-29T02:30[Europe/Berlin]",
      "a time that there was in Europe/Berlin: its clocks were put forward over that one",
    ],
    ["2026-10-25T02:30[Europe/Berlin]", "its offset as well: the clocks of Europe/Berlin showed that time twice"],
    ["2026-07-02T09:00+01:00[Europe/Berlin]", "the offset that Europe/Berlin had then"],
    ["2026-03-02T09:00", instantInWords],
    ["2026-03-02", instantInWords],
    ["yesterday", instantInWords],
    ["", instantInWords],
    ["1950-03-02T09:00[Europe/Berlin]", instantInWords],
    ["2026-03-02T09:61[Europe/Berlin]", instantInWords],
  ])("%s: %s", (text, need) => {
    expect(epochMilliseconds(text)).toBeUndefined();
    expect(instantNeed(text)).toBe(need);
  });

  test("which evidence says, and that null is allowed where it is", () => {
    const account = { kind: "account", id: "a", source: "crm", scope: "person", attributedTo: "li" };
    const parsed = safeParseEvidence([{ ...account, at: "2026-02-30T09:00Z", heldUntil: "2026-03-02 09:00Z" }]);
    expect(parsed.success ? [] : parsed.issues.map(({ message }) => message)).toEqual([
      '[0].at: expected a day that there is: that month has 28 days, got "2026-02-30T09:00Z".',
      '[0].heldUntil: expected a T between the day and the time, such as 2026-03-08T09:00-05:00, or null where there is none or nobody knows, got "2026-03-02 09:00Z".',
    ]);
  });
});
