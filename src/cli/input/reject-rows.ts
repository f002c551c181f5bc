import type { Issue } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import { anyCriterion, overall } from "../../rubric/rubric";
import type { Fault } from "./fault";
import type { Problem } from "./problem";
import { ratingProblems } from "./rating-problems";
import type { RatingRows } from "./rating-rows";
import type { RatingsFile } from "./read-ratings-file";
import type { Contradiction } from "./related-ratings";
import { contradictionFinder } from "./related-ratings";

/** Rows that are left out, by their number, and why. */
export type RejectedRows = ReadonlyMap<number, readonly Problem[]>;

/**
 * The rows that issues are about. Of ratings that contradict each other all are rejected, since which of them is right
 * cannot be told.
 */
export function rejectRows(
  issues: readonly Issue[],
  rows: RatingRows,
  read: RatingsFile,
  rubric: Rubric,
): RejectedRows {
  const rejected = new Map<number, Problem[]>();
  const problems = ratingProblems(issues, rows, read, rubric);
  for (const problem of problems) if (problem.line !== undefined) reject(problem.line, problem, rejected);
  const contradictionOf = contradictionFinder(rows.ratings);
  const done = new Set<Contradiction["ratings"]>();
  issues.forEach((issue, index) => {
    const ratings = contradictionOf(issue)?.ratings;
    const problem = problems[index];
    if (ratings === undefined || problem === undefined || done.has(ratings)) return;
    done.add(ratings);
    for (const rating of ratings) {
      const line = rows.sources[rating]?.row.number;
      if (line === undefined || rejected.has(line)) continue;
      reject(line, { line, fault: contradictedBy(problem, issue, read) }, rejected);
    }
  });
  return rejected;
}

/**
 * Rejects what else an assessor of a rejected row says about the same criterion, or about the whole beside it: which of
 * the two was meant cannot be told here either. Rows whose cells could not be told apart are not known to say anything.
 */
export function rejectRivals(
  rejected: Map<number, readonly Problem[]>,
  { ratings, sources, sheet }: RatingsFile,
): void {
  const keyOf = ({ subject, period, assessor }: SubjectRating, criterion: string) =>
    JSON.stringify([subject, period, assessor, criterion]);
  const lines = new Map<string, number>();
  sources.forEach(({ row }, index) => {
    const rating = ratings[index] as SubjectRating;
    if (!rejected.has(row.number) || rating.score === null) return;
    for (const criterion of [rating.criterion, anyCriterion]) lines.set(keyOf(rating, criterion), row.number);
  });
  sources.forEach(({ row: { number: line } }, index) => {
    const rating = ratings[index] as SubjectRating;
    const criteria = rating.criterion === overall ? [anyCriterion] : [rating.criterion, overall];
    const rival = criteria.map((criterion) => lines.get(keyOf(rating, criterion))).find((found) => found !== undefined);
    if (rival === undefined || rejected.has(line)) return;
    const see = { place: sheet.placeOf({ line: rival }) };
    rejected.set(line, [{ line, fault: { kind: "rival-rating", see } }]);
  });
}

/** What the rating of a problem contradicts is as wrong as that rating. */
function contradictedBy({ line, fault }: Problem, { received }: Issue, { sheet }: RatingsFile): Fault {
  if (fault.kind !== "rating" || line === undefined) return fault;
  const see = { place: sheet.placeOf({ line }) };
  return { ...fault, received: { described: received }, near: undefined, advice: undefined, see };
}

/** The ratings of the rows that are not rejected. */
export function keepRows({ ratings, sources }: RatingRows, rejected: RejectedRows): RatingRows {
  const isKept = (_: unknown, index: number) => !rejected.has(sources[index]?.row.number ?? 0);
  return { ratings: ratings.filter(isKept), sources: sources.filter(isKept), problems: [] };
}

function reject(line: number, problem: Problem, rejected: Map<number, Problem[]>): void {
  const before = rejected.get(line);
  if (before === undefined) rejected.set(line, [problem]);
  else before.push(problem);
}
