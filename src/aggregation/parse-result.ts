import type { ParseResult } from "../document";
import { dataOf, readDocument } from "../document";
import { addFormIssues } from "../rubric/form-issues";
import type { ReviewResult } from "./result";
import { resultSchema } from "./schema";

/**
 * Reads a stored result: the result, or all problems of its form at once, each with a path and a code. Whether its
 * figures are right, `verifyResult` says.
 *
 * @example
 * ```ts
 * import { safeParseResult } from "customer-centric-rubric/schema";
 *
 * safeParseResult({ status: "scored" }).success; // false
 * ```
 */
export function safeParseResult(document: unknown): ParseResult<ReviewResult> {
  return readDocument((issues) => {
    addFormIssues(resultSchema, document, issues);
    return document as ReviewResult;
  });
}

/**
 * Reads a stored result, as {@link safeParseResult} does.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { scoreReview } from "customer-centric-rubric";
 * import { parseResult } from "customer-centric-rubric/schema";
 *
 * const stored = JSON.stringify(scoreReview({ subject: "sato", ratings: [] }));
 * parseResult(JSON.parse(stored)).status; // "unscored"
 * parseResult({}); // throws "invalid-result"
 * ```
 */
export function parseResult(document: unknown): ReviewResult {
  return dataOf(safeParseResult(document), "invalid-result", "result");
}
