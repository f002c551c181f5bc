import { groupBy } from "../review/evidence/group-by";
import type { Rubric } from "../rubric/rubric";
import type { Evaluation, IndicatorConclusion } from "./evaluation";
import type { Finding, JudgedFinding } from "./finding";
import type { IndicatorFinding, IndicatorVerdict } from "./review-evidence";

/** What results show of each indicator that there is something to say of, by criterion. */
export function verdictsOf(
  { indicators, findings }: Evaluation,
  { criteria }: Rubric,
): ReadonlyMap<string, readonly IndicatorVerdict[]> {
  const byIndicator = groupBy(findings.filter(isJudged), ({ indicator }) => indicator);
  return new Map(
    criteria.map(({ id, descriptors = [] }) => {
      const own = descriptors.flatMap((descriptor) => descriptor.indicators);
      const negative = new Set(own.filter((indicator) => indicator.negative === true).map((indicator) => indicator.id));
      const told = indicators.filter(({ criterion, verdict }) => criterion === id && verdict.outcome !== "no-evidence");
      return [id, told.map((one) => verdictOf(one, byIndicator.get(one.indicator) ?? [], negative.has(one.indicator)))];
    }),
  );
}

function verdictOf(
  { indicator, level, verdict: { outcome }, basis, measured, isContested }: IndicatorConclusion,
  findings: readonly JudgedFinding[],
  isNegative: boolean,
): IndicatorVerdict {
  const isProven = isNegative && outcome === "met";
  return {
    indicator,
    level,
    outcome,
    basis,
    ...(isContested ? { isContested } : {}),
    findings: findings.map(briefOf),
    ...(isProven ? { cites: citationsOf(findings, basis === "people", measured?.outcome === "met") } : {}),
  };
}

/**
 * The evidence of those findings that prove it: what people observed comes in the place of what was measured, and beside it
 * where both prove it.
 */
function citationsOf(findings: readonly JudgedFinding[], isObserved: boolean, isMeasured: boolean): readonly string[] {
  const proving = findings.filter(
    ({ outcome, evaluator }) => outcome === "met" && (evaluator === "people" ? isObserved : isMeasured),
  );
  return [...new Set(proving.flatMap(({ used }) => used))].sort();
}

function briefOf({ evaluator, outcome, n, measured, used }: JudgedFinding): IndicatorFinding {
  const by = evaluator === "people" ? evaluator : evaluator.id;
  if (measured === undefined) return { by, outcome, n };
  const { kind, estimate, threshold } = measured;
  const brief = { by, outcome, n, kind, estimate, threshold };
  return kind === "mean" ? { ...brief, cites: used } : brief;
}

function isJudged(finding: Finding): finding is JudgedFinding {
  return ["met", "not-met", "inconclusive"].includes(finding.outcome);
}
