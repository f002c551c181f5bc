import type { EvaluationContext, Judgement } from "./evaluator";
import type { Fact, ShareQuestion } from "./judge-share";
import { judgeShare } from "./judge-share";

/**
 * Judges a share where what went wrong shows without the rest being recorded, so that only the bad might be judged: it is
 * not met only if it were not either with all that is left out for the `unrecorded` reasons as it should be.
 */
export function judgeAtBest(
  facts: readonly Fact[],
  { unrecorded, ...question }: ShareQuestion & { readonly unrecorded: readonly string[] },
  context: Pick<EvaluationContext, "isExcused">,
): Judgement {
  const judged = judgeShare(facts, question, context);
  if (judged.outcome !== "not-met") return judged;
  const best = facts.map((fact): Fact => {
    return "reason" in fact && unrecorded.includes(fact.reason) ? { id: fact.id, shows: true } : fact;
  });
  return judgeShare(best, question, context).outcome === "not-met" ? judged : { ...judged, outcome: "inconclusive" };
}
