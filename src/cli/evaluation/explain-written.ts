import { safeParseResult } from "../../aggregation/parse-result";
import type { Issue } from "../../errors";
import { describe, isScoringError } from "../../errors";
import type { Explanation, ExplanationStyle } from "../explanation";
import { explanationOf } from "../explanation";
import type { WrittenEvaluation } from "../input/evaluated-within";
import { nearest } from "../input/nearest";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { placeIssue } from "./read-setting";

export { rubricOfProfile } from "./weighted-rubric";

/** Explains the results of one subject that `score` or `evaluate` wrote into a file; or says what is wrong with them. */
export function explainWritten(
  written: readonly Pick<WrittenEvaluation, "result">[],
  subject: string,
  file: string,
  style: ExplanationStyle,
): readonly Explanation[] | Failure {
  const own = written.filter(({ result }) => subjectOf(result) === subject.trim());
  if (own.length === 0) {
    const subjects = written.map(({ result }) => subjectOf(result)).filter((id) => id !== undefined);
    const known = [...new Set(subjects)];
    return failure({ file }, { kind: "unknown-subject", subject, known, near: nearest(subject, known) });
  }
  const told = own.map(({ result }) => explainResult(result, style));
  const issues = told.flatMap((one) => ("issues" in one ? one.issues : []));
  if (issues.length > 0) {
    return { messages: issues.map((issue) => placeIssue({ file, path: describe(subject) }, issue)) };
  }
  return told.filter((one): one is Explanation => !("issues" in one));
}

function explainResult(
  document: unknown,
  style: ExplanationStyle,
): Explanation | { readonly issues: readonly Issue[] } {
  const parsed = safeParseResult(document);
  if (!parsed.success) return parsed;
  try {
    return explanationOf(parsed.data, style);
  } catch (error) {
    if (!isScoringError(error)) throw error;
    const { code, details } = error;
    if (details.issues !== undefined) return { issues: details.issues };
    if (code !== "rubric-mismatch") throw error;
    const { id, version } = parsed.data.rubric;
    const expected = "the rubric at hand: give the --rubric, --weights, --policy and --profile that it was scored with";
    return {
      issues: [{ code, path: ["rubric"], message: error.message, expected, received: `${describe(id)} ${version}` }],
    };
  }
}

function subjectOf(result: unknown): string | undefined {
  const { subject } = Object(result) as { readonly subject?: unknown };
  return typeof subject === "string" ? subject : undefined;
}
