import type { Evaluator } from "./evaluator";
import { accountKnowledge } from "./evaluators/account-knowledge";
import { coldReferrals } from "./evaluators/cold-referrals";
import { repeatContacts } from "./evaluators/repeat-contacts";
import { replyWithinTarget } from "./evaluators/reply-within-target";
import { resolvedOrRelayed } from "./evaluators/resolved-or-relayed";
import { serviceJourney } from "./evaluators/service-journey";
import { silentGaps } from "./evaluators/silent-gaps";
import { unansweredRequests } from "./evaluators/unanswered-requests";

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
  silentGaps,
  coldReferrals,
  repeatContacts,
  resolvedOrRelayed,
  accountKnowledge,
  serviceJourney,
] as unknown as readonly Evaluator[];
