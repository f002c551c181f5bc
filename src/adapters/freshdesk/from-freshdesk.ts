import type { Disregard } from "../../review/evidence/record";
import { deskOf, domainOf } from "../desk";
import { idText, isObject, objectsIn } from "../desk-values";
import type { Intake } from "../intake";
import { openIntake } from "../intake";
import { missingReplies } from "../missing-replies";
import type { PayloadRecord } from "../payload";
import { latestVersions, noteUnknownParts, ownValue, recordsIn } from "../payload";
import type { Adapted, UnattributedReason } from "../report";
import { unattributedOf } from "../unattributed";
import { settleExport } from "./export-rows";
import { statusTable } from "./freshdesk-codes";
import type { FreshdeskOptions } from "./freshdesk-options";
import { readFreshdeskOptions } from "./freshdesk-options";
import { settleTicket } from "./settle-ticket";
import { settleAnswers } from "./survey-answers";
import { freshdeskHolder, freshdeskUnavailable, freshdeskUnits } from "./unavailable";

/**
 * What Freshdesk gives: lists as its API has them, lists of pages, single records, or their text as JSON. All of it may be
 * left out.
 */
export interface FreshdeskPayload {
  /** Tickets, best with `stats` (which the API includes when asked to), with or without their `conversations`. */
  readonly tickets?: unknown;
  /** The conversations of tickets, each with its `ticket_id`. */
  readonly conversations?: unknown;
  /** Answers to surveys. */
  readonly satisfactionRatings?: unknown;
  /** The text of an export of the ticket list as CSV, with English headers. */
  readonly csv?: unknown;
}

/**
 * Evidence from Freshdesk: a matter for each ticket, requests and replies from the conversations, answers from the surveys;
 * or what an export of the ticket list has of them. One bad record never stops the rest; what becomes of each is in the
 * report, where `openings` are the first messages of tickets, and so is what Freshdesk cannot show.
 *
 * - A *request* is a customer's message, up to the next public message of the staff, which is its *reply*. Since when an agent
 *   has had a ticket is not recorded: there are requests only with `authorOfReplies`, which states it, and where it is certain
 *   that all messages are at hand. Of an export, there are none of somebody of whose written rows more than one in twenty
 *   tells no first answer.
 * - What was resolved counts as closed, and not as resolved: how long the others waited for the customer is not recorded.
 *   `is_escalated` says that a target was missed, and is not looked at: times are judged here.
 * - Ratings from 103 (happiest) to −103 become 3 to −3.
 * - No names, addresses or texts are carried over; customers are known by their ids.
 *
 * @throws {ScoringError} `invalid-option` for options that are wrong, with every problem in `details.issues`; never for a payload.
 * @example
 * ```ts
 * import { fromFreshdesk } from "customer-centric-rubric/adapters";
 *
 * const ticket = { id: 21, status: 5, priority: 1, requester_id: 99, responder_id: 12, created_at: "2026-03-02T09:00:00Z" };
 * const csv = "Ticket ID,Status,Created time\n22,Open,2026-03-29 02:30:00\n";
 * const { evidence, report } = fromFreshdesk({ tickets: [ticket, { ...ticket, id: 23, status: 9 }], csv }, { zone: "Europe/Berlin" });
 * evidence.map(({ id }) => id); // ["freshdesk:ticket:21"]
 * report.dropped.map(({ kind, id, reason }) => [kind, id, reason]); // [["openings", "21", "unknown-answer"], ["tickets", "23", "unknown-value"], ["rows", "22", "invalid-instant"]]
 * report.unattributed.map(({ kind, records }) => [kind, records]); // [["tickets", 1]]
 * ```
 */
