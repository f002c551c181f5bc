import type { ParseResult } from "../document";
import { dataOf, readDocument } from "../document";
import { addFormIssues } from "../rubric/form-issues";
import { readCalendar } from "./read-calendar";
import { calendarSchema } from "./schema";
import type { WorkingCalendar } from "./working-calendar";
import { sealCalendar } from "./working-calendar";

/**
 * Reads a working calendar from a JSON document: the calendar, or all problems at once, each with a path and a code.
 *
 * @param document - A parsed JSON value of any shape.
 * @example
 * ```ts
 * import { safeParseCalendar } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseCalendar({ zone: "Berlin", hours: [{ day: "monday", from: "22:00", to: "06:00" }] });
 * parsed.success === false && parsed.issues.map((issue) => issue.code); // ["unknown-zone", "reversed-hours"]
 * ```
 */
export function safeParseCalendar(document: unknown): ParseResult<WorkingCalendar> {
  const result = readDocument((issues) => {
    const calendar = readCalendar(document, issues);
    addFormIssues(calendarSchema, document, issues);
    return calendar;
  });
  return result.success ? { success: true, data: sealCalendar(result.data as WorkingCalendar) } : result;
}

/**
 * Reads a working calendar from a JSON document, as {@link safeParseCalendar} does.
 *
 * @throws {ScoringError} `invalid-calendar`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { parseCalendar } from "customer-centric-rubric/schema";
 *
 * parseCalendar({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] }).zone; // "UTC"
 * parseCalendar({ zone: "UTC" }); // throws "invalid-calendar"
 * ```
 */
export function parseCalendar(document: unknown): WorkingCalendar {
  return dataOf(safeParseCalendar(document), "invalid-calendar", "calendar");
}
