import type { Ratio } from "../../exact/ratio";
import { formatRatio, zero } from "../../exact/ratio";
import { exactScale, placeExact, stepsToNumber } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { AbsencePolicy } from "../../rubric/rubric";
import type { ScorecardPart } from "../../rubric/scorecards/scorecard";
import type { KnownScorecard } from "../../rubric/scorecards/seal-scorecard";
import { engine } from "../../version";
import type { Mean } from "../mean";
import { meanOf } from "../mean";
import type { CriterionShare } from "../result";
import { coverageFigures, coverageOfParts, lacksOf, totalOfParts } from "../total-of-parts";
import { sharesOfScored, weightsOf } from "../weighing";
import { partLedgerOf } from "./part-ledger";
import type { PartFinding, ReadParts } from "./read-parts";
import type { PartDeduction, PartOutcome, ScorecardResult, UnscoredScorecardReason } from "./scorecard-result";

/** The result of parts that have been read; none of them is forbidden to be missing. */
export function totalScorecard({ whose, findings }: ReadParts, known: KnownScorecard): ScorecardResult {
  const { scorecard, face, identity } = known;
  const scale = exactScale(face);
  const shares = weightsOf(face).criteria;
  const counted = findings.map((finding, index) => {
    if (finding.status === "scored") return finding.exact;
    const policy = policyOf(scorecard.parts[index] as ScorecardPart, known);
    return policy === "lowest" && isMissing(finding) ? scale.minimum : undefined;
  });
  const mean = meanOf(counted, sharesOfScored(counted, shares));
  const standings = findings.map(({ status }) => {
    return { isScored: status === "scored", isApplicable: status !== "not-applicable" };
  });
  const coverage = coverageOfParts(standings, shares.weights);
  const reasons: readonly UnscoredScorecardReason[] =
    coverage === undefined ? [{ code: "no-applicable-part" }] : lacksOf(coverage, scorecard.minimumCoverage);
  const parts = findings.map((finding, index) => outcomeOf(finding, scorecard.parts[index] as ScorecardPart, known));
  const frame = { ...coverageFigures(coverage), scorecard: identity, engine };
  if (reasons.length > 0 || mean === undefined) return { ...whose, status: "unscored", reasons, parts, ...frame };
  return { ...whose, status: "scored", ...settle(mean, parts, findings, known), ...frame };
}

/** What becomes of the part when it has no score. */
export function policyOf({ missing }: ScorecardPart, { scorecard }: KnownScorecard): AbsencePolicy {
  return missing ?? scorecard.missing;
}

/** It applies to the work, and has no score. */
export function isMissing({ status }: PartFinding): boolean {
  return status === "unscored" || status === "absent";
}

function outcomeOf(finding: PartFinding, part: ScorecardPart, known: KnownScorecard): PartOutcome {
  const { id, weight } = part;
  const frame = { part: id, weight, kind: "rubric" in part ? ("rubric" as const) : ("measure" as const) };
  // What is forbidden has been refused.
  const policy = policyOf(part, known) as Exclude<AbsencePolicy, "forbid">;
  if (finding.status === "absent") return { ...frame, status: "absent", policy };
  if ("measured" in finding) {
    return { ...frame, kind: "measure", status: "scored", ...finding.measured, ...convertedOf(finding.exact, known) };
  }
  const { result } = finding;
  if (result === undefined) return { ...frame, status: "not-applicable" };
  const own = partLedgerOf(result);
  if (finding.status === "not-applicable") return { ...frame, status: "not-applicable", result: own };
  if (result.status === "unscored") {
    return { ...frame, kind: "rubric", status: "unscored", reasons: result.reasons, policy, result: own };
  }
  const { score, level, exactScore } = result;
  return {
    ...{ ...frame, kind: "rubric", status: "scored", score, level, exactScore },
    scale: (part as Extract<ScorecardPart, { readonly rubric: object }>).rubric.scale,
    ...(own.adjustment !== undefined && { isAdjusted: true as const }),
    ...convertedOf(finding.status === "scored" ? finding.exact : zero, known),
    result: own,
  };
}

function convertedOf(exact: Ratio, { face }: KnownScorecard) {
  const scale = exactScale(face);
  return { converted: stepsToNumber(placeExact(exact, scale).steps, scale), exactConverted: formatRatio(exact) };
}

/** The score, its level and the ledger: after the policy `fail`, with the line that it takes away. */
function settle(mean: Mean, outcomes: readonly PartOutcome[], findings: readonly PartFinding[], known: KnownScorecard) {
  const { scorecard, face } = known;
  const scale = exactScale(face);
  const failing = scorecard.parts.filter((part, index) => {
    return isMissing(findings[index] as PartFinding) && policyOf(part, known) === "fail";
  });
  const { exact, shares, deduction } = totalOfParts(mean, failing.length > 0, scale);
  const parts = outcomes.map((outcome, index) => ({ ...outcome, ...(shares[index] as CriterionShare) }));
  const names = failing.map(({ id }) => id);
  const deductions: readonly PartDeduction[] = deduction ? [{ kind: "fail", parts: names, ...deduction }] : [];
  const { score, level, exactScore, roundingChangedLevel } = publishScore(exact, scale);
  const hasLevels = scorecard.levels.length > 0;
  return { score, level: hasLevels ? level : null, exactScore, roundingChangedLevel, parts, deductions };
}
