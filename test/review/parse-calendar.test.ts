import { describe, expect, test } from "vitest";
import type { WorkingCalendar } from "../../src/evidence";
import { defineCalendar, workingMilliseconds } from "../../src/evidence";
import { calendarJsonSchema, calendarSchema, parseCalendar, safeParseCalendar } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";
import { compileJsonSchema } from "../support/json-schema";
import { brief, issuesOf, refusalOf } from "./refusal";

const office: WorkingCalendar = {
  zone: "Europe/Berlin",
  hours: [
    { day: "monday", from: "09:00", to: "17:30" },
    { day: "tuesday", from: "00:00", to: "24:00" },
  ],
  holidays: [{ date: "2026-12-25" }, { date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] }],
};

describe("a calendar that was parsed", () => {
  test("is the document, frozen", () => {
    expect(parseCalendar(JSON.parse(JSON.stringify(office)))).toStrictEqual(office);
    expect(Object.isFrozen(parseCalendar(office).holidays?.[1]?.hours)).toBe(true);
  });

  test("counts like one that was defined", () => {
    const [from, to] = ["2026-12-01T00:00Z", "2027-01-01T00:00Z"];
    expect(workingMilliseconds(from, to, parseCalendar(office))).toBe(
      workingMilliseconds(from, to, defineCalendar(office)),
    );
  });

  test.each<[what: string, changes: object]>([
    ["a zone that is no text", { zone: 7 }],
    ["no zone", { zone: undefined }],
    ["no hours", { hours: undefined }],
    ["hours that are no list", { hours: {} }],
    ["an hour of one digit", { hours: [{ day: "monday", from: "9:00", to: "17:00" }] }],
    ["an end at midnight, written as a beginning", { hours: [{ day: "monday", from: "09:00", to: "00:00" }] }],
    ["a shift over midnight", { hours: [{ day: "monday", from: "22:00", to: "06:00" }] }],
    ["a day in short", { hours: [{ day: "mon", from: "09:00", to: "17:00" }] }],
    ["an entry that is none", { hours: [7] }],
    ["a day that does not exist", { holidays: [{ date: "2026-02-30" }] }],
    ["a date that is no text", { holidays: [{ date: 20261225 }] }],
    ["hours of a holiday that are no list", { holidays: [{ date: "2026-12-24", hours: "until noon" }] }],
    ["an unknown key of a holiday", { holidays: [{ date: "2026-12-24", name: "Christmas Eve" }] }],
    ["an unknown key", { timezone: "UTC" }],
  ])("has the same problems as one that is defined, once each: %s", (_, changes) => {
    const document = { ...office, ...changes };
    const parsed = safeParseCalendar(document);
    const issues = issuesOf(() => defineCalendar(document));
    expect(issues.length).toBeGreaterThan(0);
    expect(parsed.success === false && brief(parsed.issues)).toEqual(issues);
  });

  test.each([undefined, null, [], "UTC", 7])("is an object, and not %j", (document) => {
    expect(issuesOf(() => parseCalendar(document)).length).toBe(1);
  });

  test("is refused in the words of one that is defined", () => {
    const document: WorkingCalendar = { zone: "Berlin", hours: [{ day: "monday", from: "17:00", to: "9:00" }] };
    const [parsed, defined] = [parseCalendar, defineCalendar].map((read) => refusalOf(() => read(document)));
    expect([parsed?.code, parsed?.message]).toEqual([defined?.code, defined?.message]);
  });
});

const fits = compileJsonSchema(calendarJsonSchema());

/** Whether the document fits the JSON Schema and the zod schema, and what is wrong with it when it is read. */
function taken(document: object) {
  const parsed = safeParseCalendar(document);
  const issues = parsed.success ? [] : brief(parsed.issues);
  return { json: fits(document), zod: calendarSchema.safeParse(document).success, issues };
}

const good = { json: true, zod: true, issues: [] };

