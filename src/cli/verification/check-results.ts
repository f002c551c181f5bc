import { carryOutAgain } from "../../aggregation/adjustments/carry-out";
import type { ReviewResult } from "../../aggregation/result";
import type { Difference, Verification } from "../../aggregation/verify-result";
import { verificationOf, verifyResult } from "../../aggregation/verify-result";
import type { Issue } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import { fingerprintsOf } from "../../rubric/seal";
import type { EvaluatedFiles } from "../evaluation/evaluate-files";
import type { Note } from "../input/note";
import type { ResultPlace, StoredResult } from "../input/read-results";
import type { ScoredFile } from "../input/score-file";

/**
 * What a stored result comes to:
 *
 * - `same`: scoring the ratings again gives it, perhaps with another version of the library.
 * - `different`: it does not.
 * - `other-rubric`: it was scored with a rubric that scores otherwise, which other differences may come from.
 * - `no-ratings`: the ratings have no such subject or period.
 * - `no-evidence`: neither the evidence nor the ratings beside it have them.
 * - `no-result`: the ratings, or the evidence, have a subject and period of which no result is stored.
 * - `damaged`: it is no result, or not a whole one.
 */
export type Verdict = "same" | "different" | "other-rubric" | "no-ratings" | "no-evidence" | "no-result" | "damaged";

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
  /** Somebody has changed its score: what the changes come to is checked, and not who decided them. */
  readonly isAdjusted?: true;
  /** Where the stored result and the computed one differ. */
  readonly differences: readonly LedgerDifference[];
  /** What is wrong with a damaged result. */
  readonly issues: readonly Issue[];
}

/** Checks every stored result by its ratings, in the order of its file; then names reviews without a result. */
export function checkResults(stored: readonly StoredResult[], scored: ScoredFile): readonly CheckedResult[] {
  const { rubric } = scored;
  const ratings = ratingsByReview(scored.ratings);
  const unrated = new Map(scored.unrated.map(({ review }) => [keyOf(review), review]));
  return checkAll(stored, scored.results, (result, key) => {
    const own = ratings.get(key) ?? unrated.get(key);
    return own === undefined ? undefined : compared(verifyResult(result, own, { rubric }), result, rubric);
  });
}

/** Checks every stored result, and the evaluation beside it, by what evaluating the evidence again comes to. */
export function checkEvaluations(
  stored: readonly StoredResult[],
  { people, rubric }: Pick<EvaluatedFiles, "people" | "rubric">,
): readonly CheckedResult[] {
  const computed = new Map(people.map((person) => [keyOf(person.result), person]));
  return checkAll(
    stored,
    people.map(({ result }) => result),
    (result, key, { evaluation }) => {
      const person = computed.get(key);
      if (person === undefined) return undefined;
      const both = (one: unknown, beside: unknown) =>
        evaluation === undefined ? one : { ...(one as object), evaluation: beside };
      const again = JSON.parse(JSON.stringify(both(carryOutAgain(person.result, result, rubric), person.evaluation)));
      return compared(verificationOf(both(result, evaluation), again), result, rubric);
    },
    "no-evidence",
  );
}

/** What a stored result comes to; `undefined` where there is nothing to check it by. */
type Check = (result: ReviewResult, key: string, stored: StoredResult) => Comparison | undefined;

type Comparison = Pick<CheckedResult, "verdict" | "differences">;

function checkAll(
  stored: readonly StoredResult[],
  due: readonly ReviewResult[],
  check: Check,
  without: "no-ratings" | "no-evidence" = "no-ratings",
): readonly CheckedResult[] {
  const subjects = new Set(due.map(({ subject }) => subject));
  const earlier = new Map<string, ResultPlace>();
  const checked = stored.map((entry): CheckedResult => {
    const { place, document, parsed } = entry;
    const whose = whoseOf(document);
    const key = keyOf(whose);
    const repeats = earlier.get(key);
    if (whose.subject !== undefined && repeats === undefined) earlier.set(key, place);
    const frame = { place, ...whose, ...(repeats !== undefined && { repeats }) };
    if (!parsed.success) return { verdict: "damaged", ...frame, differences: [], issues: parsed.issues };
    const comparison = check(parsed.data, key, entry) ?? {
      verdict: without,
      differences: [unmet(parsed.data, subjects)],
    };
    const isAdjusted = parsed.data.status === "scored" && parsed.data.adjustment !== undefined;
    return { ...frame, ...(isAdjusted && { isAdjusted }), ...comparison, issues: [] };
  });
  const missing = due.filter((result) => !earlier.has(keyOf(result)));
  return [...checked, ...missing.map(withoutResult)];
}

/** What is to be known of results that somebody has adjusted, if there are any. */
export function adjustedNotes(checked: readonly CheckedResult[], file: string): readonly Note[] {
  const count = checked.filter(({ isAdjusted }) => isAdjusted).length;
  return count === 0 ? [] : [{ kind: "adjusted-results", file, count }];
}

/** Whether all is as it should be: every review has one result, and that is what its ratings come to. */
export function isVerified(checked: readonly CheckedResult[]): boolean {
  return checked.every(isAsItShould);
}

/** Whether a review has this one result, and that is what its ratings come to. */
export function isAsItShould({ verdict, repeats }: CheckedResult): boolean {
  return verdict === "same" && repeats === undefined;
}

function compared(verification: Verification, result: ReviewResult, rubric: Rubric): Comparison {
  const differences = verification.differences.map((difference) => ({
    ...difference,
    of: namesOf(difference, result),
  }));
  if (verification.isVerified) return { verdict: "same", differences };
  const isOtherRubric = result.rubric.fingerprints.scoring !== fingerprintsOf(rubric).scoring;
  return { verdict: isOtherRubric ? "other-rubric" : "different", differences };
}

/** What is not there to check a result by: the subject, or else the period. */
function unmet({ subject, period }: ReviewResult, subjects: ReadonlySet<string>): LedgerDifference {
  const [key, stated] = subjects.has(subject) ? ["period", period] : ["subject", subject];
  return { path: [key as string], stated, computed: undefined, of: [] };
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

const entryKeys = ["indicator", "criterion", "role", "assessor", "gate"];

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
