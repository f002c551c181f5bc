import { describe, expect, test } from "vitest";
import { resolvedOrRelayed } from "../../../src/evidence";
import { matter as anyMatter, atMinute, find, many, referral, shown } from "./service-records";

// By default it is recorded that they never waited for the customer.
const matter = (record: Parameters<typeof anyMatter>[0]) => anyMatter({ waitsForCustomer: [], ...record });
const of = (change: object, asOf?: string) =>
  shown(resolvedOrRelayed, [matter({ id: "m", ...change })], asOf === undefined ? {} : { asOf });
const relayed = (change: object, whole: object = {}, circumstances: object = {}) =>
  shown(
    resolvedOrRelayed,
    [matter({ id: "m", ...whole }), referral({ id: "f", matter: "m", ...change })],
    circumstances,
  );

describe("Matters resolved or relayed", () => {
  test("are shown by being resolved, however late, while they lay with the subject", () => {
    expect(of({ resolvedAt: atMinute(9000) })).toBe(true);
    const passed = {
      assignments: [
        { to: "li", at: atMinute(0) },
        { to: "sato", at: atMinute(100) },
      ],
    };
    expect(of({ ...passed, resolvedAt: atMinute(99) })).toBe(true);
    expect(of({ ...passed, resolvedAt: atMinute(100) })).toBe("taken-over");
    const resolved = [matter({ id: "m", ...passed, resolvedAt: atMinute(100) })];
    expect(shown(resolvedOrRelayed, resolved, { subject: "sato" })).toBe(true);
    expect(of({ resolvedAt: atMinute(99) }, atMinute(99))).toBe(true);
  });

  test("are relayed in time up to a working day after they came, exactly", () => {
    expect(relayed({ noticeAt: atMinute(480) })).toBe(true);
    expect(relayed({ noticeAt: atMinute(481) })).toBe(false);
    expect(relayed({ noticeAt: null })).toBe(false);
    expect(relayed({ noticeAt: undefined })).toBe("not-recorded");
    expect(relayed({ noticeAt: atMinute(480), isVisible: false })).toBe(true);
    expect(relayed({ attributedTo: "sato" })).toBe(false);
  });

  test("are taken over by a hand-over that the customer does not see, and count for the time until then", () => {
    const hidden = { isVisible: false, noticeAt: null };
    expect(relayed({ ...hidden, at: atMinute(60) })).toBe("taken-over");
    expect(relayed({ ...hidden, noticeAt: atMinute(481) })).toBe("taken-over");
    expect(relayed({ ...hidden, noticeAt: undefined })).toBe("not-recorded");
    const until = (minute: number) => ({
      assignments: [
        { to: "li", at: atMinute(0) },
        { to: "sato", at: atMinute(minute) },
      ],
    });
    expect(relayed({ ...hidden, at: atMinute(2400) }, until(2400))).toBe("taken-over");
    expect(relayed({ ...hidden, at: atMinute(2401) }, until(2401))).toBe(false);
  });

  test("came to the subject when they were assigned or referred", () => {
    const assignments = [
      { to: "sato", at: atMinute(0) },
      { to: "li", at: atMinute(1000) },
    ];
    expect(relayed({ at: atMinute(1400), noticeAt: atMinute(1480) }, { assignments })).toBe(true);
    expect(relayed({ at: atMinute(1400), noticeAt: atMinute(1481) }, { assignments })).toBe(false);
    const handed = (noticeAt: string) =>
      shown(resolvedOrRelayed, [
        matter({ id: "m", attributedTo: "chen" }),
        referral({ id: "f", matter: "m", attributedTo: "sato", to: "li", at: atMinute(1000) }),
        referral({ id: "g", matter: "m", to: "chen", at: atMinute(1400), noticeAt }),
      ]);
    expect(handed(atMinute(1480))).toBe(true);
    expect(handed(atMinute(1481))).toBe(false);
  });

  test("are left out when nobody recorded when they came, unless they were in time all the same", () => {
    expect(relayed({ noticeAt: atMinute(480) }, { attributedTo: "sato" })).toBe(true);
    expect(relayed({ noticeAt: atMinute(481) }, { attributedTo: "sato" })).toBe("not-recorded");
  });

  test("that are neither count once older than five working days", () => {
    expect(of({}, atMinute(2400))).toBe("too-young");
    expect(of({}, atMinute(2401))).toBe(false);
    const waiting = { waitsForCustomer: [{ from: atMinute(0), until: atMinute(480) }] };
    expect(of(waiting, atMinute(2880))).toBe("too-young");
    expect(of(waiting, atMinute(2881))).toBe(false);
    expect(of({ resolvedAt: undefined })).toBe("not-recorded");
    expect(relayed({ noticeAt: null }, {}, { asOf: atMinute(2400) })).toBe("too-young");
    expect(relayed({ noticeAt: null }, {}, { asOf: atMinute(2401) })).toBe(false);
  });

  test("that are old are left out where nobody recorded when they waited for the customer", () => {
    const unknown = { waitsForCustomer: undefined };
    expect(of(unknown)).toBe("not-recorded");
    expect(of(unknown, atMinute(2400))).toBe("too-young");
    expect(of({ ...unknown, resolvedAt: atMinute(9000) })).toBe(true);
    expect(of({ ...unknown, closedAt: atMinute(3000), closedBy: "automation" })).toBe("not-recorded");
    // What staff close does not wait for the customer after that.
    const closed = { ...unknown, closedAt: atMinute(3000), closedBy: "staff" };
    expect(of(closed, atMinute(5400))).toBe("not-recorded");
    expect(of(closed, atMinute(5401))).toBe(false);
    const passed = [matter({ id: "m", ...unknown }), referral({ id: "f", matter: "m", noticeAt: null })];
    expect(shown(resolvedOrRelayed, passed)).toBe(false);
  });

  test("that were closed unresolved count only where staff closed them, or they were too old by then", () => {
    const closed = (closedBy: string | null | undefined, minute: number) =>
      of({ closedAt: atMinute(minute), closedBy });
    expect(closed("staff", 100)).toBe(false);
    // A customer who gives up does not clear what was too old by then.
    expect(closed("customer", 2400)).toBe("closed-unresolved");
    expect(closed("customer", 2401)).toBe(false);
    const sent = (minute: number) => relayed({ noticeAt: null }, { closedAt: atMinute(minute), closedBy: "customer" });
    expect(sent(2400)).toBe("closed-unresolved");
    expect(sent(2401)).toBe(false);
    expect(of({ closedAt: atMinute(9000), closedBy: "customer", waitsForCustomer: undefined })).toBe("not-recorded");
    expect(closed("automation", 2400)).toBe("closed-unresolved");
    expect(closed("automation", 2401)).toBe(false);
    expect(closed(null, 100)).toBe("closed-unresolved");
    expect(closed(undefined, 100)).toBe("closed-unresolved");
  });

  test("do not count for the time in which others had them", () => {
    const held = (minute: number) =>
      of(
        {
          assignments: [
            { to: "sato", at: atMinute(0) },
            { to: "li", at: atMinute(minute) },
          ],
        },
        atMinute(4800),
      );
    expect(held(2400)).toBe("too-young");
    expect(held(2399)).toBe(false);
    expect(of({ attributedTo: "sato" })).toBeUndefined();
  });

  test("do not count for the time in which they were finished, by whoever finished them", () => {
    const back = (change: object) => {
      const assignments = ["li", "sato", "li"].map((to, index) => ({ to, at: atMinute(index * 1000) }));
      return of({ assignments, closedBy: "staff", ...change }, atMinute(9000));
    };
    expect(back({ resolvedAt: atMinute(1500), closedAt: atMinute(1500) })).toBe("taken-over");
    expect(back({ closedAt: atMinute(1500) })).toBe("taken-over");
    expect(back({ closedAt: atMinute(2500) })).toBe(false);
    // A thousand minutes before it was handed over, and 1400 or more after it was opened again.
    const again = { closings: [atMinute(1500)], closedAt: null };
    expect(back({ ...again, reopenings: [atMinute(7600)] })).toBe("too-young");
    expect(back({ ...again, reopenings: [atMinute(7599)] })).toBe(false);
  });

  test("count in the period in which they are resolved, or relayed, or grow too old, whenever they were opened", () => {
    const early = { at: "2026-02-26T09:00Z" };
    const inPeriod = (period: string, change: object, more: readonly ReturnType<typeof referral>[] = []) =>
      shown(resolvedOrRelayed, [matter({ id: "m", ...early, ...change }), ...more], { period });
    const months = (change: object, more: readonly ReturnType<typeof referral>[] = []) =>
      ["2026-02", "2026-03", "2026-04"].map((period) => inPeriod(period, change, more));
    expect(months({ resolvedAt: "2026-02-28T23:59:59.999Z" })).toEqual([true, undefined, undefined]);
    expect(months({ resolvedAt: "2026-03-01T00:00Z" })).toEqual(["too-young", true, undefined]);
    // The five working days end on Thursday, 5 March, in the morning.
    expect(months({})).toEqual(["too-young", false, undefined]);
    expect(months({ at: "2026-02-20T09:00Z" })).toEqual([false, undefined, undefined]);
    // However late, what is resolved in the end is no failure; it counts where it was.
    expect(months({ at: "2026-02-20T09:00Z", resolvedAt: "2026-04-02T09:00Z" })).toEqual([
      "too-young",
      "too-young",
      true,
    ]);
    const told = referral({ id: "f", matter: "m", at: "2026-02-26T10:00Z", noticeAt: "2026-02-26T10:00Z" });
    expect(months({}, [told])).toEqual([true, undefined, undefined]);
    // A second good deed takes nothing from the first.
    expect(months({ resolvedAt: "2026-03-01T00:00Z" }, [told])).toEqual([true, true, undefined]);
  });

  test("are judged by their share", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [matter({ id: `m${index}`, resolvedAt: index < good ? atMinute(50) : null })]);
    expect(find(resolvedOrRelayed, records(11, 0)).outcome).toBe("met");
    expect(find(resolvedOrRelayed, records(10, 0)).outcome).toBe("inconclusive");
    expect(find(resolvedOrRelayed, records(1, 4)).outcome).toBe("not-met");
  });
});
