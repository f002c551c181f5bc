import * as z from "zod";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios, ratioOf } from "../../exact/ratio";
import type { Reply, Request } from "../../review/evidence/service";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { firstReplies } from "../first-replies";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
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
 * replyWithinTarget.meta.reads; // ["request", "reply"]
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
      "Requests of the period, by their first public human reply: working minutes from the request (or from when it was " +
      "assigned to the author) to the reply ≤ `targets` of the priority. An unanswered request older than its target is a " +
      "breach of whom it is attributed to. Share judged by its one-sided 95 % Wilson bound against `threshold`.",
    source: "ours; the targets are the table's defaults",
    indicators: ["timely-response"],
    reads: ["request", "reply"],
    outcomes: {
      met: "{estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} requests were answered within the target; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} requests were answered within the target: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no request to answer.",
    },
    reasons: {
      "too-young": "It is not answered, and its target has not passed.",
      "closed-by-customer": "The customer closed it before it was answered.",
      "no-priority": "Its priority is not recorded, and no target is stated for such requests.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    /** Working minutes by priority; `unstated` for requests without one, which are left out without it. */
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
    const replies = firstReplies(evidence.request, evidence.reply, context);
    const facts = evidence.request.flatMap((request) =>
      factOf(request, replies.get(request.id), options.targets, context),
    );
    return [judgeShare(facts, { indicator: "timely-response", threshold: options.threshold }, context)];
  },
});

function factOf(
  request: Request,
  reply: Reply | undefined,
  targets: Readonly<Record<NonNullable<Request["priority"]> | "unstated", number | null>>,
  context: EvaluationContext,
): readonly Fact[] {
  const { subject, asOf, momentOf, workingTime, isInPeriod } = context;
  const { id, matter, assignments = [] } = request;
  // The time belongs to the author; while there is none, to whom the request is attributed.
  if ((reply ?? request).attributedTo !== subject || !isInPeriod(request.at)) return [];
  const target = targets[request.priority ?? "unstated"];
  if (target === null) return [{ id, reason: "no-priority" }];
  if (reply?.waitedMinutes !== undefined) {
    return [{ id, matter, shows: compareRatios(parseDecimal(reply.waitedMinutes), ratioOf(target)) <= 0 }];
  }
  const assigned = assignments.filter(({ to }) => to === subject).map(({ at }) => momentOf(at) ?? asOf);
  const from = Math.max(momentOf(request.at), ...(assigned.length > 0 ? [Math.min(...assigned)] : []));
  const isLate = workingTime(from, reply === undefined ? asOf : momentOf(reply.at)) > target * minute;
  if (reply !== undefined) return [{ id, matter, shows: !isLate }];
  if (typeof momentOf(request.closedByCustomerAt) === "number") return [{ id, reason: "closed-by-customer" }];
  return [isLate ? { id, matter, shows: false } : { id, reason: "too-young" }];
}
