import { isDateOrInstant } from "../../review/period";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import { overall } from "../../rubric/rubric";
import type { Column } from "./layout";
import type { Problem } from "./problem";
import type { RatingRows } from "./rating-rows";

/** What becomes of several ratings of one criterion by one assessor: a problem, or the latest of them counts. */
export type Duplicates = "error" | "latest";

/** Ratings without those that others replace, and how many gave way to later ones. */
export interface ResolvedRatings extends RatingRows {
  readonly replaced: number;
}

/**
 * One rating of a criterion by each assessor, for one subject and period. An empty cell is none: it gives way to a rating
 * in another row. Of several ratings the latest counts, where that is asked for and their dates tell it; else they stay,
 * and the library refuses them, as it does an empty cell whose comment would be lost. So it is with an assessor who rates
 * the whole and single criteria, where one form replaces all of the other.
 */
export function resolveSubmissions(
  rows: RatingRows,
  duplicates: Duplicates,
  dates: Column | undefined,
  { criteria }: Pick<Rubric, "criteria">,
): ResolvedRatings {
  const { ratings, sources } = rows;
  const left = new Set<number>();
  const problems: Problem[] = [];
  let replaced = 0;
  for (const group of submissions(ratings)) {
    const [blank, rated] = partition(group, (index) => isBlank(ratings[index] as SubjectRating));
    const isOnly = rated.length === 0;
    for (const index of isOnly ? blank.slice(1) : blank) left.add(index);
    if (rated.length < 2 || duplicates === "error") continue;
    // A comment without a rating would be lost, or would undo one.
    if (rated.some((index) => (ratings[index] as SubjectRating).score === null)) continue;
    const times = rated.map((index) => timeOf((ratings[index] as SubjectRating).at));
    // The library says what is wrong with these dates.
    if (times.some(({ kind }) => kind === "wrong")) continue;
    const latest = latestOf(times);
    const kept = rated[latest ?? 0];
    for (const index of rated) if (index !== kept) left.add(index);
    if (latest !== undefined) {
      replaced += rated.length - 1;
      continue;
    }
    rated.forEach((index, at) => {
      const fault = { kind: "undated-resubmission", hasDate: times[at]?.kind !== "none" } as const;
      problems.push({ line: sources[index]?.row.number ?? 0, column: dates, fault });
    });
  }
  const earlier = duplicates === "latest" ? earlierForms(ratings, left, criteria.length) : [];
  for (const index of earlier) left.add(index);
  replaced += earlier.length;
  const isKept = (_: unknown, index: number) => !left.has(index);
  return {
    ratings: ratings.filter(isKept),
    sources: sources.filter(isKept),
    problems: [...rows.problems, ...problems],
    replaced,
  };
}

/**
 * The ratings in the form that an assessor gave up: of the whole, where every single criterion was rated later, or of
 * single criteria, where the whole was. Single criteria that are rated later and are not all of them may be corrections
 * of the whole, or all that is left of it.
 */
function earlierForms(
  ratings: readonly SubjectRating[],
  left: ReadonlySet<number>,
  criterionCount: number,
): readonly number[] {
  const isRated = ({ score }: SubjectRating, index: number) => score !== null && !left.has(index);
  return [...groupsOf(ratings, voiceOf, isRated).values()].flatMap((group) => {
    const [wholes, singles] = partition(group, (index) => ratings[index]?.criterion === overall);
    const rated = new Set(singles.map((index) => ratings[index]?.criterion));
    // Where one criterion still has two ratings, these have to be decided first.
    if (wholes.length !== 1 || singles.length === 0 || rated.size < singles.length) return [];
    const isLater = (one: readonly number[], other: readonly number[]) =>
      one.every((index) => other.every((before) => latestOf([timeAt(before), timeAt(index)]) === 1));
    if (isLater(wholes, singles)) return singles;
    return rated.size === criterionCount && isLater(singles, wholes) ? wholes : [];
  });

  function timeAt(index: number): Time {
    return timeOf(ratings[index]?.at);
  }
}

function isBlank({ score, comment }: SubjectRating): boolean {
  return score === null && comment === undefined;
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}

/** A day, or an instant in milliseconds: one cannot be compared with the other. */
type Time =
  | { readonly kind: "day"; readonly value: string }
  | { readonly kind: "instant"; readonly value: number }
  | { readonly kind: "none" | "wrong"; readonly value?: undefined };

function timeOf(at: string | undefined): Time {
  if (at === undefined) return { kind: "none" };
  if (!isDateOrInstant(at)) return { kind: "wrong" };
  return at.length === 10 ? { kind: "day", value: at } : { kind: "instant", value: Date.parse(at) };
}

/** Which time is later than all others; `undefined` when none is. */
function latestOf(times: readonly Time[]): number | undefined {
  const [first] = times;
  if (first?.value === undefined || times.some(({ kind }) => kind !== first.kind)) return undefined;
  const values = times.map(({ value }) => value as string | number);
  const latest = values.reduce((most, value) => (value > most ? value : most));
  const index = values.indexOf(latest);
  return values.lastIndexOf(latest) === index ? index : undefined;
}

function submissions(ratings: readonly SubjectRating[]): readonly (readonly number[])[] {
  const groups = groupsOf(ratings, (rating) => [...voiceOf(rating), rating.criterion]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** In another role it is no later word on the same, and the library says so. */
function voiceOf({ subject, period, assessor, role, relation, contact }: SubjectRating): readonly unknown[] {
  return [subject, period, assessor, role, relation, contact];
}

/** Ratings by what they have in common, as their indices. */
function groupsOf(
  ratings: readonly SubjectRating[],
  keyOf: (rating: SubjectRating) => readonly unknown[],
  isAmong: (rating: SubjectRating, index: number) => boolean = () => true,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  ratings.forEach((rating, index) => {
    if (!isAmong(rating, index)) return;
    const key = keyOf(rating).map(keyPart).join("");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** With its length in front no value runs into the next one, and it takes a third of the time that JSON takes. */
function keyPart(value: unknown): string {
  return typeof value === "string" ? `${value.length} ${value}` : `${JSON.stringify(value)}.`;
}
