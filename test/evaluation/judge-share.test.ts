import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/evidence";
import { judgeShare } from "../../src/evidence";

const known = (met: number, notMet: number): readonly Fact[] =>
  Array.from({ length: met + notMet }, (_, index) => ({ id: `k${index}`, shows: index < met }));
const unknown = (count: number): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => ({ id: `u${index}`, reason: "not-recorded", isUnknown: true }));
const judge = (facts: readonly Fact[], isComplete = true) =>
  judgeShare(facts, { indicator: "ownership", threshold: "0.80", isComplete }, { isExcused: () => false });

describe("A complete set of which some is unknown", () => {
  test.each([
    // Of ten: 8 met are enough whatever the rest is, and 7 are not.
    [8, 0, 2, "met"],
    [7, 0, 3, "inconclusive"],
    // With 3 not met, no more than 7 of 10 can be.
    [0, 3, 7, "not-met"],
    [0, 2, 8, "inconclusive"],
    [0, 1, 9, "inconclusive"],
    [8, 2, 0, "met"],
    [7, 3, 0, "not-met"],
  ])(
    "with %i met, %i not met and %i unknown is %s: as it would be, whatever those are",
    (met, notMet, open, outcome) => {
      const judged = judge([...known(met, notMet), ...unknown(open)]);
      expect(judged).toMatchObject({ outcome, n: met + notMet });
      expect(judged.leftOut).toEqual(unknown(open).map(({ id }) => ({ id, reason: "not-recorded" })));
    },
  );

  test("is no evidence where nothing of it is known", () => {
    expect(judge(unknown(3))).toMatchObject({ outcome: "no-evidence" });
    expect(judge(unknown(3)).leftOut).toHaveLength(3);
  });

  test("does not hang on what is left out because it is not asked for", () => {
    const young = unknown(9).map(({ id }) => ({ id, reason: "too-young" }));
    expect(judge([...known(0, 1), ...young]).outcome).toBe("not-met");
  });
});

test("Of a sample too, what is unknown is reckoned with as shown and as not", () => {
  expect(judge([...known(0, 5), ...unknown(20)], false)).toMatchObject({ outcome: "inconclusive", n: 5 });
  expect(judge([...known(0, 20), ...unknown(1)], false)).toMatchObject({ outcome: "not-met", n: 20 });
  // Lower bounds of 19/20 and 28/30 reach 0.80, those of 18/20 and 27/30 do not.
  expect(judge([...known(19, 0), ...unknown(1)], false)).toMatchObject({ outcome: "met", n: 19 });
  expect(judge([...known(18, 0), ...unknown(2)], false)).toMatchObject({ outcome: "inconclusive", n: 18 });
  expect(judge([...known(28, 1), ...unknown(1)], false)).toMatchObject({ outcome: "met", n: 29 });
  expect(judge([...known(27, 1), ...unknown(2)], false)).toMatchObject({ outcome: "inconclusive", n: 28 });
});
