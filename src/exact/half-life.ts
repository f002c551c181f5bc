import type { Integer } from "./integer";
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
 * by comparing integers, so that every machine comes to the same one.
 */
export function remainderAfter(exponent: Ratio): Remainder {
  const { numerator, denominator } = reduceRatio(exponent);
  const [above, root] = [BigInt(numerator), BigInt(denominator)];
  const [halvings, part] = [above / root, above % root];
  const power: Integer = integerOf(2n ** halvings);
  if (part === 0n) return { value: { numerator: 1, denominator: power }, isExact: true };
  const value = {
    numerator: integerOf(nearestRoot(part, root)),
    denominator: integerOf(places * 2n ** halvings),
  };
  return { value, isExact: false };
}

const places = 10n ** 12n;

/**
 * The integer nearest to 10^12 × 2^(−part / root), 0 < part < root: the greatest d for which d − ½ is not above it, that is
 * (2d − 1)^root × 2^part ≤ (2 × 10^12)^root. The middle between two integers is a fraction, which the power never is.
 */
function nearestRoot(part: bigint, root: bigint): bigint {
  const bound = ((2n * places) ** root) >> part;
  let [least, beyond] = [places / 2n, places + 1n];
  while (beyond - least > 1n) {
    const middle = (least + beyond) / 2n;
    // An integer is at most a number when it is at most its whole part, so that shifting bits off loses nothing.
    if ((2n * middle - 1n) ** root <= bound) least = middle;
    else beyond = middle;
  }
  return least;
}
