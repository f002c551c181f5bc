import { fromMapping } from "../../adapters/mapping/from-mapping";
import type { Mapping } from "../../adapters/mapping/mapping";
import { valueAt } from "../../adapters/mapping/read-field";
import { readCsv } from "../../adapters/read-csv";
import type { MistakenFile } from "../input/fault";
import type { Failure, PlacedFault } from "../outcome";
import { adapterNotes } from "./adapter-notes";
import { whatIs } from "./mistaken-file";
import type { ReadFile, ReadOptions } from "./read-documents";
import { readAllDocuments } from "./read-documents";
import type { ReadEvidence } from "./read-evidence";

/** Evidence from any CSV or JSON by a declared mapping: the rows of all files, one after the other. */
export async function adaptMapping(
  files: readonly string[],
  mapping: Mapping,
  { vocabulary, encoding }: ReadOptions,
): Promise<ReadEvidence | Failure> {
  const read = await readAllDocuments(files, { vocabulary, encoding });
  if ("messages" in read) return read;
  const rows: unknown[] = [];
  const problems: PlacedFault[] = [];
  for (const file of read) {
    const own = rowsOf(file, mapping);
    if ("problems" in own) problems.push(...own.problems);
    else if ("rows" in own) for (const row of own.rows) rows.push(row);
    else problems.push(mistaken(file, whatIs(file, vocabulary)));
  }
  if (problems.length > 0) return { messages: problems };
  const { format: _format, rows: _way, ...meaning } = mapping;
  const { evidence, report } = fromMapping(rows, meaning);
  return { evidence, report, notes: adapterNotes(report) };
}

type Rows =
  | { readonly rows: readonly unknown[] }
  | { readonly problems: readonly PlacedFault[] }
  | { readonly no: true };

function rowsOf(file: ReadFile, { format, delimiter = ",", rows: way }: Mapping): Rows {
  if ("text" in file) {
    // A row that could not be read is dropped as such.
    return format === "csv" ? { rows: readCsv(file.text, delimiter).map(({ cells }) => cells ?? null) } : { no: true };
  }
  if (!("documents" in file) || format === "csv") return { no: true };
  // A line that is no JSON is dropped as such, unless nothing else is there.
  const problems = file.documents.flatMap(({ unread }) => unread?.faults ?? []);
  if (problems.length > 0 && file.documents.every(({ unread }) => unread !== undefined)) return { problems };
  const values = file.documents.map(({ value = null }) => value);
  if (way === undefined) return { rows: values };
  const lists = values.map((value) => valueAt(value, way));
  return lists.every((list) => Array.isArray(list)) ? { rows: lists.flat() } : { no: true };
}

function mistaken({ name }: ReadFile, received: MistakenFile): PlacedFault {
  return { place: { file: name }, fault: { kind: "no-mapped-rows", received } };
}
