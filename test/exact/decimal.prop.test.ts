import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalDecimal, readDecimal } from "../../src/exact/decimal";
import { compareRatios, formatDecimal, formatRatio, parseDecimal } from "../../src/index";
import { fraction, fractionOfDecimal, fractionText } from "../support/exact-oracle";
import { anyPair } from "./arbitrary-numbers";

const many = { numRuns: 10_000 };

/** Decimal text with needless zeros at either end now and then. */
const anyDecimalText = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.constantFrom("", "", "0", "00"),
    fc.oneof(fc.nat(1000), fc.bigInt({ min: 0n, max: 10n ** 40n })).map(String),
    fc.oneof(fc.constant(undefined), fc.stringMatching(/^[0-9]{1,6}$/), fc.stringMatching(/^[0-9]{1,40}0{0,3}$/)),
  )
  .map(([sign, zeros, whole, decimals]) => sign + zeros + whole + (decimals === undefined ? "" : `.${decimals}`));

/** The shortest plain spelling, by cutting characters only. */
function shortest(text: string): string {
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  const head = whole.replace(/^0+(?=\d)/, "");
  const tail = decimals.replace(/0+$/, "");
  const size = tail === "" ? head : `${head}.${tail}`;
  return text.startsWith("-") && size !== "0" ? `-${size}` : size;
}

const hundredthsAndAll = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100_000, max: 100_000 }).map((units) => units / 100),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => units / 1000),
  fc.tuple(fc.maxSafeInteger(), fc.constantFrom(1, 10, 100, 1000)).map(([units, scale]) => units / scale),
  fc.constantFrom(
    0,
    -0,
    0.1,
    1e21,
    1e-7,
    5e-324,
    -5e-324,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    1e15,
    1e15 - 0.01,
    2 ** 53,
  ),
);

/** Fails with both texts in sight, but without the cost of an assertion for each of thousands of runs. */
function expectText(received: unknown, expected: unknown): void {
  if (!Object.is(received, expected)) expect(received).toBe(expected);
}

test("text means what its digits say", () => {
  fc.assert(
    fc.property(anyDecimalText, (text) => {
      expectText(formatRatio(parseDecimal(text)), fractionText(fractionOfDecimal(text)));
    }),
    many,
  );
});

test("a number means the text that String gives it", () => {
  fc.assert(
    fc.property(hundredthsAndAll, (value) => {
      expectText(formatRatio(parseDecimal(value)), fractionText(fractionOfDecimal(String(value))));
    }),
    { numRuns: 30_000 },
  );
});

test("the order of numbers is the order of the decimals that they mean", () => {
  fc.assert(
    fc.property(hundredthsAndAll, hundredthsAndAll, (a, b) => {
      return compareRatios(parseDecimal(a), parseDecimal(b)) === (a < b ? -1 : a > b ? 1 : 0);
    }),
    many,
  );
});

test("text comes back in its shortest spelling, with as many places as asked for", () => {
  fc.assert(
    fc.property(anyDecimalText, fc.nat(50), (text, places) => {
      const plain = shortest(text);
      expectText(formatDecimal(parseDecimal(text)), plain);
      const [whole, decimals = ""] = plain.split(".");
      const padded = decimals.padEnd(places, "0");
      expectText(formatDecimal(parseDecimal(text), places), padded === "" ? whole : `${whole}.${padded}`);
    }),
    many,
  );
});

test("a ratio has decimal text exactly when its denominator divides a power of ten, and the text is its value", () => {
  fc.assert(
    fc.property(anyPair, ({ ratio, exact }) => {
      const text = formatDecimal(ratio);
      const isWritable = (exact.above * 10n ** BigInt(exact.below.toString(2).length)) % exact.below === 0n;
      expectText(text !== undefined, isWritable);
      if (text !== undefined) expectText(fractionText(fractionOfDecimal(text)), fractionText(exact));
    }),
    many,
  );
});

test("two spellings of one decimal get one spelling, which still means it", () => {
  fc.assert(
    fc.property(anyDecimalText, fc.nat(3), (text, zeros) => {
      const other = `${text}${text.includes(".") ? "" : "."}0${"0".repeat(zeros)}`;
      const spelling = canonicalDecimal(parseDecimal(text));
      expectText(canonicalDecimal(parseDecimal(other)), spelling);
      expectText(formatRatio(parseDecimal(spelling)), fractionText(fractionOfDecimal(text)));
    }),
    many,
  );
});

test("a number without an exponent is its own one spelling", () => {
  fc.assert(
    fc.property(hundredthsAndAll, (value) => {
      if (/e/.test(String(value))) return;
      expectText(canonicalDecimal(parseDecimal(value)), value + 0);
    }),
    many,
  );
});

test("text is a decimal exactly when it has a minus at most, digits, and digits after a point", () => {
  const isDecimal = (text: string) => {
    const parts = text.replace(/^-/, "").split(".");
    const isDigits = (part: string) => part !== "" && [...part].every((character) => "0123456789".includes(character));
    return parts.length <= 2 && parts.every(isDigits);
  };
  const decimalLike = fc.string({
    unit: fc.constantFrom("0", "1", "9", ".", "-", "+", "e", ",", " ", "x", "٣"),
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.oneof(decimalLike, fc.string()), (text) => (readDecimal(text) !== undefined) === isDecimal(text)),
    { numRuns: 30_000 },
  );
});

test("nothing but text and finite numbers is a decimal, whatever it is", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withBoxedValues: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const isRead = readDecimal(value) !== undefined;
      return typeof value === "string" || (typeof value === "number" && Number.isFinite(value)) === isRead;
    }),
    many,
  );
});

test("the oracle itself reads exponents and signs", () => {
  expect(fractionText(fractionOfDecimal("-1.5e-7"))).toBe("-3/20000000");
  expect(fractionText(fractionOfDecimal("1.25e+21"))).toBe(`125${"0".repeat(19)}`);
  expect(fractionText(fraction(-17n, -2n))).toBe("17/2");
});
