import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios, one, zero } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { tableWords } from "../output/table-words";
import type { DecimalMark } from "./decimal-mark";
import { findDecimalMark } from "./decimal-mark";
import { hiddenProblems } from "./hidden-problems";
import type { ColumnMapping, Layout } from "./layout";
import { readLayout, resolveMapping } from "./layout";
import { nearest } from "./nearest";
import type { Problem } from "./problem";
import { formatProblems } from "./problem";
import type { RatingRows, RatingSource } from "./rating-rows";
import { decimalTexts, readRatingRows } from "./rating-rows";
import { fileName } from "./read-bytes";
import type { SheetOptions } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { Duplicates } from "./resolve-submissions";
import type { Sheet } from "./sheet";
import { textOfCell } from "./sheet";
import { splitScores } from "./split-scores";
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
  if ("problems" in layout) {
    return hasResults(sheet) ? { messages: [printable(`${name}: ${resultsFound}`)] } : refuse(layout.problems);
  }
  if (sheet.rows.length === layout.firstRow && stop.length === 0) {
    return refuse([{ line: sheet.rows[layout.firstRow - 1]?.number ?? 1, ...noRows }]);
  }
  const isOnScale = scaleTest(vocabulary);
  const mark = options.decimal ?? findDecimalMark(decimalTexts(sheet, layout), isOnScale);
  if (typeof mark === "object") {
    const { row, score } = mark.place;
    const place = sheet.placeOf({ line: row.number, column: score, expected: "", received: "" });
    const question = `is its ${mark.mark} a decimal mark, or does it part thousands?`;
    const [yes, no] = mark.mark === "comma" ? ["comma", "point"] : ["point", "comma"];
    const answer = `Say which with --decimal ${yes} or --decimal ${no}`;
    return { messages: [printable(`${place}: ${describe(mark.text)}: ${question} ${answer}`)] };
  }
  const cells = { vocabulary, mark, offset: options.offset };
  const rows = readRatingRows(sheet, layout, cells);
  const hidden = hiddenProblems(rows.problems, sheet, layout, { ...cells, options }, rubric);
  const reading = [...sheet.reading, ["layout", layout.kind], ["decimal mark", mark]] as const;
  const read = { name, sheet: { ...sheet, reading }, layout, vocabulary, options };
  const split = splitScores(sheet, layout, { ...cells, options, isOnScale });
  return { ...read, ...rows, problems: [...rows.problems, ...hidden, ...split], notes: sheet.notes ?? [] };
}

/** Whether a number could be a score, or, in its column, a position. */
function scaleTest({ scale: [minimum, maximum] }: Vocabulary): (number: string, source: RatingSource) => boolean {
  const [least, most] = [parseDecimal(minimum), parseDecimal(maximum)];
  return (number, { score }) => {
    const value = parseDecimal(number.replace("+", ""));
    const [lowest, highest] = score.holds === "position" ? [zero, one] : [least, most];
    return compareRatios(value, lowest) >= 0 && compareRatios(value, highest) <= 0;
  };
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

/** By two headers of results together, in one language: ratings have neither. */
function hasResults({ rows }: Sheet): boolean {
  const titles = new Set(rows[0]?.cells.map(textOfCell));
  return Object.values(tableWords).some(({ exactScore, coverage }) => titles.has(exactScore) && titles.has(coverage));
}

const resultsFound =
  "expected ratings, got a sheet of results, as score writes it (verify checks results of --format json or ndjson)";
const emptyFile = { expected: "a first line that names the columns, and rows of ratings", received: "an empty file" };
const noRows = { expected: "rows of ratings after the names of the columns", received: "none" };
