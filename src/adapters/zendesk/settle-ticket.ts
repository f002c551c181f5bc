import type { Disregard } from "../../review/evidence/record";
import type { Message, Ticket } from "../conversation";
import { readConversation } from "../conversation";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { countIn, idText, instantIn, isObject, isSameId } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import type { UnattributedReason } from "../report";
import { settleConversation } from "../settle-conversation";
import type { MetricReplies } from "./metric-replies";
import { repliesByMetric } from "./metric-replies";
import { isSpoken } from "./ticket-channels";
import type { Audit, TicketHistory } from "./ticket-history";
import { historyOf } from "./ticket-history";
import { isStatus, matterOf } from "./ticket-matter";

/** A ticket and all that was handed over about it. */
interface TicketParts {
  readonly record: PayloadRecord;
  readonly audits: readonly Audit[];
  readonly metric: PayloadRecord | undefined;
}

interface SettlingContext {
  readonly desk: Desk;
  readonly intake: Intake;
  /** How many comments were read before. */
  readonly comments: number;
  /** Whether it is stated that the assignee gave the first answer. */
  readonly isStated: boolean;
  /** Tickets of which an update is there that cannot be read. */
  readonly torn: ReadonlySet<string>;
  readonly followUps: readonly TimedInstant[];
}

/** What became of a ticket. */
interface SettledTicket {
  readonly comments: number;
  readonly usesMetric: boolean;
  /** Why nothing, or not all, is known of its requests and replies. */
  readonly gap?: "spoken" | "untold" | "unassigned" | "unwritten" | undefined;
  /** Whether its history is not there from the creation to the present status. */
  readonly isHistoryless: boolean;
  /** Why it is no person's, where it is not. */
  readonly nobody?: UnattributedReason | undefined;
  readonly disregard?: Disregard | undefined;
}

/** Settles a ticket, its comments and its metric: each is kept or dropped. */
export function settleTicket({ record, audits, metric }: TicketParts, context: SettlingContext): SettledTicket {
  const { desk, intake } = context;
  const { fields } = record;
  const history = historyOf(audits, fields, desk);
  const messages = history.messages.map((message, index): Message => {
    return { ...message, incoming: { ...message.incoming, index: context.comments + index } };
  });
  const dropAll = (reason: "no-ticket" | "unknown-answer") => {
    for (const message of messages) intake.drop(message.incoming, reason);
  };
  const settled = { comments: messages.length, usesMetric: false, isHistoryless: !history.isWhole };
  const metricFields = metric?.fields ?? (isObject(fields.metric_set) ? fields.metric_set : {});
  const matter = matterOf(record, history, metricFields, context);
  const isTorn = context.torn.has(idText(fields.id) ?? "");
  const ticket = conversationFrame(record, isTorn ? { ...history, isWhole: false } : history, metricFields, matter);
  const opened = instantIn(fields.created_at);
  const speaks = isSpoken(fields.via) || history.isTalkedElsewhere;
  const told =
    context.isStated && audits.length === 0 && !speaks && opened !== undefined
      ? repliesByMetric(metricFields, ticket, opened, desk)
      : undefined;
  const conversation = readConversation(messages, ticket, desk);
  const gap = gapOf(speaks, told, audits.length === 0 ? "untold" : conversation.gap);
  const isPartial = gap !== undefined || told !== undefined;
  const own = metric === undefined ? (told?.candidates ?? []) : [];
  if (!keepTicket(record, [{ ...matter, ...(isPartial && { isConversationWhole: false }) }, ...own], intake)) {
    dropAll("no-ticket");
    if (metric !== undefined) intake.drop(metric.incoming, "no-ticket");
    return { ...settled, isHistoryless: false };
  }
  settleMetric(metric, told, history, "closedAt" in matter && matter.closedAt !== null, intake);
  const { disregard } = ticket;
  if (speaks) dropAll("unknown-answer");
  else settleConversation(conversation, ticket, desk, intake);
  const nobody = nobodyOf(matter, fields.assignee_id, history);
  return { ...settled, disregard, gap, nobody, usesMetric: told?.candidates !== undefined };
}

/** By a metric, a first answer is all that is known, and more is not looked for. */
function gapOf(
  speaks: boolean,
  told: MetricReplies | undefined,
  ofComments: SettledTicket["gap"],
): SettledTicket["gap"] {
  if (speaks) return "spoken";
  return told === undefined ? ofComments : told.gap;
}

function nobodyOf(
  { scope, attributedTo }: ReturnType<typeof matterOf>,
  assignee: unknown,
  { isWhole, assignments }: TicketHistory,
): UnattributedReason | undefined {
  if (scope === "person" && (attributedTo !== null || (isWhole && assignments.length > 0))) return undefined;
  return isWhole || idText(assignee) === undefined ? "no-agent" : "unknown-holder";
}

/** Whether the ticket is one that counts, and its evidence is good. */
function keepTicket({ incoming, fields }: PayloadRecord, candidates: readonly unknown[], intake: Intake): boolean {
  if (fields.status === "deleted") intake.drop(incoming, "deleted");
  else if (!isStatus(fields.status)) intake.drop(incoming, "unknown-value", "status: expected one that Zendesk has");
  else if (isSameId(fields.requester_id, fields.assignee_id)) intake.drop(incoming, "own-ticket");
  else return intake.take(incoming, candidates);
  return false;
}

function conversationFrame(
  { fields }: PayloadRecord,
  history: TicketHistory,
  metric: Readonly<Record<string, unknown>>,
  matter: ReturnType<typeof matterOf>,
): Ticket {
  const { isWhole, messages, solved, assignments } = history;
  // To Zendesk, bots and the notes of mergers are replies of agents.
  const answers = messages.filter(({ role, isPublic }) => isPublic && /^(staff|bot|aside)$/.test(role)).length;
  return {
    matter: matter.id,
    customer: matter.customer,
    disregard: matter.disregard,
    priority: isPriority(fields.priority) ? fields.priority : undefined,
    assignee: fields.assignee_id,
    group: fields.group_id,
    assignments: isWhole ? assignments : undefined,
    isComplete: isWhole && (countIn(metric.replies) ?? 0) <= answers,
    solved: isWhole ? solved : timesOf(metric.solved_at),
    closedByCustomer: isWhole ? (solved.findLast(({ by }) => by === "customer") ?? null) : undefined,
  };
}

function timesOf(value: unknown): readonly TimedInstant[] {
  const time = instantIn(value);
  return time === undefined ? [] : [time];
}

function isPriority(priority: unknown): priority is string | null {
  return priority === null || (typeof priority === "string" && /^(urgent|high|normal|low)$/.test(priority));
}

function settleMetric(
  metric: PayloadRecord | undefined,
  told: MetricReplies | undefined,
  history: TicketHistory,
  hasEnd: boolean,
  intake: Intake,
): void {
  if (metric === undefined) return;
  const { incoming } = metric;
  if (told?.candidates !== undefined) intake.take(incoming, told.candidates);
  else if (!history.isWhole && hasEnd) intake.take(incoming, []);
  else if (told !== undefined) intake.drop(incoming, "unknown-answer", told.why);
  else intake.drop(incoming, "not-needed");
}
