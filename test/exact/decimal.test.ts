import { describe, expect, test } from "vitest";
import { canonicalDecimal, readDecimal } from "../../src/exact/decimal";
import { formatDecimal, formatRatio, isScoringError, parseDecimal, parseRatio } from "../../src/index";
import { refusal } from "./refusal";

const exactly = (value: number | string) => formatRatio(parseDecimal(value));

describe("decimal text", () => {
  test.each([
    ["8.50", "17/2"],
    ["8.5", "17/2"],
    ["8", "8"],
    ["0", "0"],
    ["0.00", "0"],
    ["-0", "0"],
    ["-0.000", "0"],
    ["-7.5", "-15/2"],
    ["007.50", "15/2"],
    ["0.01", "1/100"],
    ["7.495", "1499/200"],
    ["9007199254740993", "9007199254740993"],
    ["90071992547409.93", "9007199254740993/100"],
    ["-9007199254740993.5", "-18014398509481987/2"],
  ])("%j means exactly %s", (text, expected) => {
    expect(exactly(text)).toBe(expected);
  });

  test("may be as fine as one likes, up to a thousand characters", () => {
    expect(exactly(`0.${"0".repeat(29)}1`)).toBe(`1/1${"0".repeat(30)}`);
    expect(exactly("9".repeat(1000))).toBe("9".repeat(1000));
    expect(() => parseDecimal("9".repeat(1001))).toThrow(refusal("invalid-decimal"));
    expect(() => parseDecimal("9".repeat(10_000))).toThrow(refusal("invalid-decimal"));
    expect(() => parseDecimal(`0.${"0".repeat(10_000)}`)).toThrow(refusal("invalid-decimal"));
  });

  test.each([
    "",
    " ",
    " 1",
    "1 ",
    "1\n",
    "\t1",
    "1e3",
    "1E3",
    "1e-3",
    "1e+3",
    "0x10",
    "0b1",
    "1,000",
    "7,5",
    "1_000",
    "1'000",
    "1 000",
    "+1",
    "--1",
    "- 1",
    "-",
    "−1",
    ".5",
    "-.5",
    "5.",
    ".",
    "1.2.3",
    "1..2",
    "١",
    "８",
    "8．5",
    "½",
    "²",
    "8/2",
    "8%",
    "$8",
    "8n",
    "NaN",
    "Infinity",
    "-Infinity",
    "null",
    "undefined",
    "true",
    "good",
    "n/a",
    "\u00008",
    "8\u0000",
    "\u200b8",
    "\ufeff8",
  ])("is not %j", (text) => {
    expect(() => parseDecimal(text)).toThrow(refusal("invalid-decimal"));
    expect(readDecimal(text)).toBeUndefined();
  });
});

describe("a number means its shortest decimal text", () => {
  test.each([
    [0.1, "1/10"],
    [0.3, "3/10"],
    [1.005, "201/200"],
    [8.495, "1699/200"],
    [7.499999999999999, "7499999999999999/1000000000000000"],
    [-0, "0"],
    [-0.005, "-1/200"],
    [-7.125, "-57/8"],
    [2 ** 53, "9007199254740992"],
    [1e15, "1000000000000000"],
    [123456789012345.67, "12345678901234567/100"],
    [1e-7, "1/10000000"],
    [1.5e-7, "3/20000000"],
    [1e21, `1${"0".repeat(21)}`],
    [1.25e21, `125${"0".repeat(19)}`],
    [5e-324, `1/2${"0".repeat(323)}`],
    [Number.MAX_VALUE, `17976931348623157${"0".repeat(292)}`],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ])("%d is exactly %s", (value, expected) => {
    expect(exactly(value)).toBe(expected);
  });

  test("0.1 and 0.2 are three tenths together, and not what floating point makes of them", () => {
    expect(exactly(0.1 + 0.2)).toBe("7500000000000001/25000000000000000");
    expect(exactly(0.3)).toBe("3/10");
  });

  test("numbers of up to two decimals become hundredths without a way through text, up to 15 digits", () => {
    expect(readDecimal(8.5)).toEqual({ numerator: 850, denominator: 100 });
    expect(readDecimal(-7)).toEqual({ numerator: -700, denominator: 100 });
    expect(readDecimal(8.125)).toEqual({ numerator: 8125, denominator: 1000 });
    expect(readDecimal(9_999_999_999_999.99)).toEqual({ numerator: 999_999_999_999_999, denominator: 100 });
    expect(readDecimal(1e13)).toEqual({ numerator: 1e13, denominator: 1 });
  });

  test("minus zero is zero, in its terms too", () => {
    for (const value of [-0, "-0", "-0.00"]) expect(Object.is(parseDecimal(value).numerator, 0)).toBe(true);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is no decimal", (value) => {
    expect(() => parseDecimal(value)).toThrow(refusal("invalid-decimal"));
    expect(readDecimal(value)).toBeUndefined();
  });
});

