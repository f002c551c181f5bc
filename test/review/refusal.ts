import type { Issue, PathSegment } from "../../src/index";
import { isScoringError, ScoringError } from "../../src/index";

/** An issue as tests state it: its code, and the path that leads to it. */
export type BriefIssue = readonly [code: string, ...path: PathSegment[]];

/** The ScoringError that a call throws; any other error is thrown on, and no error is one. */
export function refusalOf(call: () => unknown): ScoringError {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    if (error instanceof ScoringError && isScoringError(error)) return error;
    throw error;
  }
  throw new Error(`Expected a ScoringError, got ${JSON.stringify(result)}.`);
}

/** The issues of the ScoringError that a call throws, in brief. */
export function issuesOf(call: () => unknown): readonly BriefIssue[] {
  return brief(refusalOf(call).details.issues ?? []);
}

export function brief(issues: readonly Issue[]): readonly BriefIssue[] {
  return issues.map(({ code, path }) => [code, ...path]);
}
