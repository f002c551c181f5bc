import { describe, expect, test } from "vitest";
import { coldReferrals } from "../../../src/evidence";
import { atMinute, find, many, matter, referral, shown, statement } from "./service-records";

const sent = (change: object, circumstances: object = {}) =>
  shown(coldReferrals, [matter({ id: "m" }), referral({ id: "f", matter: "m", ...change })], circumstances);

describe("Cold referrals", () => {
  test("are those that the customer could see without note, notice or acceptance", () => {
    expect(sent({})).toBe(true);
    expect(sent({ hasNote: false })).toBe(false);
    expect(sent({ noticeAt: null })).toBe(false);
    expect(sent({ acceptedAt: null })).toBe(false);
    expect(sent({ isVisible: false, hasNote: false, noticeAt: null, acceptedAt: null })).toBe(true);
    expect(shown(coldReferrals, [matter({ id: "m" })])).toBe(true);
  });

  test("are not known to be none where nobody is known to record any", () => {
    const unstated = { states: [] };
    expect(shown(coldReferrals, [matter({ id: "m" })], unstated)).toBe("referrals-not-recorded");
    const plain = many(30, (index) => [matter({ id: `m${index}` })]);
    expect(find(coldReferrals, plain, unstated).outcome).toBe("no-evidence");
    const one = [
      matter({ id: "theirs", attributedTo: "chen" }),
      referral({ id: "f", matter: "theirs", attributedTo: "chen" }),
    ];
    expect(find(coldReferrals, [...plain, ...one], unstated)).toMatchObject({ outcome: "met", n: 30 });
    const elsewhere = one.map((record) => ({ ...record, source: "mail" }));
    expect(find(coldReferrals, [...plain, ...elsewhere], unstated).outcome).toBe("no-evidence");
    const hidden = [referral({ id: "f", matter: "m0", isVisible: false })];
    expect(find(coldReferrals, [...plain, ...hidden], unstated).outcome).toBe("no-evidence");
  });

  test("fail nobody by the cold ones alone, where the source says that some may be missing", () => {
    const missing = statement("referrals", { isComplete: false });
    const records = (cold: number, plain: number) => [
      ...many(cold, (index) => [
        matter({ id: `m${index}` }),
        referral({ id: `f${index}`, matter: `m${index}`, hasNote: false }),
      ]),
      ...many(plain, (index) => [matter({ id: `p${index}` })]),
      missing,
    ];
    const unstated = { states: [] };
    expect(find(coldReferrals, records(5, 20), unstated)).toMatchObject({ outcome: "not-met", n: 5 });
    expect(find(coldReferrals, records(5, 21), unstated)).toMatchObject({ outcome: "inconclusive", n: 5 });
  });

  test("are accepted within a working day, exactly", () => {
    expect(sent({ acceptedAt: atMinute(480) })).toBe(true);
    expect(sent({ acceptedAt: atMinute(481) })).toBe(false);
    expect(sent({ noticeAt: atMinute(481) })).toBe(false);
    expect(sent({ acceptedAt: atMinute(481) }, { options: { acceptWithin: 481 } })).toBe(true);
  });

  test("are not told where a part is not recorded, unless another part is missing for sure", () => {
    expect(sent({ hasNote: undefined })).toBe("not-recorded");
    expect(sent({ hasNote: null })).toBe("not-recorded");
    expect(sent({ noticeAt: undefined })).toBe("not-recorded");
    expect(sent({ acceptedAt: undefined })).toBe("not-recorded");
    expect(sent({ acceptedAt: undefined, hasNote: false })).toBe(false);
    const two = [referral({ id: "f", matter: "m", hasNote: null }), referral({ id: "g", matter: "m", hasNote: false })];
    expect(shown(coldReferrals, [matter({ id: "m" }), ...two])).toBe(false);
  });

  test("fail nobody where those that are not recorded would change that if they were warm", () => {
    const of = (bad: number, unknown: number, good = 0) =>
      find(
        coldReferrals,
        many(bad + unknown + good, (index) => [
          matter({ id: `m${index}` }),
          referral({
            id: `f${index}`,
            matter: `m${index}`,
            hasNote: index < bad ? false : index < bad + unknown ? null : true,
          }),
        ]),
      );
    expect(of(5, 0)).toMatchObject({ outcome: "not-met", n: 5 });
    // At best 20/25 and 21/26, whose upper bounds are 0.899 and 0.903.
    expect(of(5, 20)).toMatchObject({ outcome: "not-met", n: 5, measured: { estimate: "0" } });
    expect(of(5, 21)).toMatchObject({ outcome: "inconclusive", n: 5 });
    expect(of(5, 0, 21)).toMatchObject({ outcome: "inconclusive", n: 26 });
    expect(of(0, 30, 25)).toMatchObject({ outcome: "met", n: 25 });
  });

  test("are too young while they may still be accepted in time", () => {
    expect(sent({ acceptedAt: null }, { asOf: atMinute(480) })).toBe("too-young");
    expect(sent({ acceptedAt: null }, { asOf: atMinute(481) })).toBe(false);
    expect(sent({ acceptedAt: null, hasNote: false }, { asOf: atMinute(1) })).toBe(false);
    expect(sent({ acceptedAt: atMinute(400) }, { asOf: atMinute(300) })).toBe("too-young");
  });

  test("of others are not held against the subject, who held the matter or referred it", () => {
    expect(sent({ attributedTo: "chen", hasNote: false })).toBe(true);
    const theirs = matter({ id: "m", attributedTo: "sato" });
    expect(shown(coldReferrals, [theirs, referral({ id: "f", matter: "m" })])).toBe(true);
    expect(shown(coldReferrals, [{ ...theirs, assignments: [{ to: "li", at: atMinute(0) }] }])).toBe(true);
    expect(shown(coldReferrals, [theirs])).toBeUndefined();
    const lost = referral({ id: "f", matter: "m" });
    expect(shown(coldReferrals, [lost])).toBe("no-matter");
    expect(shown(coldReferrals, [{ ...lost, isVisible: false }])).toBeUndefined();
    expect(shown(coldReferrals, [{ ...lost, at: "2026-04-01T00:00Z" }])).toBeUndefined();
    expect(shown(coldReferrals, [{ ...lost, attributedTo: "sato", to: "li" }])).toBeUndefined();
  });

  test("are judged each in its own period, and a matter without one in that of its opening", () => {
    const early = matter({ id: "m", at: "2026-02-20T09:00Z" });
    const of = (at: string, change: object = {}) => [early, referral({ id: "f", matter: "m", at, ...change })];
    const february = { period: "2026-02" };
    const march = of("2026-03-01T00:00Z", { hasNote: false });
    expect(shown(coldReferrals, march)).toBe(false);
    expect(shown(coldReferrals, march, february)).toBe(true);
    expect(shown(coldReferrals, march, { ...february, asOf: "2026-02-28T12:00Z" })).toBe(true);
    const before = of("2026-02-28T23:59:59.999Z", { hasNote: false });
    expect(shown(coldReferrals, before)).toBeUndefined();
    expect(shown(coldReferrals, before, february)).toBe(false);
    const both = [...before, referral({ id: "g", matter: "m", at: "2026-03-02T09:00Z" })];
    expect(shown(coldReferrals, both)).toBe(true);
    expect(shown(coldReferrals, both, february)).toBe(false);
    for (const change of [{ isVisible: false }, { attributedTo: "sato" }]) {
      expect(shown(coldReferrals, of("2026-03-02T09:00Z", change))).toBeUndefined();
      expect(shown(coldReferrals, of("2026-03-02T09:00Z", change), february)).toBe(true);
    }
  });

  test("are judged in the period in which they are decided, so that none falls between two", () => {
    const early = matter({ id: "m", at: "2026-02-20T09:00Z" });
    // A Friday afternoon: what is accepted by Monday at four is in time.
    const sentFriday = (change: object) => [
      early,
      referral({ id: "f", matter: "m", at: "2026-02-27T16:00Z", ...change }),
    ];
    const february = { period: "2026-02" };
    const onMonday = sentFriday({ noticeAt: "2026-02-27T16:00Z", acceptedAt: "2026-03-02T10:00Z" });
    expect(shown(coldReferrals, onMonday)).toBe(true);
    // Another good fact takes nothing away: the matter is as good in February as it was without it.
    expect(shown(coldReferrals, onMonday, february)).toBe(true);
    expect(shown(coldReferrals, onMonday, { ...february, asOf: "2026-03-01T00:00Z" })).toBe("too-young");
    const never = sentFriday({ acceptedAt: null });
    expect(shown(coldReferrals, never)).toBe(false);
    expect(shown(coldReferrals, never, february)).toBe("too-young");
    expect(shown(coldReferrals, never, { period: "2026-04" })).toBeUndefined();
    const late = sentFriday({ at: "2026-02-26T09:00Z", acceptedAt: null });
    expect(shown(coldReferrals, late)).toBeUndefined();
    expect(shown(coldReferrals, late, february)).toBe(false);
  });

  test("never take a good matter from the period in which it was opened by a later warm one", () => {
    const march = { period: "2026-03", asOf: "2026-04-30T12:00Z" };
    const matters = many(25, (index) => [
      matter({ id: `m${index}`, at: "2026-03-26T09:00Z" }),
      referral({ id: `f${index}`, matter: `m${index}`, at: "2026-03-26T09:00Z" }),
    ]);
    const later = referral({ id: "later", matter: "m0", at: "2026-04-02T09:00Z" });
    expect(find(coldReferrals, matters, march)).toMatchObject({ outcome: "met", n: 25 });
    expect(find(coldReferrals, [...matters, later], march)).toMatchObject({ outcome: "met", n: 25 });
    expect(find(coldReferrals, [...matters, later], { ...march, period: "2026-04" })).toMatchObject({ n: 1 });
  });

  test("there and back are held against the one who sends it back after accepting it, and against nobody else", () => {
    const there = referral({ id: "there", matter: "m" });
    const back = referral({ id: "back", matter: "m", attributedTo: "sato", to: "li", at: atMinute(10) });
    const again = referral({ id: "there-again", matter: "m", at: atMinute(20) });
    const records = [matter({ id: "m" }), there, back];
    expect(shown(coldReferrals, records)).toBe(true);
    expect(shown(coldReferrals, records, { subject: "sato" })).toBe(false);
    expect(shown(coldReferrals, [...records, again])).toBe(true);
    const sato = (change: object) =>
      shown(coldReferrals, [matter({ id: "m" }), { ...there, ...change }, back], { subject: "sato" });
    expect(sato({ acceptedAt: null })).toBe(true);
    expect(sato({ acceptedAt: undefined })).toBe(true);
    expect(sato({ acceptedAt: atMinute(11) })).toBe(true);
    expect(sato({ acceptedAt: atMinute(10) })).toBe(false);
    expect(sato({ isVisible: false })).toBe(true);
    expect(sato({ to: "chen" })).toBe(true);
  });

  test("leave nine matters in ten for sure: 25 of 25, and not 24 of 24", () => {
    const records = (good: number, bad: number) =>
      many(good + bad, (index) => [
        matter({ id: `m${index}` }),
        referral({ id: `f${index}`, matter: `m${index}`, hasNote: index < good }),
      ]);
    expect(find(coldReferrals, records(25, 0)).outcome).toBe("met");
    expect(find(coldReferrals, records(24, 0)).outcome).toBe("inconclusive");
    expect(find(coldReferrals, records(2, 3)).outcome).toBe("not-met");
  });
});
