import type { ReviewResult } from "../../aggregation/result";
import type { Issue } from "../../errors";
import { isScoringError } from "../../errors";
import { formatDecimal, parseDecimal } from "../../exact/decimal";
import type { SubjectRating } from "../../review/rating";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import type { Failure, PlacedFault } from "../outcome";
import { progressFor } from "../progress";
import { scoreInParts } from "../score-in-parts";
import type { ChosenRubric, RubricOptions } from "./choose-rubric";
import { chooseRubric } from "./choose-rubric";
import type { Column } from "./layout";
import { missingPeriods } from "./missing-periods";
import type { Note } from "./note";
import type { Problem } from "./problem";
import { placeProblems } from "./problem";
import { ratingProblems } from "./rating-problems";
import type { InputOptions, RatingsFile } from "./read-ratings-file";
import { readRatingsFile } from "./read-ratings-file";
import type { RejectedRows } from "./reject-rows";
import { keepRows, rejectRivals, rejectRows } from "./reject-rows";
import type { Duplicates, ResolvedRatings } from "./resolve-submissions";
import { resolveSubmissions } from "./resolve-submissions";
import { unmovedReviews } from "./unmoved-reviews";
import type { UnratedReview } from "./unrated-reviews";
import { inOrder, unratedReviews } from "./unrated-reviews";

/** What a file of ratings is scored with, and how it is to be read. */
export interface ScoreOptions extends InputOptions, RubricOptions {
  /** Whether rows with problems are left out; else nothing is scored when there are any. */
  readonly skipInvalid?: boolean | undefined;
  /** Whether delimited text is scored in little memory, however short it is. */
  readonly stream?: boolean | undefined;
  /** The file of what somebody has decided about results once they were scored. */
  readonly adjustments?: string | undefined;
}

/** The results of a file of ratings, the rubric that they were scored with, and what was left out. */
export interface ScoredFile extends ChosenRubric {
  readonly results: readonly ReviewResult[];
  /** The ratings that were scored. */
  readonly ratings: readonly SubjectRating[];
  /** The reviews that have no ratings. */
  readonly unrated: readonly UnratedReview[];
  readonly read: RatingsFile;
  readonly rejected: RejectedRows;
}

/** A file that cannot be scored, as far as it could be read. */
export interface RefusedFile extends Failure {
  readonly by?: ChosenRubric;
  readonly read?: RatingsFile;
}

/**
 * Scores a file of ratings by the rubric of another file, if there is one; or all that is wrong with one of them.
 *
 * @param chosen - The rubric, where it has been read already.
 */
export async function scoreFile(
  file: string,
  options: ScoreOptions,
  chosen?: ChosenRubric,
): Promise<ScoredFile | RefusedFile> {
  const by = chosen ?? (await chooseRubric(options));
  if ("messages" in by) return by;
  const { rubric } = by;
  const rated = await readRatingsFile(file, rubric, options);
  if ("messages" in rated) return { ...rated, by };
  const { unrated, problems: unratedProblems } = unratedReviews(rated, rubric);
  const undated = missingPeriods(rated, unrated);
  const read = { ...rated, problems: [...rated.problems, ...unratedProblems, ...undated] };
  const { problem, placeOf } = read.sheet;
  // What stands behind a wrong quote is not known, and cannot be left out as a row.
  const isWhole = problem === undefined && !read.problems.some(({ isEnd }) => isEnd);
  if (options.skipInvalid && isWhole) return scoreGoodRows(read, unrated, by, options);
  const rows = resolveSubmissions(read, options.duplicates ?? "error", datesOf(read), rubric);
  const { results, issues } = await scoreRows(rows.ratings, rubric, options.locale);
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...rows.problems,
    ...ratingProblems(issues, rows, read, rubric),
  ];
  return problems.length === 0
    ? {
        ...by,
        results: inOrder(results, unrated, read),
        ratings: rows.ratings,
        unrated,
        read: withNotes(read, rows.replaced, results, by),
        rejected: new Map(),
      }
    : { messages: placeProblems(placeOf, problems, read.sheet.rows), by, read };
}

export function datesOf({ layout }: RatingsFile): Column | undefined {
  return layout.columns.find(({ holds }) => holds === "at");
}

