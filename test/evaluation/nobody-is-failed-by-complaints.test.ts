import { describe, expect, test } from "vitest";
import { builtInEvaluators } from "../../src/evidence";
import type { EvidenceRecord } from "../../src/review/evidence/record";
import type { Part } from "./evidence-records";
import { evaluate, record, several } from "./evidence-records";

const negative = ["disrespect", "provoked-conflict", "repeated-upheld-complaints", "unchanged-after-guidance"];
const complaint = (id: string, part: Partial<Part<"complaint">> = {}) =>
  record("complaint", { id, customer: { id: `customer of ${id}` }, conductAt: "2026-03-01T09:00+08:00", ...part });
const guidance = [
  record("counselling", { id: "g1" }),
  record("counselling", { id: "g2", at: "2026-02-03T09:00+08:00" }),
];

/** What is well shown otherwise: courteous answers, and registers that are complete. */
const good: readonly EvidenceRecord[] = [
  ...several("answer", 12, (index) => ({ id: `a${index}`, response: `r${index}`, customer: { id: `k${index}` } })),
  record("register", { id: "register-1" }),
  record("register", { id: "register-2", register: "public-incidents" }),
];

/** The indicators of `relationship` that fail somebody: what is proven against, and what is basic and not met. */
function failuresOf(records: readonly EvidenceRecord[]): readonly string[] {
  return evaluate(records)
    .indicators.filter(({ criterion, level, verdict }) => {
      if (criterion !== "relationship") return false;
      return level === "failing" ? verdict.outcome === "met" : level === "basic" && verdict.outcome === "not-met";
    })
    .map(({ indicator }) => indicator);
}

/** Whether the criterion is in `failing`. */
function isFailed(records: readonly EvidenceRecord[]): boolean {
  const climb = evaluate(records).criteria.find(({ criterion }) => criterion === "relationship");
  return climb?.status === "scored" && climb.level === "failing";
}

/** Each with what is good beside it, and alone. */
function expectNobodyFailed(records: readonly EvidenceRecord[]): void {
  for (const given of [records, [...records, ...good]]) {
    expect(failuresOf(given)).toEqual([]);
    expect(isFailed(given)).toBe(false);
  }
}

describe("Nobody is failed", () => {
  test("by missing data", () => {
    expectNobodyFailed([]);
    for (const evaluator of builtInEvaluators) {
      const { findings } = evaluate([], { evaluators: [evaluator] });
      for (const { outcome } of findings) expect(outcome).toBe("no-evidence");
    }
  });

  test("by a register that is not complete, or is none", () => {
    const withoutRegisters = good.filter(({ kind }) => kind !== "register");
    expect(failuresOf(withoutRegisters)).toEqual([]);
    expect(failuresOf(good.map((one) => (one.kind === "register" ? { ...one, isComplete: false } : one)))).toEqual([]);
  });

  test.each(["minor", "moderate"] as const)("by a single complaint, upheld, %s, after guidance", (gravity) => {
    for (const about of ["disrespect", "conflict", "other"] as const) {
      expectNobodyFailed([complaint("c1", { about, gravity }), ...guidance]);
    }
  });

  test("by a single complaint that comes twice", () => {
    expectNobodyFailed([complaint("c1"), complaint("c1"), ...guidance]);
  });

  test("by counselling alone", () => {
    expectNobodyFailed([...guidance, record("counselling", { id: "g3" })]);
  });

  test.each<[what: string, part: Partial<Part<"complaint">>]>([
    ["undecided", { status: "open" }],
    ["rejected", { status: "rejected" }],
    ["withdrawn", { status: "withdrawn" }],
    ["under appeal", { appeal: "open" }],
    ["due to a process", { cause: "process" }],
    ["due to a product", { cause: "product" }],
    ["of unknown cause", { cause: null }],
    ["somebody else's", { attributedTo: "wang.min" }],
    ["nobody's", { attributedTo: null }],
    ["a team's", { scope: "team" }],
    ["the organisation's", { scope: "organisation" }],
    ["a test", { disregard: "test" }],
  ])("by ten grave complaints that are %s, after guidance", (_, part) => {
    for (const about of ["disrespect", "conflict", "other"] as const) {
      const many = several("complaint", 10, (index) => complaint(`c${index}`, { about, gravity: "grave", ...part }));
      expectNobodyFailed([...many, ...guidance]);
    }
  });

  test("by people who observed complaints that nobody made", () => {
    const observed = negative.slice(2).flatMap((indicator) =>
      ["chen", "sato"].map((observer) =>
        record("observation", {
          id: `${indicator} ${observer}`,
          at: "2026-03-02T09:00+08:00",
          attributedTo: "li.wei",
          indicator,
          observer,
          outcome: "met",
          reason: "seen",
        }),
      ),
    );
    expectNobodyFailed(observed);
    expectNobodyFailed([complaint("c1", { about: "other" }), ...guidance, ...observed]);
  });

  test("by conflicts that customers began, or nobody knows who", () => {
    for (const startedBy of ["customer", null] as const) {
      const part = { about: "conflict", gravity: "grave", startedBy } as const;
      expectNobodyFailed([complaint("c1", part), complaint("c2", part)]);
    }
  });

  test("by public incidents that are undecided or not of their making", () => {
    for (const part of [{ status: "open" }, { appeal: "open" }, { cause: "product" }, { cause: null }] as const) {
      expectNobodyFailed([record("incident", { id: "i1", gravity: "grave", ...part })]);
    }
  });

  test("by one loud customer who complains of other things ten times, after guidance", () => {
    const loud = several("complaint", 10, (index) =>
      complaint(`c${index}`, { about: "other", customer: { id: "k1" } }),
    );
    expectNobodyFailed([...loud, ...guidance]);
  });

  test("by fewer than five answers, however bad", () => {
    expect(failuresOf(several("answer", 4, (index) => ({ id: `a${index}`, response: `r${index}`, value: 1 })))).toEqual(
      [],
    );
  });

  test("where a test like these would notice: three proven complaints after guidance do fail", () => {
    const three = several("complaint", 3, (index) => complaint(`c${index}`, { about: "other" }));
    expect(failuresOf([...three, ...guidance])).toEqual(negative.slice(2));
    expect(isFailed([...three, ...guidance])).toBe(true);
    expect(failuresOf([complaint("c1", { gravity: "grave" })])).toEqual(["disrespect", "respect"]);
  });
});
