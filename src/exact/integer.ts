/**
 * An integer of any size: a plain number while it is safe (below 2^53 in size), a bigint beyond. Each integer has one
 * spelling only, so that equal integers are `===`; numbers and bigints compare with `<` and `>` as they are. Scores of
 * people fit plain numbers, which are an order of magnitude faster; nothing is ever rounded.
 */
export type Integer = number | bigint;

/** A bigint in the one spelling of its integer. */
export function integerOf(value: bigint): Integer {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

export function add(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    // A sum or product of safe integers that comes out safe has not been rounded.
    if (Number.isSafeInteger(sum)) return sum;
  }
  return integerOf(BigInt(left) + BigInt(right));
}

export function subtract(left: Integer, right: Integer): Integer {
  return add(left, negate(right));
}

export function multiply(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    // Adding 0 turns −0 into 0.
    const product = left * right + 0;
    if (Number.isSafeInteger(product)) return product;
  }
  return integerOf(BigInt(left) * BigInt(right));
}

export function negate(value: Integer): Integer {
  return typeof value === "number" ? 0 - value : integerOf(-value);
}

/** The quotient, rounded to the next smaller integer; the divisor is above 0. */
export function floorDivide(dividend: Integer, divisor: Integer): Integer {
  if (typeof dividend === "number" && typeof divisor === "number") {
    // Half a last place is 1 / divisor or more only where quotient × divisor is 2^53 or more: none is rounded up to an integer.
    return Math.floor(dividend / divisor) + 0;
  }
  const [whole, part] = [BigInt(dividend), BigInt(divisor)];
  const quotient = whole / part;
  return integerOf(whole < 0n && quotient * part !== whole ? quotient - 1n : quotient);
}

/** The quotient, rounded to the next greater integer; the divisor is above 0. */
export function ceilDivide(dividend: Integer, divisor: Integer): Integer {
  return negate(floorDivide(negate(dividend), divisor));
}

/** The quotient of an integer and one of its divisors, which needs no rounding. */
export function divideExactly(dividend: Integer, divisor: Integer): Integer {
  return typeof dividend === "number" && typeof divisor === "number"
    ? dividend / divisor
    : integerOf(BigInt(dividend) / BigInt(divisor));
}

export function isMultipleOf(value: Integer, divisor: Integer): boolean {
  return multiply(floorDivide(value, divisor), divisor) === value;
}

/** The greatest common divisor of two integers that are not negative and not both 0, by Euclid's algorithm. */
export function greatestCommonDivisor(left: Integer, right: Integer): Integer {
  if (left <= largestSmall && right <= largestSmall) return smallDivisor(left as number, right as number);
  let a = left;
  let b = right;
  while (b !== 0) {
    const rest = typeof a === "number" && typeof b === "number" ? a % b : integerOf(BigInt(a) % BigInt(b));
    a = b;
    b = rest;
  }
  return a;
}

/** Remainders of numbers that are known to have 32 bits take integer instructions: a third of the time. */
const largestSmall = 2 ** 31 - 1;

function smallDivisor(left: number, right: number): number {
  let a = left | 0;
  let b = right | 0;
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

export function larger(left: Integer, right: Integer): Integer {
  return left > right ? left : right;
}

/** 10 to a power that is not negative. */
export function powerOfTen(exponent: number): Integer {
  // A power of numbers is a float even where it is a small integer, and one float makes the terms of all ratios floats.
  return integerOf(10n ** BigInt(exponent));
}
