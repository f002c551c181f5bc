import { describe, expect, test } from "vitest";
import { accountKnowledge } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import { findingBy, record, several } from "../evidence-records";

const account = record("account", { id: "a1" });
/** All that is renewed stands in the records. */
const stated = record("register", { id: "stated", register: "knowledge" });
const find = (records: readonly EvidenceRecord[], options: object = {}, asOf = "2026-07-10T00:00+08:00") =>
  findingBy(accountKnowledge, [...records, stated], options, { asOf });
const renewed = (at: string) => record("knowledge", { id: "k1", at: `${at}+08:00` });

describe("Knowledge of accounts", () => {
  test.each([
    // 180 days before the end of June are 2 January.
    ["2026-01-02T00:00", "met"],
    ["2026-01-01T23:59:59.999", "not-met"],
    ["2026-06-30T23:59:59.999", "met"],
    ["2026-07-01T00:00", "not-met"],
  ])("that was renewed at %s is current at the end of June or is not", (at, outcome) => {
    expect(find([account, renewed(at)]).outcome).toBe(outcome);
  });

  test("is asked of four accounts of five", () => {
    const accounts = several("account", 5, (index) => ({ id: `a${index}` }));
    const knowledge = (count: number) =>
      several("knowledge", count, (index) => ({ id: `k${index}`, account: `a${index}` }));
    expect(find([...accounts, ...knowledge(4)])).toMatchObject({ outcome: "met", n: 5, measured: { estimate: "4/5" } });
    expect(find([...accounts, ...knowledge(3)]).outcome).toBe("not-met");
  });

  test("is not asked of an account that came only now, nor counted of those alone where it is there", () => {
    const young = record("account", { id: "a1", at: "2026-01-02T00:00:00.001+08:00" });
    for (const records of [[young], [young, renewed("2026-05-04T09:00")]]) {
      expect(find(records)).toMatchObject({ outcome: "no-evidence", leftOut: [{ id: "a1", reason: "too-young" }] });
    }
    expect(find([record("account", { id: "a1", at: "2026-01-02T00:00+08:00" })]).outcome).toBe("not-met");
  });

  test("is not asked of an account that was given up, of somebody else's, and of none", () => {
    expect(find([record("account", { id: "a1", heldUntil: "2026-06-30T00:00+08:00" })]).outcome).toBe("no-evidence");
    expect(find([record("account", { id: "a1", attributedTo: "wang.min" })]).outcome).toBe("no-evidence");
    expect(find([]).outcome).toBe("no-evidence");
  });

  test("is counted back from the date of evaluation while the period lasts", () => {
    const old = renewed("2025-12-20T09:00");
    expect(find([account, old], {}, "2026-06-01T00:00+08:00").outcome).toBe("met");
    expect(find([account, old], {}, "2026-07-01T00:00+08:00").outcome).toBe("not-met");
  });

  test("is not missing where nobody is known to record it", () => {
    const of = (...records: readonly EvidenceRecord[]) =>
      findingBy(accountKnowledge, records, {}, { asOf: "2026-07-10T00:00+08:00" });
    const unrecorded = { outcome: "no-evidence", leftOut: [{ id: "a1", reason: "knowledge-not-recorded" }] };
    expect(of(account)).toMatchObject(unrecorded);
    const old = renewed("2025-05-04T09:00");
    expect(of(account, old)).toMatchObject({ outcome: "not-met", n: 1 });
    expect(of(account, old, record("register", { ...stated, isComplete: false }))).toMatchObject(unrecorded);
    const accounts = several("account", 5, (index) => ({ id: `a${index}` }));
    const missing = record("register", { ...stated, isComplete: false });
    const knowledge = several("knowledge", 4, (index) => ({ id: `k${index}`, account: `a${index}` }));
    expect(of(...accounts, ...knowledge, missing)).toMatchObject({ outcome: "met", n: 4 });
    expect(of(...accounts, ...knowledge.slice(1), missing)).toMatchObject({ outcome: "inconclusive", n: 3 });
  });

  test("of an account that is not recorded is told, and may be of any of its source", () => {
    const lost = record("knowledge", { id: "k1", account: "A1" });
    expect(find([account, lost])).toMatchObject({
      outcome: "no-evidence",
      leftOut: [
        { id: "a1", reason: "unlinked-knowledge" },
        { id: "k1", reason: "no-account" },
      ],
    });
    const of = (one: string | null, other: string | null) => {
      const customer = (id: string | null) => ({ customer: id === null ? null : { id } });
      return find([
        { ...account, ...customer(one) },
        { ...lost, ...customer(other) },
      ]).outcome;
    };
    expect([of("x", "x"), of("x", null), of("x", "y")]).toEqual(["no-evidence", "no-evidence", "not-met"]);
    expect(find([account, { ...lost, source: "mail" }]).outcome).toBe("not-met");
    expect(find([account, { ...lost, at: "2026-01-01T23:59+08:00" }])).toMatchObject({
      outcome: "not-met",
      leftOut: [],
    });
  });

  test("counts where it was renewed at the very date of evaluation", () => {
    const asOf = "2026-05-04T09:00+08:00";
    expect(find([account, renewed("2026-05-04T09:00")], {}, asOf).outcome).toBe("met");
    expect(find([account, renewed("2026-05-04T09:00:00.001")], {}, asOf).outcome).toBe("not-met");
  });

  test("is not asked before the period has begun", () => {
    expect(find([account], {}, "2025-12-31T00:00+08:00").outcome).toBe("no-evidence");
  });

  test("takes other bounds by its options", () => {
    expect(find([account, renewed("2026-06-01T00:00")], { withinDays: 29 }).outcome).toBe("not-met");
    expect(find([account, renewed("2026-06-01T00:00")], { withinDays: 30 }).outcome).toBe("met");
    expect(find([account], { threshold: "0" }).outcome).toBe("met");
  });
});
