import type { Incoming } from "../intake";
import { openIntake } from "../intake";
import { recordsIn } from "../payload";
import { readCsv } from "../read-csv";
import type { Adapted, UnitConversion } from "../report";
import { completeFields } from "./field-form";
import type { Mapping, RecordMapping } from "./mapping";
import { parseMapping } from "./parse-mapping";
import { holds, readField, valueAt } from "./read-field";
import { mappingUnavailable } from "./unavailable";

/**
 * Evidence from any CSV or JSON, by a mapping that says what its columns or keys mean. Each row is read for each record
 * that the mapping names, and the report counts both: `rows`, and the records by their kind. A row that is no good for one
 * record may still be for another; one bad row never stops the rest.
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
 */
export function fromMapping(rows: unknown, mapping: Mapping): Adapted {
  const known = parseMapping(mapping);
  const kinds = [...new Set(known.records.map(({ kind }) => kind))];
  const intake = openIntake(known.source, ["rows", ...kinds]);
  const counts = new Map<string, number>();
  const settle = (row: unknown, record: RecordMapping) => {
    const index = counts.get(record.kind) ?? 0;
    counts.set(record.kind, index + 1);
    const made = recordOf(row, record, known);
    const incoming: Incoming = { kind: record.kind, index, id: made.id };
    if (made.problem === undefined) return intake.take(incoming, [made.candidate]);
    intake.drop(incoming, made.problem.reason, made.problem.detail);
    return false;
  };
  const records = known.records.map((record) => ({ ...record, fields: completeFields(record) }));
  for (const [incoming, row] of rowsOf(rows, known, intake)) {
    const isKept = records.map((record) => settle(row, record)).includes(true);
    if (isKept) intake.take(incoming, []);
    else intake.drop(incoming, "no-record");
  }
  return intake.close(mappingUnavailable(known), unitsOf(known));
}

type Row = readonly [incoming: Incoming, fields: Readonly<Record<string, unknown>>];

function rowsOf(rows: unknown, mapping: Mapping, intake: Parameters<typeof recordsIn>[2]): readonly Row[] {
  if (typeof rows === "string" && mapping.format === "csv") {
    return readCsv(rows, mapping.delimiter ?? ",").flatMap(({ cells, detail }, index): readonly Row[] => {
      const incoming = { kind: "rows", index, id: null };
      if (cells !== undefined) return [[incoming, cells]];
      intake.drop(incoming, "unreadable", detail);
      return [];
    });
  }
  const parsed = typeof rows === "string" && mapping.format !== "ndjson" ? jsonOf(rows) : rows;
  const list = mapping.rows === undefined ? parsed : (valueAt(parsed, mapping.rows) ?? []);
  return recordsIn(list, { kind: "rows", list: [], one: "" }, intake).map(({ incoming, fields }) => [incoming, fields]);
}

/** What a text says as JSON; as it is where it is none, so that the rows are told to be unreadable. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return text;
  }
}

interface MadeRecord {
  readonly id: string | null;
  readonly candidate?: unknown;
  readonly problem?: { readonly reason: Parameters<ReturnType<typeof openIntake>["drop"]>[1]; readonly detail: string };
}

function recordOf(row: unknown, { kind, where = [], fields }: RecordMapping, mapping: Mapping): MadeRecord {
  const unmet = where.find((filter) => !holds(row, filter));
  if (unmet !== undefined) return { id: null, problem: { reason: "filtered", detail: `by ${unmet.from}` } };
  const candidate = new Map<string, unknown>([
    ["kind", kind],
    ["source", mapping.source],
  ]);
  const parts = new Map<string, Map<string, unknown>>();
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(row, field, mapping);
    if ("reason" in read) return { id: null, problem: read };
    if ("isAbsent" in read) continue;
    const [whole = "", part] = name.split(".");
    if (part === undefined) candidate.set(whole, read.value);
    else parts.set(whole, (parts.get(whole) ?? new Map()).set(part, read.value));
  }
  for (const [whole, own] of parts) {
    // What is known of a customer without an id is nothing of anybody; a conflict without a choice is none.
    if (own.has(whole === "customer" ? "id" : "chosen") || (whole !== "customer" && whole !== "conflict"))
      candidate.set(whole, wholeOf(own));
  }
  const id = candidate.get("id");
  return { id: typeof id === "string" ? id : null, candidate: Object.fromEntries(candidate) };
}

/** A part such as a customer; one whose id is null is not known. */
function wholeOf(parts: ReadonlyMap<string, unknown>): unknown {
  return parts.get("id") === null ? null : Object.fromEntries(parts);
}

function unitsOf({ records }: Mapping): readonly UnitConversion[] {
  return records.flatMap(({ kind, fields }) =>
    Object.entries(fields).flatMap(([name, field]): readonly UnitConversion[] => {
      if ("constant" in field || field.unit === undefined) return [];
      return [{ field: field.from, from: field.unit, to: `${kind}.${name}, in minutes` }];
    }),
  );
}
