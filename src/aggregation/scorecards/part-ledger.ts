import type { ReviewAdjustment } from "../adjustments/adjustment";
import type { GroupReview } from "../groups/group-result";
import type { CriterionShare, Deduction, NextLevel, ReviewResult, UnscoredReason } from "../result";
import type { PartCriterion, PartLedger } from "./scorecard-result";

/** As much of a part's result as a scorecard shows: nothing of its assessors, of what they wrote, or of evidence. */
export type PartResult = PartLedger &
  (
    | { readonly status: "scored"; readonly score: number; readonly level: string; readonly exactScore: string }
    | { readonly status: "unscored"; readonly reasons: readonly UnscoredReason[] }
  );

/** That of a result, or of what was kept of one: property by property, in one order. */
export function partResultOf(result: ReviewResult | GroupReview | PartResult): PartResult {
  const { rubric, coverage, exactCoverage } = result;
  const { id, version, fingerprints } = rubric;
  const criteria = (result.criteria as readonly Outcome[]).map(criterionOf);
  const frame = {
    rubric: { id, version, fingerprints: { scoring: fingerprints.scoring, document: fingerprints.document } },
    ...{ coverage, exactCoverage, criteria },
  };
  if (result.status === "unscored") return { status: "unscored", reasons: result.reasons.map(reasonOf), ...frame };
  const { score, level, exactScore, deductions = [], adjustment } = result;
  return {
    ...{ status: "scored", score, level, exactScore, ...frame },
    deductions: deductions.map(deductionOf),
    ...(adjustment !== undefined && { adjustment: adjustmentOf(adjustment) }),
  };
}

/** The ledger alone, for the scorecard's result. */
export function partLedgerOf(result: PartResult): PartLedger {
  const { rubric, coverage, exactCoverage, criteria, deductions, adjustment } = result;
  return {
    ...{ rubric, coverage, exactCoverage, criteria },
    ...(deductions !== undefined && { deductions }),
    ...(adjustment !== undefined && { adjustment }),
  };
}

type Outcome = PartCriterion & Partial<CriterionShare>;

function criterionOf(outcome: Outcome): PartCriterion {
  const { criterion, weight, effectiveWeight, contribution, displayContribution } = outcome;
  const share =
    effectiveWeight === undefined ? {} : ({ effectiveWeight, contribution, displayContribution } as CriterionShare);
  if (outcome.status !== "scored")
    return { criterion, status: outcome.status, policy: outcome.policy, weight, ...share };
  const { score, level, exactScore } = outcome;
  return { criterion, status: "scored", score, level, exactScore, weight, ...share };
}

function reasonOf(reason: UnscoredReason): UnscoredReason {
  const { code } = reason;
  if (code === "gate") return { code, gate: reason.gate, criteria: [...reason.criteria] };
  if (code !== "coverage-below-minimum") return { code };
  return { code, exactCoverage: reason.exactCoverage, minimum: reason.minimum };
}

function deductionOf(deduction: Deduction): Deduction {
  const { contribution, displayContribution } = deduction;
  return deduction.kind === "cap"
    ? { kind: "cap", gate: deduction.gate, contribution, displayContribution }
    : { kind: "fail", criteria: [...deduction.criteria], contribution, displayContribution };
}

function adjustmentOf({ original, changes }: ReviewAdjustment): ReviewAdjustment {
  const { score, level, exactScore, roundingChangedLevel, nextLevel } = original;
  return {
    original: { score, level, exactScore, roundingChangedLevel, nextLevel: nextLevel && nextLevelOf(nextLevel) },
    changes: changes.map(({ score, level, by, at, reason, contribution, displayContribution }) => {
      return { score, level, by, at, reason, contribution, displayContribution };
    }),
  };
}

function nextLevelOf({ level, cut, distance, exactDistance, rises }: NextLevel): NextLevel {
  return { level, cut, distance, exactDistance, rises: rises.map(({ criterion, rise }) => ({ criterion, rise })) };
}