export function fromFreshdesk(payload: FreshdeskPayload, options: FreshdeskOptions = {}): Adapted {
  const known = readFreshdeskOptions(options);
  const intake = openIntake("freshdesk", ["tickets", "openings", "conversations", "satisfactionRatings", "rows"]);
  const latest = (key: keyof FreshdeskPayload, list: readonly string[], one: string) =>
    latestVersions(recordsIn(ownValue(payload, key), { kind: key, list, one }, intake), "id", intake);
  const tickets = latest("tickets", ["tickets", "results"], "ticket");
  const surveys = latest("satisfactionRatings", ["satisfaction_ratings"], "satisfaction_rating");
  const given = [ownValue(payload, "conversations") ?? [], ...[...tickets.values()].map(conversationsAlong)];
  const keys = { kind: "conversations", list: ["conversations"], one: "conversation" };
  const conversations = latestVersions(recordsIn(given, keys, intake), "id", intake);
  const byTicket = groupConversations(conversations.values(), tickets, intake);
  const domains = domainsOf(tickets.values());
  const desk = deskOf("freshdesk", known, { staff: new Set(), customers: new Set(), domains });
  const statuses = statusTable(known);
  const disregards = new Map<string, Disregard>();
  const gaps = { spoken: 0, untold: 0, unwritten: 0 };
  const nobodys: UnattributedReason[] = [];
  const isStated = known.authorOfReplies !== undefined;
  let opening = 0;
  for (const [id, record] of tickets) {
    const context = { desk, intake, statuses, opening, isStated };
    const settled = settleTicket(record, byTicket.get(id) ?? [], context);
    opening += settled.openings;
    if (settled.gap !== undefined) gaps[settled.gap] += 1;
    if (settled.nobody !== undefined) nobodys.push(settled.nobody);
    if (settled.disregard !== undefined) disregards.set(id, settled.disregard);
  }
  const unrated = settleAnswers(surveys.values(), disregards, desk, intake);
  const exported = settleExport(ownValue(payload, "csv"), { desk, intake, options: known, statuses });
  noteUnknownParts(payload, freshdeskParts, intake);
  const [hasTickets, hasRows, hasRatings] = [tickets.size > 0, exported.rows > 0, surveys.size > 0];
  const unavailable = { ...gaps, untoldRows: exported.untold, hasTickets, hasRows, isStated, hasRatings };
  return intake.close({
    unavailable: freshdeskUnavailable(unavailable),
    units: freshdeskUnits(hasRows),
    unattributed: [
      ...unattributedOf("tickets", nobodys, freshdeskHolder),
      ...unattributedOf("satisfactionRatings", unrated, freshdeskHolder),
      ...unattributedOf("rows", exported.unattributed, freshdeskHolder),
    ],
    missingIn: missingReplies(["conversations"]),
  });
}

const freshdeskParts: readonly (keyof FreshdeskPayload)[] = ["tickets", "conversations", "satisfactionRatings", "csv"];

/** Conversations that came along with a ticket, which itself says whose they are. */
function conversationsAlong({ fields }: PayloadRecord): unknown {
  return objectsIn(fields.conversations).map((conversation) => ({ ...conversation, ticket_id: fields.id }));
}

function groupConversations(
  conversations: Iterable<PayloadRecord>,
  tickets: ReadonlyMap<string, PayloadRecord>,
  intake: Intake,
): ReadonlyMap<string, readonly PayloadRecord[]> {
  const groups = new Map<string, PayloadRecord[]>();
  for (const record of conversations) {
    const ticket = idText(record.fields.ticket_id);
    if (ticket === undefined) intake.drop(record.incoming, "missing", "expected an id in ticket_id");
    else if (!tickets.has(ticket)) intake.drop(record.incoming, "no-ticket");
    else {
      const group = groups.get(ticket) ?? [];
      group.push(record);
      groups.set(ticket, group);
    }
  }
  return groups;
}

/** The domains of requesters' addresses, where tickets bring their requesters along. */
function domainsOf(tickets: Iterable<PayloadRecord>): ReadonlyMap<string, string> {
  const domains = new Map<string, string>();
  for (const { fields } of tickets) {
    const requester = isObject(fields.requester) ? fields.requester : {};
    const [id, domain] = [idText(fields.requester_id), domainOf(requester.email)];
    if (id !== undefined && domain !== undefined) domains.set(id, domain);
  }
  return domains;
}
