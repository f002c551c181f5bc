import type { Decimal } from "../../exact/decimal";
import type { AbsencePolicy, Rubric } from "../../rubric/rubric";

/** A typed array of plain numbers: of integers, or of decimals as doubles. */
export type NumberColumn =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float64Array;

/** The cells of many rows, row after row: a row is what one score is made of, such as the criteria of a review. */
export interface ScoreColumns {
  /**
   * One a cell, on the scale, both ends inclusive. **An array of integers holds units (`scoreUnit`), not scores**: 850 is 8.50,
   * and 8 is 0.08, which is a score as well, so that nothing refuses it. Whole scores such as 8 and 9 need `scoreUnit: 1`, or
   * a `Float64Array`, which holds the score itself: the double nearest to a multiple of the unit, 8.5.
   */
  readonly scores: NumberColumn;
  /**
   * What the cells weigh in their row, relative to its sum; not negative. One for each place of a row, the same in all rows
   * (`width` of them): decimals, or a typed array. Or one a cell: a typed array as long as the scores, in which doubles are
   * multiples of `weightUnit`.
   */
  readonly weights: NumberColumn | readonly Decimal[];
  /** How many cells each row has, from 1 on. Either this or `offsets`. */
  readonly width?: number | undefined;
  /** Where each row begins, from 0 on, not descending, and at the end where the last one ends: one more than rows. */
  readonly offsets?: Int32Array | Uint32Array | undefined;
  /** One a cell: 0 where there is a score, 1 where it is not rated yet (or not observed), 2 where it does not apply. */
  readonly missing?: Uint8Array | undefined;
}

/** How columns are scored. */
export interface ColumnOptions {
  /**
   * The built-in rubric when left out. Its scale, rounding, levels and minimum coverage count; its criteria and their
   * policies do not, since places of a row have no names. It has no gates, at most 256 levels and 2^24 steps, and its
   * scores are less than 2^31 steps from zero.
   */
  readonly rubric?: Rubric | undefined;
  /** What 1 stands for in scores of integers, and what doubles are multiples of. The rubric's step (0.01) when left out. */
  readonly scoreUnit?: Decimal | undefined;
  /** What weights that are doubles, one a cell, are multiples of: 0.01 when left out. */
  readonly weightUnit?: Decimal | undefined;
  /** What becomes of cells that are not rated: `"exclude"` when left out. */
  readonly notRated?: AbsencePolicy | undefined;
  /** What becomes of cells that do not apply: `"exclude"` when left out. */
  readonly notApplicable?: AbsencePolicy | undefined;
}

/** What the rows come to: an entry for each row. */
export interface ScoredColumns {
  /** The rounded score in whole steps of the rubric: 850 for 8.50. Without meaning where `unscored` is 1. */
  readonly scores: Int32Array;
  /** The level's place in the rubric, 0 for the lowest. Without meaning where `unscored` is 1. */
  readonly levels: Uint8Array;
  /** The weight of scored cells over that of applicable ones, in whole hundredths, rounded down: 0 to 100. */
  readonly coverage: Uint8Array;
  /** 1 where the row has no score: nothing in it has one or applies, or too little of it has. 0 elsewhere. */
  readonly unscored: Uint8Array;
  /** What the sums were reckoned in, by the largest that these columns could come to. All of it is exact. */
  readonly arithmetic: "int32" | "double" | "bigint";
}
