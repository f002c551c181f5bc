import { describe, expect, test } from "vitest";
import type { EvidenceRecord, Matter, Referral, Reply, Request } from "../../src/evidence";
import {
  coldReferrals,
  defineCalendar,
  evaluateEvidence,
  parseEvidence,
  repeatContacts,
  replyWithinTarget,
  resolvedOrRelayed,
  serviceJourney,
  silentGaps,
  unansweredRequests,
} from "../../src/evidence";
import {
  atMinute,
  find,
  journey,
  many,
  matter,
  outage,
  referral,
  reply,
  request,
  statement,
} from "./evaluators/service-records";

const evaluators = {
  "unanswered-requests": unansweredRequests,
  "reply-within-target": replyWithinTarget,
  "silent-gaps": silentGaps,
  "cold-referrals": coldReferrals,
  "repeat-contacts": repeatContacts,
  "resolved-or-relayed": resolvedOrRelayed,
  "service-journey": serviceJourney,
};

/** The evaluators by which somebody is failed: what counts against is proven, or what is asked for is not met. */
function failedBy(records: readonly EvidenceRecord[], circumstances: object = {}): readonly string[] {
  return Object.entries(evaluators)
    .filter(([id, evaluator]) => {
      const { outcome } = find(evaluator, records, circumstances);
      return outcome === (id === "unanswered-requests" ? "met" : "not-met");
    })
    .map(([id]) => id);
}

/** Thirty times the same, by which somebody would be failed for sure if it counted. */
const thirty = (make: (id: string) => readonly EvidenceRecord[]) => many(30, (index) => make(`m${index}`));
const ask = (id: string, change: Partial<Request> = {}) => request({ id: `${id}-ask`, matter: id, ...change });
const send = (id: string, change: Partial<Referral> = {}) => referral({ id: `${id}-sent`, ...change, matter: id });

const toLi = (minute: number) => [
  { to: "sato", at: atMinute(0) },
  { to: "li", at: atMinute(minute) },
];

describe("Whoever fails for sure", () => {
  test("is found by each evaluator, so that the tests below can tell", () => {
    const bad = (id: string): readonly EvidenceRecord[] => [
      matter({ id, closedAt: atMinute(2000), closedBy: "staff", reopenings: [atMinute(2100)] }),
      ask(id),
      send(id, { hasNote: false, noticeAt: null }),
      journey({ id: `${id}-way`, matter: id, errands: 1 }),
    ];
    expect(failedBy(thirty(bad))).toEqual(Object.keys(evaluators));
  });
});

describe("Nobody is failed by missing data:", () => {
  test("no records at all", () => {
    expect(failedBy([])).toEqual([]);
  });

  test("matters of which nothing else is recorded", () => {
    const bare = (id: string): Matter => ({
      kind: "matter",
      id,
      source: "desk",
      scope: "person",
      attributedTo: "li",
      at: atMinute(0),
    });
    expect(failedBy(thirty((id) => [bare(id)]))).toEqual([]);
    expect(failedBy(thirty((id) => [{ ...bare(id), waitsForCustomer: [] }]))).toEqual([]);
    expect(failedBy(thirty((id) => [{ ...bare(id), closedAt: atMinute(9000) }]))).toEqual([]);
    expect(
      failedBy(thirty((id) => [{ ...bare(id), closedAt: atMinute(2000), closedBy: null, resolvedAt: null }])),
    ).toEqual([]);
  });

  test("open matters of which nobody recorded when they waited for the customer", () => {
    expect(failedBy(thirty((id) => [matter({ id })]))).toEqual([]);
    expect(failedBy(thirty((id) => [matter({ id, waitsForCustomer: [] })]))).toContain("resolved-or-relayed");
  });

  test("referrals of which nobody recorded how they went", () => {
    const unknown = { hasNote: undefined, noticeAt: undefined, acceptedAt: undefined };
    expect(failedBy(thirty((id) => [matter({ id, resolvedAt: undefined }), send(id, unknown)]))).toEqual([]);
  });

  test("journeys that nobody counted", () => {
    const uncounted = thirty((id) => [
      matter({ id, resolvedAt: atMinute(1), closedAt: atMinute(1) }),
      {
        kind: "journey",
        id: `${id}-way`,
        source: "desk",
        scope: "person",
        attributedTo: "li",
        at: atMinute(0),
        matter: id,
      },
    ]);
    expect(failedBy(uncounted)).toEqual([]);
  });

  test("a closing before a reopening that nobody recorded", () => {
    const reopened = thirty((id) => [
      matter({ id, reopenings: [atMinute(3000)], closedAt: atMinute(3010), resolvedAt: atMinute(3010) }),
    ]);
    expect(failedBy(reopened)).toEqual([]);
  });
});

