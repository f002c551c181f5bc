import { describe, expect, test } from "vitest";
import type { Decimal, Gate, Rubric } from "../../src/index";
import { noCriterionFailing } from "../../src/index";
import { gated, rating, scored, unscored, variant } from "./scoring";

describe("a gate", () => {
  const gate = (
    id: string,
    criterion: "needs" | "relationship" | "any",
    below: Decimal,
    effect: Gate["effect"],
  ): Gate => {
    return { id, criterion, below, effect };
  };

  test("looks at the rounded score of its criterion: 5.995 is 6.00 and does not fire, 5.994 does", () => {
    const rubric = gated(gate("g", "needs", 6, { cap: 5 }));
    expect(scored([rating("needs", "5.995"), rating("relationship", 8)], rubric).gates).toEqual([]);
    expect(scored([rating("needs", "5.994"), rating("relationship", 8)], rubric)).toMatchObject({
      score: 5,
      gates: [{ criteria: [{ criterion: "needs", score: 5.99 }] }],
    });
  });

  test("rounds by the rubric's rule", () => {
    const gates = [gate("g", "needs", 6, { cap: 5 })];
    const fired = (needs: string, rounding: Rubric["rounding"]) =>
      scored([rating("needs", needs), rating("relationship", 8)], variant({ gates, rounding })).gates.length;
    expect(fired("5.9999", "down")).toBe(1);
    expect(fired("5.9901", "up")).toBe(0);
    expect(fired("5.995", "half-down")).toBe(1);
    expect(fired("5.995", "half-even")).toBe(0);
  });

  test("takes away what it takes away, also from a total of fewer decimals: 4.50 + 2.00 − 0.51 = 5.99", () => {
    const result = scored([rating("needs", "9"), rating("relationship", "4")], gated(noCriterionFailing));
    expect(result.criteria.map((one) => [one.contribution, one.displayContribution])).toEqual([
      ["9/2", 4.5],
      ["2", 2],
    ]);
    expect(result).toMatchObject({
      score: 5.99,
      deductions: [{ contribution: "-51/100", displayContribution: -0.51 }],
    });
  });

  test("does not fire exactly at its bound", () => {
    expect(scored([rating("overall", 6)], gated(noCriterionFailing)).gates).toEqual([]);
  });

  test("whose cap lies above the score, or on it, fires and decides nothing", () => {
    for (const cap of [9, 7.5]) {
      const result = scored([rating("needs", 10), rating("relationship", 5)], gated(gate("g", "any", 6, { cap })));
      expect(result).toMatchObject({ score: 7.5, deductions: [] });
      expect(result.gates).toMatchObject([{ gate: "g", isDecisive: false, scoreBefore: 7.5 }]);
    }
  });

  test("caps the exact score before its rounding", () => {
    // 7.5049 rounds to 7.50, and is above the cap of 7.50 all the same.
    const rubric = gated(gate("g", "needs", 8, { cap: 7.5 }));
    expect(scored([rating("overall", "7.5049")], rubric)).toMatchObject({
      ...{ exactScore: "15/2", score: 7.5 },
      deductions: [{ kind: "cap", contribution: "-49/10000", displayContribution: 0 }],
    });
  });

  test("with the lowest cap wins, and of equals the first", () => {
    const result = scored(
      [rating("needs", 10), rating("relationship", 5)],
      gated(
        gate("seven", "relationship", 9, { cap: 7 }),
        gate("six", "relationship", 8, { cap: 6 }),
        gate("also six", "any", 6, { cap: "6.00" }),
        gate("not fired", "needs", 9, { cap: 1 }),
      ),
    );
    expect(result.score).toBe(6);
    expect(result.gates.map(({ gate: id, isDecisive }) => [id, isDecisive])).toEqual([
      ["seven", false],
      ["six", true],
      ["also six", false],
    ]);
    expect(result.deductions).toMatchObject([{ kind: "cap", gate: "six", contribution: "-3/2" }]);
  });

  test("on any criterion names all that are too low, in the rubric's order", () => {
    const result = scored([rating("relationship", 5), rating("needs", 3)], gated(noCriterionFailing));
    expect(result.gates).toMatchObject([
      {
        criteria: [
          { criterion: "needs", score: 3 },
          { criterion: "relationship", score: 5 },
        ],
        isDecisive: false,
        scoreBefore: 4,
      },
    ]);
    expect(result.score).toBe(4);
  });

  test("can leave the review unscored, and is then the reason", () => {
    const result = unscored(
      [rating("needs", 10), rating("relationship", 5)],
      gated(gate("stop", "relationship", 6, "unscored")),
    );
    expect(result.reasons).toEqual([{ code: "gate", gate: "stop", criteria: ["relationship"] }]);
    expect(result.gates).toEqual([
      {
        gate: "stop",
        criteria: [{ criterion: "relationship", score: 5 }],
        below: 6,
        effect: "unscored",
        scoreBefore: 7.5,
        exactScoreBefore: "15/2",
        isDecisive: true,
      },
    ]);
  });

  test("that leaves the review unscored goes before every cap", () => {
    const result = unscored(
      [rating("overall", 5)],
      gated(noCriterionFailing, gate("stop", "any", 6, "unscored"), gate("stop too", "needs", 6, "unscored")),
    );
    expect(result.reasons.map((reason) => reason.code === "gate" && reason.gate)).toEqual(["stop", "stop too"]);
    expect(result.gates.map(({ isDecisive }) => isDecisive)).toEqual([false, true, true]);
  });

  test("does not fire on a criterion that is left out, and fires on one that counts as the lowest score", () => {
    const gates = [noCriterionFailing];
    const ratings = [rating("needs", 8)];
    expect(scored(ratings, variant({ gates, minimumCoverage: 0.5 })).gates).toEqual([]);
    const rubric = variant({ gates, minimumCoverage: 0.5, policies: { notRated: "lowest" } });
    expect(scored(ratings, rubric).gates).toMatchObject([{ criteria: [{ criterion: "relationship", score: 0 }] }]);
  });
});
