import type { Evidence } from "../review/evidence/evidence";
import type { Observation } from "../review/evidence/observation";
import type { EvidenceRecord } from "../review/evidence/record";
import type { Period } from "../review/period";
import { customerCentric } from "../rubric/customer-centric";
import { readOptions } from "../rubric/options";
import type { Rubric } from "../rubric/rubric";
import { identityOf } from "../rubric/rubric-identity";
import { fingerprintsOf } from "../rubric/seal";
import { besideRatings } from "./beside-ratings";
import { builtInEvaluators } from "./built-in-evaluators";
import type { CaseFile, CaseOptions } from "./case-file";
import { openCaseFile, recordsOf } from "./case-file";
import { checkCall } from "./check-call";
import { climbCriteria } from "./climb-criteria";
import { conclude } from "./conclude";
import { countFacts } from "./count-facts";
import type { Evaluation, EvaluationNote } from "./evaluation";
import type { Evaluator, LeftOut } from "./evaluator";
import type { Finding } from "./finding";
import { measuredFigures } from "./measured-figures";
import { defaultAgreement, observedFinding } from "./people";
import type { JobProfile } from "./profile";
import { checkProfile, checkWeights, inapplicableIndicators } from "./profile";
import { describeRun, findingsOf, readRuns } from "./run-evaluators";
import { isSamePeriod } from "./same-period";
import { sealEvaluation } from "./sealed-evaluation";
import { isKnownSubject, strayDecisions, strayRecords } from "./stray-records";
import { indicatorsOf, onUnknownIndicators } from "./unknown-indicators";

/**
 * Whose evidence is evaluated, for which time, and by what. A period of one's own, such as `"probation"`, has no days: state its
 * first and last one, `"2026-01-15/2026-07-14"`, and give the review the same.
 */
export interface EvaluationOptions extends CaseOptions {
  readonly profile?: JobProfile | undefined;
  /** The built-in ones when left out. */
  readonly evaluators?: readonly Evaluator[] | undefined;
  /** Options of evaluators, by the id of the evaluator; they come before those of the profile. */
  readonly options?: Readonly<Record<string, object>> | undefined;
  /** How many assessors have to agree on an indicator, where it is not one: from 1 on; two on `no-value-work` when left out. */
  readonly agreement?: Readonly<Record<string, number>> | undefined;
  /** The built-in rubric when left out. */
  readonly rubric?: Rubric | undefined;
}

/**
 * Evaluates the evidence about one subject: a finding by every evaluator on every indicator, what people observed, and what
 * all of it makes of each indicator and each criterion. Missing evidence is never a failure. An evaluator that throws,
 * concludes what cannot be, answers twice or what is not its to answer, or cites evidence that it was not given, becomes an
 * error finding on each of its indicators, and the others go on. What is recorded about the subject and counts nowhere is
 * listed in `leftOut` by name, with the reason.
 *
 * @param evidence - From `parseEvidence`; a plain list is parsed first. Evidence of a whole department may be given each
 * time: it is looked through once.
 * @throws {ScoringError} `invalid-evidence`; `invalid-option` for an option that is none, and for options that an evaluator does
 * not take or of one that does not run, with every problem in `details.issues`; for a period without days, a subject without a
 * name, what is no evaluator, an evaluator twice, and an agreement that is none; `invalid-instant`; `beyond-calendar` for an
 * `asOf` that is not of the years 1973 to 2199; `undefined-calendar` for a calendar that `defineCalendar` or `parseCalendar` has not
 * made, a plain object of the same form too; `undefined-rubric`; `invalid-profile` for a profile that the rubric is not made for.
 * @example
 * ```ts
 * import { defineCalendar, evaluateEvidence } from "customer-centric-rubric/evidence";
 *
 * const calendar = defineCalendar({ zone: "Asia/Shanghai", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });
 * const evaluation = evaluateEvidence([], { subject: "li.wei", period: "2026-H1", asOf: "2026-07-10T09:00+08:00", calendar });
 * evaluation.criteria.map(({ criterion, status }) => [criterion, status]); // [["needs", "not-rated"], ["relationship", "not-rated"]]
 * ```
 */
