import type { Issue, IssueCode } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { RatingRows } from "./rating-rows";

type Relation = (other: SubjectRating, rating: SubjectRating, key: keyof SubjectRating) => boolean;

/** The other rating of the same assessor, for the same subject and period, that a rating contradicts. */
const relations = new Map<IssueCode, Relation>([
  ["duplicate-rating", (other, rating) => other.criterion === rating.criterion],
  ["overall-and-criterion", (other, rating) => other.criterion !== rating.criterion && other.score !== null],
  ["two-roles", (other, rating) => other.role !== rating.role],
  ["conflicting-assessor", (other, rating, key) => other[key] !== undefined && other[key] !== rating[key]],
]);

/** Finds the line of the row that the row of an issue contradicts: the first one, or undefined for other issues. */
export function relatedRowFinder({ ratings, rows }: RatingRows): (issue: Issue) => number | undefined {
  let indices: ReadonlyMap<string, readonly number[]> | undefined;
  return ({ code, path: [index, key] }) => {
    const rating = ratings[index as number];
    const isRelated = relations.get(code);
    if (rating === undefined || isRelated === undefined) return undefined;
    indices ??= indicesByAssessor(ratings);
    const related = indices.get(assessorKey(rating))?.find((other) => {
      return other !== index && isRelated(ratings[other] as SubjectRating, rating, key as keyof SubjectRating);
    });
    return related === undefined ? undefined : rows[related]?.line;
  };
}

function indicesByAssessor(ratings: readonly SubjectRating[]): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>();
  ratings.forEach((rating, index) => {
    const key = assessorKey(rating);
    const earlier = indices.get(key);
    if (earlier === undefined) indices.set(key, [index]);
    else earlier.push(index);
  });
  return indices;
}

function assessorKey({ subject, period, assessor }: SubjectRating): string {
  return JSON.stringify([subject, period, assessor]);
}
