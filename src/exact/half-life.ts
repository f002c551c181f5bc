import { integerOf } from "./integer";
import type { Ratio } from "./ratio";
import { reduceRatio } from "./ratio";

/** What is left after so many half-lives. */
export interface Remainder {
  readonly value: Ratio;
  /** Whether the value is 2^(−exponent) itself; else it is within half of 10^−12 of its size. */
  readonly isExact: boolean;
}

/**
 * 2^(−exponent), for an exponent that is not negative. With a whole exponent it is a fraction, 1/2^n. Any other power is
 * irrational (Gauss's lemma: no root of a half is a fraction unless it is whole), and is taken as 2^(−n) × d, where n is
 * the whole part of the exponent and d the decimal of twelve places nearest to 2^(−(exponent − n)), between ½ and 1. Found
 * by reckoning with integers, so that every machine comes to the same one.
 */
export function remainderAfter(exponent: Ratio): Remainder {
  const { numerator, denominator } = reduceRatio(exponent);
  const [above, root] = [BigInt(numerator), BigInt(denominator)];
  const [halvings, part] = [above / root, above % root];
  if (part === 0n) return { value: { numerator: 1, denominator: integerOf(2n ** halvings) }, isExact: true };
  const value = {
    numerator: integerOf(nearestRoot(part, root)),
    denominator: integerOf(10n ** BigInt(places) * 2n ** halvings),
  };
  return { value, isExact: false };
}

const places = 12;

/**
 * The integer nearest to 10^12 × 2^(−part / root), 0 < part < root. Worked out to more and more places, until whatever the
 * places behind these may be, it is the same: the middle between two integers is a fraction, which the power never is.
 */
function nearestRoot(part: bigint, root: bigint): bigint {
  for (let digits = places + 4; ; digits *= 2) {
    const unit = 10n ** BigInt(digits - places);
    const [least, most] = powerWithin(part, root, digits).map((end) => (2n * end + unit) / (2n * unit)) as [
      bigint,
      bigint,
    ];
    if (least === most) return least;
  }
}

/**
 * Two integers between which 10^digits × 2^(−part / root) lies: e^(−x) for x = part / root × ln 2, by its series. Every
 * quotient is rounded down, so that no term of either series is off by two: `ln 2` has fewer than 1.1 × digits + 2 of them,
 * e^(−x) fewer than digits + 4 (as x < 0.7), and what comes after the last is less than two. All of it is less than ten times
 * the digits, for as many of them as are asked for here.
 */
function powerWithin(part: bigint, root: bigint, digits: number): readonly [bigint, bigint] {
  const whole = 10n ** BigInt(digits);
  const exponent = (naturalLogarithmOfTwo(whole) * part) / root;
  let power = 0n;
  for (let term = whole, count = 1n; term !== 0n; count++) {
    power += count % 2n === 1n ? term : -term;
    term = (term * exponent) / (whole * count);
  }
  const error = 10n * BigInt(digits);
  return [power - error, power + error];
}

/** Times a whole number: 2 × Σ 1 / ((2k + 1) × 3^(2k + 1)), which is 2 artanh ⅓. */
function naturalLogarithmOfTwo(whole: bigint): bigint {
  let sum = 0n;
  for (let power = (2n * whole) / 3n, odd = 1n; power !== 0n; power /= 9n, odd += 2n) sum += power / odd;
  return sum;
}
