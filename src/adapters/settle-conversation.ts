import type { Conversation, Message, Ticket } from "./conversation";
import type { Desk } from "./desk";
import type { TimedInstant } from "./desk-values";
import { idText, instantIn } from "./desk-values";
import type { Intake } from "./intake";

/** Settles each message of a conversation: it is kept or dropped. */
export function settleConversation({ steps }: Conversation, ticket: Ticket, desk: Desk, intake: Intake): void {
  const kept = new Set<Message>();
  for (const step of steps) {
    const { message } = step;
    const { incoming } = message;
    if (step.makes === undefined) intake.drop(incoming, step.reason);
    else if (step.makes === "request") {
      if (intake.take(incoming, [requestOf(message, step.answer, ticket, desk)])) kept.add(message);
    } else {
      const request = step.request !== undefined && kept.has(step.request) ? step.request : undefined;
      intake.take(incoming, [replyOf(message, request, ticket, desk)]);
    }
  }
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
