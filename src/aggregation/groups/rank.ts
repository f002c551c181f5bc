import type { Integer } from "../../exact/integer";
import { divideExactly, multiply, subtract } from "../../exact/integer";

/**
 * The rank of a matrix of integers, by elimination without fractions (Bareiss, Mathematics of Computation 22, 1968): every
 * division comes out even, so that nothing is rounded.
 */
export function rankOf(matrix: readonly (readonly Integer[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let [rank, previous]: [number, Integer] = [0, 1];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const chosen = rows.findIndex((row) => row[column] !== 0);
    if (chosen < 0) continue;
    const pivotRow = rows[chosen] as readonly Integer[];
    const pivot = pivotRow[column] as Integer;
    // As an exchange of rows would: the rest may come in any order.
    const rest = rows.filter((_, index) => index !== chosen);
    rows = rest.map((row) => {
      const factor = row[column] as Integer;
      return row.map((value, at) => {
        return divideExactly(subtract(multiply(pivot, value), multiply(factor, pivotRow[at] as Integer)), previous);
      });
    });
    previous = pivot;
    rank++;
  }
  return rank;
}
