import { describe, expect, test } from "vitest";
import { upheldIncidents } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, findingsBy, record } from "../evidence-records";

const complaint = (id: string, part: Partial<Part<"complaint">> = {}) => record("complaint", { id, ...part });
const register = record("register", { id: "register-1" });
const find = (records: readonly EvidenceRecord[], options: object = {}) => findingBy(upheldIncidents, records, options);

describe("Upheld incidents", () => {
  test("are proven by one grave complaint, or by two others from whomever", () => {
    expect(find([complaint("c1", { gravity: "grave" })])).toMatchObject({
      outcome: "met",
      used: ["c1"],
      measured: { kind: "count", estimate: "1", threshold: "1" },
    });
    expect(find([complaint("c1"), complaint("c2", { gravity: "moderate" })])).toMatchObject({
      outcome: "met",
      used: ["c1", "c2"],
      measured: { kind: "count", estimate: "2", threshold: "2" },
    });
  });

  test("are left open by a single one that is not grave, whatever the register says", () => {
    for (const gravity of ["minor", "moderate"] as const) {
      expect(find([complaint("c1", { gravity })])).toMatchObject({ outcome: "inconclusive", n: 1, used: ["c1"] });
      expect(find([complaint("c1", { gravity }), register]).outcome).toBe("inconclusive");
    }
  });

  test("of one customer about conduct at one moment are one, however often it was written down", () => {
    const part = { customer: { id: "k1" }, conductAt: "2026-03-01T09:00+08:00" };
    const again = (id: string, change: Partial<Part<"complaint">> = {}) => complaint(id, { ...part, ...change });
    expect(find([again("c1"), again("c2")])).toMatchObject({ outcome: "inconclusive", used: ["c1", "c2"] });
    expect(find([again("c1"), again("c2", { customer: null })]).outcome).toBe("inconclusive");
    expect(find([again("c1", { customer: null }), again("c2", { customer: null })]).outcome).toBe("inconclusive");
    expect(find([again("c1"), again("c2", { customer: { id: "k2" } })])).toMatchObject({ outcome: "met", n: 2 });
    const later = again("c3", { conductAt: "2026-03-01T09:00:00.001+08:00" });
    expect(find([again("c1"), later])).toMatchObject({ outcome: "met", n: 2 });
    expect(find([again("c1"), again("c2"), later])).toMatchObject({ n: 2, measured: { estimate: "2" } });
    const grave = [again("c1", { gravity: "grave" }), again("c2", { gravity: "grave" })];
    expect(find(grave, { grave: 2 }).outcome).toBe("inconclusive");
    expect(find(grave)).toMatchObject({ outcome: "met", n: 1, measured: { estimate: "1", threshold: "1" } });
  });

  test("count once where the same record comes twice", () => {
    expect(find([complaint("c1"), complaint("c1")]).outcome).toBe("inconclusive");
  });

  test.each<[reason: string, part: Partial<Part<"complaint">>]>([
    ["open", { status: "open" }],
    ["not-upheld", { status: "rejected" }],
    ["not-upheld", { status: "withdrawn" }],
    ["appeal-open", { appeal: "open" }],
    ["not-personal", { cause: "process" }],
    ["not-personal", { cause: "product" }],
    ["not-personal", { cause: "other" }],
    ["begun-by-customer", { startedBy: "customer" }],
    ["begun-by-customer", { startedBy: "customer", cause: null }],
  ])("do not take what is %s for one", (reason, part) => {
    const grave = complaint("c1", { gravity: "grave", ...part });
    expect(find([grave])).toMatchObject({ outcome: "no-evidence", leftOut: [{ id: "c1", reason }] });
    expect(find([grave, register])).toMatchObject({ outcome: "not-met", used: ["register-1"] });
    expect(find([grave, complaint("c2")]).outcome).toBe("inconclusive");
  });

  test("count after an appeal that was lost", () => {
    expect(find([complaint("c1", { gravity: "grave", appeal: "closed" })]).outcome).toBe("met");
  });

  test.each<[part: Partial<Part<"complaint">>]>([[{ cause: null }], [{ startedBy: null }]])(
    "prove nothing where %j is not recorded, and clear nobody",
    (part) => {
      const unclear = [complaint("c1", { gravity: "grave", ...part }), complaint("c2", { gravity: "grave", ...part })];
      expect(find(unclear)).toMatchObject({ outcome: "inconclusive", n: 2 });
      expect(find([...unclear, register]).outcome).toBe("inconclusive");
    },
  );

  test("are judged by their kind", () => {
    const outcomesOf = (...records: EvidenceRecord[]) =>
      findingsBy(upheldIncidents, records).map(({ outcome }) => outcome);
    expect(outcomesOf(complaint("c1", { gravity: "grave" }))).toEqual(["met", "no-evidence"]);
    expect(outcomesOf(complaint("c1", { gravity: "grave", about: "conflict" }), register)).toEqual(["not-met", "met"]);
    expect(outcomesOf(complaint("c1", { gravity: "grave", about: "other" }))).toEqual(["no-evidence", "no-evidence"]);
  });

  test.each([
    ["2025-12-31T23:59:59.999+08:00", "no-evidence"],
    ["2026-01-01T00:00+08:00", "met"],
    ["2026-06-30T23:59:59.999+08:00", "met"],
    ["2026-07-01T00:00+08:00", "no-evidence"],
  ])("received at %s belong to the period or do not", (at, outcome) => {
    expect(find([complaint("c1", { gravity: "grave", at })]).outcome).toBe(outcome);
  });

  test("of other people are none of the person's", () => {
    expect(find([complaint("c1", { gravity: "grave", attributedTo: "wang.min" }), register]).outcome).toBe("not-met");
  });

  test("take other bounds by their options, but never a single one that is not grave", () => {
    expect(find([complaint("c1", { gravity: "grave" })], { grave: 2 }).outcome).toBe("inconclusive");
    expect(find([complaint("c1"), complaint("c2")], { incidents: 3 }).outcome).toBe("inconclusive");
    expect(() => find([], { incidents: 1 })).toThrow("2 or more");
  });

  test("are not disproven by a register that is not complete for all of the period", () => {
    const part = (change: Partial<Part<"register">>) => [record("register", { id: "register-1", ...change })];
    expect(find(part({})).outcome).toBe("not-met");
    expect(find(part({ until: "2026-06-30T23:59:59.999+08:00" })).outcome).toBe("no-evidence");
    expect(find(part({ at: "2026-01-01T00:00:00.001+08:00" })).outcome).toBe("no-evidence");
    expect(find(part({ isComplete: false })).outcome).toBe("no-evidence");
    expect(find(part({ register: "public-incidents" })).outcome).toBe("no-evidence");
    expect(find(part({ scope: "person", attributedTo: "wang.min" })).outcome).toBe("no-evidence");
  });

  test("are disproven by statements that cover the period together, and not when one contradicts", () => {
    const first = record("register", { id: "register-1", until: "2026-04-01T00:00+08:00" });
    const second = record("register", { id: "register-2", at: "2026-04-01T00:00+08:00" });
    const late = record("register", { id: "register-2", at: "2026-04-01T00:00:00.001+08:00" });
    const doubt = record("register", {
      id: "register-3",
      at: "2026-03-01T00:00+08:00",
      until: "2026-03-02T00:00+08:00",
      isComplete: false,
    });
    expect(find([first, second])).toMatchObject({ outcome: "not-met", used: ["register-1", "register-2"] });
    expect(find([first, late]).outcome).toBe("no-evidence");
    expect(find([first, second, doubt]).outcome).toBe("no-evidence");
    expect(
      find([register, record("register", { ...doubt, at: "2026-07-01T00:00+08:00", until: "2026-08-01T00:00+08:00" })])
        .outcome,
    ).toBe("not-met");
  });

  test("are disproven only as far as the period has passed", () => {
    const until = record("register", { id: "register-1", until: "2026-04-01T00:00+08:00" });
    const at = (asOf: string) => findingBy(upheldIncidents, [until], {}, { asOf }).outcome;
    expect(at("2026-04-01T00:00+08:00")).toBe("not-met");
    expect(at("2026-04-01T00:00:00.001+08:00")).toBe("no-evidence");
    expect(at("2026-01-01T00:00+08:00")).toBe("no-evidence");
  });
});
