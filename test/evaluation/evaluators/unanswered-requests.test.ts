import { describe, expect, test } from "vitest";
import type { Reply, Request } from "../../../src/evidence";
import { unansweredRequests } from "../../../src/evidence";
import { atMinute, find, many, matter, outage, reply, request, shown } from "./service-records";

const silent = (count: number) => many(count, (index) => [request({ id: `silent-${index}` })]);
const answered = (count: number) =>
  many(count, (index) => [
    request({ id: `request-${index}` }),
    reply({ id: `reply-${index}`, request: `request-${index}` }),
  ]);

describe("Requests that nobody answered", () => {
  test("count once they are older than five working days, to the millisecond", () => {
    const at = (asOf: string) => shown(unansweredRequests, [request({ id: "r" })], { asOf });
    expect(at("2026-03-06T16:59:59.999Z")).toBe("too-young");
    expect(at("2026-03-06T17:00Z")).toBe("too-young");
    expect(at("2026-03-09T09:00Z")).toBe("too-young");
    expect(at("2026-03-09T09:00:00.001Z")).toBe(true);
  });

  test("are proven from a lower bound of one in ten on, and by no fewer than five", () => {
    expect(find(unansweredRequests, silent(4)).outcome).toBe("inconclusive");
    expect(find(unansweredRequests, silent(5)).outcome).toBe("met");
    // Lower bounds of 4/20 and 5/20: 0.092 and 0.128.
    expect(find(unansweredRequests, [...silent(4), ...answered(16)]).outcome).toBe("inconclusive");
    expect(find(unansweredRequests, [...silent(5), ...answered(15)]).outcome).toBe("met");
    expect(find(unansweredRequests, answered(60))).toMatchObject({ outcome: "not-met", n: 60 });
  });

  test("are answered by a public reply of any human, but by no bot, receipt or note", () => {
    const answeredBy = (change: object) =>
      shown(unansweredRequests, [request({ id: "r" }), reply({ id: "a", request: "r", ...change })]);
    expect(answeredBy({ attributedTo: "sato" })).toBe(false);
    expect(answeredBy({ attributedTo: null })).toBe(false);
    expect(answeredBy({ by: "bot" })).toBe(true);
    expect(answeredBy({ by: "automatic" })).toBe(true);
    expect(answeredBy({ isPublic: false })).toBe(true);
  });

  test("are answered by what is written later in their matter, and not by what was written before", () => {
    const about = (minutes: number, change: object = {}) =>
      shown(unansweredRequests, [
        matter({ id: "m" }),
        request({ id: "r", matter: "m", at: atMinute(10) }),
        reply({ id: "a", matter: "m", at: atMinute(minutes), ...change }),
      ]);
    expect(about(9)).toBe(true);
    expect(about(10)).toBe(false);
    expect(about(11)).toBe(false);
    expect(about(11, { request: "a request that is not there" })).toBe(false);
  });

  test("are unclear where a reply of the same source and customer, since then, answers nothing that is known", () => {
    const customer = (id: string) => ({ customer: { id } });
    const reasons = (change: Partial<Reply>, own: Partial<Request> = customer("c1")) => {
      const asked = request({ id: "r", matter: "m", at: atMinute(10), ...own });
      const finding = find(unansweredRequests, [
        matter({ id: "n" }),
        request({ id: "s", matter: "n" }),
        reply({ id: "b", request: "s" }),
        asked,
        reply({ id: "a", matter: "another", at: atMinute(10), ...customer("c1"), ...change }),
      ]);
      if (finding.outcome === "not-applicable" || finding.outcome === "error") throw new Error(finding.outcome);
      return finding.leftOut;
    };
    const unclear = [
      { id: "r", reason: "reply-unclear" },
      { id: "a", reason: "unlinked-reply" },
    ];
    for (const change of [{}, { attributedTo: "sato" }, { scope: "team", customer: null }] as const) {
      expect(reasons(change)).toEqual(unclear);
    }
    expect(reasons({}, { customer: null })).toEqual(unclear);
    expect(reasons({ matter: "m", at: atMinute(9) })).toEqual(unclear);
    expect(reasons({ request: "r", at: atMinute(9) })).toEqual(unclear);
    for (const change of [
      { at: atMinute(9) },
      customer("c2"),
      { source: "mail" },
      { by: "bot" },
      { isPublic: false },
      { disregard: "test" },
    ] as const) {
      expect(reasons(change)).toEqual([]);
    }
  });

  test("are not unclear by a reply to what is disregarded", () => {
    for (const link of [{ request: "spam" }, { matter: "m" }, { request: "spam", matter: "m" }] as const) {
      const finding = find(unansweredRequests, [
        ...silent(5),
        request({ id: "spam", matter: "m", disregard: "spam" }),
        reply({ id: "a", attributedTo: "sato", ...link, at: atMinute(30) }),
      ]);
      expect(finding).toMatchObject({ outcome: "met", n: 5, leftOut: [] });
    }
  });

  test("are reckoned with as answered and as not, where that is unclear", () => {
    const lost = (id: string) => reply({ id, matter: "another", at: atMinute(30), customer: { id: "c1" } });
    const unclear = (count: number) =>
      many(count, (index) => [request({ id: `unclear-${index}`, customer: { id: "c1" } })]);
    const of = (silentOnes: number, answeredOnes: number, unclearOnes: number) =>
      find(unansweredRequests, [
        ...many(silentOnes, (index) => [request({ id: `silent-${index}`, customer: { id: "c2" } })]),
        ...answered(answeredOnes),
        ...unclear(unclearOnes),
        lost("a"),
      ]);
    expect(of(0, 60, 0).outcome).toBe("not-met");
    expect(of(0, 60, 20)).toMatchObject({ outcome: "inconclusive", n: 60 });
    expect(of(20, 0, 1)).toMatchObject({ outcome: "met", n: 20 });
    expect(of(5, 15, 1).outcome).toBe("met");
    expect(of(5, 15, 9).outcome).toBe("inconclusive");
    expect(of(0, 0, 9).outcome).toBe("no-evidence");
  });

  test("are answered by whatever people write later in their matter, whichever of several it names", () => {
    const naming = (change: object) =>
      find(unansweredRequests, [
        request({ id: "first", matter: "m" }),
        request({ id: "second", matter: "m", at: atMinute(5) }),
        reply({ id: "a", at: atMinute(9), ...change }),
      ]);
    for (const change of [{ request: "second" }, { request: "first" }, { matter: "m" }]) {
      expect(naming(change)).toMatchObject({ n: 2, measured: { estimate: "0" } });
    }
    expect(naming({ request: "first", at: atMinute(4) })).toMatchObject({ n: 2, measured: { estimate: "1/2" } });
  });

  test("are answered by the reply that names them, whatever matter it is filed under, and by whomever", () => {
    const filed = (own: object, answer: object) =>
      shown(unansweredRequests, [
        request({ id: "r", ...own }),
        matter({ id: "m" }),
        matter({ id: "n", attributedTo: "sato" }),
        reply({ id: "a", attributedTo: "sato", at: atMinute(30), ...answer }),
      ]);
    expect(filed({}, { request: "r", matter: "n" })).toBe(false);
    expect(filed({}, { request: "r", matter: "n", attributedTo: null })).toBe(false);
    expect(filed({ matter: "m" }, { request: "r", matter: "n" })).toBe(false);
    expect(filed({ matter: "m" }, { request: "r", matter: "not there" })).toBe(false);
    expect(filed({ matter: "n" }, { request: "not there", matter: "n" })).toBe(false);
  });

  test("are answered in the matter that they name and in that of the request that they name", () => {
    const both = find(unansweredRequests, [
      request({ id: "r", matter: "m" }),
      request({ id: "s", matter: "n" }),
      reply({ id: "a", attributedTo: "sato", at: atMinute(30), request: "r", matter: "n" }),
    ]);
    expect(both).toMatchObject({ n: 2, measured: { estimate: "0" } });
  });

  test("do not count where the customer closed them, or their matter, before an answer", () => {
    const closed = { closedAt: atMinute(5), closedBy: "customer" } as const;
    const of = (own: object, whole: object = {}) =>
      shown(unansweredRequests, [request({ id: "r", matter: "m", ...own }), matter({ id: "m", ...whole })]);
    expect(of({ closedByCustomerAt: atMinute(9000) })).toBe("closed-by-customer");
    expect(of({ closedByCustomerAt: null })).toBe(true);
    expect(of({ closedByCustomerAt: "2026-05-01T00:00Z" })).toBe(true);
    expect(of({}, closed)).toBe("closed-by-customer");
    expect(of({}, { ...closed, closedBy: "staff" })).toBe(true);
    expect(of({ at: atMinute(6) }, closed)).toBe(true);
  });

  test("count only for the time in which they lay with the subject", () => {
    const held = (minutes: number, to = "li") =>
      shown(
        unansweredRequests,
        [
          request({
            id: "r",
            assignments: [
              { to: "sato", at: atMinute(0) },
              { to, at: atMinute(minutes) },
            ],
          }),
        ],
        { asOf: atMinute(9600) },
      );
    expect(held(7200)).toBe("too-young");
    expect(held(7199)).toBe(true);
    expect(held(0)).toBe(true);
    expect(held(0, "sato")).toBe("too-young");
  });

  test("of a finished matter are not those of whoever gets it afterwards, unless they came after its end", () => {
    const moved = (at: number, change: object = {}) =>
      shown(unansweredRequests, [
        request({
          id: "r",
          matter: "m",
          at: atMinute(at),
          assignments: [
            { to: "sato", at: atMinute(0) },
            { to: "li", at: atMinute(500) },
          ],
        }),
        matter({ id: "m", closedAt: atMinute(100), closedBy: "staff", ...change }),
      ]);
    expect(moved(100)).toBeUndefined();
    expect(moved(101)).toBe(true);
    expect(moved(0, { closedAt: atMinute(499) })).toBeUndefined();
    expect(moved(0, { closedAt: atMinute(500) })).toBe(true);
    expect(moved(0, { reopenings: [atMinute(600)] })).toBe(true);
    expect(
      moved(101, { closings: [atMinute(100)], reopenings: [atMinute(102)], closedAt: atMinute(200) }),
    ).toBeUndefined();
  });

  test("are the subject's own of the period", () => {
    const of = (change: object) => shown(unansweredRequests, [request({ id: "r", ...change })]);
    expect(of({ attributedTo: "sato" })).toBeUndefined();
    expect(of({ at: "2026-02-28T23:59:59.999Z" })).toBeUndefined();
    expect(of({ at: "2026-03-01T00:00Z" })).toBe(true);
    expect(of({ at: "2026-03-31T23:59:59.999Z" })).toBe(true);
    expect(of({ at: "2026-04-01T00:00Z" })).toBeUndefined();
  });

  test("do not grow older in an outage", () => {
    const down = outage({ id: "o", until: atMinute(480) });
    const at = (minutes: number) =>
      shown(unansweredRequests, [request({ id: "r" }), down], { asOf: atMinute(minutes) });
    expect(at(2880)).toBe("too-young");
    expect(at(2881)).toBe(true);
  });
});
