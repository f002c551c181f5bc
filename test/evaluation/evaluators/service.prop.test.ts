import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EvidenceRecord, Finding } from "../../../src/evidence";
import {
  coldReferrals,
  repeatContacts,
  replyWithinTarget,
  resolvedOrRelayed,
  serviceJourney,
  silentGaps,
  unansweredRequests,
} from "../../../src/evidence";
import { atMinute, find, journey, many, matter, referral, reply, request } from "./service-records";

const evaluators = [
  unansweredRequests,
  replyWithinTarget,
  silentGaps,
  coldReferrals,
  repeatContacts,
  resolvedOrRelayed,
  serviceJourney,
].map((evaluator) => [evaluator.meta.id, evaluator] as const);

const minute = fc.integer({ min: 0, max: 5000 });
const moment = minute.map(atMinute);
const person = fc.constantFrom("li", "li", "sato", null);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const assignments = fc.array(fc.record({ to: fc.constantFrom("li", "sato"), at: moment }), { maxLength: 3 });
const count = fc.constantFrom(0, 1, 1, 2, null, undefined);

/** What a matter takes along: requests, replies, referrals and a journey, of whomever, in whatever order of time. */
const arbitraryMatter = fc
  .record({
    whole: fc.record(
      {
        attributedTo: person,
        closedAt: maybe(moment),
        closedBy: fc.constantFrom("staff", "customer", "automation", null),
        resolvedAt: maybe(moment),
        closings: fc.array(moment, { maxLength: 2 }),
        reopenings: fc.array(moment, { maxLength: 2 }),
        waitsForCustomer: fc.array(
          minute.map((from) => ({
            from: atMinute(from),
            until: from % 7 === 0 ? null : atMinute(from + (from % 700)),
          })),
          { maxLength: 2 },
        ),
        assignments,
        conflict: fc.record({ chosen: fc.constantFrom("external" as const), noticeAt: maybe(moment) }),
        customer: fc.record({ id: fc.constantFrom("c1", "c2"), relation: fc.constantFrom("internal", "external") }),
      },
      { requiredKeys: ["attributedTo"] },
    ),
    requests: fc.array(
      fc.record(
        {
          at: moment,
          attributedTo: person,
          priority: fc.constantFrom("urgent", "low", null),
          assignments,
          closedByCustomerAt: fc.constantFrom(null, atMinute(6000)),
        },
        { requiredKeys: ["at", "attributedTo"] },
      ),
      { maxLength: 3 },
    ),
    replies: fc.array(
      fc.record(
        {
          at: moment,
          attributedTo: person,
          by: fc.constantFrom("human", "human", "bot", "automatic"),
          isPublic: fc.boolean(),
          waitedMinutes: fc.integer({ min: 0, max: 2000 }),
        },
        { requiredKeys: ["at", "attributedTo"] },
      ),
      { maxLength: 3 },
    ),
    referrals: fc.array(
      fc.record(
        {
          at: moment,
          attributedTo: fc.constantFrom("li", "sato"),
          to: fc.constantFrom("li", "sato", "chen"),
          isVisible: fc.boolean(),
          hasNote: fc.constantFrom(true, false, null),
          noticeAt: maybe(moment),
          acceptedAt: maybe(moment),
        },
        { requiredKeys: ["at", "attributedTo", "to"] },
      ),
      { maxLength: 3 },
    ),
    journeys: fc.array(fc.record({ attributedTo: fc.constantFrom("li", "sato"), visits: count, errands: count }), {
      maxLength: 2,
    }),
  })
  .map(({ whole, requests, replies, referrals, journeys }) => (prefix: string): readonly EvidenceRecord[] => {
    const id = `${prefix}-matter`;
    return [
      matter({ id, ...(whole as object) }),
      ...requests.map((one, index) => request({ id: `${prefix}-ask-${index}`, matter: id, ...(one as object) })),
      ...replies.map((one, index) => reply({ id: `${prefix}-word-${index}`, matter: id, ...(one as object) })),
      ...referrals.map((one, index) => referral({ id: `${prefix}-sent-${index}`, ...(one as object), matter: id })),
      ...journeys.map((one, index) => journey({ id: `${prefix}-way-${index}`, ...one, matter: id })),
    ];
  });

