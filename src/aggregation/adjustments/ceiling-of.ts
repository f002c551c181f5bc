import type { Ratio } from "../../exact/ratio";
import { compareRatios } from "../../exact/ratio";
import { exactOf } from "../../rubric/exact-scale";
import type { ScoredReview } from "../result";

/**
 * A rule for everybody holds for whoever changes scores, too: the lowest cap that fired, and the policy `fail`, which leaves
 * the lowest score of the scale.
 */
export function ceilingOf(
  { gates, deductions }: Pick<ScoredReview, "gates" | "deductions">,
  minimum: Ratio,
): { readonly bound: Ratio; readonly why: string } | undefined {
  if (deductions.some(({ kind }) => kind === "fail")) {
    return { bound: minimum, why: "the policy for missing criteria" };
  }
  let lowest: { bound: Ratio; why: string } | undefined;
  for (const { gate, effect } of gates) {
    if (effect === "unscored") continue;
    const bound = exactOf(effect.cap);
    if (lowest === undefined || compareRatios(bound, lowest.bound) < 0) lowest = { bound, why: `the gate ${gate}` };
  }
  return lowest;
}
