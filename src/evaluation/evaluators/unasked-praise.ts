import * as z from "zod";
import type { Judgement, LeftOut } from "../evaluator";
import { defineEvaluator } from "../evaluator";

/**
 * `unasked-praise`: how many customers praised without being asked.
 *
 * @example
 * ```ts
 * import { unaskedPraise } from "customer-centric-rubric/evidence";
 *
 * unaskedPraise.meta.indicators; // ["delight"]
 * ```
 */
export const unaskedPraise = defineEvaluator({
  meta: {
    id: "unasked-praise",
    version: "1",
    title: "Customers praise without being asked",
    motivation: "Who sits down to praise has been given more than was owed.",
    method: "At least `customers` distinct customers praised in the period without being asked, each counted once.",
    source: "ours",
    indicators: ["delight"],
    reads: ["praise"],
    outcomes: {
      met: "{estimate} customers praised without being asked; {threshold} were asked for.",
      "not-met": "",
      inconclusive: "{estimate} customers praised without being asked, of {threshold} that were asked for.",
      "no-evidence": "Nobody is known to have praised without being asked.",
    },
    reasons: {
      asked: "It came in answer to a question.",
      "unknown-customer": "It is not known whose it is, so that it may be the same customer's again.",
    },
  },
  options: z.strictObject({ customers: z.int().min(1).default(3) }),
  evaluate: ({ evidence, options, subject, isInPeriod }): readonly Judgement[] => {
    const indicator = "delight";
    const customers = new Set<string>();
    const used: string[] = [];
    const leftOut: LeftOut[] = [];
    for (const { id, at, attributedTo, isUnasked, customer } of evidence.praise) {
      if (attributedTo !== subject || !isInPeriod(at)) continue;
      if (!isUnasked) leftOut.push({ id, reason: "asked" });
      else if (customer === undefined || customer === null) leftOut.push({ id, reason: "unknown-customer" });
      else {
        used.push(id);
        customers.add(customer.id);
      }
    }
    const n = customers.size;
    if (n === 0) return [{ indicator, outcome: "no-evidence", leftOut }];
    const measured = { kind: "count", estimate: `${n}`, threshold: `${options.customers}` } as const;
    return [{ indicator, outcome: n >= options.customers ? "met" : "inconclusive", n, measured, used, leftOut }];
  },
});
