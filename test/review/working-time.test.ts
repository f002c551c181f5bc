import { describe, expect, test } from "vitest";
import type { Holiday, Weekday, WorkingCalendar } from "../../src/evidence";
import { addWorkingMinutes, defineCalendar, workingMilliseconds, workingMinutes } from "../../src/evidence";
import { formatRatio } from "../../src/index";
import { refusalOf } from "./refusal";

const fiveDays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const sevenDays = [...fiveDays, "saturday", "sunday"] as const;

function calendarOf(
  zone: string,
  from: string,
  to: string,
  days: readonly Weekday[],
  holidays: readonly Holiday[] = [],
) {
  return defineCalendar({ zone, hours: days.map((day) => ({ day, from, to })), holidays });
}

/** Office hours from nine to five, Monday to Friday. */
function officeIn(zone: string, holidays: readonly Holiday[] = []): WorkingCalendar {
  return calendarOf(zone, "09:00", "17:00", fiveDays, holidays);
}

/** From midnight to six, every day: where clocks change. */
function nightsIn(zone: string): WorkingCalendar {
  return calendarOf(zone, "00:00", "06:00", sevenDays);
}

function minutesBetween(from: string, to: string, calendar: WorkingCalendar): string {
  return formatRatio(workingMinutes(from, to, calendar));
}

describe("working minutes in New York", () => {
  const office = officeIn("America/New_York");
  const inNewYork = (local: string) => `${local}[America/New_York]`;

  test.each([
    ["within the hours of a day", "2026-03-03T10:00", "2026-03-03T11:30", "90"],
    ["of a whole day", "2026-03-03T00:00", "2026-03-04T00:00", "480"],
    ["of a whole week", "2026-03-02T00:00", "2026-03-09T00:00", "2400"],
    ["over a weekend in which clocks are put forward", "2026-03-06T16:30", "2026-03-09T09:15", "45"],
    ["over a weekend in which clocks are put back", "2026-10-30T16:30", "2026-11-02T09:15", "45"],
    ["from before the hours to after them", "2026-03-03T07:00", "2026-03-03T23:00", "480"],
    ["of an evening", "2026-03-03T17:00", "2026-03-04T09:00", "0"],
    ["of a Sunday", "2026-03-01T00:00", "2026-03-02T00:00", "0"],
    ["of no time within hours", "2026-03-03T10:00", "2026-03-03T10:00", "0"],
    ["of no time outside hours", "2026-03-01T10:00", "2026-03-01T10:00", "0"],
    ["of the last millisecond of a day", "2026-03-03T16:59:59.999", "2026-03-03T18:00", "1/60000"],
    ["of the first millisecond of a day", "2026-03-03T08:00", "2026-03-03T09:00:00.001", "1/60000"],
    ["of a minute and a half", "2026-03-03T10:00:15", "2026-03-03T10:01:45", "3/2"],
    ["over the end of a year", "2026-12-31T16:00", "2027-01-01T10:00", "120"],
    [
      "over several years, of 261 and 260 weekdays",
      "2026-12-31T16:00",
      "2029-01-01T09:00",
      `${60 + (261 + 260) * 480}`,
    ],
  ])("%s", (_, from, to, minutes) => {
    expect(minutesBetween(inNewYork(from), inNewYork(to), office)).toBe(minutes);
  });

  test("are the same however the instants are written", () => {
    expect(minutesBetween("2026-03-06T21:30Z", "2026-03-09T14:15+01:00", office)).toBe("45");
  });

  test("are milliseconds too, an integer", () => {
    const [from, to] = ["2026-03-03T10:00:15.250[America/New_York]", "2026-03-03T10:01:45[America/New_York]"];
    expect(workingMilliseconds(from, to, office)).toBe(89_750);
  });
});

