import type { Matter, Reply, Request } from "../review/evidence/service";
import type { Span } from "../review/period-span";
import type { EvaluationContext } from "./evaluator";
import type { OpenSpan } from "./open-spans";

/** A stretch in which a customer waited for a word from us, whoever had the matter. */
export interface CustomerWait extends Span {
  /** Whether it has ended: by a reply, or with the matter. */
  readonly isOver: boolean;
}

type Moments = Pick<EvaluationContext, "asOf" | "momentOf">;

/**
 * The waits of a customer for a public human reply, in order. Where it is recorded when the matter waited for the customer,
 * all time that it was open is between our words; else only what begins with a request. A wait of which the end is not
 * recorded is none: nobody knows how long it was.
 *
 * @param spans - The {@link openSpans} of the matter.
 */
export function customerWaits(
  matter: Matter,
  spans: readonly OpenSpan[],
  requests: readonly Request[],
  replies: readonly Reply[],
  context: Moments,
): readonly CustomerWait[] {
  const answered = momentsIn(replies, context);
  const asked = momentsIn(requests, context);
  return spans.flatMap((open) => {
    const within = answered.filter((moment) => moment >= open.start && moment <= open.end);
    if (matter.waitsForCustomer !== undefined)
      return [open.start, ...within].flatMap((start, index) => waitFrom(start, within[index], open));
    const starts = asked.filter((moment) => moment >= open.start && moment < open.end);
    return unansweredStarts(starts, within).flatMap((start) => waitFrom(start, nextOf(within, start), open));
  });
}

/** When a matter waited for the customer; none where that is not recorded. */
export function spansWithCustomer({ waitsForCustomer = [] }: Matter, { asOf, momentOf }: Moments): readonly Span[] {
  return waitsForCustomer.flatMap(({ from, until }): readonly Span[] => {
    const start = momentOf(from) as number | null;
    return start === null ? [] : [{ start, end: momentOf(until) ?? asOf }];
  });
}

/** The first of the requests that each reply answers: who asks again while waiting still waits for the same word. */
function unansweredStarts(asked: readonly number[], replies: readonly number[]): readonly number[] {
  return asked.filter((moment, index) => {
    const earlier = asked[index - 1];
    return earlier === undefined || nextOf(replies, earlier) !== nextOf(replies, moment);
  });
}

function nextOf(replies: readonly number[], moment: number): number | undefined {
  return replies.find((reply) => reply >= moment);
}

function waitFrom(start: number, reply: number | undefined, open: OpenSpan): readonly CustomerWait[] {
  if (reply !== undefined) return [{ start, end: reply, isOver: true }];
  return open.endedBy === "unknown" ? [] : [{ start, end: open.end, isOver: open.endedBy === "closing" }];
}

function momentsIn(records: readonly (Request | Reply)[], { momentOf }: Moments): readonly number[] {
  const moments = records.map(({ at }) => momentOf(at)).sort((left, right) => left - right);
  return moments.filter((moment, index) => moment !== moments[index - 1]);
}
