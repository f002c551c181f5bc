import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { addFormIssues } from "../../rubric/form-issues";
import { rubricOf } from "../../rubric/options";
import { readTally } from "./read-summary";
import { summarySchema } from "./schema";
import type { Summary, SummaryOptions } from "./summary";

/**
 * Reads a summary that was stored or sent: the summary, to be added to, merged and finished, or all problems at once.
 * Whatever cannot be what results of the rubric come to is refused.
 *
 * @throws {ScoringError} `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { summaryAccumulator } from "customer-centric-rubric";
 * import { safeParseSummary } from "customer-centric-rubric/schema";
 *
 * const nothing = summaryAccumulator().create();
 * safeParseSummary(JSON.parse(JSON.stringify(nothing))).success; // true
 * const parsed = safeParseSummary({ ...nothing, scored: 1 });
 * parsed.success === false && parsed.issues[0].path; // ["scored"]
 * ```
 */
export function safeParseSummary(document: unknown, options?: Pick<SummaryOptions, "rubric">): ParseResult<Summary> {
  const rubric = rubricOf(options);
  return readDocument((issues) => {
    readTally(document, rubric, issues);
    // Of what is no summary at all, that is said already.
    if (!issues.some(({ path }) => path[0] === "kind")) addFormIssues(summarySchema, document, issues);
    return document as Summary;
  });
}

/**
 * Reads a summary that was stored or sent, as {@link safeParseSummary} does.
 *
 * @throws {ScoringError} `invalid-summary`, with every problem in `details.issues`; `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { summaryAccumulator } from "customer-centric-rubric";
 * import { parseSummary } from "customer-centric-rubric/schema";
 *
 * const { create, merge } = summaryAccumulator();
 * const received = JSON.stringify(create());
 * merge([create(), parseSummary(JSON.parse(received))]).results; // 0
 * parseSummary({ kind: "summary" }); // throws "invalid-summary"
 * ```
 */
export function parseSummary(document: unknown, options?: Pick<SummaryOptions, "rubric">): Summary {
  return dataOf(safeParseSummary(document, options), "invalid-summary", "summary");
}
