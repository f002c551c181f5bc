import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";
import { parseDecimal } from "../../exact/decimal";
import { compareRatios, one, zero } from "../../exact/ratio";
import type { Rubric } from "../../rubric/rubric";
import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { tableWords } from "../output/table-words";
import type { ColumnMapping } from "./column-mapping";
import { resolveMapping } from "./column-mapping";
import type { DecimalMark } from "./decimal-mark";
import { findDecimalMark } from "./decimal-mark";
import { detailsAbove } from "./details-above";
import { hiddenProblems } from "./hidden-problems";
import type { Layout } from "./layout";
import { readLayout } from "./layout";
import { lowScores, scoreRange } from "./low-scores";
import { nearest } from "./nearest";
import type { Note } from "./note";
import type { Problem } from "./problem";
import { placeProblems } from "./problem";
import type { RatingRows, RatingSource } from "./rating-rows";
import { readRatingRows } from "./rating-rows";
import { fileName } from "./read-bytes";
import type { SheetOptions } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { Duplicates } from "./resolve-submissions";
import { respeltNotes, respeltPeriods } from "./respelt-periods";
import { decimalTexts } from "./score-columns";
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
  readonly notes: readonly Note[];
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
  const layout = layoutOf(sheet, name, vocabulary, mapping, options);
  if ("messages" in layout) return layout;
  const isOnScale = scaleTest(vocabulary);
  const mark = options.decimal ?? findDecimalMark(decimalTexts(sheet, layout), isOnScale);
  if (typeof mark === "object") {
    const { text, place, mark: found } = mark;
    const at = sheet.placeOf({ line: place.row.number, column: place.score });
    return failure(at, { kind: "unsettled-decimal-mark", text, mark: found });
  }
  const cells = { vocabulary, mark, offset: options.offset };
  const rows = readRatingRows(sheet, layout, cells);
  const hidden = hiddenProblems(rows.problems, sheet, layout, { ...cells, options }, rubric);
  const reading = { ...sheet.reading, layout: layout.kind, decimalMark: mark };
  const read = { name, sheet: { ...sheet, reading }, layout, vocabulary, options };
  const split = splitScores(sheet, layout, { ...cells, options, isOnScale });
  const notes = [
    ...(sheet.notes ?? []),
    ...detailsAbove(sheet, layout, vocabulary, name),
    ...respeltNotes(name, respeltPeriods(sheet.rows.slice(layout.firstRow), layout)),
    ...lowScores(name, scoreRange(rows.ratings, vocabulary), vocabulary),
  ];
  return { ...read, ...rows, problems: [...rows.problems, ...hidden, ...split], notes };
}

/** What is in which column of a sheet, of which the first rows are enough; or why none of it can be read. */
export function layoutOf(
  sheet: Sheet,
  name: string,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
  { delimiter }: Pick<InputOptions, "delimiter">,
): Layout | Failure {
  const stop = sheet.problem === undefined ? [] : [sheet.problem];
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: placeProblems(sheet.placeOf, [...stop, ...problems], sheet.rows),
    notes: sheet.notes ?? [],
  });
  if (sheet.rows.length === 0) return refuse(stop.length === 0 ? [{ fault: { kind: "empty-file" } }] : []);
  const layout = readLayout(sheet.rows, vocabulary, mapping);
  if ("problems" in layout) {
    if (hasResults(sheet)) return failure({ file: name }, { kind: "results-for-ratings", isSheet: true });
    const sign = delimiter === undefined ? signBetweenCells(sheet) : undefined;
    if (sign !== undefined) return refuse([sign]);
    return refuse([...layout.problems, ...(sheet.rowProblems ?? [])]);
  }
  if (sheet.rows.length === layout.firstRow && stop.length === 0) {
    return refuse([{ line: sheet.rows[layout.firstRow - 1]?.number ?? 1, fault: { kind: "no-rows" } }]);
  }
  return layout;
}

/** Whether a number could be a score, or, in its column, a position. */
export function scaleTest({
  scale: [minimum, maximum],
}: Vocabulary): (number: string, source: RatingSource) => boolean {
  const [least, most] = [parseDecimal(minimum), parseDecimal(maximum)];
  return (number, { score }) => {
    const value = parseDecimal(number.replace("+", ""));
    const [lowest, highest] = score.holds === "position" ? [zero, one] : [least, most];
    return compareRatios(value, lowest) >= 0 && compareRatios(value, highest) <= 0;
  };
}

export function wrongMapping(
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

/** Of a table with a single column the sign in its header that may part cells. */
function signBetweenCells({ rows, reading }: Sheet): Problem | undefined {
  const [header] = rows;
  if (reading.delimiter === undefined || header === undefined) return undefined;
  if (rows.slice(0, 20).some(({ cells }) => cells.length > 1)) return undefined;
  const [sign] = /[;\t|；，]/.exec(textOfCell(header.cells[0])) ?? [];
  if (sign === undefined) return undefined;
  const isKnown = sign === ";" || sign === "\t";
  return { line: header.number, fault: isKnown ? { kind: "unsettled-delimiter" } : { kind: "other-delimiter", sign } };
}

/** By two headers of results together, in one language: ratings have neither. */
function hasResults({ rows }: Sheet): boolean {
  const titles = new Set(rows[0]?.cells.map(textOfCell));
  return Object.values(tableWords).some(({ exactScore, coverage }) => titles.has(exactScore) && titles.has(coverage));
}
