import { describe, expect, test } from "vitest";
import type { EvidenceRecord, Matter } from "../../src/evidence";
import {
  coldReferrals,
  repeatContacts,
  replyWithinTarget,
  resolvedOrRelayed,
  serviceJourney,
  silentGaps,
  unansweredRequests,
} from "../../src/evidence";
import { atMinute, find, journey, many, matter, referral, request } from "./evaluators/service-records";

const judges = [unansweredRequests, replyWithinTarget, serviceJourney, coldReferrals];

/** Twenty times what is Li's own doing, in matters of the desk. */
const inMatters = (change: Partial<Matter>): readonly EvidenceRecord[] =>
  many(20, (index) => [
    matter({ id: `m${index}`, scope: "team", attributedTo: "desk", ...change }),
    request({ id: `ask-${index}`, matter: `m${index}`, customer: { id: "c1", relation: "internal" } }),
    journey({ id: `way-${index}`, matter: `m${index}`, errands: 1 }),
    referral({ id: `sent-${index}`, matter: `m${index}`, hasNote: false }),
  ]);
const outcomes = (records: readonly EvidenceRecord[]) => judges.map((judge) => find(judge, records).outcome);

describe.each(["team", "organisation"] as const)("A matter of scope %s", (scope) => {
  test("is what the subject's own requests, journeys and referrals belong to", () => {
    expect(outcomes(inMatters({ scope }))).toEqual(["met", "not-met", "not-met", "not-met"]);
  });

  test.each(["merged", "spam", "test"] as const)("takes along what belongs to it when it is %s", (disregard) => {
    const records = inMatters({ scope, disregard });
    expect(outcomes(records)).toEqual(["no-evidence", "no-evidence", "no-evidence", "no-evidence"]);
  });

  test("excuses what the customer closed", () => {
    const closed = inMatters({ scope, closedAt: atMinute(60), closedBy: "customer" });
    expect(outcomes(closed).slice(0, 2)).toEqual(["no-evidence", "no-evidence"]);
    expect(find(unansweredRequests, closed)).toMatchObject({
      leftOut: many(20, (index) => [{ id: `ask-${index}`, reason: "closed-by-customer" }]).toSorted((left, right) =>
        left.id < right.id ? -1 : 1,
      ),
    });
  });

  test("excuses what gave way to an external customer", () => {
    const conflict = { chosen: "external", noticeAt: atMinute(10) } as const;
    const records = inMatters({ scope, customer: { id: "c1", relation: "internal" }, conflict });
    expect(outcomes(records)).toEqual(["no-evidence", "no-evidence", "no-evidence", "no-evidence"]);
  });

  test("is no fact about anybody, whoever had it in hand", () => {
    const bad = {
      scope,
      attributedTo: "li",
      waitsForCustomer: [],
      closedAt: atMinute(2000),
      closedBy: "staff",
    } as const;
    const records = many(20, (index) => [
      matter({
        id: `m${index}`,
        ...bad,
        reopenings: [atMinute(2100)],
        assignments: [{ to: "li", at: atMinute(0) }],
      }),
      request({ id: `ask-${index}`, matter: `m${index}` }),
    ]);
    const found = [silentGaps, repeatContacts, resolvedOrRelayed, coldReferrals].map((judge) => find(judge, records));
    expect(found.map(({ outcome }) => outcome)).toEqual(found.map(() => "no-evidence"));
  });
});
