import type { EvidenceScope } from "../review/evidence/record";
import type { Assignment } from "../review/evidence/service";
import type { Instant } from "../review/instant";
import type { Span } from "../review/period-span";
import type { EvaluationContext } from "./evaluator";

/** What lies with somebody: a request or a matter. */
interface Held {
  readonly at: Instant;
  readonly scope: EvidenceScope;
  readonly attributedTo: string | null;
  readonly assignments?: readonly Assignment[] | undefined;
}

/**
 * When a request or a matter lay with the subject, until `asOf`, in order. Where it is recorded who had it when, that alone
 * decides: time before the first assignment is nobody's. Else it lay, from its beginning, with whom it is attributed to.
 * What is a team's or the organisation's lay with nobody.
 */
export function heldSpans(
  { at, scope, attributedTo, assignments = [] }: Held,
  { subject, asOf, momentOf }: Pick<EvaluationContext, "subject" | "asOf" | "momentOf">,
): readonly Span[] {
  if (scope !== "person") return [];
  if (assignments.length === 0) return attributedTo === subject ? [{ start: momentOf(at), end: asOf }] : [];
  // Of two at one moment, the later in the list stands; one after asOf had not happened.
  const known = assignments
    .map((assignment) => ({ to: assignment.to, moment: momentOf(assignment.at) as number | null }))
    .filter((assignment): assignment is { to: string | null; moment: number } => assignment.moment !== null)
    .sort((left, right) => left.moment - right.moment);
  return known.flatMap(({ to, moment }, index): readonly Span[] => {
    const end = known[index + 1]?.moment ?? asOf;
    return to === subject && (moment < end || index === known.length - 1) ? [{ start: moment, end }] : [];
  });
}

/** Whether something lay with the subject at a moment; at that of a hand-over, with who gets it. */
export function isHeldAt(moment: number, held: readonly Span[], { asOf }: Pick<EvaluationContext, "asOf">): boolean {
  // What is held at asOf has not been handed over yet.
  return held.some(({ start, end }) => start <= moment && (moment < end || (moment === end && end === asOf)));
}

/** Spans in order, without the time of others. */
export function withoutSpans(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  return removed.reduce(
    (left, { start, end }) =>
      left.flatMap((span) => {
        if (end <= span.start || start >= span.end) return [span];
        return [
          { start: span.start, end: start },
          { start: end, end: span.end },
        ].filter((part) => part.start < part.end);
      }),
    spans,
  );
}

/** The working time within a span, as far as it lies in one of others that do not overlap, in milliseconds. */
export function workingTimeWithin(
  { start, end }: Span,
  spans: readonly Span[],
  { workingTime }: Pick<EvaluationContext, "workingTime">,
): number {
  return spans.reduce((time, span) => time + workingTime(Math.max(start, span.start), Math.min(end, span.end)), 0);
}
