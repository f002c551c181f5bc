import * as z from "zod";
import { groupBy } from "../../review/evidence/group-by";
import type { Journey } from "../../review/evidence/journey";
import { journeyPlaces, journeyRuns } from "../../review/evidence/journey";
import { defineEvaluator } from "../evaluator";
import type { Fact } from "../judge-share";
import { judgeShare } from "../judge-share";
import { shareSchema } from "../schema";

const countNames = [...journeyPlaces, ...journeyRuns] as const;
type CountName = (typeof countNames)[number];

/**
 * `service-journey`: of the matters whose journeys were counted, the share in which the customer did not have to run.
 *
 * @example
 * ```ts
 * import { serviceJourney } from "customer-centric-rubric/evidence";
 *
 * serviceJourney.meta.indicators; // ["customer-perspective"]
 * ```
 */
export const serviceJourney = defineEvaluator({
  meta: {
    id: "service-journey",
    version: "1",
    title: "Matters without running about",
    motivation: "Who looks at a matter from the customer's side does the running, and lets the customer sit still.",
    method:
      "Matters with a journey of the subject's own doing in the period, whenever they were opened: shown without a run. Runs = max(0, visits − 1) + " +
      "max(0, windows − 1) + max(0, networks − 1) + repeatedAsks + coldReferrals + refusals + errands + deferrals, of those " +
      "named in `counts`, each without what is exempt. A matter of which one of them was not made is left out, whatever the " +
      "others show: else only the bad ones would be known. The share is judged by its one-sided 95 % Wilson bound.",
    source: "ours: one network, one window, done in one go",
    indicators: ["customer-perspective"],
    reads: ["matter", "journey"],
    outcomes: {
      met: "In {estimate} of {n} matters the customer did not have to run; {threshold} was asked for.",
      "not-met": "In only {estimate} of {n} matters did the customer not have to run; {threshold} was asked for.",
      inconclusive:
        "In {estimate} of {n} matters the customer did not have to run: too few to tell whether that is {threshold}.",
      "no-evidence": "There was no matter whose journey was counted.",
    },
    reasons: {
      "not-counted": "Not all that makes a run was counted.",
      "no-matter": "The matter that it belongs to is not recorded.",
    },
  },
  options: z.strictObject({
    threshold: shareSchema.default("0.60"),
    /** The counts that are looked at, at least one. */
    counts: z
      .array(z.enum(countNames))
      .min(1)
      .default([...countNames]),
  }),
  evaluate: ({ evidence, options, ...context }) => {
    const { subject, isInPeriod } = context;
    const own = evidence.journey.filter(({ attributedTo, at }) => attributedTo === subject && isInPeriod(at));
    const journeys = groupBy(own, ({ matter }) => matter);
    const matters = new Set(evidence.matter.map(({ id }) => id));
    const facts = evidence.matter.flatMap(({ id }): readonly Fact[] => {
      const about = journeys.get(id);
      if (about === undefined) return [];
      const states = options.counts.map((name) => stateOf(name, about));
      // With a run known and the rest unknown, only bad matters would be judged.
      if (states.includes("unknown")) return [{ id, reason: "not-counted" }];
      return [{ id, matter: id, shows: !states.includes("run") }];
    });
    const lost = own.filter(({ matter }) => !matters.has(matter)).map(({ id }): Fact => ({ id, reason: "no-matter" }));
    return [
      judgeShare([...facts, ...lost], { indicator: "customer-perspective", threshold: options.threshold }, context),
    ];
  },
});

/** What the journeys of a matter tell of one count: a run in one of them is a run, and one that counted it will do. */
function stateOf(name: CountName, journeys: readonly Journey[]): "run" | "none" | "unknown" {
  const free = (journeyPlaces as readonly string[]).includes(name) ? 1 : 0;
  const states = journeys.map((journey) => {
    const count = journey[name];
    if (count === null || count === undefined) return "unknown";
    if (count <= free) return "none";
    // Exempt counts that are not recorded are none; of those that nobody made, nobody knows how many runs they take away.
    const exempt = journey.exempt?.[name];
    if (exempt === null) return "unknown";
    return count - (exempt ?? 0) > free ? "run" : "none";
  });
  return (["run", "none"] as const).find((state) => states.includes(state)) ?? "unknown";
}
