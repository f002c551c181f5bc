import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import type { DecimalMark } from "./decimal-mark";
import { findDecimalMark } from "./decimal-mark";
import type { ColumnMapping, Layout } from "./layout";
import { readLayout, resolveMapping } from "./layout";
import { nearest } from "./nearest";
import type { Problem } from "./problem";
import { formatProblems } from "./problem";
import type { RatingRows } from "./rating-rows";
import { decimalTexts, readRatingRows } from "./rating-rows";
import { fileName } from "./read-bytes";
import type { SheetOptions } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { Duplicates } from "./resolve-submissions";
import type { Sheet } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import { vocabularyOf } from "./vocabulary";
import { columnNames } from "./words";

/** What the caller says about a file of ratings. */
export interface InputOptions extends SheetOptions {
  readonly columns?: ColumnMapping | undefined;
  readonly decimal?: DecimalMark | undefined;
  /** What times without an offset from UTC have, such as `+08:00`. */
  readonly offset?: string | undefined;
  /** Whether several ratings of one criterion by one assessor are a problem, or the latest of them counts. */
  readonly duplicates?: Duplicates | undefined;
}

/** A file of ratings as it was read, with all that its problems can be named by. */
export interface RatingsFile extends RatingRows {
  readonly name: string;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** What the caller said about it. */
  readonly options: InputOptions;
  /** What its reader should know, though nothing is wrong. */
  readonly notes: readonly string[];
}

/** The ratings in a file; or why none of them can be read. Problems of single rows come with the ratings. */
export async function readRatingsFile(
  file: string,
  rubric: Rubric,
  options: InputOptions,
): Promise<RatingsFile | Failure> {
  const vocabulary = vocabularyOf(rubric);
  const resolved = resolveMapping(options.columns ?? [], vocabulary);
  if ("unknown" in resolved) return wrongMapping(resolved, vocabulary);
  const { mapping } = resolved;
  const sheet = await readSheet(file, vocabulary, mapping, options);
  if ("messages" in sheet) return sheet;
  const name = fileName(file);
  const stop = sheet.problem === undefined ? [] : [sheet.problem];
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: [...formatProblems(sheet.placeOf, [...stop, ...problems]), ...(sheet.notes ?? [])],
  });
  if (sheet.rows.length === 0) return refuse(stop.length === 0 ? [emptyFile] : []);
  const layout = readLayout(sheet.rows, vocabulary, mapping);
  if ("problems" in layout) return refuse(layout.problems);
  if (sheet.rows.length === layout.firstRow && stop.length === 0) {
    return refuse([{ line: sheet.rows[layout.firstRow - 1]?.number ?? 1, ...noRows }]);
  }
  const mark = options.decimal ?? findDecimalMark(decimalTexts(sheet, layout));
  if (typeof mark === "object") {
    const [text, { row, score }] = mark.undecided;
    const place = sheet.placeOf({ line: row.number, column: score, expected: "", received: "" });
    const question = "is its comma a decimal mark, or does it part thousands?";
    const answer = "Say which with --decimal comma or --decimal point";
    return { messages: [printable(`${place}: ${describe(text)}: ${question} ${answer}`)] };
  }
  const rows = readRatingRows(sheet, layout, { vocabulary, mark, offset: options.offset });
  const reading = [...sheet.reading, ["layout", layout.kind], ["decimal mark", mark]] as const;
  const read = { name, sheet: { ...sheet, reading }, layout, vocabulary, options };
  return { ...read, ...rows, notes: sheet.notes ?? [] };
}

function wrongMapping(
  { unknown, twice }: { readonly unknown: readonly string[]; readonly twice: readonly string[] },
  { criteria }: Vocabulary,
): Failure {
  const known = [...columnNames, ...criteria.all, "ignore"];
  const messages = unknown.map((name) => {
    const near = nearest(name, known);
    const question = near === undefined ? "" : `: did you mean ${describe(near)}?`;
    return `error: --columns: expected a column (${columnNames.join(", ")}), a criterion or ignore, got ${describe(name)}${question}`;
  });
  for (const title of twice) messages.push(`error: --columns: expected each header once, got ${describe(title)} again`);
  return { messages: messages.map(printable), isWrongUsage: true };
}

const emptyFile = { expected: "a first line that names the columns, and rows of ratings", received: "an empty file" };
const noRows = { expected: "rows of ratings after the names of the columns", received: "none" };
