/** What a caller without types may pass to the arithmetic of the front door: never a wrong number, always a refusal. */
import { describe, expect, test } from "vitest";
import * as core from "../../src/index";
import { refusal } from "./refusal";

type Untyped = (...args: readonly unknown[]) => unknown;

const half = core.ratioOf(1, 2);
const functions: readonly (readonly [name: string, call: Untyped])[] = [
  ["addRatios, left", (value) => (core.addRatios as Untyped)(value, half)],
  ["addRatios, right", (value) => (core.addRatios as Untyped)(half, value)],
  ["subtractRatios, left", (value) => (core.subtractRatios as Untyped)(value, half)],
  ["subtractRatios, right", (value) => (core.subtractRatios as Untyped)(half, value)],
  ["multiplyRatios, left", (value) => (core.multiplyRatios as Untyped)(value, half)],
  ["multiplyRatios, right", (value) => (core.multiplyRatios as Untyped)(half, value)],
  ["divideRatios, dividend", (value) => (core.divideRatios as Untyped)(value, half)],
  ["divideRatios, divisor", (value) => (core.divideRatios as Untyped)(half, value)],
  ["compareRatios, left", (value) => (core.compareRatios as Untyped)(value, half)],
  ["compareRatios, right", (value) => (core.compareRatios as Untyped)(half, value)],
  ["reduceRatio", core.reduceRatio as Untyped],
  ["formatRatio", core.formatRatio as Untyped],
  ["formatDecimal", core.formatDecimal as Untyped],
  ["roundToStep, value", (value) => (core.roundToStep as Untyped)(value, half, "half-up")],
  ["roundToStep, step", (value) => (core.roundToStep as Untyped)(half, value, "half-up")],
];

const throwing = {
  get numerator(): never {
    throw new Error("boom");
  },
  denominator: 1,
};
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const noRatios: readonly (readonly [what: string, value: unknown])[] = [
  ...[undefined, null, 8.5, 7n, "1/2", true, [], [1, 2], {}, () => half, Symbol("1/2")].map(
    (value) => [`${typeof value} ${String(typeof value === "symbol" ? "" : value)}`, value] as const,
  ),
  ["without a denominator", { numerator: 1 }],
  ["without a numerator", { denominator: 1 }],
  ["with a denominator of 0", { numerator: 1, denominator: 0 }],
  ["with a denominator of 0n", { numerator: 1, denominator: 0n }],
  ["with a negative denominator", { numerator: 1, denominator: -2 }],
  ["with a fraction for a term", { numerator: 0.5, denominator: 1 }],
  ["with NaN", { numerator: Number.NaN, denominator: 1 }],
  ["with infinity", { numerator: 1, denominator: Number.POSITIVE_INFINITY }],
  ["with an unsafe number", { numerator: 2 ** 53, denominator: 1 }],
  ["with text for a term", { numerator: "1", denominator: 2 }],
  ["whose numerator throws", throwing],
  ["that is a revoked proxy", revoked],
];

describe.each(functions)("%s", (name, call) => {
  test.each(noRatios)("is no ratio: %s", (__, value) => {
    expect(() => call(value)).toThrow(refusal("invalid-ratio"));
  });

  test("is told by its name, with what was expected and received", () => {
    const argument = name.split(", ")[1] ?? "value";
    const expected = "a ratio: an integer numerator, and an integer denominator above 0";
    expect(() => call("1/2")).toThrow(`${argument}: expected ${expected}, got "1/2".`);
  });
});

describe("terms in another spelling", () => {
  const [threeQuarters, spelt] = [core.ratioOf(3, 4), { numerator: 3n, denominator: 4n }];

  test("are the same number", () => {
    expect(core.compareRatios(threeQuarters, spelt)).toBe(0);
    expect(core.compareRatios(spelt, core.ratioOf(6, 8))).toBe(0);
    expect(core.addRatios(spelt, { numerator: -0, denominator: 4n })).toEqual({ numerator: 3, denominator: 4 });
    expect(core.formatRatio({ numerator: 8n, denominator: 1n })).toBe("8");
    expect(core.formatDecimal(spelt)).toBe("0.75");
  });

  test("have no minus before zero", () => {
    const { numerator } = core.reduceRatio({ numerator: -0, denominator: 1 });
    expect(Object.is(numerator, 0)).toBe(true);
  });
});

describe("a step", () => {
  test.each([core.ratioOf(0), core.ratioOf(-1, 100)])("is above 0: %o", (step) => {
    expect(() => core.roundToStep(half, step, "half-up")).toThrow(refusal("invalid-ratio"));
  });

  test("is told by its value where it is not above 0", () => {
    expect(() => core.roundToStep(half, core.ratioOf(-2, 200), "half-up")).toThrow(
      'step: expected a step above 0, got "-1/100".',
    );
    expect(() => core.roundToStep(half, core.ratioOf(0), "half-up")).toThrow('step: expected a step above 0, got "0".');
  });
});

describe("a rounding", () => {
  test.each([undefined, null, "", "half", "HALF-UP", "toString", "__proto__", 1, ["up"], { toString: () => "up" }])(
    "is one of the five: %j",
    (mode) => {
      expect(() => (core.roundToStep as Untyped)(half, half, mode)).toThrow(refusal("invalid-option"));
    },
  );

  test("is told with all five where it is none of them", () => {
    expect(() => (core.roundToStep as Untyped)(half, half, "nearest")).toThrow(
      'mode: expected one of half-up, half-even, half-down, up, down, got "nearest".',
    );
  });
});

describe("places", () => {
  test.each([Number.NaN, 2.5, -1, 1001, 1e9, Number.POSITIVE_INFINITY, null, "2", 2n, {}])(
    "are a whole number from 0 to 1000: %s",
    (places) => {
      expect(() => (core.formatDecimal as Untyped)(half, places)).toThrow(refusal("invalid-option"));
    },
  );

  test("are told with their bounds where they are beyond them", () => {
    expect(() => core.formatDecimal(half, 1001)).toThrow("places: expected a whole number from 0 to 1000, got 1001.");
  });

  test("may be at either end", () => {
    expect(core.formatDecimal(core.ratioOf(5), 0)).toBe("5");
    expect(core.formatDecimal(half, 1000)).toBe(`0.5${"0".repeat(999)}`);
    expect(core.formatDecimal(half, undefined)).toBe("0.5");
  });
});

describe("ratios of any size", () => {
  test("are read back from their text", () => {
    for (const digits of [9_999n, 10_000n, 100_000n]) {
      const large = core.ratioOf(10n ** digits + 1n, 3);
      expect(core.compareRatios(core.parseRatio(core.formatRatio(large)), large)).toBe(0);
    }
  });

  test("that no engine can hold are refused, and no RangeError comes out", () => {
    const huge = core.ratioOf(1n << (2n ** 29n));
    const multiply = () => core.multiplyRatios(huge, core.multiplyRatios(huge, huge));
    expect(multiply).toThrow(refusal("invalid-ratio"));
    expect(multiply).toThrow("result: expected terms that fit into memory, got a value of type object.");
  });
});
