import type { Path } from "../../document";
import { readList } from "../../document";
import type { Issue } from "../../errors";

/** Whether somebody has changed the score that a result says; what it was changed to is the result's, and what counts. */
export function isAdjusted(adjustment: unknown, path: Path, issues: Issue[]): boolean {
  if (adjustment === undefined) return false;
  return readList(Object(adjustment).changes, [...path, "adjustment", "changes"], 1, issues).length > 0;
}
