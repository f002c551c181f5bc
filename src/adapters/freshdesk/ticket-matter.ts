import type { Customer, Disregard } from "../../review/evidence/record";
import type { Desk } from "../desk";
import type { TimedInstant } from "../desk-values";
import { idText, instantIn, wordsIn } from "../desk-values";
import type { PayloadRecord } from "../payload";
import type { FreshdeskStatus } from "./freshdesk-options";

type Fields = Readonly<Record<string, unknown>>;

/** Whose a matter is, and for whom. */
export interface MatterFrame {
  readonly id: string;
  readonly customer: Customer | null;
  readonly disregard: Disregard | undefined;
  readonly holder: { readonly scope: "person" | "team"; readonly attributedTo: string | null };
}

/**
 * The frame of a ticket's matter. Since when its agent has had it, nobody knows: it is the group's, or nobody's, unless it
 * is stated that the agent had it throughout.
 */
export function frameOf(
  { incoming, fields }: PayloadRecord,
  conversations: readonly PayloadRecord[],
  isStated: boolean,
  desk: Desk,
): MatterFrame {
  const [person, team] = [isStated ? desk.personOf(fields.responder_id) : null, idText(fields.group_id)];
  const isMerged = conversations.some((conversation) => saysMerged(conversation.fields));
  const disregard = desk.disregardOf(wordsIn(fields.tags), fields.requester_id) ?? (isMerged ? "merged" : undefined);
  return {
    id: `freshdesk:ticket:${incoming.id}`,
    customer: desk.customerOf(fields.requester_id, fields.company_id),
    disregard: fields.spam === true ? "spam" : disregard,
    holder:
      person === null && team !== undefined
        ? { scope: "team", attributedTo: team }
        : { scope: "person", attributedTo: person },
  };
}

/** Whether it is the private note that Freshdesk leaves in a ticket that was merged: there is no other mark of it. */
function saysMerged({ private: isPrivate, body_text: text }: Fields): boolean {
  return isPrivate === true && typeof text === "string" && /\bmerged (in)?to ticket\b/i.test(text);
}

/** The matter of a ticket; its end as far as `stats` tell it, which also know the last time that it was opened again. */
export function matterOf(
  frame: MatterFrame,
  at: unknown,
  status: FreshdeskStatus,
  stats: Fields | undefined,
  desk: Desk,
) {
  const reopened = stats?.reopened_at ?? undefined;
  return {
    kind: "matter",
    id: frame.id,
    source: desk.source,
    at,
    ...frame.holder,
    customer: frame.customer,
    ...(frame.disregard === undefined ? {} : { disregard: frame.disregard }),
    ...endOf(status, stats),
    // When it had been closed before is not recorded, so that only those that were never opened again would be judged.
    ...(reopened === undefined ? {} : { reopenings: [reopened] }),
  };
}

/** When it was resolved or closed, in order. */
export function endsOf(stats: Fields | undefined): readonly TimedInstant[] {
  return [instantIn(stats?.resolved_at), instantIn(stats?.closed_at)].filter((time) => time !== undefined);
}

/**
 * Nobody knows how long a matter that is open has waited for the customer, so that only those that were resolved would be
 * judged: of none is said whether it was.
 */
function endOf(status: FreshdeskStatus, stats: Fields | undefined) {
  if (status !== "resolved" && status !== "closed") return { closedAt: null };
  const [end] = endsOf(stats);
  return end === undefined ? {} : { closedAt: end.at };
}
