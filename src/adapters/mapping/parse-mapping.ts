import type { ParseResult } from "../../document";
import { dataOf, readDocument } from "../../document";
import { formOf } from "../../rubric/form-issues";
import type { Mapping } from "./mapping";
import { mappingSchema } from "./schema";

/**
 * Reads a mapping from JSON: the mapping, or all problems at once, each with a path and a code.
 *
 * @param document - A parsed JSON value of any shape.
 * @example
 * ```ts
 * import { safeParseMapping } from "customer-centric-rubric/adapters";
 *
 * const parsed = safeParseMapping({ source: "letters", zone: "Berlin", records: [] });
 * parsed.success === false && parsed.issues.map(({ code, path }) => [code, ...path]); // [["unknown-zone", "zone"]]
 * ```
 */
export function safeParseMapping(document: unknown): ParseResult<Mapping> {
  const result = readDocument((issues) => formOf(mappingSchema, document, issues));
  return result.success ? { success: true, data: result.data as Mapping } : result;
}

/**
 * Reads a mapping from JSON, as {@link safeParseMapping} does.
 *
 * @throws {ScoringError} `invalid-mapping`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { parseMapping } from "customer-centric-rubric/adapters";
 *
 * parseMapping({ source: "letters", records: [] }).source; // "letters"
 * parseMapping({ source: "letters" }); // throws "invalid-mapping"
 * ```
 */
export function parseMapping(document: unknown): Mapping {
  return dataOf(safeParseMapping(document), "invalid-mapping", "mapping");
}
