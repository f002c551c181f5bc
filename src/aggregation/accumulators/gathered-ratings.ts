import type { ParseResult, Path } from "../../document";
import { addIssue, addIssuesWithin, dataOf } from "../../document";
import type { Issue, ScoringErrorCode } from "../../errors";
import { describe } from "../../errors";
import { canonicalDecimal, readDecimal } from "../../exact/decimal";
import type { SubjectRating } from "../../review/rating";
import { readReviews } from "../../review/read-review";
import type { Rubric } from "../../rubric/rubric";
import type { RubricIdentity } from "../../rubric/rubric-identity";
import { identityOf } from "../../rubric/rubric-identity";
import type { Found, Gathering, Key } from "./gathering";
import { gathering } from "./gathering";
import { isOfAnotherRubric } from "./state-identity";

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

const isRatingKey: ReadonlySet<string> = /* @__PURE__ */ new Set(ratingKeys);

/** Ratings are gathered alike for reviews and for groups; `refuse` is how what is wrong is told. */
export function gatherRatings(
  rubric: Rubric,
  refuse: <Data>(result: ParseResult<Data>, code: ScoringErrorCode, what: string) => Data,
): Gathering<SubjectRating, GatheredRatings, SubjectRating> {
  const areAssessorsNamed = refuse === dataOf;
  return gathering<SubjectRating, GatheredRatings, SubjectRating>({
    frame: () => ({ kind: "ratings", rubric: identityOf(rubric) }),
    list: "ratings",
    isOurs: (state, path, issues) => !isOfAnotherRubric(state.rubric, rubric, path, issues, { name: "state" }),
    // What is wrong with a rating is found when all of them are read together.
    readItem,
    readListed: copyOf,
    write: (rating) => rating,
    keyOf,
    // In the order in which they came, so that a contradiction is found where the later one stands.
    checkTogether: (_, asTheyCame, issues) => checkRatings(asTheyCame, rubric, areAssessorsNamed, issues),
    items: "ratings",
    itemCode: "invalid-review",
    refuse,
  });
}

const ratingOnly =
  "a rating, and no result of ratings: results are for summaryAccumulator, teamsAccumulator, periodsAccumulator and trendsAccumulator";

/** Whether reading the ratings alone would show the issue of an item or a state of them. */
export function isOfRatings({ path, expected }: Issue, code: ScoringErrorCode): boolean {
  return code === "invalid-state" ? path.includes("ratings") : expected !== ratingOnly;
}

/** What is wrong with a rating is found later; of results, which are the wrong list altogether, it is said once. */
function readItem(value: unknown, path: Path, issues: Issue[]): SubjectRating | undefined {
  const isResult = typeof value === "object" && value !== null && Array.isArray(Reflect.get(value, "criteria"));
  if (!isResult) return copyOf(value);
  if (issues.every(({ expected }) => expected !== ratingOnly)) {
    addIssue(issues, "wrong-type", path, ratingOnly, "a result");
  }
  return undefined;
}

function checkRatings(
  found: readonly Found<SubjectRating>[],
  rubric: Rubric,
  areAssessorsNamed: boolean,
  issues: Issue[],
): void {
  const own: Issue[] = [];
  const ratings = found.map(({ kept }) => kept);
  readReviews(ratings, rubric, own);
  for (const issue of own) {
    const [index, ...path] = issue.path;
    const { kept, path: where = [] } = found[index as number] ?? {};
    const isTwice = issue.code === "duplicate-rating" && kept !== undefined;
    const expected = isTwice ? onceOnly(kept, areAssessorsNamed) : issue.expected;
    addIssuesWithin(where, [{ ...issue, path, expected }], issues);
  }
}

/** Whose rating there are two of. */
function onceOnly({ subject, period, assessor, criterion }: SubjectRating, isAssessorNamed: boolean): string {
  const review = period === undefined ? describe(subject) : `${describe(subject)} in ${describe(period)}`;
  const rating = isAssessorNamed
    ? `by ${describe(assessor)} on ${describe(criterion)}`
    : "on each criterion by each assessor";
  return `one rating of ${review} ${rating}`;
}

/** The rating with its keys in one order and its score in one spelling; a position stays as it came. Getters, which may change, are asked once. */
function copyOf(value: unknown): SubjectRating {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value as SubjectRating;
  const copy: Record<string, unknown> = {};
  for (const key of ratingKeys) {
    const own: unknown = Reflect.get(value, key);
    if (own !== undefined) copy[key] = own;
  }
  for (const key in value) {
    if (isRatingKey.has(key)) continue;
    // What has a name such as __proto__ is kept too, to be refused.
    Object.defineProperty(copy, key, { value: Reflect.get(value, key), enumerable: true });
  }
  const score = readDecimal(copy.score);
  if (score !== undefined) copy.score = canonicalDecimal(score);
  return copy as object as SubjectRating;
}

/** Of what is no rating, anything: it is refused. */
function keyOf(rating: SubjectRating): Key {
  const { subject, period, assessor, criterion }: Readonly<Record<string, unknown>> = Object(rating);
  return [textOf(subject), textOf(period), textOf(assessor), textOf(criterion)];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
