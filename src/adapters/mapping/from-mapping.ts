import type { RegisterName } from "../../review/evidence/complaint";
import { registersMissing } from "../../review/evidence/missing-records";
import type { EvidenceKind } from "../../review/evidence/record";
import type { Incoming } from "../intake";
import { openIntake } from "../intake";
import { recordsIn } from "../payload";
import { readCsv } from "../read-csv";
import type { Adapted, Drop, NotFound, UnitConversion } from "../report";
import { completeFields } from "./field-form";
import type { Settle } from "./group-rows";
import { openGroups } from "./group-rows";
import { makeRecord } from "./make-record";
import type { Mapping, RecordMapping } from "./mapping";
import { parseMapping } from "./parse-mapping";
import type { Scope } from "./read-field";
import { holds, valueAt } from "./read-field";
import { waysNotFound } from "./seek-ways";
import { mappingUnavailable } from "./unavailable";

/**
 * Evidence from any CSV or JSON, by a mapping that says what its columns or keys mean. Each row is read for each record
 * that the mapping names, and the report counts both: `rows`, and the records by their kind. A row that is no good for one
 * record may still be for another; one bad row never stops the rest. Nor is a list ever made shorter: of a record with a bad
 * item none is made, and the report says which item it was. Where the mapping names a column that a table lacks, or filters
 * by a key that no row has, that part of it makes no records; the report names these, and all other keys that no row has,
 * under `notFound`.
 *
 * @param rows - Text in the mapping's format, or parsed rows: a list, or what has it under `rows`.
 * @throws {ScoringError} `invalid-mapping`, with every problem in `details.issues`; never for rows.
 * @example
 * ```ts
 * import { fromMapping } from "customer-centric-rubric/adapters";
 *
 * const text = "ticket;opened;agent\n17;08/03/2026 09:00;li.wei\n18;yesterday;li.wei\n";
 * const { evidence, report } = fromMapping(text, {
 *   source: "helpdesk",
 *   format: "csv",
 *   delimiter: ";",
 *   zone: "America/New_York",
 *   records: [
 *     {
 *       kind: "matter",
 *       fields: {
 *         id: { from: "ticket", prefix: "helpdesk:" },
 *         at: { from: "opened", format: "dd/MM/yyyy HH:mm" },
 *         scope: { constant: "person" },
 *         attributedTo: { from: "agent" },
 *       },
 *     },
 *   ],
 * });
 * evidence.map(({ id, at }) => [id, at]); // [["helpdesk:17", "2026-03-08T09:00:00[America/New_York]"]]
 * report.dropped.map(({ kind, index, reason }) => [kind, index, reason]); // [["matter", 1, "invalid-instant"], ["rows", 1, "no-record"]]
 * ```
 * @example
 * Lists: in a log of changes, who had it when, and when it waited for the customer; in a cell, when it was opened again.
 * ```ts
 * import { fromMapping } from "customer-centric-rubric/adapters";
 *
 * const items = ["log", "items"];
 * const made = fromMapping(
 *   [
 *     {
 *       key: "T-7",
 *       opened: "2026-03-02T09:00:00Z",
 *       again: "2026-03-05T09:00:00Z; 2026-03-09T16:30:00Z",
 *       log: [
 *         { at: "2026-03-02T09:30:00Z", items: [{ field: "assignee", to: "li.wei" }] },
 *         { at: "2026-03-02T10:00:00Z", items: [{ field: "status", from: "Open", to: "Waiting" }] },
 *         { at: "2026-03-03T08:00:00Z", items: [{ field: "status", from: "Waiting", to: "Open" }] },
 *       ],
 *     },
 *   ],
 *   {
 *     source: "tracker",
 *     records: [
 *       {
 *         kind: "matter",
 *         fields: {
 *           id: { from: "key" },
 *           at: { from: "opened" },
 *           scope: { constant: "person" },
 *           attributedTo: { constant: "li.wei" },
 *           reopenings: { items: "again", split: ";", whenNull: "empty" },
 *           assignments: {
 *             items,
 *             where: [{ from: "field", isOneOf: ["assignee"] }],
 *             fields: { to: { from: "to" }, at: { from: "^.at" } },
 *           },
 *           waitsForCustomer: {
 *             items,
 *             where: [{ from: "to", isOneOf: ["Waiting"] }],
 *             fields: {
 *               from: { from: "^.at" },
 *               until: { from: "^.at", next: [{ from: "from", isOneOf: ["Waiting"] }] },
 *             },
 *           },
 *         },
 *       },
 *     ],
 *   },
 * );
 * const [matter] = made.evidence;
 * matter?.kind === "matter" && matter.reopenings; // ["2026-03-05T09:00:00Z", "2026-03-09T16:30:00Z"]
 * matter?.kind === "matter" && matter.assignments; // [{ to: "li.wei", at: "2026-03-02T09:30:00Z" }]
 * matter?.kind === "matter" && matter.waitsForCustomer; // [{ from: "2026-03-02T10:00:00Z", until: "2026-03-03T08:00:00Z" }]
 * ```
 */
export function fromMapping(rows: unknown, mapping: Mapping): Adapted {
  return adaptRows(rows, parseMapping(mapping));
}

