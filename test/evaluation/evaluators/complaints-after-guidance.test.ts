import { describe, expect, test } from "vitest";
import { complaintsAfterGuidance } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, findingsBy, record } from "../evidence-records";

const complaint = (id: string, at: string, customer: string, part: Partial<Part<"complaint">> = {}) =>
  record("complaint", { id, at: `${at}+08:00`, customer: { id: customer }, about: "other", ...part });
const counselling = (id: string, at: string) => record("counselling", { id, at: `${at}+08:00` });

const first = complaint("c1", "2025-10-01T09:00", "k1");
const second = complaint("c2", "2025-12-01T09:00", "k2");
const third = complaint("c3", "2026-04-01T09:00", "k1", { conductAt: "2026-03-20T10:00+08:00" });
const guidance = [counselling("g1", "2025-11-01T09:00"), counselling("g2", "2026-02-01T09:00")];
const proof: readonly EvidenceRecord[] = [first, second, third, ...guidance];
const register = record("register", { id: "register-1" });
const find = (records: readonly EvidenceRecord[], options: object = {}, asOf = "2026-12-01T00:00+08:00") =>
  findingBy(complaintsAfterGuidance, records, options, { asOf });
const without = (id: string) => proof.filter((one) => one.id !== id);
const changed = (id: string, part: object) => proof.map((one) => (one.id === id ? { ...one, ...part } : one));