describe("Nobody is failed by replies that are not there:", () => {
  const unstated = { states: [] };
  const tenAnswered = many(10, (index) => [
    request({ id: `answered-${index}` }),
    reply({ id: `word-${index}`, request: `answered-${index}` }),
  ]);

  test("no replies at all, of a source that may record none", () => {
    const silent = thirty((id) => [matter({ id, waitsForCustomer: [], resolvedAt: atMinute(2000) }), ask(id)]);
    expect(failedBy(silent, unstated)).toEqual([]);
    expect(failedBy(silent)).toEqual(["unanswered-requests", "reply-within-target", "silent-gaps"]);
    const elsewhere = thirty((id) => [
      request({ id: `${id}-mail`, source: "mail" }),
      reply({ id: `${id}-word`, source: "mail", request: `${id}-mail` }),
    ]);
    expect(failedBy([...silent, ...elsewhere], unstated)).toEqual([]);
  });

  test("those of others show that a source records them", () => {
    const silent = thirty((id) => [ask(id)]);
    const another = [
      request({ id: "another", attributedTo: "sato" }),
      reply({ id: "word", attributedTo: "sato", request: "another" }),
    ];
    expect(failedBy([...silent, ...another], unstated)).toEqual(["unanswered-requests", "reply-within-target"]);
  });

  test.each<[what: string, words: (id: string) => readonly Reply[]]>([
    ["a matter that is not there", (id) => [reply({ id: `${id}-word`, matter: id.toUpperCase() })]],
    ["a request that is not there", (id) => [reply({ id: `${id}-word`, request: id.toUpperCase() })]],
    ["a matter that has not begun", (id) => [reply({ id: `${id}-word`, matter: id, at: "2026-03-02T08:59:59Z" })]],
    ["a request yet to come", (id) => [reply({ id: `${id}-word`, request: `${id}-ask`, at: "2026-03-02T08:59:59Z" })]],
    [
      "what is not there, by somebody else",
      (id) => [reply({ id: `${id}-word`, matter: id.toUpperCase(), attributedTo: "sato" })],
    ],
  ])("replies to %s", (_, words) => {
    const silent = (id: string) => [matter({ id, waitsForCustomer: [], resolvedAt: atMinute(2000) }), ask(id)];
    expect(failedBy(thirty((id) => [...silent(id), ...words(id)]))).toEqual([]);
    const answered = tenAnswered.map((record) => record);
    expect(failedBy([...answered, ...thirty((id) => [...silent(id), ...words(id)])])).toEqual([]);
  });

  test("replies that the source says may be missing", () => {
    const missing = statement("replies", { id: "some-replies", isComplete: false });
    const silent = thirty((id) => [matter({ id, waitsForCustomer: [], resolvedAt: atMinute(2000) }), ask(id)]);
    expect(failedBy([...tenAnswered, ...silent, missing])).toEqual([]);
  });
});

describe("Nobody is failed by what is too young:", () => {
  test("what came in this morning", () => {
    const fresh = thirty((id) => [matter({ id }), ask(id), send(id, { acceptedAt: null, noticeAt: null })]);
    expect(failedBy(fresh, { asOf: atMinute(200) })).toEqual([]);
  });
});

