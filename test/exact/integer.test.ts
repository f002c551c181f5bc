import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Integer } from "../../src/exact/integer";
import {
  add,
  ceilDivide,
  divideExactly,
  floorDivide,
  greatestCommonDivisor,
  isMultipleOf,
  larger,
  multiply,
  negate,
  subtract,
} from "../../src/exact/integer";

describe("numbers that stay safe are computed as numbers, which bigints would make several times slower", () => {
  beforeEach(() => {
    vi.stubGlobal("BigInt", () => {
      throw new Error("made a bigint of a number");
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each<readonly [what: string, received: () => Integer | boolean, expected: number | boolean]>([
    ["sums", () => add(750, 99), 849],
    ["sums at the last safe integer", () => add(2 ** 53 - 2, 1), 2 ** 53 - 1],
    ["differences", () => subtract(99, 750), -651],
    ["products", () => multiply(-750, 99), -74_250],
    ["products at the last safe integer", () => multiply(6361 * 69_431, 20_394_401), 2 ** 53 - 1],
    ["opposites", () => negate(750), -750],
    ["quotients rounded down", () => floorDivide(-7, 2), -4],
    ["quotients rounded up", () => ceilDivide(7, 2), 4],
    ["quotients without a rest", () => divideExactly(-750, 25), -30],
    ["multiples", () => isMultipleOf(750, 25), true],
    ["divisors", () => greatestCommonDivisor(750, 100), 50],
    ["divisors of numbers beyond 32 bits", () => greatestCommonDivisor(2 ** 40, 3 * 2 ** 35), 2 ** 35],
    ["the larger of two", () => larger(750, 99), 750],
  ])("%s", (_, received, expected) => {
    expect(received()).toBe(expected);
  });
});

describe("the larger of two integers", () => {
  test("is found among numbers and bigints, in either order", () => {
    expect(larger(1, 2)).toBe(2);
    expect(larger(2, 1)).toBe(2);
    expect(larger(10n ** 20n, 1)).toBe(10n ** 20n);
    expect(larger(1, -(10n ** 20n))).toBe(1);
  });
});
