import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Referral } from "../../review/evidence/service";
import type { Instant } from "../../review/instant";
import { standingOf } from "../decided-in-period";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { judgeAtBest } from "../judge-at-best";
import type { Fact } from "../judge-share";
import { heldWhileOpen } from "../open-spans";
import { unrecordedReason } from "../recorded-kinds";
import { minutesSchema, shareSchema } from "../schema";

const minute = 60_000;

/**
 * `cold-referrals`: of the matters that somebody had in hand, the share in which the customer was never sent elsewhere cold,
 * nor back to where they came from.
 *
 * @example
 * ```ts
 * import { coldReferrals } from "customer-centric-rubric/evidence";
 *
 * coldReferrals.meta.indicators; // ["no-buck-passing"]
 * ```
 */
export const coldReferrals = defineEvaluator({
  meta: {
    id: "cold-referrals",
    version: "1",
    title: "No cold referrals",
    motivation:
      "A customer who is sent on without a word to the next one has to begin anew, and may be sent back again.",
    method:
      "Matters that the subject held while they were open, or referred: shown when every referral by the subject that the " +
      "customer could see has a note, and notice and acceptance within `acceptWithin` working minutes. A matter counts in the " +
      "period in which it was opened, and in each in which such a referral is decided, by the referrals of that period: " +
      "warm when it is accepted and noticed, cold when what is missing can no longer come in time. A " +
      "matter that the subject took over and then sent back to whom it came from counts as passed on, however warmly, but " +
      "not against the one who had sent it there first. Hand-overs that the customer does not see are none. That a matter " +
      "has no referral tells something only where its source is known to record referrals. The share is " +
      "judged by its one-sided 95 % Wilson bound; it is not met only if it were not either with all that is not recorded " +
      "as it should be.",
    source: "ours; a working day of eight hours is the table's default",
    indicators: ["no-buck-passing"],
    reads: ["matter", "referral"],
    outcomes: {
      met: "In {estimate} of {n} matters nobody was sent elsewhere cold; {threshold} was asked for.",
      "not-met": "In only {estimate} of {n} matters was nobody sent elsewhere cold; {threshold} was asked for.",
      inconclusive:
        "In {estimate} of {n} matters nobody was sent elsewhere cold: too few, or too few that are recorded, to tell whether " +
        "that is {threshold}.",
      "no-evidence": "There was no matter to judge.",
    },
    reasons: {
      "too-young": "It was referred so recently that it may still be accepted in time.",
      "not-recorded": "Whether a referral had a note, notice and acceptance is not recorded.",
      "referrals-not-recorded": unrecordedReason("referrals"),
      "no-matter": "The matter that it belongs to is not recorded.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.90"),
    /** Working minutes from the referral, inclusive. */
    acceptWithin: minutesSchema.default(480),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const referrals = groupBy(
      evidence.referral.filter(({ isVisible }) => isVisible),
      ({ matter }) => matter,
    );
    const matters = new Set(evidence.matter.map(({ id }) => id));
    const facts = evidence.matter.flatMap((matter): readonly Fact[] => {
      const { id } = matter;
      const all = referrals.get(id) ?? [];
      const own = all.filter(({ attributedTo }) => attributedTo === context.subject);
      const isConcerned = own.length > 0 || heldWhileOpen(matter, context).length > 0;
      if (!isConcerned) return [];
      const states = own.map((referral) => stateOf(referral, all, options.acceptWithin * minute, context));
      if (states.includes("cold")) return [{ id, matter: id, shows: false }];
      if (states.includes("unknown")) return [{ id, reason: "not-recorded" }];
      if (states.includes("too-young")) return [{ id, reason: "too-young" }];
      if (states.includes("warm")) return [{ id, matter: id, shows: true }];
      if (!context.isInPeriod(matter.at)) return [];
      // Where nobody writes referrals down, that there is none tells nothing.
      const isKnown = own.length > 0 || context.isRecorded("referrals", matter.source);
      return [isKnown ? { id, matter: id, shows: true } : { id, reason: "referrals-not-recorded" }];
    });
    const lost = [...referrals.values()]
      .flat()
      .filter((one) => one.attributedTo === context.subject && !matters.has(one.matter) && context.isInPeriod(one.at))
      .map(({ id }): Fact => ({ id, reason: "no-matter" }));
    const unrecorded = ["not-recorded", "referrals-not-recorded"];
    const question = { indicator: "no-buck-passing", threshold: options.threshold, unrecorded };
    return [judgeAtBest([...facts, ...lost], question, context)];
  },
});

/** What a referral comes to in the period: `undefined` where it is decided in another, for good or not. */
function stateOf(
  referral: Referral,
  all: readonly Referral[],
  limit: number,
  context: EvaluationContext,
): Warmth | undefined {
  const { period, isInPeriod, momentOf } = context;
  const stateAt = (known: EvaluationContext): Warmth | undefined => {
    if (known.momentOf(referral.at) === null) return undefined;
    return isSentBack(referral, all, known) ? "cold" : warmthOf(referral, limit, known);
  };
  const state = stateAt(context);
  if (state === "unknown") return isInPeriod(referral.at) ? state : undefined;
  const standing = state === "too-young" ? "not-yet" : standingOf((known) => stateAt(known) === state, context);
  if (standing === "within") return state;
  // What turns out cold after the period counts there, and until then may not pass for good here.
  const isPending = state !== "warm" && standing === "not-yet" && momentOf(referral.at) < period.end;
  return isPending ? "too-young" : undefined;
}

type Warmth = "warm" | "cold" | "unknown" | "too-young";

/** One part that is missing for sure makes a referral cold, whatever is not known of the others. */
function warmthOf({ at, hasNote, noticeAt, acceptedAt }: Referral, limit: number, context: EvaluationContext): Warmth {
  const { asOf, momentOf, workingTime } = context;
  const sent = momentOf(at);
  const isOver = workingTime(sent, asOf) > limit;
  const partOf = (instant: Instant | null | undefined): Warmth => {
    const moment = momentOf(instant);
    if (moment === undefined) return "unknown";
    if (moment === null) return isOver ? "cold" : "too-young";
    return workingTime(sent, moment) <= limit ? "warm" : "cold";
  };
  const note = hasNote === true ? "warm" : hasNote === false ? "cold" : "unknown";
  const parts = [note, partOf(noticeAt), partOf(acceptedAt)] as const;
  return (["cold", "unknown", "too-young"] as const).find((warmth) => parts.includes(warmth)) ?? "warm";
}

/**
 * Whether the subject, having accepted a matter from somebody, sends it back to them. Who had sent it there first only
 * stands by that: it is the other one who began the to and fro.
 */
function isSentBack({ at, to }: Referral, all: readonly Referral[], { subject, momentOf }: EvaluationContext): boolean {
  const sent = momentOf(at);
  return all.some((incoming) => {
    if (incoming.attributedTo !== to || incoming.to !== subject || to === subject) return false;
    const [came, accepted] = [momentOf(incoming.at), momentOf(incoming.acceptedAt)];
    if (came >= sent || typeof accepted !== "number" || accepted > sent) return false;
    return !all.some((first) => first.attributedTo === subject && first.to === to && momentOf(first.at) < came);
  });
}
