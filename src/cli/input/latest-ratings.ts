import { isDateOrInstant } from "../../review/period";
import type { SubjectRating } from "../../review/rating";
import type { Column } from "./layout";
import type { Problem } from "./problem";
import type { RatingRows } from "./rating-rows";

/** Ratings without those that a later one of the same assessor replaces, and how many were replaced. */
export interface LatestRatings extends RatingRows {
  readonly replaced: number;
}

/**
 * Of several ratings of one criterion by one assessor, for one subject and period, the latest. Empty cells replace
 * nothing and are replaced by anything. It is a problem when the dates do not say which is the latest.
 */
export function latestRatings(rows: RatingRows, dates: Column | undefined): LatestRatings {
  const { ratings, sources } = rows;
  const left = new Set<number>();
  const problems: Problem[] = [];
  for (const group of submissions(ratings)) {
    const rated = group.filter((index) => (ratings[index] as SubjectRating).score !== null);
    const [first = group[0] as number] = rated;
    const instants = rated.map((index) => timeOf((ratings[index] as SubjectRating).at));
    // The library says what is wrong with these dates.
    if (rated.length > 1 && instants.some(({ kind }) => kind === "wrong")) continue;
    const latest = latestOf(instants);
    const kept = rated.length > 1 && latest !== undefined ? (rated[latest] as number) : first;
    for (const index of group) if (index !== kept) left.add(index);
    if (rated.length < 2 || latest !== undefined) continue;
    rated.forEach((index, at) => {
      const row = sources[index]?.row;
      if (row === undefined) return;
      const received = instants[at]?.kind === "none" ? "nothing" : "one that leaves open which is later";
      problems.push({ line: row.number, column: dates, expected: neededDate, received });
    });
  }
  const isKept = (_: unknown, index: number) => !left.has(index);
  return {
    ratings: ratings.filter(isKept),
    sources: sources.filter(isKept),
    problems: [...rows.problems, ...problems],
    replaced: left.size,
  };
}

const neededDate = "a date that tells the latest rating, since the assessor rated this criterion more than once";

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
  const groups = new Map<string, number[]>();
  ratings.forEach(({ subject, period, assessor, criterion }, index) => {
    const key = JSON.stringify([subject, period, assessor, criterion]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
