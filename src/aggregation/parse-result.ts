import type { ParseResult } from "../document";
import { dataOf, readDocument } from "../document";
import { addFormIssues } from "../rubric/form-issues";
import { checkAdjustment } from "./adjustments/check-adjustment";
import type { ReviewResult } from "./result";
import { resultSchema } from "./schema";

/**
 * Reads a stored result: the result, or all problems of its form at once, each with a path and a code. Of one that was
 * adjusted, the adjustments must also lead from the original to the score. Whether its other figures are right,
 * `verifyResult` says.
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
    if (issues.length === 0) checkAdjustment(document as ReviewResult, issues);
    return document as ReviewResult;
  });
}

/**
 * Reads a stored result, as {@link safeParseResult} does. Whatever its rubric, `explain` and `verifyResult` take it.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { explain, scoreReview, verifyResult } from "customer-centric-rubric";
 * import { parseResult } from "customer-centric-rubric/schema";
 *
 * const review = {
 *   subject: "li.wei",
 *   ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }],
 * } as const;
 * const stored = parseResult(JSON.parse(JSON.stringify(scoreReview(review))));
 * verifyResult(stored, review).isVerified; // true
 * explain(stored).split("\n")[0]; // "li.wei scores 8.40: Good (7.50–8.49)."
 * parseResult({ status: "scored" }); // throws "invalid-result"
 * ```
 */
export function parseResult(document: unknown): ReviewResult {
  return dataOf(safeParseResult(document), "invalid-result", "result");
}
