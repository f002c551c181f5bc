import type { Ticket } from "../conversation";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { countIn, instantIn, isObject } from "../desk-values";

/** What a metric tells about the first answer, or why it tells nothing. */
export type MetricReplies =
  | { readonly candidates: readonly unknown[]; readonly gap?: "unwritten" | undefined }
  | { readonly candidates?: undefined; readonly why: string; readonly gap: "unassigned" };

const minute = 60_000;

/**
 * The first message of a ticket and its first answer, by the ticket's metric, where it is stated that whoever has the ticket
 * now gave that answer. A ticket that has been with several people says nothing of who answered. The minutes that the
 * system counted are taken where the ticket was with its assignee from the first minute on; else time is counted from
 * when it came to them, since what it lay elsewhere before is not their doing.
 */
export function repliesByMetric(
  metric: Readonly<Record<string, unknown>>,
  ticket: Ticket,
  opened: TimedInstant,
  desk: Desk,
): MetricReplies {
  const [replies, stations] = [countIn(metric.replies), countIn(metric.assignee_stations)];
  const time = isObject(metric.reply_time_in_minutes) ? metric.reply_time_in_minutes : {};
  const [calendar, business] = [countIn(time.calendar), countIn(time.business)];
  const person = desk.personOf(ticket.assignee);
  const frame = {
    source: desk.source,
    customer: ticket.customer,
    ...(ticket.disregard === undefined ? {} : { disregard: ticket.disregard }),
    matter: ticket.matter,
  };
  const id = `${ticket.matter}:request`;
  const request = { ...frame, kind: "request", id, at: opened.at, scope: "person", priority: ticket.priority ?? null };
  const assigned = instantIn(metric.assigned_at);
  const owed = person === null || assigned === undefined ? {} : { assignments: [{ to: person, at: assigned.at }] };
  if (replies === 0 && time.calendar === null) {
    // Since when it has been theirs to answer, nobody knows.
    if (person !== null && assigned === undefined) return unassigned("when it came to its assignee is not recorded");
    // Of those that were answered, such tickets are left out: else the unanswered ones alone would count.
    if (person !== null && stations !== 1) return unassigned("it was with several people");
    const [solved] = ticket.solved;
    if (solved !== undefined && assigned !== undefined && solved.moment < assigned.moment)
      return unassigned("it was solved before it came to its assignee");
    const own = { ...request, attributedTo: person, ...owed };
    if (solved !== undefined && desk.solvedWithoutReply === "unknown") return { candidates: [own], gap: "unwritten" };
    // Of its matter, not all that was said is known, and yet it is certain that nobody replied: so it stands by itself.
    const { matter: _, ...alone } = own;
    return { candidates: [alone] };
  }
  if (calendar === undefined || replies === 0) return unassigned("no reply time is recorded");
  if (person === null || stations !== 1) return unassigned("it was with nobody, or with several people");
  const answered = opened.moment + calendar * minute;
  if (Number.isNaN(new Date(answered).getTime())) return unassigned("no time is that late");
  // The minutes are whole ones, so that who takes a ticket by answering it may seem to do so within the minute after.
  if (assigned === undefined || assigned.moment >= answered + minute)
    return unassigned("it came to its assignee after the reply");
  const isWithThemAtOnce = assigned.moment < opened.moment + minute;
  const waited = isWithThemAtOnce ? business : undefined;
  const reply = {
    ...frame,
    kind: "reply",
    id: `${ticket.matter}:first-reply`,
    at: new Date(answered).toISOString(),
    scope: "person",
    attributedTo: person,
    request: id,
    by: "human",
    isPublic: true,
    ...(waited === undefined ? {} : { waitedMinutes: waited }),
  };
  return { candidates: [{ ...request, attributedTo: person, ...owed }, reply] };
}

function unassigned(why: string): MetricReplies {
  return { why, gap: "unassigned" };
}
