import type { ParseResult } from "../document";
import { addIssue, dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import { describe, isScoringError } from "../errors";
import { canonicalJson } from "../rubric/canonical-json";
import { customerCentric } from "../rubric/customer-centric";
import { formOf } from "../rubric/form-issues";
import { readOptions } from "../rubric/options";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { besideRatings } from "./beside-ratings";
import { climbCriteria } from "./climb-criteria";
import { conclude } from "./conclude";
import { byInstant } from "./decisions";
import type { Evaluation } from "./evaluation";
import { isInUnit } from "./measured-figures";
import { isSamePeriod } from "./same-period";
import { sealEvaluation } from "./sealed-evaluation";
import { evaluationSchema } from "./stored/schema";

/** What a stored evaluation is read for. */
export interface ParseEvaluationOptions {
  /** The rubric that it was evaluated with; the built-in one when left out. */
  readonly rubric?: Rubric | undefined;
}

/**
 * Reads a stored evaluation: the evaluation, which reviews can be scored with again, or all problems at once. What its
 * findings come to is concluded anew, and the evaluation refused where it says otherwise, and where it was made with
 * another rubric. The findings themselves are believed: only evaluating the evidence again could tell.
 *
 * @throws {ScoringError} `undefined-rubric`; `invalid-option` for an option that is none.
 * @example
 * ```ts
 * import { safeParseEvaluation } from "customer-centric-rubric/evidence";
 *
 * const parsed = safeParseEvaluation({ subject: "li.wei" });
 * parsed.success === false && parsed.issues[0].path; // ["period"]
 * ```
 */
export function safeParseEvaluation(document: unknown, options?: ParseEvaluationOptions): ParseResult<Evaluation> {
  const { rubric = customerCentric } = readOptions(options, ["rubric"], (stated) => ({ rubric: stated.rubric }));
  const { scoring } = fingerprintsOf(rubric);
  return readDocument((issues) => {
    const evaluation = formOf(evaluationSchema, document, issues) as Evaluation | undefined;
    // Where there is no form, there are issues, and what is returned is not looked at.
    if (evaluation === undefined) return undefined as never;
    const stated = evaluation.rubric.fingerprints.scoring;
    if (stated !== scoring) {
      const expected = `an evaluation made with the rubric at hand (fingerprint ${scoring})`;
      addIssue(issues, "rubric-mismatch", ["rubric", "fingerprints", "scoring"], expected, stated);
      return evaluation;
    }
    checkConclusions(evaluation, rubric, issues);
    checkDecisions(evaluation, issues);
    checkMeasurements(evaluation, rubric, issues);
    return sealEvaluation(evaluation, besideRatings(evaluation, rubric));
  });
}

/**
 * Reads a stored evaluation, as {@link safeParseEvaluation} does.
 *
 * @throws {ScoringError} `invalid-evaluation`, with every problem in `details.issues`; `undefined-rubric`;
 * `invalid-option` for an option that is none.
 * @example
 * ```ts
 * import { scoreReview } from "customer-centric-rubric";
 * import { defineCalendar, evaluateEvidence, parseEvaluation } from "customer-centric-rubric/evidence";
 *
 * const calendar = defineCalendar({ zone: "Asia/Shanghai", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
 * const frame = { subject: "li.wei", period: "2026-H1" };
 * const evaluation = evaluateEvidence([], { ...frame, asOf: "2026-07-10T09:00+08:00", calendar });
 * const evidence = parseEvaluation(JSON.parse(JSON.stringify(evaluation)));
 * scoreReview({ ...frame, ratings: [], evidence }).status; // "unscored"
 * parseEvaluation({ ...evaluation, subject: "" }); // throws "invalid-evaluation"
 * ```
 */
export function parseEvaluation(document: unknown, options?: ParseEvaluationOptions): Evaluation {
  return dataOf(safeParseEvaluation(document, options), "invalid-evaluation", "evaluation");
}

/** What is stated of indicators and criteria must be what the findings come to. */
function checkConclusions(evaluation: Evaluation, rubric: Rubric, issues: Issue[]): void {
  const groups = evaluation.evaluators.flatMap(({ standTogether }) => (standTogether ? [standTogether] : []));
  try {
    const indicators = conclude(evaluation.findings, rubric, groups);
    const criteria = climbCriteria({ ...evaluation, indicators }, rubric);
    compare("indicators", evaluation.indicators, indicators, issues);
    compare("criteria", evaluation.criteria, criteria, issues);
  } catch (error) {
    // What is met at less than its threshold, or at more than all, cannot be concluded from.
    if (!isScoringError(error)) throw error;
    addIssue(issues, "out-of-range", ["findings"], "what is met with a share from its threshold to 1", "another share");
  }
}

function compare(key: string, stated: readonly unknown[], concluded: readonly unknown[], issues: Issue[]): void {
  if (stated.length !== concluded.length) {
    addIssue(issues, "wrong-conclusion", [key], `a list of ${concluded.length}, as the rubric has it`, stated);
    return;
  }
  concluded.forEach((value, index) => {
    if (canonicalJson(value) === canonicalJson(stated[index])) return;
    const { place, due, found } = firstDifference(value, stated[index], "");
    const expected = `${place === "" ? "" : `in ${place} `}${wordsFor(due)}, which the findings come to`;
    addIssue(issues, "wrong-conclusion", [key, index], expected, found ?? null);
  });
}

interface Difference {
  readonly place: string;
  readonly due: unknown;
  readonly found: unknown;
}

/** Where two values differ for the first time, and what they have there. */
function firstDifference(due: unknown, found: unknown, place: string): Difference {
  if (!isBranch(due) || !isBranch(found) || Array.isArray(due) !== Array.isArray(found)) return { place, due, found };
  for (const key of new Set([...Object.keys(due), ...Object.keys(found)])) {
    const [one, other] = [Reflect.get(due, key), Reflect.get(found, key)] as [unknown, unknown];
    if (one === other || (isBranch(one) && isBranch(other) && canonicalJson(one) === canonicalJson(other))) continue;
    const step = Array.isArray(due) ? `[${key}]` : place === "" ? key : `.${key}`;
    return firstDifference(one, other, `${place}${step}`);
  }
  return { place, due, found };
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function wordsFor(value: unknown): string {
  return isBranch(value) ? JSON.stringify(value) : describe(value);
}

/** The latest decision counts, so that their order must be that of time. */
function checkDecisions({ subject, period, decisions }: Evaluation, issues: Issue[]): void {
  const sorted = [...decisions].sort(byInstant);
  decisions.forEach((decision, index) => {
    const isOwn = decision.attributedTo === subject && isSamePeriod(decision.period, period);
    if (isOwn && decision === sorted[index]) return;
    const expected = isOwn
      ? "decisions in the order of their instants and ids"
      : "a decision of this subject and period";
    addIssue(issues, "conflicting-values", ["decisions", index], expected, decision.id);
  });
}

/** What was measured of somebody else's work, of another time or in another unit is none of this evaluation's. */
function checkMeasurements({ subject, period, measurements }: Evaluation, { criteria }: Rubric, issues: Issue[]): void {
  measurements.forEach((measurement, index) => {
    const { id, attributedTo, criterion, period: stated = period } = measurement;
    const path = ["measurements", index] as const;
    if (attributedTo !== subject) addIssue(issues, "conflicting-values", path, "a measurement of this subject", id);
    else if (!isSamePeriod(stated, period)) {
      addIssue(issues, "conflicting-values", [...path, "period"], `${describe(period)}, as evaluated`, stated);
    }
    const measured = criteria.find((one) => one.id === criterion);
    if (measured === undefined || isInUnit(measurement, measured)) return;
    const { unit } = measured.measure ?? {};
    const expected =
      unit === undefined ? "no unit, as the measure has none" : `${describe(unit)}, as the measure has it`;
    addIssue(issues, "conflicting-values", [...path, "unit"], expected, measurement.unit);
  });
}
