/** Evaluations of evidence with verdicts as a test wants them, without the facts behind them. */
import * as z from "zod";
import type { Evaluation, EvaluationOptions, EvidenceRecord, Judgement } from "../../src/evidence";
import { defineCalendar, defineEvaluator, evaluateEvidence } from "../../src/evidence";
import { customerCentric } from "../../src/index";

export type Outcome = "met" | "not-met" | "inconclusive";

/** Outcomes of an evaluator by indicator; those left out have no evidence. */
export type Outcomes = Readonly<Record<string, Outcome>>;

const calendar = defineCalendar({ zone: "UTC", hours: [{ day: "monday", from: "09:00", to: "17:00" }] });

const subject = "li.wei";

export const frame = { subject, period: "2026-H1", asOf: "2026-07-31T00:00Z", calendar } as const;

/** The indicators of a criterion at the levels named. */
export function at(criterion: string, ...levels: readonly string[]): readonly string[] {
  const descriptors = customerCentric.criteria.find(({ id }) => id === criterion)?.descriptors ?? [];
  return descriptors
    .filter(({ level }) => levels.includes(level))
    .flatMap(({ indicators }) => indicators.map(({ id }) => id));
}

/** The same outcome for all. */
export function all(indicators: readonly string[], outcome: Outcome = "met"): Outcomes {
  return Object.fromEntries(indicators.map((indicator) => [indicator, outcome]));
}

function factsOf(indicator: string): readonly string[] {
  return [`${indicator}-1`, `${indicator}-0`];
}

/** What such an evaluator cites: evaluators may cite only what they were given. */
export function citedBy(outcomes: Outcomes): readonly EvidenceRecord[] {
  return Object.keys(outcomes).flatMap((indicator) =>
    factsOf(indicator).map((id): EvidenceRecord => {
      const frame = { source: "tests", scope: "person", attributedTo: subject } as const;
      return { kind: "praise", id, at: "2026-03-12T09:00Z", isUnasked: false, ...frame };
    }),
  );
}

/** An evaluator that finds what it is told; what is met was met by 9 of 10 where 8 were asked for. */
export function stating(outcomes: Outcomes, standTogether = false) {
  const judgements = Object.entries(outcomes).map(([indicator, outcome]): Judgement => {
    const estimate = outcome === "met" ? "9/10" : outcome === "not-met" ? "3/10" : "7/10";
    const measured = { kind: "proportion", estimate, threshold: "4/5" } as const;
    return { indicator, outcome, n: 10, measured, used: factsOf(indicator), leftOut: [] };
  });
  return defineEvaluator({
    meta: {
      id: "stating",
      version: "3",
      title: "As stated",
      motivation: "Tests.",
      method: "As stated.",
      source: "tests",
      indicators: Object.keys(outcomes),
      reads: ["praise"],
      outcomes: { met: "", "not-met": "", inconclusive: "", "no-evidence": "" },
      reasons: {},
      ...(standTogether ? { standTogether: true as const } : {}),
    },
    options: z.strictObject({}),
    evaluate: () => judgements,
  });
}

/** What evidence with these outcomes comes to, and with other records beside them. */
export function evaluated(
  outcomes: Outcomes,
  records: readonly EvidenceRecord[] = [],
  options: Partial<EvaluationOptions> = {},
): Evaluation {
  const evaluators = [stating(outcomes)] as unknown as NonNullable<EvaluationOptions["evaluators"]>;
  return evaluateEvidence([...citedBy(outcomes), ...records], { ...frame, evaluators, ...options });
}

interface DecisionParts {
  readonly id?: string;
  readonly at?: string;
  readonly by?: string;
  readonly period?: string;
}

export function decision(
  criterion: string,
  level: string,
  action: "confirm" | "override",
  { id = "d1", at: made = "2026-07-12T09:00Z", by = "chen", period = frame.period }: DecisionParts = {},
): EvidenceRecord {
  return {
    kind: "decision",
    id,
    source: "hr",
    scope: "person",
    attributedTo: frame.subject,
    at: made,
    period,
    criterion,
    level,
    action,
    by,
    reason: "the sensor was broken",
  };
}

export function observation(indicator: string, outcome: Outcome, observer = "chen"): EvidenceRecord {
  return {
    kind: "observation",
    id: `o-${indicator}-${observer}`,
    source: "visits",
    scope: "person",
    attributedTo: frame.subject,
    at: "2026-03-12T09:00Z",
    indicator,
    observer,
    outcome,
    reason: "seen",
  };
}
