import Ajv from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import type { WorkingCalendar } from "../../src/evidence";
import { defineCalendar, workingMilliseconds } from "../../src/evidence";
import { calendarJsonSchema, calendarSchema, parseCalendar, safeParseCalendar } from "../../src/schema";
import { descriptionsOf } from "../support/descriptions";
import { brief, issuesOf } from "./refusal";

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
});

describe("the JSON Schema of calendars", () => {
  const fits = new Ajv({ strict: false }).compile(calendarJsonSchema());

  test("says in words what is written where", () => {
    expect(descriptionsOf(calendarJsonSchema())).toEqual([
      "document: A working calendar of customer-centric-rubric",
      "hours: In place of the weekday's; none when left out.",
      "hours: Of every week; a shift over midnight is written as two.",
      "zone: A time zone of the IANA data, such as Europe/Berlin.",
    ]);
  });

  test.each(["00:00", "09:00", "17:30", "23:59", "24:00", "00:01", "9:00", "24:01", "12:60", "12:00:00", ""])(
    "takes %j for a time where reading does",
    (time) => {
      const documents = [
        { zone: "UTC", hours: [{ day: "monday", from: time, to: "24:00" }] },
        { zone: "UTC", hours: [{ day: "monday", from: "00:00", to: time }] },
      ];
      for (const document of documents) {
        const { success } = safeParseCalendar(document);
        expect([fits(document), calendarSchema.safeParse(document).success]).toEqual([success, success]);
      }
    },
  );

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
