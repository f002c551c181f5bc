import { refusal } from "../../errors";

/** Who is rated, and for when. */
export interface ReviewKey {
  readonly subject: string;
  readonly period?: string | undefined;
}

/**
 * In which of so many parts the ratings of a review go, from 0 to `shards` − 1: the same part for all ratings of a subject
 * and period, on every machine and in every version. So ratings in any order, more than fit into memory, are spread over
 * files or workers first; then each part is scored by itself with {@link scoreRatings}, and together their results are
 * those of the whole list (in the order of the parts), and their summaries merge to the same bytes.
 *
 * The parts are about even where there are many reviews; one review is never parted. What names no `subject` in text, such
 * as an id by itself, is refused: all of it would come into one part.
 *
 * @param key - A rating, or whatever else has a `subject` and, where it has one, a `period`.
 * @param shards - A whole number from 1 to 2^31.
 * @throws {ScoringError} `invalid-option`.
 * @example
 * ```ts
 * import { shardOf } from "customer-centric-rubric";
 *
 * shardOf({ subject: "li.wei", period: "2026-H1" }, 16); // 1
 * shardOf({ subject: "sato" }, 16); // 1
 * ```
 */
export function shardOf(key: ReviewKey, shards: number): number {
  const { subject, period } = (key ?? {}) as ReviewKey;
  if (!Number.isInteger(shards) || shards < 1 || shards > 2 ** 31) {
    throw refusal("invalid-option", "shards", "a whole number from 1 to 2^31", shards);
  }
  if (typeof subject !== "string") {
    throw refusal("invalid-option", "key.subject", 'text, such as { subject: "li.wei" }', subject);
  }
  // FNV-1a over UTF-16 code units; no id has a line break.
  let hash = mixText(0x811c9dc5, subject);
  if (period !== undefined) hash = mixText(Math.imul(hash ^ 0x0a, 0x01000193), period);
  // Its low bits alone are uneven: the finish of MurmurHash3 spreads all of them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % shards;
}

function mixText(start: number, text: unknown): number {
  let hash = start;
  if (typeof text !== "string") return hash;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
