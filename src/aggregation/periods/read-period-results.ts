import type { Path, UnknownRecord } from "../../document";
import { addIssue, dataOf, readChoice, readDocument, readId, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe, ScoringError } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { parseRatio } from "../../exact/ratio";
import type { ParsedPeriod } from "../../review/parse-period";
import { readPeriod } from "../../review/parse-period";
import type { Period, PeriodRange } from "../../review/period";
import type { StatedFiscalYear } from "../../review/period-calendar";
import { periodRange } from "../../review/period-range";
import { exactScale, isOnScale } from "../../rubric/exact-scale";
import { publishScore } from "../../rubric/placing";
import type { Rubric } from "../../rubric/rubric";
import { identityOf } from "../../rubric/rubric-identity";
import { fingerprintsOf } from "../../rubric/seal";
import type { SummaryOptions } from "../accumulators/summary";
import { isAdjusted } from "../adjustments/is-adjusted";
import type { RubricMixing } from "../one-rubric";
import { mixableRubrics, mixture, rubricOfResults, rubricsOfResults } from "../one-rubric";
import { readReasons } from "../read-reasons";
import type { UnscoredReason } from "../result";

/** What was found of one period; no outcome where there is no result of it. */
export interface PeriodFinding {
  readonly period: Period;
  readonly parsed: ParsedPeriod;
  /** `undefined` for a name of one's own. */
  readonly range: PeriodRange | undefined;
  readonly team?: string | undefined;
  readonly outcome:
    | { readonly status: "scored"; readonly exact: Ratio; readonly isAdjusted: boolean }
    | { readonly status: "unscored"; readonly reasons: readonly UnscoredReason[] }
    | { readonly status: "absent" };
}

/** Results of one subject, by time. */
export interface PeriodFindings {
  readonly subject: string;
  readonly findings: readonly PeriodFinding[];
}

/**
 * Reads results of one subject and rubric, each of its own time. In the order of their days, and names of one's own
 * after them by their text, so that the order in which they came has no say.
 *
 * @throws {ScoringError} `mixed-rubrics`, `rubric-mismatch`; `invalid-result`, with every problem.
 */
export function readPeriodResults(
  results: unknown,
  { rubric, mixing }: SummaryOptions & { readonly rubric: Rubric },
  fiscal: StatedFiscalYear | undefined,
  expected: unknown = [],
): PeriodFindings {
  checkRubrics(results, rubric, mixing === undefined ? "refuse" : mixing);
  const read = readDocument((issues) => {
    let first: string | undefined;
    const findings = readList(results, ["results"], 1, issues).flatMap((result, index) => {
      const path = ["results", index];
      const { subject, finding } = readPeriodResult(result, path, { rubric, fiscal }, issues);
      first ??= subject;
      if (subject !== undefined && subject !== first) {
        addIssue(issues, "conflicting-values", [...path, "subject"], describe(first), subject);
      }
      return finding === undefined ? [] : [finding];
    });
    return { subject: first as string, findings: inTime(findings, expected, fiscal, issues) };
  });
  return dataOf(read, "invalid-result", "list of results");
}

/** The findings by time, with one of nothing for each period that is expected and has no result. */
export function inTime(
  findings: readonly PeriodFinding[],
  expected: unknown,
  fiscal: StatedFiscalYear | undefined,
  issues: Issue[],
): readonly PeriodFinding[] {
  const sorted = [...findings, ...readExpected(expected, findings, fiscal, issues)].sort(byTime);
  const isNamed = ({ range }: PeriodFinding) => range === undefined;
  checkOverlaps(
    sorted.filter((finding) => !isNamed(finding)),
    issues,
  );
  checkOverlaps(sorted.filter(isNamed).map(asIfCalendar).sort(byTime), issues);
  return sorted;
}

/** What reading a result needs to know. */
export interface PeriodReading {
  readonly rubric: Rubric;
  readonly fiscal: StatedFiscalYear | undefined;
}

/** Whose result it is and what it says, as far as that is good: every problem becomes an issue. */
export function readPeriodResult(
  value: unknown,
  path: Path,
  { rubric, fiscal }: PeriodReading,
  issues: Issue[],
): { readonly subject?: string | undefined; readonly finding?: PeriodFinding | undefined } {
  if (typeof value !== "object" || value === null) {
    addIssue(issues, "wrong-type", path, "a result of a review", value);
    return {};
  }
  const {
    subject: whose,
    period,
    team,
    status: how,
    exactScore,
    score,
    level,
    reasons,
    adjustment,
  } = value as UnknownRecord;
  const subject = readId(whose, [...path, "subject"], issues);
  if (period === undefined) addIssue(issues, "missing", [...path, "period"], "a period such as 2026-H1", period);
  const parsed = period === undefined ? period : readPeriod(period, fiscal, issues, [...path, "period"]);
  const where = team === undefined ? undefined : readId(team, [...path, "team"], issues);
  const status = readChoice(how, [...path, "status"], ["scored", "unscored"], issues);
  const outcome =
    status === "scored"
      ? readScore({ exactScore, score, level, adjustment }, path, rubric, issues)
      : { status: "unscored" as const, reasons: status === "unscored" ? readReasons(reasons, path, issues) : [] };
  if (parsed === undefined || outcome === undefined) return { subject };
  return { subject, finding: findingOf(period as Period, parsed, outcome, where) };
}

