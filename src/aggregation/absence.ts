import { addIssue, describe } from "../document";
import type { Issue } from "../errors";
import type { Integer } from "../exact/integer";
import { add } from "../exact/integer";
import type { Ratio } from "../exact/ratio";
import { compareRatios, formatRatio, ratioOf, zero } from "../exact/ratio";
import type { ReadReview } from "../review/readReview";
import type { AbsencePolicy, Rubric } from "../rubric/rubric";
import type { Firing } from "./gating";
import type { UnscoredReason } from "./result";
import type { CriterionFinding } from "./scoreCriterion";
import type { Weights } from "./weighing";

/** What the rubric says about a criterion without a score; `undefined` for one that has a score. */
export function policyFor(finding: CriterionFinding, index: number, rubric: Rubric): AbsencePolicy | undefined {
  if (finding.status === "scored") return undefined;
  const kind = finding.status === "not-applicable" ? "notApplicable" : "notRated";
  return rubric.criteria[index]?.policies?.[kind] ?? rubric.policies[kind];
}

/** Makes an issue of every absence that the rubric forbids. */
export function forbidAbsences(
  findings: readonly CriterionFinding[],
  policies: readonly (AbsencePolicy | undefined)[],
  review: ReadReview,
  rubric: Rubric,
  issues: Issue[],
): void {
  findings.forEach((finding, index) => {
    if (policies[index] !== "forbid") return;
    const criterion = describe(rubric.criteria[index]?.id);
    const period = review.period === undefined ? "" : ` in ${describe(review.period)}`;
    const expected = `a score for the criterion ${criterion} of ${describe(review.subject)}${period}, which must not be without one`;
    addIssue(issues, "forbidden-absence", review.path, expected, finding.status);
  });
}

/** The weight of criteria with a score over the weight of applicable criteria; 0 when none is applicable. */
export function coverageOf(findings: readonly CriterionFinding[], weights: Weights): Ratio {
  let [scored, applicable]: [Integer, Integer] = [0, 0];
  findings.forEach(({ status }, index) => {
    const weight = weights.criteria[index] as Integer;
    if (status === "scored") scored = add(scored, weight);
    if (status !== "not-applicable") applicable = add(applicable, weight);
  });
  return applicable === 0 ? zero : ratioOf(scored, applicable);
}

/** Why the review has no score; empty when it has one. */
export function unscoredReasons(
  review: ReadReview,
  findings: readonly CriterionFinding[],
  coverage: Ratio,
  firings: readonly Firing[],
  rubric: Rubric,
  weights: Weights,
): readonly UnscoredReason[] {
  const isApplicable = findings.some(
    ({ status }, index) => status !== "not-applicable" && weights.criteria[index] !== 0,
  );
  if (!isApplicable) return [{ code: "no-applicable-criterion" }];
  const reasons: UnscoredReason[] = [];
  if (coverage.numerator === 0) {
    const scored = review.answers.flat().filter(({ value }) => value.status === "scored");
    const roles = new Set(scored.map(({ assessor }) => assessor.role));
    reasons.push({ code: roles.size === 1 && roles.has("self") ? "self-ratings-only" : "no-score" });
  }
  if (compareRatios(coverage, weights.minimumCoverage) < 0) {
    const { minimumCoverage: minimum } = rubric;
    reasons.push({ code: "coverage-below-minimum", exactCoverage: formatRatio(coverage), minimum });
  }
  for (const { gate, criteria, cap } of firings) {
    if (cap === undefined)
      reasons.push({
        code: "gate",
        gate: gate.id,
        criteria: criteria.map((index) => rubric.criteria[index]?.id as string),
      });
  }
  return reasons;
}
