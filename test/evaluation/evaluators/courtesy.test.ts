import { describe, expect, test } from "vitest";
import { contractViolations, courtesy } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { calendar, findingBy, findingsBy, record, several, subject } from "../evidence-records";

/** Answers in the top boxes, and others. */
const answers = (good: number, bad = 0, part: Partial<Part<"answer">> = {}) =>
  several("answer", good + bad, (index) => ({
    id: `a${String(index).padStart(2, "0")}`,
    response: `r${index}`,
    value: index < good ? 4 : 3,
    ...part,
  }));
const complaint = (id: string, part: Partial<Part<"complaint">> = {}) => record("complaint", { id, ...part });
const register = record("register", { id: "register-1" });
const find = (records: readonly EvidenceRecord[], options: object = {}) => findingBy(courtesy, records, options);

describe("Courtesy", () => {
  test.each([
    [11, 0, "met"],
    [10, 0, "inconclusive"],
    [19, 1, "met"],
    [18, 2, "inconclusive"],
    [28, 2, "met"],
    [27, 3, "inconclusive"],
    [0, 5, "not-met"],
    [0, 4, "inconclusive"],
  ])("is judged with %d good answers and %d others by the Wilson bound", (good, bad, outcome) => {
    expect(find([...answers(good, bad), register]).outcome).toBe(outcome);
  });

  test("shows respect and no conflict, each by its own complaints", () => {
    const outcomesOf = (...records: readonly EvidenceRecord[]) =>
      findingsBy(courtesy, [...answers(11), register, ...records]).map(({ outcome }) => outcome);
    expect(outcomesOf()).toEqual(["met", "met"]);
    expect(outcomesOf(complaint("c1"), complaint("c2"))).toEqual(["not-met", "met"]);
    expect(outcomesOf(complaint("c1", { about: "conflict", gravity: "grave" }))).toEqual(["met", "not-met"]);
    expect(outcomesOf(complaint("c1", { about: "other", gravity: "grave" }))).toEqual(["met", "met"]);
  });

  test("cites the answers and the register, and measures the share of the answers", () => {
    expect(find([...answers(11), register])).toMatchObject({
      n: 11,
      used: [...answers(11).map(({ id }) => id), "register-1"],
      measured: { kind: "proportion", estimate: "1", threshold: "4/5" },
    });
  });

  test("warns of a dominant customer by the answers alone: a register is no fact about a customer", () => {
    const given = answers(13).map((one, index) => ({ ...one, customer: { id: `k${Math.max(index, 3)}` } }));
    expect(find([...given, register]).cautions).toEqual([{ kind: "dominant-customer", customer: "k3", share: "4/13" }]);
  });

  test("is open without a register that is complete for the period", () => {
    expect(find(answers(11)).outcome).toBe("inconclusive");
    expect(find([...answers(11), record("register", { ...register, isComplete: false })]).outcome).toBe("inconclusive");
    expect(find([register]).outcome).toBe("no-evidence");
    expect(find([]).outcome).toBe("no-evidence");
  });

  test("is open after a single incident that is not grave, and refuted by a grave one or by two", () => {
    const outcomeWith = (...records: readonly EvidenceRecord[]) => find([...answers(11), register, ...records]).outcome;
    expect(outcomeWith(complaint("c1"))).toBe("inconclusive");
    expect(outcomeWith(complaint("c1", { gravity: "moderate" }))).toBe("inconclusive");
    expect(outcomeWith(complaint("c1", { gravity: "grave" }))).toBe("not-met");
    expect(outcomeWith(complaint("c1"), complaint("c2"))).toBe("not-met");
    expect(find([complaint("c1")])).toMatchObject({ outcome: "inconclusive", n: 1 });
    expect(find([complaint("c1"), complaint("c2")])).toMatchObject({ outcome: "not-met", n: 2, used: ["c1", "c2"] });
  });

  test.each<[Partial<Part<"complaint">>]>([
    [{ status: "open" }],
    [{ status: "rejected" }],
    [{ appeal: "open" }],
    [{ cause: "process" }],
    [{ startedBy: "customer" }],
    [{ attributedTo: "wang.min" }],
    [{ at: "2026-07-01T00:00+08:00" }],
  ])("is not touched by grave complaints with %j", (part) => {
    const grave = [complaint("c1", { gravity: "grave", ...part }), complaint("c2", { gravity: "grave", ...part })];
    expect(find([...answers(11), register, ...grave]).outcome).toBe("met");
  });

  test("is open where it is not recorded whose doing an upheld incident was", () => {
    for (const part of [{ cause: null }, { startedBy: null }]) {
      expect(find([...answers(11), register, complaint("c1", part)]).outcome).toBe("inconclusive");
      expect(find([...answers(11), register, complaint("c1", part), complaint("c2", part)]).outcome).toBe(
        "inconclusive",
      );
    }
  });

  test("leaves out answers on another scale or off their own, and questions not answered", () => {
    const others = [
      record("answer", { id: "b1", response: "s1", scale: { minimum: 0, maximum: 10 }, value: 10 }),
      record("answer", { id: "b2", response: "s2", value: 6 }),
      record("answer", { id: "b3", response: "s3", value: null }),
    ];
    const finding = find([...answers(10), ...others, register]);
    expect(finding).toMatchObject({
      outcome: "inconclusive",
      n: 10,
      leftOut: [
        { id: "b1", reason: "other-scale" },
        { id: "b2", reason: "off-scale" },
        { id: "b3", reason: "not-answered" },
      ],
    });
  });

  test("takes a scale, boxes, an item and an instrument by its options, and refuses boxes off the scale", () => {
    const reversed = answers(11, 0, { item: "tone", value: "1.0" });
    const options = { item: "tone", topBoxes: [1, 2], instrument: "after-service" };
    expect(find([...reversed, register], options).outcome).toBe("met");
    expect(find([...reversed, register], { ...options, instrument: "yearly" }).outcome).toBe("no-evidence");
    expect(find([...reversed, register])).toMatchObject({
      outcome: "no-evidence",
      leftOut: reversed.map(({ id }) => ({ id, reason: "other-item" })),
    });
    expect(() => find([], { topBoxes: [9, 10] })).toThrow("points of `scale`");
    const ten = { scale: { minimum: 0, maximum: "10.0" }, topBoxes: [9, 10] };
    expect(find([...answers(11, 0, { scale: { minimum: "0", maximum: 10 }, value: 9 }), register], ten).outcome).toBe(
      "met",
    );
  });

  test("keeps the contract where an incident outweighs what customers answered", () => {
    const records = [...answers(20), register, complaint("k1", { gravity: "grave" })];
    const sample = { evidence: records, subject, period: "2026-H1", asOf: "2026-07-10T00:00Z", calendar };
    expect(contractViolations(courtesy, [sample])).toEqual([]);
    expect(find(records).outcome).toBe("not-met");
    expect(find(records)).not.toHaveProperty("measured");
    expect(find([...answers(2, 18), register])).toMatchObject({ outcome: "not-met", measured: { estimate: "1/10" } });
  });
});
