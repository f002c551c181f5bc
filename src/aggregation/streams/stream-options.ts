import type { ScoringError } from "../../errors";
import { refusal } from "../../errors";
import { readOptions, rubricOrDefault } from "../../rubric/options";
import type { Rubric } from "../../rubric/rubric";
import type { ScoringOptions } from "../score-review";

/** How far a stream is. */
export interface StreamProgress {
  /** How many ratings were taken from the source. */
  readonly ratings: number;
  /** How many results were handed on. */
  readonly results: number;
}

/** A review of a stream that has no result, since there is something wrong with it. */
export interface RefusedReview {
  /** Whose review it is; left out where the rating does not say so in a way that can be read: then it is that rating alone. */
  readonly subject?: string;
  /** Left out where the review has none, and where of a rating by itself only the subject can be read. */
  readonly period?: string;
  /** How many ratings of it there were. */
  readonly ratings: number;
  /** `invalid-review`, with every problem in `details.issues`; their paths begin with the index of the rating in the stream. */
  readonly error: ScoringError;
}

/** What may tell a stream to stop: an `AbortSignal`, or what does as one does. */
export interface StopSignal {
  readonly aborted: boolean;
  /** What is thrown then. */
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How a stream of ratings is scored, and who is told what meanwhile. */
export interface StreamOptions<R extends Rubric = Rubric> extends ScoringOptions<R> {
  /** Is told how far it is, after every `progressEvery` ratings and at the end. What it throws ends the stream. */
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined;
  /** A whole number of ratings, 1 or more; 10,000 when left out. */
  readonly progressEvery?: number | undefined;
  /**
   * Is given each review that has something wrong, with all of its ratings, and the stream goes on without a result for it: a
   * review is scored by all of its ratings or not at all. When left out, the first of them ends the stream with its error.
   */
  readonly onRefused?: ((review: RefusedReview) => void) | undefined;
  /** Ends the stream with the signal's reason, also while the source lets it wait. */
  readonly signal?: StopSignal | undefined;
}

/** Options that have been read. */
export interface StreamSettings extends Omit<StreamOptions, "rubric" | "progressEvery"> {
  readonly rubric: Rubric;
  readonly progressEvery: number;
}

const known = ["rubric", "onProgress", "progressEvery", "onRefused", "signal"] as const;

/** @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function readStreamOptions(options: StreamOptions | undefined): StreamSettings {
  const taken = readOptions(options, known, ({ rubric, onProgress, progressEvery, onRefused, signal }) => {
    return { rubric, onProgress, progressEvery, onRefused, signal };
  });
  const { onProgress, onRefused, signal, progressEvery = 10_000 } = taken;
  for (const [name, value] of Object.entries({ onProgress, onRefused })) {
    if (value !== undefined && typeof value !== "function") throw refusal("invalid-option", name, "a function", value);
  }
  if (signal !== undefined && !isSignal(signal)) throw refusal("invalid-option", "signal", "an AbortSignal", signal);
  if (!Number.isSafeInteger(progressEvery) || progressEvery < 1) {
    throw refusal("invalid-option", "progressEvery", "a whole number of ratings, 1 or more", progressEvery);
  }
  return { rubric: rubricOrDefault(taken.rubric), onProgress, progressEvery, onRefused, signal };
}

function isSignal(signal: StopSignal | null): boolean {
  return typeof signal?.aborted === "boolean" && typeof signal.addEventListener === "function";
}
