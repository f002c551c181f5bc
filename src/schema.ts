export { parseResult, resultJsonSchema, safeParseResult } from "./aggregation/parseResult";
export { resultSchema } from "./aggregation/schema";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { ParseOptions } from "./review/parseReview";
export {
  parseRatings,
  parseReview,
  ratingsJsonSchema,
  reviewJsonSchema,
  safeParseRatings,
  safeParseReview,
} from "./review/parseReview";
export { ratingsSchema, reviewSchema } from "./review/schema";
export type { ParseResult } from "./rubric/formIssues";
export type { JsonSchema } from "./rubric/parseRubric";
export { parseRubric, rubricJsonSchema, safeParseRubric } from "./rubric/parseRubric";
export { rubricSchema } from "./rubric/schema";
