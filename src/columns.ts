export type { ColumnOptions, NumberColumn, ScoreColumns, ScoredColumns } from "./aggregation/columns/columns";
export type { CsvColumn, RatingsCsvOptions } from "./aggregation/columns/csv/ratings-csv";
export { readRatingsCsv, readRatingsCsvStream } from "./aggregation/columns/csv/read-ratings-csv";
export type { RatingsCsvParts } from "./aggregation/columns/csv/split-ratings-csv";
export { splitRatingsCsv } from "./aggregation/columns/csv/split-ratings-csv";
export { mergeRatingColumns } from "./aggregation/columns/merge-rating-columns";
export type {
  IntegerColumn,
  RatedReview,
  RatingColumnOptions,
  RatingColumns,
  ScoredRatingColumns,
} from "./aggregation/columns/rating-columns";
export { ratingStatuses, unscoredCodes } from "./aggregation/columns/rating-columns";
export { scoreColumns } from "./aggregation/columns/score-columns";
export { scoreRatingColumns } from "./aggregation/columns/score-rating-columns";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { Decimal } from "./exact/decimal";
