import * as z from "zod";
import type { Complaint, ComplaintSubject, Register } from "../../review/evidence/complaint";
import { idSchema } from "../../rubric/schema";
import { completeRegister } from "../complete-register";
import type { EvaluationContext, Judgement } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { itemFacts } from "../item-facts";
import { judgeShare } from "../judge-share";
import type { EnoughIncidents } from "../ruling";
import { areEnough, incidentsAbout, rulingReasons, unclearReasons } from "../ruling";
import { areBoxesOnScale, boxesOnScale, boxesSchema, scaleSchema, shareSchema } from "../schema";
import { answerReasons } from "../survey-answers";

/**
 * `courtesy`: whether customers are treated with courtesy, and without quarrels: no upheld incident, and answers that say so.
 *
 * @example
 * ```ts
 * import { courtesy } from "customer-centric-rubric/evidence";
 *
 * courtesy.meta.indicators; // ["respect", "no-conflict"]
 * ```
 */
export const courtesy = defineEvaluator({
  meta: {
    id: "courtesy",
    version: "1",
    title: "Courtesy, and no quarrel",
    motivation:
      "That nobody complained tells little where complaints are not recorded; so the customers are asked as well.",
    method:
      "Met when the register of complaints is declared complete for the period, has no upheld incident of that kind of the " +
      "person's making, and the share of answers to `item` in `topBoxes` of `scale` reaches `threshold` by its one-sided 95 % " +
      "Wilson bound. Not met when that share falls short of it, or with `grave` grave incidents, or `incidents` of whatever " +
      "gravity; several of one customer about conduct at one moment are one. A single one that is not grave, or one of which it is not recorded whose doing it was, leaves it open. " +
      "What is undecided is held against nobody. Answers on other scales are left out.",
    source: "ours; the two top boxes of five points are a choice, not a standard",
    indicators: ["respect", "no-conflict"],
    reads: ["answer", "complaint", "register"],
    outcomes: {
      met: "{estimate} of {n} answers were content with the courtesy ({threshold} was asked for), and no complaint was upheld.",
      "not-met": "Upheld incidents of the person's own making, or too few answers that were content with the courtesy.",
      inconclusive:
        "Neither shown nor refuted: by an upheld incident, by too few answers, or for want of a complete register.",
      "no-evidence": "There was neither an answer about courtesy nor an upheld incident.",
    },
    reasons: { ...answerReasons, ...rulingReasons, ...unclearReasons },
  },
  options: z
    .strictObject({
      threshold: shareSchema.default("0.80"),
      item: idSchema.default("courtesy"),
      /** Of all instruments when it is not stated. */
      instrument: idSchema.optional(),
      scale: scaleSchema,
      topBoxes: boxesSchema.default([4, 5]),
      grave: z.int().min(1).default(1),
      incidents: z.int().min(2).default(2),
    })
    .refine(areBoxesOnScale, boxesOnScale),
  evaluate: ({ evidence, options, ...context }) => {
    const answers = itemFacts(evidence.answer, options, context);
    const judge = (indicator: string, about: ComplaintSubject): Judgement => {
      const share = judgeShare(answers, { indicator, threshold: options.threshold }, context);
      return weigh(share, evidence, about, options, context);
    };
    return [judge("respect", "disrespect"), judge("no-conflict", "conflict")];
  },
});

/** What the answers say, and what complaints make of it. */
function weigh(
  share: Judgement,
  evidence: { readonly complaint: readonly Complaint[]; readonly register: readonly Register[] },
  about: ComplaintSubject,
  enough: EnoughIncidents,
  context: EvaluationContext,
): Judgement {
  const { indicator } = share;
  const { own, unclear, leftOut } = incidentsAbout(evidence.complaint, about, context);
  const incidents = [...own, ...unclear].map(({ id }) => id).sort();
  const others = [...share.leftOut, ...leftOut];
  const isProven = areEnough(own, enough, context);
  if (share.outcome === "no-evidence") {
    if (incidents.length === 0) return { indicator, outcome: "no-evidence", leftOut: others };
    const outcome = isProven ? "not-met" : "inconclusive";
    return { indicator, outcome, n: incidents.length, used: incidents, leftOut: others };
  }
  const registers = completeRegister(evidence.register, "complaints", context) ?? [];
  const used = [...share.used, ...incidents, ...registers];
  const frame = { ...share, n: share.n + incidents.length, used, leftOut: others };
  // It is not the share that falls short then, so that the share is no reason to state.
  if (isProven && share.outcome !== "not-met") return { ...frame, outcome: "not-met", measured: undefined };
  if (share.outcome === "not-met") return { ...frame, outcome: "not-met" };
  if (incidents.length > 0 || registers.length === 0) return { ...frame, outcome: "inconclusive" };
  return frame;
}
