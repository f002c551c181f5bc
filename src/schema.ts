export { parseResult, safeParseResult } from "./aggregation/parse-result";
export { resultJsonSchema, resultSchema } from "./aggregation/schema";
export type { ParseResult } from "./document";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { Evidence } from "./review/evidence/evidence";
export { parseEvidence, safeParseEvidence } from "./review/evidence/parse-evidence";
export type { EvidenceKind, EvidenceRecord, RecordOf } from "./review/evidence/record";
export { evidenceJsonSchema, evidenceRecordSchema, evidenceSchema } from "./review/evidence/schema";
export { parseCalendar, safeParseCalendar } from "./review/parse-calendar";
export type { ParseOptions } from "./review/parse-review";
export { parseRatings, parseReview, safeParseRatings, safeParseReview } from "./review/parse-review";
export {
  calendarJsonSchema,
  calendarSchema,
  ratingsJsonSchema,
  ratingsSchema,
  reviewJsonSchema,
  reviewSchema,
} from "./review/schema";
export type { Holiday, Weekday, WeeklyHours, WorkingCalendar, WorkingHours } from "./review/working-calendar";
export { parseRubric, safeParseRubric } from "./rubric/parse-rubric";
export type { JsonSchema } from "./rubric/schema";
export { rubricJsonSchema, rubricSchema } from "./rubric/schema";
export { parseScorecard, safeParseScorecard } from "./rubric/scorecards/parse-scorecard";
export { scorecardJsonSchema, scorecardSchema } from "./rubric/scorecards/schema";
