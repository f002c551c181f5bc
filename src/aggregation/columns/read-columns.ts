import { addIssue, dataOf, readDocument, readExact, readRecord } from "../../document";
import type { Issue } from "../../errors";
import type { Decimal } from "../../exact/decimal";
import type { Integer } from "../../exact/integer";
import { add, multiply } from "../../exact/integer";
import { zero } from "../../exact/ratio";
import { leastIntegers } from "../weighing";
import type { ColumnRules, NumberRatio } from "./column-rules";
import type { NumberColumn, ScoreColumns } from "./columns";
import { isColumn, numberColumns, tagOf } from "./typed-array";
import { wholeUnits } from "./whole-units";

/** Columns that fit each other; the scores themselves are looked at when they are added up. */
export interface ReadColumns {
  readonly rows: number;
  readonly scores: NumberColumn;
  readonly isDouble: boolean;
  /** Whether all of the scores' numbers are numbers of 32 bits with a sign too, or decimals. */
  readonly fitsInt32: boolean;
  readonly missing: Uint8Array | undefined;
  /** 0 where there are offsets. */
  readonly width: number;
  readonly offsets: Int32Array | Uint32Array | undefined;
  readonly longestRow: number;
  /** Whole numbers: one for each place of a row, or one a cell. */
  readonly weights: ArrayLike<Integer>;
  readonly hasWeightPerCell: boolean;
  /** Of a row where all weigh the same; else the most that a row could weigh. */
  readonly largestWeight: Integer;
}

/** @throws {ScoringError} `invalid-columns`, with every problem but those of scores. */
export function readColumns(columns: ScoreColumns, rules: ColumnRules): ReadColumns {
  const read = readDocument((issues) => {
    const record = readRecord(columns, [], ["scores", "weights", "width", "offsets", "missing"], issues);
    return record && readFields(columns, rules, issues);
  });
  return dataOf(read, "invalid-columns", "set of columns") as ReadColumns;
}

function readFields(columns: ScoreColumns, rules: ColumnRules, issues: Issue[]): ReadColumns | undefined {
  const { scores, width, offsets, missing, weights } = columns;
  const isRead = isColumn(scores, numberColumns, "scores", issues);
  if (missing !== undefined && isColumn(missing, ["Uint8Array"], "missing", issues) && isRead) {
    if (missing.length !== scores.length) {
      addIssue(issues, "wrong-length", ["missing"], `one entry for each of ${scores.length} scores`, missing.length);
    }
  }
  const shape = isRead && readShape(scores.length, width, offsets, issues);
  if (!shape) return undefined;
  const read = readWeights(weights, scores.length, shape, rules.weightUnit, issues);
  const kind = tagOf(scores);
  const isDouble = kind === "Float64Array";
  return read && { scores, isDouble, fitsInt32: kind !== "Uint32Array", missing, ...shape, ...read };
}

type Shape = Pick<ReadColumns, "rows" | "width" | "offsets" | "longestRow">;

function readShape(
  cells: number,
  width: unknown,
  offsets: ScoreColumns["offsets"],
  issues: Issue[],
): Shape | undefined {
  if ((width === undefined) === (offsets === undefined)) {
    addIssue(issues, "wrong-type", ["width"], "a width or offsets, one of the two", width);
    return undefined;
  }
  if (offsets === undefined) {
    if (Number.isSafeInteger(width) && (width as number) > 0 && cells % (width as number) === 0) {
      return { rows: cells / (width as number), width: width as number, offsets, longestRow: width as number };
    }
    addIssue(issues, "wrong-length", ["width"], `a whole number that ${cells} scores are a multiple of`, width);
    return undefined;
  }
  if (!isColumn(offsets, ["Int32Array", "Uint32Array"], "offsets", issues)) return undefined;
  let longestRow = 0;
  for (let row = 0; row < offsets.length; row++) {
    const [before, offset] = [row === 0 ? 0 : (offsets[row - 1] as number), offsets[row] as number];
    const isLast = row === offsets.length - 1;
    if (offset < before || (row === 0 && offset !== 0) || (isLast && offset !== cells)) {
      const expected = row === 0 ? "0" : offset < before ? `${before} or more` : `the number of scores, ${cells}`;
      addIssue(issues, "wrong-length", ["offsets", row], expected, offset);
      return undefined;
    }
    longestRow = Math.max(longestRow, offset - before);
  }
  if (offsets.length > 0) return { rows: offsets.length - 1, width: 0, offsets, longestRow };
  addIssue(issues, "wrong-length", ["offsets"], "at least the end of the last row, 0 where there is none", 0);
  return undefined;
}

