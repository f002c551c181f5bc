import * as z from "zod";
import { daysBefore } from "../../review/period-span";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { unrecordedReason } from "../recorded-kinds";
import { daysSchema, shareSchema } from "../schema";
import { mayBelongTo, noAccountReason, unlinkedRecords } from "../unlinked-records";

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
      "renewed or not: of young ones, only the good could be known. That nothing was renewed tells something only where the " +
      "source of the account is known to record that; what is renewed of an account that is not recorded may be any of the " +
      "same source, unless the customer is another: what hangs on that is left open.",
    source: "ours; the default of 180 days is a choice, not a standard",
    indicators: ["current-understanding"],
    reads: ["account", "knowledge"],
    outcomes: {
      met: "Knowledge is current of {estimate} of {n} accounts; {threshold} was asked for.",
      "not-met": "Knowledge is current of only {estimate} of {n} accounts; {threshold} was asked for.",
      inconclusive: "Knowledge is current of {estimate} of {n} accounts; of too many others it is not known.",
      "no-evidence": "No account was held.",
    },
    reasons: {
      "too-young": "The account has been held for less time than knowledge of it may last.",
      "knowledge-not-recorded": unrecordedReason("knowledge"),
      "unlinked-knowledge": "Knowledge of an account that is not recorded may be of this one, and decides.",
      "no-account": noAccountReason,
    },
  },
  options: z.strictObject({ threshold: shareSchema.default("0.80"), withinDays: daysSchema.default(180) }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, period, asOf, zone, momentOf, isRecorded } = context;
    const end = Math.min(asOf, period.end);
    // Before a period has begun, nothing can be said of it.
    if (end <= period.start) return [];
    const since = daysBefore(end, options.withinDays, zone);
    // What is renewed at the very date of evaluation is.
    const isInTime = (moment: number) => moment >= since && moment < period.end;
    const current = evidence.knowledge.filter(({ at }) => isInTime(momentOf(at)));
    const renewed = new Set(current.map(({ account }) => account));
    const unlinked = unlinkedRecords(current, evidence.account);
    const facts = evidence.account.flatMap((account): readonly Fact[] => {
      const until = momentOf(account.heldUntil);
      const isOwn = account.attributedTo === subject && account.scope === "person";
      if (!isOwn || momentOf(account.at) >= end || (until ?? end) < end) return [];
      // Nobody can be asked to have renewed what came to them only now; and to count those who did would be to count the good alone.
      if (momentOf(account.at) > since) return [{ id: account.id, reason: "too-young" }];
      const { id, source } = account;
      if (renewed.has(id)) return [{ id, shows: true }];
      if (unlinked.some((one) => mayBelongTo(account, one)))
        return [{ id, reason: "unlinked-knowledge", isUnknown: true }];
      if (!isRecorded("knowledge", source)) return [{ id, reason: "knowledge-not-recorded", isUnknown: true }];
      return [{ id, shows: false }];
    });
    const lost = unlinked.map(({ id }): Fact => ({ id, reason: "no-account" }));
    const question = { indicator: "current-understanding", threshold: options.threshold, isComplete: true };
    return [judgeShare([...facts, ...lost], question, context)];
  },
});
