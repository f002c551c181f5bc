import type { SqlEngine } from "../engine";
import { lastPlace } from "../last-place";
import { joinEvenly } from "../select";

/** Its numeric has room for any number, and `div` is exact. From version 13 on, which has `lcm`. */
export const postgresql: SqlEngine = {
  most: undefined,
  mostDivided: undefined,
  settings: undefined,
  // Without it the planner merges all steps, and what one step names once is worked out thousands of times.
  stepEnd: "OFFSET 0",
  longestName: 63,
  mostColumns: 1664,
  replaced: undefined,
  quoteName: (name) => `"${name.replaceAll('"', '""')}"`,
  // A text with backslashes means the same in this form whatever the server's setting standard_conforming_strings.
  quoteText: (text) => {
    const quoted = text.replaceAll("'", "''");
    return text.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
  },
  asText: (value) => `CAST(${value} AS text)`,
  wide: (value) => `CAST(${value} AS numeric)`,
  // There is no div of floating-point numbers or text, which a cast would round.
  wholeNumber: (value) => `CASE WHEN div(${value}, 1) = ${value} THEN CAST(div(${value}, 1) AS bigint) END`,
  wholeOfText: (text, places) => `CAST(CAST(${text} AS numeric) * ${10n ** BigInt(places)} AS bigint)`,
  matches: (text, pattern) => `(${text} ~ '${pattern}')`,
  sum: (value) => `SUM(${value})`,
  quotient: (dividend, divisor) => `div(${dividend}, ${divisor})`,
  commonMultiple: (values) => {
    const list = values.map((value) => `CAST(${value} AS numeric)`);
    return joinEvenly(list, (left, right) => `lcm(${left}, ${right})`);
  },
  decimal: (value, places) => `CAST(${value} AS numeric) * ${lastPlace(places)}`,
};
