import type { Path, UnknownRecord } from "../../document";
import { addIssue, dataOf, readChoice, readDocument, readId, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe, ScoringError } from "../../errors";
import { parseRatio } from "../../exact/ratio";
import { readPeriod } from "../../review/parse-period";
import type { Period } from "../../review/period";
import type { StatedFiscalYear } from "../../review/period-calendar";
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
import { inTime } from "./findings-in-time";
import type { PeriodFinding, PeriodFindings } from "./period-finding";
import { periodFinding } from "./period-finding";

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
  return { subject, finding: periodFinding(period as Period, parsed, outcome, where) };
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
