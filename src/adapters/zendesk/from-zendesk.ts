import type { Disregard } from "../../review/evidence/record";
import { deskOf } from "../desk";
import type { DeskOptions } from "../desk-options";
import { readDeskOptions } from "../desk-options";
import { idText, instantIn } from "../desk-values";
import type { Intake } from "../intake";
import { openIntake } from "../intake";
import { missingReplies } from "../missing-replies";
import type { PayloadRecord } from "../payload";
import { latestVersions, noteUnknownParts, ownValue, recordsIn } from "../payload";
import type { Adapted, UnattributedReason } from "../report";
import { unattributedOf } from "../unattributed";
import { peopleOf, usersAlong } from "./people";
import { settleRatings } from "./satisfaction-ratings";
import { settleTicket } from "./settle-ticket";
import type { Audit } from "./ticket-history";
import { followUps } from "./ticket-matter";
import { zendeskHolder, zendeskUnavailable, zendeskUnits } from "./unavailable";

/**
 * What Zendesk gives, each as its API or export has it: pages (`{ tickets: [...], next_page, count }`), lists of pages,
 * bare lists, single records, or their text as JSON or with one record on each line. All of it may be left out.
 */
export interface ZendeskPayload {
  /** Tickets, also of the incremental export, with or without `metric_set`; users that came along are read too. */
  readonly tickets?: unknown;
  readonly ticketMetrics?: unknown;
  readonly satisfactionRatings?: unknown;
  /** The audits of tickets: who wrote what when, and every change. Without them little can be told of replies. */
  readonly audits?: unknown;
  /** Only their ids, roles and the domains of their addresses are looked at. */
  readonly users?: unknown;
}

/**
 * Evidence from Zendesk: a matter for each ticket, requests and replies from the audits, answers from the satisfaction
 * ratings. One bad record never stops the rest; what becomes of each is in the report, and so is what Zendesk cannot show.
 *
 * - A *request* is a customer's public comment, up to the next public comment of the staff, which is its *reply*. Where it
 *   is not certain that all comments are at hand, or people talked or chatted, there are none, and the matter says that its
 *   conversation is not whole. What was solved without a written reply is not known to be unanswered, unless it is stated.
 * - Solved counts as closed. A ticket waits for the customer while it is `pending`.
 * - Reassignments among the staff are no referrals.
 * - Of ratings, `good` and `bad` are answers (1 and 0), `offered` is asked and not answered, and belongs to the assignee at
 *   the time of the rating.
 * - No names, addresses or texts are carried over; customers are known by their ids.
 *
 * @throws {ScoringError} `invalid-option` for options that are wrong, with every problem in `details.issues`; never for a payload.
 * @example
 * ```ts
 * import { fromZendesk } from "customer-centric-rubric/adapters";
 *
 * const { evidence, report } = fromZendesk({
 *   tickets: { tickets: [{ id: 7, status: "open", requester_id: 99, assignee_id: 12, created_at: "2026-03-02T09:00:00Z" }] },
 *   audits: {
 *     audits: [
 *       {
 *         id: 1,
 *         ticket_id: 7,
 *         author_id: 99,
 *         created_at: "2026-03-02T09:00:00Z",
 *         events: [
 *           { id: 2, type: "Create", field_name: "status", value: "open" },
 *           { id: 3, type: "Comment", author_id: 99, public: true },
 *         ],
 *       },
 *       { id: 4, ticket_id: 7, author_id: 12, created_at: "2026-03-02T09:40:00Z", events: [{ id: 5, type: "Comment", public: true }] },
 *     ],
 *   },
 * });
 * evidence.map(({ kind, id, attributedTo }) => [kind, id, attributedTo]); // [["request", "zendesk:comment:3", "12"], ["reply", "zendesk:comment:5", "12"], ["matter", "zendesk:ticket:7", "12"]]
 * report.kept; // { tickets: 1, ticketMetrics: 0, satisfactionRatings: 0, audits: 2, comments: 2, users: 0 }
 * ```
 */
