import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import { checkAdjustment } from "../adjustments/check-adjustment";
import type { GroupReview } from "./group-result";
import { groupReviewSchema } from "./schema";

/**
 * Reads a stored result by groups of assessors: the result, or all problems of its form at once. Of one that was
 * adjusted, the adjustments must also lead from the original to the score. Whether its other figures are right, `verifyGroups` says.
 *
 * @example
 * ```ts
 * import { scoreGroups } from "customer-centric-rubric";
 * import { safeParseGroupReview } from "customer-centric-rubric/schema";
 *
 * safeParseGroupReview({ ...scoreGroups({ subject: "li.wei", ratings: [] }), assessors: ["chen"] }).success; // false
 * ```
 */
export function safeParseGroupReview(document: unknown): ParseResult<GroupReview> {
  return readDocument((issues) => {
    addFormIssues(groupReviewSchema, document, issues);
    if (issues.length === 0) checkAdjustment(document as GroupReview, issues);
    return document as GroupReview;
  });
}

/**
 * Reads a stored result by groups of assessors, as {@link safeParseGroupReview} does.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { scoreGroups, verifyGroups } from "customer-centric-rubric";
 * import { parseGroupReview } from "customer-centric-rubric/schema";
 *
 * const review = { subject: "li.wei", ratings: [] } as const;
 * const stored = parseGroupReview(JSON.parse(JSON.stringify(scoreGroups(review))));
 * verifyGroups(stored, review).isVerified; // true
 * parseGroupReview({ status: "scored" }); // throws "invalid-result"
 * ```
 */
export function parseGroupReview(document: unknown): GroupReview {
  return dataOf(safeParseGroupReview(document), "invalid-result", "result");
}
