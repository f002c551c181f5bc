import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Matter, Request } from "../../review/evidence/service";
import { compareDaysAfter } from "../../review/period-span";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { heldSpans, isHeldAt } from "../held-time";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { closingsOf, momentsOf, openSpans } from "../open-spans";
import { daysSchema, shareSchema } from "../schema";

/**
 * `repeat-contacts`: of the matters that somebody closed, the share with which the customer did not have to come again soon.
 *
 * @example
 * ```ts
 * import { repeatContacts } from "customer-centric-rubric/evidence";
 *
 * repeatContacts.meta.indicators; // ["ownership"]
 * ```
 */
export const repeatContacts = defineEvaluator({
  meta: {
    id: "repeat-contacts",
    version: "1",
    title: "No coming back with the same matter",
    motivation: "Who stays with a matter to its end closes it once. One that comes back was closed too early.",
    method:
      "Matters of the period that lay with the subject when they were closed, at least `withinDays` days ago: shown when they " +
      "were neither opened again nor asked about again within `withinDays` days, to the same time of day. Where each " +
      "closing is recorded, each counts: closing a matter again does not undo that it came back. What comes back after the " +
      "customer or an automatic rule had closed it is held against nobody. The share is judged by its one-sided 95 % Wilson " +
      "bound.",
    source: "ours; seven days are the table's default",
    indicators: ["ownership"],
    reads: ["matter", "request"],
    outcomes: {
      met: "{estimate} of {n} closed matters did not come back; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} closed matters did not come back; {threshold} was asked for.",
      inconclusive: "{estimate} of {n} closed matters did not come back: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no matter that has been closed long enough.",
    },
    reasons: {
      "too-young": "It was closed so recently that it may still come back.",
      "not-recorded": "It was opened again, and when it had been closed before is not recorded.",
      "closed-by-others": "It came back, but the customer or an automatic rule had closed it.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    /** Days of the calendar's zone, to the same time of day, inclusive. */
    withinDays: daysSchema.default(7),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const requests = groupBy(evidence.request, ({ matter }) => matter);
    const facts = evidence.matter
      .filter(({ at }) => context.isInPeriod(at))
      .flatMap((matter) => factOf(matter, requests.get(matter.id) ?? [], options.withinDays, context));
    return [judgeShare(facts, { indicator: "ownership", threshold: options.threshold }, context)];
  },
});

function factOf(
  matter: Matter,
  requests: readonly Request[],
  days: number,
  context: EvaluationContext,
): readonly Fact[] {
  const { id, closedBy, closedAt } = matter;
  const { asOf, zone, momentOf } = context;
  const held = heldSpans(matter, context);
  const closings = closingsOf(matter, context).filter((moment) => isHeldAt(moment, held, context));
  if (closings.length === 0) return [];
  const returns = momentsOf([...(matter.reopenings ?? []), ...requests.map(({ at }) => at)], context);
  const compare = (moment: number, closing: number) => compareDaysAfter(moment, closing, days, zone);
  const isBroken = (closing: number) => returns.some((moment) => moment > closing && compare(moment, closing) <= 0);
  const broken = closings.filter((closing) => compare(asOf, closing) >= 0 && isBroken(closing));
  const isByOthers = closedBy === "customer" || closedBy === "automation";
  // Who closed it is only recorded of the last closing.
  if (broken.some((closing) => !isByOthers || closing !== momentOf(closedAt)))
    return [{ id, matter: id, shows: false }];
  if (broken.length > 0) return [{ id, reason: "closed-by-others" }];
  if (closings.some((closing) => compare(asOf, closing) < 0)) return [{ id, reason: "too-young" }];
  if (
    openSpans(matter, context)
      .slice(0, -1)
      .some(({ endedBy }) => endedBy === "unknown")
  ) {
    return [{ id, reason: "not-recorded" }];
  }
  return [{ id, matter: id, shows: true }];
}
