import type { ColumnPlan } from "./column-plan";
import type { NumberRatio } from "./column-rules";
import type { NumberColumn } from "./columns";
import type { RowBlock } from "./sum-rows";

/** So many rows at a time that what is reckoned of them stays in the processor's nearest memory. */
export const rowsAtOnce = 1024;

/**
 * Blocks of rows one after the other, with scores in whole units. They are copied into an array of one kind, and weights
 * of cells too, whatever the kind they come in: sums over many kinds of arrays take twice as long.
 */
export function* rowBlocks(plan: ColumnPlan): Generator<RowBlock> {
  const { rows, scores, isDouble, arithmetic } = plan;
  const room = longestBlock(plan);
  const units = arithmetic === "int32" ? new Int32Array(room) : new Float64Array(room);
  const weights = arithmetic === "int32" && plan.hasWeightPerCell ? new Int32Array(room) : undefined;
  const doubles = isDouble ? doublesOnScale(plan) : undefined;
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const last = Math.min(rows, first + rowsAtOnce);
    const [from, to] = [beginOf(first, plan), beginOf(last, plan)];
    if (doubles !== undefined) findUnits(plan, doubles, from, to, units);
    else if (isDouble) readUnits(plan, from, to, units);
    else units.set(scores.subarray(from, to));
    weights?.set((plan.weights as NumberColumn).subarray(from, to));
    yield { first, last, scores: units, weights, base: from };
  }
}

/** How many units a double is, which has to be the one nearest to that many; NaN for any other. */
export function wholeUnits(value: number, { numerator, denominator }: NumberRatio): number {
  // As below, with one division of the two.
  if (numerator === 1) {
    const units = Math.round(value * denominator);
    return units / denominator === value ? units : Number.NaN;
  }
  const units = Math.round((value * denominator) / numerator);
  return (units * numerator) / denominator === value ? units : Number.NaN;
}

/** What is no score of the scale becomes what is off it in whole units too, since it may be missing. */
function readUnits(
  { scores, unit, minimum, maximum }: ColumnPlan,
  from: number,
  to: number,
  units: RowBlock["scores"],
): void {
  for (let cell = from; cell < to; cell++) {
    const whole = wholeUnits(scores[cell] as number, unit);
    units[cell - from] = whole >= minimum && whole <= maximum ? whole : minimum - 1;
  }
}

/** So many doubles stay in the processor's nearest memories. */
const mostDoubles = 2 ** 14;

/** Up to here, a product of two doubles is less than half a unit off. */
const mostUnits = 2 ** 40;

/** The double of each number of units on the scale, from the least on, where there are fewer of them than of scores. */
function doublesOnScale({ scores, unit, minimum, maximum }: ColumnPlan): Float64Array | undefined {
  const count = maximum - minimum + 1;
  if (count > Math.min(mostDoubles, scores.length)) return undefined;
  if (Math.max(Math.abs(minimum), Math.abs(maximum)) > mostUnits) return undefined;
  return Float64Array.from({ length: count }, (_, index) => ((minimum + index) * unit.numerator) / unit.denominator);
}

/** As {@link readUnits}, in half of the time: looking a double up takes less than dividing again. */
function findUnits(
  { scores, unit, minimum }: ColumnPlan,
  doubles: Float64Array,
  from: number,
  to: number,
  units: RowBlock["scores"],
): void {
  const perPoint = unit.denominator / unit.numerator;
  for (let cell = from; cell < to; cell++) {
    const score = scores[cell] as number;
    // Cut off to 32 bits, what is no score may come to any place, where another double stands.
    const place = (score * perPoint - minimum + 0.5) | 0;
    units[cell - from] = doubles[place] === score ? minimum + place : minimum - 1;
  }
}

function longestBlock(plan: ColumnPlan): number {
  let longest = 0;
  for (let first = 0; first < plan.rows; first += rowsAtOnce) {
    const end = beginOf(Math.min(plan.rows, first + rowsAtOnce), plan);
    longest = Math.max(longest, end - beginOf(first, plan));
  }
  return longest;
}

function beginOf(row: number, { offsets, width }: ColumnPlan): number {
  return offsets === undefined ? row * width : (offsets[row] as number);
}
