import type { Disregard } from "../../review/evidence/record";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { idText, instantIn, isObject, wordsIn } from "../desk-values";
import type { PayloadRecord } from "../payload";
import { isSample } from "./ticket-channels";
import type { TicketHistory } from "./ticket-history";
import { isDone, relationOf } from "./ticket-history";

type Fields = Readonly<Record<string, unknown>>;

const openStatuses: ReadonlySet<unknown> = new Set(["new", "open", "pending", "hold"]);

/** Whether a status is one that Zendesk has, those of deleted tickets apart. */
export function isStatus(status: unknown): boolean {
  return openStatuses.has(status) || isDone(status);
}

/** What else is known of a ticket. */
interface MatterContext {
  readonly desk: Desk;
  /** Whether it is stated that the assignee has had it since it was assigned, as the metric says when. */
  readonly isStated: boolean;
  readonly followUps: readonly TimedInstant[];
}

/** The matter that a ticket is; its times as far as the history, or else the metric, tells them. */
export function matterOf(
  { fields }: PayloadRecord,
  history: TicketHistory,
  metric: Fields,
  { desk, isStated, followUps }: MatterContext,
) {
  const assigned = isStated && !history.isWhole ? instantIn(metric.assigned_at) : undefined;
  // Who has it now may have got it yesterday: without the whole history, it is nobody's.
  const person = history.isWhole || assigned !== undefined ? desk.personOf(fields.assignee_id) : null;
  const team = idText(fields.group_id);
  const hasPerson = person !== null || (history.isWhole && history.assignments.length > 0) || team === undefined;
  const disregard = disregardOf(fields, history, desk);
  return {
    kind: "matter",
    id: `zendesk:ticket:${idText(fields.id)}`,
    source: desk.source,
    at: fields.created_at,
    ...(hasPerson ? { scope: "person", attributedTo: person } : { scope: "team", attributedTo: team }),
    customer: desk.customerOf(fields.requester_id, fields.organization_id),
    ...(disregard === undefined ? {} : { disregard }),
    ...endOf(fields.status, history, metric),
    ...(history.isWhole
      ? {
          ...returnsOf(history, isDone(fields.status) ? followUps[0] : undefined),
          waitsForCustomer: history.waits,
          assignments: history.assignments,
        }
      : {}),
    ...(assigned === undefined || person === null ? {} : { assignments: [{ to: person, at: assigned.at }] }),
  };
}

/**
 * When a matter was closed and resolved: `null` while it is open, and nothing at all when that is not recorded. Without the
 * history, nobody knows how long one that is open has waited for the customer, so that only those that were resolved would
 * be judged: then of none is said whether it was.
 */
function endOf(status: unknown, history: TicketHistory, metric: Fields) {
  if (!isDone(status)) return history.isWhole ? { closedAt: null, resolvedAt: null } : { closedAt: null };
  const last = history.isWhole ? history.solved.at(-1) : undefined;
  if (last !== undefined) return { closedAt: last.at, closedBy: last.by, resolvedAt: last.isResolved ? last.at : null };
  const solved = instantIn(metric.solved_at)?.at;
  return solved === undefined ? {} : { closedAt: solved };
}

/**
 * When a matter was closed and opened again. A follow-up says that it came back, once, and waits for its answer itself: the
 * first matter is over as soon as there is one.
 */
function returnsOf(history: TicketHistory, followUp: TimedInstant | undefined) {
  const further = followUp === undefined ? [] : [followUp.at];
  return {
    closings: [...closingsByStaff(history), ...further],
    reopenings: [...history.reopenings.map(({ at }) => at), ...further],
  };
}

/**
 * The closings that the staff answer for: by their own hand, and not those after which a ticket was opened and closed again
 * without an answer, which may have been for thanks. Of what the others led to, nobody is held to anything.
 */
function closingsByStaff({ solved, reopenings, messages }: TicketHistory): readonly string[] {
  return solved.flatMap(({ at, moment, by }, index) => {
    const again = solved[index + 1]?.moment;
    const back = reopenings.find((reopening) => reopening.moment >= moment);
    const isAnswered = messages.some(
      (message) =>
        message.isPublic &&
        message.role === "staff" &&
        message.moment >= (back?.moment ?? moment) &&
        message.moment <= (again ?? moment),
    );
    return by === "staff" && (again === undefined || isAnswered) ? [at] : [];
  });
}

function disregardOf(
  { tags, via, requester_id: requester }: Fields,
  { isMerged }: TicketHistory,
  desk: Desk,
): Disregard | undefined {
  const words = wordsIn(tags);
  // The tag is what the desk itself puts on tickets that go into another.
  if (isMerged || words.includes("closed_by_merge") || relationOf(via) === "merge") return "merged";
  return desk.disregardOf(words, requester) ?? (isSample(via) ? "test" : undefined);
}

/** When customers wrote again about a ticket that was closed for good, which makes another ticket, in order, by the id of the first. */
export function followUps(tickets: Iterable<PayloadRecord>): ReadonlyMap<string, readonly TimedInstant[]> {
  const found = new Map<string, TimedInstant[]>();
  for (const { fields } of tickets) {
    const { via } = fields;
    const source = isObject(via) && isObject(via.source) ? via.source : {};
    const original = isObject(source.from) ? idText(source.from.ticket_id) : undefined;
    const time = instantIn(fields.created_at);
    if (source.rel !== "follow_up" || original === undefined || time === undefined) continue;
    const times = [...(found.get(original) ?? []), time];
    found.set(
      original,
      times.sort((left, right) => left.moment - right.moment),
    );
  }
  return found;
}
