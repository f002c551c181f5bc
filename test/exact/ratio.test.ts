import { describe, expect, test } from "vitest";
import { commonDenominator, one, reduceRatio as reduce, zero } from "../../src/exact/ratio";
import {
  addRatios,
  compareRatios,
  divideRatios,
  formatRatio,
  isScoringError,
  multiplyRatios,
  parseRatio,
  ratioOf,
  reduceRatio,
  subtractRatios,
} from "../../src/index";
import { refusal } from "./refusal";

describe("a ratio of two integers", () => {
  test("is written in lowest terms, and an integer without a denominator", () => {
    expect(formatRatio(ratioOf(34, 4))).toBe("17/2");
    expect(formatRatio(ratioOf(16, 2))).toBe("8");
    expect(formatRatio(ratioOf(0, 7))).toBe("0");
    expect(formatRatio(ratioOf(5))).toBe("5");
  });

  test("is written the same the second time, whatever was written in between", () => {
    const texts = () => Array.from({ length: 60_000 }, (_, index) => formatRatio(ratioOf(2 * index - 60_000, 60_000)));
    const first = texts();
    expect(new Set(first).size).toBe(60_000);
    expect([first[0], first[15_000], first[30_000], first[45_000]]).toEqual(["-1", "-1/2", "0", "1/2"]);
    expect(texts()).toEqual(first);
    const hundredths = () => Array.from({ length: 1003 }, (_, index) => formatRatio(ratioOf(index - 1, 100)));
    expect(hundredths().slice(0, 4)).toEqual(["-1/100", "0", "1/100", "1/50"]);
    expect(hundredths().slice(-3)).toEqual(["999/100", "10", "1001/100"]);
    expect(hundredths()).toEqual(hundredths());
  });

  test("carries its sign in front, wherever it was given", () => {
    expect(formatRatio(ratioOf(-1, 2))).toBe("-1/2");
    expect(formatRatio(ratioOf(1, -2))).toBe("-1/2");
    expect(formatRatio(ratioOf(-1, -2))).toBe("1/2");
  });

  test("has no negative zero", () => {
    expect(formatRatio(ratioOf(-0, 5))).toBe("0");
    expect(formatRatio(ratioOf(0, -5))).toBe("0");
    expect(Object.is(ratioOf(-0, 5).numerator, 0)).toBe(true);
    expect(Object.is(ratioOf(0, -5).numerator, 0)).toBe(true);
  });

  test("may have terms of any size", () => {
    expect(formatRatio(ratioOf(10n ** 40n, 4n * 10n ** 39n))).toBe("5/2");
    expect(formatRatio(ratioOf(10n ** 40n + 1n, 10n ** 40n))).toBe(`1${"0".repeat(39)}1/1${"0".repeat(40)}`);
  });

  test("keeps one spelling of its terms, so that a bigint that is safe is a number", () => {
    expect(ratioOf(3n, 4n)).toEqual({ numerator: 3, denominator: 4 });
  });

  test("has no denominator 0", () => {
    expect(() => ratioOf(1, 0)).toThrow(refusal("division-by-zero"));
    expect(() => ratioOf(1, -0)).toThrow(refusal("division-by-zero"));
    expect(() => ratioOf(0n, 0n)).toThrow(refusal("division-by-zero"));
  });

  test("says what cannot be divided by zero, and what it is not made of", () => {
    const refused = (call: () => unknown) => {
      try {
        return call();
      } catch (error) {
        return isScoringError(error) && { message: error.message, details: error.details };
      }
    };
    expect(refused(() => ratioOf(-3, 0))).toEqual({
      message: "Cannot divide -3 by zero.",
      details: { expected: "a divisor other than 0" },
    });
    expect(refused(() => ratioOf(0.5))).toEqual({
      message: "term: expected a bigint or a safe integer, got 0.5.",
      details: { argument: "term", expected: "a bigint or a safe integer", received: "0.5" },
    });
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), "1", null, undefined, {}, [1], true])(
    "is not made of %s, which is no bigint and no safe integer",
    (value) => {
      expect(() => ratioOf(value as number, 1)).toThrow(refusal("invalid-ratio"));
      if (value !== undefined) expect(() => ratioOf(1, value as number)).toThrow(refusal("invalid-ratio"));
    },
  );

  test("is not made of an object that cannot become text", () => {
    expect(() => ratioOf(Object.create(null) as number)).toThrow(refusal("invalid-ratio"));
  });

  test("can be reduced without changing its value", () => {
    expect(reduceRatio(ratioOf(850, 100))).toEqual({ numerator: 17, denominator: 2 });
    expect(reduceRatio(ratioOf(-850, 100))).toEqual({ numerator: -17, denominator: 2 });
    expect(reduceRatio(ratioOf(0, 100))).toEqual({ numerator: 0, denominator: 1 });
  });
});

