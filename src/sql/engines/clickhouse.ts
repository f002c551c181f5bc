import type { SqlEngine } from "../engine";
import { lastPlace } from "../last-place";

/** Int256 wraps around where a number does not fit, so that nothing here may come near its end. */
export const clickhouse: SqlEngine = {
  most: 2n ** 255n - 1n,
  mostDivided: undefined,
  // Else every branch computes anew what it shares with the others: many times slower, and the more so, the more rows.
  settings: "SETTINGS short_circuit_function_evaluation = 'disable'",
  stepEnd: undefined,
  longestName: undefined,
  mostColumns: undefined,
  replaced: undefined,
  quoteName: (name) => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
  quoteText: (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  asText: (value) => `toString(${value})`,
  // As text, since longer literals would be read as floating-point numbers.
  wide: (value) => `toInt256(${typeof value === "bigint" ? `'${value}'` : value})`,
  // A decimal beyond an Int64 would stop the query for all others: Int256 holds every one, and wraps around to what is not read.
  wholeNumber: (value) =>
    `CASE WHEN accurateCastOrNull(${value}, 'Int256') = ${value} THEN toInt64(accurateCastOrNull(${value}, 'Int256')) END`,
  // Of more than 18 digits it makes NULL, so that there is room for the product.
  wholeOfText: (text, places) =>
    `toInt64(toDecimal128(toDecimal64OrNull(${text}, ${places}), ${places}) * ${10n ** BigInt(places)})`,
  matches: (text, pattern) => `match(${text}, '${pattern}')`,
  // Sums of Int64 wrap around too: 2^32 of these do not.
  sum: (value, largest) => (largest < 2n ** 31n ? `SUM(${value})` : `SUM(toInt128(${value}))`),
  quotient: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  commonMultiple: (values, cap = 0n) => {
    const list = values.map((value) => `toInt256(${value})`).join(", ");
    // What has grown beyond the cap stays beyond it, and is cut back lest it wrap around.
    const kept = `least(multiple, toInt256('${cap + 1n}'))`;
    return `arrayFold((multiple, value) -> intDiv(${kept}, gcd(${kept}, value)) * value, [${list}], toInt256(1))`;
  },
  // NULL where a number does not fit, and not an exception, which would stop the query for all.
  decimal: (value, places) =>
    `toDecimal128OrNull(toString(${value}), 0) * toDecimal128('${lastPlace(places)}', ${places})`,
};
