import type { Customer, Disregard } from "../review/evidence/record";
import type { Assignment } from "../review/evidence/service";
import type { AuthorRole, Desk } from "./desk";
import type { TimedInstant } from "./desk-values";
import { isSameId } from "./desk-values";
import type { Incoming } from "./intake";
import type { DropReason } from "./report";

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
  /** Whether its assignee had it from the beginning, where it is not known who had it when; `undefined` where that is known. */
  readonly isHeldThroughout?: boolean | undefined;
  /** When it was solved or closed, in order. */
  readonly solved: readonly TimedInstant[];
  /** When the customer closed it; `null` for never, `undefined` when that is not known. */
  readonly closedByCustomer: TimedInstant | null | undefined;
}

/** What becomes of a message: a request and its answer, a reply and what it answers, or a drop. */
type Step = { readonly message: Message } & (
  | { readonly makes: "request"; readonly answer: Message | undefined }
  | { readonly makes: "reply"; readonly request: Message | undefined }
  | { readonly makes?: undefined; readonly reason: DropReason }
);

/** What a conversation comes to, before anything is settled. */
export interface Conversation {
  readonly steps: readonly Step[];
  /** Why how long the customer waited is not known: `unwritten` when it was solved without a written reply. */
  readonly gap?: "unwritten" | "untold" | undefined;
}

/**
 * Reads the messages of a ticket, which come in the order of their times. A customer's messages until the next answer are
 * one request, from the first on. Whatever cannot be told is dropped, and fails nobody: where messages may be missing, an
 * answer that is there may be a later one, and what was answered would be all that is judged, so that there are no requests.
 */
export function readConversation(messages: readonly Message[], ticket: Ticket, desk: Desk): Conversation {
  const steps: Step[] = [];
  const gaps = new Set<"unwritten" | "untold">(ticket.isComplete ? [] : ["untold"]);
  let open: Message | undefined;
  let isAnswered = false;
  const drop = (message: Message, reason: DropReason) => steps.push({ message, reason });
  const ask = (message: Message, answer: Message | undefined) => {
    if (!ticket.isComplete) drop(message, "unknown-answer");
    // What it lay elsewhere before is not the doing of whoever answers it.
    else if (!isHolderKnown(answer, ticket)) drop(message, "unknown-holder");
    else steps.push({ message, makes: "request", answer });
  };
  /** Thanks for an answer open a ticket again too: what is solved after it without an answer may have needed none. */
  const dropSettled = (moment: number) => {
    const asked = open?.moment ?? moment;
    if (open === undefined || !isAnswered || !isSolvedWithin(asked, moment, ticket)) return;
    drop(open, "no-answer-needed");
    gaps.add("untold");
    open = undefined;
  };
  for (const message of messages) {
    const { role, isPublic, moment } = message;
    if (isPublic && (role === "customer" || role === "staff" || role === "unknown")) dropSettled(moment);
    if (role === "aside") drop(message, "no-reply");
    else if (role === "unknown") {
      drop(message, "unknown-author");
      if (!isPublic) continue;
      gaps.add("untold");
      if (open !== undefined) drop(open, "unknown-answer");
      open = undefined;
    } else if (role === "customer") {
      if (!isPublic) drop(message, "not-needed");
      else if (open !== undefined) drop(message, "same-request");
      else open = message;
    } else {
      const answers = role === "staff" && isPublic ? open : undefined;
      if (answers !== undefined) ask(answers, message);
      steps.push({ message, makes: "reply", request: answers });
      if (answers !== undefined) open = undefined;
      if (role === "staff" && isPublic) isAnswered = true;
    }
  }
  dropSettled(Number.POSITIVE_INFINITY);
  if (open !== undefined) {
    // Its matter says that part of the conversation is missing, so that it counts neither as answered nor as unanswered.
    if (ticket.isComplete && isPerhapsAnswered(open, ticket, desk)) gaps.add("unwritten");
    ask(open, undefined);
  }
  return { steps, gap: gaps.has("untold") ? "untold" : [...gaps][0] };
}

function isSolvedWithin(after: number, before: number, { solved }: Ticket): boolean {
  return solved.some(({ moment }) => moment > after && moment < before);
}

/** Whether it was solved by us after it was asked, and the customer may have been called back. */
function isPerhapsAnswered(open: Message, { solved, closedByCustomer }: Ticket, desk: Desk): boolean {
  if (desk.solvedWithoutReply !== "unknown") return false;
  const later = solved.filter(({ moment }) => moment >= open.moment);
  return later.some(({ moment }) => moment !== closedByCustomer?.moment);
}

/** Whether it is known since when whoever answered it had it, or whoever is to answer it. */
function isHolderKnown(answer: Message | undefined, { isHeldThroughout, assignee }: Ticket): boolean {
  if (isHeldThroughout === undefined) return true;
  return isHeldThroughout && (answer === undefined || isSameId(answer.author, assignee));
}
