import type { ParseResult, Path } from "../../document";
import { addIssuesWithin, dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { addFormIssues } from "../form-issues";
import { safeParseRubric } from "../parse-rubric";
import type { Rubric } from "../rubric";
import { readScorecard } from "./read-scorecard";
import { scorecardSchema } from "./schema";
import type { Scorecard } from "./scorecard";
import { sealScorecard } from "./seal-scorecard";

/**
 * Reads a scorecard from a JSON document, its rubrics included: the scorecard, or all problems at once, each with a path and
 * a code. `JSON.stringify` of a scorecard is such a document.
 *
 * @example
 * ```ts
 * import { safeParseScorecard } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseScorecard({
 *   id: "year",
 *   version: "1",
 *   scale: { minimum: 0, maximum: 10, step: 0.01 },
 *   conversion: "linear",
 *   parts: [{ id: "days", weight: 1, measure: { points: [{ value: 1, score: 11 }, { value: 7, score: 0 }] } }],
 * });
 * parsed.success === false && parsed.issues.map(({ path }) => path.join(".")); // ["parts.0.measure.points.0.score"]
 * ```
 */
export function safeParseScorecard(document: unknown): ParseResult<Scorecard> {
  const result = readDocument((issues) => {
    const read = readScorecard(document, parsedRubric, issues);
    addFormIssues(scorecardSchema, document, issues);
    return read as NonNullable<typeof read>;
  });
  return result.success ? { success: true, data: sealScorecard(result.data.scorecard, result.data.face) } : result;
}

/**
 * Reads a scorecard from a JSON document, as {@link safeParseScorecard} does.
 *
 * @throws {ScoringError} `invalid-scorecard`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { customerCentric, defineScorecard } from "customer-centric-rubric";
 * import { parseScorecard } from "customer-centric-rubric/schema";
 *
 * const scale = { minimum: 0, maximum: 10, step: 0.01 };
 * const parts = [{ id: "service", weight: 1, rubric: customerCentric }];
 * const year = defineScorecard({ id: "year", version: "1", scale, conversion: "same-scale", parts });
 * parseScorecard(JSON.parse(JSON.stringify(year))).parts[0]?.id; // "service"
 * parseScorecard({}); // throws "invalid-scorecard"
 * ```
 */
export function parseScorecard(document: unknown): Scorecard {
  return dataOf(safeParseScorecard(document), "invalid-scorecard", "scorecard");
}

function parsedRubric(value: unknown, path: Path, issues: Issue[]): Rubric | undefined {
  const parsed = safeParseRubric(value);
  if (parsed.success) return parsed.data;
  addIssuesWithin(path, parsed.issues, issues);
  return undefined;
}