type Weights = Pick<ReadColumns, "weights" | "hasWeightPerCell" | "largestWeight">;

function readWeights(
  weights: ScoreColumns["weights"],
  cells: number,
  { width, longestRow }: Shape,
  unit: NumberRatio,
  issues: Issue[],
): Weights | undefined {
  const isList = Array.isArray(weights);
  if (!isList && !isColumn(weights, numberColumns, "weights", issues)) return undefined;
  // A single row that weighs nothing has no score, as one among others: its weights are one a cell as well.
  const isOneOfCells = !isList && cells === width && (weights as NumberColumn).every((weight) => weight === 0);
  if (width > 0 && weights.length === width && !isOneOfCells) {
    return readPlaceWeights(Array.from<unknown>(weights), issues);
  }
  if (isList || weights.length !== cells) {
    const each = isList && width === 0 ? "a typed array with one weight" : "one weight";
    const places = width > 0 ? `for each of ${width} places of a row, or ` : "";
    addIssue(issues, "wrong-length", ["weights"], `${each} ${places}for each of ${cells} scores`, weights.length);
    return undefined;
  }
  return readCellWeights(weights as NumberColumn, longestRow, unit, issues);
}

/** Of decimals of any kind, the least integers in the same proportions. */
function readPlaceWeights(weights: readonly unknown[], issues: Issue[]): Weights | undefined {
  const read = weights.map((weight, place) => readExact(weight, ["weights", place], { minimum: zero }, issues));
  if (read.includes(undefined)) return undefined;
  if (read.every((weight) => weight?.numerator === 0)) {
    addIssue(issues, "weights-all-zero", ["weights"], "a weight above 0", 0);
    return undefined;
  }
  const integers = leastIntegers(weights.map((weight) => ({ weight: weight as Decimal })));
  return { weights: integers, hasWeightPerCell: false, largestWeight: integers.reduce(add, 0) };
}

const bytesAlone: readonly string[] = ["Uint8Array", "Uint8ClampedArray"];

/** Each as a whole number of units. The first bad one is told. */
function readCellWeights(
  weights: NumberColumn,
  longestRow: number,
  unit: NumberRatio,
  issues: Issue[],
): Weights | undefined {
  const kind = tagOf(weights);
  // What bytes come to, none of which is bad, is known without looking at them.
  if (bytesAlone.includes(kind)) return { weights, hasWeightPerCell: true, largestWeight: multiply(255, longestRow) };
  const isDouble = kind === "Float64Array";
  const whole = isDouble ? new Float64Array(weights.length) : weights;
  let largest = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const given = weights[cell] as number;
    const weight = isDouble ? wholeUnits(given, unit) : given;
    if (!(weight >= 0 && Number.isSafeInteger(weight * unit.numerator))) {
      const step = isDouble ? `a multiple of ${unit.numerator / unit.denominator} (weightUnit), ` : "";
      addIssue(issues, "invalid-decimal", ["weights", cell], `${step}0 or more`, given);
      return undefined;
    }
    if (isDouble) whole[cell] = weight;
    if (weight > largest) largest = weight;
  }
  return { weights: whole, hasWeightPerCell: true, largestWeight: multiply(largest, longestRow) };
}
