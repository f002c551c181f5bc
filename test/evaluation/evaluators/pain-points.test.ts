import { describe, expect, test } from "vitest";
import { painPoints } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, record, several } from "../evidence-records";

const point = (id: string, part: Partial<Part<"pain-point">> = {}) => record("pain-point", { id, ...part });
const solved = (count: number) => several("pain-point", count, (index) => ({ id: `s${index}` }));
const back = (count: number) =>
  several("pain-point", count, (index) => ({ id: `b${index}`, returnedAt: "2026-03-02T09:00+08:00" }));
const find = (records: readonly EvidenceRecord[], options: object = {}, asOf = "2026-12-01T00:00+08:00") =>
  findingBy(painPoints, records, options, { asOf });
/** What one alone is: solved, not solved, or the reason why it is left out. */
function standing(part: Partial<Part<"pain-point">>, asOf?: string) {
  const finding = find([point("p1", part)], { least: 1 }, asOf);
  return finding.outcome === "no-evidence" ? finding.leftOut[0]?.reason : finding.outcome;
}

describe("Pain points", () => {
  test("are solved for good where three of five are, and not where fewer are", () => {
    expect(find([...solved(3), ...back(2)])).toMatchObject({ outcome: "met", n: 5, measured: { estimate: "3/5" } });
    expect(find([...solved(4), ...back(3)])).toMatchObject({ outcome: "not-met", measured: { estimate: "4/7" } });
    expect(find([...solved(2), ...back(1)]).outcome).toBe("met");
  });

  test("tell nothing with fewer than two that were closed", () => {
    expect(find(solved(1)).outcome).toBe("inconclusive");
    expect(find(solved(2)).outcome).toBe("met");
    expect(find(back(1)).outcome).toBe("inconclusive");
    expect(find(back(2)).outcome).toBe("not-met");
    expect(find([]).outcome).toBe("no-evidence");
  });

  test("are held against nobody by a single one that came back, nor by open ones alone", () => {
    expect(find([...solved(1), ...back(1)])).toMatchObject({ outcome: "inconclusive", measured: { estimate: "1/2" } });
    const open = several("pain-point", 5, (index) => ({ id: `o${index}`, closedAt: null, confirmedAt: null }));
    expect(find([...solved(2), ...open])).toMatchObject({ outcome: "inconclusive", measured: { estimate: "2/7" } });
  });

  test.each([
    // 90 days after 2 February, 9 o'clock.
    ["2026-05-03T09:00+08:00", "not-met"],
    ["2026-05-03T09:00:00.001+08:00", "met"],
    ["2026-02-02T09:00+08:00", "not-met"],
    ["2026-02-02T08:59:59.999+08:00", "met"],
  ])("that came back at %s hold or do not", (returnedAt, outcome) => {
    expect(standing({ returnedAt })).toBe(outcome);
  });

  test("are too young until 90 days after they were closed, whether or not they are back", () => {
    expect(standing({}, "2026-05-03T08:59:59.999+08:00")).toBe("too-young");
    expect(standing({}, "2026-05-03T09:00+08:00")).toBe("met");
    const returned = { returnedAt: "2026-03-02T09:00+08:00" };
    expect(standing(returned, "2026-05-03T08:59:59.999+08:00")).toBe("too-young");
    expect(standing(returned, "2026-05-03T09:00+08:00")).toBe("not-met");
  });

  test("are not judged by the bad ones alone while only those can be known", () => {
    const points = [...solved(8), ...back(2)];
    expect(find(points, {}, "2026-03-14T09:00+08:00")).toMatchObject({ outcome: "no-evidence" });
    expect(find(points, {}, "2026-06-14T09:00+08:00")).toMatchObject({ outcome: "met", measured: { estimate: "4/5" } });
  });

  test("are too young while they are open, until 90 days after they were opened", () => {
    const open = { closedAt: null, confirmedAt: null };
    expect(standing(open, "2026-04-05T08:59:59.999+08:00")).toBe("too-young");
    expect(find([point("p1", open)], {}, "2026-04-05T09:00+08:00")).toMatchObject({
      n: 1,
      measured: { estimate: "0" },
    });
  });

  test("are not solved before the customer says so", () => {
    expect(standing({ confirmedAt: null })).toBe("not-met");
    expect(standing({ confirmedAt: "2026-12-01T00:00:00.001+08:00" })).toBe("not-met");
  });

  test("of which it is not recorded whether the customer confirmed, or whether they came back, are unknown", () => {
    expect(standing({ confirmedAt: undefined })).toBe("not-recorded");
    expect(standing({ returnedAt: undefined })).toBe("not-recorded");
    // What is known settles it, whatever the rest is.
    expect(standing({ confirmedAt: undefined, returnedAt: "2026-03-02T09:00+08:00" })).toBe("not-met");
    expect(standing({ confirmedAt: null, returnedAt: undefined })).toBe("not-met");
    const unknown = several("pain-point", 8, (index) => ({ id: `u${index}`, confirmedAt: undefined }));
    expect(find([...back(2), ...unknown])).toMatchObject({ outcome: "inconclusive", n: 2 });
    expect(find([...back(2), ...unknown.slice(0, 3)])).toMatchObject({ outcome: "inconclusive", n: 2 });
    expect(find([...back(2), ...unknown.slice(0, 2)])).toMatchObject({ outcome: "not-met", n: 2 });
    expect(find([...solved(2), ...unknown.slice(0, 1)])).toMatchObject({ outcome: "met", n: 2 });
    expect(find([...solved(2), ...unknown.slice(0, 2)])).toMatchObject({ outcome: "inconclusive", n: 2 });
  });

  test("belong to the period in which their 90 days end, whenever they were opened, and to no other", () => {
    expect(standing({ at: "2025-06-02T09:00+08:00" })).toBe("met");
    // The first moment of 2 April, and that of 3 October, are 90 days before those of July and of the year.
    const closed = (closedAt: string) => standing({ at: "2025-06-02T09:00+08:00", closedAt, confirmedAt: closedAt });
    expect(closed("2026-04-01T23:59:59.999+08:00")).toBe("met");
    expect(closed("2026-04-02T00:00+08:00")).toBe("too-young");
    expect(closed("2025-10-03T00:00+08:00")).toBe("met");
    expect(closed("2025-10-02T23:59:59.999+08:00")).toBeUndefined();
    expect(closed("2026-07-01T00:00+08:00")).toBeUndefined();
    expect(standing({ at: "2025-06-02T09:00+08:00", closedAt: null })).toBeUndefined();
    expect(standing({ attributedTo: "wang.min" })).toBeUndefined();
  });
});
