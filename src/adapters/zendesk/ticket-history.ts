import type { Assignment, Closer } from "../../review/evidence/service";
import type { Message } from "../conversation";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { idText, isObject, objectsIn } from "../desk-values";
import type { Incoming } from "../intake";

/** One update of a ticket, with all that changed in it. */
export interface Audit extends TimedInstant {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the updates of a ticket tell, from its creation on. */
export interface TicketHistory {
  /** Whether it begins with the creation and ends with the status that the ticket has. */
  readonly isWhole: boolean;
  readonly assignments: readonly Assignment[];
  readonly waits: readonly { readonly from: string; readonly until: string | null }[];
  /** When it was solved, or closed at once, and by whom, in order. */
  readonly solved: readonly Solving[];
  readonly reopenings: readonly TimedInstant[];
  readonly messages: readonly Message[];
  /** Whether somebody talked to the customer by telephone or in a chat, which leaves no comment. */
  readonly isTalkedElsewhere: boolean;
  readonly isMerged: boolean;
}

interface Solving extends TimedInstant {
  readonly isResolved: boolean;
  readonly by: Closer | null;
}

/** The history of a ticket, from its updates in order. */
export function historyOf(
  audits: readonly Audit[],
  ticket: Readonly<Record<string, unknown>>,
  desk: Desk,
): TicketHistory {
  const assignments: Assignment[] = [];
  const waits: { from: string; until: string | null }[] = [];
  const solved: Solving[] = [];
  const reopenings: TimedInstant[] = [];
  let status: unknown;
  const changeTo = (value: unknown, audit: Audit) => {
    const { at, moment, fields } = audit;
    const last = waits.at(-1);
    if (status === "pending" && value !== "pending" && last !== undefined) last.until = at;
    if (value === "pending" && status !== "pending") waits.push({ from: at, until: null });
    if (isDone(value) && !isDone(status)) {
      solved.push({ at, moment, isResolved: value === "solved", by: closerOf(fields, ticket, desk) });
    } else if (isDone(status) && !isDone(value)) reopenings.push({ at, moment });
    status = value;
  };
  /** Before anybody had it, nobody had it to give back. */
  const assign = (to: string | null, { at }: Audit) => {
    if (to !== null || (assignments.at(-1)?.to ?? null) !== null) assignments.push({ to, at });
  };
  for (const audit of audits) {
    for (const { type, field_name: field, value } of objectsIn(audit.fields.events)) {
      if (type !== "Create" && type !== "Change") continue;
      if (field === "status") changeTo(value, audit);
      if (field === "assignee_id") assign(desk.personOf(value), audit);
    }
  }
  const events = audits.flatMap(({ fields }) => objectsIn(fields.events));
  return {
    isWhole: objectsIn(audits[0]?.fields.events).some(({ type }) => type === "Create") && status === ticket.status,
    assignments,
    waits,
    solved,
    reopenings,
    messages: audits.flatMap((audit) => messagesOf(audit, ticket, desk)),
    isTalkedElsewhere: events.some(({ type }) => /^(Chat|Voice|Messaging|Sms)/i.test(String(type))),
    isMerged: audits.some(({ fields }) => {
      const isClosing = objectsIn(fields.events).some((event) => event.field_name === "status" && isDone(event.value));
      return isClosing && relationOf(fields.via) === "merge";
    }),
  };
}

/** What kind of automatism or update something came by: `via.source.rel`. */
export function relationOf(via: unknown): unknown {
  const source = isObject(via) ? via.source : undefined;
  return isObject(source) ? source.rel : undefined;
}

/** The channel that something came by. */
export function channelOf(via: unknown): unknown {
  return isObject(via) ? via.channel : undefined;
}

/** Solved tickets are closed for good after some days; from then on nothing changes. */
export function isDone(status: unknown): boolean {
  return status === "solved" || status === "closed";
}

function messagesOf(audit: Audit, ticket: Readonly<Record<string, unknown>>, desk: Desk): readonly Message[] {
  return commentsOf(audit).map((comment, index): Message => {
    const { at, moment, fields } = audit;
    const author = comment.author_id ?? fields.author_id;
    const id = idText(comment.id) ?? `${audit.id}:${index}`;
    const incoming: Incoming = { kind: "comments", index: -1, id: idText(comment.id) ?? null };
    const role = roleOf(author, comment.via ?? fields.via, ticket, desk);
    // The place among all comments is only known once all tickets have been read.
    return {
      incoming,
      evidenceId: `zendesk:comment:${id}`,
      at,
      moment,
      author,
      role,
      isPublic: comment.public === true,
    };
  });
}

/** The comments in an update. */
function commentsOf({ fields }: Audit): readonly Readonly<Record<string, unknown>>[] {
  return objectsIn(fields.events).filter(({ type }) => type === "Comment");
}

function roleOf(author: unknown, via: unknown, ticket: Readonly<Record<string, unknown>>, desk: Desk): Message["role"] {
  if (relationOf(via) === "merge") return "aside";
  if (isAutomatic(author, via)) return "automatic";
  return desk.roleOf(author, ticket.requester_id);
}

function isAutomatic(author: unknown, via: unknown): boolean {
  const [channel, relation] = [channelOf(via), relationOf(via)];
  return (
    author === -1 || channel === "rule" || channel === "system" || relation === "trigger" || relation === "automation"
  );
}

function closerOf(audit: Readonly<Record<string, unknown>>, ticket: Readonly<Record<string, unknown>>, desk: Desk) {
  if (isAutomatic(audit.author_id, audit.via)) return "automation";
  const role = desk.roleOf(audit.author_id, ticket.requester_id);
  if (role === "customer" || role === "staff") return role;
  return role === "bot" ? "automation" : null;
}
