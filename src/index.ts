export type { ColumnOptions, NumberColumn, ScoreColumns, ScoredColumns } from "./aggregation/columns/columns";
export { scoreColumns } from "./aggregation/columns/score-columns";
export type { Audience, ExplainOptions } from "./aggregation/explain";
export { explain } from "./aggregation/explain";
export type { AggregatePeriodsOptions } from "./aggregation/periods/aggregate-periods";
export { aggregatePeriods } from "./aggregation/periods/aggregate-periods";
export type {
  PeriodAdjustment,
  PeriodEntry,
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
export type {
  AbsentCriterion,
  Adjustment,
  AssessorEntry,
  CriterionOutcome,
  CriterionShare,
  FiredGate,
  NextLevel,
  ReviewResult,
  RoleEntry,
  ScoredCriterion,
  ScoredReview,
  UnscoredReason,
  UnscoredReview,
} from "./aggregation/result";
export type { ScoringOptions } from "./aggregation/score-review";
export { scoreRatings, scoreReview } from "./aggregation/score-review";
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
export { periodRange } from "./review/period";
export type { FiscalYear, PeriodUnit } from "./review/period-calendar";
export { nextPeriod, periodsWithin, previousPeriod } from "./review/period-units";
export type { NoScoreStatus, Rating, RatingValue, SubjectRating } from "./review/rating";
export type { EvaluatedEvidence, Review } from "./review/review";
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
export type { RubricFingerprints } from "./rubric/seal";
export type { CriterionTexts, RubricTexts } from "./rubric/texts";
export { engine } from "./version";
