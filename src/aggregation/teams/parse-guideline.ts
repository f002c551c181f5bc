import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import { rubricOf } from "../../rubric/options";
import type { Rubric } from "../../rubric/rubric";
import type { GuidelinePart } from "./compare-distribution";
import { readGuideline } from "./compare-distribution";
import { guidelineSchema } from "./schema";

/** What a guideline is read for. */
export interface ParseGuidelineOptions {
  /** The rubric whose levels it is about; the built-in one when left out. */
  readonly rubric?: Rubric | undefined;
}

/**
 * Reads a guideline from a JSON document: its parts, which `compareDistribution` takes, or all problems at once: levels
 * that the rubric does not have, or that are in two parts, and shares that sum to more than 1.
 *
 * @throws {ScoringError} `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { safeParseGuideline } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseGuideline([{ levels: ["top"], atMost: 2 }]);
 * parsed.success === false && parsed.issues.map((issue) => issue.code); // ["unknown-level", "out-of-range"]
 * ```
 */
export function safeParseGuideline(
  document: unknown,
  options?: ParseGuidelineOptions,
): ParseResult<readonly GuidelinePart[]> {
  const { levels } = rubricOf(options);
  return readDocument((issues) => {
    readGuideline(document, new Map(levels.map(({ id }) => [id, 0])), [], issues);
    addFormIssues(guidelineSchema, document, issues);
    return document as readonly GuidelinePart[];
  });
}

/**
 * Reads a guideline from a JSON document, as {@link safeParseGuideline} does.
 *
 * @throws {ScoringError} `invalid-distribution`, with every problem in `details.issues`; `undefined-rubric`,
 * `invalid-option`.
 * @example
 * ```ts
 * import { parseGuideline } from "customer-centric-rubric/schema";
 *
 * parseGuideline([{ levels: ["excellent"], atMost: 0.1 }]).length; // 1
 * parseGuideline([{ levels: ["excellent"] }]); // throws "invalid-distribution"
 * ```
 */
export function parseGuideline(document: unknown, options?: ParseGuidelineOptions): readonly GuidelinePart[] {
  return dataOf(safeParseGuideline(document, options), "invalid-distribution", "guideline");
}
