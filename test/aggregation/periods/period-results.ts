import type { ReviewResult, Rubric } from "../../../src/index";
import { scoreReview } from "../../../src/index";

/** A result of Li Wei's for a period: of a score, `n/a` for one to which no criterion applies, or nothing at all. */
export function result(period: string, score: number | string | "n/a" | null, rubric?: Rubric): ReviewResult {
  const rating = { assessor: "chen", role: "manager", criterion: "overall" } as const;
  const ratings = [
    score === "n/a" || score === null
      ? { ...rating, status: score === null ? ("not-observed" as const) : ("not-applicable" as const) }
      : { ...rating, score },
  ];
  return scoreReview({ subject: "li.wei", period, ratings }, rubric === undefined ? {} : { rubric });
}

/** Results of the quarters of 2026, in order. */
export function quarters(...scores: readonly (number | string | null)[]): readonly ReviewResult[] {
  return scores.map((score, index) => result(`2026-Q${index + 1}`, score));
}
