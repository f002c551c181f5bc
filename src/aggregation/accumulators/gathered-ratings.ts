import type { ParseResult, UnknownRecord } from "../../document";
import { addIssuesWithin } from "../../document";
import type { Issue, ScoringErrorCode } from "../../errors";
import { canonicalDecimal, readDecimal } from "../../exact/decimal";
import type { SubjectRating } from "../../review/rating";
import { readReviews } from "../../review/read-review";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import type { Found, Gathering, Key } from "./gathering";
import { gathering } from "./gathering";
import { isOfAnotherRubric } from "./state-identity";
import { identityOf } from "./tally";

/**
 * Ratings of many subjects, as `reviewsAccumulator` and `groupsAccumulator` gather them: plain JSON, of which the same ratings
 * make the same bytes. It says who rated whom and how: keep it where ratings are kept.
 */
export interface GatheredRatings {
  readonly kind: "ratings";
  readonly rubric: RubricIdentity;
  /** By subject, period (those without one first), assessor and criterion, in code units. */
  readonly ratings: readonly SubjectRating[];
}

/** Keys of a rating in the order in which states have them. */
const ratingKeys: readonly (keyof SubjectRating)[] = [
  "subject",
  "period",
  "team",
  "assessor",
  "role",
  "relation",
  "contact",
  "criterion",
  "score",
  "level",
  "position",
  "status",
  "comment",
  "at",
];

/** Ratings are gathered alike for reviews and for groups; `refuse` is how what is wrong is told. */
export function gatherRatings(
  rubric: Rubric,
  refuse: <Data>(result: ParseResult<Data>, code: ScoringErrorCode, what: string) => Data,
): Gathering<SubjectRating, GatheredRatings, SubjectRating> {
  return gathering<SubjectRating, GatheredRatings, SubjectRating>({
    frame: () => ({ kind: "ratings", rubric: identityOf(rubric) }),
    list: "ratings",
    isOurs: (state, path, issues) => !isOfAnotherRubric(state.rubric, rubric, path, issues, "state"),
    // What is wrong with a rating is found when all of them are read together.
    readItem: copyOf,
    readListed: copyOf,
    write: (rating) => rating,
    keyOf,
    // In the order in which they came, so that a contradiction is found where the later one stands.
    checkTogether: (_, asTheyCame, issues) => checkRatings(asTheyCame, rubric, issues),
    items: "ratings",
    itemCode: "invalid-review",
    refuse,
  });
}

function checkRatings(found: readonly Found<SubjectRating>[], rubric: Rubric, issues: Issue[]): void {
  const own: Issue[] = [];
  const ratings = found.map(({ kept }) => kept);
  readReviews(ratings, rubric, own);
  for (const issue of own) {
    const [index, ...path] = issue.path;
    addIssuesWithin(found[index as number]?.path ?? [], [{ ...issue, path }], issues);
  }
}

/** The rating in its one spelling, as far as it is one: getters and proxies, which may change, are asked once. */
function copyOf(value: unknown): SubjectRating {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value as SubjectRating;
  const copy = new Map<string, unknown>();
  for (const key of ratingKeys) copy.set(key, Reflect.get(value, key));
  for (const key in value) if (!copy.has(key)) copy.set(key, Reflect.get(value, key));
  const score = readDecimal(copy.get("score"));
  if (score !== undefined) copy.set("score", canonicalDecimal(score));
  const rating = Object.fromEntries([...copy].filter(([, own]) => own !== undefined));
  return rating as UnknownRecord as object as SubjectRating;
}

/** Of what is no rating, anything: it is refused. */
function keyOf(rating: SubjectRating): Key {
  const { subject, period, assessor, criterion }: Readonly<Record<string, unknown>> = Object(rating);
  return [subject, period, assessor, criterion].map((part) => (typeof part === "string" ? part : undefined));
}