export function fromZendesk(payload: ZendeskPayload, options: DeskOptions = {}): Adapted {
  const known = readDeskOptions(options);
  const intake = openIntake("zendesk", [
    "tickets",
    "ticketMetrics",
    "satisfactionRatings",
    "audits",
    "comments",
    "users",
  ]);
  const latest = (key: keyof ZendeskPayload, list: string, one: string, id = "id") => {
    const own = ownValue(payload, key);
    const given = key === "users" ? [own ?? [], ...usersAlong(ownValue(payload, "tickets"))] : own;
    return latestVersions(recordsIn(given, { kind: key, list: [list], one }, intake), id, intake);
  };
  const tickets = latest("tickets", "tickets", "ticket");
  const metrics = latest("ticketMetrics", "ticket_metrics", "ticket_metric", "ticket_id");
  const ratings = latest("satisfactionRatings", "satisfaction_ratings", "satisfaction_rating");
  const audits = latest("audits", "audits", "audit");
  const users = latest("users", "users", "user");
  const desk = deskOf("zendesk", known, peopleOf(tickets.values(), ratings.values(), users));
  for (const { incoming } of users.values()) intake.take(incoming, []);
  const { groups, torn } = groupAudits(audits.values(), tickets, intake);
  const followUpsOf = followUps(tickets.values());
  const disregards = new Map<string, Disregard>();
  const gaps = { spoken: 0, untold: 0, unassigned: 0, unwritten: 0, historyless: 0, hasRatings: ratings.size > 0 };
  const nobodys: UnattributedReason[] = [];
  let comments = 0;
  let usesMetrics = false;
  for (const [id, record] of tickets) {
    const context = {
      desk,
      intake,
      comments,
      isStated: known.authorOfReplies !== undefined,
      torn,
      followUps: followUpsOf.get(id) ?? [],
    };
    const settled = settleTicket({ record, audits: groups.get(id) ?? [], metric: metrics.get(id) }, context);
    comments += settled.comments;
    usesMetrics ||= settled.usesMetric;
    if (settled.gap !== undefined) gaps[settled.gap] += 1;
    if (settled.isHistoryless) gaps.historyless += 1;
    if (settled.nobody !== undefined) nobodys.push(settled.nobody);
    if (settled.disregard !== undefined) disregards.set(id, settled.disregard);
  }
  for (const [ticket, { incoming }] of metrics) if (!tickets.has(ticket)) intake.drop(incoming, "no-ticket");
  const unrated = settleRatings(ratings.values(), disregards, desk, intake);
  noteUnknownParts(payload, zendeskParts, intake);
  return intake.close({
    unavailable: zendeskUnavailable(gaps),
    units: zendeskUnits(usesMetrics),
    unattributed: [
      ...unattributedOf("tickets", nobodys, zendeskHolder),
      ...unattributedOf("satisfactionRatings", unrated, zendeskHolder),
    ],
    missingIn: missingReplies(["audits", "comments"]),
  });
}

const zendeskParts: readonly (keyof ZendeskPayload)[] = [
  "tickets",
  "ticketMetrics",
  "satisfactionRatings",
  "audits",
  "users",
];

/**
 * The audits of each ticket in the order of their times; of those at the same time, in the order of their ids. Tickets of
 * which one has no time are torn: what was said in it is missing.
 */
function groupAudits(
  audits: Iterable<PayloadRecord>,
  tickets: ReadonlyMap<string, PayloadRecord>,
  intake: Intake,
): { readonly groups: ReadonlyMap<string, readonly Audit[]>; readonly torn: ReadonlySet<string> } {
  const groups = new Map<string, Audit[]>();
  const torn = new Set<string>();
  for (const { incoming, fields } of audits) {
    const [ticket, time] = [idText(fields.ticket_id), instantIn(fields.created_at)];
    if (ticket === undefined) intake.drop(incoming, "missing", "expected an id in ticket_id");
    else if (!tickets.has(ticket)) intake.drop(incoming, "no-ticket");
    else if (time === undefined) {
      torn.add(ticket);
      intake.drop(incoming, "invalid-instant", "expected a time in created_at");
    } else {
      intake.take(incoming, []);
      const group = groups.get(ticket) ?? [];
      group.push({ ...time, id: incoming.id as string, fields });
      groups.set(ticket, group);
    }
  }
  for (const group of groups.values()) {
    group.sort(
      (left, right) => left.moment - right.moment || left.id.length - right.id.length || (left.id < right.id ? -1 : 1),
    );
  }
  return { groups, torn };
}
