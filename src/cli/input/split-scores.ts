import { isDateOrInstant, isPeriod } from "../../review/period";
import { dateText } from "./cell-date";
import type { CellReading } from "./cell-reading";
import { cellAt, wordsIn } from "./cell-reading";
import { decimalText } from "./decimal-mark";
import type { Column, Layout } from "./layout";
import { periodText } from "./period-text";
import type { Problem } from "./problem";
import type { RatingSource } from "./rating-rows";
import type { InputOptions } from "./read-ratings-file";
import { decimalColumns } from "./score-columns";
import type { Cell, Sheet, SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

export interface Splitting extends Pick<CellReading, "vocabulary" | "offset"> {
  readonly options: InputOptions;
  readonly isOnScale: (number: string, source: RatingSource) => boolean;
}

/** A score that may be the whole part of one, with its fraction in the cell beside it. */
export interface SplitPair extends RatingSource {
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Scores such as `8,5` that stand without quotes in a file with commas between its cells, and so are two cells. A row
 * that has a cell too many for that shows that the file has such scores: then each of them is one that may be. Without
 * such a row it is a row that can be read either way, since the columns at its end may be left empty. Where other scores
 * have a decimal point, it takes more to doubt: a number in a column in which it stands nowhere else. Rows are certain in
 * which no score may be parted, or another one has its point. `--decimal point` says that a comma parts cells and nothing
 * else.
 */
export function splitScores(sheet: Sheet, layout: Layout, splitting: Splitting): readonly Problem[] {
  if (sheet.commaText === undefined || splitting.options.decimal === "point") return [];
  const lines = sheet.commaText.includes('"') ? sheet.commaText.split(/\r\n|\n|\r/) : undefined;
  const rows = sheet.rows.slice(layout.firstRow);
  const signs = splitSigns(layout, splitting);
  const pairsOfRows = rows.map((row, index) => {
    // What stands behind a wrong quote is none of it.
    const next = rows[index + 1]?.number ?? sheet.problem?.line;
    const source = () => lines?.slice(row.number - 1, next && next - 1).join("\n");
    const pairs = splitPairs(row, source, layout, splitting);
    signs.add(row, pairs);
    return pairs;
  });
  const found = signs.found();
  return pairsOfRows.flatMap((pairs) => splitProblems(pairs, found, layout, splitting));
}

/** What the rows of a file show together about scores that may be parted. */
export interface SplitSigns {
  readonly hasPairs: boolean;
  readonly hasPoints: boolean;
  /** A row has cells too many, and is good when scores in it are taken for parted ones. */
  readonly hasParted: boolean;
  /** A row that is certain has cells too many. */
  readonly hasEven: boolean;
  /** The columns, but for those of scores, that have a number in a row that is certain. */
  readonly numbered: readonly number[];
}

/** Goes through the rows of a file once, to find what they show together. */
export function splitSigns(
  layout: Layout,
  splitting: Splitting,
): { readonly add: (row: SheetRow, pairs: readonly SplitPair[]) => void; readonly found: () => SplitSigns } {
  let [hasPairs, hasPoints, hasParted, hasEven] = [false, false, false, false];
  const numbered = new Set<number>();
  const decimals = decimalColumns(layout);
  const others = otherColumns(layout);
  return {
    add: (row, pairs) => {
      const isPointed = decimals.some((column) => hasPoint(cellAt(row, column)));
      hasPoints ||= isPointed;
      if (pairs.length > 0) {
        hasPairs = true;
        hasParted ||= isLong(row, layout) && fitsParted(row, layout, splitting);
        if (!isPointed) return;
      }
      hasEven ||= row.cells.length > layout.width;
      for (const column of others)
        if (!numbered.has(column.number) && isNumber(row, column)) numbered.add(column.number);
    },
    found: () => ({ hasPairs, hasPoints, hasParted, hasEven, numbered: [...numbered] }),
  };
}

/** What is wrong with the pairs of a row, in view of what the file shows. */
export function splitProblems(
  pairs: readonly SplitPair[],
  { hasPoints, hasParted, hasEven, numbered }: SplitSigns,
  layout: Layout,
  splitting: Splitting,
): readonly Problem[] {
  const isStated = splitting.options.decimal !== undefined;
  const scores = new Set(decimalColumns(layout).map(({ number }) => number));
  const worded = otherColumns(layout).filter(({ number }) => !numbered.includes(number));
  /** Behind the score there is a number that is none, in a column without numbers in all rows that are certain. */
  const isOddBehind = ({ row, score }: SplitPair) =>
    worded.some((column) => column.number > score.number && isNumber(row, column));
  const isLonger = ({ row }: SplitPair) => !hasEven && row.cells.length > layout.width;
  const isOdd = (pair: SplitPair) =>
    isLonger(pair) || (hasPoints ? isOddBehind(pair) : !scores.has(pair.score.number + 1));
  return pairs.flatMap((pair): readonly Problem[] => {
    const { row, score, whole, fraction } = pair;
    const isFound = isLong(row, layout)
      ? fitsParted(row, layout, splitting)
      : ((!hasPoints && hasParted) || isOdd(pair)) && fitsAsOne(pair, layout, splitting);
    if (!isFound) return [];
    return [{ line: row.number, column: score, fault: { kind: "split-score", whole, fraction, isStated } }];
  });
}

function isFilled(cell: Cell): boolean {
  return textOfCell(cell) !== "";
}

function isLong({ cells }: SheetRow, { width }: Layout): boolean {
  return cells.length > width && cells.slice(width).some(isFilled);
}

/** Whether it is a score with a decimal point, as text. */
function hasPoint(cell: Cell): boolean {
  return typeof cell === "string" && decimalText(cell, "point")?.includes(".") === true;
}

function otherColumns(layout: Layout): readonly Column[] {
  const scores = decimalColumns(layout).map(({ number }) => number);
  return layout.columns.filter(({ number }) => !scores.includes(number));
}

function isNumber({ cells }: SheetRow, { number }: Column): boolean {
  return decimalText(textOfCell(cells[number - 1]), "point") !== undefined;
}

function partedColumns(layout: Layout): readonly Column[] {
  return decimalColumns(layout).filter(({ holds }) => holds !== "level" && holds !== "status");
}

/** Nobody writes a score to more than three places, and years are longer; a unit may stand behind them. */
function isPair(whole: string, fraction: string, source: RatingSource, { isOnScale }: Splitting): boolean {
  const digits = decimalText(fraction, "point") ?? "";
  return /^-?\d{1,3}$/.test(whole) && /^\d{1,3}$/.test(digits) && isOnScale(`${whole}.${digits}`, source);
}

/** The scores of a row that may be parted; `source` is its text where that has quotes: no comma in quotes parts a score. */
export function splitPairs(
  row: SheetRow,
  source: () => string | undefined,
  layout: Layout,
  splitting: Splitting,
): readonly SplitPair[] {
  return partedColumns(layout).flatMap((score): readonly SplitPair[] => {
    const whole = textOfCell(row.cells[score.number - 1]);
    // Most scores have a point, and nothing else to look at.
    if (!/^-?\d{1,3}$/.test(whole)) return [];
    const fraction = textOfCell(row.cells[score.number]);
    const pair = { row, score, whole, fraction };
    if (!isPair(whole, fraction, pair, splitting)) return [];
    const text = source();
    return text === undefined || isUnquoted(text, pair) ? [pair] : [];
  });
}

function isUnquoted(source: string, { whole, fraction }: SplitPair): boolean {
  const parts = source.split(",");
  return parts.some((part, index) => part.trim() === whole && parts[index + 1]?.trim() === fraction);
}

/** Whether a row is good as well when the two cells are one, and those behind it stand one column further left. */
function fitsAsOne({ row, score }: SplitPair, { columns, blank, width }: Layout, reading: Splitting): boolean {
  if (row.cells.slice(width + 1).some(isFilled)) return false;
  const moved = (number: number) => textOfCell(row.cells[number]);
  const isBehind = ({ number }: Column) => number > score.number;
  return (
    blank.every((number) => number <= score.number || moved(number) === "") &&
    columns.filter(isBehind).every((column) => fits(moved(column.number), { row, score: column }, reading))
  );
}

/**
 * Whether a row with cells too many is good when scores in it are taken for parted ones: just as many as it has cells too
 * many. A comma in a comment or in a name makes a row longer too, and says nothing about its scores.
 */
function fitsParted(row: SheetRow, layout: Layout, splitting: Splitting): boolean {
  const columns = new Map(layout.columns.map((column) => [column.number, column]));
  const decimals = new Set(partedColumns(layout));
  // How many scores may have been parted in the columns so far.
  let counts = [0];
  for (let number = 1; number <= layout.width && counts.length > 0; number++) {
    const column = columns.get(number);
    counts = counts.flatMap((count) => {
      const [text = "", behind = ""] = row.cells.slice(number - 1 + count, number + 1 + count).map(textOfCell);
      const isGood =
        column === undefined
          ? !layout.blank.includes(number) || text === ""
          : fits(text, { row, score: column }, splitting);
      const isParted =
        column !== undefined && decimals.has(column) && isPair(text, behind, { row, score: column }, splitting);
      return [...(isGood ? [count] : []), ...(isParted ? [count + 1] : [])];
    });
    counts = [...new Set(counts)];
  }
  return counts.some((count) => count > 0 && !row.cells.slice(layout.width + count).some(isFilled));
}

function fits(text: string, source: RatingSource, splitting: Splitting): boolean {
  const { vocabulary, offset } = splitting;
  const { holds } = source.score;
  if (text === "") return !["subject", "assessor", "role", "criterion"].includes(holds);
  if (holds === "at") return isDateOrInstant(dateText(text, offset));
  if (holds === "period") return isPeriod(periodText(text));
  if (holds === "score") return isScore(text, source, splitting);
  if (holds === "position") return decimalText(text, "comma") !== undefined;
  const words = wordsIn(holds, vocabulary);
  return words === undefined || words.meaningOf(text) !== undefined;
}

function isScore(text: string, source: RatingSource, { vocabulary, isOnScale }: Splitting): boolean {
  const { levels, statuses } = vocabulary;
  if ([levels, statuses].some(({ meaningOf }) => meaningOf(text) !== undefined)) return true;
  const number = decimalText(text, "comma") ?? decimalText(text, "point");
  return number !== undefined && isOnScale(number, source);
}
