import type { Path, UnknownRecord } from "../../document";
import { addIssue, dataOf, readChoice, readDocument, readId, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { formatRatio } from "../../exact/ratio";
import { readPeriod } from "../../review/parse-period";
import type { Period } from "../../review/period";
import type { StatedFiscalYear } from "../../review/period-calendar";
import { exactScale, isOnScale } from "../../rubric/exact-scale";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import { fingerprintsOf } from "../../rubric/seal";
import type { RubricMixing } from "../one-rubric";
import { mixableRubrics, mixture, readRubrics } from "../one-rubric";
import { inTime } from "../periods/findings-in-time";
import type { PeriodFinding, PeriodFindings } from "../periods/period-finding";
import { periodFinding } from "../periods/period-finding";
import type { PeriodReading } from "../periods/read-period-results";
import { readPeriodResult } from "../periods/read-period-results";
import { readReasons } from "../read-reasons";
import type { UnscoredReason } from "../result";
import type { ReviewOutcome } from "../review-outcome";
import { readExactText } from "./exact-text";
import type { Gathering, Key } from "./gathering";
import { byKey, finishEach, gathering, refuseTwice } from "./gathering";
import { hasAccepts, hasFiscalYear, isOfAnotherRubric } from "./state-identity";

/**
 * Results of many subjects and periods, as `periodsAccumulator` and `trendsAccumulator` gather them: plain JSON, of which the
 * same results make the same bytes. There is nothing in it of assessors, or of who adjusted a score; and of criteria only those
 * whose gate left a result unscored, among its reasons.
 *
 * It says what the results mean, and nothing of what is asked of them: how periods are weighed, which are expected and what
 * becomes of missing ones is the question that `finish` answers, and another question takes the same state.
 */
export interface GatheredResults {
  readonly kind: "results-by-period";
  readonly rubric: RubricIdentity;
  /** The scoring fingerprints whose results are taken, in ascending order; among them the rubric's own. */
  readonly accepts: readonly string[];
  /** By which names such as `FY2026-Q1` have days; `null` where no first month was stated, and such are names like any other. */
  readonly fiscalYear: StatedFiscalYear | null;
  /** By subject and then by the text of the period, in code units; of each period of a subject one. */
  readonly results: readonly GatheredResult[];
}

/** What periods and trends need of a result. */
export type GatheredResult = { readonly subject: string; readonly period: Period; readonly team?: string } & (
  | {
      readonly status: "scored";
      readonly exactScore: string;
      /** Somebody has changed the score (see `adjustResult`), and this is the changed one. */
      readonly isAdjusted?: true;
    }
  | { readonly status: "unscored"; readonly reasons: readonly UnscoredReason[] }
);

/** Results are gathered alike for everything that is made of periods; what that takes, and what not, differs. */
interface ResultsPlan extends PeriodReading {
  readonly mixing: RubricMixing | undefined;
  /** Notes what this accumulator does not take of an item that is right by itself. */
  readonly checkItem: (finding: PeriodFinding, path: Path, issues: Issue[]) => void;
}

/** A result that has been read, and whose it is. */
interface KeptResult {
  readonly subject: string;
  readonly finding: PeriodFinding;
}

/** @throws {ScoringError} `mixed-rubrics` for rubrics that are not comparable; `invalid-option`; `undefined-rubric`. */
export function gatherResults(plan: ResultsPlan): Gathering<ReviewOutcome, GatheredResults, KeptResult> {
  const { rubric, mixing, fiscal } = plan;
  const rubrics = mixableRubrics(mixing === undefined ? "refuse" : mixing, rubric);
  const accepts = [...new Set(rubrics.map((one) => fingerprintsOf(one).scoring))].sort();
  const { add, ...rest } = gathering<ReviewOutcome, GatheredResults, KeptResult>({
    frame: () => ({
      kind: "results-by-period",
      rubric: identityOf(rubric),
      accepts: [...accepts],
      fiscalYear: fiscal === undefined ? null : { firstMonth: fiscal.firstMonth, namedFor: fiscal.namedFor },
    }),
    list: "results",
    isOurs: (state, path, issues) => {
      const kind = { name: "state", accepts: [accepts, state.accepts] } as const;
      if (isOfAnotherRubric(state.rubric, rubric, path, issues, kind)) return false;
      const areAlike = hasAccepts(state.accepts, accepts, path, issues);
      return hasFiscalYear(state.fiscalYear, fiscal, path, issues) && areAlike;
    },
    readItem: (value, path, issues) => readItem(value, path, accepts, plan, issues),
    readListed: (value, path, issues) => readListed(value, path, plan, issues),
    write: writeResult,
    keyOf: ({ subject, finding }): Key => [subject, finding.period],
    checkTogether: (sorted, _, issues) => refuseTwice(sorted, "one result of each subject and period", issues),
    items: "results",
    itemCode: "invalid-result",
    refuse: dataOf,
  });
  return {
    ...rest,
    add: (state, items) => {
      refuseForeign(items, accepts, rubric);
      return add(state, items);
    },
  };
}

/**
 * Of results of other rubrics, nothing fits. What names none is told where it is read.
 *
 * @throws {ScoringError} `mixed-rubrics`.
 */
function refuseForeign(items: unknown, accepts: readonly string[], rubric: Rubric): void {
  const read = readDocument(() => (Array.isArray(items) ? readRubrics(items, []) : []));
  const foreign = read.success ? read.data.filter(({ fingerprints }) => !accepts.includes(fingerprints.scoring)) : [];
  if (foreign.length > 0) throw mixture([identityOf(rubric), ...foreign]);
}

/** What the results of each subject, with nothing for expected periods that have none, come to, by subject. */
export function finishResults<Result>(
  kept: readonly KeptResult[],
  expected: readonly Period[],
  fiscal: StatedFiscalYear | undefined,
  finish: (findings: PeriodFindings) => Result,
): readonly Result[] {
  const subjectOf = ([first]: readonly KeptResult[]) => (first as KeptResult).subject;
  return finishEach(
    byKey(kept, ({ subject }) => [subject]),
    (own) => [subjectOf(own)],
    (own) => {
      const found = own.map(({ finding }) => finding);
      const read = readDocument((issues) => inTime(found, expected, fiscal, issues));
      return finish({ subject: subjectOf(own), findings: dataOf(read, "invalid-result", "list of results") });
    },
    "list of results",
  );
}

function readItem(
  value: unknown,
  path: Path,
  accepts: readonly string[],
  plan: ResultsPlan,
  issues: Issue[],
): KeptResult | undefined {
  const { subject, finding } = readPeriodResult(value, path, plan, issues);
  if (Object(value) === value) checkRubric(Object(value).rubric, [...path, "rubric"], accepts, issues);
  if (finding === undefined) return undefined;
  plan.checkItem(finding, path, issues);
  return subject === undefined ? undefined : { subject, finding };
}

/** Of another rubric, none comes here but what a getter changes meanwhile. */
function checkRubric(value: unknown, path: Path, accepts: readonly string[], issues: Issue[]): void {
  const { id, version, fingerprints } = Object(value);
  const { scoring, document } = Object(fingerprints);
  const isIdentity = [id, version, scoring, document].every((part) => typeof part === "string");
  if (isIdentity && accepts.includes(scoring)) return;
  addIssue(issues, "wrong-type", path, "the rubric's id, version and fingerprints", value);
}

function readListed(
  value: unknown,
  path: Path,
  { rubric, fiscal }: ResultsPlan,
  issues: Issue[],
): KeptResult | undefined {
  const keys = ["subject", "period", "team", "status", "exactScore", "isAdjusted", "reasons"];
  const record = readRecord(value, path, keys, issues);
  if (record === undefined) return undefined;
  const subject = readId(record.subject, [...path, "subject"], issues);
  const parsed = readPeriod(record.period, fiscal, issues, [...path, "period"]);
  const team = record.team === undefined ? undefined : readId(record.team, [...path, "team"], issues);
  const outcome = readOutcome(record, path, rubric, issues);
  if (subject === undefined || parsed === undefined || outcome === undefined) return undefined;
  return { subject, finding: periodFinding(record.period as Period, parsed, outcome, team) };
}

function readOutcome(
  { status, exactScore, isAdjusted, reasons }: UnknownRecord,
  path: Path,
  rubric: Rubric,
  issues: Issue[],
): PeriodFinding["outcome"] | undefined {
  const known = readChoice(status, [...path, "status"], ["scored", "unscored"], issues);
  if (known === undefined) return undefined;
  const isScored = known === "scored";
  for (const [key, other] of isScored ? [["reasons", reasons]] : Object.entries({ exactScore, isAdjusted })) {
    if (other === undefined) continue;
    addIssue(issues, "unknown-key", [...path, key as string], `none in a result that is ${known}`, other);
  }
  if (!isScored) return { status: known, reasons: readReasons(reasons, path, issues) };
  if (isAdjusted !== undefined && isAdjusted !== true) {
    addIssue(issues, "unknown-value", [...path, "isAdjusted"], "true, or nothing", isAdjusted);
  }
  const exact = readExactText(exactScore, [...path, "exactScore"], issues);
  if (exact === undefined) return undefined;
  if (isOnScale(exact, exactScale(rubric))) return { status: known, exact, isAdjusted: isAdjusted === true };
  addIssue(issues, "out-of-range", [...path, "exactScore"], "a score on the rubric's scale", exactScore);
  return undefined;
}

function writeResult({ subject, finding: { period, team, outcome } }: KeptResult): GatheredResult {
  const whose = { subject, period, ...(team !== undefined && { team }) };
  if (outcome.status === "scored") {
    const { exact, isAdjusted } = outcome;
    return { ...whose, status: "scored", exactScore: formatRatio(exact), ...(isAdjusted && { isAdjusted }) };
  }
  // What is absent is in no list of results.
  const { reasons } = outcome as Extract<PeriodFinding["outcome"], { readonly status: "unscored" }>;
  return { ...whose, status: "unscored", reasons };
}
