import type { ColumnPlan } from "./column-plan";
import type { NumberRatio } from "./column-rules";
import type { NumberColumn } from "./columns";
import type { RowBlock } from "./sum-rows";

/** So many rows at a time that what is reckoned of them stays in the processor's nearest memory. */
export const rowsAtOnce = 1024;

/** Blocks of rows one after the other, with scores in whole units: integers as they are, doubles read. */
export function* rowBlocks(plan: ColumnPlan): Generator<RowBlock> {
  const { rows, scores, isDouble } = plan;
  const cells = isDouble ? roomFor(plan) : scores;
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const last = Math.min(rows, first + rowsAtOnce);
    const base = isDouble ? beginOf(first, plan) : 0;
    if (isDouble) readUnits(plan, base, beginOf(last, plan), cells);
    yield { first, last, scores: cells, base };
  }
}

/** How many units a double is, which has to be the one nearest to that many; NaN for any other. */
export function wholeUnits(value: number, { numerator, denominator }: NumberRatio): number {
  const units = Math.round((value * denominator) / numerator);
  return (units * numerator) / denominator === value ? units : Number.NaN;
}

/** What is no score of the scale becomes what is off it in whole units too, since it may be missing. */
function readUnits(
  { scores, unit, minimum, maximum }: ColumnPlan,
  from: number,
  to: number,
  units: NumberColumn,
): void {
  for (let cell = from; cell < to; cell++) {
    const whole = wholeUnits(scores[cell] as number, unit);
    units[cell - from] = whole >= minimum && whole <= maximum ? whole : minimum - 1;
  }
}

function roomFor(plan: ColumnPlan): NumberColumn {
  let longest = 0;
  for (let first = 0; first < plan.rows; first += rowsAtOnce) {
    const end = beginOf(Math.min(plan.rows, first + rowsAtOnce), plan);
    longest = Math.max(longest, end - beginOf(first, plan));
  }
  const isSmall = Math.max(Math.abs(plan.minimum - 1), Math.abs(plan.maximum)) < 2 ** 31;
  return isSmall ? new Int32Array(longest) : new Float64Array(longest);
}

function beginOf(row: number, { offsets, width }: ColumnPlan): number {
  return offsets === undefined ? row * width : (offsets[row] as number);
}
