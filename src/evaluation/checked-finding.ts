import { dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import { ScoringError } from "../errors";
import { compareRatios, one, parseRatio, zero } from "../exact/ratio";
import { addFormIssues } from "../rubric/form-issues";
import type { EmptyFinding, JudgedFinding, Measurement } from "./finding";
import { emptyFindingSchema, judgedFindingSchema } from "./stored/schema";

/**
 * A finding as everything else relies on it: evaluators may be written without types, and what they make up would go into
 * the result.
 *
 * @throws {ScoringError} `invalid-evaluation` for one of another form, or whose figures do not suit its outcome; `invalid-ratio`.
 */
export function checkedFinding<Checked extends JudgedFinding | EmptyFinding>(finding: Checked): Checked {
  const schema = finding.outcome === "no-evidence" ? emptyFindingSchema : judgedFindingSchema;
  const read = readDocument((issues: Issue[]) => addFormIssues(schema, finding, issues));
  const what = `finding on ${finding.indicator}`;
  dataOf(read, "invalid-evaluation", what);
  // Only shares are reckoned with further.
  if (finding.outcome === "no-evidence" || finding.measured?.kind !== "proportion") return finding;
  // What was good in most cases may not be met for another reason: a grave complaint beside good answers.
  const violations = figureViolations(finding.outcome === "met" ? "met" : "inconclusive", finding.measured);
  if (violations.length === 0) return finding;
  throw new ScoringError("invalid-evaluation", `The ${what} ${violations.join(" It ")}`);
}

/** Where figures do not suit an outcome, in sentences without their subject. */
export function figureViolations(
  outcome: string,
  { kind, estimate, threshold }: Pick<Measurement, "kind" | "estimate" | "threshold">,
): readonly string[] {
  const [value, bound] = [parseRatio(estimate), parseRatio(threshold)];
  const violations: string[] = [];
  if (kind === "proportion" && (compareRatios(value, zero) < 0 || compareRatios(value, one) > 0)) {
    violations.push(`measures a share of ${estimate}.`);
  }
  if (kind === "proportion" && (compareRatios(bound, zero) < 0 || compareRatios(bound, one) > 0)) {
    violations.push(`asks for a share of ${threshold}.`);
  }
  const isReached = compareRatios(value, bound) >= 0;
  if (outcome === "met" && !isReached) violations.push(`is met with ${estimate}, below ${threshold}.`);
  if (outcome === "not-met" && kind !== "count" && isReached)
    violations.push(`is not met with ${estimate}, of ${threshold}.`);
  return violations;
}
