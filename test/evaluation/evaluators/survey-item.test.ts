import { describe, expect, test } from "vitest";
import { surveyItem } from "../../../src/evidence";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, record, several } from "../evidence-records";

const stated = { item: "listened", topBoxes: [4, 5] };
const answer = (id: string, part: Partial<Part<"answer">> = {}) =>
  record("answer", { id, item: "listened", response: id, ...part });
const good = (count: number) =>
  several("answer", count, (index) => ({ ...answer(`a${String(index).padStart(2, "0")}`) }));
const find = (records: readonly EvidenceRecord[], options: object = stated) => findingBy(surveyItem, records, options);

describe("Answers to a stated item", () => {
  test("show listening from 11 of 11 on, and not with 10", () => {
    expect(find(good(11))).toMatchObject({ indicator: "listening", outcome: "met", n: 11 });
    expect(find(good(10)).outcome).toBe("inconclusive");
    expect(find(several("answer", 5, (index) => answer(`a${index}`, { value: 3 }))).outcome).toBe("not-met");
  });

  test("are in the top boxes from the lowest to the highest of them", () => {
    const estimate = (value: string | number) => find([answer("a1", { value })]).measured?.estimate;
    expect([estimate("3.99"), estimate(4), estimate("4.5"), estimate(5)]).toEqual(["0", "1", "1", "1"]);
  });

  test("show nothing as long as nobody states the item and its top boxes", () => {
    const leftOutFor = (reason: string) => ({ outcome: "no-evidence", leftOut: [{ id: "a1", reason }] });
    expect(find([answer("a1")], {})).toMatchObject(leftOutFor("no-item-stated"));
    expect(find([answer("a1")], { topBoxes: [4, 5] })).toMatchObject(leftOutFor("no-item-stated"));
    expect(find([answer("a1")], { item: "listened" })).toMatchObject(leftOutFor("no-boxes-stated"));
  });

  test("to others are told where none is to the stated one, which may be misspelt", () => {
    const told = { outcome: "no-evidence", leftOut: [{ id: "a1", reason: "other-item" }] };
    expect(find([answer("a1")], { ...stated, item: "listen" })).toMatchObject(told);
    expect(find([answer("a1")], { ...stated, instrument: "yearly" })).toMatchObject(told);
    expect(find([answer("a1"), answer("a2", { item: "courtesy" })])).toMatchObject({ n: 1, leftOut: [] });
    const unanswered = [answer("a1", { value: null }), answer("a2", { item: "courtesy" })];
    expect(find(unanswered)).toMatchObject({ leftOut: [{ id: "a1", reason: "not-answered" }] });
  });

  test("count once for each form, by the last one that was given", () => {
    const early = answer("a1", { response: "form", value: 1 });
    const late = answer("a0", { response: "form", value: 5, at: "2026-03-02T09:00:00.001+08:00" });
    expect(find([early, late])).toMatchObject({
      n: 1,
      measured: { estimate: "1" },
      leftOut: [{ id: "a1", reason: "answered-again" }],
    });
    const unanswered = answer("a2", { response: "form", value: null, at: "2026-03-03T09:00+08:00" });
    expect(find([early, late, unanswered])).toMatchObject({ n: 1, measured: { estimate: "1" } });
    const atOnce = answer("a0", { response: "form", value: 5 });
    expect(find([early, atOnce])).toMatchObject({ used: ["a1"], leftOut: [{ id: "a0", reason: "answered-again" }] });
    expect(find([early, answer("a3", { response: "form", instrument: "yearly" })])).toMatchObject({ n: 2 });
  });

  test("of other people's work and of other periods do not count", () => {
    const parts = [{ attributedTo: "wang.min" }, { at: "2026-07-01T00:00+08:00" }];
    for (const part of parts) expect(find([answer("a1", part)])).toMatchObject({ outcome: "no-evidence", leftOut: [] });
  });

  test("about a colleague's part of the same matter are the colleague's", () => {
    const matter = { matter: "m1" };
    const finding = find([answer("a1", matter), answer("a2", { ...matter, attributedTo: "wang.min" })]);
    expect(finding.used).toEqual(["a1"]);
  });
});
