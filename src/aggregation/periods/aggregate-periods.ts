import { addIssue, dataOf, readDocument } from "../../document";
import { canonicalDecimal } from "../../exact/decimal";
import type { Ratio } from "../../exact/ratio";
import { formatRatio } from "../../exact/ratio";
import type { customerCentric } from "../../rubric/customer-centric";
import type { ExactScale } from "../../rubric/exact-scale";
import { exactScale } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { AbsencePolicy, LevelIdOf, Rubric } from "../../rubric/rubric";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import type { Mean } from "../mean";
import { meanOf } from "../mean";
import type { ReviewOutcome } from "../review-outcome";
import { coverageFigures, coverageOfParts, lacksOf, totalOfParts } from "../total-of-parts";
import { sharesOf, sharesOfScored } from "../weighing";
import type { PeriodFinding, PeriodFindings } from "./period-finding";
import type { AggregatePeriodsOptions, ReadPeriodsOptions } from "./period-options";
import { readPeriodsOptions } from "./period-options";
import type { PeriodWeight } from "./period-weights";
import { integersOf, weighPeriods } from "./period-weights";
import type {
  PeriodDeduction,
  PeriodEntry,
  PeriodRules,
  PeriodShare,
  PeriodsResult,
  UnscoredPeriodsReason,
} from "./periods-result";
import { readPeriodResults } from "./read-period-results";

/**
 * Makes one score of the results of several periods of one subject: Σ weight × exact score ÷ Σ weight, rounded once by the
 * rubric's rule and placed. It is no mean of what was printed, nor of levels. The order of the results changes nothing.
 *
 * Coverage is the weight of the periods that have a score over the weight of those that are expected or have a result,
 * without those in which no criterion applied. Below the minimum, there is no score, whatever the policy for what is missing.
 *
 * @param results - One at least, of one subject, each of another period; all scored with rubrics that score alike, or may be mixed. Periods
 * that share a day are refused, since it would count twice. For names of one's own, whose days are unknown, the weighting
 * must be `equal`; with the option `firstMonth`, fiscal years have days.
 * @throws {ScoringError} `mixed-rubrics` for rubrics that score differently and are not to be mixed; `rubric-mismatch` for another one than that of the
 * options; `invalid-result`, with every problem in `details.issues`, also for what the policy `forbid` forbids;
 * `invalid-period` for a period that cannot be weighed; `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { aggregatePeriods, scoreRatings, summarizeTeams } from "customer-centric-rubric";
 *
 * const by = { subject: "li.wei", assessor: "chen", role: "manager", criterion: "overall" } as const;
 * const results = scoreRatings([
 *   { ...by, period: "2026-H1", score: 7 },
 *   { ...by, period: "2026-H2", score: 8.5 },
 * ]);
 * const year = aggregatePeriods(results, { weighting: { halfLife: { months: 6 } } });
 * year.status === "scored" && [year.score, year.level, year.exactScore]; // [8, "good", "8"]
 * year.periods.map(({ weight }) => weight); // ["1/2", "1"]
 * summarizeTeams([year], [{ id: "desk" }]).withoutTeam; // ["li.wei"]
 *
 * aggregatePeriods(results, { expected: ["2026-H1", "2026-H2", "2027-H1", "2027-H2"] }).status; // "unscored"
 * ```
 */
export function aggregatePeriods<R extends Rubric = typeof customerCentric>(
  results: readonly ReviewOutcome[],
  options?: AggregatePeriodsOptions<R>,
): PeriodsResult<LevelIdOf<R>> {
  const chosen = readPeriodsOptions(options);
  const read = readPeriodResults(results, chosen, chosen.fiscal, chosen.expected);
  return aggregateFindings(read, chosen) as PeriodsResult<LevelIdOf<R>>;
}

