import * as z from "zod";
import { completeRegister } from "../complete-register";
import type { Judgement } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { areEnough, countDistinct, rulingReasons, sortRulings, unclearReasons } from "../ruling";

/**
 * `public-incidents`: whether the register of public incidents has none of the person's making.
 *
 * @example
 * ```ts
 * import { publicIncidents } from "customer-centric-rubric/evidence";
 *
 * publicIncidents.meta.indicators; // ["positive-image"]
 * ```
 */
export const publicIncidents = defineEvaluator({
  meta: {
    id: "public-incidents",
    version: "1",
    title: "No public incident",
    motivation: "What people see of one of us, they see of the organisation.",
    method:
      "Met when the register of public incidents is declared complete for the period and has no upheld one of personal cause; " +
      "not met with `grave` grave ones without an open appeal, or with `incidents` of whatever gravity; several records of one " +
      "moment are one. A single one that is not grave, or one whose cause is not recorded, leaves it open.",
    source: "ours: 1 grave or 2 others, as of complaints",
    indicators: ["positive-image"],
    reads: ["incident", "register"],
    outcomes: {
      met: "The register of public incidents is complete and has none of the person's making.",
      "not-met": "Upheld public incidents of the person's own making: {n}.",
      inconclusive:
        "A single public incident that is not grave, or one of which it is not recorded what it was due to: {n}.",
      "no-evidence": "No register of public incidents is declared complete for the period.",
    },
    reasons: { ...rulingReasons, ...unclearReasons },
  },
  options: z.strictObject({ grave: z.int().min(1).default(1), incidents: z.int().min(2).default(2) }),
  evaluate: ({ evidence, options, ...context }): readonly Judgement[] => {
    const { subject, isInPeriod } = context;
    const indicator = "positive-image";
    const { own, unclear, leftOut } = sortRulings(
      evidence.incident.filter(({ attributedTo, at }) => attributedTo === subject && isInPeriod(at)),
    );
    if (own.length > 0) {
      const used = own.map(({ id }) => id);
      const outcome = areEnough(own, options, context) ? "not-met" : "inconclusive";
      const n = countDistinct(own, context);
      return [{ indicator, outcome, n, used, leftOut: [...leftOut, ...unclear] }];
    }
    if (unclear.length > 0) {
      const used = unclear.map(({ id }) => id);
      return [{ indicator, outcome: "inconclusive", n: used.length, used, leftOut }];
    }
    const used = completeRegister(evidence.register, "public-incidents", context);
    if (used === undefined) return [{ indicator, outcome: "no-evidence", leftOut }];
    return [{ indicator, outcome: "met", n: used.length, used, leftOut }];
  },
});
