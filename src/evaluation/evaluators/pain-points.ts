import * as z from "zod";
import type { PainPoint } from "../../review/evidence/customer-voice";
import { compareDaysAfter } from "../../review/period-span";
import { standingAfterDays } from "../decided-in-period";
import type { EvaluationContext, Judgement } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { daysSchema, shareSchema } from "../schema";

/**
 * `pain-points`: of the difficulties of customers that somebody took on, the share that was solved for good.
 *
 * @example
 * ```ts
 * import { painPoints } from "customer-centric-rubric/evidence";
 *
 * painPoints.meta.indicators; // ["pain-points-solved"]
 * ```
 */
export const painPoints = defineEvaluator({
  meta: {
    id: "pain-points",
    version: "1",
    title: "Difficulties of customers are solved for good",
    motivation: "What was solved shows in that it does not come back, and the customer says so.",
    method:
      "Pain points (a complete set): solved are those closed, confirmed by the customer, and not back within `withinDays` days " +
      "of closing, the last moment included. They count in the period in which those days end, back or not; what is still " +
      "open, in that in which so many days since its opening end, and it is not solved. With at least `least` closed ones, the " +
      "share is compared directly with `threshold`; it is not met only when at least `least` closed ones did not hold. One of " +
      "which it is not recorded whether it was confirmed or came back is unknown: what hangs on such ones is left open.",
    source: "ours; the default of 90 days is a choice, not a standard",
    indicators: ["pain-points-solved"],
    reads: ["pain-point"],
    outcomes: {
      met: "{estimate} of {n} difficulties were solved for good; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} difficulties were solved for good; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} difficulties were solved for good: too few were closed, or of too many it is not recorded.",
      "no-evidence": "No difficulty was taken on that can be judged yet.",
    },
    reasons: {
      "too-young": "By the end of the period it may still come back, or has not been open for long.",
      "not-recorded": "It is not recorded whether the customer confirmed it, or whether it came back.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.60"),
    withinDays: daysSchema.default(90),
    least: z.int().min(1).default(2),
  }),
  evaluate: ({ evidence, options, ...context }): readonly Judgement[] => {
    const { subject, momentOf } = context;
    const concerned = evidence["pain-point"].filter(({ attributedTo }) => attributedTo === subject);
    const facts = concerned.flatMap((point) => factOf(point, options.withinDays, context));
    const question = { indicator: "pain-points-solved", threshold: options.threshold, isComplete: true };
    const judged = judgeShare(facts, question, context);
    if (judged.outcome === "no-evidence") return [judged];
    const shown = new Map(facts.flatMap((fact) => ("reason" in fact ? [] : [[fact.id, fact.shows] as const])));
    const closed = concerned.filter(({ id, closedAt }) => shown.has(id) && momentOf(closedAt) !== null);
    const unsolved = closed.filter(({ id }) => shown.get(id) === false);
    // Counting what did not hold, and not what was closed, keeps another solved one from making it worse.
    const isJudged = (judged.outcome === "met" ? closed : unsolved).length >= options.least;
    return [isJudged ? judged : { ...judged, outcome: "inconclusive" }];
  },
});

function factOf(
  { id, at, closedAt, confirmedAt, returnedAt }: PainPoint,
  days: number,
  context: EvaluationContext,
): readonly Fact[] {
  const { period, zone, momentOf } = context;
  const closed = momentOf(closedAt);
  const since = closed ?? momentOf(at);
  const standing = standingAfterDays(since, days, context);
  // Of young ones only the bad are known, by their return: to judge those would be to judge by the bad ones alone.
  if (standing === "not-yet") return since < period.end ? [{ id, reason: "too-young" }] : [];
  if (standing === "before") return [];
  if (closed === null) return [{ id, shows: false }];
  const [confirmed, returned] = [momentOf(confirmedAt), momentOf(returnedAt)];
  // What came back before it was closed was taken on again.
  const isBack =
    typeof returned === "number" && returned >= closed && compareDaysAfter(returned, closed, days, zone) <= 0;
  if (isBack || confirmed === null) return [{ id, shows: false }];
  if (confirmed === undefined || returned === undefined) return [{ id, reason: "not-recorded", isUnknown: true }];
  return [{ id, shows: true }];
}
