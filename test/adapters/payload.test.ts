import { describe, expect, test } from "vitest";
import { fromFreshdesk, fromZendesk } from "../../src/adapters";
import { unsettled } from "./fixtures";

const ticket = { id: 1, status: 2, requester_id: 99, responder_id: 13, created_at: "2026-03-02T09:00:00Z" };
const drops = (payload: unknown, adapt: (payload: never) => ReturnType<typeof fromZendesk>) => {
  const adapted = adapt(payload as never);
  expect(unsettled(adapted)).toEqual([]);
  return adapted.report.dropped.map(({ kind, reason, detail }) => [kind, reason, detail]);
};

const ofFreshdesk = "expected an object with tickets, conversations, satisfactionRatings, csv";
const ofZendesk = "expected an object with tickets, ticketMetrics, satisfactionRatings, audits, users";

describe("A payload in which nothing is known", () => {
  test("is dropped by name, and never silently empty", () => {
    for (const payload of [[ticket], null, 7, "tickets", ticket, { ticket }]) {
      expect(drops(payload, fromFreshdesk)).toEqual([["payload", "unknown-part", ofFreshdesk]]);
    }
    expect(drops([ticket], fromZendesk)).toEqual([["payload", "unknown-part", ofZendesk]]);
  });

  test("says where lists under other keys belong", () => {
    const page = { satisfaction_ratings: [], ticket_metrics: [], brands: [] };
    expect(drops(page, fromZendesk)).toEqual([
      ["payload", "unknown-part", "expected under satisfactionRatings what stands under satisfaction_ratings"],
      ["payload", "unknown-part", "expected under ticketMetrics what stands under ticket_metrics"],
      ["payload", "unknown-part", ofZendesk],
    ]);
    expect(drops({ tickets: [ticket], surveys: [] }, fromFreshdesk).at(-1)).toEqual([
      "payload",
      "unknown-part",
      ofFreshdesk,
    ]);
  });

  test("is not one that is empty, nor a page with what pages have beside their lists", () => {
    for (const payload of [undefined, {}, { tickets: [] }, { tickets: [], next_page: null, count: 0, links: {} }]) {
      expect(drops(payload, fromZendesk)).toEqual([]);
      expect(drops(payload, fromFreshdesk)).toEqual([]);
    }
  });
});

describe("The zone of the clocks of an export", () => {
  test("is one that there is, or it is refused, whatever is handed over", () => {
    for (const payload of [{}, { tickets: [ticket] }]) {
      expect(() => fromFreshdesk(payload, { zone: "Berlin" })).toThrow(/zone: expected the name of a time zone/);
      expect(fromFreshdesk(payload, { zone: "Europe/Berlin" }).report.source).toBe("freshdesk");
    }
    expect(() => fromZendesk({}, { zone: "Europe/Berlin" } as never)).toThrow(/zone/);
  });
});
