/**
 * Fractions over plain bigints, with a denominator above zero, reduced only where they become text. Written without
 * anything of `src/exact`, and in the most obvious way, so that it can be trusted to judge that folder.
 */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

export type RoundingName = "half-up" | "half-even" | "half-down" | "up" | "down";

export const roundingNames: readonly RoundingName[] = ["half-up", "half-even", "half-down", "up", "down"];

export function fraction(above: bigint, below = 1n): Fraction {
  if (below === 0n) throw new RangeError("no fraction has the denominator 0");
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return fraction(left.above * right.below + right.above * left.below, left.below * right.below);
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return fraction(left.above * right.below - right.above * left.below, left.below * right.below);
}

export function times(left: Fraction, right: Fraction): Fraction {
  return fraction(left.above * right.above, left.below * right.below);
}

export function over(left: Fraction, right: Fraction): Fraction {
  return fraction(left.above * right.below, left.below * right.above);
}

export function order(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = minus(left, right).above;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** `"17/2"` or `"8"`: in lowest terms. */
export function fractionText({ above, below }: Fraction): string {
  const shared = greatestDivisor(above, below);
  return below === shared ? String(above / shared) : `${above / shared}/${below / shared}`;
}

/** What the terms of a ratio say, whether they are numbers or bigints and in lowest terms or not. */
export function fractionOf(ratio: {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}): Fraction {
  return fraction(BigInt(ratio.numerator), BigInt(ratio.denominator));
}

/** Decimal text, with an exponent or without: what `String(number)` writes, and every plain decimal. */
export function fractionOfDecimal(text: string): Fraction {
  const [digits = "", exponent = "0"] = text.split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  const scale = BigInt(exponent) - BigInt(decimals.length);
  const power = 10n ** (scale < 0n ? -scale : scale);
  const unscaled = BigInt(whole.replace("-", "") + decimals) * (text.startsWith("-") ? -1n : 1n);
  return scale < 0n ? fraction(unscaled, power) : fraction(unscaled * power);
}

/** The two integers around a fraction; the same one twice when it is an integer itself. */
export function neighbours(value: Fraction): readonly [bigint, bigint] {
  const { above, below } = value;
  const towardsZero = above / below;
  if (towardsZero * below === above) return [towardsZero, towardsZero];
  return above < 0n ? [towardsZero - 1n, towardsZero] : [towardsZero, towardsZero + 1n];
}

/** Each of the five roundings as its definition in words, by looking at both neighbours. */
export function roundToInteger(value: Fraction, mode: RoundingName): bigint {
  const [lower, upper] = neighbours(value);
  if (mode === "up") return upper;
  if (mode === "down") return lower;
  const nearerToLower = order(minus(value, fraction(lower)), minus(fraction(upper), value));
  if (nearerToLower < 0) return lower;
  if (nearerToLower > 0) return upper;
  if (mode === "half-up") return upper;
  if (mode === "half-down") return lower;
  return lower % 2n === 0n ? lower : upper;
}

/** Rounded to a multiple of a step. */
export function roundToMultiple(value: Fraction, step: Fraction, mode: RoundingName): Fraction {
  return times(fraction(roundToInteger(over(value, step), mode)), step);
}

/** By remainders; of the sizes of the two, at least one of which is not 0. */
export function greatestDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
