import type { CustomerRelation } from "../review/assessor";
import type { Customer, Disregard } from "../review/evidence/record";
import type { CustomerGroup, DeskId, DeskOptions } from "./desk-options";
import { idText } from "./desk-values";

/** Who writes: what a message counts for. */
export type AuthorRole = "customer" | "staff" | "bot" | "automatic" | "unknown";

/** What the options and the payload say of people, customers and tickets. */
export interface Desk {
  readonly source: string;
  readonly solvedWithoutReply: "unanswered" | "unknown";
  /** Whom something is attributed to: the subject that an agent is. */
  personOf(agent: unknown): string | null;
  roleOf(author: unknown, requester: unknown): AuthorRole;
  customerOf(requester: unknown, organisation: unknown): Customer | null;
  /** Why a ticket does not count: by its tags and its requester. */
  disregardOf(tags: readonly string[], requester: unknown): Disregard | undefined;
}

/** What the payload itself says of people. */
export interface People {
  readonly staff: ReadonlySet<string>;
  readonly customers: ReadonlySet<string>;
  /** The domain of a user's e-mail address, in lower case, by the id of the user. */
  readonly domains: ReadonlyMap<string, string>;
}

/** A desk from its name, the options and what the payload says of people. */
export function deskOf(source: string, options: DeskOptions, people: People): Desk {
  const declared = setOf(options.agents);
  const bots = setOf(options.bots);
  const subjects = new Map(Object.entries(options.people ?? {}));
  const groups: readonly (readonly [CustomerRelation, Group])[] = [
    ["internal", groupOf(options.internal)],
    ["external", groupOf(options.external)],
  ];
  const testers = setOf(options.test?.requesters);
  const tagged: readonly (readonly [Disregard, ReadonlySet<string>])[] = [
    ["merged", new Set(options.merged?.tags)],
    ["spam", new Set(options.spam?.tags)],
    ["test", new Set(options.test?.tags)],
  ];
  return {
    source,
    solvedWithoutReply: options.solvedWithoutReply ?? "unknown",
    personOf: (agent) => {
      const id = idText(agent);
      return id === undefined ? null : (subjects.get(id) ?? id);
    },
    roleOf: (author, requester) => {
      const id = idText(author);
      if (id === undefined) return "unknown";
      if (bots.has(id)) return "bot";
      // Whoever asks is the customer of that ticket, a colleague too.
      if (id === idText(requester)) return "customer";
      if (declared.has(id) || people.staff.has(id)) return "staff";
      return people.customers.has(id) ? "customer" : "unknown";
    },
    customerOf: (requester, organisation) => {
      const id = idText(requester);
      if (id === undefined) return null;
      const [company, domain] = [idText(organisation) ?? "", people.domains.get(id) ?? ""];
      const known = groups.find(([, group]) => group.organisations.has(company) || group.domains.has(domain));
      return { id, ...(known === undefined ? {} : { relation: known[0] }) };
    },
    disregardOf: (tags, requester) => {
      const known = tagged.find(([, words]) => tags.some((tag) => words.has(tag)))?.[0];
      return known ?? (testers.has(idText(requester) ?? "") ? "test" : undefined);
    },
  };
}

/** The domain of an e-mail address, in lower case. */
export function domainOf(address: unknown): string | undefined {
  const domain = typeof address === "string" ? /^[^@\s]+@([^@\s]+)$/.exec(address.trim())?.[1] : undefined;
  return domain?.toLowerCase();
}

interface Group {
  readonly organisations: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

function groupOf({ organisations, emailDomains = [] }: CustomerGroup = {}): Group {
  return { organisations: setOf(organisations), domains: new Set(emailDomains.map((domain) => domain.toLowerCase())) };
}

function setOf(ids: readonly DeskId[] = []): ReadonlySet<string> {
  return new Set(ids.map(String));
}
