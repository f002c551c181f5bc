import { isMultiple } from "../../../document";
import type { IssueCode } from "../../../errors";
import { readDecimal } from "../../../exact/decimal";
import { compareRatios } from "../../../exact/ratio";
import { exactOf } from "../../../rubric/exact-scale";
import { addCsvIssue } from "./csv-issue";
import type { CsvReading } from "./csv-reading";
import { scoreColumn } from "./csv-reading";
import { decodeLoosely } from "./utf8";

/** 10^15 and its lesser powers: numbers of up to 15 digits over them are the doubles nearest to the decimals. */
const powers = Float64Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));

/**
 * Reads a cell that is a score. A decimal of up to 15 digits is a whole number over a power of ten, both of which doubles
 * hold exactly, and one division rounds to the double nearest to it: the one that has this decimal for its text.
 */
export function readScore(reading: CsvReading, bytes: Uint8Array, start: number, stop: number): void {
  const { score } = reading;
  let at = start;
  const isNegative = bytes[at] === 45;
  if (isNegative) at++;
  const first = at;
  let [digits, point] = [0, -1];
  for (; at < stop; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) digits = digits * 10 + (byte - 48);
    else if (byte === 46 && point < 0 && at > first) point = at;
    else break;
  }
  const places = point < 0 ? 0 : stop - point - 1;
  const isPlain = at === stop && stop - first <= 16 && stop > first && (point < 0 || places > 0);
  const size = isPlain ? digits / (powers[places] as number) : Number.NaN;
  const value = isNegative ? 0 - size : size;
  if (value >= score.minimum && value <= score.maximum && score.rubric.ratingStep === null) {
    score.given = 1;
    score.value = value;
  } else readOddScore(reading, decodeLoosely(bytes, start, stop));
}

/** What people write for a status, and where it stands. */
const isStatus = /^(n\/?[ao]|not[- ](applicable|observed))$/i;
const statusHint = " (not-applicable and not-observed stand in the column status)";

/** A score that is none, is longer than others, or has to be a multiple of the rating step. */
function readOddScore(reading: CsvReading, text: string): void {
  const { score, layout, cellOf } = reading;
  const { ratingStep } = score.rubric;
  const exact = readDecimal(text);
  const value = Number(text);
  const nearest = readDecimal(value);
  let problem: [IssueCode, string] | undefined;
  if (exact === undefined) problem = ["invalid-decimal", `${score.expected}${isStatus.test(text) ? statusHint : ""}`];
  else if (!(value >= score.minimum && value <= score.maximum)) problem = ["out-of-range", score.expected];
  else if (nearest === undefined || compareRatios(nearest, exact) !== 0) {
    problem = ["invalid-decimal", `${score.expected}, of at most 15 digits`];
  } else if (ratingStep !== null && !isMultiple(exact, exactOf(ratingStep))) {
    problem = ["off-step", `a multiple of ${ratingStep}`];
  }
  score.given = problem === undefined ? 1 : 2;
  score.value = value + 0;
  if (problem === undefined) return;
  const cell = cellOf[scoreColumn] as number;
  const name = layout.names[cell] as string;
  addCsvIssue(reading.issues, problem[0], reading.line, { name, number: cell + 1 }, problem[1], text);
}
