import type { AdjustableReview } from "../adjustments/adjustment";
import type { Speaker } from "./speaker";
import { explainNextLevel } from "./total-sentences";

/** Who changed the score from what to what, when and why, and the way up from there; what is told below is the original. */
export function explainAdjustment(result: AdjustableReview, speaker: Speaker): readonly string[] {
  if (result.adjustment === undefined) return [];
  const { original, changes } = result.adjustment;
  const { say, score, level } = speaker;
  let before: { readonly score: number; readonly level: string } = original;
  const sentences = changes.map((change) => {
    const line = {
      ...{
        from: score(before.score),
        fromLevel: level(before.level),
        to: score(change.score),
        toLevel: level(change.level),
      },
      ...{ by: change.by, date: change.at.slice(0, 10), reason: change.reason.replace(/\s+/g, " ").trim() },
    };
    before = change;
    return say.adjusted(line);
  });
  return [...sentences, ...explainNextLevel(result, speaker), say.beforeAdjustment(score(original.score))];
}