const arbitraryEvidence = fc
  .array(arbitraryMatter, { maxLength: 12 })
  .map((matters) => matters.flatMap((make, index) => make(`g${index}`)));

/** All as it should be, for each evaluator: one fact of each. */
const goodMatter = (id: string, attributedTo = "li"): readonly EvidenceRecord[] => [
  matter({
    id,
    attributedTo,
    resolvedAt: atMinute(30),
    closedAt: atMinute(30),
    closedBy: "staff",
    reopenings: [],
    waitsForCustomer: [],
  }),
  request({ id: `${id}-ask`, matter: id, attributedTo }),
  reply({ id: `${id}-word`, matter: id, attributedTo, at: atMinute(10) }),
  journey({ id: `${id}-way`, matter: id, attributedTo }),
];

/** Nothing as it should be. */
const badMatter = (id: string, attributedTo = "li"): readonly EvidenceRecord[] => [
  matter({ id, attributedTo, closedAt: atMinute(2000), closedBy: "staff", reopenings: [atMinute(2100)] }),
  request({ id: `${id}-ask`, matter: id, attributedTo }),
  referral({ id: `${id}-sent`, matter: id, attributedTo, hasNote: false, noticeAt: null, acceptedAt: null }),
  journey({ id: `${id}-way`, matter: id, attributedTo, errands: 2 }),
];

/** The order in which verdicts are worse or better; of an indicator that counts against, not proven is better. */
function rank({ outcome }: Finding, id: string): number {
  const order = ["not-met", "inconclusive", "met"];
  return (id === "unanswered-requests" ? order.reverse() : order).indexOf(outcome);
}

const later = { asOf: "2026-06-30T12:00Z" };

