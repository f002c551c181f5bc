import type { Customer, Disregard } from "../review/evidence/record";
import type { Assignment } from "../review/evidence/service";
import type { AuthorRole, Desk } from "./desk";
import type { TimedInstant } from "./desk-values";
import { idText, instantIn } from "./desk-values";
import type { Incoming, Intake } from "./intake";

/** A message of a ticket. */
export interface Message extends TimedInstant {
  readonly incoming: Incoming;
  /** The id that its evidence gets. */
  readonly evidenceId: string;
  readonly author: unknown;
  /** `aside` for what neither asks nor answers, such as the note that tickets were merged. */
  readonly role: AuthorRole | "aside";
  readonly isPublic: boolean;
}

/** What is known of the ticket that messages belong to. */
export interface Ticket {
  readonly matter: string;
  readonly customer: Customer | null;
  readonly disregard: Disregard | undefined;
  readonly priority: string | null | undefined;
  /** Who has it now, and which group; no person where it is not known since when. */
  readonly assignee: unknown;
  readonly group: unknown;
  readonly assignments: readonly Assignment[] | undefined;
  /** Whether all its messages are at hand: else what looks unanswered may have been answered. */
  readonly isComplete: boolean;
  /** When it was solved or closed, in order. */
  readonly solved: readonly TimedInstant[];
  /** When the customer closed it; `null` for never, `undefined` when that is not known. */
  readonly closedByCustomer: TimedInstant | null | undefined;
}

/**
 * Makes requests and replies of the messages of a ticket, which come in the order of their times. A customer's messages
 * until the next answer are one request, from the first on. Whatever cannot be told is dropped, and fails nobody.
 */
export function settleConversation(messages: readonly Message[], ticket: Ticket, desk: Desk, intake: Intake): void {
  let open: Message | undefined;
  let isAnswered = false;
  /** Thanks for an answer open a ticket again too: what is solved after it without an answer may have needed none. */
  const isSettledBefore = (moment: number) => {
    const asked = open?.moment ?? moment;
    return isAnswered && ticket.solved.some((solved) => solved.moment > asked && solved.moment < moment);
  };
  const dropSettled = (moment: number) => {
    if (open === undefined || !isSettledBefore(moment)) return;
    intake.drop(open.incoming, "no-answer-needed");
    open = undefined;
  };
  for (const message of messages) {
    const { incoming, role, isPublic, moment } = message;
    if (isPublic && (role === "customer" || role === "staff" || role === "unknown")) dropSettled(moment);
    if (role === "aside") intake.drop(incoming, "no-reply");
    else if (role === "unknown") {
      intake.drop(incoming, "unknown-author");
      if (!isPublic || open === undefined) continue;
      intake.drop(open.incoming, "unknown-answer");
      open = undefined;
    } else if (role === "customer") {
      if (!isPublic) intake.drop(incoming, "not-needed");
      else if (open !== undefined) intake.drop(incoming, "same-request");
      else open = message;
    } else {
      const answers = role === "staff" && isPublic ? open : undefined;
      const isKept =
        answers === undefined || intake.take(answers.incoming, [requestOf(answers, message, ticket, desk)]);
      intake.take(incoming, [replyOf(message, isKept ? answers : undefined, ticket, desk)]);
      if (answers !== undefined) open = undefined;
      if (role === "staff" && isPublic) isAnswered = true;
    }
  }
  dropSettled(Number.POSITIVE_INFINITY);
  if (open === undefined) return;
  const isUnknown = ticket.solved.length > 0 && desk.solvedWithoutReply === "unknown";
  if (!ticket.isComplete || isUnknown) intake.drop(open.incoming, "unknown-answer");
  else intake.take(open.incoming, [requestOf(open, undefined, ticket, desk)]);
}

function requestOf(
  request: TimedInstant & Pick<Message, "evidenceId">,
  reply: Message | undefined,
  ticket: Ticket,
  desk: Desk,
) {
  const { matter, customer, disregard, priority, assignments, closedByCustomer } = ticket;
  const isClosedAfter = closedByCustomer != null && closedByCustomer.moment >= request.moment;
  return {
    kind: "request",
    id: request.evidenceId,
    source: desk.source,
    at: request.at,
    ...holderOf(reply, ticket, desk),
    customer,
    ...(disregard === undefined ? {} : { disregard }),
    matter,
    ...(priority === undefined ? {} : { priority }),
    ...(closedByCustomer === undefined ? {} : { closedByCustomerAt: isClosedAfter ? closedByCustomer.at : null }),
    ...(assignments === undefined ? {} : { assignments }),
  };
}

/** Who is to answer: who had the ticket when it was answered, or has it now; of no person, the group. */
function holderOf(reply: Message | undefined, { assignee, group, assignments = [] }: Ticket, desk: Desk) {
  if (reply !== undefined) {
    const earlier = assignments.filter(({ at }) => (instantIn(at)?.moment ?? 0) <= reply.moment);
    return { scope: "person", attributedTo: earlier.at(-1)?.to ?? desk.personOf(reply.author) };
  }
  const person = desk.personOf(assignee);
  const team = idText(group);
  return person === null && team !== undefined
    ? { scope: "team", attributedTo: team }
    : { scope: "person", attributedTo: person };
}

function replyOf(message: Message, request: Message | undefined, { matter, customer, disregard }: Ticket, desk: Desk) {
  const isHuman = message.role === "staff";
  return {
    kind: "reply",
    id: message.evidenceId,
    source: desk.source,
    at: message.at,
    scope: isHuman ? "person" : "organisation",
    attributedTo: isHuman ? desk.personOf(message.author) : null,
    customer,
    ...(disregard === undefined ? {} : { disregard }),
    ...(request === undefined ? {} : { request: request.evidenceId }),
    matter,
    by: isHuman ? "human" : message.role,
    isPublic: message.isPublic,
  };
}
