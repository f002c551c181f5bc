import type { Period } from "./period";
import type { Rating } from "./rating";

/** All ratings of one subject, for one period. */
export interface Review<LevelId extends string = string, CriterionId extends string = string> {
  /** Whose work is rated. */
  readonly subject: string;
  readonly period?: Period | undefined;
  /** The one team of the subject in that period; carried along, never scored. */
  readonly team?: string | undefined;
  /** In any order. An empty list is a review without a score yet. */
  readonly ratings: readonly Rating<LevelId, CriterionId>[];
}
