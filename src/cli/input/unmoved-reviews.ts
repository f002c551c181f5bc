import type { ReviewResult } from "../../aggregation/result";
import type { ChosenRubric } from "./choose-rubric";

/**
 * How many reviews have no score for want of coverage alone, although options ask for a score in spite of what is not
 * rated: such a policy counts only where enough is rated.
 */
export function unmovedReviews(results: readonly ReviewResult[], { changes }: ChosenRubric): number {
  const asked = [changes?.policies, ...(changes?.criteria.values() ?? [])];
  if (!asked.some((policies) => policies?.notRated === "lowest" || policies?.notRated === "fail")) return 0;
  return results.filter((result) => {
    return result.status === "unscored" && result.reasons.every(({ code }) => code === "coverage-below-minimum");
  }).length;
}
