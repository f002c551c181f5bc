export type { Accumulator } from "./aggregation/accumulators/accumulator";
export type { GatheredPart, GatheredParts, SubjectPart } from "./aggregation/accumulators/gathered-parts";
export type { GatheredRatings } from "./aggregation/accumulators/gathered-ratings";
export type { GatheredResult, GatheredResults } from "./aggregation/accumulators/gathered-results";
export { groupsAccumulator } from "./aggregation/accumulators/groups-accumulator";
export { periodsAccumulator } from "./aggregation/accumulators/periods-accumulator";
export { reviewsAccumulator } from "./aggregation/accumulators/reviews-accumulator";
export { scorecardsAccumulator } from "./aggregation/accumulators/scorecards-accumulator";
export type {
  CriterionMean,
  FinishedSummary,
  LevelShare,
  Quantile,
  Summary,
  SummaryOptions,
} from "./aggregation/accumulators/summary";
export { summaryAccumulator } from "./aggregation/accumulators/summary-accumulator";
export { trendsAccumulator } from "./aggregation/accumulators/trends-accumulator";
export type { AdjustOptions } from "./aggregation/adjustments/adjust-result";
export { adjustResult } from "./aggregation/adjustments/adjust-result";
export type {
  AdjustedGroupReview,
  AdjustedOf,
  AdjustedReview,
  Adjustment,
  AdjustmentDecision,
  OriginalScore,
  ReviewAdjustment,
} from "./aggregation/adjustments/adjustment";
export type { ColumnOptions, NumberColumn, ScoreColumns, ScoredColumns } from "./aggregation/columns/columns";
export { scoreColumns } from "./aggregation/columns/score-columns";
export type { Audience, ExplainOptions } from "./aggregation/explain";
export { explain } from "./aggregation/explain";
export type { ConflictMatter } from "./aggregation/groups/conflicts";
export { explainGroups } from "./aggregation/groups/explain-groups";
export type {
  GroupAnonymity,
  GroupMethodChoice,
  GroupOptions,
  GroupRules,
} from "./aggregation/groups/group-options";
export type {
  AbsentGroupCriterion,
  ConflictEntry,
  GroupCriterion,
  GroupEntry,
  GroupReview,
  LeftOutGroup,
  ScoredGroupCriterion,
  ScoredGroupReview,
  SelfEntry,
  UnscoredGroupReview,
  WithinGroup,
} from "./aggregation/groups/group-result";
export { scoreGroups, scoreRatingsInGroups } from "./aggregation/groups/score-groups";
export { verifyGroups } from "./aggregation/groups/verify-groups";
export type { RubricMixing } from "./aggregation/one-rubric";
export { rubricOfResults } from "./aggregation/one-rubric";
export { aggregatePeriods } from "./aggregation/periods/aggregate-periods";
export { explainPeriods } from "./aggregation/periods/explain-periods";
export { explainTrend } from "./aggregation/periods/explain-trend";
export type { AggregatePeriodsOptions } from "./aggregation/periods/period-options";
export type {
  PeriodDeduction,
  PeriodEntry,
  PeriodRules,
  PeriodShare,
  PeriodsResult,
  PeriodWeighting,
  ScoredPeriods,
  UnscoredPeriods,
  UnscoredPeriodsReason,
} from "./aggregation/periods/periods-result";
export type { TrendOptions } from "./aggregation/periods/trend-of";
export { trendOf } from "./aggregation/periods/trend-of";
export type { NoTrend, ScoreChange, Trend, TrendPoint, TrendResult } from "./aggregation/periods/trend-result";
export { verifyPeriods } from "./aggregation/periods/verify-periods";
export type {
  AbsentCriterion,
  AssessorEntry,
  CriterionOutcome,
  CriterionShare,
  Deduction,
  FiredGate,
  NextLevel,
  ReviewResult,
  RoleEntry,
  ScoredCriterion,
  ScoredReview,
  UnscoredReason,
  UnscoredReview,
} from "./aggregation/result";
export type {
  CriterionFigure,
  Outcome,
  ReviewOutcome,
  ScoredOutcome,
  UnscoredOutcome,
} from "./aggregation/review-outcome";
export type { ScoringOptions } from "./aggregation/score-review";
export { scoreRatings, scoreReview } from "./aggregation/score-review";
export { explainScorecard } from "./aggregation/scorecards/explain-scorecard";
export type { PartResult } from "./aggregation/scorecards/part-ledger";
export type { PartInput, ScorecardInput } from "./aggregation/scorecards/score-scorecard";
export { scoreScorecard } from "./aggregation/scorecards/score-scorecard";
export type {
  PartCriterion,
  PartDeduction,
  PartLedger,
  PartOutcome,
  ScorecardResult,
  ScoredMeasurePart,
  ScoredRubricPart,
  ScoredScorecard,
  UnscoredScorecard,
  UnscoredScorecardReason,
} from "./aggregation/scorecards/scorecard-result";
export { verifyScorecard } from "./aggregation/scorecards/verify-scorecard";
export { scoreStream } from "./aggregation/streams/score-stream";
export type { ReviewKey } from "./aggregation/streams/shard-of";
export { shardOf } from "./aggregation/streams/shard-of";
export type { RefusedReview, StopSignal, StreamOptions, StreamProgress } from "./aggregation/streams/stream-options";
export type {
  DistributionAdvice,
  GuidelinePart,
  LevelCounts,
  PartAdvice,
} from "./aggregation/teams/compare-distribution";
export { compareDistribution } from "./aggregation/teams/compare-distribution";
export { summarizeTeams } from "./aggregation/teams/summarize-teams";
export type { TeamMix, TeamTallies, TeamTally } from "./aggregation/teams/team-tallies";
export type {
  PublishedTeam,
  SuppressedTeam,
  Team,
  TeamOptions,
  TeamsSummary,
  TeamTree,
} from "./aggregation/teams/teams";
export { teamsAccumulator } from "./aggregation/teams/teams-accumulator";
export type { Difference, Verification } from "./aggregation/verify-result";
export { verifyResult } from "./aggregation/verify-result";
export { weightedMean } from "./aggregation/weighted-mean";
export type { ParseResult, Path } from "./document";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export type { MeasuredFigure } from "./evaluation/evaluation";
export type {
  CriterionEvidence,
  EvidenceScore,
  InapplicableEvidence,
  IndicatorFinding,
  IndicatorVerdict,
  ReviewDecision,
  ReviewEvidence,
  UnratedEvidence,
} from "./evaluation/review-evidence";
export {
  addRatios,
  compareRatios,
  divideRatios,
  formatDecimal,
  formatRatio,
  multiplyRatios,
  reduceRatio,
  roundToStep,
  subtractRatios,
} from "./exact/checked-arithmetic";
export type { Decimal } from "./exact/decimal";
export { parseDecimal } from "./exact/decimal";
export type { Integer } from "./exact/integer";
export type { Ratio } from "./exact/ratio";
export { parseRatio, ratioOf } from "./exact/ratio";
export type { RoundingMode } from "./exact/rounding";
export type { Assessor, BuiltInRole, CustomerContact, CustomerRelation, RoleId } from "./review/assessor";
export type { ParsedPeriod, PeriodParts } from "./review/parse-period";
export { formatPeriod, parsePeriod, safeParsePeriod } from "./review/parse-period";
export type { Period, PeriodRange } from "./review/period";
export type { FiscalYear, PeriodUnit, StatedFiscalYear } from "./review/period-calendar";
export { periodRange } from "./review/period-range";
export { nextPeriod, periodsWithin, previousPeriod } from "./review/period-units";
export type { NoScoreStatus, Rating, RatingValue, SubjectRating } from "./review/rating";
export type { EvaluatedEvidence, Review } from "./review/review";
export type { RubricChange, RubricComparison, RubricVerdict } from "./rubric/compare-rubrics";
export { compareRubrics } from "./rubric/compare-rubrics";
export type { CustomerCentricCriterion, CustomerCentricLevel } from "./rubric/customer-centric";
export { customerCentric } from "./rubric/customer-centric";
export type { CustomerCentricTexts, Locale } from "./rubric/customer-centric-texts";
export { customerCentricTexts } from "./rubric/customer-centric-texts";
export type { LevelDefinition, RubricDefinition } from "./rubric/define-rubric";
export { defineRubric } from "./rubric/define-rubric";
export { rubricFingerprints } from "./rubric/fingerprint";
export { noCriterionFailing } from "./rubric/gates";
export type { Measure, MeasurePoint } from "./rubric/measure";
export type { LevelBoundary, LevelRange, PlacedScore } from "./rubric/placing";
export { compareLevels, isScore, levelBoundaries, levelOf, levelRange, placeScore } from "./rubric/placing";
export type {
  AbsencePolicies,
  AbsencePolicy,
  Criterion,
  CriterionIdOf,
  Gate,
  Indicator,
  Level,
  LevelDescriptor,
  LevelIdOf,
  Role,
  Rubric,
  Scale,
  WithinRole,
} from "./rubric/rubric";
export { builtInRoles } from "./rubric/rubric";
export type { RubricIdentity } from "./rubric/rubric-identity";
export type { ScorecardDefinition } from "./rubric/scorecards/define-scorecard";
export { defineScorecard } from "./rubric/scorecards/define-scorecard";
export type {
  ConversionPoints,
  MeasurePart,
  RubricPart,
  ScaleConversion,
  Scorecard,
  ScorecardIdentity,
  ScorecardPart,
  ScorecardTexts,
} from "./rubric/scorecards/scorecard";
export type { RubricFingerprints } from "./rubric/seal";
export type { CriterionTexts, RubricTexts } from "./rubric/texts";
export { engine } from "./version";
