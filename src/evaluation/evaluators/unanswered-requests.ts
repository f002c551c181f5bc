import * as z from "zod";
import type { Request } from "../../review/evidence/service";
import { closedByCustomerReason, closedUnansweredAt } from "../closed-by-customer";
import { defineEvaluator } from "../evaluator";
import { firstRepliesIn } from "../first-replies";
import { heldSpans, workingTimeWithin } from "../held-time";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { missingReplies, missingReplyReasons } from "../missing-replies";
import { heldUnfinished } from "../open-spans";
import { minutesSchema, shareSchema } from "../schema";

const minute = 60_000;

/**
 * `unanswered-requests`: of the requests that were somebody's to answer, the share that never got an answer from anybody.
 *
 * @example
 * ```ts
 * import { unansweredRequests } from "customer-centric-rubric/evidence";
 *
 * unansweredRequests.meta.indicators; // ["no-response"]
 * ```
 */
export const unansweredRequests = defineEvaluator({
  meta: {
    id: "unanswered-requests",
    version: "1",
    title: "Requests that nobody answered",
    motivation:
      "A customer who gets no answer at all has been left alone. One that slips through happens to everybody.",
    method:
      "Requests of the period that are attributed to the subject and older than `olderThan` working minutes: those without " +
      "a public human reply, by anybody, count as never answered. Of these, only the time counts in which they lay with the " +
      "subject; one of a matter that was finished before they got it is none. What the customer closed before it was " +
      "answered is left out, and so is what may have been answered: its source is not known to record replies, or has one of " +
      "which it is not known what it answers. It is proven when the one-sided 95 % Wilson " +
      "lower bound of the never-answered share reaches `threshold`, and never by fewer than 5 requests.",
    source: "ours; five working days of eight hours, and one request in ten, are the table's defaults",
    indicators: ["no-response"],
    reads: ["matter", "request", "reply", "register"],
    outcomes: {
      met: "{estimate} of {n} requests were never answered: for sure, more than {threshold} of such requests are not.",
      "not-met":
        "{estimate} of {n} requests were never answered: for sure, less than {threshold} of such requests are not.",
      inconclusive: "{estimate} of {n} requests were never answered: too few to tell whether that is {threshold}.",
      "no-evidence":
        "There was no request that has had time enough to be answered, of a source that is known to record replies.",
    },
    reasons: {
      "too-young": "It has not lain with the subject long enough to say that it was never answered.",
      "closed-by-customer": closedByCustomerReason,
      ...missingReplyReasons,
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.10"),
    /** Working minutes; what is exactly as old is too young. */
    olderThan: minutesSchema.default(2400),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, asOf, isInPeriod, momentOf, workingTime } = context;
    const replies = firstRepliesIn(evidence, context);
    const matters = new Map(evidence.matter.map((matter) => [matter.id, matter]));
    const missing = missingReplies(evidence, context);
    const isOld = (time: number) => time > options.olderThan * minute;
    const factOf = (request: Request): readonly Fact[] => {
      const { id, matter, at } = request;
      const held = heldUnfinished(request, matters.get(matter ?? ""), context);
      if (held.length === 0 && heldSpans(request, context).length > 0) return [];
      const reply = replies.get(id);
      if (reply !== undefined) {
        return [isOld(workingTime(momentOf(at), asOf)) ? { id, matter, shows: false } : { id, reason: "too-young" }];
      }
      if (closedUnansweredAt(request, reply, matters, context) !== undefined)
        return [{ id, reason: "closed-by-customer" }];
      const time = workingTimeWithin({ start: momentOf(at), end: asOf }, held, context);
      if (!isOld(time)) return [{ id, reason: "too-young" }];
      return missing(request) ?? [{ id, matter, shows: true }];
    };
    const facts = evidence.request
      .filter(({ at, attributedTo }) => attributedTo === subject && isInPeriod(at))
      .flatMap(factOf);
    return [judgeShare(facts, { indicator: "no-response", threshold: options.threshold, isNegative: true }, context)];
  },
});
