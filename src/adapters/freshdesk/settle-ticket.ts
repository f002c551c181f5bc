import type { Disregard } from "../../review/evidence/record";
import type { Message, Ticket } from "../conversation";
import { settleConversation } from "../conversation";
import type { Desk } from "../desk";
import { instantIn, isObject, isSameId } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import { freshdeskPriorities, outboundSources, spokenSources } from "./freshdesk-codes";
import type { FreshdeskStatus } from "./freshdesk-options";
import { endsOf, frameOf, matterOf } from "./ticket-matter";
import { hasAllAnswers, messagesOf, openingOf } from "./ticket-messages";

interface SettlingContext {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly statuses: ReadonlyMap<string, FreshdeskStatus>;
  /** The place of the ticket among those whose first message is looked at. */
  readonly opening: number;
  readonly isStated: boolean;
}

/** What became of a ticket. */
interface SettledTicket {
  readonly gap?: "spoken" | "untold" | undefined;
  readonly openings: 0 | 1;
  readonly disregard?: Disregard | undefined;
}

/** Settles a ticket and its conversations: each is kept or dropped. */
export function settleTicket(
  record: PayloadRecord,
  conversations: readonly PayloadRecord[],
  { desk, intake, statuses, opening, isStated }: SettlingContext,
): SettledTicket {
  const { incoming, fields } = record;
  const stats = isObject(fields.stats) ? fields.stats : undefined;
  const frame = frameOf(record, conversations, isStated, desk);
  const status = statuses.get(String(fields.status));
  const dropAll = (reason: "no-ticket" | "unknown-answer") => {
    for (const conversation of conversations) intake.drop(conversation.incoming, reason);
  };
  const isOwn = isSameId(fields.requester_id, fields.responder_id);
  if (fields.deleted === true || status === undefined || isOwn) {
    if (status === undefined)
      intake.drop(incoming, "unknown-value", "status: expected 2 to 5, or one that is declared");
    else intake.drop(incoming, fields.deleted === true ? "deleted" : "own-ticket");
    dropAll("no-ticket");
    return { openings: 0 };
  }
  const time = instantIn(fields.created_at);
  if (!intake.take(incoming, [matterOf(frame, fields.created_at, status, stats, desk)]) || time === undefined) {
    dropAll("no-ticket");
    return { openings: 0 };
  }
  const { disregard } = frame;
  if (spokenSources.has(fields.source)) {
    dropAll("unknown-answer");
    return { disregard, gap: "spoken", openings: 0 };
  }
  const messages = messagesOf(conversations, fields, desk, intake);
  const first = openingOf(record, opening, time);
  const begins = outboundSources.has(fields.source) ? [] : [first];
  const isComplete = hasAllAnswers(messages, stats);
  const ticket: Ticket = {
    matter: frame.id,
    customer: frame.customer,
    disregard,
    priority: freshdeskPriorities.get(String(fields.priority)),
    // Since when an agent has had it, nobody knows: what lay with others is not held against whoever has it now.
    assignee: isStated ? fields.responder_id : undefined,
    group: fields.group_id,
    assignments: undefined,
    isComplete,
    solved: endsOf(stats),
    closedByCustomer: undefined,
  };
  const stated = isStated && messages.length === 0 ? answerByStats(stats, fields, first) : undefined;
  if (stated !== undefined) settleConversation([...begins, stated], ticket, desk, intake);
  else settleConversation([...begins, ...messages], ticket, desk, intake);
  const isTold = isComplete || stated !== undefined;
  return { disregard, openings: begins.length === 0 ? 0 : 1, ...(isTold ? {} : { gap: "untold" }) };
}

/** The first answer as `stats` tell it, by whom it is stated to be. */
function answerByStats(
  stats: Readonly<Record<string, unknown>> | undefined,
  fields: Readonly<Record<string, unknown>>,
  { evidenceId: request, incoming: { index } }: Message,
) {
  const time = instantIn(stats?.first_responded_at);
  if (time === undefined || fields.responder_id === null || fields.responder_id === undefined) return undefined;
  const incoming = { kind: "firstResponses", index, id: null };
  const evidenceId = request.replace(/request$/, "first-reply");
  return { ...time, incoming, evidenceId, author: fields.responder_id, role: "staff", isPublic: true } as const;
}
