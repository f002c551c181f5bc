import type { ColumnPlan } from "./column-plan";
import type { NumberColumn } from "./columns";

/** Some rows that are next to each other, and their scores as whole units: that of a cell stands at the cell less the base. */
export interface RowBlock {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly scores: Int32Array | Float64Array;
  /** Of these cells, where each has one of its own and all are whole numbers of 32 bits. */
  readonly weights: Int32Array | undefined;
  readonly base: number;
}

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
 * The products of rows that are all alike (one width, the same weights, none missing), in 32 bits.
 * The first bad cell, or −1.
 */
export function sumAlikeRows(plan: ColumnPlan, block: RowBlock, { products }: RowSums): number {
  const { width, minimum } = plan;
  const range = plan.maximum - minimum;
  const { first, last, base } = block;
  const scores = block.scores as Int32Array;
  const weights = plan.weights as Int32Array;
  let cell = 0;
  for (let row = first; row < last; row++) {
    let sum = 0;
    for (let place = 0; place < width; place++, cell++) {
      const score = scores[cell] as number;
      // Below the minimum, the difference without its sign is larger than any on the scale.
      if ((score - minimum) >>> 0 > range) return base + cell;
      sum = (sum + Math.imul(score, weights[place] as number)) | 0;
    }
    products[row - first] = sum;
  }
  return -1;
}

/** As {@link sumAlikeRows}, of full rows whose cells have weights of their own. */
export function sumWeighedRows(plan: ColumnPlan, block: RowBlock, sums: RowSums): number {
  const { width, minimum } = plan;
  const range = plan.maximum - minimum;
  const { first, last, base } = block;
  const scores = block.scores as Int32Array;
  const weights = block.weights as Int32Array;
  let cell = 0;
  for (let row = first; row < last; row++) {
    let sum = 0;
    let whole = 0;
    for (let place = 0; place < width; place++, cell++) {
      const score = scores[cell] as number;
      if ((score - minimum) >>> 0 > range) return base + cell;
      const weight = weights[cell] as number;
      sum = (sum + Math.imul(score, weight)) | 0;
      whole = (whole + weight) | 0;
    }
    sums.products[row - first] = sum;
    sums.weights[row - first] = whole;
  }
  return -1;
}

/** The sums of rows of any kind, in doubles. The first bad cell, or −1. */
export function sumRows(plan: ColumnPlan, block: RowBlock, sums: RowSums): number {
  const { first, last, base } = block;
  const scores = block.scores as Float64Array;
  const { missing, offsets, width, minimum, maximum, notRated, notApplicable } = plan;
  const { hasWeightPerCell } = plan;
  const weights = plan.weights as NumberColumn;
  let cell = offsets === undefined ? first * width : (offsets[first] as number);
  for (let row = first; row < last; row++) {
    const begin = hasWeightPerCell ? 0 : cell;
    const end = offsets === undefined ? cell + width : (offsets[row + 1] as number);
    let product = 0;
    let weight = 0;
    let scored = 0;
    let applicable = 0;
    let fails = 0;
    for (; cell < end; cell++) {
      const part = weights[cell - begin] as number;
      const absence = missing === undefined ? 0 : (missing[cell] as number);
      if (absence === 0) {
        const score = scores[cell - base] as number;
        if (score < minimum || score > maximum) return cell;
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
