import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Matter, Referral } from "../../review/evidence/service";
import type { Standing } from "../decided-in-period";
import { standingAt, standingOf } from "../decided-in-period";
import type { EvaluationContext } from "../evaluator";
import { defineEvaluator } from "../evaluator";
import { heldSpans, isHeldAt, withoutSpans, workingTimeWithin } from "../held-time";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import type { OpenSpan } from "../open-spans";
import { heldWhileOpen, momentsOf, openSpans, spansWithin } from "../open-spans";
import { minutesSchema, shareSchema } from "../schema";
import { spansWithCustomer } from "../waits";

const minute = 60_000;

/**
 * `resolved-or-relayed`: of the matters that somebody had in hand, the share that they settled, or promptly passed on with
 * notice to everyone who needed to know.
 *
 * @example
 * ```ts
 * import { resolvedOrRelayed } from "customer-centric-rubric/evidence";
 *
 * resolvedOrRelayed.meta.indicators; // ["resolves-or-relays"]
 * ```
 */
export const resolvedOrRelayed = defineEvaluator({
  meta: {
    id: "resolved-or-relayed",
    version: "1",
    title: "Resolved, or relayed in time",
    motivation: "Not everybody can settle everything, but everybody can see to it that those who can know of it.",
    method:
      "Matters that the subject held while they were open, or referred: shown when they were resolved while " +
      "they lay with the subject, or when the subject passed them on and gave notice within `relayWithin` working minutes of having got them, " +
      "without the time that they waited for the customer. A hand-over that the customer does not see, without such " +
      "notice, is none: others have taken it over. What is neither counts against the subject only once it has lain " +
      "with them, or has been passed on, for longer than `olderThan` working minutes, before the customer or an automatic " +
      "rule closed it. A matter counts in the period in which it was resolved or relayed, or else grew too old, whenever it " +
      "was opened. The share is judged by its one-sided 95 % Wilson bound.",
    source: "ours; one working day of eight hours for notice, and five to resolve, are the table's defaults and ours",
    indicators: ["resolves-or-relays"],
    reads: ["matter", "referral"],
    outcomes: {
      met: "{estimate} of {n} matters were resolved or relayed in time; {threshold} was asked for.",
      "not-met": "Only {estimate} of {n} matters were resolved or relayed in time; {threshold} was asked for.",
      inconclusive:
        "{estimate} of {n} matters were resolved or relayed in time: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no matter to judge.",
    },
    reasons: {
      "too-young":
        "By the end of the period it is neither resolved nor relayed, and has not been with the subject for long enough.",
      "not-recorded":
        "Whether it was resolved, when it waited for the customer, or when it came and notice was given, is not recorded.",
      "taken-over": "Somebody else took it over, without a referral by the subject that the customer could see.",
      "closed-unresolved":
        "The customer or an automatic rule closed it before it was resolved or too old, or nobody knows who.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.80"),
    /** Working minutes from when it came to the subject to the notice, inclusive. */
    relayWithin: minutesSchema.default(480),
    /** Working minutes after which what is neither counts against the subject; what is exactly as old is too young. */
    olderThan: minutesSchema.default(2400),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const limits = { relay: options.relayWithin * minute, age: options.olderThan * minute };
    const referrals = groupBy(evidence.referral, ({ matter }) => matter);
    const facts = evidence.matter.flatMap((matter) =>
      factInPeriod(matter, referrals.get(matter.id) ?? [], limits, context),
    );
    return [judgeShare(facts, { indicator: "resolves-or-relays", threshold: options.threshold }, context)];
  },
});

/** In milliseconds of working time. */
interface Limits {
  readonly relay: number;
  readonly age: number;
}

/** What a matter comes to in the period: by all that is known, as far as that was decided in it. */
function factInPeriod(
  matter: Matter,
  referrals: readonly Referral[],
  limits: Limits,
  context: EvaluationContext,
): readonly Fact[] {
  const { id, at } = matter;
  const { period, isInPeriod, momentOf } = context;
  if (momentOf(at) >= period.end) return [];
  const [fact] = factOf(matter, referrals, limits, context);
  if (fact === undefined) return [];
  const pending: Fact = { id, reason: "too-young" };
  if ("reason" in fact) return fact.reason === "too-young" || isInPeriod(at) ? [fact] : [];
  const standings = fact.shows
    ? goodStandings(matter, referrals, limits, context)
    : [standingOf((known) => isTooOld(matter, referrals, limits, known), context)];
  // A word or a solution in time before the period takes nothing away from another one in it.
  if (standings.includes("within")) return [fact];
  return standings.includes("before") ? [] : [pending];
}

