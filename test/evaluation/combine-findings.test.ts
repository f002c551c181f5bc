import { describe, expect, test } from "vitest";
import { combineFindings } from "../../src/evaluation/combine-findings";
import type { Finding } from "../../src/evaluation/finding";
import { refusal } from "../exact/refusal";
import { empty, failed, leftOut, measured, observed, unseen } from "./findings";

/** What counts, and what decided. */
function conclude(...findings: Finding[]): readonly string[] {
  const { verdict, basis } = combineFindings(findings);
  return [verdict.outcome, basis];
}

describe("several findings on one indicator", () => {
  test.each<[findings: Finding[], outcome: string]>([
    [[measured("met"), measured("not-met")], "inconclusive"],
    [[measured("met"), measured("not-met"), measured("inconclusive"), empty], "inconclusive"],
    [[measured("not-met"), measured("inconclusive")], "not-met"],
    [[measured("not-met"), empty, failed], "not-met"],
    [[measured("met"), measured("inconclusive"), empty, failed], "met"],
    [[measured("inconclusive"), empty, failed], "inconclusive"],
  ])("come to one outcome (case %#)", (findings, outcome) => {
    expect(conclude(...findings)).toEqual([outcome, "evaluators"]);
    expect(conclude(...findings.toReversed())).toEqual([outcome, "evaluators"]);
  });

  test("that could not judge are no evidence, and name a failure where there was one", () => {
    expect(conclude(empty, unseen)).toEqual(["no-evidence", "none"]);
    expect(conclude(empty, failed)).toEqual(["error", "none"]);
    expect(conclude()).toEqual(["no-evidence", "none"]);
  });

  test("cannot be combined in two goes: met, met and not met are inconclusive, and yet inconclusive and met are met", () => {
    const findings = [measured("met"), measured("not-met"), measured("met")];
    expect(conclude(...findings)).toEqual(["inconclusive", "evaluators"]);
    const first = combineFindings(findings.slice(0, 2)).verdict.outcome as "inconclusive";
    expect(conclude(measured(first), measured("met"))).toEqual(["met", "evaluators"]);
  });

  test("must be on the same one", () => {
    expect(() => combineFindings([empty, { ...empty, indicator: "respect" }])).toThrow(refusal("invalid-option"));
  });
});

describe("people's observations", () => {
  test("replace what was measured, and both are shown", () => {
    expect(combineFindings([measured("met", "19/20", "4/5"), observed("not-met")])).toEqual({
      verdict: { outcome: "not-met" },
      basis: "people",
      observed: { outcome: "not-met" },
      measured: { outcome: "met", proportion: { estimate: "19/20", threshold: "4/5" } },
      isContested: true,
    });
  });

  test("of the same outcome contest nothing, nor where nothing was measured", () => {
    expect(combineFindings([measured("not-met"), observed("not-met")]).isContested).toBe(false);
    expect(combineFindings([empty, failed, observed("met")])).toMatchObject({ measured: null, isContested: false });
    expect(combineFindings([measured("met")])).toMatchObject({ observed: null, isContested: false });
  });

  test("that disagree are inconclusive, whatever was measured", () => {
    expect(conclude(observed("met"), observed("not-met"), measured("met"))).toEqual(["inconclusive", "people"]);
  });

  test("are none where people say that they saw nothing", () => {
    expect(conclude(unseen, measured("not-met"))).toEqual(["not-met", "evaluators"]);
  });
});

test("the job profile has the last word, and what was found is still shown", () => {
  expect(combineFindings([measured("not-met"), leftOut, observed("met")])).toEqual({
    verdict: { outcome: "not-applicable" },
    basis: "profile",
    observed: { outcome: "met" },
    measured: { outcome: "not-met" },
    isContested: true,
  });
  expect(conclude(leftOut)).toEqual(["not-applicable", "profile"]);
});

describe("of several that are met", () => {
  test("the greatest margin counts: 3/4 of 19/20 at 4/5 before 1/2 without a proportion, and 1/2 before 1/4", () => {
    const proportion = { estimate: "19/20", threshold: "4/5" };
    expect(combineFindings([measured("met"), measured("met", "38/40", "8/10")]).verdict).toEqual({
      outcome: "met",
      proportion,
    });
    expect(combineFindings([measured("met", "17/20", "4/5"), measured("met")]).verdict).toEqual({ outcome: "met" });
  });

  test("with equal margins it is always the same: that without a proportion, else that with the higher threshold", () => {
    const [plain, low, high] = [measured("met"), measured("met", "3/4", "1/2"), measured("met", "9/10", "4/5")];
    expect(combineFindings([low, plain, high]).verdict).toEqual({ outcome: "met" });
    expect(combineFindings([low, high]).verdict).toMatchObject({ proportion: { threshold: "4/5" } });
    expect(combineFindings([high, low]).verdict).toMatchObject({ proportion: { threshold: "4/5" } });
  });

  test("a mean has no margin of its own", () => {
    const mean = { kind: "mean", estimate: "5/2", threshold: "2" } as const;
    const finding: Finding = { ...measured("met"), measured: mean };
    expect(combineFindings([finding]).verdict).toEqual({ outcome: "met" });
  });
});
