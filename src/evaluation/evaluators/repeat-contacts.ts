import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Matter, Request } from "../../review/evidence/service";
import { compareDaysAfter } from "../../review/period-span";
import { standingAfterDays } from "../decided-in-period";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { heldSpans, isHeldAt } from "../held-time";
import { judgeAtBest } from "../judge-at-best";
import type { Fact } from "../judge-share";
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
      "Matters that lay with the subject when they were closed: shown when they were neither opened again nor asked about " +
      "again within `withinDays` days, to the same time of day. A closing counts in the period in which those days end, " +
      "whenever the matter was opened. Where each closing is recorded, each counts: closing a matter again does not undo " +
      "that it came back. What comes back after the customer or an automatic rule had closed it is held against nobody. " +
      "Where it is not recorded whether a matter was opened again, nobody knows that it was not. The share is judged by its " +
      "one-sided 95 % Wilson bound; it is not met only if it were not either had all come to rest of which that is not known.",
    source: "ours; seven days are the table's default",
    indicators: ["ownership"],
    reads: ["matter", "request"],
    outcomes: {
      met: "{estimate} of {n} closed matters did not come back; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} closed matters did not come back; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} closed matters did not come back: too few, or too few that are recorded, to tell whether that is " +
        "{threshold}.",
      "no-evidence": "There was no matter that has been closed long enough.",
    },
    reasons: {
      "too-young": "It was closed so recently that it may still come back.",
      "not-recorded": "Whether it was opened again is not recorded, or when it had been closed before.",
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
    const facts = evidence.matter.flatMap((matter) =>
      factOf(matter, requests.get(matter.id) ?? [], options.withinDays, context),
    );
    const question = { indicator: "ownership", threshold: options.threshold, unrecorded: ["not-recorded"] };
    return [judgeAtBest(facts, question, context)];
  },
});

function factOf(
  matter: Matter,
  requests: readonly Request[],
  days: number,
  context: EvaluationContext,
): readonly Fact[] {
  const { id, closedBy, closedAt } = matter;
  const { period, zone, momentOf } = context;
  const held = heldSpans(matter, context);
  const closings = closingsOf(matter, context).filter((moment) => isHeldAt(moment, held, context));
  if (closings.length === 0) return [];
  const returns = momentsOf([...(matter.reopenings ?? []), ...requests.map(({ at }) => at)], context);
  const isBroken = (closing: number) =>
    returns.some((moment) => moment > closing && compareDaysAfter(moment, closing, days, zone) <= 0);
  const standings = closings.map((closing) => ({ closing, standing: standingAfterDays(closing, days, context) }));
  const judged = standings.filter(({ standing }) => standing === "within").map(({ closing }) => closing);
  const broken = judged.filter(isBroken);
  const isByOthers = closedBy === "customer" || closedBy === "automation";
  // Who closed it is only recorded of the last closing.
  if (broken.some((closing) => !isByOthers || closing !== momentOf(closedAt)))
    return [{ id, matter: id, shows: false }];
  if (broken.length > 0) return [{ id, reason: "closed-by-others" }];
  if (judged.length === 0) {
    const isPending = standings.some(({ closing, standing }) => standing === "not-yet" && closing < period.end);
    return isPending ? [{ id, reason: "too-young" }] : [];
  }
  const before = openSpans(matter, context).slice(0, -1);
  const isKnown = matter.reopenings !== undefined && before.every(({ endedBy }) => endedBy !== "unknown");
  return [isKnown ? { id, matter: id, shows: true } : { id, reason: "not-recorded" }];
}
