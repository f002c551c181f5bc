/** Short forms for tests that score reviews by hand. */
import type { Decimal, Gate, Rating, ReviewResult, Rubric, ScoredReview, UnscoredReview } from "../../src/index";
import { customerCentric, defineRubric, scoreReview } from "../../src/index";

/** What an assessor chose, in one word: a score, a level, `n/a`, `n/o`, or nothing yet. */
export type Choice = Decimal | "n/a" | "n/o" | null | { readonly level: string; readonly position?: Decimal };

/** A rating by the manager Chen, or by whoever is named. */
export function rating(criterion: string, choice: Choice, assessor = "chen", role = "manager"): Rating {
  const who = { assessor, role, criterion };
  if (choice === "n/a") return { ...who, status: "not-applicable" };
  if (choice === "n/o") return { ...who, status: "not-observed" };
  return typeof choice === "object" && choice !== null ? { ...who, ...choice } : { ...who, score: choice };
}

export function score(ratings: readonly Rating[], rubric: Rubric = customerCentric): ReviewResult {
  return scoreReview({ subject: "li.wei", ratings }, { rubric });
}

export function scored(ratings: readonly Rating[], rubric?: Rubric): ScoredReview {
  const result = score(ratings, rubric);
  if (result.status === "scored") return result;
  throw new Error(`Expected a score, got ${JSON.stringify(result.reasons)}.`);
}

export function unscored(ratings: readonly Rating[], rubric?: Rubric): UnscoredReview {
  const result = score(ratings, rubric);
  if (result.status === "unscored") return result;
  throw new Error(`Expected no score, got ${result.score}.`);
}

/** The built-in rubric with changes. */
export function variant(changes: Partial<Parameters<typeof defineRubric>[0]>): Rubric {
  return defineRubric({ ...customerCentric, ...changes } as Parameters<typeof defineRubric>[0]);
}

/** The built-in scale and levels with criteria `a`, `b`, … of these weights, and with no minimum of coverage. */
export function weighted(
  weights: readonly Decimal[],
  changes: Partial<Parameters<typeof defineRubric>[0]> = {},
): Rubric {
  const criteria = weights.map((weight, index) => ({ id: "abcdefgh".charAt(index), weight }));
  return variant({ minimumCoverage: 0, criteria, ...changes });
}

/** The built-in rubric with gates. */
export function gated(...gates: readonly Gate[]): Rubric {
  return variant({ gates });
}
