import type { GroupReview } from "../groups/group-result";
import type { CriterionShare, ReviewResult } from "../result";
import type { PartCriterion, PartLedger } from "./scorecard-result";

/** The ledger of a result, property by property, so that nothing of its assessors comes along. */
export function partLedgerOf(result: ReviewResult | GroupReview): PartLedger {
  const { rubric, coverage, exactCoverage, criteria } = result;
  const { id, version, fingerprints } = rubric;
  const ledger = {
    rubric: { id, version, fingerprints: { scoring: fingerprints.scoring, document: fingerprints.document } },
    ...{ coverage, exactCoverage },
    criteria: criteria.map(criterionOf),
  };
  if (result.status === "unscored") return ledger;
  const { deductions } = result;
  const adjustment = "adjustment" in result ? result.adjustment : undefined;
  return { ...ledger, deductions, ...(adjustment !== undefined && { adjustment }) };
}

type Outcome = (ReviewResult | GroupReview)["criteria"][number] & Partial<CriterionShare>;

function criterionOf(outcome: Outcome): PartCriterion {
  const { criterion, weight, effectiveWeight, contribution, displayContribution } = outcome;
  const share =
    effectiveWeight === undefined ? {} : ({ effectiveWeight, contribution, displayContribution } as CriterionShare);
  if (outcome.status !== "scored")
    return { criterion, status: outcome.status, policy: outcome.policy, weight, ...share };
  const { score, level, exactScore } = outcome;
  return { criterion, status: "scored", score, level, exactScore, weight, ...share };
}
