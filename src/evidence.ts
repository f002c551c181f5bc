export type { ParseResult } from "./document";
export type { Issue, IssueCode, PathSegment, ScoringErrorCode, ScoringErrorDetails } from "./errors";
export { isScoringError, ScoringError } from "./errors";
export { builtInEvaluators } from "./evaluation/built-in-evaluators";
export type { InapplicableClimb, NextStair, Obstacle, UnratedClimb } from "./evaluation/climb";
export type { Conclusion } from "./evaluation/combine-findings";
export type { ContractSample } from "./evaluation/contract-violations";
export { contractViolations } from "./evaluation/contract-violations";
export type { EvaluationOptions } from "./evaluation/evaluate-evidence";
export { evaluateEvidence } from "./evaluation/evaluate-evidence";
export type {
  CriterionClimb,
  Evaluation,
  EvaluatorRun,
  FactCount,
  IndicatorConclusion,
  MeasuredClimb,
  MeasuredFigure,
  PublishedClimb,
} from "./evaluation/evaluation";
export type {
  EvaluationContext,
  EvaluationInput,
  Evaluator,
  EvaluatorMeta,
  EvidenceOf,
  Judgement,
  LeftOut,
} from "./evaluation/evaluator";
export { defineEvaluator } from "./evaluation/evaluator";
export { evaluatorReference } from "./evaluation/evaluator-reference";
export { accountContacts } from "./evaluation/evaluators/account-contacts";
export { accountKnowledge } from "./evaluation/evaluators/account-knowledge";
export { caseStudyPanel } from "./evaluation/evaluators/case-study-panel";
export { coldReferrals } from "./evaluation/evaluators/cold-referrals";
export { complaintsAfterGuidance } from "./evaluation/evaluators/complaints-after-guidance";
export { courtesy } from "./evaluation/evaluators/courtesy";
export { expectationGap } from "./evaluation/evaluators/expectation-gap";
export { painPoints } from "./evaluation/evaluators/pain-points";
export { publicIncidents } from "./evaluation/evaluators/public-incidents";
export { repeatContacts } from "./evaluation/evaluators/repeat-contacts";
export { replyWithinTarget } from "./evaluation/evaluators/reply-within-target";
export { resolvedOrRelayed } from "./evaluation/evaluators/resolved-or-relayed";
export { serviceJourney } from "./evaluation/evaluators/service-journey";
export { silentGaps } from "./evaluation/evaluators/silent-gaps";
export { surveyItem } from "./evaluation/evaluators/survey-item";
export { unansweredRequests } from "./evaluation/evaluators/unanswered-requests";
export { unaskedPraise } from "./evaluation/evaluators/unasked-praise";
export { upheldIncidents } from "./evaluation/evaluators/upheld-incidents";
export type {
  Caution,
  EmptyFinding,
  FailedFinding,
  Finding,
  FindingSource,
  InapplicableFinding,
  JudgedFinding,
  Measurement,
  MetProportion,
  Verdict,
} from "./evaluation/finding";
export type { Fact, ShareQuestion } from "./evaluation/judge-share";
export { judgeShare } from "./evaluation/judge-share";
export type { ParseEvaluationOptions } from "./evaluation/parse-evaluation";
export { parseEvaluation, safeParseEvaluation } from "./evaluation/parse-evaluation";
export type { JobProfile } from "./evaluation/profile";
export { applyProfile, defineProfile } from "./evaluation/profile";
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
export { profileSchema } from "./evaluation/schema";
export type { MeasuredScore } from "./evaluation/score-measure";
export { scoreMeasure } from "./evaluation/score-measure";
export { evaluationJsonSchema, evaluationSchema } from "./evaluation/stored/schema";
export type { SurveyScale } from "./evaluation/survey-answers";
export type { SurveyFormula, SurveySummary, SurveySummaryOptions } from "./evaluation/survey-summary";
export { summarizeSurvey } from "./evaluation/survey-summary";
export type { Decimal } from "./exact/decimal";
export type { Integer } from "./exact/integer";
export type { Ratio } from "./exact/ratio";
export type { Account, AccountContact, AccountKnowledge } from "./review/evidence/account";
export type { CaseStudy, CaseStudyRating } from "./review/evidence/case-study";
export type {
  Appeal,
  Cause,
  Complaint,
  ComplaintSubject,
  Counselling,
  Gravity,
  PublicIncident,
  RecordedKind,
  Register,
  RegisterName,
  RulingStatus,
} from "./review/evidence/complaint";
export type { PainPoint, Praise, SurveyAnswer } from "./review/evidence/customer-voice";
export type { Evidence } from "./review/evidence/evidence";
export type { Journey, JourneyCounts } from "./review/evidence/journey";
export type { Measurement as MeasurementRecord } from "./review/evidence/measurement";
export type { Decision, Observation } from "./review/evidence/observation";
export { parseEvidence, safeParseEvidence } from "./review/evidence/parse-evidence";
export type {
  Customer,
  Disregard,
  EvidenceFrame,
  EvidenceKind,
  EvidenceRecord,
  EvidenceScope,
  RecordOf,
} from "./review/evidence/record";
export type {
  Assignment,
  Closer,
  Conflict,
  Matter,
  Outage,
  Priority,
  Referral,
  Reply,
  ReplyAuthor,
  Request,
  Wait,
} from "./review/evidence/service";
export type { Instant } from "./review/instant";
export { epochMilliseconds } from "./review/instant";
export type { Period } from "./review/period";
export type { Span } from "./review/period-span";
export type { Holiday, Weekday, WeeklyHours, WorkingCalendar, WorkingHours } from "./review/working-calendar";
export { defineCalendar } from "./review/working-calendar";
export { addWorkingMinutes, workingMilliseconds, workingMinutes } from "./review/working-time";
