import type { ColumnPlan } from "./column-plan";
import { planColumns } from "./column-plan";
import { columnRules } from "./column-rules";
import type { ColumnOptions, ScoreColumns, ScoredColumns } from "./columns";
import { coverFullRows, coverRows, placeRows } from "./place-rows";
import { readColumns } from "./read-columns";
import { refuseCell } from "./refuse-cell";
import { scoreAnyRows } from "./score-any-rows";
import { rowSums, sumAlikeRows, sumRows, sumWeighedRows } from "./sum-rows";
import { rowBlocks, rowsAtOnce } from "./whole-units";

/**
 * Scores millions of rows at once: of each, the weighted mean of its cells, exact, rounded once by the rubric's rule and
 * placed, as `weightedMean` does of one. For whoever holds scores in typed arrays; a review is scored by `scoreReview`,
 * which also knows assessors and roles, gates and reasons.
 *
 * Nothing is rounded on the way: sums are reckoned in 32 bits, in doubles below 2^53, or in integers of any size, whichever
 * holds the largest that these columns could come to. A cell that is no score stops everything.
 *
 * @throws {ScoringError} `invalid-columns`, for columns that do not fit each other and for the first cell that is bad, with
 * its place in `details.issues`; `invalid-option`, also for a rubric with gates; `undefined-rubric`.
 * @example
 * ```ts
 * import { scoreColumns } from "customer-centric-rubric";
 *
 * const scored = scoreColumns({
 *   scores: Int16Array.of(900, 799, 650, 700),
 *   weights: [1, 1],
 *   width: 2,
 * });
 * [...scored.scores]; // [850, 675]
 * [...scored.levels]; // [3, 1]
 *
 * // Whole numbers are steps of the rubric: 8 and 9 are 0.08 and 0.09, unless 1 is said to be the unit.
 * const whole = { scores: Uint8Array.of(8, 9), weights: [1, 1], width: 2 };
 * [...scoreColumns(whole).scores]; // [9]
 * [...scoreColumns(whole, { scoreUnit: 1 }).scores]; // [850]
 * ```
 */
export function scoreColumns(columns: ScoreColumns, options?: ColumnOptions): ScoredColumns {
  const rules = columnRules(options);
  const plan = planColumns(readColumns(columns, rules), rules);
  const { rows, arithmetic } = plan;
  const scored = {
    scores: new Int32Array(rows),
    levels: new Uint8Array(rows),
    coverage: new Uint8Array(rows).fill(100),
    unscored: new Uint8Array(rows),
    arithmetic,
  };
  const bad = arithmetic === "bigint" ? scoreAnyRows(plan, scored) : scoreInBlocks(plan, scored);
  if (bad >= 0) throw refuseCell(bad, plan);
  return scored;
}

/** The first bad cell, or −1. */
function scoreInBlocks(plan: ColumnPlan, scored: ScoredColumns): number {
  const { rows, arithmetic, hasWeightPerCell, largestWeight } = plan;
  const sums = rowSums(Math.min(rows, rowsAtOnce), hasWeightPerCell ? 0 : (largestWeight as number));
  const inInt32 = hasWeightPerCell ? sumWeighedRows : sumAlikeRows;
  const sum = arithmetic === "int32" ? inInt32 : sumRows;
  for (const block of rowBlocks(plan)) {
    const bad = sum(plan, block, sums);
    if (bad >= 0) return bad;
    if (arithmetic !== "int32") coverRows(plan, block, sums, scored);
    else if (hasWeightPerCell) coverFullRows(block, sums, scored);
    placeRows(plan, block, sums, scored);
  }
  return -1;
}
