import type { Desk } from "../desk";
import { idText } from "../desk-values";
import { minutesFrom } from "../duration";
import type { Incoming, Intake } from "../intake";
import { instantFrom } from "../local-time";
import { readCsv } from "../read-csv";
import type { UnattributedReason } from "../report";
import { freshdeskPriorities, outboundSources, spokenSources } from "./freshdesk-codes";
import type { FreshdeskOptions, FreshdeskStatus } from "./freshdesk-options";

interface ExportContext {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly options: FreshdeskOptions;
  readonly statuses: ReadonlyMap<string, FreshdeskStatus>;
}

/** What became of the rows of a Freshdesk export. */
export interface SettledExport {
  readonly rows: number;
  /** How many were kept, and make no request. */
  readonly untold: number;
  readonly unattributed: readonly UnattributedReason[];
}

/**
 * An export has the first answers, and not what is unanswered: of somebody of whom more than one row in twenty tells none,
 * those that were answered would be judged for all.
 */
const mostUntold = { rows: 1, of: 20 };

/** Settles the rows of a Freshdesk export: each is kept or dropped. */
export function settleExport(text: unknown, context: ExportContext): SettledExport {
  const { intake, options } = context;
  if (typeof text !== "string") {
    if (text !== undefined && text !== null) {
      intake.drop({ kind: "rows", index: 0, id: null }, "unreadable", "expected text");
    }
    return { rows: 0, untold: 0, unattributed: [] };
  }
  const names = new Map(Object.entries(options.agentNames ?? {}));
  const { rows } = readCsv(text, ",");
  const read = rows.flatMap(({ cells, detail }, index): readonly ReadRow[] => {
    if (cells !== undefined) return readRow(cells, index, names, context);
    intake.drop({ kind: "rows", index, id: null }, "unreadable", detail);
    return [];
  });
  const judged = tellingPeople(read);
  let untold = 0;
  const unattributed: UnattributedReason[] = [];
  for (const { incoming, matter, replies, person, nobody } of read) {
    const made = person !== null && judged.has(person) ? replies : [];
    if (!intake.take(incoming, [matter, ...made])) continue;
    if (made.length === 0) untold += 1;
    if (person === null) unattributed.push(nobody);
  }
  return { rows: rows.length, untold, unattributed };
}

type Cells = Readonly<Record<string, string>>;

interface ReadRow {
  readonly incoming: Incoming;
  readonly matter: object;
  /** The first message and its answer; empty where it is not told. */
  readonly replies: readonly object[];
  readonly person: string | null;
  /** Why it is nobody's, where it is. */
  readonly nobody: UnattributedReason;
  /** Whether it should tell: somebody wrote, it counts, and it is somebody's. */
  readonly isWritten: boolean;
}

/** Those of whose rows nearly all tell of the first answer. */
function tellingPeople(rows: readonly ReadRow[]): ReadonlySet<string> {
  const counts = new Map<string, { told: number; untold: number }>();
  for (const { person, isWritten, replies } of rows) {
    if (person === null || !isWritten) continue;
    const count = counts.get(person) ?? { told: 0, untold: 0 };
    counts.set(person, count);
    count[replies.length > 0 ? "told" : "untold"] += 1;
  }
  const telling = [...counts].filter(
    ([, { told, untold }]) => untold * mostUntold.of <= (told + untold) * mostUntold.rows,
  );
  return new Set(telling.map(([person]) => person));
}

/** A row, unless it is dropped. */
function readRow(
  cells: Cells,
  index: number,
  names: ReadonlyMap<string, string>,
  context: ExportContext,
): readonly ReadRow[] {
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
    const source = cells.Source ?? "";
    const isWritten = disregard === undefined && !spokenSources.has(source) && !outboundSources.has(source);
    // After the first answer, nothing that was said is told.
    const matter = {
      ...frame,
      kind: "matter",
      id,
      at: opened,
      ...endOf(status, cells, options),
      isConversationWhole: false,
    };
    const replies = person === null || !isWritten ? [] : repliesOf(cells, frame, id, opened, options);
    return [{ incoming, matter, replies, person, nobody: nobodyOf(cells, options), isWritten }];
  }
  return [];
}

function nobodyOf({ Agent: agent = "" }: Cells, { authorOfReplies }: FreshdeskOptions): UnattributedReason {
  if (agent === "") return "no-agent";
  return authorOfReplies === undefined ? "unknown-holder" : "unknown-name";
}

/** The first message and its answer. Without the time of the answer there is neither, since it would seem unanswered. */
function repliesOf(
  cells: Cells,
  frame: object,
  matter: string,
  at: string,
  options: FreshdeskOptions,
): readonly object[] {
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

/** As of a ticket, of none is said whether it was resolved. */
function endOf(status: FreshdeskStatus, cells: Cells, options: FreshdeskOptions) {
  if (status !== "resolved" && status !== "closed") return { closedAt: null };
  const end = timeIn(cells["Resolved time"], options) ?? timeIn(cells["Closed time"], options);
  return end === undefined ? {} : { closedAt: end };
}

function timeIn(cell: string | undefined, { zone }: FreshdeskOptions): string | undefined {
  return instantFrom(cell, "iso", zone)?.at;
}
