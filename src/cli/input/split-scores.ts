import { isDateOrInstant, isPeriod } from "../../review/period";
import { dateText } from "./cell-date";
import { decimalText } from "./decimal-mark";
import type { Column, Layout } from "./layout";
import type { Problem } from "./problem";
import type { CellReading, RatingSource } from "./rating-rows";
import { decimalColumns, decimalTexts, wordsIn } from "./rating-rows";
import type { InputOptions } from "./read-ratings-file";
import type { Cell, Sheet, SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

interface Splitting extends CellReading {
  readonly options: InputOptions;
  readonly isOnScale: (number: string, source: RatingSource) => boolean;
}

/** A score that may be the whole part of one, with its fraction in the cell beside it. */
interface Pair extends RatingSource {
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
  const { decimal } = splitting.options;
  if (sheet.commaText === undefined || decimal === "point") return [];
  const pairs = pairsOf(sheet, layout, splitting);
  if (pairs.length === 0) return [];
  const pointed = pointedRows(sheet, layout);
  const hasPoints = pointed.size > 0;
  const isLong = ({ cells }: SheetRow) => cells.slice(layout.width).some(isFilled);
  const parted = new Set(
    pairs.map(({ row }) => row).filter((row) => isLong(row) && fitsParted(row, layout, splitting)),
  );
  const isShown = !hasPoints && parted.size > 0;
  const scores = new Set(decimalColumns(layout).map(({ number }) => number));
  const doubtful = new Set(pairs.map(({ row }) => row).filter((row) => !pointed.has(row)));
  const certain = sheet.rows.slice(layout.firstRow).filter((row) => !doubtful.has(row));
  const hasEven = certain.some(({ cells }) => cells.length > layout.width);
  const isLonger = ({ row }: Pair) => !hasEven && row.cells.length > layout.width;
  const isOddBehind = oddityTest(certain, layout);
  const isOdd = (pair: Pair) => isLonger(pair) || (hasPoints ? isOddBehind(pair) : !scores.has(pair.score.number + 1));
  return pairs.flatMap((pair): readonly Problem[] => {
    const { row, score, whole, fraction } = pair;
    const isEither = (isShown || isOdd(pair)) && fitsAsOne(pair, layout, splitting);
    if (!(isLong(row) ? parted.has(row) : isEither)) return [];
    const isStated = decimal !== undefined;
    return [{ line: row.number, column: score, fault: { kind: "split-score", whole, fraction, isStated } }];
  });
}

function isFilled(cell: Cell): boolean {
  return textOfCell(cell) !== "";
}

/** The rows of scores with a decimal point. */
function pointedRows(sheet: Sheet, layout: Layout): ReadonlySet<SheetRow> {
  const rows = new Set<SheetRow>();
  for (const [text, { row }] of decimalTexts(sheet, layout)) {
    if (decimalText(text, "point")?.includes(".")) rows.add(row);
  }
  return rows;
}

/** Whether behind a score there is a number that is none, in a column without numbers in all rows that are certain. */
function oddityTest(certain: readonly SheetRow[], layout: Layout): (pair: Pair) => boolean {
  const scores = decimalColumns(layout).map(({ number }) => number);
  const others = layout.columns.filter(({ number }) => !scores.includes(number));
  const isNumber = ({ cells }: SheetRow, { number }: Column) =>
    decimalText(textOfCell(cells[number - 1]), "point") !== undefined;
  const worded = others.filter((column) => !certain.some((row) => isNumber(row, column)));
  return ({ row, score }) => worded.some((column) => column.number > score.number && isNumber(row, column));
}

function partedColumns(layout: Layout): readonly Column[] {
  return decimalColumns(layout).filter(({ holds }) => holds !== "level" && holds !== "status");
}

/** Nobody writes a score to more than three places, and years are longer; a unit may stand behind them. */
function isPair(whole: string, fraction: string, source: RatingSource, { isOnScale }: Splitting): boolean {
  const digits = decimalText(fraction, "point") ?? "";
  return /^-?\d{1,3}$/.test(whole) && /^\d{1,3}$/.test(digits) && isOnScale(`${whole}.${digits}`, source);
}

function pairsOf({ rows, commaText = "" }: Sheet, layout: Layout, splitting: Splitting): readonly Pair[] {
  const lines = commaText.includes('"') ? commaText.split(/\r\n|\n|\r/) : undefined;
  const columns = partedColumns(layout);
  return rows.slice(layout.firstRow).flatMap((row, index) => {
    return columns.flatMap((score): readonly Pair[] => {
      const whole = textOfCell(row.cells[score.number - 1]);
      const fraction = textOfCell(row.cells[score.number]);
      const pair = { row, score, whole, fraction };
      if (!isPair(whole, fraction, pair, splitting)) return [];
      const next = rows[layout.firstRow + index + 1]?.number;
      const isOpen = lines === undefined || isUnquoted(lines.slice(row.number - 1, next && next - 1), pair);
      return isOpen ? [pair] : [];
    });
  });
}

function isUnquoted(lines: readonly string[], { whole, fraction }: Pair): boolean {
  const parts = lines.join("\n").split(",");
  return parts.some((part, index) => part.trim() === whole && parts[index + 1]?.trim() === fraction);
}

/** Whether a row is good as well when the two cells are one, and those behind it stand one column further left. */
function fitsAsOne({ row, score }: Pair, { columns, blank, width }: Layout, reading: Splitting): boolean {
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
  if (holds === "period") return isPeriod(text);
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
