import type { ParseResult } from "../document";
import { addIssue, dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import { isScoringError } from "../errors";
import { canonicalJson } from "../rubric/canonical-json";
import { customerCentric } from "../rubric/customer-centric";
import { formOf } from "../rubric/form-issues";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { besideRatings } from "./beside-ratings";
import { climbCriteria } from "./climb-criteria";
import { conclude } from "./conclude";
import { byInstant } from "./decisions";
import type { Evaluation } from "./evaluation";
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
 * @throws {ScoringError} `undefined-rubric`.
 * @example
 * ```ts
 * import { safeParseEvaluation } from "customer-centric-rubric/evidence";
 *
 * const parsed = safeParseEvaluation({ subject: "li.wei" });
 * parsed.success === false && parsed.issues[0].path; // ["period"]
 * ```
 */
export function safeParseEvaluation(document: unknown, options: ParseEvaluationOptions = {}): ParseResult<Evaluation> {
  const { rubric = customerCentric } = options;
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
    checkMeasurements(evaluation, issues);
    return sealEvaluation(evaluation, besideRatings(evaluation, rubric));
  });
}

/**
 * Reads a stored evaluation, as {@link safeParseEvaluation} does.
 *
 * @throws {ScoringError} `invalid-evaluation`, with every problem in `details.issues`; `undefined-rubric`.
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
export function parseEvaluation(document: unknown, options: ParseEvaluationOptions = {}): Evaluation {
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
    addIssue(issues, "out-of-range", ["findings"], "shares from their thresholds to 1, where they are met", "another");
  }
}

function compare(key: string, stated: readonly unknown[], concluded: readonly unknown[], issues: Issue[]): void {
  if (stated.length !== concluded.length) {
    addIssue(issues, "wrong-conclusion", [key], `a list of ${concluded.length}, as the rubric has it`, stated);
    return;
  }
  concluded.forEach((value, index) => {
    if (canonicalJson(value) === canonicalJson(stated[index])) return;
    addIssue(issues, "wrong-conclusion", [key, index], "what the findings come to", stated[index]);
  });
}

/** The latest decision counts, so that their order must be that of time. */
function checkDecisions({ subject, period, decisions }: Evaluation, issues: Issue[]): void {
  const sorted = [...decisions].sort(byInstant);
  decisions.forEach((decision, index) => {
    const isOwn = decision.attributedTo === subject && decision.period === period;
    if (isOwn && decision === sorted[index]) return;
    const expected = isOwn
      ? "decisions in the order of their instants and ids"
      : "a decision of this subject and period";
    addIssue(issues, "conflicting-values", ["decisions", index], expected, decision.id);
  });
}

/** What was measured of somebody else's work is none of this evaluation's. */
function checkMeasurements({ subject, measurements }: Evaluation, issues: Issue[]): void {
  measurements.forEach(({ id, attributedTo }, index) => {
    if (attributedTo === subject) return;
    addIssue(issues, "conflicting-values", ["measurements", index], "a measurement of this subject", id);
  });
}
