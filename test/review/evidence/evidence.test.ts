import { describe, expect, test } from "vitest";
import { parseEvidence } from "../../../src/evidence";
import { computedFromEvidence, isSealedEvidence, sealEvidence } from "../../../src/review/evidence/evidence";
import { refusalOf } from "../refusal";
import { fullRecords } from "./records";

const evidence = parseEvidence([fullRecords.praise, fullRecords.matter]);
const mark = Symbol.for("customer-centric-rubric.Evidence");

describe("the mark of evidence that was checked", () => {
  test("is that of parseEvidence, and of nothing else", () => {
    expect(isSealedEvidence(evidence)).toBe(true);
    for (const other of [undefined, null, 7, "[]", [], [...evidence], JSON.parse(JSON.stringify(evidence))]) {
      expect(isSealedEvidence(other)).toBe(false);
    }
  });

  test("is known to every copy of the library, so that evidence of one is evidence of all", () => {
    const records = [...evidence];
    Object.defineProperty(records, mark, { value: { evidence: records } });
    expect(isSealedEvidence(records)).toBe(true);
  });

  test("names its evidence, so that neither a proxy that hands it on nor another list that got it is any", () => {
    const other = Object.defineProperty([...evidence], mark, { value: { evidence } });
    expect(isSealedEvidence(new Proxy(evidence, {}))).toBe(false);
    expect(isSealedEvidence(other)).toBe(false);
  });

  test("is on no list whose mark says nothing, and on no proxy that throws", () => {
    const throwing = new Proxy([], {
      get: () => {
        throw new Error("no");
      },
    });
    expect(isSealedEvidence(Object.defineProperty([], mark, { value: {} }))).toBe(false);
    expect(isSealedEvidence(throwing)).toBe(false);
  });

  test("is hidden, so that evidence stays a plain list", () => {
    expect(Object.keys(evidence)).toEqual(["0", "1"]);
    expect(JSON.parse(JSON.stringify(evidence))).toEqual([fullRecords.praise, fullRecords.matter]);
  });
});

test("sealing leaves the list that it is given as it was, and freezes its records", () => {
  const records = [{ ...fullRecords.praise }, { ...fullRecords.counselling }];
  const sealed = sealEvidence(records);
  expect(records.map(({ id }) => id)).toEqual(["h1", "g1"]);
  expect(sealed.map(({ id }) => id)).toEqual(["g1", "h1"]);
  expect(Object.isFrozen(records)).toBe(false);
  expect(records.every(Object.isFrozen)).toBe(true);
});

describe("what is computed from evidence", () => {
  test("is computed once", () => {
    let times = 0;
    const idsOf = computedFromEvidence((records) => {
      times += 1;
      return records.map(({ id }) => id);
    });
    expect(idsOf(evidence)).toBe(idsOf(evidence));
    expect(idsOf(evidence)).toEqual(["h1", "m1"]);
    expect(times).toBe(1);
  });

  test("is not computed from a list that was not checked", () => {
    const sizeOf = computedFromEvidence((records) => records.length);
    const error = refusalOf(() => sizeOf([...evidence]));
    expect(error.code).toBe("invalid-evidence");
    expect(error.message).toBe("evidence: expected evidence from parseEvidence, got a list.");
  });
});
