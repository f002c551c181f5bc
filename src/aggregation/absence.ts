import { addIssue } from "../document";
import type { Issue } from "../errors";
import { describe } from "../errors";
import type { Integer } from "../exact/integer";
import { add } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios, formatRatio } from "../exact/ratio";
import type { ReadReview } from "../review/read-review";
import { exactOf } from "../rubric/exact-scale";
import type { Criterion, Rubric } from "../rubric/rubric";
import type { Firing } from "./gating";
import type { UnscoredReason } from "./result";
import type { CriterionFinding } from "./score-criterion";
import type { Weights } from "./weighing";

/** Makes an issue of every absence that the rubric forbids. */
export function forbidAbsences(
  findings: readonly CriterionFinding[],
  { whose, path }: ReadReview,
  rubric: Rubric,
  issues: Issue[],
): void {
  findings.forEach(({ status, policy }, index) => {
    if (policy !== "forbid") return;
    const expected = `a score for ${describe((rubric.criteria[index] as Criterion).id)} of ${describe(whose.subject)}`;
    addIssue(issues, "forbidden-absence", path, expected, status);
  });
}

/** The weight of criteria with a score over the weight of applicable criteria; `undefined` when that is 0. */
export function coverageOf(findings: readonly CriterionFinding[], weights: Weights): Ratio | undefined {
  let scored: Integer = 0;
  let applicable: Integer = 0;
  findings.forEach(({ status }, index) => {
    const weight = weights.criteria.weights[index] as Integer;
    if (status === "scored") scored = add(scored, weight);
    if (status !== "not-applicable") applicable = add(applicable, weight);
  });
  return applicable === 0 ? undefined : { numerator: scored, denominator: applicable };
}

/** Why the review has no score; empty when it has one. */
export function unscoredReasons(
  findings: readonly CriterionFinding[],
  coverage: Ratio | undefined,
  firings: readonly Firing[],
  { criteria, minimumCoverage: minimum }: Rubric,
): readonly UnscoredReason[] {
  if (coverage === undefined) return [{ code: "no-applicable-criterion" }];
  const reasons: UnscoredReason[] = [];
  const who = new Set<unknown>();
  for (const { roles, basis } of findings) {
    if (basis !== undefined) who.add(basis);
    for (const { role, status } of roles) if (status === "scored") who.add(role);
  }
  if (who.size === 1 && who.has("self")) reasons.push({ code: "self-ratings-only" });
  else if (coverage.numerator === 0) reasons.push({ code: "no-score" });
  if (compareRatios(coverage, exactOf(minimum)) < 0) {
    reasons.push({ code: "coverage-below-minimum", exactCoverage: formatRatio(coverage), minimum });
  }
  for (const { gate, criteria: low, cap } of firings) {
    if (cap !== undefined) continue;
    const ids = [...low.keys()].map((index) => (criteria[index] as Criterion).id);
    reasons.push({ code: "gate", gate: gate.id, criteria: ids });
  }
  return reasons;
}
