import { describe, expect, test } from "vitest";
import { caseStudyPanel, safeParseEvidence } from "../../../src/evidence";
import type { CaseStudyRating } from "../../../src/review/evidence/case-study";
import type { EvidenceRecord } from "../../../src/review/evidence/record";
import type { Part } from "../evidence-records";
import { findingBy, findingsBy, record, subject } from "../evidence-records";

type Points = readonly [
  problem: string | number,
  achievement: string | number,
  rootCause: string | number,
  redo: string | number,
];

function rating(rater: string, [problem, achievement, rootCause, redo]: Points): CaseStudyRating {
  return { rater, problem, achievement, rootCause, redo };
}
const twos: Points = [2, 2, 2, 2];
const threes: Points = [3, 3, 3, 3];
const ones: Points = [1, 1, 1, 1];

function caseOf(id: string, points: readonly Points[], part: Partial<Part<"case-study">> = {}) {
  return record("case-study", { id, ratings: points.map((each, index) => rating(`rater-${index}`, each)), ...part });
}
const find = (records: readonly EvidenceRecord[], options: object = {}) => findingBy(caseStudyPanel, records, options);

describe("A panel on case studies", () => {
  test("is convinced by a mean of exactly 2, and not by one just below", () => {
    expect(find([caseOf("s1", [twos, twos]), caseOf("s2", [[1, 3, 2, 2], twos])])).toMatchObject({
      outcome: "met",
      n: 2,
      used: ["s1", "s2"],
      measured: { kind: "mean", estimate: "2", threshold: "2" },
    });
    expect(find([caseOf("s1", [twos, twos]), caseOf("s2", [["1.999", 2, 2, 2], twos])])).toMatchObject({
      outcome: "inconclusive",
      measured: { estimate: "31999/16000" },
    });
    expect(find([caseOf("s1", [twos, twos]), caseOf("s2", [["2.001", 2, 2, 2], twos])]).outcome).toBe("met");
  });

  test("weighs all ratings alike, of whatever case", () => {
    // Two ratings of 3 and four of 1.5 have a mean of exactly 2; the mean of the cases' means would be 2.25.
    const weak: Points = [1, 2, 1, 2];
    expect(find([caseOf("s1", [threes, threes]), caseOf("s2", [weak, weak, weak, weak])]).outcome).toBe("met");
    expect(find([caseOf("s1", [threes, threes]), caseOf("s2", [weak, weak, weak, weak, weak])]).outcome).toBe(
      "inconclusive",
    );
  });

  test("needs two cases, each rated by two people", () => {
    expect(find([caseOf("s1", [threes, threes])]).outcome).toBe("inconclusive");
    expect(find([caseOf("s1", [threes, threes]), caseOf("s2", [threes])])).toMatchObject({
      outcome: "inconclusive",
      used: ["s1"],
      leftOut: [{ id: "s2", reason: "few-raters" }],
    });
    expect(find([caseOf("s1", [threes]), caseOf("s2", [])])).toMatchObject({ outcome: "inconclusive", n: 2 });
    expect(find([]).outcome).toBe("no-evidence");
  });

  test("does not hear the author of the case, nor one member twice", () => {
    const self = record("case-study", { id: "s2", ratings: [rating("rater-0", threes), rating(subject, threes)] });
    const twice = record("case-study", { id: "s2", ratings: [rating("rater-0", threes), rating("rater-0", twos)] });
    for (const second of [self, twice]) {
      expect(find([caseOf("s1", [threes, threes]), second])).toMatchObject({
        outcome: "inconclusive",
        leftOut: [{ id: "s2", reason: "few-raters" }],
      });
    }
    // Whoever rates twice weighs as much as whoever rates once: (1 + 3) / 2 and 2.
    const ratings = [rating("rater-0", ones), rating("rater-0", threes), rating("rater-1", twos)];
    const second = record("case-study", { id: "s2", ratings });
    expect(find([caseOf("s1", [twos, twos]), second])).toMatchObject({ outcome: "met", measured: { estimate: "2" } });
  });

  test("is not convinced by a case with a question at 0, which the other cases do not need", () => {
    const withZero = caseOf("s2", [threes, [0, 3, 3, 3]]);
    expect(find([caseOf("s1", [threes, threes]), withZero])).toMatchObject({
      outcome: "inconclusive",
      leftOut: [{ id: "s2", reason: "question-at-0" }],
    });
    expect(find([caseOf("s1", [twos, twos]), withZero, caseOf("s3", [twos, twos])]).outcome).toBe("met");
    expect(find([caseOf("s1", [threes, threes]), caseOf("s2", [threes, ["0.001", 3, 3, 3]])]).outcome).toBe("met");
  });

  test("never takes away what was shown without a weaker case, and never says not met", () => {
    const shown = [caseOf("s2", [twos, twos]), caseOf("s3", [twos, twos])];
    expect(find([caseOf("s1", [ones, ones]), ...shown])).toMatchObject({
      outcome: "met",
      used: ["s2", "s3"],
      leftOut: [{ id: "s1", reason: "weaker-case" }],
    });
    expect(find([caseOf("s1", [ones, ones]), caseOf("s2", [ones, ones])]).outcome).toBe("inconclusive");
  });

  test("does not mind what was honestly not achieved yet", () => {
    const notYet = ["The second order was not stopped.", "The customer was not told."];
    const honest = (id: string) => caseOf(id, [twos, twos], { notYet });
    expect(find([honest("s1"), honest("s2")]).outcome).toBe("met");
  });

  test("judges each indicator by the cases that are linked to it, of the person and the period", () => {
    const part = { indicators: ["unasked-value", "linked-development"] };
    const outcomes = findingsBy(caseStudyPanel, [caseOf("s1", [twos, twos], part), caseOf("s2", [twos, twos], part)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["no-evidence", "no-evidence", "met", "no-evidence", "met"]);
    for (const other of [{ attributedTo: "wang.min" }, { at: "2026-07-01T00:00+08:00" }]) {
      expect(find([caseOf("s1", [twos, twos]), caseOf("s2", [twos, twos], other)]).outcome).toBe("inconclusive");
    }
  });

  test("takes other bounds by its options", () => {
    expect(find([caseOf("s1", [threes])], { cases: 1, raters: 1, threshold: "3" }).outcome).toBe("met");
    expect(() => find([], { threshold: "3.1" })).toThrow("from 0 to 3");
  });

  test.each([["3.001"], ["-0.001"], [4]])("cannot give a question %s points", (point) => {
    const parsed = safeParseEvidence([caseOf("s1", [[point, 2, 2, 2]])]);
    expect(parsed.success === false && parsed.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["out-of-range", 0, "ratings", 0, "problem"],
    ]);
  });
});
