import { addIssue, dataOf, readId } from "../../document";
import type { Issue } from "../../errors";
import { readFrame } from "../../review/read-review";

/** Ratings of a stream that belong together, and their places in it. */
export interface GatheredReview {
  /** `undefined` for a rating that does not say in a readable way whose it is: it is nobody's. */
  readonly whose: { readonly subject: string; readonly period?: string } | undefined;
  readonly ratings: unknown[];
  readonly indexes: number[];
  /** What is wrong with an earlier rating, which may be missing in this review. */
  readonly lost?: readonly Issue[] | undefined;
}

/** The review whose ratings are coming in, and which ones have ended. */
export interface Gathering {
  open: GatheredReview | undefined;
  /** Ratings of a subject of whose period nothing can be read, while a review of that subject may still begin. */
  unsettled: GatheredReview | undefined;
  /**
   * By subject, what is wrong with the last rating of theirs, where nothing can be read of its period: it may be of the review of
   * theirs that begins next, whenever that is. This and the next one are all that grows with a stream, by a short text for each.
   */
  readonly lost: Map<string, readonly Issue[]>;
  /** A short text for each review so far. */
  readonly known: Set<string>;
}

/** Before the first rating. */
export function noneGathered(): Gathering {
  return { open: undefined, unsettled: undefined, lost: new Map(), known: new Set() };
}

/**
 * Takes the next rating. Returns what is complete with it: the review before it, or the rating alone, where nobody can
 * tell whose it is. One of which only the period cannot be read goes with the review of its subject in which it stands, or
 * which begins next; and where it stands at the border of two, the other one has lost it: so that neither is scored by what is
 * left of it.
 *
 * @throws {ScoringError} `invalid-review`, when it is of a review that has ended.
 */
export function gather(gathering: Gathering, rating: unknown, index: number): readonly GatheredReview[] {
  const { open, unsettled, lost, known } = gathering;
  if (open !== undefined && isOf(open, rating)) {
    // What has no readable period stood in its midst.
    if (lost.size > 0 && open.whose !== undefined) lost.delete(open.whose.subject);
    return join(open, rating, index);
  }
  const { subject, period, issues } = whoseRating(rating, index);
  // What is unreadable does not end the review in which it stands.
  if (subject === undefined) return [{ whose: undefined, ratings: [rating], indexes: [index] }];
  if (issues.length > 0) {
    lost.set(subject, issues);
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
  gathering.open = isNext
    ? { whose, ratings: [...unsettled.ratings, rating], indexes: [...unsettled.indexes, index] }
    : { whose, ratings: [rating], indexes: [index], lost: lost.get(subject) };
  lost.delete(subject);
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

/** Whose a rating is, as far as that can be read, and what is wrong with its period, if it names one. */
function whoseRating(
  rating: unknown,
  index: number,
): { readonly subject?: string | undefined; readonly period?: string; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  if (typeof rating !== "object" || rating === null || Array.isArray(rating)) return { issues };
  let subject: string | undefined;
  try {
    const whose = rating as { readonly subject?: unknown; readonly period?: unknown };
    subject = readId(whose.subject, [index, "subject"], []);
    return subject === undefined
      ? { issues }
      : { ...readFrame({ subject, period: whose.period }, [index], issues), issues };
  } catch (cause) {
    // A getter that throws: what it gives belongs to the period, or to nobody.
    addIssue(issues, "unreadable", [index, "period"], "what can be read", cause ?? null);
    return { subject, issues };
  }
}

function refuseReturn({ subject, period }: NonNullable<GatheredReview["whose"]>, index: number): never {
  const issues: Issue[] = [];
  const expected = "no more ratings of a review that has ended (those of one subject and period come together)";
  addIssue(issues, "ended-review", [index], expected, period === undefined ? subject : `${subject}, ${period}`);
  return dataOf<never>({ success: false, issues }, "invalid-review", "review");
}
