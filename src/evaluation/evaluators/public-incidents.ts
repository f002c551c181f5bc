import * as z from "zod";
import { completeRegister } from "../complete-register";
import type { Judgement } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { rulingReasons, sortRulings, unclearReasons } from "../ruling";

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
      "not met with an upheld one without an open appeal. A single minor one, or one whose cause is not recorded, leaves it open.",
    source: "ours",
    indicators: ["positive-image"],
    reads: ["incident", "register"],
    outcomes: {
      met: "The register of public incidents is complete and has none of the person's making.",
      "not-met": "Upheld public incidents of the person's own making: {n}.",
      inconclusive: "A single minor public incident, or one of which it is not recorded what it was due to: {n}.",
      "no-evidence": "No register of public incidents is declared complete for the period.",
    },
    reasons: { ...rulingReasons, ...unclearReasons },
  },
  options: z.strictObject({}),
  evaluate: ({ evidence, ...context }): readonly Judgement[] => {
    const { subject, isInPeriod } = context;
    const indicator = "positive-image";
    const { own, unclear, leftOut } = sortRulings(
      evidence.incident.filter(({ attributedTo, at }) => attributedTo === subject && isInPeriod(at)),
    );
    if (own.length > 0) {
      const used = own.map(({ id }) => id);
      // One slip of no weight fails nobody.
      const isSlip = own.length === 1 && own[0]?.gravity === "minor";
      return [
        {
          indicator,
          outcome: isSlip ? "inconclusive" : "not-met",
          n: used.length,
          used,
          leftOut: [...leftOut, ...unclear],
        },
      ];
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
