import type { ParseResult } from "../document";
import { dataOf, readDocument } from "../document";
import { computeFingerprints } from "./fingerprint";
import { addFormIssues } from "./form-issues";
import { readRubric } from "./read-rubric";
import type { Rubric } from "./rubric";
import { rubricSchema } from "./schema";
import { seal } from "./seal";

/**
 * Reads a rubric from a JSON document: the rubric, or all problems at once, each with a path and a code. Levels may be
 * given by cut score or by printed band (`"6.00–7.49"`, `"< 6.00"`, `"≥ 9.50"`); bands must leave no gap and no overlap.
 *
 * @param document - A parsed JSON value of any shape.
 * @example
 * ```ts
 * import { safeParseRubric } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseRubric({
 *   id: "short",
 *   version: "1",
 *   scale: { minimum: 0, maximum: 10, step: 0.01 },
 *   levels: [{ id: "low", band: "0.00–7.49" }, { id: "high", band: "7.60–10.00" }],
 *   criteria: [{ id: "all", weight: 1 }],
 * });
 * parsed.success === false && parsed.issues.map((issue) => issue.code); // ["band-gap"]
 * ```
 */
export function safeParseRubric(document: unknown): ParseResult<Rubric> {
  const result = readDocument((issues) => {
    const rubric = readRubric(document, issues);
    addFormIssues(rubricSchema, document, issues);
    return rubric as Rubric;
  });
  return result.success ? { success: true, data: seal(result.data, computeFingerprints(result.data)) } : result;
}

/**
 * Reads a rubric from a JSON document, as {@link safeParseRubric} does.
 *
 * @throws {ScoringError} `invalid-rubric`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { customerCentric } from "customer-centric-rubric";
 * import { parseRubric } from "customer-centric-rubric/schema";
 *
 * parseRubric(JSON.parse(JSON.stringify(customerCentric))).id; // "customer-centric"
 * ```
 */
export function parseRubric(document: unknown): Rubric {
  return dataOf(safeParseRubric(document), "invalid-rubric", "rubric");
}
