export { parseSummary, safeParseSummary } from "./aggregation/accumulators/parse-summary";
export { summaryJsonSchema, summarySchema } from "./aggregation/accumulators/schema";
export type { Summary } from "./aggregation/accumulators/summary";
export type { GroupReview } from "./aggregation/groups/group-result";
export { parseGroupReview, safeParseGroupReview } from "./aggregation/groups/parse-group-review";
export { groupReviewJsonSchema, groupReviewSchema } from "./aggregation/groups/schema";
export { parseResult, safeParseResult } from "./aggregation/parse-result";
export { parsePeriodsResult, safeParsePeriodsResult } from "./aggregation/periods/parse-periods-result";
export type { PeriodsResult } from "./aggregation/periods/periods-result";
export { periodsResultJsonSchema, periodsResultSchema } from "./aggregation/periods/schema";
export { resultJsonSchema, resultSchema } from "./aggregation/schema";
export type { GuidelinePart } from "./aggregation/teams/compare-distribution";
export type { ParseGuidelineOptions } from "./aggregation/teams/parse-guideline";
export { parseGuideline, safeParseGuideline } from "./aggregation/teams/parse-guideline";
export { parseTeamTree, safeParseTeamTree } from "./aggregation/teams/parse-team-tree";
export { guidelineJsonSchema, guidelineSchema, teamTreeJsonSchema, teamTreeSchema } from "./aggregation/teams/schema";
export type { Team, TeamTree } from "./aggregation/teams/teams";
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
