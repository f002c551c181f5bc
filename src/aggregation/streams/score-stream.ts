import { dataOf, readDocument } from "../../document";
import { isScoringError, refusal } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import { readReviews } from "../../review/read-review";
import type { customerCentric } from "../../rubric/customer-centric";
import type { CriterionIdOf, LevelIdOf, Rubric } from "../../rubric/rubric";
import type { ReviewResult } from "../result";
import { totalReview } from "../total-review";
import type { GatheredReview } from "./gather-reviews";
import { gather, gatherRest, noneGathered } from "./gather-reviews";
import type { StreamOptions, StreamSettings } from "./stream-options";
import { readStreamOptions } from "./stream-options";
import type { Source } from "./until-stopped";
import { untilStopped } from "./until-stopped";

/**
 * Scores ratings as they come, in little memory: one result for each subject and period, as soon as a rating of another
 * one follows, and the same as {@link scoreRatings} gives for all of them. The ratings of a subject and period must come
 * together, in any order among themselves, as a query with `ORDER BY subject, period` hands them out; for ratings in any
 * order see {@link shardOf}. Who asks for results slowly lets the source wait, and who stops early closes it.
 *
 * In memory are the ratings of one review, and of each review so far its subject and period, so that one that comes back
 * is told from a new one: some hundred bytes each. A rating that names its subject, and of whose other data something cannot be
 * read, is refused with the whole review in which it stands: nobody is scored by the rest. Where that is its period, nobody
 * knows which review has lost it: refused are the review of its subject in which it stands and, unless more ratings of that
 * follow, the one of its subject that begins next, however much later. Where there is neither, it is refused alone; a result
 * that was handed on before stays. What does not name its subject is nobody's, and is refused by itself. A review that comes back ends
 * the stream, whatever `onRefused` does with others, since its result has been handed on and was not of all its ratings.
 *
 * @throws {ScoringError} `invalid-option` and `undefined-rubric` at once; then, when results are asked for,
 * `invalid-review`, with every problem of one review in `details.issues`, whose paths begin with the index of the rating in
 * the stream (a review that comes back has the code `ended-review`). What the source or a callback throws comes through.
 * @example
 * ```ts
 * import { scoreStream } from "customer-centric-rubric";
 *
 * async function* ratings() {
 *   const rating = { assessor: "chen", role: "manager", criterion: "overall" } as const;
 *   yield { ...rating, subject: "li.wei", score: 8.4 };
 *   yield { ...rating, subject: "sato", score: 9 };
 * }
 * const scores: string[] = [];
 * for await (const result of scoreStream(ratings())) {
 *   if (result.status === "scored") scores.push(`${result.subject} ${result.score}`);
 * }
 * scores; // ["li.wei 8.4", "sato 9"]
 * ```
 */
export function scoreStream<R extends Rubric = typeof customerCentric>(
  ratings:
    | Iterable<SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>>
    | AsyncIterable<SubjectRating<LevelIdOf<R>, CriterionIdOf<R>>>,
  options?: StreamOptions<R>,
): AsyncGenerator<ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>, void, undefined> {
  const settings = readStreamOptions(options);
  if (!isSource(ratings)) throw refusal("invalid-review", "ratings", "an iterable or an async iterable", ratings);
  const source = settings.signal === undefined ? ratings : untilStopped<unknown>(ratings, settings.signal);
  return resultsOf(source, settings) as AsyncGenerator<ReviewResult<LevelIdOf<R>, CriterionIdOf<R>>, void, undefined>;
}

function isSource(ratings: unknown): boolean {
  const source = ratings as Partial<AsyncIterable<unknown> & Iterable<unknown>> | null | undefined;
  return [source?.[Symbol.asyncIterator], source?.[Symbol.iterator]].some((method) => typeof method === "function");
}

async function* resultsOf(
  source: Source<unknown>,
  settings: StreamSettings,
): AsyncGenerator<ReviewResult, void, undefined> {
  const { onProgress, progressEvery } = settings;
  const gathering = noneGathered();
  const progress = { ratings: 0, results: 0 };
  for await (const rating of source) {
    const complete = gather(gathering, rating, progress.ratings);
    progress.ratings += 1;
    for (const review of complete) {
      const result = resultOf(review, settings);
      if (result === undefined) continue;
      progress.results += 1;
      yield result;
    }
    if (progress.ratings % progressEvery === 0) onProgress?.({ ...progress });
  }
  for (const review of gatherRest(gathering)) {
    const result = resultOf(review, settings);
    if (result === undefined) continue;
    progress.results += 1;
    yield result;
  }
  onProgress?.({ ...progress });
}

/** The result of a review; `undefined` when somebody else has taken what is wrong with it. */
function resultOf(review: GatheredReview, { rubric, onRefused }: StreamSettings): ReviewResult | undefined {
  const { whose, ratings, indexes, lost = [] } = review;
  try {
    const scored = readDocument((issues) => {
      issues.push(...lost);
      const reviews = readReviews(ratings, rubric, issues, indexes);
      return issues.length > 0 ? [] : reviews.map((read) => totalReview(read, rubric, issues));
    });
    return dataOf(scored, "invalid-review", "review")[0];
  } catch (error) {
    if (onRefused === undefined || !isScoringError(error)) throw error;
    onRefused({ ...whose, ratings: ratings.length, error });
    return undefined;
  }
}