describe("inside the library", () => {
  test("zero and one are 0 and 1", () => {
    expect([zero, one]).toEqual([
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 1 },
    ]);
  });

  test("a ratio in lowest terms is reduced to itself, without a copy", () => {
    for (const lowest of [ratioOf(17, 2), ratioOf(-3), zero]) expect(reduce(lowest)).toBe(lowest);
  });

  test("the least common denominator is that of all ratios there are", () => {
    expect(commonDenominator([ratioOf(1, 4), undefined, ratioOf(5, 6), ratioOf(1, 2)])).toBe(12);
    expect(commonDenominator([undefined])).toBe(1);
    expect(commonDenominator([])).toBe(1);
  });
});

describe("arithmetic with ratios", () => {
  test("adds what floating point cannot: one tenth and two tenths are three tenths", () => {
    expect(formatRatio(addRatios(ratioOf(1, 10), ratioOf(2, 10)))).toBe("3/10");
  });

  test("subtracts, multiplies and divides exactly", () => {
    expect(formatRatio(subtractRatios(ratioOf(1, 2), ratioOf(1, 3)))).toBe("1/6");
    expect(formatRatio(multiplyRatios(ratioOf(2, 3), ratioOf(-3, 4)))).toBe("-1/2");
    expect(formatRatio(divideRatios(ratioOf(2, 3), ratioOf(-4, 9)))).toBe("-3/2");
    expect(formatRatio(divideRatios(ratioOf(0), ratioOf(-4, 9)))).toBe("0");
  });

  test("refuses to divide by zero", () => {
    expect(() => divideRatios(ratioOf(1), ratioOf(0))).toThrow(refusal("division-by-zero"));
    expect(() => divideRatios(ratioOf(1), ratioOf(0, 7))).toThrow(refusal("division-by-zero"));
    expect(() => divideRatios(ratioOf(0), ratioOf(0))).toThrow(refusal("division-by-zero"));
  });

  test("compares values and not spellings", () => {
    expect(compareRatios(ratioOf(17, 2), ratioOf(34, 4))).toBe(0);
    expect(compareRatios(ratioOf(1, 3), ratioOf(333, 1000))).toBe(1);
    expect(compareRatios(ratioOf(-1, 3), ratioOf(-333, 1000))).toBe(-1);
    expect(compareRatios(ratioOf(10n ** 30n), ratioOf(10n ** 30n + 1n))).toBe(-1);
  });
});

describe("a ratio in text", () => {
  test("is read in any terms", () => {
    expect(formatRatio(parseRatio("17/2"))).toBe("17/2");
    expect(formatRatio(parseRatio("34/4"))).toBe("17/2");
    expect(formatRatio(parseRatio("-8"))).toBe("-8");
    expect(formatRatio(parseRatio("-0/5"))).toBe("0");
  });

  test("may be long", () => {
    const digits = "7".repeat(5000);
    expect(formatRatio(parseRatio(`${digits}/${digits}`))).toBe("1");
  });

  test("has no denominator 0", () => {
    expect(() => parseRatio("1/0")).toThrow(refusal("division-by-zero"));
    expect(() => parseRatio("0/00")).toThrow(refusal("division-by-zero"));
  });

  test.each([
    "",
    " ",
    "1/",
    "/2",
    "1/-2",
    "+1",
    "1.5",
    "1e3",
    "0x10",
    " 1",
    "1 ",
    "1\n",
    "1 / 2",
    "1/2/3",
    "1/2.0",
    "--1",
    "-",
    "１/２",
    "١",
    "1,000",
    "½",
    "NaN",
    "Infinity",
    "1n",
  ])("is not %j", (text) => {
    expect(() => parseRatio(text)).toThrow(refusal("invalid-ratio"));
  });

  test.each([0.5, 8, 8n, null, undefined, {}, ["1/2"], true, Symbol("1/2"), () => "1/2"])("is no %s", (value) => {
    expect(() => parseRatio(value as string)).toThrow(refusal("invalid-ratio"));
  });

  test("is asked for in words where it is something else", () => {
    expect(() => parseRatio("1.5")).toThrow('text: expected a ratio such as "17/2" or "8", got "1.5".');
  });

  test("is no object that cannot become text", () => {
    expect(() => parseRatio(Object.create(null) as string)).toThrow(refusal("invalid-ratio"));
  });
});
