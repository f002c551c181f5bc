import type { AdapterReport } from "../../adapters/report";
import type { Issue } from "../../errors";
import type { Evidence } from "../../review/evidence/evidence";
import { statementOfGap } from "../../review/evidence/missing-records";
import { safeParseEvidence } from "../../review/evidence/parse-evidence";
import type { EvidenceRecord } from "../../review/evidence/record";
import type { WorkingCalendar } from "../../review/working-calendar";
import type { Note } from "../input/note";
import type { JsonDocument } from "../input/read-json";
import type { Failure, PlacedFault } from "../outcome";
import { isObject, whatIs } from "./mistaken-file";
import type { ReadOptions } from "./read-documents";
import { readAllDocuments } from "./read-documents";
import { placeIssue } from "./read-setting";
import { gapsIn, withDependents } from "./records-left-out";

/** The evidence of all files, and what was found beside it. */
export interface ReadEvidence {
  readonly evidence: Evidence;
  /** Of an adapter: what became of each record. */
  readonly report?: AdapterReport;
  /** Of the service desk's schedule, and of its targets. */
  readonly scheduleReport?: AdapterReport;
  readonly targetReport?: AdapterReport;
  readonly calendar?: WorkingCalendar | null;
  /** Options of evaluators that the service desk states. */
  readonly options?: Readonly<Record<string, object>>;
  readonly notes: readonly (Note | PlacedFault)[];
}

/** Reads evidence as the library has it: lists of records, over all files together, or everything that is wrong with them. */
export async function readEvidence(
  files: readonly string[],
  { vocabulary, encoding, skipInvalid = false }: ReadOptions & { readonly skipInvalid?: boolean | undefined },
): Promise<ReadEvidence | Failure> {
  const read = await readAllDocuments(files, { vocabulary, encoding });
  if ("messages" in read) return read;
  const mistaken: PlacedFault[] = [];
  const documents = read.flatMap((file): readonly JsonDocument[] => {
    const hasRecords = "documents" in file && (file.documents.length === 0 || file.documents.some(isRecordLike));
    if (hasRecords) return file.documents;
    const received = whatIs(file, vocabulary);
    // The records of a file in which no kind is stated are told one by one.
    if ("documents" in file && received === "something-else") return file.documents;
    mistaken.push({ place: { file: file.name }, fault: { kind: "no-evidence", received } });
    return [];
  });
  if (mistaken.length > 0) return { messages: mistaken };
  return skipInvalid ? parseGood(documents) : parseAll(documents);
}

/** A line that is no JSON says so by itself. */
function isRecordLike({ value, unread }: JsonDocument): boolean {
  return unread !== undefined || (isObject(value) && Object.hasOwn(value, "kind"));
}

function parseAll(documents: readonly JsonDocument[]): ReadEvidence | Failure {
  const parsed = parseDocuments(documents);
  if ("evidence" in parsed) return { evidence: parsed.evidence, notes: [] };
  return { messages: [...parsed.problems.values()].flat() };
}

/** The records without a problem, but for those that belong to one with a problem; of two that have one id and differ, neither is known to be the right one. */
function parseGood(documents: readonly JsonDocument[]): ReadEvidence | Failure {
  const all = parseDocuments(documents);
  if ("evidence" in all) return { evidence: all.evidence, notes: [] };
  const told = [...all.problems.values()].flat();
  const bad = new Set([...all.problems.keys(), ...all.rivals]);
  const values = documents.map(({ value }) => value);
  const leftOut = withDependents(values, bad);
  const good = documents.filter((_, index) => !leftOut.has(index));
  // Whatever has no problem is a record.
  const kept = good.map(({ value }) => value) as readonly EvidenceRecord[];
  const gaps = gapsIn(
    [...leftOut].map((index) => values[index]),
    kept,
  );
  const statements = gaps.map(({ register, source }): JsonDocument => {
    return { value: statementOfGap(register, source), exactNumbers: new Set(), place: { file: "" } };
  });
  const parsed = parseDocuments([...good, ...statements]);
  if (good.length === 0 || !("evidence" in parsed)) return { messages: told };
  const note: Note = { kind: "records-left-out", count: leftOut.size, records: documents.length };
  const names = [...new Set(gaps.map(({ register }) => register))];
  const sources = [...new Set(gaps.map(({ source }) => source))];
  const open: readonly Note[] = names.length === 0 ? [] : [{ kind: "records-may-be-missing", names, sources }];
  return { evidence: parsed.evidence, notes: [...told, note, ...open] };
}

type Parsed =
  | { readonly evidence: Evidence }
  /** By the index of the record, in its order; and the records that others contradict. */
  | { readonly problems: ReadonlyMap<number, readonly PlacedFault[]>; readonly rivals: ReadonlySet<number> };

/** More of them need no naming, and would fill the memory: so much is read at a time where there is more. */
const mostRecords = 50_000;

function parseDocuments(documents: readonly JsonDocument[]): Parsed {
  const problems = new Map<number, readonly PlacedFault[]>();
  for (const [index, { unread }] of documents.entries()) if (unread !== undefined) problems.set(index, unread.faults);
  const rivals = new Set<number>();
  const parse = (indexes: readonly number[]) => {
    const parsed = safeParseEvidence(indexes.map((index) => documents[index]?.value));
    for (const issue of parsed.success ? [] : parsed.issues) {
      const [entry, ...within] = issue.path;
      const index = indexes[entry as number] ?? 0;
      const earlier = indexes[rivalOf(issue) ?? -1];
      if (earlier !== undefined) rivals.add(earlier);
      const see = earlier === undefined ? undefined : documents[earlier]?.place;
      const place = documents[index]?.place ?? { file: "" };
      problems.set(index, [...(problems.get(index) ?? []), placeIssue(place, issue, within, see)]);
    }
    return parsed;
  };
  const told = () => ({ problems: new Map([...problems].sort(([left], [right]) => left - right)), rivals });
  const unparsed = () => documents.flatMap((_, index) => (problems.has(index) ? [] : [index]));
  if (documents.length > mostRecords) {
    const readable = unparsed();
    for (let start = 0; start < readable.length; start += mostRecords) {
      parse(readable.slice(start, start + mostRecords));
      if (problems.size >= mostRecords) return told();
    }
  }
  // Ids and spans are compared once the form of all records is good: so those whose form is, are read once more.
  for (;;) {
    const parsed = parse(unparsed());
    if (parsed.success) return problems.size === 0 ? { evidence: parsed.data } : told();
  }
}

/** The record that has the id already, by its index: only its sentence names it. */
function rivalOf({ code, expected }: Issue): number | undefined {
  const index = code === "duplicate-id" ? /\[(\d+)\]/.exec(expected)?.[1] : undefined;
  return index === undefined ? undefined : Number(index);
}