function withNotes(
  read: RatingsFile,
  replaced: number,
  results: readonly ReviewResult[],
  by: ChosenRubric,
): RatingsFile {
  const notes = resultNotes(read.name, replaced, unmovedReviews(results, by), by.rubric);
  return notes.length === 0 ? read : { ...read, notes: [...read.notes, ...notes] };
}

/** What is to be known of results: how many ratings gave way to later ones, and for how many a policy changed nothing. */
export function resultNotes(file: string, replaced: number, unmoved: number, rubric: Rubric): readonly Note[] {
  const minimum = formatDecimal(parseDecimal(rubric.minimumCoverage)) as string;
  return [
    ...(replaced === 0 ? [] : [{ kind: "replaced-ratings", file, count: replaced } as const]),
    ...(unmoved === 0 ? [] : [{ kind: "coverage-below-minimum", file, count: unmoved, minimum } as const]),
  ];
}

/** Scores the rows that have no problem, and fails when there are none, or when no row is to blame. */
async function scoreGoodRows(
  read: RatingsFile,
  unrated: readonly UnratedReview[],
  by: ChosenRubric,
  { duplicates = "error", locale }: ScoreOptions,
): Promise<ScoredFile | Failure> {
  const { rubric } = by;
  const { kept, results, issues, rejected } = await leaveOutRows(read, rubric, duplicates, (ratings) =>
    scoreRows(ratings, rubric, locale),
  );
  const good = unrated.filter(({ row }) => !rejected.has(row.number));
  if (issues.length === 0 && kept.problems.length === 0 && results.length + good.length > 0) {
    return {
      ...by,
      results: inOrder(results, good, read),
      ratings: kept.ratings,
      unrated: good,
      read: withNotes(read, kept.replaced, results, by),
      rejected,
    };
  }
  const problems = [...[...rejected.values()].flat(), ...ratingProblems(issues, kept, read, rubric)];
  const placed = placeProblems(read.sheet.placeOf, problems, read.sheet.rows);
  return { messages: [...placed, ...(issues.length === 0 ? [noneLeft(read)] : [])] };
}

/** What scoring came to. */
export interface ScoredRows {
  readonly results: readonly ReviewResult[];
  readonly issues: readonly Issue[];
}

/** Rows that were kept, their results, and the rows that were left out. */
export interface KeptRows extends ScoredRows {
  readonly kept: ResolvedRatings;
  readonly rejected: RejectedRows;
}

/** Leaves out rows with problems until those that are left have none, or what no row is to blame for. */
export async function leaveOutRows(
  read: RatingsFile,
  rubric: Rubric,
  duplicates: Duplicates,
  score: (ratings: readonly SubjectRating[]) => ScoredRows | Promise<ScoredRows>,
): Promise<KeptRows> {
  const rejected = new Map(problemsByRow(read.problems));
  for (;;) {
    rejectRivals(rejected, read);
    const kept = resolveSubmissions(keepRows(read, rejected), duplicates, datesOf(read), rubric);
    const { results, issues } = await score(kept.ratings);
    const more = [...rejectRows(issues, kept, read, rubric), ...problemsByRow(kept.problems)];
    // What no row is to blame for is not mended by leaving rows out.
    if (more.length === 0) return { kept, results, issues, rejected };
    for (const [row, problems] of more) rejected.set(row, problems);
  }
}

function problemsByRow(problems: readonly Problem[]): ReadonlyMap<number, readonly Problem[]> {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) {
    const row = rows.get(problem.line ?? 0);
    if (row === undefined) rows.set(problem.line ?? 0, [problem]);
    else row.push(problem);
  }
  return rows;
}

export function noneLeft({ name }: Pick<RatingsFile, "name">): PlacedFault {
  return { place: { file: name }, fault: { kind: "no-good-row" } };
}

async function scoreRows(
  ratings: readonly SubjectRating[],
  rubric: Rubric,
  locale: Locale | undefined,
): Promise<ScoredRows> {
  const progress = await progressFor({ rows: ratings.length }, locale);
  try {
    return { results: scoreInParts(ratings, rubric, progress), issues: [] };
  } catch (error) {
    if (isScoringError(error) && error.details.issues !== undefined)
      return { results: [], issues: error.details.issues };
    throw error;
  } finally {
    progress.stop();
  }
}
