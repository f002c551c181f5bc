import { z } from "zod";
import type { Issue } from "../errors";
import { issuesError } from "../errors";
import type { ParseResult } from "../rubric/form-issues";
import { addFormIssues } from "../rubric/form-issues";
import type { JsonSchema } from "../rubric/parse-rubric";
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
  const issues: Issue[] = [];
  addFormIssues(resultSchema, document, issues);
  return issues.length === 0 ? { success: true, data: document as ReviewResult } : { success: false, issues };
}

/**
 * Reads a stored result, as {@link safeParseResult} does.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`.
 */
export function parseResult(document: unknown): ReviewResult {
  const parsed = safeParseResult(document);
  if (parsed.success) return parsed.data;
  throw issuesError("invalid-result", "result", parsed.issues);
}

/** The JSON Schema of a result. */
export function resultJsonSchema(): JsonSchema {
  return z.toJSONSchema(resultSchema);
}