/** As {@link aggregatePeriods}, of what has been read. */
export function aggregateFindings({ subject, findings }: PeriodFindings, options: ReadPeriodsOptions): PeriodsResult {
  const { rubric, weighting, missing, minimum } = options;
  const scale = exactScale(rubric);
  if (missing === "forbid") forbidMissing(findings);
  const weights = weighPeriods(findings, weighting);
  const shares = sharesOf(integersOf(weights.map(({ weight }) => weight)));
  const counted = findings.map((finding) => countedScore(finding, missing, scale));
  const mean = shares && meanOf(counted, sharesOfScored(counted, shares));
  const standings = findings.map((finding) => {
    return { isScored: finding.outcome.status === "scored", isApplicable: isApplicable(finding) };
  });
  const coverage = coverageOfParts(standings, shares?.weights ?? []);
  const reasons: readonly UnscoredPeriodsReason[] =
    coverage === undefined ? [{ code: "no-applicable-period" }] : lacksOf(coverage, canonicalDecimal(minimum));
  const entries = findings.map((finding, index) => entryOf(finding, weights[index] as PeriodWeight, missing, scale));
  const frame = { ...coverageFigures(coverage), rubric: identityOf(rubric), engine };
  const outcome =
    reasons.length > 0 || mean === undefined
      ? { status: "unscored" as const, reasons, periods: entries }
      : { status: "scored" as const, ...settleMean(mean, entries, findings, missing, scale) };
  const team = findings.findLast((finding) => finding.team !== undefined)?.team;
  const whose = { subject, ...(team !== undefined && { team }) };
  return { ...whose, rules: rulesOf(options), ...outcome, ...frame } as PeriodsResult;
}

function rulesOf({ weighting, missing, minimum, fiscal }: ReadPeriodsOptions): PeriodRules {
  const rules = { weighting, missing, minimumCoverage: canonicalDecimal(minimum) };
  return fiscal === undefined ? rules : { ...rules, fiscalYear: fiscal };
}

function forbidMissing(findings: readonly PeriodFinding[]): void {
  const checked = readDocument((issues) => {
    for (const finding of findings) {
      if (!isMissing(finding)) continue;
      addIssue(issues, "forbidden-absence", ["results"], `a score for ${finding.period}`, finding.outcome.status);
    }
  });
  dataOf(checked, "invalid-result", "list of results");
}

/** No criterion applied to the subject's work: there was nothing to score. */
function isApplicable({ outcome }: PeriodFinding): boolean {
  return outcome.status !== "unscored" || outcome.reasons.some((reason) => reason?.code !== "no-applicable-criterion");
}

/** Some criterion applied, and there is no score. */
export function isMissing(finding: PeriodFinding): boolean {
  return finding.outcome.status !== "scored" && isApplicable(finding);
}

function countedScore(finding: PeriodFinding, missing: AbsencePolicy, scale: ExactScale): Ratio | undefined {
  if (finding.outcome.status === "scored") return finding.outcome.exact;
  return missing === "lowest" && isMissing(finding) ? scale.minimum : undefined;
}

function entryOf(
  finding: PeriodFinding,
  { weight, ...age }: PeriodWeight,
  missing: AbsencePolicy,
  scale: ExactScale,
): PeriodEntry {
  const { period, range, outcome } = finding;
  const frame = { period, ...range, weight: formatRatio(weight), ...age };
  if (outcome.status === "scored") {
    const { score, level, exactScore } = publishScore(outcome.exact, scale);
    return { ...frame, status: "scored", score, level, exactScore, ...(outcome.isAdjusted && { isAdjusted: true }) };
  }
  if (!isApplicable(finding)) return { ...frame, status: "not-applicable" };
  // What is forbidden has been refused.
  const policy = missing as Exclude<AbsencePolicy, "forbid">;
  return outcome.status === "absent"
    ? { ...frame, status: "absent", policy }
    : { ...frame, status: "unscored", reasons: outcome.reasons, policy };
}

/** The score, its level and the ledger: after the policy `fail`, with the line that it takes away. */
function settleMean(
  mean: Mean,
  entries: readonly PeriodEntry[],
  findings: readonly PeriodFinding[],
  missing: AbsencePolicy,
  scale: ExactScale,
) {
  const failing = missing === "fail" ? findings.filter(isMissing).map(({ period }) => period) : [];
  const { exact, shares, deduction } = totalOfParts(mean, failing.length > 0, scale);
  const periods = entries.map((entry, index): PeriodEntry & PeriodShare => {
    return { ...entry, ...(shares[index] as PeriodShare) };
  });
  const deductions: readonly PeriodDeduction[] = deduction ? [{ kind: "fail", periods: failing, ...deduction }] : [];
  return { ...publishScore(exact, scale), periods, deductions };
}
