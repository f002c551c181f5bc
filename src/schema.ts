export { parseResult, resultJsonSchema, safeParseResult } from "./aggregation/parse-result";
export { resultSchema } from "./aggregation/schema";
export type { ParseResult } from "./document";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { ParseOptions } from "./review/parse-review";
export {
  parseRatings,
  parseReview,
  ratingsJsonSchema,
  reviewJsonSchema,
  safeParseRatings,
  safeParseReview,
} from "./review/parse-review";
export { ratingsSchema, reviewSchema } from "./review/schema";
export type { JsonSchema } from "./rubric/parse-rubric";
export { parseRubric, rubricJsonSchema, safeParseRubric } from "./rubric/parse-rubric";
export { rubricSchema } from "./rubric/schema";
