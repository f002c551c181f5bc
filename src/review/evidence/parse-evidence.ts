import type { ParseResult, Path } from "../../document";
import { addIssue, dataOf, readDocument } from "../../document";
import type { Issue } from "../../errors";
import { canonicalJson } from "../../rubric/canonical-json";
import { formOf } from "../../rubric/form-issues";
import type { Instant } from "../instant";
import { checkedMilliseconds } from "../instant";
import type { Evidence } from "./evidence";
import { freezeRecords, inOrder, markEvidence } from "./evidence";
import type { EvidenceRecord } from "./record";
import { evidenceSchema } from "./schema";

/**
 * Reads a list of evidence from JSON: the evidence, or all problems at once, each with a path and a code. The same record
 * twice counts once; two different records under one id are a problem, and so is what ends before it begins.
 *
 * @param document - A parsed JSON value of any shape.
 * @example
 * ```ts
 * import { safeParseEvidence } from "customer-centric-rubric/schema";
 *
 * const praise = { kind: "praise", id: "p1", source: "letters", scope: "person", attributedTo: "li.wei", isUnasked: true };
 * const parsed = safeParseEvidence([{ ...praise, at: "2026-03-02T09:00" }]);
 * parsed.success === false && parsed.issues.map(({ code, path }) => [code, ...path]); // [["invalid-instant", 0, "at"]]
 * ```
 */
export function safeParseEvidence(document: unknown): ParseResult<Evidence> {
  const result = readDocument((issues) => {
    const records = formOf(evidenceSchema, document, issues) ?? [];
    records.forEach((record, index) => {
      addSpanIssues(record, index, issues);
    });
    freezeRecords(records);
    return distinct(records, issues);
  });
  return result.success ? { success: true, data: markEvidence(result.data) } : result;
}

/**
 * Reads a list of evidence from JSON, as {@link safeParseEvidence} does.
 *
 * @throws {ScoringError} `invalid-evidence`, with every problem in `details.issues`.
 * @example
 * ```ts
 * import { parseEvidence } from "customer-centric-rubric/schema";
 *
 * const praise = { kind: "praise", id: "p1", source: "letters", scope: "person", attributedTo: "li.wei", isUnasked: true };
 * const record = { ...praise, at: "2026-03-02T09:00+08:00" };
 * parseEvidence([record, record]).length; // 1
 * parseEvidence([record, { ...record, isUnasked: false }]); // throws "invalid-evidence"
 * ```
 */
export function parseEvidence(document: unknown): Evidence {
  return dataOf(safeParseEvidence(document), "invalid-evidence", "evidence");
}

/** Each record once, in the order of the ids. */
function distinct(records: readonly EvidenceRecord[], issues: Issue[]): EvidenceRecord[] {
  const ordered = inOrder(records);
  // Of neighbours, mostly no two share an id: then no map of all ids is needed, which takes a tenth of the time of reading.
  if (ordered.every(({ id }, place) => id !== ordered[place - 1]?.id)) return ordered;
  const first = new Map<string, number>();
  const kept = records.filter((record, index) => {
    const earlier = first.get(record.id);
    if (earlier === undefined) first.set(record.id, index);
    else if (canonicalJson(record) !== canonicalJson(records[earlier])) {
      const expected = `an id other than that of [${earlier}], which is another record`;
      addIssue(issues, "duplicate-id", [index, "id"], expected, record.id);
    }
    return earlier === undefined;
  });
  return inOrder(kept);
}

/** What begins with the record and has an end, by the key of its end. */
const ends = [
  "closedAt",
  "resolvedAt",
  "until",
  "heldUntil",
  "confirmedAt",
  "returnedAt",
  "closedByCustomerAt",
] as const;

function addSpanIssues(record: EvidenceRecord, index: number, issues: Issue[]): void {
  const values = record as { readonly [Key in (typeof ends)[number]]?: Instant | null };
  for (const key of ends) {
    const end = values[key];
    if (isReversed(record.at, end)) addReversed(record.at, end, [index, key], issues);
  }
  if (record.kind !== "matter") return;
  record.waitsForCustomer?.forEach(({ from, until }, at) => {
    if (isReversed(from, until)) addReversed(from, until, [index, "waitsForCustomer", at, "until"], issues);
  });
  for (const key of ["closings", "reopenings"] as const) {
    record[key]?.forEach((moment, at) => {
      if (isReversed(record.at, moment)) addReversed(record.at, moment, [index, key, at], issues);
    });
  }
}

function isReversed(from: Instant, until: Instant | null | undefined): until is Instant {
  return until !== null && until !== undefined && checkedMilliseconds(until) < checkedMilliseconds(from);
}

function addReversed(from: Instant, until: Instant, path: Path, issues: Issue[]): void {
  addIssue(issues, "reversed-span", path, `an instant at or after ${from}`, until);
}
