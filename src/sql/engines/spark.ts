import type { SqlEngine } from "../engine";
import { lastPlace } from "../last-place";

/**
 * Written by the manual of Spark 3.5 and executed in no test. DECIMAL(38, 0) becomes NULL or an error where a number does
 * not fit, and `div` answers with a BIGINT, so that everything that is divided must fit that.
 */
export const spark: SqlEngine = {
  most: 10n ** 38n - 1n,
  mostDivided: 2n ** 63n - 1n,
  settings: undefined,
  stepEnd: undefined,
  longestName: undefined,
  mostColumns: undefined,
  // Unless its setting spark.sql.variable.substitute is off.
  replaced: "${",
  quoteName: (name) => `\`${name.replaceAll("`", "``")}\``,
  // Whether a backslash escapes, and a dollar sign begins a variable, depends on settings; digits mean the same under any.
  quoteText: (text) => (/['\\$]/.test(text) ? `decode(unhex('${hexadecimal(text)}'), 'UTF-8')` : `'${text}'`),
  asText: (value) => `CAST(${value} AS STRING)`,
  wide: (value) => `CAST(${value} AS DECIMAL(38, 0))`,
  wholeNumber: (value) =>
    `CASE WHEN typeof(${value}) NOT IN ('tinyint', 'smallint', 'int', 'bigint') AND typeof(${value}) NOT LIKE 'decimal%' ` +
    `THEN raise_error('whole numbers are expected in the column of scores') ` +
    `WHEN CAST(${value} AS BIGINT) = ${value} THEN CAST(${value} AS BIGINT) END`,
  wholeOfText: (text, places) =>
    `CAST(CAST(${text} AS DECIMAL(18, ${places})) * CAST(${10n ** BigInt(places)} AS DECIMAL(10, 0)) AS BIGINT)`,
  // Its "$" matches before a line break at the end too.
  matches: (text, pattern) => `(${text} RLIKE '(?s)${pattern.slice(0, -1)}(?!.)')`,
  sum: (value) => `SUM(CAST(${value} AS DECIMAL(18, 0)))`,
  quotient: (dividend, divisor) => `(${dividend} div ${divisor})`,
  commonMultiple: (values, cap) => {
    const list = values.map((value) => `CAST(${value} AS BIGINT)`).join(", ");
    // There is no function for it: Euclid's algorithm ends within 90 steps where the smaller number is a BIGINT.
    const start = "named_struct('larger', value, 'smaller', CAST(multiple % value AS BIGINT))";
    const step = "named_struct('larger', pair.smaller, 'smaller', pair.larger % pair.smaller)";
    const divisor = `aggregate(sequence(1, 90), ${start}, (pair, turn) -> IF(pair.smaller = 0, pair, ${step})).larger`;
    const grown = `CAST(CAST(multiple div ${divisor} AS DECIMAL(19, 0)) * CAST(value AS DECIMAL(19, 0)) AS DECIMAL(38, 0))`;
    return `aggregate(array(${list}), CAST(1 AS DECIMAL(38, 0)), (multiple, value) -> IF(multiple > ${cap}, multiple, ${grown}))`;
  },
  decimal: (value, places) =>
    `CAST(CAST(${value} AS DECIMAL(18, 0)) * ${lastPlace(places)}BD AS DECIMAL(28, ${places}))`,
};

/** The bytes of a text's UTF-8. */
function hexadecimal(text: string): string {
  return encodeURIComponent(text).replace(/%(..)|(.)/g, (_, byte, plain) => byte ?? plain.charCodeAt(0).toString(16));
}
