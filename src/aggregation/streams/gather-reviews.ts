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
  /** A short text for each review so far: all that grows with a stream. */
  readonly known: Set<string>;
}

/**
 * Takes the next rating. Returns what is complete with it: the review before it, or the rating alone, where nobody can
 * tell whose it is.
 *
 * @throws {ScoringError} `invalid-review`, when it is of a review that has ended.
 */
export function gather(gathering: Gathering, rating: unknown, index: number): GatheredReview | undefined {
  const { open, known } = gathering;
  if (open !== undefined && isOf(open, rating)) {
    open.ratings.push(rating);
    open.indexes.push(index);
    return undefined;
  }
  const whose = whoseRating(rating);
  const next = { whose, ratings: [rating], indexes: [index] };
  // What is unreadable does not end the review in which it stands.
  if (whose === undefined) return next;
  // No id has a line break.
  const key = `${whose.subject}\n${whose.period ?? ""}`;
  if (known.has(key)) refuseReturn(whose, index);
  known.add(key);
  gathering.open = next;
  return open;
}

/** Most ratings are of the same review as the one before, and need no second look. */
function isOf({ whose }: GatheredReview, rating: unknown): boolean {
  try {
    const { subject, period } = rating as { readonly subject?: unknown; readonly period?: unknown };
    return subject === whose?.subject && period === whose?.period;
  } catch {
    return false;
  }
}

function whoseRating(rating: unknown): GatheredReview["whose"] {
  if (typeof rating !== "object" || rating === null || Array.isArray(rating)) return undefined;
  const issues: Issue[] = [];
  try {
    const { subject, period } = readFrame(rating as Readonly<Record<string, unknown>>, [], issues);
    if (issues.length > 0 || subject === undefined) return undefined;
    return period === undefined ? { subject } : { subject, period };
  } catch {
    // A getter that throws: reading the rating says so.
    return undefined;
  }
}

function refuseReturn({ subject, period }: NonNullable<GatheredReview["whose"]>, index: number): never {
  const issues: Issue[] = [];
  const expected = "no more ratings of a review that has ended (those of one subject and period come together)";
  addIssue(issues, "ended-review", [index], expected, period === undefined ? subject : `${subject}, ${period}`);
  return dataOf<never>({ success: false, issues }, "invalid-review", "review");
}
