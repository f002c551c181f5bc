import { dataOf, readDocument } from "../document";
import { describe, refusal } from "../errors";
import type { Evidence } from "../review/evidence/evidence";
import type { Measurement } from "../review/evidence/measurement";
import type { Observation } from "../review/evidence/observation";
import type { EvidenceRecord } from "../review/evidence/record";
import { customerCentric } from "../rubric/customer-centric";
import { formOf } from "../rubric/form-issues";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { besideRatings } from "./beside-ratings";
import { builtInEvaluators } from "./built-in-evaluators";
import type { CaseFile, CaseOptions } from "./case-file";
import { evidenceFor, openCaseFile, recordsOf } from "./case-file";
import { cautionsOn } from "./cautions";
import { checkedFinding } from "./checked-finding";
import { climbCriteria } from "./climb-criteria";
import { conclude } from "./conclude";
import { countFacts } from "./count-facts";
import type { Evaluation, EvaluatorRun } from "./evaluation";
import type { Evaluator } from "./evaluator";
import type { Finding } from "./finding";
import { defaultAgreement, observedFinding } from "./people";
import type { JobProfile } from "./profile";
import { checkProfile, checkWeights, inapplicableIndicators } from "./profile";
import { optionsSchema } from "./schema";
import { sealEvaluation } from "./sealed-evaluation";
import { onUnknownIndicators } from "./unknown-indicators";

/** Whose evidence is evaluated, for which time, and by what. */
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
 * all of it makes of each indicator and each criterion. Missing evidence is never a failure. An evaluator that throws
 * or concludes what cannot be becomes an error finding, and the others go on.
 *
 * @param evidence - From `parseEvidence`; a plain list is parsed first. Evidence of a whole department may be given each
 * time: it is looked through once.
 * @throws {ScoringError} `invalid-evidence`; `invalid-option` for options that an evaluator does not take, with every problem in
 * `details.issues`, for a period without days, a subject without a name, an evaluator twice, and an agreement that is none; `invalid-instant`; `beyond-calendar` for an `asOf` that is not of the years 1973
 * to 2199; `undefined-calendar`; `undefined-rubric`; `invalid-profile` for a profile that the rubric is not made for.
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
  const { subject, period, profile, rubric = customerCentric, evaluators = builtInEvaluators } = options;
  fingerprintsOf(rubric);
  checkCall(options, evaluators, rubric);
  const runs = readRuns(evaluators, options);
  checkProfile(profile, rubric);
  checkWeights(profile, rubric);
  const file = openCaseFile(evidence, options);
  const { context } = file;
  const isOwn = ({ attributedTo }: EvidenceRecord) => attributedTo === subject;
  const isConcerned = (record: EvidenceRecord) => isOwn(record) && context.isInPeriod(record.at);
  const stated = recordsOf("observation", file).filter((observation) =>
    observation.period === undefined ? isConcerned(observation) : isOwn(observation) && observation.period === period,
  );
  const stray = onUnknownIndicators(stated, recordsOf("case-study", file).filter(isConcerned), rubric);
  const strayIds = new Set(stray.map(({ id }) => id));
  const observations = stated.filter(({ id }) => !strayIds.has(id));
  const findings = [
    ...runs.flatMap((run) => findingsOf(run, file)),
    ...observedFindings(observations, subject, options.agreement),
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
  const grounds = { indicators, measurements: measurementsIn(file, rubric), ...profileOf(profile) };
  const evaluation: Evaluation = {
    subject,
    period,
    asOf: options.asOf,
    rubric: { id: rubric.id, version: rubric.version, fingerprints: fingerprintsOf(rubric) },
    ...profileOf(profile),
    evaluators: ran,
    findings,
    measurements: grounds.measurements,
    indicators,
    criteria: climbCriteria(grounds, rubric),
    decisions: file.decisions.filter(isOwn),
    facts: countFacts(file),
    leftOut: [...file.leftOut, ...stray],
  };
  return sealEvaluation(evaluation, besideRatings(evaluation, rubric));
}

