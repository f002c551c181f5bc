import type { Disregard } from "../../review/evidence/record";
import type { Message, Ticket } from "../conversation";
import { readConversation } from "../conversation";
import type { Desk } from "../desk";
import { idText, instantIn, isObject, isSameId } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import type { UnattributedReason } from "../report";
import { settleConversation } from "../settle-conversation";
import { freshdeskPriorities, outboundSources, spokenSources } from "./freshdesk-codes";
import type { FreshdeskStatus } from "./freshdesk-options";
import type { MatterFrame } from "./ticket-matter";
import { endsOf, frameOf, matterOf } from "./ticket-matter";
import { dropTimeless, hasAllAnswers, messagesOf, openingOf } from "./ticket-messages";

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
  readonly gap?: "spoken" | "untold" | "unwritten" | undefined;
  readonly openings: 0 | 1;
  /** Why it is no person's, where it is not. */
  readonly nobody?: UnattributedReason | undefined;
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
  const matter = matterOf(frame, fields.created_at, status, stats, desk);
  if (time === undefined) {
    intake.take(incoming, [matter]);
    dropAll("no-ticket");
    return { openings: 0 };
  }
  const speaks = spokenSources.has(fields.source);
  const first = openingOf(record, opening, time);
  const answers = messagesOf(conversations, fields, desk);
  const stated = isStated && conversations.length === 0 ? answerByStats(stats, fields, first) : undefined;
  const ticket: Ticket = {
    matter: frame.id,
    customer: frame.customer,
    disregard: frame.disregard,
    priority: freshdeskPriorities.get(String(fields.priority)),
    assignee: fields.responder_id,
    group: fields.group_id,
    assignments: undefined,
    isComplete: stated !== undefined || (answers.length === conversations.length && hasAllAnswers(answers, stats)),
    isHeldThroughout: isStated,
    solved: endsOf(stats),
    closedByCustomer: undefined,
  };
  const begins = outboundSources.has(fields.source) ? [] : [first];
  const conversation = readConversation([...begins, ...(stated === undefined ? answers : [stated])], ticket, desk);
  // By stats, a first answer is all that is known.
  const gap = speaks ? "spoken" : conversation.gap;
  const isPartial = gap !== undefined || stated !== undefined;
  if (!intake.take(incoming, [{ ...matter, ...(isPartial && { isConversationWhole: false }) }])) {
    dropAll("no-ticket");
    return { openings: 0 };
  }
  const { disregard } = frame;
  const nobody = nobodyOf(frame, fields.responder_id);
  if (speaks) {
    dropAll("unknown-answer");
    return { disregard, gap, openings: 0, nobody };
  }
  dropTimeless(conversations, intake);
  settleConversation(conversation, ticket, desk, intake);
  return { disregard, gap, openings: begins.length === 0 ? 0 : 1, nobody };
}

function nobodyOf({ holder }: MatterFrame, responder: unknown): UnattributedReason | undefined {
  if (holder.scope === "person" && holder.attributedTo !== null) return undefined;
  return idText(responder) === undefined ? "no-agent" : "unknown-holder";
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