describe.each(evaluators)("Findings by %s", (id, evaluator) => {
  test("are the same for evidence in any order and for what comes twice", () => {
    fc.assert(
      fc.property(arbitraryEvidence, fc.infiniteStream(fc.nat()), (records, numbers) => {
        const keyed = [...records, ...records.slice(0, 5)].map((record) => ({ record, key: numbers.next().value }));
        const shuffled = keyed.sort((left, right) => Number(left.key) - Number(right.key)).map(({ record }) => record);
        expect(find(evaluator, shuffled, later)).toEqual(find(evaluator, records, later));
      }),
    );
  });

  test("never get worse by another good fact", () => {
    // A sample proves nothing before it has five facts: rule 10's own exception, kept out by five facts that are there before.
    const start = fc
      .integer({ min: 0, max: 5 })
      .map((bad) => [
        ...many(bad, (index) => badMatter(`start-${index}`)),
        ...many(5 - bad, (index) => goodMatter(`start-${bad + index}`)),
      ]);
    fc.assert(
      fc.property(start, arbitraryEvidence, fc.integer({ min: 1, max: 8 }), (base, records, more) => {
        const before = find(evaluator, [...base, ...records], later);
        const after = find(
          evaluator,
          [...base, ...records, ...many(more, (index) => goodMatter(`more-${index}`))],
          later,
        );
        expect(before).toMatchObject({ n: expect.any(Number) });
        expect(rank(after, id)).toBeGreaterThanOrEqual(rank(before, id));
        expect((after as { n: number }).n).toBe((before as { n: number }).n + more);
      }),
    );
  });

  test("never get worse by another warm referral in a matter that there is, whenever it was", () => {
    const base = (bad: number) => [
      ...many(bad, (index) => badMatter(`base-${index}`)),
      ...many(25 - bad, (index) => goodMatter(`base-${bad + index}`)),
    ];
    // At once after the matter came, or long after the period: as prompt as can be, or nothing to do with it.
    const moments = fc.constantFrom(atMinute(0), atMinute(5), "2026-04-02T09:00:00.000Z", "2026-05-04T09:00:00.000Z");
    const anybody = fc.tuple(
      fc.integer({ min: 0, max: 24 }),
      fc.constantFrom(0, 1, 2, 3, 25),
      moments,
      arbitraryEvidence,
    );
    fc.assert(
      fc.property(anybody, ([index, bad, at, more]) => {
        const records = [...base(bad), ...more];
        const warm = referral({ id: "warm", matter: `base-${index}`, to: "dora", at, noticeAt: at, acceptedAt: at });
        for (const period of ["2026-03", "2026-04"]) {
          const [before, after] = [records, [...records, warm]].map((all) =>
            find(evaluator, all, { ...later, period }),
          );
          if (before?.outcome === "no-evidence" || after === undefined) continue;
          expect(rank(after, id)).toBeGreaterThanOrEqual(rank(before as Finding, id));
        }
      }),
      { numRuns: 50 },
    );
  });

  test("never get worse by a word to the customer at once", () => {
    const timely = ["unanswered-requests", "reply-within-target", "silent-gaps"].includes(id);
    const base = many(5, (index) => badMatter(`base-${index}`));
    fc.assert(
      fc.property(arbitraryEvidence, (records) => {
        const words = records.flatMap((record) =>
          record.kind === "request" ? [reply({ id: `${record.id}-now`, request: record.id, at: record.at })] : [],
        );
        const before = find(evaluator, [...base, ...records], later);
        const after = find(evaluator, [...base, ...records, ...words], later);
        if (timely) expect(rank(after, id)).toBeGreaterThanOrEqual(rank(before, id));
        else expect(after).toMatchObject({ outcome: before.outcome });
      }),
      { numRuns: 50 },
    );
  });

  test("do not change by what other people do in matters of their own", () => {
    const own = fc
      .array(fc.boolean(), { maxLength: 12 })
      .map((goods) => goods.flatMap((isGood, index) => (isGood ? goodMatter : badMatter)(`own-${index}`)));
    const others = arbitraryEvidence.map((records) => {
      const text = JSON.stringify(records).replaceAll('"li"', '"chen"');
      return JSON.parse(text) as readonly EvidenceRecord[];
    });
    fc.assert(
      fc.property(own, others, (records, foreign) => {
        expect(find(evaluator, [...records, ...foreign], later)).toEqual(find(evaluator, records, later));
      }),
    );
  });

  test("do not change by the doings of teams and of the organisation, but for their replies, which are answers", () => {
    const shared = fc.tuple(arbitraryEvidence, fc.constantFrom("team", "organisation")).map(([records, scope]) =>
      // In matters of the subject, too.
      records
        .flatMap((record) => (record.kind === "reply" ? [] : [record]))
        .map((record): EvidenceRecord => {
          const moved = { ...record, id: `shared-${record.id}`, scope } as EvidenceRecord;
          return "matter" in record && record.matter !== undefined
            ? ({ ...moved, matter: record.matter } as never)
            : moved;
        }),
    );
    fc.assert(
      fc.property(arbitraryEvidence, shared, (records, foreign) => {
        expect(find(evaluator, [...records, ...foreign], later)).toEqual(find(evaluator, records, later));
      }),
    );
  });

  test("are no evidence without any, and none of what is disregarded", () => {
    expect(find(evaluator, []).outcome).toBe("no-evidence");
    const kept = many(9, (index) => badMatter(`m${index}`));
    const outcomes = (["merged", "spam", "test"] as const).map(
      (disregard) =>
        find(
          evaluator,
          kept.map((record) => ({ ...record, disregard })),
        ).outcome,
    );
    expect(outcomes).toEqual(["no-evidence", "no-evidence", "no-evidence"]);
  });

  test("tell good from bad", () => {
    const of = (make: typeof goodMatter) =>
      rank(
        find(
          evaluator,
          many(60, (index) => make(`m${index}`)),
          later,
        ),
        id,
      );
    expect([of(goodMatter), of(badMatter)]).toEqual([2, 0]);
  });
});
