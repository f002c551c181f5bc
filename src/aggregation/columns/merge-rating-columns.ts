import type { Path } from "../../document";
import { addIssue, dataOf, readDocument, readList } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import type { NumberColumn } from "./columns";
import type { IntegerColumn, RatedReview, RatingColumns } from "./rating-columns";
import { takeColumns } from "./read-rating-columns";
import { tagOf } from "./typed-array";

/**
 * One table of several: of files, or of parts of a file that were read on several threads. Ratings of a subject and period may be
 * spread over all of them; what they come to does not depend on how, nor on the order of the parts.
 *
 * What is wrong with ratings is found when they are scored. Scores of all parts are of the same kind of array, and in the
 * same unit where they are integers.
 *
 * @throws {ScoringError} `invalid-columns` for arrays and lists that do not fit each other, with the index of the part, and
 * for two teams of one subject and period.
 * @example
 * ```ts
 * import { mergeRatingColumns, scoreRatingColumns } from "customer-centric-rubric/columns";
 *
 * const part = { assessors: ["chen"], roles: ["manager"], reviews: [{ subject: "sato" }], ...oneRating() };
 * const merged = mergeRatingColumns([
 *   { ...part, criteria: ["needs"], score: Float64Array.of(9) },
 *   { ...part, criteria: ["relationship"], score: Float64Array.of(8) },
 * ]);
 * scoreRatingColumns(merged).scores[0]; // 850
 *
 * function oneRating() {
 *   const first = new Uint8Array(1);
 *   return { review: first, assessor: first, role: first, criterion: first };
 * }
 * ```
 */
export function mergeRatingColumns(parts: readonly RatingColumns[]): RatingColumns {
  const read = readDocument((issues) => {
    const taken = readList(parts, [], 1, issues).map((part, index) =>
      takeColumns(part as RatingColumns, [index], issues),
    );
    if (issues.length > 0) return undefined;
    return joinParts(taken as readonly RatingColumns[], issues);
  });
  return dataOf(read, "invalid-columns", "table in parts") as RatingColumns;
}

function joinParts(parts: readonly RatingColumns[], issues: Issue[]): RatingColumns {
  const [first] = parts as readonly [RatingColumns];
  const kind = tagOf(first.score);
  const unlike = parts.findIndex(({ score }) => tagOf(score) !== kind);
  if (unlike >= 0) {
    const { score } = parts[unlike] as RatingColumns;
    addIssue(issues, "wrong-type", [unlike, "score"], `a ${kind}, as in the first part`, tagOf(score));
  }
  const length = parts.reduce((sum, { review }) => sum + review.length, 0);
  const Scores = first.score.constructor as new (length: number) => NumberColumn;
  const merged = {
    review: new Int32Array(length),
    assessor: new Int32Array(length),
    role: new Uint16Array(length),
    criterion: new Uint16Array(length),
    score: new Scores(length),
    status: new Uint8Array(length),
  };
  const reviews = mergeReviews(parts, issues);
  const lists = (["assessors", "roles", "criteria", "levels"] as const).map((name) =>
    mergeTexts(parts.map((part) => part[name] ?? [])),
  );
  const [assessors, roles, criteria, levels] = lists as [MergedList, MergedList, MergedList, MergedList];
  let from = 0;
  parts.forEach((part, index) => {
    renumber(part.review, reviews.places[index] as Int32Array, merged.review, from);
    renumber(part.assessor, assessors.places[index] as Int32Array, merged.assessor, from);
    renumber(part.role, roles.places[index] as Int32Array, merged.role, from);
    renumber(part.criterion, criteria.places[index] as Int32Array, merged.criterion, from);
    merged.score.set(part.score, from);
    if (part.status !== undefined) {
      merged.status.set(part.status, from);
      renumberLevels(part, levels.places[index] as Int32Array, merged.score, from, [index], issues);
    }
    from += part.review.length;
  });
  return {
    ...merged,
    reviews: reviews.list,
    assessors: assessors.list,
    roles: roles.list,
    criteria: criteria.list,
    levels: levels.list,
  };
}

/** One list of several, and where each entry of each is in it. */
interface MergedList<Entry = string> {
  readonly list: readonly Entry[];
  readonly places: readonly Int32Array[];
}

function mergeTexts(lists: readonly (readonly string[])[]): MergedList {
  const places = new Map<string, number>();
  return {
    places: lists.map((texts) =>
      Int32Array.from(texts, (text) => {
        const place = places.get(text) ?? places.size;
        if (place === places.size) places.set(text, place);
        return place;
      }),
    ),
    list: [...places.keys()],
  };
}

function mergeReviews(parts: readonly RatingColumns[], issues: Issue[]): MergedList<RatedReview> {
  const list: RatedReview[] = [];
  const known = new Map<string | undefined, Map<string, number>>();
  const places = parts.map(({ reviews }, index) =>
    Int32Array.from(reviews, (review, place) => {
      const { subject, period, team } = review;
      const ofPeriod = known.get(period) ?? new Map<string, number>();
      known.set(period, ofPeriod);
      const before = ofPeriod.get(subject);
      if (before === undefined) {
        ofPeriod.set(subject, list.length);
        return list.push(review) - 1;
      }
      const earlier = list[before] as RatedReview;
      if (team !== undefined && earlier.team === undefined) list[before] = { ...earlier, team };
      else if (team !== undefined && team !== earlier.team) {
        const path = [index, "reviews", place, "team"];
        addIssue(issues, "conflicting-team", path, `${describe(earlier.team)}, as in an earlier part`, team);
      }
      return before;
    }),
  );
  return { list, places };
}

/** An index of nothing becomes one of nothing: −1, or the largest number that there is no such entry of. */
function renumber(column: IntegerColumn, places: Int32Array, merged: Int32Array | Uint16Array, from: number): void {
  for (let rating = 0; rating < column.length; rating++) merged[from + rating] = places[column[rating] as number] ?? -1;
}

/** The first level that is none of its part's list could be one of the merged list, and is told. */
function renumberLevels(
  { status, score, levels = [] }: RatingColumns,
  places: Int32Array,
  merged: NumberColumn,
  from: number,
  path: Path,
  issues: Issue[],
): void {
  if (status === undefined) return;
  for (let rating = 0; rating < status.length; rating++) {
    if (status[rating] !== 4) continue;
    const place = places[score[rating] as number];
    if (place === undefined) {
      const expected = `the index of one of ${levels.length} levels`;
      addIssue(issues, "out-of-range", [...path, "score", rating], expected, score[rating]);
      return;
    }
    merged[from + rating] = place;
  }
}
