import { dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import { refusal } from "../errors";
import type { Evidence } from "../review/evidence/evidence";
import { isSealedEvidence } from "../review/evidence/evidence";
import type { Observation } from "../review/evidence/observation";
import { parseEvidence } from "../review/evidence/parse-evidence";
import type { EvidenceKind, EvidenceRecord, RecordOf } from "../review/evidence/record";
import type { Instant } from "../review/instant";
import { epochMilliseconds, instantOf } from "../review/instant";
import type { Period } from "../review/period";
import { periodSpan } from "../review/period-span";
import type { WorkingCalendar } from "../review/working-calendar";
import { customerCentric } from "../rubric/customer-centric";
import { addFormIssues } from "../rubric/form-issues";
import type { Rubric } from "../rubric/rubric";
import { fingerprintsOf } from "../rubric/seal";
import { besideRatings } from "./beside-ratings";
import { builtInEvaluators } from "./built-in-evaluators";
import { cautionsOn } from "./cautions";
import { climbCriteria } from "./climb-criteria";
import { concerning } from "./concerning";
import { conclude } from "./conclude";
import { contextOf } from "./context";
import { countFacts } from "./count-facts";
import { byInstant } from "./decisions";
import type { Evaluation, EvaluatorRun } from "./evaluation";
import type { EvaluationContext, Evaluator } from "./evaluator";
import type { Finding } from "./finding";
import { defaultAgreement, observedFinding } from "./people";
import type { JobProfile } from "./profile";
import { checkProfile, inapplicableIndicators } from "./profile";
import { sealEvaluation } from "./sealed-evaluation";

/** Whose evidence is evaluated, for which time, and by what. */
export interface EvaluationOptions {
  readonly subject: string;
  /** A calendar period, whose days are those of the calendar's zone. */
  readonly period: Period;
  /** What was not known then does not count. */
  readonly asOf: Instant;
  /** By which working time is counted, such as that of the subject. */
  readonly calendar: WorkingCalendar;
  readonly profile?: JobProfile | undefined;
  /** The built-in ones when left out. */
  readonly evaluators?: readonly Evaluator[] | undefined;
  /** Options of evaluators, by the id of the evaluator; they come before those of the profile. */
  readonly options?: Readonly<Record<string, object>> | undefined;
  /** How many assessors have to agree on an indicator, where it is not one: two on `no-value-work` when left out. */
  readonly agreement?: Readonly<Record<string, number>> | undefined;
  /** The built-in rubric when left out. */
  readonly rubric?: Rubric | undefined;
}

/**
 * Evaluates the evidence about one subject: a finding by every evaluator on every indicator, what people observed, and what
 * all of it makes of each indicator and each criterion. Missing evidence is never a failure. An evaluator that throws
 * becomes an error finding, and the others go on.
 *
 * @param evidence - From `parseEvidence`; a plain list is parsed first. Evidence of a whole department may be given each
 * time: it is looked through once.
 * @throws {ScoringError} `invalid-evidence`; `invalid-option` for options that an evaluator does not take, with every problem in
 * `details.issues`, and for a period without days; `invalid-instant`; `undefined-calendar`; `undefined-rubric`.
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
  const { subject, period, profile, calendar, rubric = customerCentric, evaluators = builtInEvaluators } = options;
  const checked = isSealedEvidence(evidence) ? evidence : parseEvidence(evidence);
  const asOf = instantOf(options.asOf, "asOf");
  const span = periodSpan(period, calendar.zone);
  const runs = readRuns(evaluators, options);
  checkProfile(profile, rubric);
  const concern = concerning(subject, checked);
  const known = concern.records.filter(({ at }) => (epochMilliseconds(at) as number) <= asOf);
  const context = contextOf({ subject, period: span, asOf, calendar, records: known });
  const byKind = groupByKind(known);
  const isOwn = ({ attributedTo }: EvidenceRecord) => attributedTo === subject;
  const observations = recordsOf("observation", byKind).filter(
    (observation) => isOwn(observation) && context.isInPeriod(observation.at),
  );
  const findings = [
    ...runs.flatMap((run) => findingsOf(run, byKind, context, checked)),
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
  const evaluation: Evaluation = {
    subject,
    period,
    asOf: options.asOf,
    rubric: { id: rubric.id, version: rubric.version, fingerprints: fingerprintsOf(rubric) },
    ...(profile === undefined ? {} : { profile: { id: profile.id, version: profile.version } }),
    evaluators: ran,
    findings,
    indicators,
    criteria: climbCriteria(indicators, rubric),
    decisions: recordsOf("decision", byKind)
      .filter((decision) => isOwn(decision) && decision.period === period)
      .sort(byInstant),
    facts: countFacts(checked, span, asOf),
    leftOut: concern.leftOut,
  };
  return sealEvaluation(evaluation, besideRatings(evaluation, rubric));
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
  const ids = new Set(evaluators.map(({ meta }) => meta.id));
  const stated = new Map<string, object>();
  for (const [id, own] of [...Object.entries(profile?.options ?? {}), ...Object.entries(options ?? {})]) {
    stated.set(id, { ...stated.get(id), ...own });
  }
  const unknown = [...stated.keys()].find((id) => !ids.has(id));
  if (unknown !== undefined) {
    throw refusal("invalid-option", "options", `the ids of evaluators: ${[...ids].join(", ")}`, unknown);
  }
  const read = readDocument((issues) =>
    evaluators.map((evaluator) => readRun(evaluator, stated.get(evaluator.meta.id) ?? {}, issues)),
  );
  return dataOf(read, "invalid-option", "options of evaluators");
}

function readRun(evaluator: Evaluator, options: object, issues: Issue[]): Run {
  const own: Issue[] = [];
  addFormIssues(evaluator.options, options, own);
  issues.push(...own.map((issue) => ({ ...issue, path: [evaluator.meta.id, ...issue.path] })));
  return { evaluator, options: own.length > 0 ? {} : (evaluator.options.parse(options) as object) };
}

type ByKind = ReadonlyMap<EvidenceKind, readonly EvidenceRecord[]>;

function groupByKind(records: readonly EvidenceRecord[]): ByKind {
  const byKind = new Map<EvidenceKind, EvidenceRecord[]>();
  for (const record of records) {
    const list = byKind.get(record.kind);
    if (list === undefined) byKind.set(record.kind, [record]);
    else list.push(record);
  }
  return byKind;
}

function recordsOf<Kind extends EvidenceKind>(kind: Kind, byKind: ByKind): readonly RecordOf<Kind>[] {
  return (byKind.get(kind) ?? []) as readonly RecordOf<Kind>[];
}

/** What one evaluator finds on each of its indicators. */
function findingsOf(
  { evaluator: { meta, evaluate }, options }: Run,
  byKind: ByKind,
  context: EvaluationContext,
  evidence: Evidence,
): readonly Finding[] {
  const source = { id: meta.id, version: meta.version };
  try {
    const given = Object.fromEntries(meta.reads.map((kind) => [kind, recordsOf(kind, byKind)]));
    const judgements = evaluate({ ...context, evidence: given as never, options });
    return meta.indicators.map((indicator): Finding => {
      const judgement = judgements.find((one) => one.indicator === indicator);
      if (judgement === undefined || judgement.outcome === "no-evidence") {
        const leftOut = judgement?.leftOut ?? [];
        return { indicator, evaluator: source, outcome: "no-evidence", n: 0, used: [], leftOut, cautions: [] };
      }
      const { outcome, n, measured, used, leftOut } = judgement;
      const frame = { indicator, evaluator: source, outcome, n };
      const cautions = cautionsOn(used, evidence);
      return { ...frame, ...(measured === undefined ? {} : { measured }), used, leftOut, cautions };
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return meta.indicators.map((indicator): Finding => {
      return { indicator, evaluator: source, outcome: "error", message, used: [], leftOut: [], cautions: [] };
    });
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