describe("a moment is working time when the clocks on the wall show one", () => {
  test.each([
    ["put forward an hour at 02:00", "America/New_York", "2026-03-08T00:00-05:00", "2026-03-08T12:00-04:00", 5 * 60],
    ["put back an hour at 02:00", "America/New_York", "2026-11-01T00:00-04:00", "2026-11-01T12:00-05:00", 7 * 60],
    ["put forward an hour at 02:00", "Europe/Berlin", "2026-03-29T00:00+01:00", "2026-03-29T12:00+02:00", 5 * 60],
    ["put back an hour at 03:00", "Europe/Berlin", "2026-10-25T00:00+02:00", "2026-10-25T12:00+01:00", 7 * 60],
    ["never changed", "Asia/Shanghai", "2026-03-29T00:00+08:00", "2026-03-29T12:00+08:00", 6 * 60],
    ["put forward half an hour", "Australia/Lord_Howe", "2026-10-04T00:00+10:30", "2026-10-04T12:00+11:00", 330],
    ["put back half an hour", "Australia/Lord_Howe", "2026-04-05T00:00+11:00", "2026-04-05T12:00+10:30", 390],
    ["put forward at midnight", "Africa/Cairo", "2026-04-23T12:00+02:00", "2026-04-24T12:00+03:00", 5 * 60],
    ["put back at midnight", "Africa/Cairo", "2026-10-29T12:00+03:00", "2026-10-30T12:00+02:00", 6 * 60],
    ["moved over a whole day", "Pacific/Apia", "2011-12-29T12:00-10:00", "2011-12-31T12:00+14:00", 6 * 60],
  ])("%s in %s", (_, zone, from, to, minutes) => {
    expect(minutesBetween(from, to, nightsIn(zone))).toBe(String(minutes));
  });

  test("so an hour that they show twice, at the end of a day, counts twice", () => {
    // In Cairo, 23:00 to midnight came twice on the 29th of October.
    const evenings = calendarOf("Africa/Cairo", "23:00", "24:00", sevenDays);
    expect(minutesBetween("2026-10-29T12:00+03:00", "2026-10-30T12:00+02:00", evenings)).toBe("120");
  });

  test("and hours that lie within a time that they skip count for nothing", () => {
    const early = calendarOf("America/New_York", "02:00", "03:00", sevenDays);
    expect(minutesBetween("2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", early)).toBe("0");
    expect(minutesBetween("2026-03-09T00:00-04:00", "2026-03-10T00:00-04:00", early)).toBe("60");
  });

  test("and a holiday that its zone has skipped changes nothing", () => {
    const apia = officeIn("Pacific/Apia", [{ date: "2011-12-30", hours: [{ from: "00:00", to: "24:00" }] }]);
    expect(minutesBetween("2011-12-29T17:00-10:00", "2012-01-01T00:00+14:00", apia)).toBe("0");
  });

  test("around the clock every minute counts, and clocks that change add and take nothing", () => {
    const always = calendarOf("America/New_York", "00:00", "24:00", sevenDays);
    expect(minutesBetween("2026-01-01T00:00Z", "2027-01-01T00:00Z", always)).toBe(String(365 * 24 * 60));
  });
});

describe("holidays", () => {
  const berlin = officeIn("Europe/Berlin", [
    { date: "2026-12-25" },
    { date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] },
    {
      date: "2026-12-19",
      hours: [
        { from: "10:00", to: "12:00" },
        { from: "12:00", to: "14:00" },
      ],
    },
    { date: "2026-12-28", hours: [] },
  ]);

  test.each([
    ["without hours are no working time", "2026-12-25", 0],
    ["with hours have those instead: a half-day", "2026-12-24", 180],
    ["with hours have those instead: a Saturday that is worked", "2026-12-19", 240],
    ["with an empty list of hours are no working time", "2026-12-28", 0],
    ["leave other days as they are", "2026-12-23", 480],
  ])("%s", (_, date, minutes) => {
    const [from, to] = [`${date}T00:00[Europe/Berlin]`, `${date}T23:59[Europe/Berlin]`];
    expect(minutesBetween(from, to, berlin)).toBe(String(minutes));
  });

  test("begin and end by the clocks of the calendar's zone", () => {
    const pacific = calendarOf("Pacific/Auckland", "00:00", "24:00", sevenDays, [{ date: "2026-02-06" }]);
    expect(minutesBetween("2026-02-05T11:00Z", "2026-02-06T11:00Z", pacific)).toBe("0");
    expect(minutesBetween("2026-02-05T10:59Z", "2026-02-06T11:01Z", pacific)).toBe("2");
  });
});

