import type { Matter } from "../../../src/review/evidence/service";
import type { Course, World } from "./course";
import { between, chance } from "./distributions";
import { customerOf, instant, instantOrNull } from "./records";
import { hour, readAt } from "./schedule";

/** What the systems have of a matter. */
export function keepMatter(course: Course, disregard: Matter["disregard"], { ledger, random }: World): Course {
  const { id, openedAt, customer, holder, closed, resolvedAt, closings, reopenings, waits, assignments } = course;
  const { namesRequests } = course;
  const isConflict = customer.relation === "internal" && chance(random, 0.01);
  ledger.keep(openedAt, {
    kind: "matter",
    id,
    source: "desk",
    at: instant(openedAt),
    scope: "person",
    attributedTo: holder.id,
    customer: customerOf(customer),
    ...(disregard === undefined ? {} : { disregard }),
    closedAt: instantOrNull(closed?.at),
    closedBy: closed === undefined || closed.at > readAt ? null : closed.by,
    resolvedAt: instantOrNull(resolvedAt),
    // Some systems keep the last closing only.
    ...(reopenings.length > 0 && !namesRequests ? { closings } : {}),
    reopenings,
    waitsForCustomer: waits,
    ...(assignments.length > 0 ? { assignments } : {}),
    ...(isConflict ? { conflict: { chosen: "external", noticeAt: instant(openedAt + 3 * hour) } } : {}),
  } satisfies Matter);
  if (disregard === undefined) keepJourneys(course, { ledger, random });
  return course;
}

/** What each person made the customer run stands apart from what the systems did. Not every matter is looked at. */
function keepJourneys(course: Course, { ledger, random }: Pick<World, "ledger" | "random">): void {
  const { id: matter, closed, holder, runs, customer } = course;
  if (closed === undefined || closed.by === "customer" || !chance(random, 0.8)) return;
  const at = closed.at;
  const frame = () => {
    return { kind: "journey", id: ledger.nextId("journey"), source: "journeys", at: instant(at), matter } as const;
  };
  const noted = new Map([[holder.id, undefined], ...runs]);
  for (const [person, counts] of noted) {
    const { visits = 1, windows = 1, repeatedAsks = 0, coldReferrals = 0, refusals = 0, deferrals = 0 } = counts ?? {};
    const places = { visits, windows: chance(random, 0.1) ? null : windows };
    const own = { ...places, repeatedAsks, coldReferrals, refusals, deferrals };
    ledger.keep(at, {
      ...frame(),
      scope: "person",
      attributedTo: person,
      customer: customerOf(customer),
      ...own,
      ...(visits > 1 && chance(random, 0.05) ? { exempt: { visits: 1 } } : {}),
    });
  }
  if (!chance(random, 0.25)) return;
  const networks = Math.floor(between(random, 2, 4));
  const errands = chance(random, 0.4) ? 1 : 0;
  ledger.keep(at, { ...frame(), scope: "organisation", attributedTo: null, networks, errands });
}
