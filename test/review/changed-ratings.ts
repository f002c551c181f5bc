/** Ratings that are good but for one change, and what is wrong with them then. */
import type { Rubric } from "../../src/index";
import { customerCentric, scoreReview } from "../../src/index";
import type { BriefIssue } from "./refusal";
import { issuesOf } from "./refusal";

export const good = { assessor: "chen", role: "manager", criterion: "needs", score: 8 };
export const scoreUntyped = scoreReview as (...args: readonly unknown[]) => unknown;

/** The issues of a review with these ratings, each a good one with changes. */
export function issuesOfRatings(changes: readonly object[], rubric: Rubric = customerCentric): readonly BriefIssue[] {
  const ratings = changes.map((change) => ({ ...good, ...change }));
  return issuesOf(() => scoreUntyped({ subject: "li.wei", ratings }, { rubric }));
}

export function issuesOfRating(change: object, rubric?: Rubric): readonly BriefIssue[] {
  return issuesOfRatings([change], rubric);
}
