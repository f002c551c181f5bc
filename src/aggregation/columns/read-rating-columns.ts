import type { Path, Way } from "../../document";
import { addIssue, dataOf, readDocument, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { isPeriod } from "../../review/period";
import type { RatedReview, RatingColumns } from "./rating-columns";
import { integerColumns, isColumn, numberColumns } from "./typed-array";

/** Columns that fit each other, each taken once. */
export interface ReadRatingColumns extends RatingColumns {
  /** Of each review, which assessor is its subject; −1 where the subject is none of them. */
  readonly subjects: Int32Array;
}

const indexNames = ["review", "assessor", "role", "criterion"] as const;
const listNames = ["reviews", "assessors", "roles", "criteria", "levels"] as const;
const listOf = { review: "reviews", assessor: "assessors", role: "roles", criterion: "criteria" } as const;

/** More problems than anybody reads: looking for them ends there. */
export const mostIssues = 1000;

/** @throws {ScoringError} `invalid-columns`, with what does not fit; ratings are looked at when they are added up. */
export function readRatingColumns(columns: RatingColumns): ReadRatingColumns {
  const read = readDocument((issues) => {
    const taken = takeColumns(columns, [], issues);
    if (taken === undefined) return undefined;
    checkIndexes(taken, issues);
    const places = placesOf(taken.assessors, issues);
    const subjects = readReviews(taken.reviews, places, issues);
    return { ...taken, subjects };
  });
  return dataOf(read, "invalid-columns", "table of ratings") as ReadRatingColumns;
}

/** The columns, each asked for once: arrays of one length, and lists. */
export function takeColumns(columns: RatingColumns, path: Path, issues: Issue[]): RatingColumns | undefined {
  const keys = [...indexNames, "score", "status", ...listNames];
  if (readRecord(columns, path, keys, issues) === undefined) return undefined;
  const { review, assessor, role, criterion, score, status, reviews, assessors, roles, criteria, levels } = columns;
  const taken = { review, assessor, role, criterion, score, status, reviews, assessors, roles, criteria, levels };
  const before = issues.length;
  checkArrays(taken, path, issues);
  for (const name of listNames) {
    if (name !== "levels" || levels !== undefined) readList(taken[name], [...path, name], 0, issues);
  }
  return issues.length > before ? undefined : taken;
}

function checkArrays(columns: RatingColumns, path: Path, issues: Issue[]): void {
  const { status, score } = columns;
  const arrays: [string, unknown, readonly string[]][] = [
    ["score", score, numberColumns],
    ...indexNames.map((name) => [name, columns[name], integerColumns] as [string, unknown, readonly string[]]),
  ];
  if (status !== undefined) arrays.push(["status", status, ["Uint8Array"]]);
  let length: number | undefined;
  for (const [name, array, kinds] of arrays) {
    if (!isColumn(array, kinds, name, issues, path)) continue;
    const own = (array as Uint8Array).length;
    length ??= own;
    if (own !== length)
      addIssue(issues, "wrong-length", [...path, name], `one entry for each of ${length} scores`, own);
  }
}

/** The first entry of each column that is no index of its list. */
function checkIndexes(columns: RatingColumns, issues: Issue[]): void {
  for (const name of indexNames) {
    const column = columns[name];
    const { length } = columns[listOf[name]];
    for (let rating = 0; rating < column.length; rating++) {
      const index = column[rating] as number;
      if (index >= 0 && index < length) continue;
      addIssue(issues, "out-of-range", [name, rating], `the index of one of ${length} ${listOf[name]}`, index);
      break;
    }
  }
}

/** The place of each id in a list in which none stands twice. */
function placesOf(ids: readonly string[], issues: Issue[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < ids.length && issues.length < mostIssues; place++) {
    const id = readId(ids[place], { from: ["assessors"], key: place }, issues);
    if (id === undefined) continue;
    if (places.has(id)) addIssue(issues, "duplicate-id", ["assessors", place], "each assessor once", id);
    else places.set(id, place);
  }
  return places;
}

function readReviews(
  reviews: readonly RatedReview[],
  assessors: ReadonlyMap<string, number>,
  issues: Issue[],
): Int32Array {
  const subjects = new Int32Array(reviews.length);
  const subjectsOf = new Map<string | undefined, Set<string>>();
  const teams = new Set<string>();
  for (let place = 0; place < reviews.length && issues.length < mostIssues; place++) {
    const way = { from: ["reviews"], key: place };
    const record = readRecord(reviews[place], way, ["subject", "period", "team"], issues);
    if (record === undefined) continue;
    const { period, team } = record;
    const subject = readId(record.subject, { from: way, key: "subject" }, issues);
    let known = subjectsOf.get(period as string | undefined);
    if (known === undefined) {
      // Few periods and teams are those of many reviews.
      if (period !== undefined) checkPeriod(period, { from: way, key: "period" }, issues);
      known = new Set();
      subjectsOf.set(period as string | undefined, known);
    }
    if (team !== undefined && !teams.has(team as string)) {
      const id = readId(team, { from: way, key: "team" }, issues);
      if (id !== undefined) teams.add(id);
    }
    if (subject === undefined) continue;
    if (known.has(subject)) addIssue(issues, "duplicate-id", way, "each subject and period once", subject);
    known.add(subject);
    subjects[place] = assessors.get(subject) ?? -1;
  }
  return subjects;
}

function checkPeriod(value: unknown, way: Way, issues: Issue[]): void {
  const period = readId(value, way, issues);
  if (period !== undefined && !isPeriod(period)) {
    addIssue(issues, "invalid-period", way, "a period such as 2026-H1", period);
  }
}
