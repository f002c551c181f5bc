import fc from "fast-check";
import type { Ratio } from "../../src/index";
import { ratioOf } from "../../src/index";
import type { Fraction } from "../support/exact-oracle";
import { fraction } from "../support/exact-oracle";

/** Where integers change their spelling, their machine type or the way they are divided. */
const borders = [2n ** 15n, 2n ** 30n, 2n ** 31n, 2n ** 32n, 2n ** 51n, 2n ** 52n, 2n ** 53n, 2n ** 63n, 2n ** 64n];
const powersOfTen = [10n, 100n, 10n ** 15n, 10n ** 16n, 10n ** 21n, 10n ** 22n];

const magnitude = fc.oneof(
  fc.bigInt({ min: 0n, max: 20n }),
  fc
    .tuple(fc.constantFrom(...borders, ...powersOfTen), fc.bigInt({ min: -3n, max: 3n }))
    .map(([border, near]) => border + near),
  fc.bigInt({ min: 0n, max: 2n ** 31n }),
  fc.bigInt({ min: 0n, max: 2n ** 54n }),
  fc.bigInt({ min: 0n, max: 2n ** 200n }),
);

/** Integers of every size, crowded around the borders. */
export const anyInteger = fc.tuple(magnitude, fc.boolean()).map(([size, isNegative]) => (isNegative ? -size : size));

export const natural = magnitude;

export const positive = magnitude.map((size) => (size === 0n ? 1n : size));

/** A ratio, and the same number as a fraction of the oracle. */
export interface Pair {
  readonly ratio: Ratio;
  readonly exact: Fraction;
}

function pair(numerator: bigint, denominator: bigint): Pair {
  return { ratio: ratioOf(numerator, denominator), exact: fraction(numerator, denominator) };
}

/** Ratios of every size, most of them small enough to meet each other. */
export const anyPair = fc.oneof(
  fc.tuple(fc.bigInt({ min: -12n, max: 12n }), fc.bigInt({ min: 1n, max: 12n })).map(([n, d]) => pair(n, d)),
  fc.tuple(fc.bigInt({ min: -2000n, max: 2000n }), fc.constantFrom(100n, 200n, 1000n)).map(([n, d]) => pair(n, d)),
  fc.tuple(anyInteger, positive).map(([n, d]) => pair(n, d)),
);

/** Steps that scales have, and some that none would. */
export const anyStep = fc
  .constantFrom<readonly [bigint, bigint]>(
    [1n, 100n],
    [1n, 1n],
    [1n, 4n],
    [1n, 2n],
    [5n, 1n],
    [1n, 10n],
    [3n, 100n],
    [1n, 3n],
    [10n ** 20n, 1n],
    [1n, 10n ** 20n],
  )
  .map(([n, d]) => pair(n, d));

/** Numbers on a grid of half steps around a step's multiples: every second one is a tie. */
export function nearMultiples(step: Fraction): fc.Arbitrary<Pair> {
  return fc
    .tuple(
      fc.bigInt({ min: -2500n, max: 2500n }),
      fc.constantFrom(-1n, 0n, 0n, 0n, 1n),
      fc.constantFrom(10n, 10n ** 9n, 10n ** 30n),
    )
    .map(([halves, side, fineness]) => {
      const tie = { above: halves * step.above, below: 2n * step.below };
      return pair(tie.above * fineness + side, tie.below * fineness);
    });
}
