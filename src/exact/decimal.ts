import { refusal } from "../errors";
import type { Integer } from "./integer";
import { floorDivide, integerOf, isMultipleOf, multiply, negate, powerOfTen } from "./integer";
import type { Ratio } from "./ratio";
import { reduceRatio } from "./ratio";

/**
 * A decimal as documents carry it: text such as `"8.50"`, or a JSON number, which means its shortest decimal text
 * (`0.1` is one tenth, not the binary fraction next to it).
 */
export type Decimal = number | string;

/** The longest decimal text that is read; anything longer is no measurement. */
const longestText = 1000;

/**
 * Reads a decimal exactly: text of digits with an optional minus sign and fraction, or a finite number.
 * Exponents, signs other than minus, white space, thousands separators, hexadecimal and empty text are not decimals.
 *
 * @throws {ScoringError} `invalid-decimal` for anything else.
 * @example
 * ```ts
 * import { formatRatio, parseDecimal } from "customer-centric-rubric";
 *
 * formatRatio(parseDecimal("8.50")); // "17/2"
 * formatRatio(parseDecimal(0.1)); // "1/10"
 * parseDecimal("7,500"); // throws "invalid-decimal"
 * ```
 */
export function parseDecimal(value: Decimal): Ratio {
  const ratio = readDecimal(value);
  if (ratio === undefined) {
    throw refusal("invalid-decimal", "value", 'a decimal such as "8.50"', value);
  }
  return ratio;
}

/** As {@link parseDecimal}, but `undefined` for anything that is not a decimal. */
export function readDecimal(value: unknown): Ratio | undefined {
  if (typeof value === "number") return readNumber(value);
  return typeof value === "string" && value.length <= longestText && !value.includes("e") ? readText(value) : undefined;
}

/**
 * A ratio as decimal text, exactly, without trailing zeros: `"8.5"`; or `undefined` when it has no finite decimal
 * expansion (one third). At least `places` digits after the point when asked for: `"8.50"`.
 */
export function formatDecimal(value: Ratio, places = 0): string | undefined {
  const { numerator, denominator } = reduceRatio(value);
  const needed = decimalPlaces(denominator);
  if (needed === undefined) return undefined;
  const shown = Math.max(needed, places);
  const units = floorDivide(multiply(numerator, powerOfTen(shown)), denominator);
  const digits = `${units < 0 ? negate(units) : units}`.padStart(shown + 1, "0");
  const sign = units < 0 ? "-" : "";
  return shown === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -shown)}.${digits.slice(-shown)}`;
}

/**
 * The one spelling of a decimal: a number where the number's text is the decimal (`8.5` for `"8.50"`), else text
 * without needless zeros. Two spellings of the same decimal become the same value.
 */
export function canonicalDecimal(value: Ratio): Decimal {
  const text = formatDecimal(value) as string;
  return String(Number(text)) === text ? Number(text) : text;
}

function readNumber(value: number): Ratio | undefined {
  const hundredths = Math.round(value * 100);
  // Decimals of up to 15 digits never share a number, so equality here proves that the shortest text is these hundredths.
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) {
    return { numerator: hundredths + 0, denominator: 100 };
  }
  return readText(String(value));
}

/** Only the text of a number has an exponent, below 1e-6 and from 1e21 on. */
function readText(text: string): Ratio | undefined {
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, whole = "", fraction = "", exponent = 0] = match;
  const digits = integerOf(BigInt(whole + fraction));
  const power = Number(exponent) - fraction.length;
  return power < 0
    ? { numerator: digits, denominator: powerOfTen(-power) }
    : { numerator: multiply(digits, powerOfTen(power)), denominator: 1 };
}

/** How many digits after the point a reduced fraction needs: its denominator must be made of twos and fives alone. */
function decimalPlaces(denominator: Integer): number | undefined {
  let rest = denominator;
  const count = (prime: number) => {
    let exponent = 0;
    for (; isMultipleOf(rest, prime); exponent++) rest = floorDivide(rest, prime);
    return exponent;
  };
  const places = Math.max(count(2), count(5));
  return rest === 1 ? places : undefined;
}
