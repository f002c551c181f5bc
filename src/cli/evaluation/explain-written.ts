import { safeParseResult } from "../../aggregation/parse-result";
import type { Issue } from "../../errors";
import { describe, isScoringError } from "../../errors";
import type { Explanation, ExplanationStyle } from "../explanation";
import { explanationOf } from "../explanation";
import type { WrittenEvaluation } from "../input/evaluated-within";
import type { Note } from "../input/note";
import type { MeantResults } from "../input/results-of-subject";
import { resultsOfSubject } from "../input/results-of-subject";
import type { Failure } from "../outcome";
import { placeIssue } from "./read-setting";

export { rubricOfProfile } from "./weighted-rubric";

/** Explains the results of one subject that `score` or `evaluate` wrote into a file; or says what is wrong with them. */
export function explainWritten(
  written: readonly Pick<WrittenEvaluation, "result">[],
  meant: MeantResults,
  file: string,
  style: ExplanationStyle,
): { readonly explanations: readonly Explanation[]; readonly notes: readonly Note[] } | Failure {
  const chosen = resultsOfSubject(written, ({ result }) => whoseOf(result), meant, file);
  if ("messages" in chosen) return chosen;
  const told = chosen.results.map(({ result }) => explainResult(result, style));
  const issues = told.flatMap((one) => ("issues" in one ? one.issues : []));
  if (issues.length > 0) {
    return { messages: issues.map((issue) => placeIssue({ file, path: describe(meant.subject) }, issue)) };
  }
  return { explanations: told.filter((one): one is Explanation => !("issues" in one)), notes: chosen.notes };
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

/** As far as a result says so, which may be damaged. */
function whoseOf(result: unknown) {
  const { subject, period } = Object(result) as { readonly subject?: unknown; readonly period?: unknown };
  return {
    subject: typeof subject === "string" ? subject : undefined,
    period: typeof period === "string" ? period : undefined,
  };
}