describe("Nobody is failed by somebody else's slowness:", () => {
  test("what was handed over late, and answered and resolved at once", () => {
    const late = thirty((id) => [
      matter({ id, assignments: toLi(4000), resolvedAt: atMinute(4100), closedAt: atMinute(4100) }),
      ask(id, { assignments: toLi(4000) }),
      reply({ id: `${id}-word`, request: `${id}-ask`, at: atMinute(4050) }),
    ]);
    expect(failedBy(late)).toEqual([]);
  });

  test("what was handed over late, and has not been answered yet", () => {
    const late = thirty((id) => [matter({ id, assignments: toLi(4000) }), ask(id, { assignments: toLi(4000) })]);
    expect(failedBy(late, { asOf: atMinute(4100) })).toEqual([]);
  });

  test("what a colleague answered late", () => {
    const answered = thirty((id) => [
      request({ id }),
      reply({ id: `${id}-word`, request: id, attributedTo: "sato", at: atMinute(3000) }),
    ]);
    expect(failedBy(answered)).toEqual([]);
    // The colleague who came to help is not failed either: nobody knows since when it was theirs.
    expect(failedBy(answered, { subject: "sato" })).toEqual([]);
  });

  test("what was nobody's yet, until somebody picked it up", () => {
    const pickedUp = (change: Partial<Request>) =>
      thirty((id) => [
        request({ id, attributedTo: null, ...change }),
        reply({ id: `${id}-word`, request: id, at: atMinute(3000), waitedMinutes: 3000 }),
      ]);
    expect(failedBy(pickedUp({}))).toEqual([]);
    expect(failedBy(pickedUp({ assignments: [{ to: "li", at: atMinute(2900) }] }))).toEqual([]);
    expect(failedBy(pickedUp({ assignments: [{ to: "li", at: atMinute(2000) }] }))).toEqual(["reply-within-target"]);
  });

  test("what a colleague keeps after a warm referral", () => {
    const kept = thirty((id) => [
      matter({
        id,
        attributedTo: "sato",
        assignments: [
          { to: "li", at: atMinute(0) },
          { to: "sato", at: atMinute(60) },
        ],
      }),
      ask(id, { attributedTo: "sato" }),
      send(id, { at: atMinute(60), noticeAt: atMinute(60), acceptedAt: atMinute(60) }),
    ]);
    expect(failedBy(kept)).toEqual([]);
  });

  test("what a colleague had finished before it was moved to the subject, answered or not", () => {
    const finished = (change: Partial<Matter>) =>
      thirty((id) => [
        matter({ id, waitsForCustomer: [], closedBy: "staff", assignments: toLi(3000), ...change }),
        ask(id, { assignments: toLi(3000) }),
      ]);
    const resolved = finished({ resolvedAt: atMinute(360), closedAt: atMinute(360) });
    const unresolved = finished({ closedAt: atMinute(360) });
    for (const records of [resolved, unresolved]) {
      expect(Object.values(evaluators).map((evaluator) => find(evaluator, records).outcome)).toEqual(
        Object.keys(evaluators).map(() => "no-evidence"),
      );
    }
    const lateWord = (id: string) => reply({ id: `${id}-word`, request: `${id}-ask`, at: atMinute(8000) });
    const tidied = [...resolved, ...many(30, (index) => [lateWord(`m${index}`)])];
    expect(failedBy(tidied)).toEqual([]);
    // Whoever gets what is opened again has it.
    const again = finished({ closedAt: atMinute(360), reopenings: [atMinute(3100)] });
    expect(failedBy(again)).toEqual([
      "unanswered-requests",
      "reply-within-target",
      "silent-gaps",
      "resolved-or-relayed",
    ]);
  });

  test("what a colleague takes over and closes in one update, and what comes back after that", () => {
    const taken = thirty((id) => [
      matter({
        id,
        assignments: [
          { to: "li", at: atMinute(0) },
          { to: "sato", at: atMinute(100) },
        ],
        resolvedAt: atMinute(100),
        closedAt: atMinute(100),
        closedBy: "staff",
        reopenings: [atMinute(200)],
      }),
    ]);
    expect(find(repeatContacts, taken).outcome).toBe("no-evidence");
    expect(failedBy(taken)).toEqual([]);
    expect(failedBy(taken, { subject: "sato" })).toContain("repeat-contacts");
  });

  test("what a colleague settles after a hand-over that the customer does not notice, recorded or not", () => {
    const passed = (change: Partial<Matter>) =>
      thirty((id) => [
        matter({ id, waitsForCustomer: [], attributedTo: "sato", ...change }),
        send(id, { at: atMinute(60), isVisible: false, noticeAt: null, acceptedAt: atMinute(65) }),
      ]);
    const toSato = [
      { to: "li", at: atMinute(0) },
      { to: "sato", at: atMinute(60) },
    ];
    const done = { resolvedAt: atMinute(900), closedAt: atMinute(900) };
    for (const change of [{}, done, { assignments: toSato }, { ...done, assignments: toSato }]) {
      expect(failedBy(passed(change))).toEqual([]);
    }
  });

  test("what a colleague sends back, or sends on cold", () => {
    const back = thirty((id) => [
      matter({ id, resolvedAt: atMinute(900), closedAt: atMinute(900), closedBy: "staff" }),
      send(id),
      referral({ id: `${id}-back`, matter: id, attributedTo: "sato", to: "li", at: atMinute(300), hasNote: false }),
      journey({ id: `${id}-way`, matter: id, attributedTo: "sato", coldReferrals: 1 }),
    ]);
    expect(failedBy(back)).toEqual([]);
  });
});

