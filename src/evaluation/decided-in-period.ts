import { compareDaysAfter } from "../review/period-span";
import type { EvaluationContext } from "./evaluator";

type Moments = Pick<EvaluationContext, "period" | "asOf" | "momentOf">;

/**
 * How what is decided stands to the period: it was `before` it, it was `within` it, as far as it has passed, or it is
 * `not-yet` by then.
 */
export type Standing = "before" | "within" | "not-yet";

/**
 * The standing of something that stays true once it is. What is judged of a matter counts in the period in which it is
 * decided, whenever the matter was opened: so nothing falls between two periods, being too young at the end of one and too
 * old for the next, and nothing counts in two.
 *
 * @param isTrue - Whether it was by the knowledge of a moment, which it is given as `asOf`.
 */
export function standingOf<Context extends Moments>(isTrue: (context: Context) => boolean, context: Context): Standing {
  const { period, asOf } = context;
  if (isTrue(knownAt(period.start - 1, context))) return "before";
  return isTrue(knownAt(Math.min(asOf, period.end - 1), context)) ? "within" : "not-yet";
}

/** The standing of what is decided at a moment that is not after `asOf`. */
export function standingAt(moment: number, { period }: Pick<EvaluationContext, "period">): Standing {
  if (moment < period.start) return "before";
  return moment < period.end ? "within" : "not-yet";
}

/** The standing of what is decided some days after a moment, to the same time of day. */
export function standingAfterDays(
  moment: number,
  days: number,
  { period, asOf, zone }: Pick<EvaluationContext, "period" | "asOf" | "zone">,
): Standing {
  if (compareDaysAfter(period.start, moment, days, zone) > 0) return "before";
  const hasPassed = compareDaysAfter(asOf, moment, days, zone) >= 0;
  return hasPassed && compareDaysAfter(period.end, moment, days, zone) > 0 ? "within" : "not-yet";
}

/** The context as it was at a moment that is not after `asOf`. */
function knownAt<Context extends Moments>(moment: number, context: Context): Context {
  if (moment === context.asOf) return context;
  const momentOf = (at: Parameters<EvaluationContext["momentOf"]>[0]) => {
    const known = context.momentOf(at);
    return typeof known === "number" && known > moment ? null : known;
  };
  return { ...context, asOf: moment, momentOf };
}
