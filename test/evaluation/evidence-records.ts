import type { EvaluationOptions, Evaluator, Finding, Measurement } from "../../src/evidence";
import { defineCalendar, evaluateEvidence, parseEvidence } from "../../src/evidence";
import type { EvidenceKind, EvidenceRecord, RecordOf } from "../../src/review/evidence/record";

export const subject = "li.wei";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
export const calendar = defineCalendar({
  zone: "Asia/Shanghai",
  hours: weekdays.map((day) => ({ day, from: "09:00", to: "17:00" })),
});

/** Whatever a kind of evidence needs beside its own: by default the subject's own doing. */
export type Part<Kind extends EvidenceKind> = Partial<RecordOf<Kind>> & Pick<RecordOf<Kind>, "id">;

const defaults: { readonly [Kind in EvidenceKind]?: Omit<RecordOf<Kind>, "id" | "kind" | "source" | "scope"> } = {
  account: { at: "2025-01-01T00:00+08:00", attributedTo: subject, heldUntil: null, optedOutAt: null },
  contact: { at: "2026-02-03T09:00+08:00", attributedTo: subject, account: "a1", isUseful: true },
  knowledge: { at: "2026-05-04T09:00+08:00", attributedTo: subject, account: "a1" },
  answer: {
    at: "2026-03-02T09:00+08:00",
    attributedTo: subject,
    instrument: "after-service",
    item: "courtesy",
    response: "r1",
    scale: { minimum: 1, maximum: 5 },
    value: 5,
  },
  complaint: {
    at: "2026-03-02T09:00+08:00",
    attributedTo: subject,
    about: "disrespect",
    gravity: "minor",
    status: "upheld",
    cause: "personal",
    appeal: "none",
    conductAt: null,
    startedBy: "subject",
  },
  counselling: { at: "2026-02-02T09:00+08:00", attributedTo: subject },
  incident: {
    at: "2026-03-02T09:00+08:00",
    attributedTo: subject,
    gravity: "minor",
    status: "upheld",
    cause: "personal",
    appeal: "none",
  },
  register: {
    at: "2026-01-01T00:00+08:00",
    attributedTo: "service",
    register: "complaints",
    until: "2026-07-01T00:00+08:00",
    isComplete: true,
  },
  "pain-point": {
    at: "2026-01-05T09:00+08:00",
    attributedTo: subject,
    closedAt: "2026-02-02T09:00+08:00",
    confirmedAt: "2026-02-03T09:00+08:00",
    returnedAt: null,
  },
  praise: { at: "2026-03-02T09:00+08:00", attributedTo: subject, isUnasked: true },
  "case-study": {
    at: "2026-03-02T09:00+08:00",
    attributedTo: subject,
    problem: "Orders came twice.",
    achieved: ["The cause was found."],
    notYet: [],
    rootCauses: [],
    redo: null,
    indicators: ["underlying-need"],
    ratings: [],
  },
};

/** A record of the first half of 2026, as it usually is. */
export function record<Kind extends EvidenceKind>(kind: Kind, part: Part<Kind>): RecordOf<Kind> {
  const scope = kind === "register" ? "organisation" : "person";
  return { kind, source: "records", scope, ...defaults[kind], ...part } as unknown as RecordOf<Kind>;
}

/** As many records as asked for, with ids and whatever else differs. */
export function several<Kind extends EvidenceKind>(
  kind: Kind,
  count: number,
  partOf: (index: number) => Part<Kind>,
): readonly RecordOf<Kind>[] {
  return Array.from({ length: count }, (_, index) => record(kind, partOf(index)));
}

/** Evaluates by the built-in evaluators the first half of 2026, long after it. */
export function evaluate(records: readonly EvidenceRecord[], options: Partial<EvaluationOptions> = {}) {
  const stated = { subject, period: "2026-H1", asOf: "2026-12-01T00:00+08:00", calendar };
  return evaluateEvidence(parseEvidence(records), { ...stated, ...options });
}

/** What evaluators find: with the evidence that was used and left out. */
type EvidenceFinding = Extract<Finding, { readonly used: readonly string[] }> & { readonly measured?: Measurement };

/** What one evaluator finds, by indicator. */
export function findingsBy(
  evaluator: { readonly meta: { readonly id: string } },
  records: readonly EvidenceRecord[],
  options: object = {},
  others: Partial<EvaluationOptions> = {},
): readonly EvidenceFinding[] {
  const evaluators = [evaluator as unknown as Evaluator];
  const evaluation = evaluate(records, { evaluators, options: { [evaluator.meta.id]: options }, ...others });
  return evaluation.findings as readonly EvidenceFinding[];
}

/** What one evaluator finds on its first indicator. */
export function findingBy(...given: Parameters<typeof findingsBy>): EvidenceFinding {
  return findingsBy(...given)[0] as EvidenceFinding;
}
