import type { Matter, Request } from "../review/evidence/service";
import type { Span } from "../review/period-span";
import type { EvaluationContext } from "./evaluator";
import { heldSpans } from "./held-time";
import { onceInCase } from "./once-in-case";

/**
 * A stretch in which a matter was open: until it was resolved or closed; until `asOf` while it is `open`; and with an
 * `unknown` end where that is not recorded: the source records neither, or the matter was opened again without a closing.
 */
export interface OpenSpan extends Span {
  readonly endedBy: "closing" | "open" | "unknown";
}

/** When a matter was open, in order. What is resolved no longer waits, whenever it is closed. */
export const openSpans = /* @__PURE__ */ onceInCase((matter: Matter, context: Moments): readonly OpenSpan[] => {
  const { asOf, momentOf } = context;
  const { at, closings = [], closedAt, resolvedAt, reopenings = [] } = matter;
  const starts = [momentOf(at), ...new Set(momentsOf(reopenings, context))].sort(ascending);
  const ends = momentsOf([...closings, closedAt, resolvedAt], context).sort(ascending);
  // Where closings are recorded, one that is missing has not happened; without them, resolutions tell.
  const final = momentOf(closedAt === undefined ? resolvedAt : closedAt);
  const isOpen = final === null;
  let ended: number | undefined;
  return starts.map((start, index): OpenSpan => {
    const next = starts[index + 1];
    // A closing ends what came before it: not what was opened again in its moment, unless it was closed for good then.
    const isSpent = (moment: number) => moment === ended && moment !== final;
    const end = ends.find((moment) => moment >= start && !isSpent(moment));
    ended = end;
    if (end !== undefined && (next === undefined || end <= next)) return { start, end, endedBy: "closing" };
    if (next !== undefined) return { start, end: next, endedBy: "unknown" };
    const isReopened = index > 0 && closedAt !== undefined;
    return { start, end: asOf, endedBy: isOpen || isReopened ? "open" : "unknown" };
  });
});

type Moments = Pick<EvaluationContext, "asOf" | "momentOf">;

/** When an open matter lay with the subject: what was finished before somebody got it, they never had to do. */
export function heldWhileOpen(
  matter: Matter,
  context: Pick<EvaluationContext, "subject" | "asOf" | "momentOf">,
): readonly Span[] {
  const held = heldSpans(matter, context);
  return held.length === 0 ? held : spansWithin(held, openSpans(matter, context));
}

/** The parts of spans that lie in others. What is taken over and finished at one moment is a span without length. */
export function spansWithin(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  for (const span of spans) {
    for (const other of others) {
      if (!touches(span, other)) continue;
      parts.push({ start: Math.max(other.start, span.start), end: Math.min(other.end, span.end) });
    }
  }
  return parts;
}

/**
 * When a request lay with the subject, without spans that began after its matter was finished, unless it was opened again.
 * Closing a matter answers nobody: for whoever had it then, time goes on.
 */
export function heldUnfinished(
  request: Request,
  matter: Matter | undefined,
  context: Pick<EvaluationContext, "subject" | "asOf" | "momentOf">,
): readonly Span[] {
  const held = heldSpans(request, context);
  if (matter === undefined || held.length === 0) return held;
  const since = context.momentOf(request.at);
  const open = openSpans(matter, context).filter(({ end }) => end >= since);
  // What is asked after the end of a matter that nobody opened again is still to be answered.
  return open.length === 0 ? held : held.filter((span) => open.some((other) => touches(span, other)));
}

/** Whether a span has time in another; one that begins where the other ends has that moment. */
function touches(span: Span, { start, end }: Span): boolean {
  return span.start <= end && (start < span.end || start === span.start);
}

/** The moments at which a matter was closed, as far as they are recorded, in order. */
export function closingsOf(
  { closings = [], closedAt }: Matter,
  context: Pick<EvaluationContext, "momentOf">,
): readonly number[] {
  return [...new Set(momentsOf([...closings, closedAt], context))].sort(ascending);
}

/** The moments of what had happened. */
export function momentsOf(
  instants: readonly Matter["closedAt"][],
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): number[] {
  const moments: number[] = [];
  for (const instant of instants) {
    const moment = momentOf(instant);
    if (typeof moment === "number") moments.push(moment);
  }
  return moments;
}

function ascending(left: number, right: number): number {
  return left - right;
}