export function evaluateEvidence(evidence: Evidence, options: EvaluationOptions): Evaluation {
  const call = readOptions(options, knownOptions, (stated) => ({ ...stated }));
  const { subject, period, profile, rubric = customerCentric, evaluators = builtInEvaluators } = call;
  fingerprintsOf(rubric);
  checkCall(call, evaluators, rubric);
  const runs = readRuns(evaluators, profile?.options, call.options);
  checkProfile(profile, rubric);
  checkWeights(profile, rubric);
  const file = openCaseFile(evidence, call);
  const { observations, cases } = statedIn(file, period);
  const stray = onUnknownIndicators(observations, cases, rubric);
  const strayIds = new Set(stray.map(({ id }) => id));
  const known = observations.filter(({ id }) => !strayIds.has(id));
  const findings = [
    ...runs.flatMap((run) => findingsOf(run, file)),
    ...observedFindings(known, subject, call.agreement),
    ...inapplicableIndicators(profile, rubric).map(
      (indicator): Finding => ({ indicator, evaluator: "profile", outcome: "not-applicable" }),
    ),
  ];
  const ran = runs.map(describeRun);
  const indicators = conclude(
    findings,
    rubric,
    ran.flatMap(({ standTogether }) => (standTogether === undefined ? [] : [standTogether])),
  );
  const figures = measuredFigures(file, rubric, (record) => isOfPeriod(record, file, period));
  const grounds = { indicators, measurements: figures.measurements, ...profileOf(profile) };
  const decisions = file.decisions.filter(({ attributedTo }) => attributedTo === subject);
  const named = [...file.leftOut, ...stray, ...figures.leftOut, ...strayDecisions(decisions, rubric)];
  const evaluation: Evaluation = {
    subject,
    period,
    asOf: call.asOf,
    rubric: identityOf(rubric),
    ...profileOf(profile),
    evaluators: ran,
    findings,
    measurements: grounds.measurements,
    indicators,
    criteria: climbCriteria(grounds, rubric),
    decisions,
    facts: countFacts(file),
    leftOut: [...named, ...uncited(strayRecords(file, period), findings, named)],
    ...notesOn(file, evaluators, rubric),
  };
  return sealEvaluation(evaluation, besideRatings(evaluation, rubric));
}

const knownOptions = [
  "subject",
  "period",
  "asOf",
  "calendar",
  "teams",
  "profile",
  "evaluators",
  "options",
  "agreement",
  "rubric",
] as const satisfies readonly (keyof EvaluationOptions)[];

/** What people say of the subject's work of the period, without any calculation. */
function statedIn(file: CaseFile, period: Period) {
  const isConcerned = (record: EvidenceRecord) =>
    record.attributedTo === file.context.subject && isOfPeriod(record, file, period);
  return {
    observations: recordsOf("observation", file).filter(isConcerned),
    cases: recordsOf("case-study", file).filter(isConcerned),
  };
}

/** Whether a record is about a period: that which it names, or else in whose days it was made. */
function isOfPeriod(
  { at, period: stated }: Pick<EvidenceRecord, "at"> & { readonly period?: Period | undefined },
  { context }: CaseFile,
  period: Period,
): boolean {
  return stated === undefined ? context.isInPeriod(at) : isSamePeriod(stated, period);
}

/**
 * Of what is stray, that on which no finding rests, and which is not left out elsewhere: some evaluators look back beyond the
 * period. Little is, so that what is cited is looked up in it, and not the other way round.
 */
function uncited(
  stray: readonly LeftOut[],
  findings: readonly Finding[],
  leftOut: readonly LeftOut[],
): readonly LeftOut[] {
  if (stray.length === 0) return stray;
  const open = new Set(stray.map(({ id }) => id));
  for (const { id } of leftOut) open.delete(id);
  for (const finding of findings) {
    if (!("used" in finding)) continue;
    for (const id of finding.used) open.delete(id);
    for (const { id } of finding.leftOut) open.delete(id);
  }
  return stray.filter(({ id }) => open.has(id));
}

/** What may be a slip of the pen, and would pass for a lack of evidence. */
function notesOn(file: CaseFile, evaluators: readonly Evaluator[], rubric: Rubric): Pick<Evaluation, "notes"> {
  const known = indicatorsOf(rubric);
  const notes: EvaluationNote[] = [];
  if (file.evidence.length > 0 && !isKnownSubject(file.context.subject, file)) notes.push({ kind: "unknown-subject" });
  for (const evaluator of evaluators) {
    // A rubric of one's own need not have what the built-in ones judge.
    if ((builtInEvaluators as readonly Evaluator[]).includes(evaluator)) continue;
    const { id, indicators } = evaluator.meta;
    const stray = indicators.filter((indicator) => !known.has(indicator));
    notes.push(...stray.map((indicator) => ({ kind: "unknown-indicator", evaluator: id, indicator }) as const));
  }
  return notes.length === 0 ? {} : { notes };
}

function profileOf(profile: JobProfile | undefined): Pick<Evaluation, "profile"> {
  if (profile === undefined) return {};
  const { id, version, notApplicable } = profile;
  const criteria = notApplicable?.criteria ?? [];
  return { profile: { id, version, ...(criteria.length > 0 ? { criteria } : {}) } };
}

function observedFindings(
  observations: readonly Observation[],
  subject: string,
  agreement: EvaluationOptions["agreement"] = {},
): readonly Finding[] {
  const stated = new Map(Object.entries(agreement));
  const indicators = [...new Set(observations.map(({ indicator }) => indicator))].sort();
  return indicators.map((indicator) => {
    const about = observations.filter((observation) => observation.indicator === indicator);
    return observedFinding(indicator, about, subject, stated.get(indicator) ?? defaultAgreement.get(indicator) ?? 1);
  });
}
