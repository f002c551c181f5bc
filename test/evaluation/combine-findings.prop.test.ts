import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combineFindings } from "../../src/evaluation/combine-findings";
import type { Finding, Verdict } from "../../src/evaluation/finding";
import { marginOf } from "../../src/evaluation/margin";
import { compareRatios } from "../../src/index";
import type { JudgedOutcome } from "./findings";
import { empty, failed, leftOut, measured, observed, unseen } from "./findings";

const outcome = fc.constantFrom<JudgedOutcome>("met", "not-met", "inconclusive");

const metProportion = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 3 }))
  .map(([n, one, other, factor]) => {
    const [low, high] = [Math.min(n, one, other), Math.min(n, Math.max(one, other))];
    return measured("met", `${high * factor}/${n * factor}`, `${low * factor}/${n * factor}`);
  });

const byEvaluators = fc.oneof(
  outcome.map((word) => measured(word)),
  metProportion,
  fc.constantFrom(empty, failed),
);
const byPeople = fc.oneof(outcome.map(observed), fc.constant(unseen));

/** With people in half of them, and the job profile in a few. */
const findings = fc
  .tuple(fc.array(byEvaluators, { maxLength: 5 }), fc.array(byPeople, { maxLength: 3 }), fc.boolean(), fc.nat(9))
  .map(([measurements, observations, hasPeople, chance]) => [
    ...measurements,
    ...(hasPeople ? observations : []),
    ...(chance === 0 ? [leftOut] : []),
  ]);

const runs = { numRuns: 3000 };

/** Not met is the lowest, met the highest; all that is unknown lies between. */
function rank({ outcome: word }: Verdict): number {
  return word === "met" ? 2 : word === "not-met" ? 0 : 1;
}

function isNotLowered(before: Verdict, after: Verdict): boolean {
  if (rank(after) !== rank(before)) return rank(after) > rank(before);
  return compareRatios(marginOf(after), marginOf(before)) >= 0;
}

describe("the conclusion", () => {
  test("does not hang on the order of the findings, nor on finding the same twice", () => {
    const twice = findings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(twice, ([list, shuffled]) => {
        expect(combineFindings(shuffled)).toEqual(combineFindings(list));
      }),
      runs,
    );
  });

  test("is not changed by a finding without evidence, nor by one that failed where another judged", () => {
    fc.assert(
      fc.property(findings, (list) => {
        const conclusion = combineFindings(list);
        expect(combineFindings([...list, empty, unseen])).toEqual(conclusion);
        if (conclusion.basis !== "none") expect(combineFindings([...list, failed])).toEqual(conclusion);
      }),
      runs,
    );
  });

  test("is never lowered by another measurement that is met, and by one of people only from measured to observed", () => {
    fc.assert(
      fc.property(findings, metProportion, (list, better: Finding) => {
        const before = combineFindings(list);
        expect(isNotLowered(before.verdict, combineFindings([...list, better]).verdict)).toBe(true);
        const after = combineFindings([...list, observed("met")]);
        if (before.basis !== "evaluators") expect(isNotLowered(before.verdict, after.verdict)).toBe(true);
        else expect(rank(after.verdict)).toBeGreaterThanOrEqual(rank(before.verdict));
      }),
      runs,
    );
  });

  test("is never lowered when one finding of an evaluator turns from not met or unknown to met", () => {
    fc.assert(
      fc.property(findings, fc.nat(4), (list, place) => {
        const turned = list.map((finding, index) =>
          index === place && typeof finding.evaluator === "object" && finding.outcome !== "met"
            ? measured("met")
            : finding,
        );
        expect(isNotLowered(combineFindings(list).verdict, combineFindings(turned).verdict)).toBe(true);
      }),
      runs,
    );
  });
});
