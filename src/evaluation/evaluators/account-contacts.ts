import * as z from "zod";
import type { AccountContact } from "../../review/evidence/account";
import { groupBy } from "../../review/evidence/group-by";
import type { Span } from "../../review/period-span";
import { daysBefore, quartersWithin, weekOf } from "../../review/period-span";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { unrecordedReason } from "../recorded-kinds";
import { daysSchema, shareSchema } from "../schema";
import { mayBelongTo, noAccountReason, unlinkedRecords } from "../unlinked-records";

/**
 * `account-contacts`: of all accounts that somebody has held for a while, the share with a useful contact in each quarter
 * that nobody had to ask for.
 *
 * @example
 * ```ts
 * import { accountContacts } from "customer-centric-rubric/evidence";
 *
 * accountContacts.meta.indicators; // ["proactive-contact"]
 * ```
 */
export const accountContacts = defineEvaluator({
  meta: {
    id: "account-contacts",
    version: "1",
    title: "Accounts are contacted without being asked",
    motivation:
      "Who stays in touch hears of a need before it becomes a complaint; what counts is contact that was of use.",
    method:
      "Of the accounts held at the end of the period, and for at least `heldDays` days by then (a complete set), the share " +
      "with at least `contactsPerQuarter` useful contacts of the person's own in each whole quarter of the period that has " +
      "ended, and during which the account was held; at most one contact a week (from Monday) counts. After a customer " +
      "has asked not to be contacted, no contact is asked for. Compared directly with `threshold`; where it hangs on contacts " +
      "of which nobody knows whether they were of use, or who made them, it is left open; and so is what hangs on contacts with an account " +
      "that is not recorded, which may be any of the same source, unless the customer is another. That there was none tells " +
      "something only where the source of the account is known to record contacts.",
    source: "ours; one contact a quarter and 90 days are choices, not standards",
    indicators: ["proactive-contact"],
    reads: ["account", "contact"],
    outcomes: {
      met: "{estimate} of {n} accounts had a useful contact in each quarter; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} accounts had a useful contact in each quarter; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} accounts had a useful contact in each quarter; of too many others it is not known.",
      "no-evidence": "No account was held for long enough, or no whole quarter has passed.",
    },
    reasons: {
      "too-young": "The account has not been held for long enough.",
      "no-whole-quarter": "There was no whole quarter in which it was held and the customer did not mind contact.",
      "usefulness-unknown": "Whether its contacts were of use is not known, and decides.",
      "author-unknown": "Who made its contacts is not known, and decides.",
      "unlinked-contact": "Contacts with an account that is not recorded may be with this one, and decide.",
      "contacts-not-recorded": unrecordedReason("contacts"),
      "no-account": noAccountReason,
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    heldDays: daysSchema.default(90),
    contactsPerQuarter: z.int().min(1).max(13).default(1),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, period, asOf, zone, momentOf } = context;
    const end = Math.min(asOf, period.end);
    const since = daysBefore(end, options.heldDays, zone);
    // Dividing a period is slow, and the same for all accounts.
    const ended = quartersWithin({ start: period.start, end }, zone);
    // Those of colleagues are theirs.
    const ownOrUnknown = evidence.contact.filter(
      ({ attributedTo }) => attributedTo === subject || attributedTo === null,
    );
    const contacts = groupBy(ownOrUnknown, ({ account }) => account);
    const unlinked = unlinkedRecords(ownOrUnknown, evidence.account);
    const facts = evidence.account.flatMap((account): readonly Fact[] => {
      const isHeld = momentOf(account.at) < end && (momentOf(account.heldUntil) ?? end) >= end;
      if (account.attributedTo !== subject || account.scope !== "person" || !isHeld) return [];
      if (momentOf(account.at) > since) return [{ id: account.id, reason: "too-young" }];
      const [start, until] = [momentOf(account.at), momentOf(account.optedOutAt) ?? end];
      const quarters = ended.filter((quarter) => quarter.start >= start && quarter.end <= until);
      if (quarters.length === 0) return [{ id: account.id, reason: "no-whole-quarter" }];
      const about = contacts.get(account.id) ?? [];
      const own = about.filter(({ attributedTo }) => attributedTo === subject);
      const has = (counted: readonly AccountContact[]) =>
        quarters.every((quarter) => weeksWithin(quarter, counted, context) >= options.contactsPerQuarter);
      if (has(own.filter(({ isUseful }) => isUseful === true))) return [{ id: account.id, shows: true }];
      const mayHave = (some: readonly AccountContact[]) => has(some.filter(({ isUseful }) => isUseful !== false));
      if (mayHave(own)) return [{ id: account.id, reason: "usefulness-unknown", isUnknown: true }];
      if (mayHave(about)) return [{ id: account.id, reason: "author-unknown", isUnknown: true }];
      if (mayHave([...about, ...unlinked.filter((contact) => mayBelongTo(account, contact))]))
        return [{ id: account.id, reason: "unlinked-contact", isUnknown: true }];
      if (!context.isRecorded("contacts", account.source))
        return [{ id: account.id, reason: "contacts-not-recorded", isUnknown: true }];
      return [{ id: account.id, shows: false }];
    });
    const lost = unlinked
      .filter(({ at }) => context.isInPeriod(at))
      .map(({ id }): Fact => ({ id, reason: "no-account" }));
    const question = { indicator: "proactive-contact", threshold: options.threshold, isComplete: true };
    return [judgeShare([...facts, ...lost], question, context)];
  },
});

/** In how many weeks of a quarter there was contact. */
function weeksWithin(
  { start, end }: Span,
  contacts: readonly AccountContact[],
  { zone, momentOf }: EvaluationContext,
): number {
  const moments = contacts.map(({ at }) => momentOf(at)).filter((moment) => moment >= start && moment < end);
  return new Set(moments.map((moment) => weekOf(moment, zone))).size;
}