describe("Complaints after guidance", () => {
  test("prove both indicators together, and cite what proves them", () => {
    expect(findingsBy(complaintsAfterGuidance, proof)).toMatchObject(
      ["repeated-upheld-complaints", "unchanged-after-guidance"].map((indicator) => ({
        indicator,
        outcome: "met",
        n: 3,
        used: ["c1", "c2", "c3", "g1", "g2"],
        measured: { kind: "count", estimate: "3", threshold: "3" },
      })),
    );
  });

  test.each(["c1", "c2", "c3", "g1", "g2"])("do not prove anything without %s", (id) => {
    expect(find(without(id)).outcome).not.toBe("met");
    expect(find([...without(id), register]).outcome).toBe("not-met");
  });

  test.each<[string, Partial<Part<"complaint">>]>([
    ["an open one", { status: "open" }],
    ["a rejected one", { status: "rejected" }],
    ["a withdrawn one", { status: "withdrawn" }],
    ["one under appeal", { appeal: "open" }],
    ["one due to the process", { cause: "process" }],
    ["one whose cause is not known", { cause: null }],
    ["somebody else's", { attributedTo: "wang.min" }],
    ["a team's", { scope: "team" }],
  ])("do not count %s", (_, part) => {
    expect(find(changed("c1", part)).outcome).toBe("inconclusive");
    expect(find(changed("c3", part)).outcome).not.toBe("met");
  });

  test("count after an appeal that was lost, and whoever began it", () => {
    expect(find(changed("c1", { appeal: "closed", startedBy: null })).outcome).toBe("met");
  });

  test("need two customers who are known", () => {
    expect(find(changed("c2", { customer: { id: "k1" } })).outcome).toBe("inconclusive");
    expect(find(changed("c2", { customer: null })).outcome).toBe("inconclusive");
    expect(find(changed("c3", { customer: null })).outcome).toBe("met");
  });

  test.each([
    ["2026-02-01T09:00+08:00", "inconclusive"],
    ["2026-02-01T08:59:59.999+08:00", "inconclusive"],
    ["2026-02-01T09:00:00.001+08:00", "met"],
    ["2026-04-01T09:00+08:00", "met"],
    ["2026-04-01T09:00:00.001+08:00", "inconclusive"],
    [null, "inconclusive"],
  ])("need conduct after the second counselling, and before the complaint: at %s", (conductAt, outcome) => {
    expect(find(changed("c3", { conductAt })).outcome).toBe(outcome);
  });

  test.each([
    // 365 days of 24 hours before 1 April 2026, 9 o'clock.
    ["2025-04-01T09:00", "inconclusive"],
    ["2025-04-01T09:00:00.001", "met"],
  ])("lie in one window of 365 days: from %s", (at, outcome) => {
    expect(find(changed("c1", { at: `${at}+08:00` })).outcome).toBe(outcome);
    expect(find(changed("g1", { at: `${at}+08:00` })).outcome).toBe(outcome);
  });

  test("of one customer about conduct at one moment are one complaint", () => {
    const part = { customer: { id: "k1" }, conductAt: "2026-03-20T10:00+08:00" };
    expect(find(changed("c1", part)).outcome).toBe("inconclusive");
    expect(find(changed("c1", { ...part, customer: { id: "k3" } })).outcome).toBe("met");
    const again = complaint("c4", "2026-04-01T09:05", "k1", part);
    expect(find([...proof, again])).toMatchObject({ outcome: "met", n: 3, measured: { estimate: "3" } });
  });

  test("may lie in a window that ends before the date of evaluation, and leave out the rest by name", () => {
    const later = complaint("c4", "2027-03-01T09:00", "k3");
    expect(find([...proof, later], {}, "2027-12-01T00:00+08:00")).toMatchObject({
      outcome: "met",
      used: ["c1", "c2", "c3", "g1", "g2"],
      leftOut: [{ id: "c4", reason: "outside-window" }],
    });
  });

  test("count counselling by the window: what was said before it is no guidance in it", () => {
    // With a counselling long ago, the one of November would be the second; in the window it is the first.
    const old = counselling("g0", "2024-01-01T09:00");
    const onlyOne = [first, second, third, counselling("g1", "2025-11-01T09:00"), old];
    expect(find(onlyOne).outcome).toBe("inconclusive");
  });

  test("count counselling at one instant once, however often it is recorded", () => {
    const again = { ...counselling("g3", "2025-11-01T09:00"), at: "2025-11-01T01:00Z" };
    expect(find([...without("g2"), again]).outcome).toBe("inconclusive");
    expect(find([...proof, again])).toMatchObject({ outcome: "met" });
    expect(find([...without("g2"), counselling("g2", "2025-11-01T09:00:00.001")]).outcome).toBe("met");
  });

  test("go on after the first two counsellings also where there was a third later", () => {
    const later = counselling("g3", "2026-03-25T09:00");
    expect(find([...proof, later]).outcome).toBe("met");
  });

  test("show in the period: what was proven before it is not proven again", () => {
    expect(findingBy(complaintsAfterGuidance, proof, {}, { period: "2026-H2" }).outcome).toBe("no-evidence");
    expect(findingBy(complaintsAfterGuidance, proof, {}, { period: "2025-H2" }).outcome).toBe("inconclusive");
    expect(findingBy(complaintsAfterGuidance, proof, {}, { period: "2026-04" }).outcome).toBe("met");
  });

  test("are what was known at the date of evaluation", () => {
    expect(find(proof, {}, "2026-04-01T09:00+08:00").outcome).toBe("met");
    expect(find(proof, {}, "2026-04-01T08:59:59.999+08:00").outcome).not.toBe("met");
  });

  test("are no evidence where there is none, and counselling alone is none", () => {
    expect(find([]).outcome).toBe("no-evidence");
    expect(find(guidance).outcome).toBe("no-evidence");
    expect(find([...guidance, register]).outcome).toBe("not-met");
    expect(find([third])).toMatchObject({ outcome: "inconclusive", n: 1, used: ["c3"] });
  });

  test("take other bounds by their options, but never a single complaint", () => {
    expect(find(without("c1"), { complaints: 2 }).outcome).toBe("met");
    expect(find(without("g1"), { counsellings: 1 }).outcome).toBe("met");
    expect(find(changed("c2", { customer: null }), { customers: 1 }).outcome).toBe("met");
    expect(find(proof, { windowDays: 181 }).outcome).toBe("inconclusive");
    expect(find(proof, { windowDays: 183 }).outcome).toBe("met");
    expect(() => find([], { complaints: 1 })).toThrow("2 or more");
  });
});
