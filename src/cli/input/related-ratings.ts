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
  /** What must be the same in all of them, of those that say it. */
  readonly states: (rating: SubjectRating, key: keyof SubjectRating) => unknown;
  /** Left out: `states` is not undefined. */
  readonly isStated?: (rating: SubjectRating) => boolean;
}

const byAssessor = ({ subject, period, assessor }: SubjectRating) => [subject, period, assessor];

const bySubject = ({ subject, period }: SubjectRating) => [subject, period];

const relations = new Map<IssueCode, Relation>([
  ["duplicate-rating", { group: (rating) => [...byAssessor(rating), rating.criterion], states: (rating) => rating }],
  [
    "overall-and-criterion",
    { group: byAssessor, states: ({ criterion }) => criterion, isStated: ({ score }) => score !== null },
  ],
  ["two-roles", { group: byAssessor, states: ({ role }) => role }],
  ["conflicting-assessor", { group: byAssessor, states: (rating, key) => rating[key] }],
  // What is missing could stand in any row of the review.
  ["forbidden-absence", { group: bySubject, states: () => undefined }],
  ["conflicting-team", { group: bySubject, states: ({ team }) => team }],
]);

/** Finds what contradicts the rating of an issue; `undefined` for issues of another kind. */
export function contradictionFinder(ratings: readonly SubjectRating[]): (issue: Issue) => Contradiction | undefined {
  const groups = new Map<Relation["group"], ReadonlyMap<string, readonly number[]>>();
  // Going through a large group again for each of its issues would take hours.
  const stated = new Map<readonly number[], Map<string, readonly number[]>>();
  return ({ code, path: [index, key] }) => {
    const rating = ratings[index as number];
    const relation = relations.get(code);
    if (rating === undefined || relation === undefined) return undefined;
    const { group, states } = relation;
    const field = key as keyof SubjectRating;
    const grouped = groups.get(group) ?? indicesBy(ratings, group);
    groups.set(group, grouped);
    const related = grouped.get(JSON.stringify(group(rating))) ?? [];
    const known = stated.get(related) ?? new Map<string, readonly number[]>();
    stated.set(related, known);
    const name = `${code} ${key}`;
    const firsts = known.get(name) ?? firstStatements(related, relation, ratings, field);
    known.set(name, firsts);
    const own = states(rating, field);
    return {
      ratings: related,
      first: firsts.find((other) => states(ratings[other] as SubjectRating, field) !== own),
    };
  };
}

/** The first rating that states something, and the first that states something else: one differs from any other rating. */
function firstStatements(
  related: readonly number[],
  { states, isStated }: Relation,
  ratings: readonly SubjectRating[],
  key: keyof SubjectRating,
): readonly number[] {
  const found: number[] = [];
  for (const index of related) {
    const rating = ratings[index] as SubjectRating;
    const value = states(rating, key);
    if (!(isStated?.(rating) ?? value !== undefined)) continue;
    if (found.some((other) => states(ratings[other] as SubjectRating, key) === value)) continue;
    found.push(index);
    if (found.length === 2) break;
  }
  return found;
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