describe("hours that are not written in the order of the day", () => {
  const split = defineCalendar({
    zone: "Europe/Berlin",
    hours: [
      { day: "monday", from: "14:00", to: "18:00" },
      { day: "monday", from: "08:00", to: "12:00" },
    ],
    holidays: [
      {
        date: "2026-03-03",
        hours: [
          { from: "22:00", to: "23:00" },
          { from: "20:00", to: "21:00" },
        ],
      },
    ],
  });

  test.each([
    ["2026-03-02T00:00+01:00", "2026-03-02T09:00+01:00", 60],
    ["2026-03-02T09:00+01:00", "2026-03-02T15:00+01:00", 240],
    ["2026-03-02T15:00+01:00", "2026-03-03T20:30+01:00", 210],
    ["2026-03-03T20:30+01:00", "2026-03-03T22:30+01:00", 60],
  ])("count in the order of the day, from %s to %s", (from, to, minutes) => {
    expect(minutesBetween(from, to, split)).toBe(String(minutes));
    expect(Date.parse(addWorkingMinutes(from, minutes, split))).toBe(Date.parse(to));
  });
});

describe("a shift over midnight, written as two", () => {
  const nights = defineCalendar({
    zone: "Europe/Berlin",
    hours: [
      { day: "friday", from: "22:00", to: "24:00" },
      { day: "saturday", from: "00:00", to: "06:00" },
    ],
  });

  test("counts through", () => {
    expect(minutesBetween("2026-03-06T23:00+01:00", "2026-03-07T01:00+01:00", nights)).toBe("120");
    expect(minutesBetween("2026-03-06T00:00+01:00", "2026-03-08T00:00+01:00", nights)).toBe("480");
  });

  test("does not begin again on the evening of the second day", () => {
    expect(minutesBetween("2026-03-07T06:00+01:00", "2026-03-13T22:00+01:00", nights)).toBe("0");
  });
});

describe("adding working minutes", () => {
  const office = officeIn("America/New_York", [{ date: "2026-03-10" }]);

  test.each([
    ["within a day", "2026-03-03T10:00-05:00", 60, "2026-03-03T16:00:00.000Z"],
    ["from before the hours", "2026-03-03T03:00-05:00", 60, "2026-03-03T15:00:00.000Z"],
    ["to the very end of a day", "2026-03-03T16:00-05:00", 60, "2026-03-03T22:00:00.000Z"],
    ["a thousandth of a second into the next day", "2026-03-03T16:00-05:00", "60.00005", "2026-03-04T14:00:00.003Z"],
    ["over a weekend in which clocks are put forward", "2026-03-06T16:30-05:00", 60, "2026-03-09T13:30:00.000Z"],
    ["over a holiday", "2026-03-09T16:30-04:00", 60, "2026-03-11T13:30:00.000Z"],
    ["over the end of a year", "2026-12-31T16:00-05:00", 120, "2027-01-01T15:00:00.000Z"],
    ["none, within hours", "2026-03-03T10:00-05:00", 0, "2026-03-03T15:00:00.000Z"],
    ["none, outside hours", "2026-03-01T10:00-05:00", "0.0", "2026-03-01T15:00:00.000Z"],
    ["of a ratio", "2026-03-03T10:00-05:00", { numerator: 1, denominator: 3 }, "2026-03-03T15:00:20.000Z"],
    ["of a year", "2026-01-01T00:00-05:00", 480 * 260, "2026-12-31T22:00:00.000Z"],
  ])("%s", (_, from, minutes, due) => {
    expect(addWorkingMinutes(from, minutes, office)).toBe(due);
  });

  test.each([
    -1,
    "-0.5",
    "0.00001",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "1e3",
    "",
    "60 min",
    null,
    undefined,
    {},
    [],
  ])("of %j is refused", (minutes) => {
    const error = refusalOf(() => addWorkingMinutes("2026-03-03T10:00-05:00", minutes as never, office));
    expect([error.code, error.details.argument]).toEqual(["invalid-duration", "minutes"]);
  });

  test.each([
    [{ numerator: 1, denominator: 0 }],
    [{ numerator: 1, denominator: 7 }],
    [{ numerator: 1_000_000_000_001, denominator: 7 }],
    [{ numerator: 1, denominator: 10n ** 400n }],
    [{ numerator: -1, denominator: 3 }],
    [{ numerator: 0.5, denominator: 1 }],
    [{ numerator: 10n ** 40n, denominator: 1 }],
    [
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("touched");
          },
        },
      ),
    ],
  ])("of what is no ratio of whole milliseconds is refused", (minutes) => {
    const error = refusalOf(() => addWorkingMinutes("2026-03-03T10:00-05:00", minutes as never, office));
    expect(error.code).toBe("invalid-duration");
  });

  test("is exact for centuries of them", () => {
    const always = calendarOf("UTC", "00:00", "24:00", sevenDays);
    const [from, to] = ["1973-01-01T00:00:00.000Z", new Date(Date.UTC(1973, 0) + 5_151_554_175_825).toISOString()];
    expect(addWorkingMinutes(from, workingMinutes(from, to, always), always)).toBe(to);
  });

  test("that never come is refused", () => {
    const once = defineCalendar({
      zone: "Europe/Berlin",
      hours: [],
      holidays: [{ date: "2026-12-19", hours: [{ from: "10:00", to: "12:00" }] }],
    });
    expect(addWorkingMinutes("2026-01-01T00:00Z", 120, once)).toBe("2026-12-19T11:00:00.000Z");
    const error = refusalOf(() => addWorkingMinutes("2026-01-01T00:00Z", 121, once));
    expect(error.code).toBe("beyond-calendar");
    expect(error.message).toBe("minutes: expected no more working time than there is until 2199, got 121.");
  });
});

