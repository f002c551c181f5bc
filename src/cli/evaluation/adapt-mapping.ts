import { adaptRows } from "../../adapters/mapping/from-mapping";
import type { Mapping } from "../../adapters/mapping/mapping";
import { valueAt } from "../../adapters/mapping/read-field";
import { readCsv } from "../../adapters/read-csv";
import type { NotFound } from "../../adapters/report";
import { describe } from "../../errors";
import type { MistakenFile } from "../input/evidence-faults";
import type { Failure, PlacedFault } from "../outcome";
import { adapterNotes } from "./adapter-notes";
import { whatIs } from "./mistaken-file";
import type { ReadFile, ReadOptions } from "./read-documents";
import { readAllDocuments } from "./read-documents";
import type { ReadEvidence } from "./read-evidence";
import { placeIssue } from "./read-setting";

/** Evidence from any CSV or JSON by a declared mapping: the rows of all files, one after the other. */
export async function adaptMapping(
  files: readonly string[],
  { mapping, name }: { readonly mapping: Mapping; readonly name: string },
  { vocabulary, encoding }: ReadOptions,
): Promise<ReadEvidence | Failure> {
  const read = await readAllDocuments(files, { vocabulary, encoding });
  if ("messages" in read) return read;
  const rows: unknown[] = [];
  const columns = new Set<string>();
  const problems: PlacedFault[] = [];
  for (const file of read) {
    const own = rowsOf(file, mapping);
    if ("problems" in own) problems.push(...own.problems);
    else if ("rows" in own) {
      for (const row of own.rows) rows.push(row);
      for (const column of own.columns ?? []) columns.add(column);
    } else problems.push(mistaken(file, whatIs(file, vocabulary)));
  }
  if (problems.length > 0) return { messages: problems };
  const { format: _format, rows: _way, ...meaning } = mapping;
  // A column of any of the tables is one that the mapping may name.
  const { evidence, report } = adaptRows(rows, meaning, columns.size === 0 ? undefined : [...columns]);
  const refused = report.notFound.filter(({ isRefused }) => isRefused);
  if (refused.length > 0) return { messages: refused.map((one) => mistakenWay(one, name)) };
  return { evidence, report, notes: adapterNotes(report) };
}

/** As a problem of the mapping, with what it could name instead. */
function mistakenWay({ path, from, columns }: NotFound, name: string): PlacedFault {
  const named = columns?.map((column) => JSON.stringify(column)).join(", ");
  const expected = named === undefined ? "a key that any of the rows has" : `one of ${named}`;
  const received = describe(from);
  const message = `${path.join(".")}: expected ${expected}, got ${received}.`;
  return placeIssue({ file: name }, { code: "unknown-value", path, message, expected, received });
}

type Rows =
  | { readonly rows: readonly unknown[]; readonly columns?: readonly string[] | undefined }
  | { readonly problems: readonly PlacedFault[] }
  | { readonly no: true };

function rowsOf(file: ReadFile, { format, delimiter = ",", rows: way }: Mapping): Rows {
  if ("text" in file) {
    // A row that could not be read is dropped as such.
    if (format !== "csv") return { no: true };
    const { headers, rows } = readCsv(file.text, delimiter);
    return { rows: rows.map(({ cells }) => cells ?? null), columns: headers };
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