/** Evidence by a mapping that has been read; `columns` are those of tables whose rows have been read too. */
export function adaptRows(given: unknown, known: Mapping, columns?: readonly string[]): Adapted {
  const kinds = [...new Set(known.records.map(({ kind }) => kind))];
  const intake = openIntake(known.source, ["rows", ...kinds]);
  const counts = new Map<string, number>();
  const settle: Settle = (record, read) => {
    const index = counts.get(record.kind) ?? 0;
    counts.set(record.kind, index + 1);
    const made = "reason" in read ? { id: null, problem: read } : makeRecord(read, record, known);
    const incoming: Incoming = { kind: record.kind, index, id: made.id };
    if (made.problem === undefined) return intake.take(incoming, [made.candidate]);
    intake.drop(incoming, made.problem.reason, made.problem.detail);
    return false;
  };
  const settleRow = (incoming: Incoming, isKept: boolean) => {
    if (isKept) intake.take(incoming, []);
    else intake.drop(incoming, "no-record");
  };
  const { list, headers = columns } = rowsOf(given, known, intake);
  const sought = { rows: list.map(([, value]) => value), columns: headers };
  const notFound = known.records.map((record, index) => waysNotFound(record, index, sought));
  const records = known.records.map((record, index) => {
    return { ...record, fields: completeFields(record), mistake: mistakeIn(notFound[index] ?? []) };
  });
  const groups = openGroups(known);
  const pending: (readonly [incoming: Incoming, isKept: boolean])[] = [];
  for (const [incoming, value] of list) {
    const kept: boolean[] = [];
    let isGrouped = false;
    for (const record of records) {
      const row = { value, place: record.groupBy === undefined ? "" : `rows.${incoming.index}` };
      const problem = record.mistake ?? notMeant(row, record);
      if (problem !== undefined) kept.push(settle(record, problem));
      else if (record.groupBy === undefined) kept.push(settle(record, [row]));
      else {
        const ungrouped = groups.add(incoming, row, record, record.groupBy);
        if (ungrouped !== undefined) kept.push(settle(record, ungrouped));
        else isGrouped = true;
      }
    }
    // Whether a row is kept that makes a record with others shows when all have been read.
    if (isGrouped) pending.push([incoming, kept.includes(true)]);
    else settleRow(incoming, kept.includes(true));
  }
  const together = groups.settle(settle);
  for (const [incoming, isKept] of pending) settleRow(incoming, isKept || together.has(incoming.index));
  return intake.close({
    unavailable: mappingUnavailable(known),
    units: unitsOf(known),
    notFound: notFound.flat(),
    missingIn: (drop) => missingIn(drop, kinds),
  });
}

/** Nothing is missing that is not meant, or there already; a row that cannot be read may be of any kind. */
function missingIn({ kind, reason }: Drop, kinds: readonly EvidenceKind[]): readonly RegisterName[] {
  if (reason === "filtered" || reason === "repeated" || reason === "no-record") return [];
  return kind === "rows" ? kinds.flatMap(registersMissing) : registersMissing(kind);
}

/** Why a part of a mapping that names what is not there makes no records. */
function mistakeIn(notFound: readonly NotFound[]) {
  const [mistaken] = notFound.filter(({ isRefused }) => isRefused);
  if (mistaken === undefined) return undefined;
  const { from, columns } = mistaken;
  const named = columns?.map((column) => JSON.stringify(column)).join(", ");
  const expected = named === undefined ? "a key that any of the rows has" : `one of the columns ${named}`;
  return { reason: "unknown-column", detail: `${from}: expected ${expected}` } as const;
}

function notMeant(row: Scope, { where = [] }: RecordMapping) {
  const unmet = where.find((filter) => !holds(row, filter));
  return unmet && ({ reason: "filtered", detail: `by ${unmet.from}` } as const);
}

type Row = readonly [incoming: Incoming, fields: Readonly<Record<string, unknown>>];

interface Rows {
  readonly list: readonly Row[];
  /** Of a table. */
  readonly headers?: readonly string[] | undefined;
}

function rowsOf(rows: unknown, mapping: Mapping, intake: Parameters<typeof recordsIn>[2]): Rows {
  if (typeof rows === "string" && mapping.format === "csv") {
    const table = readCsv(rows, mapping.delimiter ?? ",");
    const list = table.rows.flatMap(({ cells, detail }, index): readonly Row[] => {
      const incoming = { kind: "rows", index, id: null };
      if (cells !== undefined) return [[incoming, cells]];
      intake.drop(incoming, "unreadable", detail);
      return [];
    });
    return { list, headers: table.headers };
  }
  const parsed = typeof rows === "string" && mapping.format !== "ndjson" ? jsonOf(rows) : rows;
  const given = mapping.rows === undefined ? parsed : (valueAt(parsed, mapping.rows) ?? []);
  const read = recordsIn(given, { kind: "rows", list: [], one: "" }, intake);
  return { list: read.map(({ incoming, fields }) => [incoming, fields]) };
}

/** What a text says as JSON; as it is where it is none, so that the rows are told to be unreadable. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return text;
  }
}

function unitsOf({ records }: Mapping): readonly UnitConversion[] {
  return records.flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]): readonly UnitConversion[] => {
      if (!("from" in field) || field.unit === undefined) return [];
      return [{ field: field.from, from: field.unit, to: `${kind}.${name}, in minutes` }];
    }),
  );
}
