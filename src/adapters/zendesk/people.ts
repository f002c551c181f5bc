import type { People } from "../desk";
import { domainOf } from "../desk";
import { idText } from "../desk-values";
import type { PayloadRecord } from "../payload";
import { ownValue } from "../payload";

/** Who is on the staff: users with such a role, and whoever has had a ticket or was rated. */
export function peopleOf(
  tickets: Iterable<PayloadRecord>,
  ratings: Iterable<PayloadRecord>,
  users: ReadonlyMap<string, PayloadRecord>,
): People {
  const staff = new Set<string>();
  const customers = new Set<string>();
  const domains = new Map<string, string>();
  for (const [id, { fields }] of users) {
    if (fields.role === "agent" || fields.role === "admin") staff.add(id);
    if (fields.role === "end-user") customers.add(id);
    const domain = domainOf(fields.email);
    if (domain !== undefined) domains.set(id, domain);
  }
  for (const { fields } of [...tickets, ...ratings]) {
    const assignee = idText(fields.assignee_id);
    if (assignee !== undefined && !customers.has(assignee)) staff.add(assignee);
  }
  return { staff, customers, domains };
}

/** The users that came along with pages of tickets. */
export function usersAlong(tickets: unknown): readonly unknown[] {
  try {
    const pages: readonly unknown[] = Array.isArray(tickets) ? tickets.slice(0, 1e6) : [tickets];
    return pages.map((page) => ownValue(page, "users")).filter((users) => users !== undefined);
  } catch {
    // A proxy with code of its own; its tickets are dropped where they are read.
    return [];
  }
}
