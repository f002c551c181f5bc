import type { Decimal } from "../exact/decimal";

/**
 * How a measured value, such as a number of days or a share of customers, becomes the score of a criterion: by points
 * that state the score of a value. Between two points the score lies on the straight line from the one to the other;
 * outside the first and the last it is theirs. All points together say what is better: a higher value, where the scores
 * rise, or a lower one, where they fall.
 */
export interface Measure {
  /** What the values count, in words for people: `"working minutes"`. Another unit makes other scores of the same values. */
  readonly unit?: string;
  /**
   * At least two, in ascending order of their values. Their scores all rise or all fall; some may stay as they are, but
   * not all of them.
   */
  readonly points: readonly MeasurePoint[];
}

/** A value and the score that it has. */
export interface MeasurePoint {
  /** In the unit of the measure; above that of the point before, below zero if need be, and of any size. */
  readonly value: Decimal;
  /** On the rubric's scale, both ends inclusive; it may be finer than the scale's step. */
  readonly score: Decimal;
}
