import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Matter } from "../../review/evidence/service";
import type { Span } from "../../review/period-span";
import { standingAt, standingOf } from "../decided-in-period";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { repliesByMatter } from "../first-replies";
import { heldSpans, withoutSpans, workingTimeWithin } from "../held-time";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { missingReplies, missingReplyReasons } from "../missing-replies";
import { openSpans, spansWithin } from "../open-spans";
import { minutesSchema, shareSchema } from "../schema";
import type { CustomerWait } from "../waits";
import { customerWaits, spansWithCustomer } from "../waits";

const minute = 60_000;

/**
 * `silent-gaps`: of the matters that somebody had in hand, the share in which the customer never waited too long for a word.
 *
 * @example
 * ```ts
 * import { silentGaps } from "customer-centric-rubric/evidence";
 *
 * silentGaps.meta.indicators; // ["steady-communication"]
 * ```
 */
export const silentGaps = defineEvaluator({
  meta: {
    id: "silent-gaps",
    version: "1",
    title: "No silent gaps",
    motivation: "Who hears nothing does not know whether anything is being done. A word in between costs little.",
    method:
      "Matters that lay with the subject while they were open: no wait of the customer above `longest` working minutes. A " +
      "wait counts in the period in which it becomes too long, or else in that in which it ends, whenever the matter was opened. A wait " +
      "lasts from the opening, or from our last public human reply, to the next one, or to the end of the matter; time in " +
      "which the matter waited for the customer, or lay with others, is taken out. Where it is not recorded when it waited " +
      "for the customer, only waits count that begin with a request. Another request ends no wait. A " +
      "matter of which part of the conversation is missing is left out. Where the source is not " +
      "known to record replies, or has one of which it is not known what it answers, a wait above `longest` is unknown. The " +
      "share is judged by its one-sided 95 % Wilson bound, and met or not met only if it is whatever the unknown ones are.",
    source: "ours; two working days of eight hours are the table's default",
    indicators: ["steady-communication"],
    reads: ["matter", "request", "reply", "register"],
    outcomes: {
      met: "In {estimate} of {n} matters the customer never waited too long for a word; {threshold} was asked for.",
      "not-met": "In only {estimate} of {n} matters did the customer never wait too long for a word, of {threshold}.",
      inconclusive:
        "In {estimate} of {n} matters the customer never waited too long for a word: too few to tell whether that is " +
        "{threshold}.",
      "no-evidence": "There was no matter of which the waits are known.",
    },
    reasons: {
      "too-young": "No wait has ended in the period, and the one that lasts is not too long so far.",
      "not-recorded":
        "It is not recorded when the customer waited while it lay with the subject, or not all that was said is.",
      ...missingReplyReasons,
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    /** Working minutes; a wait of exactly that is none too long. */
    longest: minutesSchema.default(960),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const requests = groupBy(evidence.request, ({ matter }) => matter);
    const replies = repliesByMatter(evidence.reply, evidence.request);
    const missing = missingReplies(evidence, context);
    const factOf = (matter: Matter): readonly Fact[] => {
      const { id } = matter;
      if (context.momentOf(matter.at) === null) return [];
      const open = openSpans(matter, context);
      const held = spansWithin(heldSpans(matter, context), open);
      if (held.length === 0) return [];
      const waits = customerWaits(matter, open, requests.get(id) ?? [], replies.get(id) ?? [], context);
      const own = waits.filter(({ start, end }) => held.some((span) => span.start <= end && start <= span.end));
      if (own.length === 0) return context.isInPeriod(matter.at) ? [{ id, reason: "not-recorded" }] : [];
      const counted = withoutSpans(held, spansWithCustomer(matter, context));
      const longest = options.longest * minute;
      // What is not too long by the clock is not in working time either.
      const isTooLong = (wait: Span) =>
        wait.end - wait.start > longest && workingTimeWithin(wait, counted, context) > longest;
      const standings = own.map((wait) => standingOfWait(wait, isTooLong, context));
      const decided = (["gap", "none", "not-yet"] as const).find((standing) => standings.includes(standing));
      if (decided === undefined) return [];
      if (matter.isConversationWhole === false) return [{ id, reason: "not-recorded" }];
      if (decided === "not-yet") return [{ id, reason: "too-young" }];
      if (decided === "none") return [{ id, matter: id, shows: true }];
      // Those without a gap are short ones: the others are not to be forgotten beside them.
      const unclear = missing(matter)?.map((fact) => (fact.id === id ? { ...fact, isUnknown: true } : fact));
      return unclear ?? [{ id, matter: id, shows: false }];
    };
    const facts = evidence.matter.flatMap(factOf);
    return [judgeShare(facts, { indicator: "steady-communication", threshold: options.threshold }, context)];
  },
});

/**
 * What a wait comes to in the period: a `gap` where it becomes too long in it, `none` where it ends in it in time,
 * `not-yet` where neither has happened by its end; `undefined` where it is decided, or begins, in another.
 */
function standingOfWait(
  wait: CustomerWait,
  isTooLong: (wait: Span) => boolean,
  context: EvaluationContext,
): "gap" | "none" | "not-yet" | undefined {
  const { start, end, isOver } = wait;
  if (start >= context.period.end || (isOver && standingAt(end, context) === "before")) return undefined;
  const isGap = isTooLong(wait);
  if (!isGap) return isOver && standingAt(end, context) === "within" ? "none" : "not-yet";
  const standing = standingOf(({ asOf }) => isTooLong({ start, end: Math.min(end, asOf) }), context);
  if (standing === "before") return undefined;
  return standing === "within" ? "gap" : "not-yet";
}
