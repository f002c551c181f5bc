import type { SqlEngine } from "../engine";
import { lastPlace } from "../last-place";
import { joinEvenly } from "../select";

/** HUGEINT throws when a number does not fit, and so does `lcm`. From version 1.3 on, which has `TRY`. */
export const duckdb: SqlEngine = {
  most: 2n ** 127n - 1n,
  mostDivided: undefined,
  settings: undefined,
  stepEnd: undefined,
  longestName: undefined,
  mostColumns: undefined,
  replaced: undefined,
  quoteName,
  quoteText,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  wide: (value) => `CAST(${value} AS HUGEINT)`,
  // Adding 0 refuses text, of which a cast would round the decimals.
  wholeNumber: (value) =>
    `CASE WHEN TRY_CAST(${value} + 0 AS BIGINT) = ${value} THEN TRY_CAST(${value} + 0 AS BIGINT) END`,
  // A product keeps its places, so that it has twice as many of them as it needs; up to 18 digits are faster.
  wholeOfText: (text, places) =>
    `TRY_CAST(TRY_CAST(${text} AS DECIMAL(${places <= 5 ? 18 : 38}, ${places})) * ${10n ** BigInt(places)} AS BIGINT)`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  sum: (value) => `SUM(${value})`,
  quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
  commonMultiple: (values) => {
    const list = values.map((value) => `CAST(${value} AS HUGEINT)`);
    const multiple = joinEvenly(list, (left, right) => `lcm(${left}, ${right})`);
    // One subject with too large a multiple must not stop the query for all others.
    return `COALESCE(TRY(${multiple}), CAST(${2n ** 127n - 1n} AS HUGEINT))`;
  },
  decimal: (value, places) => `CAST(${value} AS DECIMAL(38, 0)) * ${lastPlace(places)}`,
};

/** For whoever speaks to DuckDB otherwise than by {@link duckdb}, too. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
