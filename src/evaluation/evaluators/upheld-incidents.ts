import * as z from "zod";
import type { Complaint, ComplaintSubject, Register } from "../../review/evidence/complaint";
import { completeRegister } from "../complete-register";
import type { EvaluationContext, Judgement } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import type { EnoughIncidents } from "../ruling";
import { areEnough, countDistinct, incidentsAbout, rulingReasons, unclearReasons } from "../ruling";

/**
 * `upheld-incidents`: whether upheld complaints prove disrespect, or that somebody provoked a conflict.
 *
 * @example
 * ```ts
 * import { upheldIncidents } from "customer-centric-rubric/evidence";
 *
 * upheldIncidents.meta.indicators; // ["disrespect", "provoked-conflict"]
 * ```
 */
export const upheldIncidents = defineEvaluator({
  meta: {
    id: "upheld-incidents",
    version: "1",
    title: "Upheld complaints about disrespect or conflict",
    motivation: "Disrespect must be proven before it counts, and proven means: looked into, upheld, and past appeal.",
    method:
      "Complaints received in the period about that kind of conduct, upheld, of personal cause, begun by the person, without " +
      "an open appeal; several of one customer about conduct at one moment are one. Proven with `grave` grave ones, or with " +
      "`incidents` of whatever gravity. One that is not grave " +
      "leaves it open, and so do upheld ones of which it is not recorded whose doing they were. Not proven where the " +
      "register of complaints is declared complete for the period and has none.",
    source: "ours: 1 grave or 2 others",
    indicators: ["disrespect", "provoked-conflict"],
    reads: ["complaint", "register"],
    outcomes: {
      met: "Proven by {n} upheld complaints.",
      "not-met": "The register of complaints is complete and has no upheld one about it.",
      inconclusive: "{n} upheld complaints, which are too few or too unclear to prove it.",
      "no-evidence": "There is no upheld complaint about it, and no register that is declared complete.",
    },
    reasons: { ...rulingReasons, ...unclearReasons },
  },
  options: z.strictObject({ grave: z.int().min(1).default(1), incidents: z.int().min(2).default(2) }),
  evaluate: ({ evidence, options, ...context }) => [
    judge("disrespect", "disrespect", evidence, options, context),
    judge("provoked-conflict", "conflict", evidence, options, context),
  ],
});

function judge(
  indicator: string,
  about: ComplaintSubject,
  evidence: { readonly complaint: readonly Complaint[]; readonly register: readonly Register[] },
  enough: EnoughIncidents,
  context: EvaluationContext,
): Judgement {
  const { own, unclear, leftOut } = incidentsAbout(evidence.complaint, about, context);
  if (areEnough(own, enough, context)) {
    const used = own.map(({ id }) => id);
    const n = countDistinct(own, context);
    const threshold = `${n >= enough.incidents ? enough.incidents : enough.grave}`;
    const measured = { kind: "count", estimate: `${n}`, threshold } as const;
    return { indicator, outcome: "met", n, measured, used, leftOut: [...leftOut, ...unclear] };
  }
  const used = [...own, ...unclear].map(({ id }) => id).sort();
  if (used.length > 0) return { indicator, outcome: "inconclusive", n: used.length, used, leftOut };
  const registers = completeRegister(evidence.register, "complaints", context);
  if (registers === undefined) return { indicator, outcome: "no-evidence", leftOut };
  return { indicator, outcome: "not-met", n: registers.length, used: registers, leftOut };
}
