export type {
  IntegerColumn,
  RatedReview,
  RatingColumnOptions,
  RatingColumns,
  ScoredRatingColumns,
} from "./aggregation/columns/rating-columns";
export { ratingStatuses, unscoredCodes } from "./aggregation/columns/rating-columns";
export { scoreRatingColumns } from "./aggregation/columns/score-rating-columns";
