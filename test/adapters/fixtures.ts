import { readFileSync } from "node:fs";
import type { Adapted } from "../../src/adapters/report";
import type { EvidenceKind, RecordOf } from "../../src/review/evidence/record";

function fixtureText(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8");
}

function fixture(path: string): unknown {
  return JSON.parse(fixtureText(path));
}

/** Zendesk's page of all its kinds. */
export const zendeskPayload = {
  tickets: fixture("zendesk/tickets.json"),
  audits: fixture("zendesk/audits.json"),
  ticketMetrics: fixture("zendesk/ticket-metrics.json"),
  satisfactionRatings: fixture("zendesk/satisfaction-ratings.json"),
  users: fixture("zendesk/users.json"),
};

/** Freshdesk's lists of all its kinds. */
export const freshdeskPayload = {
  tickets: fixture("freshdesk/tickets.json"),
  conversations: fixture("freshdesk/conversations.json"),
  satisfactionRatings: fixture("freshdesk/satisfaction-ratings.json"),
  csv: fixtureText("freshdesk/export.csv"),
};

/** The evidence of one kind, by its id. */
export function byId<Kind extends EvidenceKind>(
  { evidence }: Adapted,
  kind: Kind,
): ReadonlyMap<string, RecordOf<Kind>> {
  const records = evidence.filter((record): record is RecordOf<Kind> => record.kind === kind);
  return new Map(records.map((record) => [record.id, record]));
}

/** The drops of one kind: the id, or else the place, and the reason. */
export function dropsOf({ report }: Adapted, kind: string): readonly (readonly [string | number, string])[] {
  return report.dropped.filter((drop) => drop.kind === kind).map(({ id, index, reason }) => [id ?? index, reason]);
}

/** Of each kind, what was read but neither kept nor dropped, or settled twice: nothing, when the report adds up. */
export function unsettled({ report }: Adapted): readonly string[] {
  return Object.entries(report.read).flatMap(([kind, read]) => {
    const dropped = report.dropped.filter((drop) => drop.kind === kind).length;
    return read === (report.kept[kind] ?? 0) + dropped ? [] : [kind];
  });
}