export function findingOf(
  period: Period,
  parsed: ParsedPeriod,
  outcome: PeriodFinding["outcome"],
  team?: string,
): PeriodFinding {
  return { period, parsed, range: rangeOf(parsed), team, outcome };
}

/** The exact score, and that the score and the level beside it are those that it makes. */
function readScore(
  { exactScore, score, level, adjustment }: Readonly<Record<"exactScore" | "score" | "level" | "adjustment", unknown>>,
  path: Path,
  rubric: Rubric,
  issues: Issue[],
): PeriodFinding["outcome"] | undefined {
  const scale = exactScale(rubric);
  const isText = typeof exactScore === "string" && /^-?\d{1,10000}(\/[1-9]\d{0,9999})?$/.test(exactScore);
  const exact = isText ? parseRatio(exactScore) : undefined;
  if (exact === undefined || !isOnScale(exact, scale)) {
    addIssue(issues, "unknown-value", [...path, "exactScore"], "an exact score on the rubric's scale", exactScore);
    return undefined;
  }
  const placed = publishScore(exact, scale);
  if (score !== placed.score) addIssue(issues, "unknown-value", [...path, "score"], `${placed.score}`, score);
  if (level !== placed.level) addIssue(issues, "unknown-value", [...path, "level"], describe(placed.level), level);
  return { status: "scored", exact, isAdjusted: isAdjusted(adjustment, path, issues) };
}

export const expectedOnly = "results of expected periods only (of a longer one, expect the parts: see periodsWithin)";

/** Findings of nothing for the periods that have no result; and a result of none of them is an issue. */
function readExpected(
  expected: unknown,
  findings: readonly PeriodFinding[],
  fiscal: StatedFiscalYear | undefined,
  issues: Issue[],
): readonly PeriodFinding[] {
  const periods = new Set<Period>();
  const absent = readList(expected, ["expected"], 0, issues).flatMap((value, index): readonly PeriodFinding[] => {
    const path = ["expected", index];
    const parsed = readPeriod(value, fiscal, issues, path);
    if (parsed === undefined) return [];
    const period = value as Period;
    const isTwice = periods.has(period);
    if (isTwice) addIssue(issues, "duplicate-id", path, "each period once", period);
    periods.add(period);
    if (isTwice || findings.some((finding) => finding.period === period)) return [];
    return [findingOf(period, parsed, { status: "absent" })];
  });
  for (const { period } of periods.size > 0 ? findings : []) {
    if (!periods.has(period)) addIssue(issues, "unknown-value", ["results"], expectedOnly, period);
  }
  return absent;
}

/** Two results of the same days would count them twice; and so would two of one name. */
function checkOverlaps(sorted: readonly PeriodFinding[], issues: Issue[]): void {
  let last: PeriodFinding | undefined;
  for (const finding of sorted) {
    const { period, range } = finding;
    const isTwice = last?.period === period;
    const isOver = range !== undefined && last?.range !== undefined && range.start <= last.range.end;
    if (isTwice || isOver) {
      const other = isTwice ? "each period once" : `a period with no days of ${describe(last?.period)}`;
      addIssue(issues, "overlapping-periods", ["results"], other, period);
    }
    // The one that reaches farthest, so that none behind it hides what it covers.
    if (last?.range === undefined || range === undefined || range.end > last.range.end) last = finding;
  }
}

/** A fiscal year has no days before its first month is stated, but its halves and quarters lie in it, whichever that is. */
function asIfCalendar(finding: PeriodFinding): PeriodFinding {
  return {
    ...finding,
    range: /^FY\d{4}(-[HQ]\d)?$/.test(finding.period) ? periodRange(finding.period.slice(2)) : undefined,
  };
}

function byTime(left: PeriodFinding, right: PeriodFinding): number {
  const [first, second] = [left, right].map(({ range, period }) => {
    // "9999-12-32" lies behind every day.
    return range === undefined ? `9999-12-32 ${period}` : `${range.start} ${range.end} ${period}`;
  }) as [string, string];
  return first < second ? -1 : Number(first > second);
}

function rangeOf(parsed: ParsedPeriod): PeriodRange | undefined {
  return parsed.kind === "name" ? undefined : { start: parsed.start, end: parsed.end };
}

/** Scores of rubrics that score differently are no scores of one scale. */
function checkRubrics(results: unknown, rubric: Rubric, mixing: RubricMixing): void {
  const accepted = mixableRubrics(mixing, rubric).map((one) => fingerprintsOf(one).scoring);
  // What is no list of results, or an empty one, is told where they are read.
  if (!Array.isArray(results) || results.length === 0) return;
  if (mixing !== "refuse") {
    const foreign = rubricsOfResults(results).filter(({ fingerprints }) => !accepted.includes(fingerprints.scoring));
    if (foreign.length > 0) throw mixture([identityOf(rubric), ...foreign]);
    return;
  }
  const { id, version, fingerprints } = rubricOfResults(results);
  const given = fingerprintsOf(rubric).scoring;
  if (fingerprints.scoring === given) return;
  const name = `${describe(id)} ${describe(version)}`;
  const message = `The results were scored with the rubric ${name}, not with the one given: pass that rubric as the option "rubric".`;
  throw new ScoringError("rubric-mismatch", message, {
    argument: "rubric",
    expected: fingerprints.scoring,
    received: given,
  });
}
