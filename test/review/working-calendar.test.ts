import { describe, expect, test } from "vitest";
import type { WorkingCalendar } from "../../src/evidence";
import { defineCalendar, workingMinutes } from "../../src/evidence";
import { issuesOf, refusalOf } from "./refusal";

const monday = { day: "monday", from: "09:00", to: "17:30" } as const;
const office: WorkingCalendar = {
  zone: "Europe/Berlin",
  hours: [monday, { day: "tuesday", from: "00:00", to: "24:00" }],
  holidays: [{ date: "2026-12-25" }, { date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] }],
};

function issuesWith(changes: object) {
  return issuesOf(() => defineCalendar({ ...office, ...changes }));
}

describe("a calendar", () => {
  test("stays the plain document that it was defined by", () => {
    expect(defineCalendar(office)).toStrictEqual(office);
    expect(JSON.parse(JSON.stringify(defineCalendar(office)))).toStrictEqual(office);
  });

  test("is frozen to its last part, and its definition is not", () => {
    const hours = [{ ...monday }];
    const calendar = defineCalendar({ zone: "UTC", hours });
    expect([calendar, calendar.hours, calendar.hours[0]].every(Object.isFrozen)).toBe(true);
    expect([hours, hours[0]].some(Object.isFrozen)).toBe(false);
  });

  test.each([
    ["hours that touch", { hours: [monday, { day: "monday", from: "17:30", to: "18:00" }] }],
    ["the same hours on two days", { hours: [monday, { ...monday, day: "sunday" }] }],
    ["hours in any order", { hours: [{ day: "monday", from: "18:00", to: "19:00" }, monday] }],
    ["no holidays", { holidays: [] }],
    ["holidays that are not given", { holidays: undefined }],
    ["a holiday whose hours are not given", { holidays: [{ date: "2026-12-25", hours: undefined }] }],
    ["a holiday without hours", { holidays: [{ date: "2026-12-25", hours: [] }] }],
    [
      "hours on a single day of the year",
      { hours: [], holidays: [{ date: "2026-12-19", hours: [monday].map(clockOnly) }] },
    ],
    ["a whole minute", { hours: [{ day: "monday", from: "23:59", to: "24:00" }] }],
    ["a zone of no city", { zone: "UTC" }],
    ["a zone with three names", { zone: "America/Argentina/Buenos_Aires" }],
    ["a zone that never changes", { zone: "Etc/GMT-14" }],
  ])("may have %s", (_, changes) => {
    expect(() => defineCalendar({ ...office, ...changes } as WorkingCalendar)).not.toThrow();
  });

  test.each([
    undefined,
    "",
    "Berlin",
    "Europe/Bonn",
    "+08:00",
    "UTC+8",
    "Etc/GMT+13",
    "__proto__",
    "toString",
    8,
    null,
    [],
  ])("needs a zone, and %j is none", (zone) => {
    expect(issuesWith({ zone })).toEqual([[zone === undefined ? "missing" : "unknown-zone", "zone"]]);
  });

  test.each<[what: string, entry: object, ...issues: (readonly [string, ...string[]])[]]>([
    ["a day in short", { ...monday, day: "mon" }, ["unknown-value", "day"]],
    ["no day", { from: "09:00", to: "17:00" }, ["missing", "day"]],
    ["an hour of one digit", { ...monday, from: "9:00" }, ["invalid-time", "from"]],
    ["24:00 as a beginning", { ...monday, from: "24:00" }, ["invalid-time", "from"]],
    ["0:00 as an end", { ...monday, to: "00:00" }, ["invalid-time", "to"]],
    ["a minute after midnight of the day", { ...monday, to: "24:01" }, ["invalid-time", "to"]],
    ["a minute too many", { ...monday, to: "17:60" }, ["invalid-time", "to"]],
    ["seconds", { ...monday, to: "17:30:00" }, ["invalid-time", "to"]],
    ["a number", { ...monday, from: 9 }, ["invalid-time", "from"]],
    ["lists of times", { ...monday, from: ["09:00"], to: ["17:30"] }, ["invalid-time", "from"], ["invalid-time", "to"]],
    ["no times", { day: "monday" }, ["missing", "from"], ["missing", "to"]],
    ["an end before the beginning", { day: "monday", from: "22:00", to: "06:00" }, ["reversed-hours", "to"]],
    ["an end at the beginning", { day: "monday", from: "09:00", to: "09:00" }, ["reversed-hours", "to"]],
    ["a key of another kind", { ...monday, until: "18:00" }, ["unknown-key", "until"]],
  ])("has no hours with %s", (_, entry, ...issues) => {
    expect(issuesWith({ hours: [entry] })).toEqual(issues.map(([code, key]) => [code, "hours", 0, key]));
  });

  test("has no hours that overlap, and every one that does is named", () => {
    const hours = [
      { day: "monday", from: "12:00", to: "18:00" },
      { day: "tuesday", from: "12:00", to: "18:00" },
      { day: "monday", from: "08:00", to: "20:00" },
      { day: "monday", from: "19:59", to: "21:00" },
      { day: "monday", from: "21:00", to: "22:00" },
      { day: "tuesday", from: "12:00", to: "18:00" },
    ];
    expect(issuesWith({ hours })).toEqual([
      ["overlapping-hours", "hours", 0, "from"],
      ["overlapping-hours", "hours", 3, "from"],
      ["overlapping-hours", "hours", 5, "from"],
    ]);
  });

  test("has no hours within the longest of those before them, however many come between", () => {
    const hours = [
      { day: "monday", from: "08:00", to: "12:00" },
      { day: "monday", from: "09:00", to: "18:00" },
      { day: "monday", from: "13:00", to: "14:00" },
      { day: "monday", from: "17:00", to: "19:00" },
    ];
    expect(issuesWith({ hours })).toEqual([
      ["overlapping-hours", "hours", 1, "from"],
      ["overlapping-hours", "hours", 2, "from"],
      ["overlapping-hours", "hours", 3, "from"],
    ]);
  });

  test("has those hours compared that can be read, and no others", () => {
    const hours = [
      { day: "monday", from: "12:00", to: "18:00" },
      { day: "monday", from: "9:00", to: "24:00" },
      { day: "monday", from: "07:00", to: "7 pm" },
      { day: "mon", from: "00:00", to: "24:00" },
      { day: "mon", from: "00:00", to: "24:00" },
      { day: "monday", from: "08:00", to: "20:00" },
    ];
    expect(issuesWith({ hours })).toEqual([
      ["invalid-time", "hours", 1, "from"],
      ["invalid-time", "hours", 2, "to"],
      ["unknown-value", "hours", 3, "day"],
      ["unknown-value", "hours", 4, "day"],
      ["overlapping-hours", "hours", 0, "from"],
    ]);
  });

  test("has every holiday once, on a day that exists", () => {
    const dates = ["2026-12-25", "2026-02-30", "2026-12-25", 7, undefined, ["2026-12-26"]];
    const holidays = dates.map((date) => ({ date }));
    expect(issuesWith({ holidays })).toEqual([
      ["invalid-date", "holidays", 1, "date"],
      ["duplicate-date", "holidays", 2, "date"],
      ["invalid-date", "holidays", 3, "date"],
      ["missing", "holidays", 4, "date"],
      ["invalid-date", "holidays", 5, "date"],
    ]);
  });

  test("has the hours of a holiday checked like those of a week", () => {
    const hours = [{ from: "09:00", to: "12:00" }, { from: "11:00", to: "13:00" }, { from: "15:00", to: "14:00" }, 7];
    expect(issuesWith({ holidays: [{ date: "2026-12-24", hours }] })).toEqual([
      ["reversed-hours", "holidays", 0, "hours", 2, "to"],
      ["wrong-type", "holidays", 0, "hours", 3],
      ["overlapping-hours", "holidays", 0, "hours", 1, "from"],
    ]);
  });

  test.each([
    ["no hours", { hours: [], holidays: [] }],
    ["no hours without holidays", { hours: [], holidays: undefined }],
    ["hours that are not given", { hours: undefined, holidays: undefined }],
    [
      "only holidays without hours",
      { hours: [], holidays: [{ date: "2026-12-25" }, { date: "2026-12-26", hours: [] }] },
    ],
  ])("needs working time, and %s are none", (_, changes) => {
    const [[code, ...path] = []] = issuesWith(changes);
    expect([code, path]).toEqual([changes.hours ? "no-working-hours" : "missing", ["hours"]]);
  });

  test.each([undefined, null, 7, "Europe/Berlin", []])("is an object, and not %j", (definition) => {
    const error = refusalOf(() => defineCalendar(definition as never));
    expect([error.code, error.details.issues?.length]).toEqual(["invalid-calendar", 1]);
  });

  test.each([
    ["hours", { hours: "9 to 5" }, [["wrong-type", "hours"]]],
    ["holidays", { holidays: {} }, [["wrong-type", "holidays"]]],
    [
      "hours of a holiday",
      { holidays: [{ date: "2026-12-24", hours: "until noon" }] },
      [["wrong-type", "holidays", 0, "hours"]],
    ],
    [
      "entries",
      { hours: [7], holidays: [null] },
      [
        ["wrong-type", "hours", 0],
        ["wrong-type", "holidays", 0],
      ],
    ],
    ["keys", { timezone: "UTC" }, [["unknown-key", "timezone"]]],
  ])("has its parts where they belong: %s", (_, changes, issues) => {
    expect(issuesWith(changes)).toEqual(issues);
  });

  test("that throws when it is read is refused like any other", () => {
    const definition = {
      ...office,
      get hours(): never {
        throw new Error("touched");
      },
    };
    expect(issuesOf(() => defineCalendar(definition))).toEqual([["unreadable"]]);
  });

  test("is refused with all its problems at once, in words", () => {
    const hours = [
      { day: "monday", from: "22:00", to: "06:00" },
      { day: "tuesday", from: "24:00", to: "00:00" },
      monday,
      { day: "monday", from: "17:00", to: "18:00" },
    ];
    const holidays = [{ date: "2026-12-25" }, { date: "2026-02-30" }, { date: "2026-12-25" }];
    const error = refusalOf(() => defineCalendar({ zone: "Berlin", hours, holidays } as WorkingCalendar));
    expect(error.code).toBe("invalid-calendar");
    expect(error.message).toBe(
      [
        "The calendar has problems:",
        '- zone: expected the name of a time zone, such as "Europe/Berlin", got "Berlin".',
        '- hours[0].to: expected a time after 22:00 (over midnight, write two: to 24:00, and from 00:00 the next day), got "06:00".',
        '- hours[1].from: expected a time from 00:00 to 23:59, got "24:00".',
        '- hours[1].to: expected a time from 00:01 to 24:00, got "00:00".',
        '- hours[3].from: expected hours that begin at 17:30 or later, after those before, got "17:00".',
        '- holidays[1].date: expected a day such as 2026-12-25, got "2026-02-30".',
        '- holidays[2].date: expected a day other than that of holidays[0], got "2026-12-25".',
      ].join("\n"),
    );
  });

  test("without working time is refused in words", () => {
    expect(refusalOf(() => defineCalendar({ zone: "UTC", hours: [] })).message).toBe(
      "The calendar has problems:\n- hours: expected working hours on at least one day, got an empty list.",
    );
  });
});

describe("a calendar's mark", () => {
  test("is known to every copy of the library, so that a calendar of one is a calendar of all", () => {
    const calendar = { ...office };
    Object.defineProperty(calendar, Symbol.for("customer-centric-rubric.WorkingCalendar"), { value: { calendar } });
    expect(workingMinutes("2026-03-02T09:00+01:00", "2026-03-02T09:30+01:00", calendar)).toEqual({
      numerator: 30,
      denominator: 1,
    });
  });

  test("is on nothing else, and the refusal says how to get one", () => {
    const error = refusalOf(() => workingMinutes("2026-03-02T09:00Z", "2026-03-02T09:30Z", office));
    expect([error.code, error.message]).toEqual([
      "undefined-calendar",
      "calendar: expected a calendar made by defineCalendar or parseCalendar, got a value of type object.",
    ]);
  });
});

function clockOnly({ from, to }: { readonly from: string; readonly to: string }) {
  return { from, to };
}
