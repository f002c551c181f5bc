/** Whatever is handed over, adapters do not throw, their evidence is good, and their reports add up. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Adapted } from "../../src/adapters";
import { fromFreshdesk, fromMapping, fromZendesk, zendeskCalendar, zendeskTargets } from "../../src/adapters";
import { parseEvidence } from "../../src/schema";
import { freshdeskPayload, unsettled, zendeskPayload } from "./fixtures";

const mapping = {
  source: "anything",
  zone: "Europe/Berlin",
  records: [
    {
      kind: "request",
      fields: {
        id: { from: "id" },
        at: { from: "created_at", type: "instant" },
        scope: { constant: "person" },
        attributedTo: { from: "responder_id", type: "text" },
        "customer.id": { from: "requester_id" },
        priority: { from: "priority", values: { "1": "low", "2": "normal", "4": "urgent" } },
      },
    },
  ],
} as const;

const mappingOfLists = {
  source: "anything",
  records: [
    {
      kind: "matter",
      groupBy: "ticket_id",
      fields: {
        id: { from: "ticket_id" },
        at: { constant: "2026-01-01T00:00:00Z" },
        scope: { constant: "team" },
        attributedTo: { constant: "desk" },
        closings: { items: ".", where: [{ from: "incoming", isOneOf: ["false"] }], item: { from: "created_at" } },
        reopenings: { items: "attachments", whenAbsent: "empty" },
        assignments: { items: ".", fields: { to: { from: "user_id" }, at: { from: "updated_at" } } },
      },
    },
  ],
} as const;

const adapters: readonly (readonly [name: string, adapt: (payload: unknown) => Adapted, payload: object])[] = [
  ["Zendesk", (payload) => fromZendesk(payload as object), zendeskPayload],
  ["Zendesk by metrics", (payload) => fromZendesk(payload as object, { authorOfReplies: "assignee" }), zendeskPayload],
  [
    "Freshdesk",
    (payload) => fromFreshdesk(payload as object, { zone: "Europe/Berlin", authorOfReplies: "assignee" }),
    freshdeskPayload,
  ],
  ["a mapping", (payload) => fromMapping(payload, mapping), freshdeskPayload.tickets as object[]],
  ["a mapping of lists", (payload) => fromMapping(payload, mappingOfLists), freshdeskPayload.conversations as object[]],
];

const garbage = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }));

/** A copy of a payload in which some values are others. */
function damaged(payload: unknown, places: ReadonlyMap<number, unknown>): unknown {
  let place = 0;
  const copy = (value: unknown): unknown => {
    place += 1;
    if (places.has(place)) return places.get(place);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
  };
  return copy(payload);
}

function expectSound(adapted: Adapted): void {
  expect(unsettled(adapted)).toEqual([]);
  expect(parseEvidence(JSON.parse(JSON.stringify(adapted.evidence)))).toEqual(adapted.evidence);
}

describe.each(adapters)("From %s", (_, adapt, payload) => {
  test("garbage comes to a report that adds up", () => {
    fc.assert(fc.property(garbage, (value) => expectSound(adapt(value))));
    const keys = Object.keys(payload);
    const parts = fc.dictionary(fc.constantFrom(...keys), garbage);
    fc.assert(fc.property(parts, (value) => expectSound(adapt(value))));
  });

  test("a damaged payload comes to good evidence and a report that adds up", () => {
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom<unknown>(
        "1970-01-01T00:00:00Z",
        "2999-01-01T00:00:00Z",
        -1,
        2 ** 53,
        Number.MAX_SAFE_INTEGER,
        "__proto__",
        " ",
        null,
        9001,
        501,
      ),
    );
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), values), {
      selector: ([place]) => place,
      maxLength: 20,
    });
    fc.assert(fc.property(places, (chosen) => expectSound(adapt(damaged(payload, new Map(chosen))))));
  });

  test("the same payload twice, or in another order, comes to the same evidence", () => {
    const { evidence } = adapt(payload);
    if (Array.isArray(payload)) expect(adapt([...payload, ...payload.toReversed()]).evidence).toEqual(evidence);
    else {
      const twice = Object.entries(payload).map(([key, value]) => [key, key === "csv" ? value : [value, value]]);
      expect(adapt(Object.fromEntries(twice)).evidence).toEqual(evidence);
    }
    expect(evidence.length).toBeGreaterThan(0);
  });

  test("what throws when it is touched is dropped, and the rest is kept", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const throwing = {
      get id(): never {
        throw new Error("boom");
      },
    };
    for (const hostile of [
      proxy,
      throwing,
      new Proxy([], {
        get: () => {
          throw new Error("boom");
        },
      }),
    ]) {
      expectSound(adapt(hostile));
      const first = Array.isArray(payload) ? payload : (payload as { tickets: unknown }).tickets;
      const mixed = Array.isArray(payload) ? [hostile, ...payload] : { ...payload, tickets: [hostile, first] };
      expect(adapt(mixed).evidence).toEqual(adapt(payload).evidence);
      expectSound(adapt(mixed));
    }
  });

  test("the payload is not changed", () => {
    const before = JSON.stringify(payload);
    adapt(payload);
    expect(JSON.stringify(payload)).toBe(before);
  });
});

test("schedules and policies of any shape come to reports that add up", () => {
  fc.assert(
    fc.property(garbage, garbage, (schedules, holidays) => {
      for (const { report } of [zendeskCalendar({ schedules, holidays }), zendeskTargets(schedules)]) {
        expect(unsettled({ evidence: [], report })).toEqual([]);
      }
    }),
  );
});
