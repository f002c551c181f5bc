import { describe, expect, test } from "vitest";
import { publicIncidents } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, record } from "../evidence-records";

const incident = (part: Partial<Part<"incident">> = {}) => record("incident", { id: "i1", gravity: "grave", ...part });
const register = record("register", { id: "register-1", register: "public-incidents" });
const find = (records: readonly EvidenceRecord[]) => findingBy(publicIncidents, records);

describe("Public incidents", () => {
  test("are none in a complete register, which shows a good image", () => {
    expect(find([register])).toMatchObject({ outcome: "met", n: 1, used: ["register-1"], cautions: [] });
  });

  test("are unknown without a complete register", () => {
    expect(find([]).outcome).toBe("no-evidence");
    expect(find([record("register", { ...register, isComplete: false })]).outcome).toBe("no-evidence");
    expect(find([record("register", { ...register, register: "complaints" })]).outcome).toBe("no-evidence");
  });

  test("count when they were upheld, of the person's making, and past appeal", () => {
    expect(find([register, incident()])).toMatchObject({ outcome: "not-met", n: 1, used: ["i1"] });
    expect(find([incident({ appeal: "closed" })]).outcome).toBe("not-met");
  });

  test.each(["minor", "moderate"] as const)(
    "leave it open where there is a single %s one, which fails nobody",
    (gravity) => {
      const slip = incident({ gravity });
      expect(find([register, slip])).toMatchObject({ outcome: "inconclusive", n: 1, used: ["i1"] });
      expect(find([slip]).outcome).toBe("inconclusive");
      const another = incident({ id: "i2", gravity: "minor", at: "2026-03-03T09:00+08:00" });
      expect(find([register, slip, another])).toMatchObject({ outcome: "not-met", n: 2 });
    },
  );

  test("are one where several records are of one moment", () => {
    const [first, second] = [incident({ gravity: "minor" }), incident({ id: "i2", gravity: "minor" })];
    expect(find([register, first, second])).toMatchObject({ outcome: "inconclusive", n: 1, used: ["i1", "i2"] });
  });

  test("take other bounds by their options, but never a single one that is not grave", () => {
    expect(findingBy(publicIncidents, [incident()], { grave: 2 }).outcome).toBe("inconclusive");
    expect(() => findingBy(publicIncidents, [], { incidents: 1 })).toThrow("2 or more");
  });

  test.each<[reason: string, part: Partial<Part<"incident">>]>([
    ["open", { status: "open" }],
    ["not-upheld", { status: "rejected" }],
    ["not-upheld", { status: "withdrawn" }],
    ["appeal-open", { appeal: "open" }],
    ["not-personal", { cause: "product" }],
  ])("are held against nobody when they are %s", (reason, part) => {
    expect(find([register, incident(part)])).toMatchObject({ outcome: "met", leftOut: [{ id: "i1", reason }] });
    expect(find([incident(part)]).outcome).toBe("no-evidence");
  });

  test("leave it open where the cause is not recorded", () => {
    expect(find([register, incident({ cause: null })])).toMatchObject({ outcome: "inconclusive", used: ["i1"] });
    expect(find([incident({ cause: null }), record("incident", { id: "i2", gravity: "grave" })])).toMatchObject({
      outcome: "not-met",
      used: ["i2"],
      leftOut: [{ id: "i1", reason: "cause-unknown" }],
    });
  });

  test("of other people or periods are none of the person's", () => {
    expect(find([register, incident({ attributedTo: "wang.min" })]).outcome).toBe("met");
    expect(find([register, incident({ scope: "organisation" })]).outcome).toBe("met");
    expect(find([register, incident({ at: "2026-07-01T00:00+08:00" })]).outcome).toBe("met");
  });
});
