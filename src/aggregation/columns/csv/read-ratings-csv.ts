import { readList } from "../../../document";
import type { Issue } from "../../../errors";
import { refusal } from "../../../errors";
import { readOptions, rubricOrDefault } from "../../../rubric/options";
import type { Rubric } from "../../../rubric/rubric";
import type { RatingColumns } from "../rating-columns";
import { mostIssues } from "../read-rating-columns";
import { readHeader } from "./csv-header";
import { addCsvIssue, csvError } from "./csv-issue";
import { layOut } from "./csv-layout";
import type { CsvReading } from "./csv-reading";
import { assessorColumn, beginReading, criterionColumn, levelColumn, roleColumn } from "./csv-reading";
import { closeStore } from "./rating-store";
import type { CsvColumn, RatingsCsvOptions } from "./ratings-csv";
import { csvColumns } from "./ratings-csv";
import { longestRecord, scanRecords } from "./scan-records";
import type { TextDictionary } from "./text-dictionary";

/**
 * Reads a ratings file in CSV (RFC 4180) as columns that `scoreRatingColumns` scores: from its bytes, or from one chunk of
 * them after the other, in which case no more than one record of the text is held at a time. UTF-8 with or without a byte
 * order mark, commas, LF or CRLF; the header names the columns in any order.
 *
 * Every cell is checked, and nothing is guessed: decimals have a point, and names no blanks around them. An empty cell of
 * score, status and level is "not rated yet"; an empty period is none. Lines without anything in them are passed over.
 *
 * @throws {ScoringError} `invalid-csv`, with every problem up to 1,000 in `details.issues`: paths are a line and the name of
 * a column, and messages say which cell, what was expected and what was found. A record may have 1,048,576 bytes, and a
 * score 15 digits. `invalid-option`, `undefined-rubric`.
 * @example
 * ```ts
 * import { readRatingsCsv, scoreRatingColumns } from "customer-centric-rubric/columns";
 *
 * const text = "subject,assessor,role,criterion,score\nsato,chen,manager,overall,8.50\n";
 * const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
 * const columns = readRatingsCsv(bytes);
 * columns.reviews; // [{ subject: "sato" }]
 * scoreRatingColumns(columns).scores[0]; // 850
 * ```
 */
export function readRatingsCsv(source: Uint8Array | Iterable<Uint8Array>, options?: RatingsCsvOptions): RatingColumns {
  const file = openFile(options);
  if (isBytes(source)) feed(file, source, true);
  else if (typeof source?.[Symbol.iterator] !== "function")
    throw refusal("invalid-option", "source", bytesExpected, source);
  else {
    for (const chunk of source) feed(file, chunk, false);
    feed(file, nothing, true);
  }
  return closeFile(file);
}

/**
 * As {@link readRatingsCsv}, of chunks that are yet to come: a file being read, or an upload.
 *
 * @throws {ScoringError} as {@link readRatingsCsv}; what the source throws is passed on.
 * @example
 * ```ts
 * import { readRatingsCsvStream } from "customer-centric-rubric/columns";
 *
 * async function* upload() {
 *   for (const text of ["subject,assessor,role,crit", "erion,score\nsato,chen,peer,needs,7"]) {
 *     yield Uint8Array.from(text, (letter) => letter.charCodeAt(0));
 *   }
 * }
 * readRatingsCsvStream(upload()) instanceof Promise; // true
 * ```
 */
export async function readRatingsCsvStream(
  source: AsyncIterable<Uint8Array>,
  options?: RatingsCsvOptions,
): Promise<RatingColumns> {
  const file = openFile(options);
  if (typeof source?.[Symbol.asyncIterator] !== "function") {
    throw refusal("invalid-option", "source", "an async iterable of chunks of bytes", source);
  }
  for await (const chunk of source) feed(file, chunk, false);
  feed(file, nothing, true);
  return closeFile(file);
}

/** A file of which some has been read. */
interface CsvFile {
  readonly options: ReadCsvOptions;
  /** `undefined` until the header is there. */
  reading: CsvReading | undefined;
  /** What has not been read yet, since it is not whole. */
  rest: Uint8Array;
  isBegun: boolean;
  /** Of the header. */
  readonly issues: Issue[];
}

