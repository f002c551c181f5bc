import * as z from "zod";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios, ratioOf } from "../../exact/ratio";
import type { Matter, Outage, Reply, Request } from "../../review/evidence/service";
import { closedByCustomerReason, isClosedUnanswered } from "../closed-by-customer";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { firstReplies } from "../first-replies";
import { heldSpans, workingTimeWithin } from "../held-time";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { heldUnfinished } from "../open-spans";
import { minutesSchema, shareSchema } from "../schema";

const minute = 60_000;

/**
 * `reply-within-target`: of the requests of a period, the share that got its first public human reply within the target of
 * its priority. The time belongs to the author of the reply.
 *
 * @example
 * ```ts
 * import { replyWithinTarget } from "customer-centric-rubric/evidence";
 *
 * replyWithinTarget.meta.indicators; // ["timely-response"]
 * ```
 */
export const replyWithinTarget = defineEvaluator({
  meta: {
    id: "reply-within-target",
    version: "1",
    title: "Replies within the target",
    motivation:
      "An answer in time is what every customer may count on; what counts is the share, since means hide the late ones.",
    method:
      "Requests of the period, by their first public human reply: the working minutes from the request to the reply in " +
      "which it lay with the author are at most the `targets` of its priority. Minutes that the source has measured count " +
      "as it says, unless part of them lay with others or in an outage. An unanswered request that has lain with whom it is " +
      "attributed to for longer than its target is a breach. Who got it after its matter was finished never had it. The share is judged by its one-sided 95 % Wilson bound.",
    source: "ours; the targets are the table's defaults",
    indicators: ["timely-response"],
    reads: ["matter", "request", "reply", "outage"],
    outcomes: {
      met: "{estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} requests were answered within the target: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no request to answer.",
    },
    reasons: {
      "too-young": "It is not answered, and has not lain with the subject for longer than its target.",
      "closed-by-customer": closedByCustomerReason,
      "no-priority": "Its priority is not recorded, and no target is stated for such requests.",
      "held-by-others":
        "It was late, but somebody else's or nobody's to answer, and since when the author had it is not recorded.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    /** Working minutes by priority, inclusive; `unstated` for requests without one, which are left out where it is `null`. */
    targets: z
      .strictObject({
        urgent: minutesSchema.default(60),
        high: minutesSchema.default(240),
        normal: minutesSchema.default(480),
        low: minutesSchema.default(1440),
        unstated: minutesSchema.nullable().default(480),
      })
      .prefault({}),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, isInPeriod } = context;
    const replies = firstReplies(evidence.request, evidence.reply, context);
    const matters = new Map(evidence.matter.map((matter) => [matter.id, matter]));
    const facts = evidence.request.flatMap((request): readonly Fact[] => {
      const { id, matter, priority, at } = request;
      const reply = replies.get(id);
      // The time belongs to the author; while there is none, to whom the request is attributed.
      const author = reply ?? request;
      if (author.attributedTo !== subject || author.scope !== "person" || !isInPeriod(at)) return [];
      const target = options.targets[priority ?? "unstated"];
      if (target === null) return [{ id, reason: "no-priority" }];
      if (isClosedUnanswered(request, reply, matters, context)) return [{ id, reason: "closed-by-customer" }];
      const whole = matters.get(matter ?? "");
      if (reply !== undefined) {
        const shows = isInTime(request, reply, whole, target, evidence.outage, context);
        return [shows === undefined ? { id, reason: "held-by-others" } : { id, matter, shows }];
      }
      const held = heldUnfinished(request, whole, context);
      if (held.length === 0 && heldSpans(request, context).length > 0) return [];
      const time = workingTimeWithin({ start: context.momentOf(at), end: context.asOf }, held, context);
      return [time > target * minute ? { id, matter, shows: false } : { id, reason: "too-young" }];
    });
    return [judgeShare(facts, { indicator: "timely-response", threshold: options.threshold }, context)];
  },
});

/** `undefined` when it was late as a whole, and nobody knows how much of that is the author's. */
function isInTime(
  request: Request,
  reply: Reply,
  matter: Matter | undefined,
  target: number,
  outages: readonly Outage[],
  context: EvaluationContext,
): boolean | undefined {
  const { subject, momentOf, workingTime } = context;
  const [start, end] = [momentOf(request.at), momentOf(reply.at)];
  const { waitedMinutes, assignments = [], attributedTo } = { ...request, waitedMinutes: reply.waitedMinutes };
  if (waitedMinutes !== undefined) {
    const isMeasuredInTime = compareRatios(parseDecimal(waitedMinutes), ratioOf(target)) <= 0;
    const isCut = outages.some(({ at, until }) => momentOf(at) < end && (momentOf(until) ?? end) > start);
    // What the source has measured knows nothing of hand-overs and outages.
    if (isMeasuredInTime || (!isCut && assignments.length === 0 && attributedTo === subject)) {
      return isMeasuredInTime;
    }
  }
  if (workingTime(start, end) <= target * minute) return true;
  if (assignments.length === 0) return attributedTo === subject ? false : undefined;
  const held = heldUnfinished(request, matter, context).filter((span) => span.start <= end);
  return held.length === 0 ? undefined : workingTimeWithin({ start, end }, held, context) <= target * minute;
}
