import type { SqlEngine } from "./engine";

/**
 * What may be wrong with the ratings of a subject, in the order in which it is looked for: as issues of reviews name it,
 * and `beyond-bounds` for what is too large for exact arithmetic in the engine.
 *
 * @example
 * ```ts
 * import { sqlProblems } from "customer-centric-rubric/sql";
 *
 * sqlProblems.includes("duplicate-rating"); // true
 * ```
 */
export const sqlProblems = [
  "invalid-id",
  "unknown-role",
  "unknown-criterion",
  "unknown-value",
  "unknown-level",
  "conflicting-values",
  "invalid-decimal",
  "out-of-range",
  "off-step",
  "self-in-other-role",
  "other-in-self-role",
  "duplicate-rating",
  "two-roles",
  "overall-and-criterion",
  "forbidden-absence",
  "beyond-bounds",
] as const;

/** A problem as the number that it has in a query. */
export function problemText(problem: (typeof sqlProblems)[number]): string {
  return `${sqlProblems.indexOf(problem) + 1}`;
}

/** The words of a problem, by its number. */
export function problemWords(number: string, engine: SqlEngine): string {
  const cases = sqlProblems.map((problem, index) => `WHEN ${number} = ${index + 1} THEN ${engine.quoteText(problem)}`);
  return `CASE ${cases.join(" ")} END`;
}
