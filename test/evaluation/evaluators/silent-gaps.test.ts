import { describe, expect, test } from "vitest";
import { silentGaps } from "../../../src/evidence";
import { atMinute, find, many, matter, outage, reply, request, shown } from "./service-records";

const recorded = { waitsForCustomer: [] };
const word = (minute: number, change: object = {}) =>
  reply({ id: `word-${minute}`, matter: "m", at: atMinute(minute), ...change });

describe("Silent gaps", () => {
  test("are waits above two working days, between words or until the end", () => {
    const closed = (...minutes: readonly number[]) =>
      shown(silentGaps, [
        matter({ id: "m", ...recorded, closedAt: atMinute(minutes.at(-1) ?? 0) }),
        ...minutes.slice(0, -1).map((minute) => word(minute)),
      ]);
    expect(closed(960)).toBe(true);
    expect(closed(961)).toBe(false);
    expect(closed(960, 1920)).toBe(true);
    expect(closed(961, 1000)).toBe(false);
    expect(closed(900, 1861)).toBe(false);
  });

  test("end when the matter is resolved, whenever it is closed", () => {
    const done = matter({ id: "m", ...recorded, resolvedAt: atMinute(900), closedAt: atMinute(5000) });
    expect(shown(silentGaps, [done])).toBe(true);
  });

  test("do not end by bots, receipts, notes, or the customer's asking again", () => {
    const with960 = (...between: Parameters<typeof shown>[1]) =>
      shown(silentGaps, [matter({ id: "m", ...recorded, closedAt: atMinute(1000) }), ...between]);
    expect(with960(word(500))).toBe(true);
    expect(with960(word(500, { attributedTo: "sato" }))).toBe(true);
    expect(with960(word(500, { by: "bot" }))).toBe(false);
    expect(with960(word(500, { by: "automatic" }))).toBe(false);
    expect(with960(word(500, { isPublic: false }))).toBe(false);
    expect(with960(request({ id: "again", matter: "m", at: atMinute(500) }))).toBe(false);
  });

  test("leave out the time that waited for the customer", () => {
    const waiting = (until: number) =>
      shown(silentGaps, [
        matter({
          id: "m",
          waitsForCustomer: [{ from: atMinute(100), until: atMinute(until) }],
          closedAt: atMinute(1500),
        }),
      ]);
    expect(waiting(640)).toBe(true);
    expect(waiting(639)).toBe(false);
    const lasting = matter({ id: "m", waitsForCustomer: [{ from: atMinute(100), until: null }] });
    expect(shown(silentGaps, [lasting, word(50)])).toBe(true);
  });

  test("are not known where part of the conversation is missing, whatever else is recorded", () => {
    const of = (change: object) =>
      shown(silentGaps, [
        matter({ id: "m", ...recorded, closedAt: atMinute(961), ...change }),
        request({ id: "ask", matter: "m", at: atMinute(0) }),
      ]);
    expect(of({})).toBe(false);
    expect(of({ isConversationWhole: true })).toBe(false);
    expect(of({ isConversationWhole: false })).not.toBe(false);
    expect(of({ isConversationWhole: false, closedAt: atMinute(960) })).not.toBe(true);
  });

  test("begin with a request where it is not recorded when the customer was waited for", () => {
    const of = (...records: Parameters<typeof shown>[1]) =>
      shown(silentGaps, [matter({ id: "m", closedAt: atMinute(4000) }), ...records]);
    const ask = (minute: number) => request({ id: `ask-${minute}`, matter: "m", at: atMinute(minute) });
    expect(of(ask(0), word(960))).toBe(true);
    expect(of(ask(0), word(961))).toBe(false);
    expect(of(ask(0), ask(900), word(961))).toBe(false);
    expect(of(ask(0), word(100), ask(3000), word(3100))).toBe(true);
    expect(of(ask(0), word(0))).toBe(true);
    expect(of(ask(0))).toBe(false);
    expect(of()).toBe("not-recorded");
  });

  test("of open matters last until now; what has no word yet and no gap is too young", () => {
    const open = (asOf: number, ...words: readonly number[]) =>
      shown(silentGaps, [matter({ id: "m", ...recorded }), ...words.map((minute) => word(minute))], {
        asOf: atMinute(asOf),
      });
    expect(open(960)).toBe("too-young");
    expect(open(961)).toBe(false);
    expect(open(961, 10)).toBe(true);
    expect(open(971, 10)).toBe(false);
  });

  test("are unknown where nobody recorded when the matter ended", () => {
    const { closedAt: _, resolvedAt: __, ...unended } = matter({ id: "m", ...recorded });
    expect(shown(silentGaps, [unended])).toBe("not-recorded");
    expect(shown(silentGaps, [unended, word(10)])).toBe(true);
    const reopened = matter({ id: "m", ...recorded, reopenings: [atMinute(3000)], closedAt: atMinute(3100) });
    expect(shown(silentGaps, [reopened])).toBe(true);
  });

  test("count only while it lay with the subject", () => {
    const held = (minute: number, end = 2000) =>
      shown(silentGaps, [
        matter({
          id: "m",
          ...recorded,
          attributedTo: "sato",
          closedAt: atMinute(end),
          assignments: [
            { to: "li", at: atMinute(0) },
            { to: "sato", at: atMinute(minute) },
          ],
        }),
      ]);
    expect(held(960)).toBe(true);
    expect(held(961)).toBe(false);
    const late = [
      { to: "sato", at: atMinute(0) },
      { to: "li", at: atMinute(1990) },
    ];
    const done = matter({ id: "m", ...recorded, closedAt: atMinute(2000), assignments: late });
    expect(shown(silentGaps, [done])).toBe(true);
  });

  test("do not grow in an outage", () => {
    const down = outage({ id: "o", at: atMinute(100), until: atMinute(200) });
    const until = (minute: number) =>
      shown(silentGaps, [matter({ id: "m", ...recorded, closedAt: atMinute(minute) }), down]);
    expect(until(1060)).toBe(true);
    expect(until(1061)).toBe(false);
  });

  test("are unknown where no replies may be recorded, and short matters are no merit beside them", () => {
    const matters = (short: number, long: number) =>
      many(short + long, (index) => [
        matter({ id: `m${index}`, ...recorded, closedAt: atMinute(index < short ? 960 : 961) }),
      ]);
    const of = (short: number, long: number) => find(silentGaps, matters(short, long), { states: [] });
    expect(of(20, 0)).toMatchObject({ outcome: "met", n: 20, leftOut: [] });
    expect(of(20, 20)).toMatchObject({ outcome: "inconclusive", n: 20 });
    expect(of(0, 20)).toMatchObject({ outcome: "no-evidence" });
    expect(find(silentGaps, matters(0, 20)).outcome).toBe("not-met");
  });

  test("are judged by the share of matters, those of others not among them", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [
        matter({ id: `m${index}`, ...recorded, closedAt: atMinute(index < good ? 100 : 1000) }),
        matter({ id: `other${index}`, ...recorded, attributedTo: "sato", closedAt: atMinute(1000) }),
      ]);
    expect(find(silentGaps, records(11, 0))).toMatchObject({ outcome: "met", n: 11 });
    expect(find(silentGaps, records(10, 0)).outcome).toBe("inconclusive");
    expect(find(silentGaps, records(0, 5))).toMatchObject({ outcome: "not-met", n: 5 });
  });

  describe("count in the period in which they are decided, whenever the matter was opened:", () => {
    const [february, march, april] = ["2026-02-01/2026-02-28", "2026-03-01/2026-03-31", "2026-04-01/2026-04-30"];
    const asOf = "2026-06-30T12:00Z";
    const last = "2026-02-27T09:00Z";
    const of = (period: string | undefined, at: string, closedAt: string | null, ...words: readonly string[]) =>
      shown(
        silentGaps,
        [
          matter({ id: "m", ...recorded, at, closedAt }),
          ...words.map((moment, index) => reply({ id: `word-${index}`, matter: "m", at: moment })),
        ],
        { asOf, ...(period !== undefined && { period }) },
      );

    test("a wait that becomes too long there, however late it ends", () => {
      // Friday and Monday are 960 minutes.
      const late = (period: string | undefined) => of(period, last, "2026-04-10T09:00Z");
      expect([february, march, april].map(late)).toEqual(["too-young", false, undefined]);
      const before = (period: string | undefined) => of(period, "2026-02-25T09:00Z", "2026-03-10T09:00Z");
      expect([february, march].map(before)).toEqual([false, undefined]);
    });

    test("a wait that ends there in time", () => {
      const of960 = (period: string | undefined) => of(period, last, "2026-03-02T17:00Z");
      expect([february, march, april].map(of960)).toEqual(["too-young", true, undefined]);
      const of961 = (period: string | undefined) => of(period, last, "2026-03-03T09:01Z");
      expect([february, march, april].map(of961)).toEqual(["too-young", false, undefined]);
    });

    test("at the first and the last moment of it", () => {
      const until = (moment: string) => [february, march].map((period) => of(period, last, moment));
      expect(until("2026-02-28T23:59:59.999Z")).toEqual([true, undefined]);
      expect(until("2026-03-01T00:00:00Z")).toEqual(["too-young", true]);
      expect(of(march, "2026-03-31T23:59:59.999Z", null)).toBe("too-young");
      expect(of(march, "2026-04-01T00:00:00Z", null)).toBe(undefined);
    });

    test("each period by its own waits, of a matter that lasts through several", () => {
      const long = (period: string | undefined) =>
        of(
          period,
          "2026-02-20T09:00Z",
          "2026-04-02T10:00Z",
          "2026-02-23T09:00Z",
          "2026-03-30T09:00Z",
          "2026-04-01T09:00Z",
        );
      expect([february, march, april].map(long)).toEqual([false, "too-young", true]);
      const good = (period: string | undefined) =>
        of(period, "2026-02-26T09:00Z", "2026-03-31T17:00Z", "2026-02-27T09:00Z", "2026-03-02T10:00Z");
      expect([february, march, april].map(good)).toEqual([true, false, undefined]);
    });

    test("what is not known of it is told in the period in which the matter was opened", () => {
      const { closedAt: _, resolvedAt: __, ...unended } = matter({ id: "m", at: last });
      const told = (period: string | undefined) =>
        shown(silentGaps, [unended], { asOf, ...(period !== undefined && { period }) });
      expect([february, march].map(told)).toEqual(["not-recorded", undefined]);
    });
  });
});
