import { describe, expect, test } from "vitest";
import { zendeskCalendar, zendeskTargets } from "../../src/adapters";
import { railsZones, zoneByName } from "../../src/adapters/zendesk/rails-calendar-zones";
import { isZone } from "../../src/review/calendar-zone";

const schedule = (intervals: readonly (readonly [number, number])[], more: object = {}) => ({
  id: 1,
  name: "Support",
  time_zone: "Berlin",
  intervals: intervals.map(([start_time, end_time]) => ({ start_time, end_time })),
  ...more,
});
const calendarOf = (intervals: readonly (readonly [number, number])[], holidays?: unknown) =>
  zendeskCalendar({ schedules: { schedules: [schedule(intervals)] }, holidays }).calendar;

describe("A Zendesk schedule", () => {
  test("counts its minutes from Sunday on", () => {
    expect(
      calendarOf([
        [0, 1],
        [1980, 2460],
        [10079, 10080],
      ])?.hours,
    ).toEqual([
      { day: "sunday", from: "00:00", to: "00:01" },
      { day: "monday", from: "09:00", to: "17:00" },
      { day: "saturday", from: "23:59", to: "24:00" },
    ]);
  });

  test("over midnight becomes the hours of two days, also from Saturday to Sunday", () => {
    expect(calendarOf([[2820, 2940]])?.hours).toEqual([
      { day: "monday", from: "23:00", to: "24:00" },
      { day: "tuesday", from: "00:00", to: "01:00" },
    ]);
    expect(calendarOf([[10020, 10140]])?.hours.map(({ day }) => day)).toEqual(["saturday", "sunday"]);
    expect(calendarOf([[0, 10080]])?.hours).toHaveLength(7);
  });

  test("has holidays from their first to their last day, each once", () => {
    const holidays = [
      { id: 1, start_date: "2026-12-24", end_date: "2026-12-26" },
      { id: 2, start_date: "2026-12-26", end_date: "2026-12-26" },
      { id: 3, start_date: "2026-12-31", end_date: "2026-12-30" },
      { id: 4, start_date: "2026-02-29", end_date: "2026-03-01" },
      { id: 5, schedule_id: 9, start_date: "2026-05-01", end_date: "2026-05-01" },
    ];
    const { calendar, report } = zendeskCalendar({ schedules: [schedule([[1980, 2460]])], holidays: { holidays } });
    expect(calendar?.holidays?.map(({ date }) => date)).toEqual(["2026-12-24", "2026-12-25", "2026-12-26"]);
    expect(report.dropped.map(({ id, reason }) => [id, reason])).toEqual([
      ["3", "invalid-value"],
      ["4", "invalid-value"],
      ["5", "not-needed"],
    ]);
  });

  test("that is no schedule gives no calendar, and the reason", () => {
    for (const intervals of [
      [],
      [[1980, 1980]],
      [[2460, 1980]],
      [[10080, 10081]],
      [[0, 10081]],
      [
        [0, 60],
        [30, 90],
      ],
      [[1.5, 60]],
    ] as const) {
      expect(calendarOf(intervals as never)).toBeNull();
    }
    const { calendar, report } = zendeskCalendar({ schedules: [schedule([[0, 60]], { time_zone: "Atlantis" })] });
    expect([calendar, report.dropped[0]?.detail]).toEqual([null, "expected a known time_zone"]);
  });

  test("among several is the one that is named", () => {
    const schedules = [schedule([[0, 60]]), schedule([[0, 90]], { id: 2 })];
    expect(zendeskCalendar({ schedules }).calendar).toBeNull();
    expect(zendeskCalendar({ schedules }, 2).calendar?.hours[0]?.to).toBe("01:30");
  });
});

describe("Zones as Zendesk names them", () => {
  test.each([...railsZones])("%s is %s, which there is", (name, zone) => {
    expect(isZone(zone)).toBe(true);
    expect(zoneByName(name)).toBe(zone);
  });

  test("are all there, and names of the time zone data are taken as they are", () => {
    expect(railsZones.size).toBe(152);
    expect(zoneByName("Asia/Tokyo")).toBe("Asia/Tokyo");
    for (const name of ["Atlantis", "", 5, null, "+08:00"]) expect(zoneByName(name)).toBeUndefined();
  });
});

describe("Zendesk's targets", () => {
  const metric = (priority: string, target: unknown, more: object = {}) => {
    return { metric: "first_reply_time", business_hours: true, priority, target, ...more };
  };
  const policy = (id: number, policy_metrics: readonly object[]) => ({ id, title: "x", filter: {}, policy_metrics });

  test("are those of the first reply in business hours, in minutes", () => {
    const metrics = [
      metric("urgent", 45),
      metric("high", 60, { target_in_seconds: 5400 }),
      metric("normal", 60, { metric: "next_reply_time" }),
      metric("normal", 480, { business_hours: false }),
      metric("low", 1, { target_in_seconds: 90 }),
      metric("medium", 90),
      metric("urgent", 50),
    ];
    const { targets, report } = zendeskTargets({ sla_policies: [policy(1, metrics)] });
    expect(targets).toEqual({ urgent: 45, high: 90, unstated: null });
    expect(report.dropped.map(({ index, reason }) => [index, reason])).toEqual([
      [2, "invalid-value"],
      [3, "invalid-value"],
      [4, "unknown-value"],
      [5, "duplicate-id"],
    ]);
    expect(report.unavailable.map(({ reason }) => reason)).toEqual([expect.stringContaining("normal, low")]);
  });

  test("of several policies are nobody's guess", () => {
    const policies = [policy(1, [metric("urgent", 45)]), policy(2, [metric("urgent", 30)]), policy(3, [])];
    expect(zendeskTargets(policies).targets).toBeNull();
    expect(zendeskTargets(policies, { policy: 2 }).targets).toEqual({ urgent: 30, unstated: null });
    expect(zendeskTargets(policies, { policy: 3 }).targets).toBeNull();
    expect(() => zendeskTargets(policies, { policies: 2 } as never)).toThrow(/policies/);
  });
});
