import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Integer } from "../../src/exact/integer";
import {
  add,
  divideExactly,
  floorDivide,
  greatestCommonDivisor,
  integerOf,
  isMultipleOf,
  multiply,
  negate,
  powerOfTen,
  subtract,
} from "../../src/exact/integer";
import { fraction, greatestDivisor, neighbours } from "../support/exact-oracle";
import { anyInteger, natural, positive } from "./arbitrary-numbers";

const many = { numRuns: 10_000 };

/** The one spelling: a number when it is safe, and never −0; a bigint beyond. */
function spelling(value: bigint): Integer {
  return value >= -(2n ** 53n - 1n) && value <= 2n ** 53n - 1n ? Number(value) : value;
}

/** Object.is tells 0 from −0 and a number from a bigint. */
function expectInteger(received: Integer, expected: bigint): void {
  if (!Object.is(received, spelling(expected))) expect(received).toBe(spelling(expected));
}

describe("integers of any size agree with plain bigints, in their one spelling", () => {
  test("a bigint becomes a number exactly when it is safe", () => {
    fc.assert(
      fc.property(anyInteger, (value) => expectInteger(integerOf(value), value)),
      many,
    );
  });

  test("the spelling changes right at the last safe integers", () => {
    expect(integerOf(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991);
    expect(integerOf(9_007_199_254_740_992n)).toBe(9_007_199_254_740_992n);
    expect(integerOf(-9_007_199_254_740_991n)).toBe(-9_007_199_254_740_991);
    expect(integerOf(-9_007_199_254_740_992n)).toBe(-9_007_199_254_740_992n);
  });

  test("sums", () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, (a, b) => expectInteger(add(spelling(a), spelling(b)), a + b)),
      many,
    );
  });

  test("differences, those of equal numbers included", () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, (a, b) => {
        expectInteger(subtract(spelling(a), spelling(b)), a - b);
        expectInteger(subtract(spelling(a), spelling(a)), 0n);
      }),
      many,
    );
  });

  test("products, of which none with 0 is −0", () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, (a, b) => {
        expectInteger(multiply(spelling(a), spelling(b)), a * b);
        expectInteger(multiply(spelling(a), 0), 0n);
      }),
      many,
    );
  });

  test("products right around 2^53, where a rounded product would look safe", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 3n, max: 2n ** 27n }),
        fc.bigInt({ min: -2n, max: 2n }),
        fc.boolean(),
        (a, near, isNegative) => {
          const b = (2n ** 53n / a + near) * (isNegative ? -1n : 1n);
          expectInteger(multiply(spelling(a), spelling(b)), a * b);
        },
      ),
      many,
    );
  });

  test("opposites", () => {
    fc.assert(
      fc.property(anyInteger, (value) => expectInteger(negate(spelling(value)), -value)),
      many,
    );
  });

  test("quotients rounded to the next smaller integer", () => {
    fc.assert(
      fc.property(anyInteger, positive, (dividend, divisor) => {
        expectInteger(floorDivide(spelling(dividend), spelling(divisor)), neighbours(fraction(dividend, divisor))[0]);
      }),
      many,
    );
  });

  test("quotients of numbers just beside a multiple of the divisor, where a rounded quotient is off by one", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt({ min: 1n, max: 2n ** 27n }), positive),
        fc.oneof(fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }), anyInteger),
        fc.bigInt({ min: -1n, max: 1n }),
        (divisor, quotient, near) => {
          const dividend = divisor * quotient + near;
          expectInteger(floorDivide(spelling(dividend), spelling(divisor)), neighbours(fraction(dividend, divisor))[0]);
        },
      ),
      many,
    );
  });

  test("quotients whose dividend and divisor together straddle 2^52 and 2^53", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2n ** 51n, 2n ** 52n, 2n ** 53n),
        fc.bigInt({ min: -4n, max: 4n }),
        fc.oneof(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 2n ** 51n - 2n, max: 2n ** 51n + 2n })),
        fc.boolean(),
        (border, near, divisor, isNegative) => {
          const dividend = (border - divisor + near) * (isNegative ? -1n : 1n);
          expectInteger(floorDivide(spelling(dividend), spelling(divisor)), neighbours(fraction(dividend, divisor))[0]);
        },
      ),
      many,
    );
  });

  test("quotients of any safe numbers whose dividend lies just below 2^53 in size", () => {
    const nearLargest = fc.bigInt({ min: 2n ** 53n - 200n, max: 2n ** 53n - 1n });
    fc.assert(
      fc.property(
        nearLargest,
        fc.integer({ min: 0, max: 52 }),
        fc.bigInt({ min: -9n, max: 9n }),
        (size, power, near) => {
          const divisor = 2n ** BigInt(power) + near > 0n ? 2n ** BigInt(power) + near : 1n;
          for (const dividend of [size, -size, size - (size % divisor) - 1n, (size % divisor) - size + 1n]) {
            expectInteger(
              floorDivide(spelling(dividend), spelling(divisor)),
              neighbours(fraction(dividend, divisor))[0],
            );
          }
        },
      ),
      many,
    );
  });

  test("quotients without a rest", () => {
    fc.assert(
      fc.property(anyInteger, positive, (quotient, divisor) => {
        expectInteger(divideExactly(spelling(quotient * divisor), spelling(divisor)), quotient);
      }),
      many,
    );
  });

  test("multiples are told from what lies beside them", () => {
    fc.assert(
      fc.property(anyInteger, positive, fc.bigInt({ min: -1n, max: 1n }), (quotient, divisor, near) => {
        const value = quotient * divisor + near;
        return isMultipleOf(spelling(value), spelling(divisor)) === (value % divisor === 0n);
      }),
      many,
    );
  });

  test("greatest common divisors, also of numbers that share a large factor", () => {
    fc.assert(
      fc.property(natural, positive, fc.oneof(fc.constant(1n), positive), fc.boolean(), (a, b, factor, isSwapped) => {
        const [left, right] = isSwapped ? [b * factor, a * factor] : [a * factor, b * factor];
        expectInteger(greatestCommonDivisor(spelling(left), spelling(right)), greatestDivisor(left, right));
      }),
      many,
    );
  });

  test("powers of ten", () => {
    for (let exponent = 0; exponent <= 400; exponent++) {
      expectInteger(powerOfTen(exponent), BigInt(`1${"0".repeat(exponent)}`));
    }
  });
});
