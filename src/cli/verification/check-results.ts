import type { ReviewResult } from "../../aggregation/result";
import type { Difference } from "../../aggregation/verify-result";
import { verifyResult } from "../../aggregation/verify-result";
import type { Issue } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Review } from "../../review/review";
import { fingerprintsOf } from "../../rubric/seal";
import type { ResultPlace, StoredResult } from "../input/read-results";
import type { ScoredFile } from "../input/score-file";

/**
 * What a stored result comes to:
 *
 * - `same`: scoring the ratings again gives it, perhaps with another version of the library.
 * - `different`: it does not.
 * - `other-rubric`: it was scored with a rubric that scores otherwise, which other differences may come from.
 * - `no-ratings`: the ratings have no such subject or period.
 * - `no-result`: the ratings have a subject and period of which no result is stored.
 * - `damaged`: it is no result, or not a whole one.
 */
export type Verdict = "same" | "different" | "other-rubric" | "no-ratings" | "no-result" | "damaged";

/** A difference, and the criterion, role, assessor or gate that it is about. */
export interface LedgerDifference extends Difference {
  readonly of: readonly string[];
}

/** A stored result, or a review without one, and what was found out about it. */
export interface CheckedResult {
  readonly verdict: Verdict;
  readonly place?: ResultPlace;
  readonly subject?: string;
  readonly period?: string;
  /** Where an earlier result of the same subject and period stands, of which there may be but one. */
  readonly repeats?: ResultPlace;
  /** Where the stored result and the computed one differ. */
  readonly differences: readonly LedgerDifference[];
  /** What is wrong with a damaged result. */
  readonly issues: readonly Issue[];
}

/** Checks every stored result by its ratings, in the order of its file; then names reviews without a result. */
export function checkResults(stored: readonly StoredResult[], scored: ScoredFile): readonly CheckedResult[] {
  const ratings = ratingsByReview(scored.ratings);
  const unrated = new Map(scored.unrated.map(({ review }) => [keyOf(review), review]));
  const subjects = new Set(scored.results.map(({ subject }) => subject));
  const earlier = new Map<string, ResultPlace>();
  const checked = stored.map(({ place, document, parsed }): CheckedResult => {
    const whose = whoseOf(document);
    const key = keyOf(whose);
    const repeats = earlier.get(key);
    if (whose.subject !== undefined && repeats === undefined) earlier.set(key, place);
    const frame = { place, ...whose, ...(repeats !== undefined && { repeats }) };
    if (!parsed.success) return { verdict: "damaged", ...frame, differences: [], issues: parsed.issues };
    const own = ratings.get(key) ?? unrated.get(key);
    const checked = own === undefined ? withoutRatings(parsed.data, subjects) : checkResult(parsed.data, own, scored);
    return { ...frame, ...checked, issues: [] };
  });
  const missing = scored.results.filter((result) => !earlier.has(keyOf(result)));
  return [...checked, ...missing.map(withoutResult)];
}

/** Whether all is as it should be: every review has one result, and that is what its ratings come to. */
export function isVerified(checked: readonly CheckedResult[]): boolean {
  return checked.every(({ verdict, repeats }) => verdict === "same" && repeats === undefined);
}

function checkResult(
  result: ReviewResult,
  input: Review | readonly SubjectRating[],
  { rubric }: ScoredFile,
): Pick<CheckedResult, "verdict" | "differences"> {
  const verification = verifyResult(result, input, { rubric });
  const differences = verification.differences.map((difference) => ({
    ...difference,
    of: namesOf(difference, result),
  }));
  if (verification.isVerified) return { verdict: "same", differences };
  const isOtherRubric = result.rubric.fingerprints.scoring !== fingerprintsOf(rubric).scoring;
  return { verdict: isOtherRubric ? "other-rubric" : "different", differences };
}

function withoutRatings(
  { subject, period }: ReviewResult,
  subjects: ReadonlySet<string>,
): Pick<CheckedResult, "verdict" | "differences"> {
  const [key, stated] = subjects.has(subject) ? ["period", period] : ["subject", subject];
  return { verdict: "no-ratings", differences: [{ path: [key as string], stated, computed: undefined, of: [] }] };
}

/** The entries of lists that a path leads through, by their ids; one that was taken away by the computed one's. */
function namesOf({ path, computed }: Difference, result: ReviewResult): readonly string[] {
  const names: string[] = [];
  let value: unknown = result;
  for (const segment of path) {
    value = Reflect.get(Object(value), segment);
    const entry = Object(value ?? computed) as Readonly<Record<string, unknown>>;
    const name = entryKeys.map((key) => entry[key]).find((id) => typeof id === "string");
    if (typeof segment === "number" && name !== undefined) names.push(name as string);
  }
  return names;
}

const entryKeys = ["criterion", "role", "assessor", "gate"];

function withoutResult({ subject, period }: ReviewResult): CheckedResult {
  const whose = { subject, ...(period !== undefined && { period }) };
  return { verdict: "no-result", ...whose, differences: [], issues: [] };
}

function ratingsByReview(ratings: readonly SubjectRating[]): ReadonlyMap<string, readonly SubjectRating[]> {
  const reviews = new Map<string, SubjectRating[]>();
  for (const rating of ratings) {
    const key = keyOf(rating);
    const review = reviews.get(key);
    if (review === undefined) reviews.set(key, [rating]);
    else review.push(rating);
  }
  return reviews;
}

/** Whose result it is, as far as a damaged one says so. */
function whoseOf(document: unknown): { readonly subject?: string; readonly period?: string } {
  if (typeof document !== "object" || document === null) return {};
  const { subject, period } = document as Readonly<Record<string, unknown>>;
  return { ...(typeof subject === "string" && { subject }), ...(typeof period === "string" && { period }) };
}

function keyOf({ subject, period }: { readonly subject?: string; readonly period?: string | undefined }): string {
  return JSON.stringify([subject, period ?? null]);
}
