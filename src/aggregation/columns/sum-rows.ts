import type { NumberRatio } from "./column-rules";
import type { ColumnPlan } from "./column-plan";

/** What the rows of a block come to before they are divided: an entry a row, in whole numbers below 2^53. */
export interface RowSums {
  /** Of weight times score, in units. */
  readonly products: Float64Array;
  /** Of the weights that the products hold. */
  readonly weights: Float64Array;
  /** Of the weights of cells with a score, and of those that apply. */
  readonly scored: Float64Array;
  readonly applicable: Float64Array;
  /** 1 where an absence makes the row's score the lowest one. */
  readonly fails: Uint8Array;
}

/** Room for the sums of a block; where all rows weigh the same, their weights are there already. */
export function rowSums(rows: number, wholeWeight: number): RowSums {
  const column = () => new Float64Array(rows).fill(wholeWeight);
  return { products: column(), weights: column(), scored: column(), applicable: column(), fails: new Uint8Array(rows) };
}

/**
 * The products of rows that are all alike (one width, the same weights, scores in integers, none missing), in 32 bits.
 * The first bad cell, or −1.
 */
export function sumAlikeRows(plan: ColumnPlan, first: number, last: number, { products }: RowSums): number {
  const { scores, weights, width, minimum, maximum } = plan;
  let cell = first * width;
  for (let row = first; row < last; row++) {
    let sum = 0;
    for (let place = 0; place < width; place++, cell++) {
      const score = scores[cell] as number;
      if (score < minimum || score > maximum) return cell;
      sum = (sum + Math.imul(score, weights[place] as number)) | 0;
    }
    products[row - first] = sum;
  }
  return -1;
}

/** The sums of rows of any kind, in doubles. The first bad cell, or −1. */
export function sumRows(plan: ColumnPlan, first: number, last: number, sums: RowSums): number {
  const { scores, weights, missing, offsets, width, minimum, maximum, notRated, notApplicable } = plan;
  let cell = offsets === undefined ? first * width : (offsets[first] as number);
  for (let row = first; row < last; row++) {
    const begin = plan.hasWeightPerCell ? 0 : cell;
    const end = offsets === undefined ? cell + width : (offsets[row + 1] as number);
    let [product, weight, scored, applicable, fails] = [0, 0, 0, 0, 0];
    for (; cell < end; cell++) {
      const part = weights[cell - begin] as number;
      const absence = missing === undefined ? 0 : (missing[cell] as number);
      if (absence === 0) {
        const given = scores[cell] as number;
        const score = plan.isDouble ? wholeUnits(given, plan.unit) : given;
        // Written so that what is no number is bad too.
        if (!(score >= minimum && score <= maximum)) return cell;
        product += score * part;
        weight += part;
        scored += part;
        applicable += part;
        continue;
      }
      if (absence > 2) return cell;
      if (absence === 1) applicable += part;
      const policy = absence === 1 ? notRated : notApplicable;
      if (policy === "forbid") return cell;
      if (policy === "fail") fails = 1;
      if (policy === "lowest") {
        product += minimum * part;
        weight += part;
      }
    }
    const index = row - first;
    sums.products[index] = product;
    sums.weights[index] = weight;
    sums.scored[index] = scored;
    sums.applicable[index] = applicable;
    sums.fails[index] = fails;
  }
  return -1;
}

/** How many units a double is, which has to be the nearest one to that many; NaN for any other. */
export function wholeUnits(value: number, { numerator, denominator }: NumberRatio): number {
  const units = Math.round((value * denominator) / numerator);
  return (units * numerator) / denominator === value ? units : Number.NaN;
}