interface ReadCsvOptions {
  readonly columns: { readonly [Column in CsvColumn]?: string | undefined };
  readonly ignored: readonly string[];
  readonly rubric: Rubric;
  readonly header: readonly string[] | undefined;
}

const nothing = /* @__PURE__ */ new Uint8Array(0);
const lineFeed = 10;
const bytesExpected = "bytes: a Uint8Array, or chunks that are";

function openFile(options: RatingsCsvOptions | undefined): CsvFile {
  const given = readOptions(options, ["rubric", "columns", "ignored", "header"], (named) => ({ ...named }));
  const columns = readOptions(given.columns, [...csvColumns], (named) => ({ ...named }));
  for (const column of csvColumns) {
    const name = columns[column];
    if (name !== undefined && (typeof name !== "string" || name === "")) {
      throw refusal("invalid-option", `columns.${column}`, "the name of a column", name);
    }
  }
  const header = given.header && namesOf("header", given.header);
  const ignored = namesOf("ignored", given.ignored ?? []);
  const rubric = rubricOrDefault(given.rubric);
  const file: CsvFile = {
    options: { rubric, columns, ignored, header },
    reading: undefined,
    rest: nothing,
    isBegun: false,
    issues: [],
  };
  if (header !== undefined) begin(file, header, 1);
  return file;
}

function namesOf(option: string, value: unknown): readonly string[] {
  const names = readList(value, [option], 0, []);
  if (Array.isArray(value) && names.every((name) => typeof name === "string")) return names as readonly string[];
  throw refusal("invalid-option", option, "a list of names", value);
}

function begin(file: CsvFile, header: readonly string[], line: number): void {
  const { columns, ignored, rubric } = file.options;
  const layout = layOut(header, columns, ignored, file.issues);
  if (file.issues.length === 0) file.reading = beginReading(layout, line, rubric);
}

/** Reads all records that are whole with a chunk more. */
function feed(file: CsvFile, chunk: Uint8Array, isLast: boolean): void {
  if (!isBytes(chunk)) throw refusal("invalid-option", "source", bytesExpected, chunk);
  if (file.issues.length > 0) return;
  const bytes = file.rest.length === 0 ? chunk : joined(file.rest, chunk);
  let at = 0;
  if (file.reading === undefined) {
    at = openHeader(file, bytes, isLast);
    if (file.issues.length > 0) return;
  }
  const { reading } = file;
  if (reading !== undefined && reading.issues.length < mostIssues) {
    at = scanRecords(reading, bytes, at, isLast);
    if (bytes.length - at > longestRecord) {
      const expected = `a record of at most ${longestRecord} bytes`;
      addCsvIssue(reading.issues, "wrong-length", reading.line, undefined, expected, bytes.length - at);
      file.issues.push(...reading.issues);
    }
  } else if (reading !== undefined) at = bytes.length;
  // A copy, since whoever gave the chunk may use its memory again.
  file.rest = bytes.slice(at);
}

/** Where the first record begins; 0 while the header is not whole. */
function openHeader(file: CsvFile, bytes: Uint8Array, isLast: boolean): number {
  if (!isLast && bytes.length <= longestRecord && !bytes.includes(lineFeed)) return 0;
  const header = readHeader(bytes, file.issues);
  if (header === undefined) return bytes.length;
  begin(file, header.names, 2);
  return header.end;
}

function closeFile({ reading, issues }: CsvFile): RatingColumns {
  const all = [...issues, ...(issues.length > 0 ? [] : (reading?.issues ?? []))];
  if (all.length > 0 || reading === undefined) throw csvError(all);
  const texts = (column: number) => (reading.dictionaries[column] as TextDictionary).texts;
  return {
    ...closeStore(reading.store),
    reviews: reading.reviews,
    assessors: texts(assessorColumn),
    roles: texts(roleColumn),
    criteria: texts(criterionColumn),
    levels: texts(levelColumn),
  };
}

function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]";
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}
