import type { Path } from "../document";
import { addIssue, dataOf, readDocument } from "../document";
import type { SubjectRating } from "../review/rating";
import type { Review } from "../review/review";
import type { customerCentric } from "../rubric/customer-centric";
import { rubricOf } from "../rubric/options";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../rubric/rubric";
import { carryOutAgain } from "./adjustments/carry-out";
import type { ReviewResult } from "./result";
import type { ScoringOptions } from "./score-review";
import { scoreRatings, scoreReview } from "./score-review";

/** Whether a stored result is what its input comes to. */
export interface Verification {
  /** No difference but, at most, in the version of the library that computed it. */
  readonly isVerified: boolean;
  /** Every place where the stored result and today's differ. */
  readonly differences: readonly Difference[];
}

/** One place where two results differ; `undefined` where one of them has nothing. */
export interface Difference {
  readonly path: Path;
  /** What the stored result says. */
  readonly stated: unknown;
  /** What scoring the input again says. */
  readonly computed: unknown;
}

/**
 * Scores the input again and lists every difference from a stored result. Give the rubric that the result was scored
 * with: another one shows as a difference of its fingerprints.
 *
 * Of a result that somebody adjusted, the original must be what the input comes to, and the score what its adjustments make
 * of that: the decisions are carried out again, up to the first that could not have been made.
 *
 * @param result - A result as it was stored, such as `parseResult` returns it; anything else is one difference more.
 * @param input - The review, or a list of ratings in which the result's subject and period are looked up.
 * @throws {ScoringError} `invalid-review`, with every problem in `details.issues`, when the input itself is not good;
 * `invalid-result` for a result of `scoreGroups`, which `verifyGroups` checks; `undefined-rubric`; `invalid-option`.
 * @example
 * ```ts
 * import { scoreReview, verifyResult } from "customer-centric-rubric";
 *
 * const review = {
 *   subject: "li.wei",
 *   ratings: [{ assessor: "chen", role: "manager", criterion: "overall", score: 8.4 }],
 * } as const;
 * const stored = { ...scoreReview(review), score: 8.5 };
 * verifyResult(stored, review).differences; // [{ path: ["score"], stated: 8.5, computed: 8.4 }]
 * ```
 */
export function verifyResult<R extends Rubric = typeof customerCentric>(
  result: ReviewResult,
  input: Review<LevelIdOf<R>, CriterionIdOf<R>> | readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[],
  options?: ScoringOptions<R>,
): Verification {
  refuseGroups(result);
  const computed = isList(input)
    ? scoreRatings(input, options).find(
        ({ subject, period }) => subject === result?.subject && period === result.period,
      )
    : scoreReview(input, options);
  return verificationOf(result, computed && carryOutAgain(computed, result, rubricOf(options)));
}

/** A result of groups names nobody, and what it is compared with must not. */
function refuseGroups(result: unknown): void {
  const read = readDocument((issues) => {
    const isAnonymous: unknown = Object(result).isAnonymous;
    if (isAnonymous === undefined) return;
    const expected = "a result of scoreReview: verifyGroups is for one of scoreGroups";
    addIssue(issues, "unknown-key", ["isAnonymous"], expected, isAnonymous);
  });
  dataOf(read, "invalid-result", "result");
}

/** What a stored value and the one that was computed anew come to beside each other. */
export function verificationOf(stated: unknown, computed: unknown): Verification {
  const differences: Difference[] = [];
  // Nothing is no result, not even of ratings that come to none.
  if (computed === undefined) differences.push({ path: [], stated, computed });
  else compare(stated, computed, [], differences);
  return { isVerified: differences.every(isEngineVersion), differences };
}

function isEngineVersion({ path, stated }: Difference): boolean {
  return path[0] === "engine" && path[1] === "version" && typeof stated === "string";
}

export function isList<Item>(input: unknown | readonly Item[]): input is readonly Item[] {
  return Array.isArray(input);
}

/** Goes no deeper than the computed value, which is finite, so that no stored one can lead it astray. */
function compare(stated: unknown, computed: unknown, path: Path, differences: Difference[]): void {
  if (Object.is(stated, computed)) return;
  const isComparable = isObject(stated) && isObject(computed) && Array.isArray(stated) === Array.isArray(computed);
  if (!isComparable) {
    differences.push({ path, stated, computed });
    return;
  }
  const keys = new Set([...Object.keys(computed), ...Object.keys(stated)]);
  for (const key of keys) {
    const segment = Array.isArray(computed) && isIndex(key) ? Number(key) : key;
    compare(ownValue(stated, key), ownValue(computed, key), [...path, segment], differences);
  }
}

/** A list that was stored by hand may have other keys, too. */
function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
