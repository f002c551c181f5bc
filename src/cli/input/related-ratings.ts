import type { Issue, IssueCode } from "../../errors";
import type { SubjectRating } from "../../review/rating";

/** Ratings that cannot all be right, by their index. */
export interface Contradiction {
  /** One list, the same one for each of them: which of them is wrong is not known. */
  readonly ratings: readonly number[];
  /** The first that says otherwise than the rating of the issue. */
  readonly first: number | undefined;
}

interface Relation {
  /** What ratings have in common that may contradict each other. */
  readonly group: (rating: SubjectRating) => readonly unknown[];
  readonly contradicts: (other: SubjectRating, rating: SubjectRating, key: keyof SubjectRating) => boolean;
}

const byAssessor = ({ subject, period, assessor }: SubjectRating) => [subject, period, assessor];

const bySubject = ({ subject, period }: SubjectRating) => [subject, period];

const relations = new Map<IssueCode, Relation>([
  [
    "duplicate-rating",
    { group: (rating) => [...byAssessor(rating), rating.criterion], contradicts: (other, rating) => other !== rating },
  ],
  [
    "overall-and-criterion",
    {
      group: byAssessor,
      contradicts: (other, rating) => other.criterion !== rating.criterion && other.score !== null,
    },
  ],
  ["two-roles", { group: byAssessor, contradicts: (other, rating) => other.role !== rating.role }],
  [
    "conflicting-assessor",
    {
      group: byAssessor,
      contradicts: (other, rating, key) => other[key] !== undefined && other[key] !== rating[key],
    },
  ],
  // What is missing could stand in any row of the review.
  ["forbidden-absence", { group: bySubject, contradicts: () => false }],
  [
    "conflicting-team",
    {
      group: bySubject,
      contradicts: (other, rating) => other.team !== undefined && other.team !== rating.team,
    },
  ],
]);

/** Finds what contradicts the rating of an issue; `undefined` for issues of another kind. */
export function contradictionFinder(ratings: readonly SubjectRating[]): (issue: Issue) => Contradiction | undefined {
  const groups = new Map<Relation["group"], ReadonlyMap<string, readonly number[]>>();
  return ({ code, path: [index, key] }) => {
    const rating = ratings[index as number];
    const relation = relations.get(code);
    if (rating === undefined || relation === undefined) return undefined;
    const { group, contradicts } = relation;
    const grouped = groups.get(group) ?? indicesBy(ratings, group);
    groups.set(group, grouped);
    const related = grouped.get(JSON.stringify(group(rating))) ?? [];
    return {
      ratings: related,
      first: related.find((other) => contradicts(ratings[other] as SubjectRating, rating, key as keyof SubjectRating)),
    };
  };
}

function indicesBy(
  ratings: readonly SubjectRating[],
  group: Relation["group"],
): ReadonlyMap<string, readonly number[]> {
  const indices = new Map<string, number[]>();
  ratings.forEach((rating, index) => {
    const key = JSON.stringify(group(rating));
    const earlier = indices.get(key);
    if (earlier === undefined) indices.set(key, [index]);
    else earlier.push(index);
  });
  return indices;
}
