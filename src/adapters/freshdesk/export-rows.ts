import type { Desk } from "../desk";
import { idText } from "../desk-values";
import { minutesFrom } from "../duration";
import type { Intake } from "../intake";
import { instantFrom } from "../local-time";
import { readCsv } from "../read-csv";
import { freshdeskPriorities, outboundSources, spokenSources } from "./freshdesk-codes";
import type { FreshdeskOptions, FreshdeskStatus } from "./freshdesk-options";

interface ExportContext {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly options: FreshdeskOptions;
  readonly statuses: ReadonlyMap<string, FreshdeskStatus>;
}

/** The rows of a Freshdesk export, and how many of them do not tell who answered when. */
export function settleExport(
  text: unknown,
  context: ExportContext,
): { readonly rows: number; readonly untold: number } {
  if (typeof text !== "string") {
    if (text !== undefined && text !== null)
      context.intake.drop({ kind: "rows", index: 0, id: null }, "unreadable", "expected text");
    return { rows: 0, untold: 0 };
  }
  const names = new Map(Object.entries(context.options.agentNames ?? {}));
  const rows = readCsv(text, ",");
  let untold = 0;
  for (const [index, { cells, detail }] of rows.entries()) {
    if (cells === undefined) context.intake.drop({ kind: "rows", index, id: null }, "unreadable", detail);
    else if (!settleRow(cells, index, names, context)) untold += 1;
  }
  return { rows: rows.length, untold };
}

type Cells = Readonly<Record<string, string>>;

/** Whether it tells, or was dropped. */
function settleRow(cells: Cells, index: number, names: ReadonlyMap<string, string>, context: ExportContext): boolean {
  const { desk, intake, options, statuses } = context;
  const ticket = idText(cells["Ticket ID"]);
  const incoming = { kind: "rows", index, id: ticket ?? null };
  const status = statuses.get(cells.Status ?? "");
  const opened = timeIn(cells["Created time"], options);
  if (ticket === undefined) intake.drop(incoming, "invalid-id", "Ticket ID: expected an id");
  else if (status === undefined)
    intake.drop(incoming, "unknown-value", "Status: expected one that is known or declared");
  else if (opened === undefined)
    intake.drop(incoming, "invalid-instant", "Created time: expected a time on the clocks of the option zone");
  else {
    // Since when the agent has had it, an export does not say.
    const person = options.authorOfReplies === undefined ? null : (names.get(cells.Agent ?? "") ?? null);
    const disregard = desk.disregardOf(
      (cells.Tags ?? "").split(",").map((tag) => tag.trim()),
      cells["Contact ID"],
    );
    const frame = {
      source: desk.source,
      scope: "person",
      attributedTo: person,
      customer: desk.customerOf(cells["Contact ID"], undefined),
      ...(disregard === undefined ? {} : { disregard }),
    };
    const id = `freshdesk:ticket:${ticket}`;
    const matter = { ...frame, kind: "matter", id, at: opened, ...endOf(status, cells, options) };
    const replies = person === null ? [] : repliesOf(cells, frame, id, opened, options);
    intake.take(incoming, [matter, ...replies]);
    return replies.length > 0;
  }
  return true;
}

/** The first message and its answer. Without the time of the answer there is neither, since it would seem unanswered. */
function repliesOf(
  cells: Cells,
  frame: object,
  matter: string,
  at: string,
  options: FreshdeskOptions,
): readonly unknown[] {
  const source = cells.Source ?? "";
  if (spokenSources.has(source) || outboundSources.has(source)) return [];
  const replied = timeIn(cells["Initial response time"], options);
  if (replied === undefined) return [];
  const hours = cells["First response time (in hrs)"] ?? "";
  const waited = hours.includes(":") ? minutesFrom(hours, "hh:mm:ss") : minutesFrom(hours, "hours");
  const priority = freshdeskPriorities.get(cells.Priority ?? "");
  const request = `${matter}:request`;
  return [
    { ...frame, kind: "request", id: request, at, matter, ...(priority === undefined ? {} : { priority }) },
    {
      ...frame,
      ...{ kind: "reply", id: `${matter}:first-reply`, at: replied, request, matter, by: "human", isPublic: true },
      ...(waited === undefined ? {} : { waitedMinutes: waited }),
    },
  ];
}

function endOf(status: FreshdeskStatus, cells: Cells, options: FreshdeskOptions) {
  // How long it has waited for the customer, and whether it could have been resolved, is not recorded.
  if (status === "pending") return { closedAt: null };
  if (status !== "resolved" && status !== "closed") return { closedAt: null, resolvedAt: null };
  const resolved = timeIn(cells["Resolved time"], options);
  const end = resolved ?? timeIn(cells["Closed time"], options);
  return end === undefined ? {} : { closedAt: end, resolvedAt: resolved ?? null };
}

function timeIn(cell: string | undefined, { zone }: FreshdeskOptions): string | undefined {
  return instantFrom(cell, "iso", zone)?.at;
}
