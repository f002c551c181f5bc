/// <reference types="node" />
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { quoteName, quoteText } from "../../sql/engines/duckdb";
import { fileFailure } from "../file-error";
import type { ColumnMapping } from "../input/column-mapping";
import type { Delimiter } from "../input/read-csv";
import { delimiters, findDelimiter, readCsv } from "../input/read-csv";
import type { Cell } from "../input/sheet";
import type { InputFormat } from "../input/sniff-format";
import { sniffFormat } from "../input/sniff-format";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { chunksOf, openFile } from "../streaming/byte-file";
import type { Session } from "./duckdb-session";
import type { EngineOptions } from "./engine-options";
import type { ByteProblem } from "./scan-bytes";
import { scanBytes } from "./scan-bytes";

/** Where ratings are: what stands after FROM, and what its columns are called there and in the file. */
export interface RatingsSource {
  readonly from: string;
  /** Quoted. */
  readonly names: readonly string[];
  readonly header: readonly Cell[];
}

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly mapping: ColumnMapping;
  readonly options: EngineOptions;
  /** Of a database: the parts of the name of its table. */
  readonly table: readonly string[] | undefined;
}

/** What an engine reads, as the first bytes of a file say: names of files may say anything. */
export type EngineFormat = InputFormat | "parquet" | "duckdb" | "gzip";

/** Finds the ratings in a file, and lets the database read nothing else from now on. */
export async function findRatings(file: string, session: Session, reading: Reading): Promise<RatingsSource | Failure> {
  const head = await readHead(file);
  if ("messages" in head) return isPattern(file) ? findParquetFiles(file, head, session) : head;
  const path = resolve(file);
  const format = engineFormat(head.bytes);
  const { table } = reading;
  if (table !== undefined && format !== "duckdb") return failure({ file }, { kind: "table-of-no-database" });
  switch (format) {
    case "duckdb":
      return findTable(file, path, session, table);
    case "parquet":
      await confineTo([path], session);
      return describeSource(`read_parquet([${quotePath(path)}])`, session);
    case "csv":
      await confineTo([path], session);
      return readHeader(file, path, head.bytes, reading);
    default:
      return failure({ file }, { kind: "no-engine-format", format });
  }
}

const bytesOfHead = 2 ** 18;

async function readHead(file: string): Promise<{ readonly bytes: Uint8Array } | Failure> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytesOfHead), 0, bytesOfHead, 0);
      return { bytes: buffer.subarray(0, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fileFailure("read", file, error);
  }
}

function engineFormat(bytes: Uint8Array): EngineFormat {
  const textAt = (start: number) => String.fromCharCode(...bytes.subarray(start, start + 4));
  if (textAt(0) === "PAR1") return "parquet";
  if (textAt(8) === "DUCK") return "duckdb";
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? "gzip" : sniffFormat(bytes);
}

/** A file that has signs of patterns in its name is a file, as long as there is one. */
function isPattern(file: string): boolean {
  return /[*?[]/.test(file);
}

/** Several files of one table, as engines of clusters write them. */
async function findParquetFiles(pattern: string, none: Failure, session: Session): Promise<RatingsSource | Failure> {
  const found = await session.rows(`SELECT file FROM glob(${quoteText(resolve(pattern))}) ORDER BY file`);
  const paths = found.map(([path]) => path as string);
  if (paths.length === 0) return none;
  for (const path of paths) {
    const head = await readHead(path);
    if ("messages" in head) return head;
    const format = engineFormat(head.bytes);
    if (format !== "parquet") return failure({ file: path }, { kind: "no-engine-format", format, isOneOfMany: true });
  }
  await confineTo(paths, session);
  return describeSource(`read_parquet([${paths.map(quotePath).join(", ")}])`, session);
}

/** A name of a file as it is: signs of patterns in brackets are themselves. */
function escapePath(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}

function quotePath(path: string): string {
  return quoteText(escapePath(path));
}

/** Both spellings of a path are looked at, that of the file and the one that leads to it. */
function confineTo(paths: readonly string[], session: Session): Promise<void> {
  return session.confine([...new Set([...paths, ...paths.map(escapePath)])]);
}

async function describeSource(from: string, session: Session): Promise<RatingsSource> {
  const columns = await session.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${from})`);
  const header = columns.map(([name]) => name as string);
  return { from, header, names: header.map(quoteName) };
}

/** What a database file is called inside: no table may be called so. */
const attached = "ccr_file";

async function findTable(
  file: string,
  path: string,
  session: Session,
  wanted: readonly string[] | undefined,
): Promise<RatingsSource | Failure> {
  await session.connection.run(`ATTACH ${quoteText(path)} AS ${attached} (READ_ONLY)`);
  await confineTo([path], session);
  const listed = await session.rows(
    `SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = '${attached}' ORDER BY ALL`,
  );
  const tables = listed.map((names) => names.filter((name, at) => at > 0 || name !== "main") as string[]);
  const shown = tables.map((names) => names.join("."));
  if (wanted === undefined && tables.length !== 1) return failure({ file }, { kind: "unsettled-table", tables: shown });
  const parts = wanted ?? (tables[0] as string[]);
  const isThere = tables.some((names) => JSON.stringify(names) === JSON.stringify(parts.filter(isNotMain)));
  if (!isThere) return failure({ file }, { kind: "unknown-table", table: parts.join("."), tables: shown });
  return describeSource(
    [attached, ...(parts.length === 1 ? ["main"] : []), ...parts].map(quoteName).join("."),
    session,
  );
}

function isNotMain(name: string, at: number, parts: readonly string[]): boolean {
  return parts.length === 1 || at > 0 || name !== "main";
}

/** Columns go by their places, so that their headers may be anything, and none is guessed at. */
function readHeader(
  file: string,
  path: string,
  bytes: Uint8Array,
  { vocabulary, mapping, options }: Reading,
): RatingsSource | Failure {
  const text = decodeHead(bytes);
  if (text === undefined) return failure({ file }, { kind: "wrong-bytes", encoding: "utf-8" });
  const delimiter: Delimiter | undefined = options.delimiter ?? findDelimiter(text, vocabulary, mapping);
  if (delimiter === undefined) return failure({ file }, { kind: "unsettled-delimiter" });
  const [header] = readCsv(text, delimiter).rows;
  if (header === undefined) return failure({ file }, { kind: "empty-file" });
  const problem = problemInBytes(path, delimiters[delimiter]);
  if (problem !== undefined) return failure({ file, line: problem.line }, problem.fault);
  const names = header.cells.map((_, index) => `c${index + 1}`);
  const types = names.map((name) => `${quoteText(name)}: 'VARCHAR'`);
  const settings = [
    `columns = {${types.join(", ")}}`,
    `delim = ${quoteText(delimiters[delimiter])}`,
    `auto_detect = false, header = true, quote = '"', escape = '"', nullstr = '', compression = 'none'`,
    // What is no good CSV is an error: no row is mended or left out.
    "strict_mode = true, ignore_errors = false, null_padding = false",
  ];
  return { from: `read_csv(${quotePath(path)}, ${settings.join(", ")})`, names, header: header.cells };
}

/** Of what can be read only once, the engine alone is to judge. */
function problemInBytes(path: string, delimiter: string): ByteProblem | undefined {
  const file = openFile(path);
  if (file === undefined) return undefined;
  try {
    return scanBytes(() => chunksOf(file), delimiter);
  } finally {
    file.close();
  }
}

/** The last character may be cut in two. */
function decodeHead(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
