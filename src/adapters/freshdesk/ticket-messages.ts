import type { Message } from "../conversation";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { idText, instantIn } from "../desk-values";
import type { Intake } from "../intake";
import type { PayloadRecord } from "../payload";
import { asideSources } from "./freshdesk-codes";

type Fields = Readonly<Record<string, unknown>>;

/** The messages of a ticket's conversations, in the order of their times; without those that have no time. */
export function messagesOf(conversations: readonly PayloadRecord[], ticket: Fields, desk: Desk): readonly Message[] {
  const messages = conversations.flatMap(({ incoming, fields }): readonly Message[] => {
    const time = instantIn(fields.created_at);
    if (time === undefined) return [];
    const evidenceId = `freshdesk:conversation:${idText(fields.id)}`;
    const role = roleOf(fields, ticket, desk);
    return [{ ...time, incoming, evidenceId, author: fields.user_id, role, isPublic: fields.private !== true }];
  });
  return messages.sort((left, right) => left.moment - right.moment || (left.evidenceId < right.evidenceId ? -1 : 1));
}

/** Drops what was said nobody knows when. */
export function dropTimeless(conversations: readonly PayloadRecord[], intake: Intake): void {
  for (const { incoming, fields } of conversations) {
    if (instantIn(fields.created_at) === undefined)
      intake.drop(incoming, "invalid-instant", "expected a time in created_at");
  }
}

/** The message that a ticket begins with, which is not among its conversations. */
export function openingOf({ incoming, fields }: PayloadRecord, index: number, time: TimedInstant): Message {
  return {
    ...time,
    incoming: { kind: "openings", index, id: incoming.id },
    evidenceId: `freshdesk:ticket:${incoming.id}:request`,
    author: fields.requester_id,
    role: "customer",
    isPublic: true,
  };
}

/** Freshdesk itself says which messages came in; whoever wrote another one is of the staff, or a bot. */
function roleOf(fields: Fields, ticket: Fields, desk: Desk): Message["role"] {
  if (asideSources.has(fields.source)) return "aside";
  if (desk.roleOf(fields.user_id, ticket.requester_id) === "bot") return "bot";
  if (typeof fields.incoming !== "boolean") return "unknown";
  if (fields.incoming) return "customer";
  return idText(fields.user_id) === undefined ? "unknown" : "staff";
}

/**
 * Whether all answers are at hand: Freshdesk says when an agent answered first and last, and answers as early and as late as
 * that are among them. Without `stats` nobody knows.
 */
export function hasAllAnswers(messages: readonly Message[], stats: Fields | undefined): boolean {
  if (stats === undefined) return false;
  const known = [stats.first_responded_at, stats.agent_responded_at];
  if (known.some((time) => time !== null && instantIn(time) === undefined)) return false;
  const times = known.map((time) => instantIn(time)?.moment).filter((moment) => moment !== undefined);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const answers = messages.filter(({ role, isPublic }) => isPublic && (role === "staff" || role === "bot"));
  const minute = 60_000;
  return (
    times.length === 0 ||
    (answers.some(({ moment }) => moment < first + minute) && answers.some(({ moment }) => moment > last - minute))
  );
}
