import * as z from "zod";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios, ratioOf } from "../../exact/ratio";
import type { Reply, Request } from "../../review/evidence/service";
import type { Span } from "../../review/period-span";
import { closedUnansweredAt } from "../closed-by-customer";
import type { EvaluationContext } from "../evaluator";
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
      "which it lay with the author are at most the `targets` of its priority, or the minutes are that the source has measured since that " +
      "request, by a calendar of its own. An unanswered request that has lain with whom it is attributed to for longer than its " +
      "target is a breach, also when the customer closes it after that; not where its source is not known to record replies, " +
      "or has one of which it is not known what it answers. Who got it after its matter was finished never had it. The share " +
      "is judged by its one-sided 95 % Wilson bound; where some may have been answered, only if that is so whatever they are.",
    source: "ours; the targets are the table's defaults",
    indicators: ["timely-response"],
    reads: ["matter", "request", "reply", "register"],
    outcomes: {
      met: "{estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} requests were answered within the target: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no request to answer.",
    },
    reasons: {
      "too-young": "It is not answered, and has not lain with the subject for longer than its target.",
      "closed-by-customer": "The customer closed it within its target, before it was answered.",
      "no-priority": "Its priority is not recorded, and no target is stated for such requests.",
      "held-by-others":
        "It was late, but somebody else's or nobody's to answer, and since when the author had it is not recorded.",
      ...missingReplyReasons,
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
    const { subject, asOf, isInPeriod, momentOf } = context;
    const missing = missingReplies(evidence, context);
    const replies = firstRepliesIn(evidence, context);
    const matters = new Map(evidence.matter.map((matter) => [matter.id, matter]));
    const facts = evidence.request.flatMap((request): readonly Fact[] => {
      const { id, matter, priority, at } = request;
      const reply = replies.get(id);
      // The time belongs to the author; while there is none, to whom the request is attributed.
      const author = reply ?? request;
      if (author.attributedTo !== subject || author.scope !== "person" || !isInPeriod(at)) return [];
      const whole = matters.get(matter ?? "");
      const target = options.targets[priority ?? "unstated"];
      if (target === null) return [{ id, reason: "no-priority" }];
      const held = heldUnfinished(request, whole, context);
      const isBreachAt = (end: number) =>
        workingTimeWithin({ start: momentOf(at), end }, held, context) > target * minute;
      const closed = closedUnansweredAt(request, reply, matters, context);
      if (closed !== undefined && !isBreachAt(closed)) return [{ id, reason: "closed-by-customer" }];
      if (reply !== undefined) {
        const shows = isInTime(request, reply, target, held, context);
        return [shows === undefined ? { id, reason: "held-by-others" } : { id, matter, shows }];
      }
      if (held.length === 0 && heldSpans(request, context).length > 0) return [];
      if (!isBreachAt(closed ?? asOf)) return [{ id, reason: "too-young" }];
      return missing(request) ?? [{ id, matter, shows: false }];
    });
    return [judgeShare(facts, { indicator: "timely-response", threshold: options.threshold }, context)];
  },
});

/** `undefined` when it was late as a whole, and nobody knows how much of that is the author's. */
function isInTime(
  request: Request,
  reply: Reply,
  target: number,
  held: readonly Span[],
  { subject, momentOf, workingTime }: EvaluationContext,
): boolean | undefined {
  const [start, end] = [momentOf(request.at), momentOf(reply.at)];
  const { waitedMinutes } = reply;
  // What the source has measured late knows nothing of the author's hours, of hand-overs and of outages.
  const isMeasured = waitedMinutes !== undefined && reply.request === request.id;
  if (isMeasured && compareRatios(parseDecimal(waitedMinutes), ratioOf(target)) <= 0) return true;
  // Mostly it is in time without looking at the hours.
  if (end - start <= target * minute || workingTime(start, end) <= target * minute) return true;
  const { assignments = [], attributedTo } = request;
  if (assignments.length === 0) return attributedTo === subject ? false : undefined;
  const before = held.filter((span) => span.start <= end);
  const context = { workingTime };
  return before.length === 0 ? undefined : workingTimeWithin({ start, end }, before, context) <= target * minute;
}
