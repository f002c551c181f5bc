import { describe, expect, test } from "vitest";
import { defineCalendar, evaluateEvidence, parseEvidence, repeatContacts } from "../../../src/evidence";
import { find, many, matter, request, shown } from "./service-records";

const closedAt = "2026-03-10T12:00Z";
const closed = (change: object = {}) => matter({ id: "m", closedAt, reopenings: [], ...change });
const asked = (at: string) => request({ id: "r", matter: "m", at });

describe("Repeat contacts", () => {
  test("are openings and requests within seven days after closing, to the millisecond", () => {
    expect(shown(repeatContacts, [closed()])).toBe(true);
    expect(shown(repeatContacts, [closed({ reopenings: ["2026-03-17T12:00Z"] })])).toBe(false);
    expect(shown(repeatContacts, [closed({ reopenings: ["2026-03-17T12:00:00.001Z"] })])).toBe(true);
    expect(shown(repeatContacts, [closed(), asked("2026-03-17T12:00Z")])).toBe(false);
    expect(shown(repeatContacts, [closed(), asked("2026-03-17T12:00:00.001Z")])).toBe(true);
    expect(shown(repeatContacts, [closed(), asked(closedAt)])).toBe(true);
    expect(shown(repeatContacts, [closed(), asked("2026-03-10T12:00:00.001Z")])).toBe(false);
  });

  test("are not known where nobody recorded whether a matter was opened again", () => {
    const bare = matter({ id: "m", closedAt });
    expect(shown(repeatContacts, [bare])).toBe("not-recorded");
    expect(shown(repeatContacts, [bare, asked("2026-03-18T12:00Z")])).toBe("not-recorded");
    expect(shown(repeatContacts, [bare, asked("2026-03-12T12:00Z")])).toBe(false);
    expect(
      find(
        repeatContacts,
        many(30, (index) => [{ ...bare, id: `m${index}` }]),
      ).outcome,
    ).toBe("no-evidence");
  });

  test("fail nobody by those that came back alone, where of the others it is not known", () => {
    const records = (bad: number, unknown: number) =>
      many(bad + unknown, (index) => [
        matter({ id: `m${index}`, closedAt }),
        ...(index < bad ? [request({ id: `r${index}`, matter: `m${index}`, at: "2026-03-12T12:00Z" })] : []),
      ]);
    expect(find(repeatContacts, records(5, 0)).outcome).toBe("not-met");
    // At best 8/13 and 9/14, whose upper bounds are 0.798 and 0.814.
    expect(find(repeatContacts, records(5, 8)).outcome).toBe("not-met");
    expect(find(repeatContacts, records(5, 9))).toMatchObject({ outcome: "inconclusive", n: 5 });
  });

  test("are judged in the period in which the seven days end, whenever the matter was opened", () => {
    const of = (closing: string, change: object = {}, circumstances: object = {}) =>
      shown(repeatContacts, [closed({ at: "2025-12-20T09:00Z", closedAt: closing, ...change })], circumstances);
    expect(of("2026-02-21T23:59:59.999Z")).toBeUndefined();
    expect(of("2026-02-22T00:00Z")).toBe(true);
    expect(of("2026-03-24T23:59:59.999Z")).toBe(true);
    expect(of("2026-03-25T00:00Z")).toBe("too-young");
    expect(of("2026-03-25T00:00Z", {}, { period: "2026-04" })).toBe(true);
    expect(of("2026-04-01T00:00Z")).toBeUndefined();
    const [december, march] = ["2025-12-21T09:00Z", "2026-03-02T09:00Z"];
    const twice = { closings: [december, march], reopenings: ["2025-12-23T09:00Z"] };
    expect(of(march, twice)).toBe(true);
    expect(of(march, twice, { period: "2025-12" })).toBe(false);
  });

  test("are judged once a matter has been closed for seven days", () => {
    const at = (asOf: string, change: object = {}) => shown(repeatContacts, [closed(change)], { asOf });
    expect(at("2026-03-17T11:59:59.999Z")).toBe("too-young");
    expect(at("2026-03-17T12:00Z")).toBe(true);
    expect(at("2026-03-17T11:59Z", { reopenings: ["2026-03-11T12:00Z"] })).toBe("too-young");
    expect(at("2026-03-10T11:59Z")).toBeUndefined();
    expect(shown(repeatContacts, [matter({ id: "m" })])).toBeUndefined();
  });

  test("count days as the clocks of the calendar's zone show them, over a change of the clocks", () => {
    const zone = "Europe/Berlin";
    const calendar = defineCalendar({ zone, hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
    const at = (reopening: string) =>
      evaluateEvidence(
        parseEvidence([matter({ id: "m", closedAt: "2026-03-25T12:00+01:00", reopenings: [reopening] })]),
        {
          subject: "li",
          period: "2026-04",
          asOf: "2026-05-01T00:00Z",
          calendar,
          evaluators: [repeatContacts] as never,
        },
      ).findings[0];
    expect(at("2026-04-01T12:00+02:00")).toMatchObject({ measured: { estimate: "0" } });
    expect(at("2026-04-01T12:00:00.001+02:00")).toMatchObject({ measured: { estimate: "1" } });
  });

  test("are not undone by closing the matter again, where each closing is recorded", () => {
    const again = { closings: [closedAt], reopenings: ["2026-03-12T12:00Z"], closedAt: "2026-03-13T12:00Z" };
    expect(shown(repeatContacts, [closed(again)])).toBe(false);
    expect(shown(repeatContacts, [closed({ ...again, closings: undefined })])).toBe("not-recorded");
    const later = { ...again, reopenings: ["2026-03-20T12:00Z"], closedAt: "2026-03-21T12:00Z" };
    expect(shown(repeatContacts, [closed(later)])).toBe(true);
    expect(shown(repeatContacts, [closed(later)], { asOf: "2026-03-22T12:00Z" })).toBe(true);
  });

  test("are no failure of whoever did not close the matter", () => {
    const back = { reopenings: ["2026-03-12T12:00Z"] };
    expect(shown(repeatContacts, [closed({ ...back, closedBy: "staff" })])).toBe(false);
    expect(shown(repeatContacts, [closed({ ...back, closedBy: "automation" })])).toBe("closed-by-others");
    expect(shown(repeatContacts, [closed({ ...back, closedBy: "customer" })])).toBe("closed-by-others");
    const handed = (at: string) => ({
      ...back,
      assignments: [
        { to: "li", at: "2026-03-02T09:00Z" },
        { to: "sato", at },
      ],
    });
    expect(shown(repeatContacts, [closed(handed("2026-03-10T11:59Z"))])).toBeUndefined();
    expect(shown(repeatContacts, [closed(handed("2026-03-10T12:01Z"))])).toBe(false);
  });

  test("are judged by the share of closed matters", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [closed({ id: `m${index}`, reopenings: index < good ? [] : ["2026-03-11T12:00Z"] })]);
    expect(find(repeatContacts, records(19, 1)).outcome).toBe("met");
    expect(find(repeatContacts, records(18, 2)).outcome).toBe("inconclusive");
    expect(find(repeatContacts, records(1, 4)).outcome).toBe("not-met");
  });
});
