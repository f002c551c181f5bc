import { dataOf, readDocument } from "../document";
import { addFormIssues } from "../rubric/form-issues";
import { deskOptionsSchema } from "./schema";

/** The id of a user, an agent or an organisation, as the service desk gives it. */
export type DeskId = string | number;

/** Customers who belong together: by their organisation or company, or by the domain of their e-mail address. */
export interface CustomerGroup {
  readonly organisations?: readonly DeskId[] | undefined;
  /** Such as `"example.com"`, in any case; what is below it (`mail.example.com`) is another domain. */
  readonly emailDomains?: readonly string[] | undefined;
}

/** What a service desk does not say about itself. All of it may be left out. */
export interface DeskOptions {
  /** Who is on the staff, light agents too: beside whom the payload shows to be, as an assignee or by their role. */
  readonly agents?: readonly DeskId[] | undefined;
  /** Agents that are no people: what they write is no answer. */
  readonly bots?: readonly DeskId[] | undefined;
  /** The subject that an agent is in reviews, by the id of the agent; without it, the id of the agent is the subject's. */
  readonly people?: Readonly<Record<string, string>> | undefined;
  /** Who is a customer within the organisation, and who outside. Of others, neither is said. */
  readonly internal?: CustomerGroup | undefined;
  readonly external?: CustomerGroup | undefined;
  /** What was only a test: tickets with such a tag, or of such a requester. */
  readonly test?: {
    readonly tags?: readonly string[] | undefined;
    readonly requesters?: readonly DeskId[] | undefined;
  };
  /** Tickets with such a tag were spam, beside those that the desk itself says are. */
  readonly spam?: { readonly tags?: readonly string[] | undefined };
  /** Tickets with such a tag were merged into another, beside those that the desk itself says are. */
  readonly merged?: { readonly tags?: readonly string[] | undefined };
  /**
   * `"assignee"` states that whoever has a ticket now gave its first answer, or owes it. Without the messages themselves, a
   * desk says when a ticket was answered and not by whom; then there are no requests and replies unless this is stated.
   * Nor does Freshdesk say since when an agent has had a ticket, or Zendesk without all audits who had it before: unless this
   * is stated, such tickets belong to the group or to nobody, and in Freshdesk there are no requests, since what a ticket lay
   * with others is not the doing of whoever answers it. With it, they are the assignee's from the beginning, in Zendesk from
   * the assignment that the metric knows; where somebody else has answered, there is no request.
   */
  readonly authorOfReplies?: "assignee" | undefined;
  /**
   * What it means that a ticket was solved and a message in it never answered in writing: `"unknown"` (the default), since
   * people are called back, and then that message counts neither as answered nor as unanswered, and leaves open what it
   * would decide; or, where all answers are written, `"unanswered"`.
   */
  readonly solvedWithoutReply?: "unanswered" | "unknown" | undefined;
}

/** The options, once they are checked. @throws {ScoringError} `invalid-option`, with every problem in `details.issues`. */
export function readDeskOptions(options: DeskOptions): DeskOptions {
  const read = readDocument((issues) => {
    addFormIssues(deskOptionsSchema, options, issues);
    return options;
  });
  return dataOf(read, "invalid-option", "set of options");
}
