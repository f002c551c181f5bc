import type { Evaluator } from "./evaluator";
import { accountContacts } from "./evaluators/account-contacts";
import { accountKnowledge } from "./evaluators/account-knowledge";
import { caseStudyPanel } from "./evaluators/case-study-panel";
import { coldReferrals } from "./evaluators/cold-referrals";
import { complaintsAfterGuidance } from "./evaluators/complaints-after-guidance";
import { courtesy } from "./evaluators/courtesy";
import { expectationGap } from "./evaluators/expectation-gap";
import { painPoints } from "./evaluators/pain-points";
import { publicIncidents } from "./evaluators/public-incidents";
import { repeatContacts } from "./evaluators/repeat-contacts";
import { replyWithinTarget } from "./evaluators/reply-within-target";
import { resolvedOrRelayed } from "./evaluators/resolved-or-relayed";
import { serviceJourney } from "./evaluators/service-journey";
import { silentGaps } from "./evaluators/silent-gaps";
import { surveyItem } from "./evaluators/survey-item";
import { unansweredRequests } from "./evaluators/unanswered-requests";
import { unaskedPraise } from "./evaluators/unasked-praise";
import { upheldIncidents } from "./evaluators/upheld-incidents";

/**
 * The built-in evaluators, which `evaluateEvidence` takes by default.
 *
 * @example
 * ```ts
 * import { builtInEvaluators } from "customer-centric-rubric/evidence";
 *
 * builtInEvaluators.some(({ meta }) => meta.id === "reply-within-target"); // true
 * ```
 */
export const builtInEvaluators: readonly Evaluator[] = [
  unansweredRequests,
  replyWithinTarget,
  accountContacts,
  accountKnowledge,
  caseStudyPanel,
  upheldIncidents,
  complaintsAfterGuidance,
  courtesy,
  publicIncidents,
  surveyItem,
  painPoints,
  expectationGap,
  unaskedPraise,
  silentGaps,
  coldReferrals,
  repeatContacts,
  resolvedOrRelayed,
  serviceJourney,
] as unknown as readonly Evaluator[];
