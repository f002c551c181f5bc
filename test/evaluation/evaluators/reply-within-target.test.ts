import { describe, expect, test } from "vitest";
import { replyWithinTarget } from "../../../src/evidence";
import { atMinute, find, many, matter, outage, reply, request, shown } from "./service-records";

const replied = (minutes: number, asked: object = {}, answer: object = {}) =>
  shown(replyWithinTarget, [
    request({ id: "r", ...asked }),
    reply({ id: "a", request: "r", at: atMinute(minutes), ...answer }),
  ]);

describe("Replies within the target", () => {
  test.each([
    ["urgent", 60],
    ["high", 240],
    ["normal", 479],
    ["low", 1439],
    [null, 479],
    [undefined, 479],
  ] as const)(
    "to a request of priority %s may take %s minutes and no millisecond more than its target",
    (priority, last) => {
      expect(replied(last, { priority })).toBe(true);
      expect(replied(last + 2, { priority })).toBe(false);
    },
  );

  test("may take exactly the target", () => {
    expect(replied(60, { priority: "urgent" })).toBe(true);
    expect(replied(480)).toBe(true);
    const late = new Date(Date.parse(atMinute(60)) + 1).toISOString();
    expect(replied(0, { priority: "urgent" }, { at: late })).toBe(false);
  });

  test("reach four in five for sure: 11 of 11 and 19 of 20, and not 10 of 10 or 18 of 20", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [
        request({ id: `r${index}` }),
        reply({ id: `a${index}`, request: `r${index}`, at: atMinute(index < good ? 60 : 600) }),
      ]);
    expect(find(replyWithinTarget, records(11, 0)).outcome).toBe("met");
    expect(find(replyWithinTarget, records(19, 1)).outcome).toBe("met");
    expect(find(replyWithinTarget, records(10, 0)).outcome).toBe("inconclusive");
    expect(find(replyWithinTarget, records(18, 2)).outcome).toBe("inconclusive");
    expect(find(replyWithinTarget, records(0, 4)).outcome).toBe("inconclusive");
    expect(find(replyWithinTarget, records(0, 5)).outcome).toBe("not-met");
  });

  test("belong to their author: late ones of a colleague are not the subject's", () => {
    expect(replied(600, {}, { attributedTo: "sato" })).toBeUndefined();
  });

  test("to what was somebody else's or nobody's count when they are in time, and are left out when they are late", () => {
    expect(replied(480, { attributedTo: "sato" })).toBe(true);
    expect(replied(481, { attributedTo: "sato" })).toBe("held-by-others");
    expect(replied(480, { attributedTo: null })).toBe(true);
    expect(replied(481, { attributedTo: null })).toBe("held-by-others");
    expect(replied(481, { attributedTo: null }, { waitedMinutes: "481" })).toBe("held-by-others");
    expect(replied(481, { attributedTo: null }, { waitedMinutes: "480" })).toBe(true);
  });

  test("count only for the time in which the request lay with the author", () => {
    const held = (minutes: number) => ({
      assignments: [
        { to: "sato", at: atMinute(0) },
        { to: "li", at: atMinute(minutes) },
      ],
    });
    expect(replied(1000, held(520))).toBe(true);
    expect(replied(1000, held(519))).toBe(false);
    expect(replied(1000, held(1001))).toBe("held-by-others");
    expect(replied(1000, { assignments: [{ to: "sato", at: atMinute(0) }] })).toBe("held-by-others");
    const back = {
      assignments: [...held(300).assignments, { to: "sato", at: atMinute(600) }, { to: "li", at: atMinute(800) }],
    };
    expect(replied(980, back)).toBe(true);
    expect(replied(981, back)).toBe(false);
  });

  test("are in time where the source has measured so, and late only by the subject's own calendar", () => {
    expect(replied(600, {}, { waitedMinutes: "480" })).toBe(true);
    expect(replied(600, {}, { waitedMinutes: "480.5" })).toBe(false);
    expect(replied(9, {}, { waitedMinutes: "480.5" })).toBe(true);
    const handed = {
      assignments: [
        { to: "sato", at: atMinute(0) },
        { to: "li", at: atMinute(590) },
      ],
    };
    expect(replied(600, handed, { waitedMinutes: 600 })).toBe(true);
    const withOutage = (from: number, until: number) =>
      shown(replyWithinTarget, [
        request({ id: "r" }),
        reply({ id: "a", request: "r", at: atMinute(500), waitedMinutes: 500 }),
        outage({ id: "o", at: atMinute(from), until: atMinute(until) }),
      ]);
    expect(withOutage(100, 120)).toBe(true);
    expect(withOutage(100, 119)).toBe(false);
    expect(withOutage(500, 900)).toBe(false);
  });

  test("were measured since the request that the reply names, and since no other one", () => {
    const asked = (names: object, waitedMinutes: number) =>
      find(replyWithinTarget, [
        request({ id: "r", matter: "m" }),
        request({ id: "s", matter: "m", at: atMinute(1000) }),
        reply({ id: "a", at: atMinute(1010), waitedMinutes, ...names }),
      ]);
    expect(asked({ request: "s" }, 10)).toMatchObject({ n: 2, measured: { estimate: "1/2" } });
    expect(asked({ request: "r" }, 480)).toMatchObject({ n: 2, measured: { estimate: "1" } });
    expect(asked({ matter: "m" }, 10)).toMatchObject({ n: 2, measured: { estimate: "1/2" } });
    expect(asked({ matter: "m" }, 1010)).toMatchObject({ n: 2, measured: { estimate: "1/2" } });
  });

  test("are missed by what lies unanswered for longer than its target, and nothing younger", () => {
    const at = (asOf: string, change: object = {}) =>
      shown(replyWithinTarget, [request({ id: "r", priority: "high", ...change })], { asOf });
    expect(at(atMinute(240))).toBe("too-young");
    expect(at(atMinute(241))).toBe(false);
    expect(at(atMinute(999), { assignments: [{ to: "li", at: atMinute(800) }] })).toBe("too-young");
    expect(at(atMinute(999), { closedByCustomerAt: atMinute(240) })).toBe("closed-by-customer");
    expect(at(atMinute(999), { closedByCustomerAt: atMinute(241) })).toBe(false);
    expect(at(atMinute(999), { attributedTo: "sato" })).toBeUndefined();
  });

  test("do not count after the customer has closed the request or its matter within the target", () => {
    expect(replied(600, { closedByCustomerAt: atMinute(480) })).toBe("closed-by-customer");
    expect(replied(600, { closedByCustomerAt: atMinute(481) })).toBe(false);
    expect(replied(300, { closedByCustomerAt: atMinute(299) })).toBe("closed-by-customer");
    expect(replied(300, { closedByCustomerAt: atMinute(300) })).toBe(true);
    const closed = matter({ id: "m", closedAt: atMinute(10), closedBy: "customer" });
    expect(shown(replyWithinTarget, [request({ id: "r", matter: "m" }), closed])).toBe("closed-by-customer");
    const givenUp = matter({ id: "m", closedAt: atMinute(481), closedBy: "customer" });
    expect(shown(replyWithinTarget, [request({ id: "r", matter: "m" }), givenUp])).toBe(false);
  });

  test("of an unstated priority are left out where no target is stated for them", () => {
    const options = { targets: { unstated: null } };
    const records = [request({ id: "r", priority: null }), reply({ id: "a", request: "r" })];
    expect(shown(replyWithinTarget, records, { options })).toBe("no-priority");
  });

  test("are not those of bots: the first that a person wrote counts", () => {
    const records = [
      request({ id: "r" }),
      reply({ id: "a", request: "r", by: "automatic" }),
      reply({ id: "b", request: "r", at: atMinute(481) }),
    ];
    expect(shown(replyWithinTarget, records)).toBe(false);
  });
});
