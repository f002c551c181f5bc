import type { ReviewResult, ScoreColumns } from "../../src/index";

/**
 * Reviews as rows of cells, one for each score that an assessor gave: what a cell weighs is what is left of the weights of
 * its criterion and role, divided among those who share it, in whole numbers. A criterion without a score is a cell without
 * one, which weighs all of the criterion.
 */
export function reviewsInColumns(reviews: readonly ReviewResult[]): ScoreColumns {
  const rows = reviews.map(({ criteria }) => {
    const cells = criteria.flatMap((criterion): readonly Cell[] => {
      if (criterion.status !== "scored") {
        return [{ hundredths: 0, weight: 1, divisor: 1, missing: criterion.status === "not-applicable" ? 2 : 1 }];
      }
      const scored = criterion.roles.filter(({ status, weight }) => status === "scored" && Number(weight) > 0);
      const whole = scored.reduce((sum, { weight }) => sum + Number(weight), 0);
      return scored.flatMap(({ assessors, weight }) => {
        const given = assessors.filter(({ exactScore }) => exactScore !== undefined);
        const divisor = whole * given.length;
        return given.map(({ exactScore }) => {
          return { hundredths: hundredthsOf(exactScore as string), weight: Number(weight), divisor, missing: 0 };
        });
      });
    });
    const multiple = cells.map(({ divisor }) => divisor).reduce(leastCommonMultiple, 1);
    return cells.map((cell) => ({ ...cell, weight: (multiple / cell.divisor) * cell.weight }));
  });
  const cells = rows.flat();
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach(({ length }, row) => {
    offsets[row + 1] = (offsets[row] as number) + length;
  });
  return {
    scores: Int32Array.from(cells, ({ hundredths }) => hundredths),
    weights: Int32Array.from(cells, ({ weight }) => weight),
    missing: Uint8Array.from(cells, ({ missing }) => missing),
    offsets,
  };
}

/** What weighs `weight / divisor` of a criterion, which weigh alike. */
interface Cell {
  readonly hundredths: number;
  readonly weight: number;
  readonly divisor: number;
  readonly missing: number;
}

function hundredthsOf(exact: string): number {
  const [above = 0, below = 1] = exact.split("/").map(Number);
  return (above * 100) / below;
}

function leastCommonMultiple(left: number, right: number): number {
  let [divisor, rest] = [left, right];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (left / divisor) * right;
}
