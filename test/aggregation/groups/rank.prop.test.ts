import fc from "fast-check";
import { expect, test } from "vitest";
import { rankOf } from "../../../src/aggregation/groups/rank";

/** The rank as the size of the largest square part whose determinant, developed along its first row, is not 0. */
function rankByDeterminants(matrix: readonly (readonly number[])[]): number {
  const [height, width] = [matrix.length, matrix[0]?.length ?? 0];
  for (let size = Math.min(height, width); size > 0; size--) {
    for (const rows of choices(height, size)) {
      for (const columns of choices(width, size)) {
        if (determinant(rows.map((row) => columns.map((column) => matrix[row]?.[column] as number))) !== 0) return size;
      }
    }
  }
  return 0;
}

function determinant(square: readonly (readonly number[])[]): number {
  const [first, ...others] = square;
  if (first === undefined) return 1;
  return first.reduce((sum, value, column) => {
    const minor = others.map((row) => row.filter((_, at) => at !== column));
    return sum + (column % 2 === 0 ? value : -value) * determinant(minor);
  }, 0);
}

function choices(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => index + from).flatMap((one) => {
    return choices(count, size - 1, one + 1).map((rest) => [one, ...rest]);
  });
}

const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([height, width]) => {
  // Mostly few different numbers: dependent rows would be rare otherwise.
  const entry = fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: -3, max: 3 }));
  const row = fc.array(entry, { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
});

test("the rank of a matrix is the size of its largest part with a determinant", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      expect(rankOf(matrix)).toBe(rankByDeterminants(matrix));
    }),
    { numRuns: 500 },
  );
});
