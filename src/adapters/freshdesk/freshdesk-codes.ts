import type { Priority } from "../../review/evidence/service";
import type { FreshdeskOptions, FreshdeskStatus } from "./freshdesk-options";

const statuses: readonly (readonly [string, FreshdeskStatus])[] = [
  ["2", "open"],
  ["3", "pending"],
  ["4", "resolved"],
  ["5", "closed"],
  ["Open", "open"],
  ["Pending", "pending"],
  ["Resolved", "resolved"],
  ["Closed", "closed"],
];

/** What each status means, by its number or its name: every account has those, and may have others. */
export function statusTable({ statuses: own = {} }: FreshdeskOptions): ReadonlyMap<string, FreshdeskStatus> {
  return new Map([...statuses, ...Object.entries(own)]);
}

/** Priorities, by their number in tickets and their name in an export. */
export const freshdeskPriorities: ReadonlyMap<string, Priority> = new Map([
  ["1", "low"],
  ["2", "normal"],
  ["3", "high"],
  ["4", "urgent"],
  ["Low", "low"],
  ["Medium", "normal"],
  ["High", "high"],
  ["Urgent", "urgent"],
]);

/** What a rating comes to, from −3 to 3: 0 is neutral, and more is happier. */
export const ratingValues: ReadonlyMap<unknown, number> = new Map([
  [103, 3],
  [102, 2],
  [101, 1],
  [100, 0],
  [-101, -1],
  [-102, -2],
  [-103, -3],
]);

/** Where people talk, which leaves no conversation: the telephone and chats. */
export const spokenSources: ReadonlySet<unknown> = new Set([3, 7, "Phone", "Chat"]);

/** An e-mail that an agent began with: nobody had asked. */
export const outboundSources: ReadonlySet<unknown> = new Set([10, "Outbound Email"]);

/** Conversations that neither ask nor answer: answers to surveys, and what is forwarded to a third party. */
export const asideSources: ReadonlySet<unknown> = new Set([6, 8]);