describe("what is neither text nor number is no decimal", () => {
  const unprintable = {
    toString() {
      throw new Error("no text");
    },
  };
  test.each<[string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["true", true],
    ["a bigint", 8n],
    ["an object", {}],
    ["an empty list", []],
    ["a list of one number", [8]],
    ["a list of one text", ["8"]],
    ["a date", new Date(0)],
    ["a boxed number", Object(8)],
    ["a boxed text", Object("8")],
    ["an object with the value of a number", { valueOf: () => 8 }],
    ["an object with the text of a number", { toString: () => "8" }],
    ["a function", () => 8],
    ["a symbol", Symbol("8")],
    ["an object without a prototype", Object.create(null)],
    ["an object that cannot become text", unprintable],
  ])("%s is refused", (_, value) => {
    expect(() => parseDecimal(value as string)).toThrow(refusal("invalid-decimal"));
    expect(readDecimal(value)).toBeUndefined();
  });
});

describe("a refusal", () => {
  function refusalOf(value: unknown) {
    try {
      parseDecimal(value as string);
    } catch (error) {
      if (isScoringError(error)) return error;
    }
    throw new Error("was not refused with a ScoringError");
  }

  test("names what was received and what was expected", () => {
    const error = refusalOf("7,500");
    expect(error.message).toBe('value: expected a decimal such as "8.50", got "7,500".');
    expect(error.details).toEqual({
      argument: "value",
      expected: 'a decimal such as "8.50"',
      received: '"7,500"',
    });
  });

  test("of something huge stays short", () => {
    expect(refusalOf("x".repeat(100_000)).message.length).toBeLessThan(200);
    expect(refusalOf(new Array(100_000).fill(8)).message.length).toBeLessThan(200);
  });
});

describe("a ratio as decimal text", () => {
  test.each([
    ["17/2", 0, "8.5"],
    ["17/2", 2, "8.50"],
    ["17/2", 5, "8.50000"],
    ["8", 0, "8"],
    ["8", 2, "8.00"],
    ["0", 0, "0"],
    ["0", 2, "0.00"],
    ["-1/200", 0, "-0.005"],
    ["-1/200", 2, "-0.005"],
    ["-1/2", 1, "-0.5"],
    ["-15/2", 2, "-7.50"],
    ["1/100", 0, "0.01"],
    ["1499/200", 2, "7.495"],
    ["1/1024", 0, "0.0009765625"],
    ["850/100", 0, "8.5"],
  ])("%s with at least %d places is %j", (ratio, places, expected) => {
    expect(formatDecimal(parseRatio(ratio), places)).toBe(expected);
  });

  test.each(["1/3", "-1/3", "10/7", "1/6", `1/${3n ** 40n}`])("%s has no finite decimal text", (ratio) => {
    expect(formatDecimal(parseRatio(ratio))).toBeUndefined();
    expect(formatDecimal(parseRatio(ratio), 2)).toBeUndefined();
  });
});

describe("the one spelling of a decimal", () => {
  test.each([
    ["8.50", 8.5],
    ["08.5", 8.5],
    ["-0", 0],
    ["0.000001", 0.000001],
    ["0.0000001", "0.0000001"],
    ["123456789012345678", "123456789012345678"],
    ["0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"],
    ["1000000000000000000000.0", "1000000000000000000000"],
  ])("of %j is %j", (text, expected) => {
    expect(canonicalDecimal(parseDecimal(text))).toBe(expected);
  });
});
