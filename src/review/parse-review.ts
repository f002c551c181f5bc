import type { ParseResult } from "../document";
import { addIssue, dataOf, readDocument } from "../document";
import type { Issue } from "../errors";
import type { customerCentric } from "../rubric/customer-centric";
import { addFormIssues } from "../rubric/form-issues";
import { rubricOf } from "../rubric/options";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../rubric/rubric";
import { periodNeed } from "./period-interval";
import type { SubjectRating } from "./rating";
import { readReview, readReviews } from "./read-review";
import type { Review } from "./review";
import { ratingsSchema, reviewSchema } from "./schema";

/** What a document is read for. */
export interface ParseOptions<R extends Rubric = Rubric> {
  /** The rubric whose criteria, levels, roles and scale count; the built-in one when left out. */
  readonly rubric?: R | undefined;
}

/**
 * Reads a review from a JSON document: the review, or all problems at once, each with a path and a code. What it lets
 * pass `scoreReview` scores with the same rubric, unless the rubric forbids an absence.
 *
 * @throws {ScoringError} `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { safeParseReview } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseReview({ subject: "sato", ratings: [{ assessor: "chen", role: "boss", criterion: "needs", score: 11 }] });
 * parsed.success === false && parsed.issues.map((issue) => issue.code); // ["unknown-role", "out-of-range"]
 * ```
 */
export function safeParseReview<R extends Rubric = typeof customerCentric>(
  document: unknown,
  options?: ParseOptions<R>,
): ParseResult<Review<LevelIdOf<R>, CriterionIdOf<R>>> {
  const rubric = rubricOf(options);
  return readDocument((issues) => {
    readReview(document, rubric, issues);
    spellPeriods(issues);
    addFormIssues(reviewSchema, document, issues);
    return document as Review<LevelIdOf<R>, CriterionIdOf<R>>;
  });
}

/**
 * Reads a review from a JSON document, as {@link safeParseReview} does.
 *
 * @throws {ScoringError} `invalid-review`, with every problem in `details.issues`; `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { parseReview } from "customer-centric-rubric/schema";
 *
 * parseReview(JSON.parse('{ "subject": "sato", "ratings": [] }')).subject; // "sato"
 * parseReview({ subject: "sato" }); // throws "invalid-review"
 * ```
 */
export function parseReview<R extends Rubric = typeof customerCentric>(
  document: unknown,
  options?: ParseOptions<R>,
): Review<LevelIdOf<R>, CriterionIdOf<R>> {
  return dataOf(safeParseReview(document, options), "invalid-review", "review");
}

/**
 * Reads a list of ratings, each of which names its subject, from a JSON document: the list, or all problems at once,
 * each with a path that begins with the index of the rating.
 *
 * @throws {ScoringError} `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { safeParseRatings } from "customer-centric-rubric/schema";
 *
 * const parsed = safeParseRatings([{ subject: "sato", assessor: "chen", role: "peer", criterion: "need", score: 8 }]);
 * parsed.success === false && parsed.issues.map((issue) => issue.path); // [[0, "criterion"]]
 * ```
 */
export function safeParseRatings<R extends Rubric = typeof customerCentric>(
  document: unknown,
  options?: ParseOptions<R>,
): ParseResult<readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[]> {
  const rubric = rubricOf(options);
  return readDocument((issues) => {
    readReviews(document, rubric, issues);
    spellPeriods(issues);
    addFormIssues(ratingsSchema, document, issues);
    return document as readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[];
  });
}

/**
 * Reads a list of ratings from a JSON document, as {@link safeParseRatings} does.
 *
 * @throws {ScoringError} `invalid-review`, with every problem in `details.issues`; `undefined-rubric`, `invalid-option`.
 * @example
 * ```ts
 * import { parseRatings } from "customer-centric-rubric/schema";
 *
 * const row = { subject: "sato", assessor: "chen", role: "peer", criterion: "needs", score: "8.5" };
 * parseRatings([row]).length; // 1
 * parseRatings([row, row]); // throws "invalid-review"
 * ```
 */
export function parseRatings<R extends Rubric = typeof customerCentric>(
  document: unknown,
  options?: ParseOptions<R>,
): readonly SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>[] {
  return dataOf(safeParseRatings(document, options), "invalid-review", "list of ratings");
}

/**
 * Says of refused periods that are intervals how reviews spell them. `scoreReview` says only what a period is like: reckoning with
 * days would add an eighth to what has to be loaded for it.
 */
function spellPeriods(issues: Issue[]): void {
  issues.forEach(({ code, path, received }, index) => {
    if (code !== "invalid-period") return;
    // What was shortened to be told is no interval of any length.
    const text = JSON.parse(received) as string;
    const spelt: Issue[] = [];
    addIssue(spelt, code, path, periodNeed(text), text);
    issues.splice(index, 1, ...spelt);
  });
}
