/** What TypeScript users rely on: each line compiles, or is refused where it says so, which no `any` would be. */
import type {
  CustomerCentricCriterion,
  CustomerCentricLevel,
  Issue,
  Rating,
  Review,
  ScoringErrorCode,
} from "customer-centric-rubric";
import { defineRubric, isScoringError, levelOf, scoreReview } from "customer-centric-rubric";
import type { JsonSchema, ParseResult } from "customer-centric-rubric/schema";
import { reviewJsonSchema, reviewSchema, safeParseReview } from "customer-centric-rubric/schema";

export const level: CustomerCentricLevel = levelOf(7.5);
// @ts-expect-error: the built-in rubric has no such level.
export const unknownLevel: "superb" = levelOf(7.5);

export const rating: Rating = { assessor: "chen", role: "manager", criterion: "needs", score: "8.5" };
// @ts-expect-error: a rating has an assessor.
export const anonymous: Rating = { role: "manager", criterion: "needs", score: 8 };
// What is not known may be left out or undefined, under exactOptionalPropertyTypes too.
export const review: Review = { subject: "Li Wei", period: undefined, ratings: [rating] };

const result = scoreReview({ subject: "Li Wei", ratings: [{ ...rating, criterion: "overall" }] });
export const score: number | undefined = result.status === "scored" ? result.score : undefined;
// @ts-expect-error: an unscored review has no score.
export const unchecked: number = result.score;
export const criterion: CustomerCentricCriterion | undefined = result.criteria[0]?.criterion;

const site = defineRubric({
  id: "site-safety",
  version: "1",
  scale: { minimum: 0, maximum: 100, step: 1 },
  levels: [
    { id: "unsafe", cut: 0 },
    { id: "safe", cut: 80 },
  ],
  criteria: [{ id: "conduct", weight: 1 }],
});
export const siteLevel: "unsafe" | "safe" = levelOf(79.5, site);
// @ts-expect-error: that is a level of another rubric.
export const otherLevel: CustomerCentricLevel = levelOf(79.5, site);

export const parsed: ParseResult<Review<CustomerCentricLevel, CustomerCentricCriterion>> = safeParseReview({});
export const issues: readonly Issue[] = parsed.success ? [] : parsed.issues;
export const schema: JsonSchema = reviewJsonSchema();
// What zod makes of the schema: its own types must be there too.
export const isForm: boolean = reviewSchema.safeParse({}).success;

export function codeOf(error: unknown): ScoringErrorCode | undefined {
  // @ts-expect-error: anything can be thrown.
  error.code;
  return isScoringError(error) ? error.code : undefined;
}