describe("a refusal names what is wrong", () => {
  const office = officeIn("Europe/Berlin");

  test("of a span that ends before it begins", () => {
    const error = refusalOf(() => workingMinutes("2026-03-03T10:00:00.001Z", "2026-03-03T10:00Z", office));
    expect(error.code).toBe("reversed-span");
    expect(error.message).toBe(
      'to: expected an instant at or after 2026-03-03T10:00:00.001Z, got "2026-03-03T10:00:00.000Z".',
    );
  });

  test("of a time that could be one anywhere on earth", () => {
    const error = refusalOf(() => addWorkingMinutes("2026-03-03T10:00", 60, office));
    expect(error.code).toBe("invalid-instant");
    expect(error.message).toBe(
      "from: expected a time with its offset or zone, such as 2026-03-08T09:00-05:00 or " +
        '2026-03-08T09:00[America/New_York], got "2026-03-03T10:00".',
    );
  });

  test("of minutes that are none", () => {
    const error = refusalOf(() => addWorkingMinutes("2026-03-03T10:00Z", "an hour", office));
    expect(error.message).toBe('minutes: expected 0 or more minutes, in whole milliseconds, got "an hour".');
  });

  test.each([
    ["from", "2026-03-03", "2026-03-04T10:00Z"],
    ["to", "2026-03-03T10:00Z", "2026-03-04T10:00"],
    ["from", undefined, "2026-03-04T10:00Z"],
    ["to", "2026-03-03T10:00Z", new Date(0)],
  ])("of an instant: %s", (argument, from, to) => {
    const error = refusalOf(() => workingMinutes(from as never, to as never, office));
    expect([error.code, error.details.argument]).toEqual(["invalid-instant", argument]);
  });

  test.each([
    ["from", "1972-12-31T23:59:59.999Z", "1973-01-01T00:00Z"],
    ["to", "2199-12-31T00:00Z", "2200-01-01T00:00:00.001Z"],
  ])("of an instant outside the years of calendars: %s", (argument, from, to) => {
    const error = refusalOf(() => workingMinutes(from, to, office));
    expect([error.code, error.details.argument]).toEqual(["beyond-calendar", argument]);
  });

  test("of a beginning outside the years of calendars, with the years they have", () => {
    const error = refusalOf(() => addWorkingMinutes("1972-12-31T23:59Z", 60, office));
    expect(error.code).toBe("beyond-calendar");
    expect(error.message).toBe(
      "from: expected an instant from 1973-01-01T00:00:00.000Z to 2200-01-01T00:00:00.000Z, " +
        'got "1972-12-31T23:59:00.000Z".',
    );
  });

  test("but not of the ends of these years", () => {
    const always = calendarOf("UTC", "00:00", "24:00", sevenDays);
    const days = (Date.parse("2200-01-01") - Date.parse("1973-01-01")) / 86_400_000;
    expect(minutesBetween("1973-01-01T00:00Z", "2200-01-01T00:00Z", always)).toBe(String(days * 24 * 60));
    expect(minutesBetween("2200-01-01T00:00Z", "2200-01-01T00:00Z", always)).toBe("0");
  });

  test.each([undefined, null, "Europe/Berlin", {}, { ...officeIn("UTC") }, new Proxy(officeIn("UTC"), {})])(
    "of what is no calendar that was checked",
    (calendar) => {
      const error = refusalOf(() => workingMinutes("2026-03-03T10:00Z", "2026-03-03T10:00Z", calendar as never));
      expect(error.code).toBe("undefined-calendar");
    },
  );
});
