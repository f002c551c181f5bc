import { describe, expect, test } from "vitest";
import { unaskedPraise } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, record } from "../evidence-records";

const praise = (id: string, customer: string, part: Partial<Part<"praise">> = {}) =>
  record("praise", { id, customer: { id: customer }, ...part });
const find = (records: readonly EvidenceRecord[], options: object = {}) => findingBy(unaskedPraise, records, options);
const two = [praise("p1", "k1"), praise("p2", "k2")];

describe("Unasked praise", () => {
  test("is shown by three customers, and open with two", () => {
    expect(find([...two, praise("p3", "k3")])).toMatchObject({
      outcome: "met",
      n: 3,
      used: ["p1", "p2", "p3"],
      measured: { kind: "count", estimate: "3", threshold: "3" },
    });
    expect(find(two)).toMatchObject({ outcome: "inconclusive", n: 2 });
    expect(find([])).toMatchObject({ outcome: "no-evidence" });
  });

  test("counts a customer once, however often the praise comes", () => {
    expect(find([...two, praise("p3", "k2")])).toMatchObject({
      outcome: "inconclusive",
      n: 2,
      used: ["p1", "p2", "p3"],
    });
  });

  test("does not count what was asked for, or whose customer is not known", () => {
    const unknown = record("praise", { id: "p4", customer: null });
    const absent = record("praise", { id: "p5" });
    expect(find([...two, praise("p3", "k3", { isUnasked: false }), unknown, absent])).toMatchObject({
      outcome: "inconclusive",
      leftOut: [
        { id: "p3", reason: "asked" },
        { id: "p4", reason: "unknown-customer" },
        { id: "p5", reason: "unknown-customer" },
      ],
    });
    expect(find([unknown]).outcome).toBe("no-evidence");
  });

  test("of other people, teams and periods does not count", () => {
    for (const part of [{ attributedTo: "wang.min" }, { scope: "team" }, { at: "2025-12-31T23:00+08:00" }] as const) {
      expect(find([...two, praise("p3", "k3", part)]).outcome).toBe("inconclusive");
    }
  });

  test("takes another number by its option", () => {
    expect(find(two, { customers: 2 }).outcome).toBe("met");
  });
});
