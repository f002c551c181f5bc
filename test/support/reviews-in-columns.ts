import type { ScoreColumns, ScoredReview } from "../../src/index";

/**
 * Scored reviews as rows of cells, one for each score that an assessor gave: what a cell weighs is what is left of the
 * weights of its criterion and role, divided among those who share it, in whole numbers.
 */
export function reviewsInColumns(reviews: readonly ScoredReview[]): ScoreColumns {
  const rows = reviews.map(({ criteria }) => {
    const cells = criteria.flatMap((criterion) => {
      if (criterion.status !== "scored") return [];
      const scored = criterion.roles.filter(({ status, weight }) => status === "scored" && Number(weight) > 0);
      const whole = scored.reduce((sum, { weight }) => sum + Number(weight), 0);
      return scored.flatMap(({ assessors, weight }) => {
        const given = assessors.filter(({ exactScore }) => exactScore !== undefined);
        const divisor = whole * given.length;
        return given.map(({ exactScore }) => ({ hundredths: hundredthsOf(exactScore as string), weight, divisor }));
      });
    });
    const multiple = cells.map(({ divisor }) => divisor).reduce(leastCommonMultiple, 1);
    return cells.map(({ hundredths, weight, divisor }) => [hundredths, (multiple / divisor) * Number(weight)] as const);
  });
  const cells = rows.flat();
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach(({ length }, row) => {
    offsets[row + 1] = (offsets[row] as number) + length;
  });
  return {
    scores: Int32Array.from(cells, ([score]) => score),
    weights: Int32Array.from(cells, ([, weight]) => weight),
    offsets,
  };
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
