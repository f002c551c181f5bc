import { describe, expect, test, vi } from "vitest";
import { accountContacts } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import * as periodSpan from "../../../src/review/period-span";
import type { Part } from "../evidence-records";
import { findingBy, record } from "../evidence-records";

vi.mock("../../../src/review/period-span", { spy: true });

const account = (part: Partial<Part<"account">> = {}) => record("account", { id: "a1", ...part });
const contact = (id: string, at: string, part: Partial<Part<"contact">> = {}) =>
  record("contact", { id, at: `${at}+08:00`, ...part });
const [first, second] = [contact("c1", "2026-02-03T09:00"), contact("c2", "2026-05-05T09:00")];
/** All contacts stand in the records. */
const stated = record("register", { id: "stated", register: "contacts" });
const find = (records: readonly EvidenceRecord[], options: object = {}, asOf = "2026-07-10T00:00+08:00") =>
  findingBy(accountContacts, [...records, stated], options, { asOf });
const leftOutOf = (records: readonly EvidenceRecord[]) => find(records).leftOut;

describe("Contact with accounts", () => {
  test("is met by a useful contact in each quarter, and not by one in the half-year", () => {
    expect(find([account(), first, second])).toMatchObject({ outcome: "met", n: 1, used: ["a1"] });
    expect(find([account(), first]).outcome).toBe("not-met");
  });

  test("takes the share of a complete set directly: four accounts of five are enough, three are not", () => {
    const accounts = [1, 2, 3, 4, 5].map((number) => account({ id: `a${number}` }));
    const contacts = (count: number) =>
      accounts
        .slice(0, count)
        .flatMap(({ id }) => [
          contact(`${id}-1`, "2026-02-03T09:00", { account: id }),
          contact(`${id}-2`, "2026-05-05T09:00", { account: id }),
        ]);
    expect(find([...accounts, ...contacts(4)])).toMatchObject({ outcome: "met", measured: { estimate: "4/5" } });
    expect(find([...accounts, ...contacts(3)])).toMatchObject({ outcome: "not-met", measured: { estimate: "3/5" } });
  });

  test.each([
    ["2026-04-01T00:00", "met"],
    ["2026-03-31T23:59:59.999", "not-met"],
    ["2026-06-30T23:59:59.999", "met"],
    ["2026-07-01T00:00", "not-met"],
  ])("at %s in the calendar's zone counts for the quarter that it falls in", (at, outcome) => {
    expect(find([account(), first, contact("c2", at)]).outcome).toBe(outcome);
  });

  test("by somebody else, of no use, or with another account is none of the person's", () => {
    const others = account({ id: "a2", attributedTo: "wang.min" });
    for (const part of [{ attributedTo: "wang.min" }, { isUseful: false }, { account: "a2" }]) {
      expect(find([account(), others, first, record("contact", { ...second, ...part })]).outcome).toBe("not-met");
    }
  });

  test("whose use is not known does not count, and fails nobody where it decides", () => {
    const unknown = record("contact", { ...second, isUseful: null });
    expect(find([account(), first, unknown])).toMatchObject({
      outcome: "no-evidence",
      leftOut: [{ id: "a1", reason: "usefulness-unknown" }],
    });
    expect(find([account(), unknown]).outcome).toBe("not-met");
    expect(find([account(), first, second, record("contact", { ...unknown, id: "c3" })]).outcome).toBe("met");
  });

  test("that nobody is known to have made fails nobody, and counts for nobody", () => {
    const nobodys = (id: string, at: string, part: object = {}) => contact(id, at, { attributedTo: null, ...part });
    const both = [nobodys("c1", "2026-02-03T09:00"), nobodys("c2", "2026-05-05T09:00")];
    const unknown = { outcome: "no-evidence", leftOut: [{ id: "a1", reason: "author-unknown" }] };
    expect(find([account(), ...both])).toMatchObject(unknown);
    expect(find([account(), first, nobodys("c2", "2026-05-05T09:00")])).toMatchObject(unknown);
    expect(find([account(), nobodys("c2", "2026-05-05T09:00")]).outcome).toBe("not-met");
    expect(find([account(), first, nobodys("c2", "2026-05-05T09:00", { isUseful: false })]).outcome).toBe("not-met");
    expect(find([account(), first, second, ...both.map((one) => ({ ...one, id: `${one.id}-more` }))]).outcome).toBe(
      "met",
    );
  });

  test("is not missing where nobody is known to record it", () => {
    const of = (records: readonly EvidenceRecord[]) =>
      findingBy(accountContacts, records, {}, { asOf: "2026-07-10T00:00+08:00" });
    const unrecorded = { outcome: "no-evidence", leftOut: [{ id: "a1", reason: "contacts-not-recorded" }] };
    expect(of([account()])).toMatchObject(unrecorded);
    expect(of([account(), record("contact", { ...first, source: "mail", account: "a2" })])).toMatchObject({
      leftOut: [...unrecorded.leftOut, { id: "c1", reason: "no-account" }],
    });
    expect(of([account(), first])).toMatchObject({ outcome: "not-met", n: 1 });
    const theirs = [
      account({ id: "a2", attributedTo: "wang.min" }),
      record("contact", { ...first, account: "a2", attributedTo: "wang.min" }),
    ];
    expect(of([account(), ...theirs])).toMatchObject({ outcome: "not-met", n: 1 });
    expect(of([account(), stated])).toMatchObject({ outcome: "not-met", n: 1 });
    expect(of([account(), first, record("register", { ...stated, isComplete: false })])).toMatchObject(unrecorded);
    expect(of([account(), first, second])).toMatchObject({ outcome: "met", n: 1 });
  });

  test("with an account that is not recorded is told, and may be with any of its source", () => {
    const lost = (part: object = {}) => record("contact", { ...second, account: "A1", ...part });
    const noAccount = { id: "c2", reason: "no-account" };
    expect(find([account(), first, lost()])).toMatchObject({
      outcome: "no-evidence",
      leftOut: [{ id: "a1", reason: "unlinked-contact" }, noAccount],
    });
    const [one, other] = [{ customer: { id: "k1" } }, { customer: { id: "k2" } }];
    expect(find([account(one), first, lost(other)])).toMatchObject({ outcome: "not-met", leftOut: [noAccount] });
    expect(find([account(one), first, lost(one)]).outcome).toBe("no-evidence");
    expect(find([account(one), first, lost()]).outcome).toBe("no-evidence");
    expect(find([account(), first, lost({ source: "mail" })]).outcome).toBe("not-met");
    expect(find([account(), first, lost({ isUseful: false })]).outcome).toBe("not-met");
    expect(find([account(), first, second, lost({ id: "c3" })]).outcome).toBe("met");
  });

  test("with few accounts raises no caution: there are no more", () => {
    const customer = { customer: { id: "k1" } };
    expect(find([account(customer), first, second])).toMatchObject({ outcome: "met", cautions: [] });
  });

  test("is not missing from a set of accounts of which most are unknown", () => {
    const accounts = Array.from({ length: 10 }, (_, index) => account({ id: `a${index}` }));
    const uncertain = (count: number) =>
      accounts
        .slice(0, count)
        .flatMap(({ id }) => [
          contact(`${id}-1`, "2026-02-03T09:00", { account: id, isUseful: null }),
          contact(`${id}-2`, "2026-05-05T09:00", { account: id, isUseful: null }),
        ]);
    expect(find([...accounts, ...uncertain(9)])).toMatchObject({ outcome: "inconclusive", n: 1 });
    expect(find([...accounts, ...uncertain(8)])).toMatchObject({ outcome: "inconclusive", n: 2 });
    // Not even if all contacts were of use would eight of ten accounts have had one.
    expect(find([...accounts, ...uncertain(7)])).toMatchObject({ outcome: "not-met", n: 3 });
  });

  test("is asked for of what has been held for 90 days at the end, and no day less", () => {
    // The end is the first moment of July; 90 days before it is the first moment of 2 April.
    const young = account({ at: "2026-04-02T00:00:00.001+08:00" });
    expect(leftOutOf([young])).toEqual([{ id: "a1", reason: "too-young" }]);
    expect(leftOutOf([account({ at: "2026-04-02T00:00+08:00" })])).toEqual([{ id: "a1", reason: "no-whole-quarter" }]);
    expect(find([account({ at: "2026-04-01T00:00+08:00" })]).outcome).toBe("not-met");
  });

  test("is asked for in quarters during which the account was held throughout", () => {
    expect(find([account({ at: "2026-02-01T00:00+08:00" }), second]).outcome).toBe("met");
    expect(find([account({ at: "2026-01-01T00:00+08:00" }), second]).outcome).toBe("not-met");
  });

  test("is not asked for of accounts given up before the end, nor of other people's", () => {
    const given = account({ heldUntil: "2026-06-30T23:59+08:00" });
    expect(find([given]).outcome).toBe("no-evidence");
    expect(find([account({ heldUntil: "2026-07-01T00:00+08:00" })]).outcome).toBe("not-met");
    expect(find([account({ attributedTo: "wang.min" }), first]).outcome).toBe("no-evidence");
  });

  test("is not asked for once the customer wants none", () => {
    const opted = (at: string) => account({ optedOutAt: `${at}+08:00` });
    expect(leftOutOf([opted("2025-11-01T00:00")])).toEqual([{ id: "a1", reason: "no-whole-quarter" }]);
    expect(find([opted("2026-06-30T23:00"), first]).outcome).toBe("met");
    expect(find([opted("2026-07-01T00:00"), first]).outcome).toBe("not-met");
    expect(find([opted("2026-06-30T23:00")]).outcome).toBe("not-met");
  });

  test("is asked for in quarters that have ended by the date of evaluation", () => {
    expect(find([account(), first], {}, "2026-06-30T23:59+08:00").outcome).toBe("met");
    expect(find([account(), first], {}, "2026-07-01T00:00+08:00").outcome).toBe("not-met");
    expect(find([account()], {}, "2026-03-31T00:00+08:00")).toMatchObject({ outcome: "no-evidence" });
  });

  test("counts once a week, from Monday, where several are asked for", () => {
    const options = { contactsPerQuarter: 2 };
    const week = (id: string, at: string) => contact(id, at);
    const others = [week("d1", "2026-05-04T00:00"), week("d2", "2026-05-11T00:00")];
    const monday = week("e1", "2026-02-02T00:00");
    expect(find([account(), ...others, monday, week("e2", "2026-02-08T23:59:59.999")], options).outcome).toBe(
      "not-met",
    );
    expect(find([account(), ...others, monday, week("e2", "2026-02-09T00:00")], options).outcome).toBe("met");
  });

  test("is not judged by a month, which has no whole quarter, nor before the period", () => {
    const month = findingBy(accountContacts, [account(), stated], {}, { period: "2026-02" });
    expect(month).toMatchObject({ outcome: "no-evidence", leftOut: [{ id: "a1", reason: "no-whole-quarter" }] });
    expect(find([account()], {}, "2025-12-31T00:00+08:00").outcome).toBe("no-evidence");
  });

  test("divides the period into quarters once, however many accounts there are", () => {
    const accounts = ["2025-01-01", "2026-02-01", "2026-04-01"].map((day, index) =>
      account({ id: `a${index}`, at: `${day}T00:00+08:00` }),
    );
    vi.mocked(periodSpan.quartersWithin).mockClear();
    expect(find(accounts)).toMatchObject({ outcome: "not-met", n: 3 });
    expect(periodSpan.quartersWithin).toHaveBeenCalledTimes(1);
  });
});
