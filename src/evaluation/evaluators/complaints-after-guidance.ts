import * as z from "zod";
import type { Complaint } from "../../review/evidence/complaint";
import type { GuidanceRule } from "../complaint-window";
import { provingWindow } from "../complaint-window";
import { completeRegister } from "../complete-register";
import type { EvaluationInput, Judgement, LeftOut } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { countDistinct, rulingReasons, sortRulings, unclearReasons } from "../ruling";
import { daysSchema } from "../schema";

const indicators = ["repeated-upheld-complaints", "unchanged-after-guidance"] as const;

/**
 * `complaints-after-guidance`: whether somebody drew repeated upheld complaints and did not change after repeated guidance.
 * Both indicators are proven together or not at all.
 *
 * The window may lie anywhere before `asOf`, and reach back before the period. But what was not changed must show in the
 * period: a complaint about conduct after the second counselling was received in it. So what was proven once is not
 * proven again of every later period.
 *
 * @example
 * ```ts
 * import { complaintsAfterGuidance } from "customer-centric-rubric/evidence";
 *
 * complaintsAfterGuidance.meta.standTogether; // true
 * ```
 */
export const complaintsAfterGuidance = defineEvaluator({
  meta: {
    id: "complaints-after-guidance",
    version: "1",
    title: "Repeated upheld complaints, and no change after guidance",
    motivation: "Everybody may err, and learn: only who was told repeatedly and goes on all the same is held to it.",
    method:
      "Within one window of `windowDays` days of 24 hours, by when complaints were received and counselling took place: at least " +
      "`complaints` distinct upheld complaints of personal cause without an open appeal, from at least `customers` known " +
      "customers; at least `counsellings` counsellings at distinct instants; and one of those complaints, received in the period, about conduct " +
      "after the last of the first `counsellings` of them. Several complaints of one customer about conduct at one moment are " +
      "one. Complaints whose customer is not known add no customer.",
    source: "ours: the complaints rule",
    indicators: [...indicators],
    standTogether: true,
    reads: ["complaint", "counselling", "register"],
    outcomes: {
      met: "Proven by {n} upheld complaints within one year, and conduct that did not change after repeated guidance.",
      "not-met": "The register of complaints is complete, and what stands in it does not prove it.",
      inconclusive: "{n} upheld complaints, which do not prove it.",
      "no-evidence": "There is no upheld complaint, and no register that is declared complete.",
    },
    reasons: {
      ...rulingReasons,
      ...unclearReasons,
      "outside-window": "It does not lie in the window that proves it.",
    },
  },
  options: z.strictObject({
    windowDays: daysSchema.min(1).default(365),
    complaints: z.int().min(2).default(3),
    customers: z.int().min(1).default(2),
    counsellings: z.int().min(1).default(2),
  }),
  evaluate: (input) => {
    const judged = judge(input);
    return indicators.map((indicator) => ({ ...judged, indicator }));
  },
});

function judge({
  evidence,
  options,
  ...context
}: EvaluationInput<"complaint" | "counselling" | "register", GuidanceRule>): Judgement {
  const { subject, isInPeriod } = context;
  const [indicator] = indicators;
  const { own, unclear, leftOut } = sortRulings(evidence.complaint.filter((one) => one.attributedTo === subject));
  const counsellings = evidence.counselling.filter((one) => one.attributedTo === subject);
  const proof = provingWindow(own, counsellings, options, context);
  if (proof !== undefined) {
    const cited = new Set([...proof.complaints, ...proof.counsellings].map(({ id }) => id));
    const outside = [...own, ...counsellings].filter(({ id }) => !cited.has(id));
    const n = countDistinct(proof.complaints, context);
    const measured = { kind: "count", estimate: `${n}`, threshold: `${options.complaints}` } as const;
    const others = [...leftOut, ...unclear, ...outside.map(({ id }): LeftOut => ({ id, reason: "outside-window" }))];
    return { indicator, outcome: "met", n, measured, used: [...cited].sort(), leftOut: others };
  }
  const registers = completeRegister(evidence.register, "complaints", context);
  const received = own.filter(({ at }: Complaint) => isInPeriod(at)).map(({ id }) => id);
  const others = [...leftOut, ...unclear];
  if (registers !== undefined) {
    const used = [...received, ...registers].sort();
    return { indicator, outcome: "not-met", n: used.length, used, leftOut: others };
  }
  if (received.length === 0) return { indicator, outcome: "no-evidence", leftOut: others };
  return { indicator, outcome: "inconclusive", n: received.length, used: received, leftOut: others };
}
