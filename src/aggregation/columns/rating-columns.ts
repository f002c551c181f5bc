import type { Decimal } from "../../exact/decimal";
import type { Rubric } from "../../rubric/rubric";
import type { NumberColumn } from "./columns";

/** A typed array of whole numbers. */
export type IntegerColumn = Exclude<NumberColumn, Float64Array>;

/** Whose review ratings are part of: of a subject in a period, or of a subject alone where there are no periods. */
export interface RatedReview {
  readonly subject: string;
  /** A good period, such as `2026-H1`. */
  readonly period?: string | undefined;
  /** Carried along, never scored. */
  readonly team?: string | undefined;
}

/**
 * What stands in a cell of {@link RatingColumns}, by the number that stands for it in `status`: 0 for a score, 1 for an
 * empty cell, and so on. With 4, the cell of `score` says which of `levels` was chosen.
 *
 * @example
 * ```ts
 * import { ratingStatuses } from "customer-centric-rubric/columns";
 *
 * ratingStatuses.indexOf("not-applicable"); // 2
 * ```
 */
export const ratingStatuses = ["scored", "not-rated", "not-applicable", "not-observed", "level"] as const;

/**
 * A long table of ratings, column by column. What is called in the singular (`review`, `score`) is a typed array with an
 * entry for each rating; what is called in the plural (`reviews`, `assessors`) lists what those entries are indexes of.
 */
export interface RatingColumns {
  /** Which of `reviews` the rating is part of. */
  readonly review: IntegerColumn;
  /** Which of `assessors` gave it, as one of `reviews` where it is the subject. */
  readonly assessor: IntegerColumn;
  /** In which of `roles`. */
  readonly role: IntegerColumn;
  /** About which of `criteria`. */
  readonly criterion: IntegerColumn;
  /**
   * In an array of integers, how many units (`scoreUnit`) the score is: 850 for 8.50. In a `Float64Array`, the score itself,
   * 8.5. Where `status` is 4 (`level`), the index of one of `levels`. Not looked at where there is no score.
   */
  readonly score: NumberColumn;
  /** What stands there, as {@link ratingStatuses} numbers it. All are scores when left out. */
  readonly status?: Uint8Array | undefined;
  /** Each subject and period once. */
  readonly reviews: readonly RatedReview[];
  /** Ids of assessors, each once; that of a subject is the subject's own. */
  readonly assessors: readonly string[];
  /** Ids of roles of the rubric, in any order. */
  readonly roles: readonly string[];
  /** Ids of criteria of the rubric, and `overall`, in any order. */
  readonly criteria: readonly string[];
  /** Ids of levels of the rubric, in any order; none when left out. */
  readonly levels?: readonly string[] | undefined;
}

/** How columns of ratings are scored. */
export interface RatingColumnOptions {
  /** The built-in rubric when left out; of at most 256 levels and 2^24 steps. All of it counts. */
  readonly rubric?: Rubric | undefined;
  /**
   * What 1 stands for in scores of integers; the rubric's step (0.01) when left out. The ends of the scale are multiples of
   * it. Doubles may be any decimals, and are scored fastest when they are multiples of it too.
   */
  readonly scoreUnit?: Decimal | undefined;
}

/**
 * Why a review is unscored, as the reasons of results name it. In `unscored` of {@link ScoredRatingColumns}, the first one
 * counts 1, the second 2, the third 4, and so on, since there may be several.
 *
 * @example
 * ```ts
 * import { unscoredCodes } from "customer-centric-rubric/columns";
 *
 * const unscored = 12;
 * unscoredCodes.filter((_, index) => unscored & (2 ** index)); // ["no-score", "coverage-below-minimum"]
 * ```
 */
export const unscoredCodes = [
  "no-applicable-criterion",
  "self-ratings-only",
  "no-score",
  "coverage-below-minimum",
  "gate",
] as const;

/** What reviews come to: an entry for each of `reviews`, in their order. */
export interface ScoredRatingColumns {
  /** The published score in whole steps of the rubric: 850 for 8.50. Without meaning where `unscored` is not 0. */
  readonly scores: Int32Array;
  /** The level's place in the rubric, 0 for the lowest. Without meaning where `unscored` is not 0. */
  readonly levels: Uint8Array;
  /** The weight of scored criteria over that of applicable ones, in whole hundredths, rounded down: 0 to 100. */
  readonly coverage: Uint8Array;
  /** 0 for a review with a score; else the sum of the reasons why it has none, numbered as {@link unscoredCodes} says. */
  readonly unscored: Uint8Array;
  /**
   * How many reviews were scored one by one, by the functions that `scoreRatings` is made of, since the rubric or their
   * ratings ask for more than whole numbers below 2^53: exact as all others, and some hundred times slower.
   */
  readonly oneByOne: number;
}
