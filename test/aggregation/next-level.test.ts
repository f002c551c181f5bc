import { describe, expect, test } from "vitest";
import type { Gate } from "../../src/index";
import { noCriterionFailing } from "../../src/index";
import { gated, rating, scored, variant, weighted } from "./scoring";

describe("the way to the next level", () => {
  test("says how far it is, and what each criterion must rise by, on the step, to reach it alone", () => {
    // The total must come to 7.495: 0.495 more, and so 0.99 more of one of two criteria.
    expect(scored([rating("needs", 7), rating("relationship", 7)]).nextLevel).toEqual({
      level: "good",
      cut: 7.5,
      distance: 0.5,
      exactDistance: "1/2",
      rises: [
        { criterion: "needs", rise: 0.99 },
        { criterion: "relationship", rise: 0.99 },
      ],
    });
  });

  test("is null for a criterion that has too little room", () => {
    // 9.45: 0.045 short of 9.495, 0.09 of one criterion.
    expect(scored([rating("needs", 10), rating("relationship", 8.9)]).nextLevel).toMatchObject({
      level: "excellent",
      distance: 0.05,
      rises: [
        { criterion: "needs", rise: null },
        { criterion: "relationship", rise: 0.09 },
      ],
    });
  });

  test("stays on the scale: a rise that ends at the maximum is one, a step more is none", () => {
    const rubric = weighted([1, 3]);
    // (9.02 + 3 × 9.33) / 4 = 9.2525, 0.2425 short of 9.495: 0.97 of a, which ends at 9.99.
    const near = scored([rating("a", 9.02), rating("b", 9.33)], rubric).nextLevel;
    expect(near?.rises[0]).toEqual({ criterion: "a", rise: 0.97 });
    // (9.02 + 3 × 9.32) / 4 = 9.245: 1.00 of a would end at 10.02.
    const far = scored([rating("a", 9.02), rating("b", 9.32)], rubric).nextLevel;
    expect(far?.rises[0]).toEqual({ criterion: "a", rise: null });
  });

  test("is null for a criterion without weight while the total itself is short of the level", () => {
    const watch: Gate = { id: "watch", criterion: "b", below: 6, effect: { cap: 5 } };
    const rubric = weighted([1, 0], { rounding: "up", gates: [watch] });
    // Rounded up, more than 5.99 is 6.00: a is at 5.99 itself, and no rise of b changes that.
    const { nextLevel } = scored([rating("a", 5.99), rating("b", 4)], rubric);
    expect(nextLevel?.rises).toEqual([
      { criterion: "a", rise: null },
      { criterion: "b", rise: null },
    ]);
    // A hair more, and the gate is all that is in the way.
    expect(scored([rating("a", "5.991"), rating("b", 4)], rubric).nextLevel?.rises[1]?.rise).toBe(2);
    // Half-up, 5.995 is 6.00 already.
    const nearest = weighted([1, 0], { gates: [watch] });
    expect(scored([rating("a", "5.995"), rating("b", 4)], nearest).nextLevel?.rises[1]?.rise).toBe(2);
    expect(scored([rating("a", "5.994"), rating("b", 4)], nearest).nextLevel?.rises[1]?.rise).toBeNull();
  });

  test("over a gate needs no weight, however fine the weights of the others are", () => {
    const watch: Gate = { id: "watch", criterion: "c", below: 6, effect: { cap: 5 } };
    const rubric = weighted(["0.4999999999999999", "0.5000000000000001", 0], { gates: [watch] });
    // The total is 8 and capped at 5. In such fine weights it is more steps above 6 than numbers hold.
    const { nextLevel } = scored([rating("a", 8), rating("b", 8), rating("c", 4)], rubric);
    expect(nextLevel?.rises.map(({ rise }) => rise)).toEqual([null, null, 2]);
  });

  test("follows the weights: a heavier criterion needs less", () => {
    // (3 × 7 + 1 × 7) / 4 = 7: 0.495 / ¾ = 0.66, 0.495 / ¼ = 1.98.
    expect(scored([rating("overall", 7)], weighted([3, 1])).nextLevel?.rises).toEqual([
      { criterion: "a", rise: 0.66 },
      { criterion: "b", rise: 1.98 },
    ]);
  });

  test.each([
    ["half-up", 0.99],
    ["half-even", 0.99],
    ["half-down", 1],
    ["up", 0.99],
    ["down", 1],
  ] as const)("under the rounding %s from 7.00 is a rise of %d", (rounding, rise) => {
    expect(scored([rating("overall", 7)], variant({ rounding })).nextLevel?.rises[0]?.rise).toBe(rise);
  });

  test("goes to the cut score itself where the rubric places exact scores", () => {
    const result = scored([rating("needs", 9), rating("relationship", 7.99)], variant({ placeOn: "exact" }));
    expect(result.nextLevel).toEqual({
      level: "outstanding",
      cut: 8.5,
      distance: 0,
      exactDistance: "1/200",
      rises: [
        { criterion: "needs", rise: 0.01 },
        { criterion: "relationship", rise: 0.01 },
      ],
    });
  });

  test("goes over the gates in the way: only the criterion that is too low can reach it", () => {
    const result = scored([rating("needs", 10), rating("relationship", 5)], gated(noCriterionFailing));
    expect(result.nextLevel).toEqual({
      level: "basic",
      cut: 6,
      distance: 0.01,
      exactDistance: "1/100",
      rises: [
        { criterion: "needs", rise: null },
        { criterion: "relationship", rise: 1 },
      ],
    });
  });

  test("is barred for every single criterion when two are too low", () => {
    const result = scored([rating("needs", 5.9), rating("relationship", 5.9)], gated(noCriterionFailing));
    expect(result.nextLevel?.rises.map(({ rise }) => rise)).toEqual([null, null]);
  });

  test("does not mind a cap that lies in the next level", () => {
    const cap: Gate = { id: "g", criterion: "relationship", below: 6, effect: { cap: 7.5 } };
    // 7.25 now; 0.245 short of 7.495, and the cap of 7.50 lets it in.
    const result = scored([rating("needs", 9), rating("relationship", 5.5)], gated(cap));
    expect(result.nextLevel?.rises).toEqual([
      { criterion: "needs", rise: 0.49 },
      { criterion: "relationship", rise: 0.49 },
    ]);
  });

  test("is null for what has no score and for what has no weight", () => {
    const result = scored([rating("a", 7), rating("b", 7)], weighted([1, 0, 1]));
    expect(result.nextLevel?.rises).toEqual([
      { criterion: "a", rise: 0.5 },
      { criterion: "b", rise: null },
      { criterion: "c", rise: null },
    ]);
  });

  test("is null in the highest level", () => {
    expect(scored([rating("overall", 9.5)]).nextLevel).toBeNull();
    expect(scored([rating("overall", "9.495")]).nextLevel).toBeNull();
  });
});
