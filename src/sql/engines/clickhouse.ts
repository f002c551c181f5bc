import type { SqlEngine } from "../engine";

/** Int256 wraps around where a number does not fit, so that nothing here may come near its end. */
export const clickhouse: SqlEngine = {
  most: 2n ** 255n - 1n,
  mostDivided: undefined,
  // Else branches are computed one by one, and what they share again in each: several times slower.
  settings: "SETTINGS short_circuit_function_evaluation = 'disable'",
  stepEnd: undefined,
  longestName: undefined,
  quoteName: (name) => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``,
  quoteText: (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  asText: (value) => `toString(${value})`,
  // As text, since longer literals would be read as floating-point numbers.
  wide: (value) => `toInt256(${typeof value === "bigint" ? `'${value}'` : value})`,
  wholeNumber: (value) =>
    `CASE WHEN accurateCastOrNull(${value}, 'Int64') = ${value} THEN accurateCastOrNull(${value}, 'Int64') END`,
  wholeOfText: (text, places) => `toInt64(toDecimal128OrNull(${text}, ${places}) * ${10n ** BigInt(places)})`,
  matches: (text, pattern) => `match(${text}, '${pattern}')`,
  // Sums of Int64 wrap around too: 2^32 of these do not.
  sum: (value, largest) => (largest < 2n ** 31n ? `SUM(${value})` : `SUM(toInt128(${value}))`),
  quotient: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  commonMultiple: (values, cap) => {
    const list = values.map((value) => `toInt256(${value})`).join(", ");
    const grown = "intDiv(multiple, gcd(multiple, value)) * value";
    return `arrayFold((multiple, value) -> if(multiple > toInt256('${cap}'), multiple, ${grown}), [${list}], toInt256(1))`;
  },
  decimal: (value, places) =>
    `toDecimal128(${value}, 0) * toDecimal128('${places === 0 ? "1" : `0.${"1".padStart(places, "0")}`}', ${places})`,
};
