import type { DeskOptions } from "../../adapters/desk-options";
import { fromZendesk } from "../../adapters/zendesk/from-zendesk";
import { zendeskCalendar } from "../../adapters/zendesk/zendesk-calendar";
import { zendeskTargets } from "../../adapters/zendesk/zendesk-targets";
import type { Failure } from "../outcome";
import { adapterNotes } from "./adapter-notes";
import type { PayloadKind } from "./desk-payload";
import { sortPayload } from "./desk-payload";
import type { ReadOptions } from "./read-documents";
import { readAllDocuments } from "./read-documents";
import type { ReadEvidence } from "./read-evidence";

type Part =
  | "tickets"
  | "ticketMetrics"
  | "satisfactionRatings"
  | "audits"
  | "users"
  | "schedules"
  | "holidays"
  | "policies";

/** As the pages of Zendesk's API name them; and by what records tell themselves apart that stand alone or in bare lists. */
const kinds: readonly PayloadKind<Part>[] = [
  { part: "tickets", under: ["tickets", "ticket"], has: [["requester_id", "status"]] },
  {
    part: "ticketMetrics",
    under: ["ticket_metrics", "ticket_metric"],
    has: [
      ["ticket_id", "reply_time_in_minutes"],
      ["ticket_id", "reopens"],
    ],
  },
  {
    part: "satisfactionRatings",
    under: ["satisfaction_ratings", "satisfaction_rating"],
    has: [["ticket_id", "score"]],
  },
  { part: "audits", under: ["audits", "audit"], has: [["ticket_id", "events"]] },
  {
    part: "users",
    under: ["users", "user"],
    has: [
      ["role", "email"],
      ["role", "name"],
    ],
    along: "tickets",
  },
  { part: "schedules", under: ["schedules", "schedule"], has: [["time_zone", "intervals"]] },
  { part: "holidays", under: ["holidays", "holiday"], has: [["start_date", "end_date"]] },
  { part: "policies", under: ["sla_policies", "sla_policy"], has: [["policy_metrics"]] },
];

/** Evidence, working calendar and targets from whatever Zendesk gives. */
export async function adaptZendesk(
  files: readonly string[],
  options: DeskOptions,
  { vocabulary, encoding }: ReadOptions,
): Promise<ReadEvidence | Failure> {
  const read = await readAllDocuments(files, { vocabulary, encoding });
  if ("messages" in read) return read;
  const parts = sortPayload(read, kinds, "zendesk", vocabulary);
  if ("messages" in parts) return parts;
  const payload = Object.fromEntries(parts) as Partial<Record<Part, readonly unknown[]>>;
  const { schedules, holidays = [], policies, ...rest } = payload;
  const { evidence, report } = fromZendesk(rest, options);
  const schedule = schedules === undefined ? undefined : zendeskCalendar({ schedules, holidays });
  const aims = policies === undefined ? undefined : zendeskTargets(policies);
  const reports = [report, schedule?.report, aims?.report].filter((one) => one !== undefined);
  return {
    evidence,
    report,
    ...(schedule !== undefined && { calendar: schedule.calendar, scheduleReport: schedule.report }),
    ...(aims !== undefined && { targetReport: aims.report }),
    ...(aims?.targets != null && { options: { "reply-within-target": { targets: aims.targets } } }),
    notes: reports.flatMap(adapterNotes),
  };
}
