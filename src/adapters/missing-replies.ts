import type { RegisterName } from "../review/evidence/complaint";
import type { Drop, DropReason } from "./report";

/** Why a record was dropped that cannot be read, or of which nobody knows what it belongs to. */
const lost: ReadonlySet<DropReason> = new Set<DropReason>([
  ...(["unreadable", "invalid-id", "duplicate-id", "missing", "invalid-value", "unknown-value"] as const),
]);

/**
 * Whether a dropped record, of one of the kinds that may hold a reply, leaves replies missing in any ticket. Where it is known
 * which ticket it belongs to, and that it is not all there, the ticket's matter says so by itself.
 */
export function missingReplies(kinds: readonly string[]): (drop: Drop) => readonly RegisterName[] {
  return ({ kind, reason }) => (kinds.includes(kind) && lost.has(reason) ? ["replies"] : []);
}