describe("Nobody is failed by an outage:", () => {
  test("what could not be answered while systems were down", () => {
    const down = outage({ id: "down", at: atMinute(10), until: atMinute(4000) });
    const waited = thirty((id) => [
      matter({ id, waitsForCustomer: [], resolvedAt: atMinute(4020), closedAt: atMinute(4020) }),
      ask(id),
      reply({ id: `${id}-word`, request: `${id}-ask`, at: atMinute(4020), waitedMinutes: 4020 }),
      send(id, { acceptedAt: atMinute(4010), noticeAt: atMinute(4010) }),
    ]);
    expect(failedBy([...waited, down])).toEqual([]);
    expect(failedBy(waited)).toEqual(["reply-within-target", "silent-gaps", "cold-referrals"]);
  });

  test("what has still not been answered, when they still are", () => {
    const waiting = thirty((id) => [matter({ id, waitsForCustomer: [] }), ask(id)]);
    expect(failedBy([...waiting, outage({ id: "down", at: atMinute(10) })])).toEqual([]);
  });
});

describe("Nobody is failed by bots and rules:", () => {
  test("what a bot answered first, and a person in time", () => {
    const answered = thirty((id) => [
      request({ id }),
      reply({ id: `${id}-bot`, request: id, by: "bot", attributedTo: "robot" }),
      reply({ id: `${id}-word`, request: id, at: atMinute(100) }),
    ]);
    expect(failedBy(answered)).toEqual([]);
    expect(failedBy(answered, { subject: "robot" })).toEqual([]);
  });

  test("what an automatic rule closed before the customer came back", () => {
    const closed = thirty((id) => [
      matter({ id, closedAt: atMinute(960), closedBy: "automation", reopenings: [atMinute(1000)] }),
    ]);
    expect(failedBy(closed, { asOf: atMinute(3000) })).toEqual([]);
  });
});

describe("Nobody is failed by what does not count:", () => {
  test.each(["merged", "spam", "test"] as const)("matters that are %s, with all that belongs to them", (disregard) => {
    const dropped = thirty((id) => [
      matter({ id, disregard }),
      ask(id),
      send(id, { hasNote: false, noticeAt: null }),
      journey({ id: `${id}-way`, matter: id, errands: 5 }),
    ]);
    expect(failedBy(dropped)).toEqual([]);
  });

  test("what the customer took back", () => {
    const takenBack = (minute: number) => thirty((id) => [request({ id, closedByCustomerAt: atMinute(minute) })]);
    expect(failedBy(takenBack(480))).toEqual([]);
    // Who gives up after the target has waited longer than that all the same.
    expect(failedBy(takenBack(481))).toEqual(["reply-within-target"]);
  });

  test("an internal matter that gave way to an external customer's, with notice", () => {
    const gaveWay = (noticeAt: string | null) =>
      thirty((id) => [
        matter({ id, customer: { id, relation: "internal" }, conflict: { chosen: "external", noticeAt } }),
        ask(id),
        send(id, { hasNote: false, noticeAt: null }),
      ]);
    expect(failedBy(gaveWay(atMinute(1)))).toEqual([]);
    expect(failedBy(gaveWay(null))).toContain("unanswered-requests");
  });

  test("the doings of teams and of the organisation", () => {
    const shared = thirty((id) => [
      matter({ id, scope: "team", attributedTo: "desk" }),
      request({ id: `${id}-ask`, matter: id, scope: "team", attributedTo: "desk" }),
      referral({ id: `${id}-sent`, matter: id, scope: "organisation", attributedTo: null, hasNote: false }),
      journey({ id: `${id}-way`, matter: id, scope: "organisation", attributedTo: null, errands: 5 }),
    ]);
    expect(failedBy(shared)).toEqual([]);
  });
});

describe("Nobody is failed by the calendar:", () => {
  test("somebody who works on Mondays only, and answers every Monday", () => {
    const calendar = defineCalendar({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
    const records = (measured: Partial<Reply>) =>
      thirty((id) => [
        matter({
          id,
          at: "2026-03-03T09:00Z",
          waitsForCustomer: [],
          resolvedAt: "2026-03-09T12:00Z",
          closedAt: "2026-03-09T12:00Z",
        }),
        ask(id, { at: "2026-03-03T09:00Z" }),
        reply({ id: `${id}-word`, request: `${id}-ask`, at: "2026-03-09T12:00Z", ...measured }),
      ]);
    // As the desk reckons, which is open every day.
    for (const measured of [{}, { waitedMinutes: 2100 }]) {
      const { findings } = evaluateEvidence(parseEvidence(records(measured)), {
        subject: "li",
        period: "2026-03",
        asOf: "2026-04-30T12:00Z",
        calendar,
        evaluators: [replyWithinTarget, silentGaps, resolvedOrRelayed] as never,
      });
      expect(findings.map(({ outcome }) => outcome)).toEqual(["met", "met", "met"]);
    }
  });
});
