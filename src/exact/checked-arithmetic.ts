import { refusal } from "../errors";
import * as decimal from "./decimal";
import type { Integer } from "./integer";
import { integerOf } from "./integer";
import type { Ratio } from "./ratio";
import * as ratio from "./ratio";
import type { RoundingMode } from "./rounding";
import * as rounding from "./rounding";

/** More places than any decimal that is read has. */
const mostPlaces = 1000;

/**
 * The exact sum.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio: integer terms, and a denominator above 0.
 * @example
 * ```ts
 * import { addRatios, formatRatio, parseRatio } from "customer-centric-rubric";
 *
 * formatRatio(addRatios(parseRatio("1/3"), parseRatio("1/6"))); // "1/2"
 * ```
 */
export function addRatios(left: Ratio, right: Ratio): Ratio {
  return withinMemory(() => ratio.addRatios(check(left, "left"), check(right, "right")));
}

/**
 * The exact difference: the left number less the right one.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { formatRatio, parseRatio, subtractRatios } from "customer-centric-rubric";
 *
 * formatRatio(subtractRatios(parseRatio("1/6"), parseRatio("1/3"))); // "-1/6"
 * ```
 */
export function subtractRatios(left: Ratio, right: Ratio): Ratio {
  return withinMemory(() => ratio.subtractRatios(check(left, "left"), check(right, "right")));
}

/**
 * The exact product.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { formatRatio, multiplyRatios, parseRatio } from "customer-centric-rubric";
 *
 * formatRatio(multiplyRatios(parseRatio("2/3"), parseRatio("3/4"))); // "1/2"
 * ```
 */
export function multiplyRatios(left: Ratio, right: Ratio): Ratio {
  return withinMemory(() => ratio.multiplyRatios(check(left, "left"), check(right, "right")));
}

/**
 * The exact quotient.
 *
 * @throws {ScoringError} `division-by-zero` when the divisor is 0; `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { divideRatios, formatRatio, ratioOf } from "customer-centric-rubric";
 *
 * formatRatio(divideRatios(ratioOf(2), ratioOf(6))); // "1/3"
 * ```
 */
export function divideRatios(dividend: Ratio, divisor: Ratio): Ratio {
  return withinMemory(() => ratio.divideRatios(check(dividend, "dividend"), check(divisor, "divisor")));
}

/**
 * −1, 0 or 1, as `left` is less than, equal to or greater than `right`: usable with `sort`. Terms need not be the lowest.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { compareRatios, parseDecimal, ratioOf } from "customer-centric-rubric";
 *
 * compareRatios(parseDecimal("0.5"), ratioOf(1, 2)); // 0
 * compareRatios(parseDecimal(8.5), parseDecimal(7.5)); // 1
 * ```
 */
export function compareRatios(left: Ratio, right: Ratio): -1 | 0 | 1 {
  return withinMemory(() => ratio.compareRatios(check(left, "left"), check(right, "right")));
}

/**
 * The same number in lowest terms.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { ratioOf, reduceRatio } from "customer-centric-rubric";
 *
 * reduceRatio(ratioOf(850, 100)); // { numerator: 17, denominator: 2 }
 * ```
 */
export function reduceRatio(value: Ratio): Ratio {
  return ratio.reduceRatio(check(value, "value"));
}

/**
 * The ratio as text in lowest terms: `"17/2"`, or `"8"` for an integer. A negative one carries its sign in front.
 * {@link parseRatio} reads it back.
 *
 * @throws {ScoringError} `invalid-ratio` for what is no ratio.
 * @example
 * ```ts
 * import { formatRatio, ratioOf } from "customer-centric-rubric";
 *
 * formatRatio(ratioOf(34, 4)); // "17/2"
 * formatRatio(ratioOf(-16, 2)); // "-8"
 * ```
 */
export function formatRatio(value: Ratio): string {
  return ratio.formatRatio(check(value, "value"));
}

/**
 * A ratio as decimal text, exactly, without trailing zeros: `"8.5"`; or `undefined` when it has no finite decimal
 * expansion (one third). At least `places` digits after the point when asked for: `"8.50"`.
 *
 * @param places - A whole number from 0 (the default) to 1000, both inclusive.
 * @throws {ScoringError} `invalid-ratio` for what is no ratio; `invalid-option` for other places.
 * @example
 * ```ts
 * import { formatDecimal, parseRatio } from "customer-centric-rubric";
 *
 * formatDecimal(parseRatio("17/2")); // "8.5"
 * formatDecimal(parseRatio("17/2"), 2); // "8.50"
 * formatDecimal(parseRatio("1/3")); // undefined
 * ```
 */
export function formatDecimal(value: Ratio, places = 0): string | undefined {
  if (!Number.isInteger(places) || places < 0 || places > mostPlaces) {
    throw refusal("invalid-option", "places", `a whole number from 0 to ${mostPlaces}`, places);
  }
  return decimal.formatDecimal(check(value, "value"), places);
}

/**
 * The value rounded to a multiple of the step; unchanged where it is one.
 *
 * @param step - Above 0.
 * @throws {ScoringError} `invalid-ratio` for what is no ratio, and for a step that is not above 0; `invalid-option` for
 * an unknown rounding.
 * @example
 * ```ts
 * import { formatDecimal, parseDecimal, roundToStep } from "customer-centric-rubric";
 *
 * const hundredth = parseDecimal("0.01");
 * formatDecimal(roundToStep(parseDecimal("8.495"), hundredth, "half-up"), 2); // "8.50"
 * formatDecimal(roundToStep(parseDecimal("8.495"), hundredth, "half-down"), 2); // "8.49"
 * ```
 */
export function roundToStep(value: Ratio, step: Ratio, mode: RoundingMode): Ratio {
  const [exact, exactStep] = [check(value, "value"), check(step, "step")];
  if (exactStep.numerator <= 0) throw refusal("invalid-ratio", "step", "a step above 0", ratio.formatRatio(exactStep));
  if (typeof mode !== "string" || !Object.hasOwn(rounding.roundings, mode)) {
    throw refusal("invalid-option", "mode", `one of ${Object.keys(rounding.roundings).join(", ")}`, mode);
  }
  return withinMemory(() => rounding.roundToStep(exact, exactStep, mode));
}

/** The ratio with each term in its one spelling; arithmetic on anything else would be silently wrong. */
function check(value: Ratio, argument: string): Ratio {
  try {
    const [numerator, denominator] = [spell(value.numerator), spell(value.denominator)];
    if (numerator !== undefined && denominator !== undefined && denominator > 0) return { numerator, denominator };
  } catch {
    // Nothing at all, or what throws at the first touch.
  }
  throw refusal("invalid-ratio", argument, "a ratio: an integer numerator, and an integer denominator above 0", value);
}

function spell(term: Integer): Integer | undefined {
  if (typeof term === "bigint") return integerOf(term);
  return Number.isSafeInteger(term) ? term + 0 : undefined;
}

/** Engines have a largest bigint, of about a thousand million bits. */
function withinMemory<Value>(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw refusal("invalid-ratio", "result", "terms that fit into memory", error);
    throw error;
  }
}
