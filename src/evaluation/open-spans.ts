import type { Matter } from "../review/evidence/service";
import type { Span } from "../review/period-span";
import type { EvaluationContext } from "./evaluator";

/**
 * A stretch in which a matter was open: until it was resolved or closed; until `asOf` while it is `open`; and with an
 * `unknown` end where that is not recorded: the source records neither, or the matter was opened again without a closing.
 */
export interface OpenSpan extends Span {
  readonly endedBy: "closing" | "open" | "unknown";
}

/** When a matter was open, in order. What is resolved no longer waits, whenever it is closed. */
export function openSpans(matter: Matter, context: Pick<EvaluationContext, "asOf" | "momentOf">): readonly OpenSpan[] {
  const { asOf, momentOf } = context;
  const starts = [momentOf(matter.at), ...momentsOf(matter.reopenings, context)];
  const ends = [...closingsOf(matter, context), ...momentsOf([matter.resolvedAt], context)].sort(ascending);
  // Where closings are recorded, one that is missing has not happened; without them, resolutions tell.
  const isOpen = momentOf(matter.closedAt === undefined ? matter.resolvedAt : matter.closedAt) === null;
  return starts.sort(ascending).map((start, index): OpenSpan => {
    const next = starts[index + 1];
    const end = ends.find((moment) => moment >= start);
    if (end !== undefined && (next === undefined || end <= next)) return { start, end, endedBy: "closing" };
    if (next !== undefined) return { start, end: next, endedBy: "unknown" };
    const isReopened = index > 0 && matter.closedAt !== undefined;
    return { start, end: asOf, endedBy: isOpen || isReopened ? "open" : "unknown" };
  });
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
  instants: readonly (Matter["closedAt"] | undefined)[] | undefined,
  { momentOf }: Pick<EvaluationContext, "momentOf">,
): number[] {
  return (instants ?? []).map(momentOf).filter((moment): moment is number => typeof moment === "number");
}

function ascending(left: number, right: number): number {
  return left - right;
}
