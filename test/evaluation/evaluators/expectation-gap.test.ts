import { describe, expect, test } from "vitest";
import { expectationGap } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, record } from "../evidence-records";

type Value = number | string | null;
function pair(form: string, expected: Value, perceived: Value, part: Partial<Part<"answer">> = {}) {
  return [
    record("answer", { id: `${form}-e`, item: "expected", response: form, value: expected }),
    record("answer", { id: `${form}-p`, item: "perceived", response: form, value: perceived, ...part }),
  ];
}
const pairs = (above: number, level: number): readonly EvidenceRecord[] =>
  Array.from({ length: above + level }, (_, index) => pair(`f${index}`, 3, index < above ? 4 : 3)).flat();
const find = (records: readonly EvidenceRecord[], options: object = {}) => findingBy(expectationGap, records, options);

describe("Answers above expectation", () => {
  test.each([
    [3, 0, "met"],
    [2, 0, "inconclusive"],
    [0, 5, "not-met"],
    [0, 4, "inconclusive"],
    [5, 5, "inconclusive"],
  ])("with %d pairs above and %d level", (above, level, outcome) => {
    expect(find(pairs(above, level)).outcome).toBe(outcome);
  });

  test("are told by those to other items where none is to either of the two", () => {
    const options = { expected: "hoped", perceived: "got" };
    const leftOut = ["f1-e", "f1-p"].map((id) => ({ id, reason: "other-item" }));
    expect(find(pair("f1", 3, 4), options)).toMatchObject({ outcome: "no-evidence", leftOut });
    expect(find(pair("f1", 3, 4), { ...options, perceived: "perceived" }).leftOut).toEqual([
      { id: "f1-p", reason: "no-pair" },
    ]);
  });

  test("are strictly above, and cite both answers", () => {
    expect(find(pair("f1", "3.00", 3))).toMatchObject({ n: 1, used: ["f1-p", "f1-e"], measured: { estimate: "0" } });
    expect(find(pair("f1", "3.00", "3.01")).measured?.estimate).toBe("1");
    expect(find(pair("f1", 4, 3)).measured?.estimate).toBe("0");
  });

  test("are pairs of one form, on one scale, that were both answered", () => {
    const reasons = (records: readonly EvidenceRecord[]) => find(records).leftOut.map(({ id, reason }) => [id, reason]);
    expect(reasons(pair("f1", 3, 4).slice(1))).toEqual([["f1-p", "no-pair"]]);
    expect(reasons(pair("f1", 3, 4).slice(0, 1))).toEqual([["f1-e", "no-pair"]]);
    expect(reasons(pair("f1", null, 4))).toEqual([
      ["f1-p", "no-pair"],
      ["f1-e", "not-answered"],
    ]);
    expect(reasons(pair("f1", 3, 9, { scale: { minimum: 0, maximum: 10 } }))).toEqual([
      ["f1-p", "other-scale"],
      ["f1-e", "other-scale"],
    ]);
    expect(reasons(pair("f1", 3, 4, { response: "f2" }))).toHaveLength(2);
    expect(find(pair("f1", 3, 4, { scale: { minimum: "1.0", maximum: "5.0" } })).measured?.estimate).toBe("1");
  });

  test("of other people and periods do not count", () => {
    expect(find(pair("f1", 3, 4, { attributedTo: "wang.min" })).outcome).toBe("no-evidence");
    expect(find(pair("f1", 3, 4, { at: "2026-07-01T00:00+08:00" })).outcome).toBe("no-evidence");
    expect(find([]).outcome).toBe("no-evidence");
  });

  test("take other items by their options, which must differ", () => {
    const records = pair("f1", 3, 4).map((one) => ({ ...one, item: one.item === "expected" ? "before" : "after" }));
    expect(find(records, { expected: "before", perceived: "after" })).toMatchObject({ n: 1 });
    expect(find(records, { expected: "before", perceived: "after", instrument: "yearly" }).outcome).toBe("no-evidence");
    expect(() => find([], { expected: "one", perceived: "one" })).toThrow("other than");
  });
});
