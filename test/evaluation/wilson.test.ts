import { describe, expect, test } from "vitest";
import {
  judgeComplete,
  judgeSample,
  lowerBoundReaches,
  upperBoundFallsBelow,
  wilsonBounds,
} from "../../src/evaluation/wilson";
import { parseDecimal, ratioOf } from "../../src/index";
import { refusal } from "../exact/refusal";

const eighty = parseDecimal("0.80");

describe("a sample at a threshold of 0.80", () => {
  test.each([
    [11, 11],
    [19, 20],
    [28, 30],
  ])("is met by %i of %i", (met, n) => {
    expect(judgeSample({ met, n, threshold: eighty })).toBe("met");
  });

  test.each([
    [10, 10, 0.787],
    [18, 20, 0.738],
    [27, 30, 0.774],
  ])("is inconclusive with %i of %i, whose lower bound begins with %f", (met, n, lower) => {
    expect(judgeSample({ met, n, threshold: eighty })).toBe("inconclusive");
    expect(wilsonBounds({ met, n }, 3).lower).toBe(lower);
  });

  test("is inconclusive with 10 of 10, whose lower bound is 400000/508241", () => {
    // All met: n / (n + z²) = 10 / (10 + 108241/40000) = 400000/508241.
    expect(wilsonBounds({ met: 10, n: 10 }, 6).lower).toBe(0.787028);
    expect(lowerBoundReaches({ met: 10, n: 10, threshold: ratioOf(400_000, 508_241) })).toBe(true);
    expect(lowerBoundReaches({ met: 10, n: 10, threshold: ratioOf(400_001, 508_241) })).toBe(false);
  });

  test("is judged at its bounds to the last digit: the upper bound of 0 of 5, 108241/308241, is not below itself", () => {
    expect(judgeSample({ met: 0, n: 5, threshold: ratioOf(108_241, 308_241) })).toBe("inconclusive");
    expect(judgeSample({ met: 0, n: 5, threshold: ratioOf(108_242, 308_241) })).toBe("not-met");
  });

  test("is not met by 2 of 5, and inconclusive with 3 of 5", () => {
    expect(judgeSample({ met: 2, n: 5, threshold: eighty })).toBe("not-met");
    expect(judgeSample({ met: 3, n: 5, threshold: eighty })).toBe("inconclusive");
  });

  test("is no evidence when it is empty", () => {
    expect(judgeSample({ met: 0, n: 0, threshold: eighty })).toBe("no-evidence");
  });
});

describe("a sample", () => {
  test("of fewer than five is never not met, at any threshold in hundredths", () => {
    for (let n = 0; n < 5; n++) {
      for (let met = 0; met <= n; met++) {
        for (let hundredths = 0; hundredths <= 100; hundredths++) {
          expect(judgeSample({ met, n, threshold: ratioOf(hundredths, 100) })).not.toBe("not-met");
        }
      }
    }
  });

  test("of 4 with 0 met, at 0.80, falls below by its bound and yet is inconclusive", () => {
    expect(upperBoundFallsBelow({ met: 0, n: 4, threshold: eighty })).toBe(true);
    expect(judgeSample({ met: 0, n: 4, threshold: eighty })).toBe("inconclusive");
  });

  test("never reaches a threshold of 1, and always reaches one of 0", () => {
    expect(judgeSample({ met: 1_000_000, n: 1_000_000, threshold: ratioOf(1) })).toBe("inconclusive");
    expect(judgeSample({ met: 999_999, n: 1_000_000, threshold: ratioOf(1) })).toBe("not-met");
    expect(judgeSample({ met: 0, n: 1, threshold: ratioOf(0) })).toBe("met");
  });

  test("of none has bounds of 0 and 1", () => {
    expect(wilsonBounds({ met: 0, n: 0 }, 2)).toEqual({ lower: 0, upper: 1 });
    expect(lowerBoundReaches({ met: 0, n: 0, threshold: ratioOf(1, 100) })).toBe(false);
    expect(upperBoundFallsBelow({ met: 0, n: 0, threshold: ratioOf(1) })).toBe(false);
  });

  test("of millions is decided exactly: the terms exceed 2^53", () => {
    const n = 9_000_000_000_000_000;
    expect(judgeSample({ met: n * 0.8, n, threshold: eighty })).toBe("inconclusive");
    expect(judgeSample({ met: n * 0.8 + 100_000_000, n, threshold: eighty })).toBe("met");
    expect(judgeSample({ met: n * 0.8 - 100_000_000, n, threshold: eighty })).toBe("not-met");
  });
});

describe("a complete set", () => {
  test("is compared directly: at 0.80, 4 of 5 are met, 3 of 5 and 79 of 99 are not", () => {
    expect(judgeComplete({ met: 4, n: 5, threshold: eighty })).toBe("met");
    expect(judgeComplete({ met: 3, n: 5, threshold: eighty })).toBe("not-met");
    expect(judgeComplete({ met: 79, n: 99, threshold: eighty })).toBe("not-met");
  });

  test("of one will do, and of none is no evidence", () => {
    expect(judgeComplete({ met: 1, n: 1, threshold: ratioOf(1) })).toBe("met");
    expect(judgeComplete({ met: 0, n: 1, threshold: eighty })).toBe("not-met");
    expect(judgeComplete({ met: 0, n: 0, threshold: eighty })).toBe("no-evidence");
  });
});

test.each([
  ["more met than there are", { met: 2, n: 1, threshold: eighty }],
  ["a negative count", { met: -1, n: 1, threshold: eighty }],
  ["half a fact", { met: 0.5, n: 1, threshold: eighty }],
  ["half a sample", { met: 0, n: 1.5, threshold: eighty }],
  ["a sample below none", { met: -1, n: -1, threshold: eighty }],
  ["a sample of NaN", { met: 0, n: Number.NaN, threshold: eighty }],
  ["a threshold above 1", { met: 0, n: 1, threshold: ratioOf(101, 100) }],
  ["a threshold below 0", { met: 0, n: 1, threshold: ratioOf(-1, 100) }],
])("%s is refused", (_, given) => {
  for (const judge of [judgeSample, judgeComplete, lowerBoundReaches, upperBoundFallsBelow]) {
    expect(() => judge(given)).toThrow(refusal("invalid-option"));
  }
});

test.each([-1, 0.5, 16])("bounds to %f places are refused", (places) => {
  expect(() => wilsonBounds({ met: 0, n: 1 }, places)).toThrow(refusal("invalid-option"));
});