describe("the JSON Schema of calendars", () => {
  test("says in words what is written where", () => {
    expect(descriptionsOf(calendarJsonSchema())).toEqual([
      "document: A working calendar of customer-centric-rubric",
      "hours: In place of the weekday's; none when left out.",
      "hours: Of every week; a shift over midnight is written as two.",
      "zone: A time zone of the IANA data, such as Europe/Berlin.",
    ]);
  });

  test("refuses other days of the week, keys and missing parts", () => {
    const bad = [
      { ...office, hours: [{ day: "mon", from: "09:00", to: "17:00" }] },
      { ...office, name: "Berlin" },
      { hours: [] },
      { zone: "UTC" },
    ];
    expect(bad.map((document) => fits(document))).toEqual([false, false, false, false]);
    expect(fits(office)).toBe(true);
  });
});

describe("the time of a calendar", () => {
  const beginningAt = (from: string) => ({ zone: "UTC", hours: [{ day: "monday", from, to: "24:00" }] });
  const endingAt = (to: string) => ({ zone: "UTC", hours: [{ day: "monday", from: "00:00", to }] });
  const noBeginning = { json: false, zod: false, issues: [["invalid-time", "hours", 0, "from"]] };
  const noEnd = { json: false, zod: false, issues: [["invalid-time", "hours", 0, "to"]] };

  test.each(["00:01", "09:00", "10:10", "19:59", "20:00", "23:59"])("may be %s", (time) => {
    expect([taken(beginningAt(time)), taken(endingAt(time))]).toEqual([good, good]);
  });

  test("is 00:00 only where hours begin, and 24:00 only where they end", () => {
    expect([taken(beginningAt("00:00")), taken(endingAt("00:00"))]).toEqual([good, noEnd]);
    expect([taken(beginningAt("24:00")), taken(endingAt("24:00"))]).toEqual([noBeginning, good]);
  });

  test.each([
    ...["", " ", "9", "9:00", "09:0", "0900", "09.00", "09-00", "9 am", "noon", "12:60", "25:00", "24:01", "-9:00"],
    ...[" 09:00", "09:00 ", "09:00\n", "109:00", "09:000", "09:00:00", "09:00Z", "T09:00", "2026-12-24T09:00"],
    ...[" 24:00", "24:00 ", "24:00\n", "124:00", "24:000", "24:00:00", "０9:00", "09：00"],
  ])("is not %j", (time) => {
    expect([taken(beginningAt(time)), taken(endingAt(time))]).toEqual([noBeginning, noEnd]);
  });
});

describe("the date of a holiday", () => {
  const closedOn = (date: string) => ({ ...office, holidays: [{ date }] });
  const issues = [["invalid-date", "holidays", 0, "date"]];

  test.each(["2026-12-25", "2028-02-29", "1973-01-01", "2199-12-31", "0001-01-01", "9999-12-31"])(
    "may be %s",
    (date) => {
      expect(taken(closedOn(date))).toEqual(good);
    },
  );

  test.each([
    ...["", " ", "today", "2026", "2026-12", "2026-6-30", "2026-06-3", "26-06-30", "20261225", "25.12.2026", "12-25"],
    ...[" 2026-12-25", "2026-12-25 ", "2026-12-25\n", "-2026-12-25", "+002026-12-25", "12026-12-25", "2026-12-250"],
    ...["2026-12-25T00:00Z", "2026-12-25Z", "2026/12/25", "２０２６-12-25"],
  ])("is not %j", (date) => {
    expect(taken(closedOn(date))).toEqual({ json: false, zod: false, issues });
  });

  test.each(["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10", "2026-12-00", "2026-12-32"])(
    "may be %s to the schemas, which know no calendar, and not to reading",
    (date) => {
      expect(taken(closedOn(date))).toEqual({ json: true, zod: true, issues });
    },
  );
});

test("times and dates are asked for in words by the zod schema too", () => {
  const hours = [{ day: "monday", from: "9", to: "17" }];
  const { error } = calendarSchema.safeParse({ zone: "UTC", hours, holidays: [{ date: "today" }] });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "a time from 00:00 to 23:59",
    "a time from 00:01 to 24:00",
    "a day such as 2026-12-25",
  ]);
});
