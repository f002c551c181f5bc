/**
 * Why a call was refused. The codes of problems of a document come with `details.issues`, the others with what was
 * expected and received; the docs of each function name the codes that it throws.
 */
export type ScoringErrorCode =
  /** A decimal was expected: digits with an optional sign and fraction. */
  | "invalid-decimal"
  /** A ratio in text was expected, such as `"17/2"`. */
  | "invalid-ratio"
  /** A number was divided by zero. */
  | "division-by-zero"
  /** The score lies outside the rubric's scale. */
  | "score-out-of-scale"
  /** The rubric has no such level. */
  | "unknown-level"
  /** The argument is not a rubric that `defineRubric` or `parseRubric` returned. */
  | "undefined-rubric"
  /** A rubric has problems; `details.issues` lists all of them. */
  | "invalid-rubric"
  /** A review or list of ratings has problems; `details.issues` lists all of them. */
  | "invalid-review"
  /** A result has problems; `details.issues` lists all of them. */
  | "invalid-result"
  /** An adjustment of a result has problems; `details.issues` lists all of them. */
  | "invalid-adjustment"
  /** Scores or weights for a mean have problems; `details.issues` lists all of them. */
  | "invalid-scores"
  /** Columns of scores do not fit each other, or a cell is bad; `details.issues` says which. */
  | "invalid-columns"
  /** A CSV file of ratings has problems; `details.issues` says in which lines and cells. */
  | "invalid-csv"
  /** A working calendar has problems; `details.issues` lists all of them. */
  | "invalid-calendar"
  /** Evidence has problems; `details.issues` lists all of them. */
  | "invalid-evidence"
  /** A stored evaluation has problems; `details.issues` lists all of them. */
  | "invalid-evaluation"
  /** A job profile has problems; `details.issues` lists all of them. */
  | "invalid-profile"
  /** A mapping has problems; `details.issues` lists all of them. */
  | "invalid-mapping"
  /** The argument is not a calendar that `defineCalendar` or `parseCalendar` returned. */
  | "undefined-calendar"
  /** A time with its offset from UTC or its zone was expected, and one that is beyond doubt. */
  | "invalid-instant"
  /** A span of time ends before it begins. */
  | "reversed-span"
  /** A number of minutes is negative, or no whole number of milliseconds. */
  | "invalid-duration"
  /** An instant lies outside the years that working calendars cover. */
  | "beyond-calendar"
  /** A period is misspelt, does not exist, or has no days where days are needed. */
  | "invalid-period"
  /** Results of rubrics that score differently cannot become one; the message names the rubrics. */
  | "mixed-rubrics"
  /** An option is unknown or has a value that is not allowed. */
  | "invalid-option"
  /** The rubric asks for something that a query in SQL does not do. */
  | "unsupported-rubric"
  /** The rubric at hand is not the one that the result was scored with. */
  | "rubric-mismatch"
  /** A summary is damaged, or not of this rubric; `details.issues` lists all problems. */
  | "invalid-summary"
  /** The state of an accumulator is damaged, or not of this accumulator; `details.issues` lists all problems. */
  | "invalid-state"
  /** A scorecard has problems; `details.issues` lists all of them. */
  | "invalid-scorecard"
  /** What is to be scored by a scorecard has problems; `details.issues` lists all of them. */
  | "invalid-scorecard-parts"
  /** The argument is not a scorecard that `defineScorecard` or `parseScorecard` returned. */
  | "undefined-scorecard"
  /** A tree of teams has problems; `details.issues` lists all of them. */
  | "invalid-teams"
  /** A distribution or its guideline has problems; `details.issues` lists all of them. */
  | "invalid-distribution";

/** One step of the way to a value in a document: a key or an index. */
export type PathSegment = string | number;

/**
 * One problem of a document: what it is (`code`), where (`path`), what was found and what was expected.
 * The `message` says all of it in one sentence.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly path: readonly PathSegment[];
  readonly message: string;
  /** What was expected there, in words. */
  readonly expected: string;
  /** What was found there, shortened to 60 characters; `"nothing"` when the key is missing. */
  readonly received: string;
}