/** What would pass unheeded, or as something else. @throws {ScoringError} `invalid-option`. */
function checkCall(call: EvaluationOptions, evaluators: readonly Evaluator[], { criteria }: Rubric): void {
  const { agreement, options } = call;
  if (options === null) throw refusal("invalid-option", "options", "options of evaluators, by their ids", options);
  const ids = evaluators.map(({ meta }) => meta.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw refusal("invalid-option", "evaluators", "each evaluator once", twice);
  if (agreement === undefined) return;
  if (typeof agreement !== "object" || agreement === null)
    throw refusal("invalid-option", "agreement", "numbers of assessors, by indicator", agreement);
  const descriptors = criteria.flatMap((criterion) => criterion.descriptors ?? []);
  const known = new Set(descriptors.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  for (const [indicator, assessors] of Object.entries(agreement)) {
    if (!known.has(indicator)) throw refusal("invalid-option", "agreement", "indicators of the rubric", indicator);
    if (Number.isSafeInteger(assessors) && assessors >= 1) continue;
    throw refusal("invalid-option", `agreement.${indicator}`, "a whole number from 1 on", assessors);
  }
}

/** What was measured in the period, of criteria that have a measure. */
function measurementsIn(file: CaseFile, { criteria }: Rubric): readonly Measurement[] {
  const { subject, isInPeriod } = file.context;
  const measured = new Set(criteria.filter(({ measure }) => measure !== undefined).map(({ id }) => id));
  return recordsOf("measurement", file).filter(({ attributedTo, criterion, at, value }) => {
    return attributedTo === subject && measured.has(criterion) && value !== null && isInPeriod(at);
  });
}

function profileOf(profile: JobProfile | undefined): Pick<Evaluation, "profile"> {
  if (profile === undefined) return {};
  const { id, version, notApplicable } = profile;
  const criteria = notApplicable?.criteria ?? [];
  return { profile: { id, version, ...(criteria.length > 0 ? { criteria } : {}) } };
}

/** An evaluator and the options that it runs with. */
interface Run {
  readonly evaluator: Evaluator;
  readonly options: object;
}

function describeRun({ evaluator: { meta }, options }: Run): EvaluatorRun {
  const run = { id: meta.id, version: meta.version, options };
  return meta.standTogether === true ? { ...run, standTogether: meta.indicators } : run;
}

/** Every problem of every evaluator's options at once. */
function readRuns(evaluators: readonly Evaluator[], { options, profile }: EvaluationOptions): readonly Run[] {
  const stated = new Map<string, object>();
  for (const [id, own] of [...Object.entries(profile?.options ?? {}), ...Object.entries(options ?? {})]) {
    stated.set(id, { ...stated.get(id), ...own });
  }
  const read = readDocument((issues) => formOf(optionsSchema(evaluators), Object.fromEntries(stated), issues));
  const form = new Map(Object.entries(dataOf(read, "invalid-option", "options of evaluators") ?? {}));
  return evaluators.map((evaluator) => ({ evaluator, options: form.get(evaluator.meta.id) ?? {} }));
}

/** What one evaluator finds on each of its indicators. */
function findingsOf({ evaluator, options }: Run, file: CaseFile): readonly Finding[] {
  const { meta } = evaluator;
  const source = { id: meta.id, version: meta.version };
  try {
    const evidence = evidenceFor(meta.reads, file);
    const judgements = evaluator.evaluate({ ...file.context, evidence, options });
    return meta.indicators.map((indicator): Finding => {
      const judgement = judgements.find((one) => one.indicator === indicator);
      if (judgement === undefined || judgement.outcome === "no-evidence") {
        const leftOut = judgement?.leftOut ?? [];
        const frame = { indicator, evaluator: source, outcome: "no-evidence", n: 0 } as const;
        return checkedFinding({ ...frame, used: [], leftOut, cautions: [] });
      }
      const { outcome, n, measured, used, leftOut } = judgement;
      const frame = { indicator, evaluator: source, outcome, n };
      const cautions = cautionsOn(used, file.customers);
      return checkedFinding({ ...frame, ...(measured === undefined ? {} : { measured }), used, leftOut, cautions });
    });
  } catch (error) {
    const message = messageOf(error);
    return meta.indicators.map((indicator): Finding => {
      return { indicator, evaluator: source, outcome: "error", message, used: [], leftOut: [], cautions: [] };
    });
  }
}

/** What was thrown, in words; anything may be thrown. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : describe(error);
  } catch {
    return "an error that cannot be read";
  }
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
