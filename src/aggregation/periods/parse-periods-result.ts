import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import type { PeriodsResult } from "./periods-result";
import { periodsResultSchema } from "./schema";

/**
 * Reads a stored result of several periods: the result, or all problems of its form at once. Whether its figures are right,
 * aggregating the periods again tells.
 *
 * @example
 * ```ts
 * import { safeParsePeriodsResult } from "customer-centric-rubric/schema";
 *
 * safeParsePeriodsResult({ status: "scored" }).success; // false
 * ```
 */
export function safeParsePeriodsResult(document: unknown): ParseResult<PeriodsResult> {
  return readDocument((issues) => {
    addFormIssues(periodsResultSchema, document, issues);
    return document as PeriodsResult;
  });
}

/**
 * Reads a stored result of several periods, as {@link safeParsePeriodsResult} does.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { aggregatePeriods, scoreRatings } from "customer-centric-rubric";
 * import { parsePeriodsResult } from "customer-centric-rubric/schema";
 *
 * const by = { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const year = aggregatePeriods(scoreRatings([{ ...by, period: "2026-H1", score: 7 }]));
 * parsePeriodsResult(JSON.parse(JSON.stringify(year))).status; // "scored"
 * parsePeriodsResult({ status: "scored" }); // throws "invalid-result"
 * ```
 */
export function parsePeriodsResult(document: unknown): PeriodsResult {
  return dataOf(safeParsePeriodsResult(document), "invalid-result", "result");
}
