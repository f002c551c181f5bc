import * as z from "zod";
import { daysBefore } from "../../review/period-span";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { daysSchema, shareSchema } from "../schema";

/**
 * `account-knowledge`: of all accounts that somebody holds, the share whose knowledge was renewed of late.
 *
 * @example
 * ```ts
 * import { accountKnowledge } from "customer-centric-rubric/evidence";
 *
 * accountKnowledge.meta.indicators; // ["current-understanding"]
 * ```
 */
export const accountKnowledge = defineEvaluator({
  meta: {
    id: "account-knowledge",
    version: "1",
    title: "Knowledge of accounts is current",
    motivation: "Who knows how things stand with a customer can act before being asked.",
    method:
      "Of the accounts held at the end of the period (a complete set), the share with knowledge renewed within the last " +
      "`withinDays` days, compared directly with `threshold`. Accounts that have been held for less than that are left out, " +
      "renewed or not: of young ones, only the good could be known.",
    source: "ours; the default of 180 days is a choice, not a standard",
    indicators: ["current-understanding"],
    reads: ["account", "knowledge"],
    outcomes: {
      met: "Knowledge is current of {estimate} of {n} accounts; {threshold} was asked for.",
      "not-met": "Knowledge is current of only {estimate} of {n} accounts; {threshold} was asked for.",
      inconclusive: "",
      "no-evidence": "No account was held.",
    },
    reasons: { "too-young": "The account has been held for less time than knowledge of it may last." },
  },
  options: z.strictObject({ threshold: shareSchema.default("0.80"), withinDays: daysSchema.default(180) }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, period, asOf, zone, momentOf } = context;
    const end = Math.min(asOf, period.end);
    // Before a period has begun, nothing can be said of it.
    if (end <= period.start) return [];
    const since = daysBefore(end, options.withinDays, zone);
    // What is renewed at the very date of evaluation is.
    const isInTime = (moment: number) => moment >= since && moment < period.end;
    const renewed = new Set(
      evidence.knowledge.filter(({ at }) => isInTime(momentOf(at))).map(({ account }) => account),
    );
    const facts = evidence.account.flatMap((account): readonly Fact[] => {
      const until = momentOf(account.heldUntil);
      const isHeld = account.attributedTo === subject && momentOf(account.at) < end && (until ?? end) >= end;
      if (!isHeld) return [];
      // Nobody can be asked to have renewed what came to them only now; and to count those who did would be to count the good alone.
      if (momentOf(account.at) > since) return [{ id: account.id, reason: "too-young" }];
      return [{ id: account.id, shows: renewed.has(account.id) }];
    });
    const question = { indicator: "current-understanding", threshold: options.threshold, isComplete: true };
    return [judgeShare(facts, question, context)];
  },
});
