import { addIssue, dataOf } from "../../document";
import type { Issue } from "../../errors";
import { readFrame } from "../../review/read-review";

/** Ratings of a stream that belong together, and their places in it. */
export interface GatheredReview {
  /** `undefined` for a rating that does not say in a readable way whose it is: it is nobody's. */
  readonly whose: { readonly subject: string; readonly period?: string } | undefined;
  readonly ratings: unknown[];
  readonly indexes: number[];
}

/** The review whose ratings are coming in, and which ones have ended. */
export interface Gathering {
  open: GatheredReview | undefined;
  /** Ratings of a subject of whose period nothing can be read, while a review of that subject may still begin. */
  unsettled: GatheredReview | undefined;
  /** A short text for each review so far: all that grows with a stream. */
  readonly known: Set<string>;
}

/**
 * Takes the next rating. Returns what is complete with it: the review before it, or the rating alone, where nobody can
 * tell whose it is. One of which only the period cannot be read goes with the review of its subject in which it stands, or
 * which begins next: so that neither is scored by what is left of it.
 *
 * @throws {ScoringError} `invalid-review`, when it is of a review that has ended.
 */
export function gather(gathering: Gathering, rating: unknown, index: number): readonly GatheredReview[] {
  const { open, unsettled, known } = gathering;
  if (open !== undefined && isOf(open, rating)) return join(open, rating, index);
  const { subject, period, isSettled } = whoseRating(rating);
  // What is unreadable does not end the review in which it stands.
  if (subject === undefined) return [{ whose: undefined, ratings: [rating], indexes: [index] }];
  if (!isSettled) {
    if (open?.whose?.subject === subject) return join(open, rating, index);
    if (unsettled?.whose?.subject === subject) return join(unsettled, rating, index);
    gathering.unsettled = { whose: { subject }, ratings: [rating], indexes: [index] };
    return listed(unsettled);
  }
  const whose = period === undefined ? { subject } : { subject, period };
  // No id has a line break.
  const key = `${subject}\n${period ?? ""}`;
  if (known.has(key)) refuseReturn(whose, index);
  known.add(key);
  const isNext = unsettled?.whose?.subject === subject;
  const { ratings, indexes } = isNext ? unsettled : { ratings: [], indexes: [] };
  gathering.open = { whose, ratings: [...ratings, rating], indexes: [...indexes, index] };
  gathering.unsettled = undefined;
  return [...listed(open), ...(isNext ? [] : listed(unsettled))];
}

/** What is complete when no rating follows. */
export function gatherRest({ open, unsettled }: Gathering): readonly GatheredReview[] {
  return [...listed(open), ...listed(unsettled)];
}

function join(review: GatheredReview, rating: unknown, index: number): readonly GatheredReview[] {
  review.ratings.push(rating);
  review.indexes.push(index);
  return none;
}

function listed(review: GatheredReview | undefined): readonly GatheredReview[] {
  return review === undefined ? none : [review];
}

/** Of most ratings nothing is complete. */
const none: readonly GatheredReview[] = [];

/** Most ratings are of the same review as the one before, and need no second look. */
function isOf({ whose }: GatheredReview, rating: unknown): boolean {
  try {
    const { subject, period } = rating as { readonly subject?: unknown; readonly period?: unknown };
    return subject === whose?.subject && period === whose?.period;
  } catch {
    return false;
  }
}

/** Whose a rating is, as far as that can be read; settled where its period, if it names one, can be read too. */
function whoseRating(rating: unknown): {
  readonly subject?: string;
  readonly period?: string;
  readonly isSettled: boolean;
} {
  if (typeof rating !== "object" || rating === null || Array.isArray(rating)) return { isSettled: false };
  const issues: Issue[] = [];
  try {
    const { team: _, ...whose } = readFrame(rating as Readonly<Record<string, unknown>>, [], issues);
    return { ...whose, isSettled: issues.every(({ path }) => path[0] === "team") };
  } catch {
    // A getter that throws: reading the rating says so.
    return { isSettled: false };
  }
}

function refuseReturn({ subject, period }: NonNullable<GatheredReview["whose"]>, index: number): never {
  const issues: Issue[] = [];
  const expected = "no more ratings of a review that has ended (those of one subject and period come together)";
  addIssue(issues, "ended-review", [index], expected, period === undefined ? subject : `${subject}, ${period}`);
  return dataOf<never>({ success: false, issues }, "invalid-review", "review");
}