/** When it was resolved while it lay with the subject, and when notice was given of each referral in time. */
function goodStandings(
  matter: Matter,
  referrals: readonly Referral[],
  limits: Limits,
  context: EvaluationContext,
): readonly Standing[] {
  const own = referrals.filter(({ attributedTo }) => attributedTo === context.subject);
  const prompt = own.filter((one) => relayOf(one, matter, referrals, limits, context) === "prompt");
  const solved = isResolvedInHand(matter, context) ? [[matter.resolvedAt]] : [];
  return [...solved, ...prompt.map(({ at, noticeAt }) => [at, noticeAt])].map((instants) =>
    standingAt(Math.max(...momentsOf(instants, context)), context),
  );
}

function isResolvedInHand(matter: Matter, context: EvaluationContext): boolean {
  const resolved = context.momentOf(matter.resolvedAt);
  return typeof resolved === "number" && isHeldAt(resolved, heldSpans(matter, context), context);
}

function isTooOld(matter: Matter, referrals: readonly Referral[], limits: Limits, known: EvaluationContext): boolean {
  if (known.momentOf(matter.at) === null) return false;
  const sent = referrals.filter(({ at }) => known.momentOf(at) !== null);
  return factOf(matter, sent, limits, known).some((fact) => "shows" in fact && !fact.shows);
}

function factOf(
  matter: Matter,
  referrals: readonly Referral[],
  limits: Limits,
  context: EvaluationContext,
): readonly Fact[] {
  const { id, closedBy } = matter;
  const { subject, asOf, momentOf, workingTime } = context;
  const held = heldSpans(matter, context);
  const own = referrals.filter(({ attributedTo }) => attributedTo === subject);
  if (own.length === 0 && heldWhileOpen(matter, context).length === 0) return [];
  if (isResolvedInHand(matter, context)) return [{ id, matter: id, shows: true }];
  const relays = own.map((referral) => relayOf(referral, matter, referrals, limits, context));
  if (relays.includes("prompt")) return [{ id, matter: id, shows: true }];
  if (relays.includes("unknown") || matter.resolvedAt === undefined) return [{ id, reason: "not-recorded" }];
  const closed = momentOf(matter.closedAt);
  // Only who closes an unresolved matter by hand lets it lie on.
  const isStopped = typeof closed === "number" && closedBy !== "staff";
  const visible = own.filter(({ isVisible }) => isVisible);
  if (visible.length > 0) {
    const until = closedBy === "customer" && isStopped ? closed : asOf;
    const isOld = visible.some(({ at }) => workingTime(momentOf(at), until) > limits.age);
    if (isOld) return [{ id, matter: id, shows: false }];
    return [{ id, reason: until === asOf ? "too-young" : "closed-unresolved" }];
  }
  // How long it lay with the subject before a hand-over behind the counter, only assignments tell.
  if (own.length > 0 && (matter.assignments ?? []).length === 0) return [{ id, reason: "taken-over" }];
  const open = openSpans(matter, context);
  const last = open[open.length - 1] as OpenSpan;
  // Whatever becomes of it with others is theirs.
  const isTakenOver = !isHeldAt(last.end, held, context);
  const liesOn = last.endedBy === "closing" && !isStopped && !isTakenOver;
  const spans = liesOn ? [...open, { start: last.end, end: asOf }] : open;
  const counted = withoutSpans(spansWithin(held, spans), spansWithCustomer(matter, context));
  const whole = { start: momentOf(matter.at), end: isStopped ? closed : asOf };
  if (workingTimeWithin(whole, counted, context) > limits.age) {
    // The customer may have been the slow one, but not after we have closed it.
    const sure =
      matter.waitsForCustomer !== undefined ||
      (liesOn && workingTimeWithin({ start: last.end, end: asOf }, counted, context) > limits.age);
    return [sure ? { id, matter: id, shows: false } : { id, reason: "not-recorded" }];
  }
  if (isTakenOver) return [{ id, reason: "taken-over" }];
  return [{ id, reason: isStopped ? "closed-unresolved" : "too-young" }];
}

/** Whether a referral by the subject was one with notice in time; `unknown` when what it takes is not recorded. */
function relayOf(
  { at, noticeAt }: Referral,
  matter: Matter,
  referrals: readonly Referral[],
  limits: Limits,
  context: EvaluationContext,
): "prompt" | "failed" | "unknown" {
  const { subject, momentOf } = context;
  const [sent, notice] = [momentOf(at), momentOf(noticeAt)];
  if (notice === undefined) return "unknown";
  if (notice === null) return "failed";
  const incoming = referrals.filter(({ to, attributedTo }) => to === subject && attributedTo !== subject);
  const starts = [...heldSpans(matter, context).map(({ start }) => start), ...incoming.map((one) => momentOf(one.at))];
  const came = starts.filter((moment) => moment <= sent);
  // When it came is not known, but not before it was opened.
  const start = came.length > 0 ? Math.max(...came) : momentOf(matter.at);
  const counted = withoutSpans([{ start, end: Math.max(start, notice) }], spansWithCustomer(matter, context));
  if (workingTimeWithin({ start, end: notice }, counted, context) <= limits.relay) return "prompt";
  return came.length > 0 ? "failed" : "unknown";
}
