import { refusal, ScoringError } from "../errors";
import type { Integer } from "./integer";
import { add, divideExactly, greatestCommonDivisor, integerOf, isMultipleOf, multiply, negate } from "./integer";

/**
 * An exact rational number: `numerator / denominator`, with a denominator above zero. It need not be in lowest terms:
 * arithmetic leaves terms as they come, and only {@link formatRatio} reduces them. Terms are integers of any size: plain
 * numbers while they are safe, bigints beyond.
 */
export interface Ratio {
  readonly numerator: Integer;
  readonly denominator: Integer;
}

export const zero: Ratio = { numerator: 0, denominator: 1 };
export const one: Ratio = { numerator: 1, denominator: 1 };

/**
 * The ratio of two integers.
 *
 * @throws {ScoringError} `division-by-zero` when the denominator is 0; `invalid-ratio` for a number that is no integer.
 * @example
 * ```ts
 * import { formatRatio, ratioOf } from "customer-centric-rubric";
 *
 * formatRatio(ratioOf(34, 4)); // "17/2"
 * formatRatio(ratioOf(-(10n ** 30n), 10n ** 29n)); // "-10"
 * ```
 */
export function ratioOf(numerator: Integer, denominator: Integer = 1): Ratio {
  const [above, below] = [readInteger(numerator), readInteger(denominator)];
  if (below === 0) {
    throw new ScoringError("division-by-zero", `Cannot divide ${above} by zero.`, {
      expected: "a divisor other than 0",
    });
  }
  return below > 0
    ? { numerator: above, denominator: below }
    : { numerator: negate(above), denominator: negate(below) };
}

/** The exact sum. Over a common denominator, so that long sums of decimals stay small. */
export function addRatios(left: Ratio, right: Ratio): Ratio {
  const shared = greatestCommonDivisor(left.denominator, right.denominator);
  const leftFactor = divideExactly(right.denominator, shared);
  const rightFactor = divideExactly(left.denominator, shared);
  return {
    numerator: add(multiply(left.numerator, leftFactor), multiply(right.numerator, rightFactor)),
    denominator: multiply(left.denominator, leftFactor),
  };
}

/** The exact difference. */
export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return addRatios(left, { numerator: negate(right.numerator), denominator: right.denominator });
}

/** The exact product. */
export function multiplyRatios(left: Ratio, right: Ratio): Ratio {
  return {
    numerator: multiply(left.numerator, right.numerator),
    denominator: multiply(left.denominator, right.denominator),
  };
}

/** The exact quotient. @throws {ScoringError} `division-by-zero` when the divisor is 0. */
export function divideRatios(dividend: Ratio, divisor: Ratio): Ratio {
  return ratioOf(multiply(dividend.numerator, divisor.denominator), multiply(dividend.denominator, divisor.numerator));
}

/** −1, 0 or 1, as `left` is less than, equal to or greater than `right`: usable with `sort`. */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  const leftSide = multiply(left.numerator, right.denominator);
  const rightSide = multiply(right.numerator, left.denominator);
  if (leftSide === rightSide) return 0;
  return leftSide < rightSide ? -1 : 1;
}

/** The least common denominator of ratios; `undefined` stands for none. */
export function commonDenominator(values: readonly (Ratio | undefined)[]): Integer {
  let common: Integer = 1;
  for (const value of values) {
    if (value === undefined || isMultipleOf(common, value.denominator)) continue;
    const { denominator } = value;
    common = multiply(divideExactly(common, greatestCommonDivisor(common, denominator)), denominator);
  }
  return common;
}

/** The same number with its terms divided by their greatest common divisor. */
export function reduceRatio(value: Ratio): Ratio {
  const { numerator, denominator } = value;
  if (denominator === 1) return value;
  const shared = greatestCommonDivisor(numerator < 0 ? negate(numerator) : numerator, denominator);
  if (shared === 1) return value;
  return { numerator: divideExactly(numerator, shared), denominator: divideExactly(denominator, shared) };
}

/**
 * The ratio as text in lowest terms: `"17/2"`, or `"8"` for an integer. A negative one carries its sign in front.
 *
 * @example
 * ```ts
 * import { formatRatio, ratioOf } from "customer-centric-rubric";
 *
 * formatRatio(ratioOf(-16, 2)); // "-8"
 * ```
 */
export function formatRatio({ numerator, denominator }: Ratio): string {
  const isUsual = denominator === 100 && numerator >= 0 && numerator <= 1000;
  if (!isUsual) return formatTerms(numerator, denominator);
  usualTexts[numerator as number] ??= formatTerms(numerator, denominator);
  return usualTexts[numerator as number] as string;
}

/** The texts of 0/100 to 1000/100, which most scores are, once they have been asked for. */
const usualTexts: string[] = [];

/** As {@link formatRatio}, of the terms themselves. */
export function formatTerms(numerator: Integer, denominator: Integer): string {
  const shared = greatestCommonDivisor(numerator < 0 ? negate(numerator) : numerator, denominator);
  const above = divideExactly(numerator, shared);
  return shared === denominator ? `${above}` : `${above}/${divideExactly(denominator, shared)}`;
}

/**
 * Reads text such as `"17/2"` or `"8"`, as {@link formatRatio} writes it; terms that are not the lowest are read too.
 *
 * @throws {ScoringError} `invalid-ratio` for anything else; `division-by-zero` for a denominator of 0.
 * @example
 * ```ts
 * import { addRatios, formatRatio, parseRatio } from "customer-centric-rubric";
 *
 * formatRatio(addRatios(parseRatio("17/4"), parseRatio("17/4"))); // "17/2"
 * ```
 */
export function parseRatio(text: string): Ratio {
  const match = typeof text === "string" ? /^(-?\d+)(?:\/(\d+))?$/.exec(text) : null;
  if (match === null) throw refusal("invalid-ratio", "text", 'a ratio such as "17/2" or "8"', text);
  return ratioOf(BigInt(match[1] as string), BigInt(match[2] ?? "1"));
}

function readInteger(value: Integer): Integer {
  if (typeof value === "bigint") return integerOf(value);
  if (!Number.isSafeInteger(value)) throw refusal("invalid-ratio", "term", "a bigint or a safe integer", value);
  return value + 0;
}