/** The kinds of problems that documents have. */
export type IssueCode =
  /** Reading the document ran code of its own (a getter, a proxy), and that threw. */
  | "unreadable"
  | "wrong-type"
  | "missing"
  | "unknown-key"
  | "unknown-value"
  | "invalid-id"
  | "reserved-id"
  | "duplicate-id"
  | "invalid-decimal"
  | "out-of-range"
  | "off-step"
  | "not-ascending"
  | "no-direction"
  | "first-cut-not-minimum"
  | "band-gap"
  | "band-overlap"
  | "invalid-band"
  | "weights-all-zero"
  | "weight-total"
  | "unknown-level"
  | "unknown-criterion"
  | "unknown-role"
  | "missing-text"
  | "unknown-text"
  | "invalid-date"
  | "invalid-period"
  | "overlapping-periods"
  | "conflicting-values"
  | "duplicate-rating"
  | "overall-and-criterion"
  | "self-in-other-role"
  | "other-in-self-role"
  | "two-roles"
  | "conflicting-assessor"
  | "not-a-customer"
  | "conflicting-team"
  | "one-weight-each"
  | "wrong-length"
  | "forbidden-absence"
  | "unknown-zone"
  | "invalid-time"
  | "invalid-instant"
  | "reversed-span"
  | "reversed-hours"
  | "overlapping-hours"
  | "duplicate-date"
  | "no-working-hours"
  | "rubric-mismatch"
  | "wrong-conclusion"
  | "unknown-indicator"
  | "unknown-team"
  | "unknown-part"
  | "circular-teams"
  | "duplicate-result"
  | "ended-review";

/** What comes with a {@link ScoringError}: the issues of a document, and what was received and expected. */
export interface ScoringErrorDetails {
  readonly issues?: readonly Issue[];
  readonly received?: string;
  readonly expected?: string;
  readonly argument?: string;
}

const brand: unique symbol = Symbol.for("customer-centric-rubric.ScoringError");

/**
 * The only error that the library throws on purpose: the caller asked for something that cannot be done exactly.
 * Everything that can happen to a good review (unscored, not applicable) is data and not an error.
 *
 * @example
 * ```ts
 * import { isScoringError, levelOf } from "customer-centric-rubric";
 *
 * try {
 *   levelOf(11);
 * } catch (error) {
 *   isScoringError(error) && error.code; // "score-out-of-scale"
 * }
 * ```
 */
export class ScoringError extends Error {
  override readonly name = "ScoringError";
  readonly code: ScoringErrorCode;
  readonly details: ScoringErrorDetails;
  readonly [brand] = true;

  /** `options.cause` is a foreign error behind this one: what a getter of a document threw. */
  constructor(code: ScoringErrorCode, message: string, details: ScoringErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/**
 * Whether a caught value is a {@link ScoringError}. It also recognises errors of another copy of the library
 * (an ESM and a CommonJS one in the same process), where `instanceof` answers no.
 *
 * @example
 * ```ts
 * import { isScoringError } from "customer-centric-rubric";
 *
 * isScoringError(new Error("something else")); // false
 * ```
 */
export function isScoringError(error: unknown): error is ScoringError {
  try {
    return typeof error === "object" && error !== null && (error as { [brand]?: unknown })[brand] === true;
  } catch {
    // A proxy may be thrown too, and throw again.
    return false;
  }
}

/** The refusal of an argument: what it is called, what it should have been, and what it was. */
export function refusal(code: ScoringErrorCode, argument: string, expected: string, value: unknown): ScoringError {
  const received = describe(value);
  const message = `${argument}: expected ${expected}, got ${received}.`;
  return new ScoringError(code, message, { argument, expected, received });
}

/** A value in a few words, for messages: never longer than 60 characters of what was found, and never throws. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  try {
    if (Array.isArray(value)) return value.length > 0 ? "a list" : "an empty list";
  } catch {
    // Proxies may throw at every touch.
  }
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  return `a value of type ${typeof value}`;
}
