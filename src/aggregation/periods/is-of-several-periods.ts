import type { Path } from "../../document";
import { addIssue } from "../../document";
import type { Issue } from "../../errors";

/**
 * Whether a value is a result of several periods where one of a review is needed: then one issue says so. Summaries, teams and
 * scorecards show criteria, and a year has none.
 */
export function isOfSeveralPeriods(value: unknown, path: Path, issues: Issue[]): boolean {
  if (!Array.isArray(Object(value).periods)) return false;
  const expected = "a result of one review, as scoreReview and scoreGroups make them";
  addIssue(issues, "wrong-type", path, expected, "a result of several periods");
  return true;
}
