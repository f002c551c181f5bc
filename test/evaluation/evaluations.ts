import * as z from "zod";
import type { Evaluation, EvaluationOptions, Evaluator, EvidenceRecord, Finding, Judgement } from "../../src/evidence";
import { defineCalendar, defineEvaluator, evaluateEvidence } from "../../src/evidence";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

const office = defineCalendar({
  zone: "Asia/Shanghai",
  hours: weekdays.map((day) => ({ day, from: "09:00", to: "17:00" })),
});

export const halfYear = { subject: "li.wei", period: "2026-H1", asOf: "2026-07-10T09:00+08:00", calendar: office };

/** A record about Li Wei's own doing, in the middle of the half-year. */
export function record(changes: Partial<EvidenceRecord> & { readonly kind: EvidenceRecord["kind"] }): EvidenceRecord {
  const frame = { source: "desk", at: "2026-03-02T09:00+08:00", scope: "person", attributedTo: "li.wei" };
  return { ...frame, ...changes } as EvidenceRecord;
}

export function evaluated(records: readonly EvidenceRecord[], options: Partial<EvaluationOptions> = {}): Evaluation {
  return evaluateEvidence(records, { ...halfYear, ...options });
}

/** The finding of an evaluator, or of people, on an indicator. */
export function findingOn(indicator: string, evaluation: Evaluation): Finding | undefined {
  return evaluation.findings.find((finding) => finding.indicator === indicator);
}

/** An evaluator of praise, on `delight`, that concludes what it is told to. */
export function praiseEvaluator(
  judge: (ids: readonly string[]) => readonly Judgement[],
  changes: Partial<Evaluator["meta"]> = {},
): Evaluator {
  return defineEvaluator({
    meta: {
      id: "praise-count",
      version: "1",
      title: "Praise",
      motivation: "Whoever is praised has pleased somebody.",
      method: "Praise is counted.",
      source: "ours",
      indicators: ["delight"],
      reads: ["praise"],
      outcomes: {
        met: "{n} praised.",
        "not-met": "Nobody praised.",
        inconclusive: "{n} praised.",
        "no-evidence": "None.",
      },
      reasons: { asked: "It was asked for." },
      ...changes,
    } as Evaluator<"praise">["meta"],
    options: z.strictObject({ least: z.int().default(1) }),
    evaluate: ({ evidence }) => judge((evidence.praise ?? []).map(({ id }) => id)),
  });
}
