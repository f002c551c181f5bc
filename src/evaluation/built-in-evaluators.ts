import type { Evaluator } from "./evaluator";
import { accountKnowledge } from "./evaluators/account-knowledge";
import { replyWithinTarget } from "./evaluators/reply-within-target";

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
  replyWithinTarget,
  accountKnowledge,
] as unknown as readonly Evaluator[];
