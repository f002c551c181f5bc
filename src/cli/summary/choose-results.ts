import type { ReviewResult } from "../../aggregation/result";
import type { Fault } from "../input/fault";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import { periodText } from "../input/period-text";
import type { Failure } from "../outcome";
import { failure } from "../outcome";

/** The results of one period; all of them where none is stated. */
export function ofPeriod(
  results: readonly ReviewResult[],
  period: string | undefined,
  file: string,
): { readonly results: readonly ReviewResult[] } | Failure {
  if (period === undefined) return { results };
  const meant = periodText(period.trim());
  const chosen = results.filter((result) => result.period === meant);
  if (chosen.length > 0) return { results: chosen };
  const known = periodsOf(results);
  return failure({ file }, { kind: "unknown-period", period, known, near: nearest(meant, known) });
}

/** Refuses people with several results where each may count but once. */
export function refuseSeveral(
  results: readonly ReviewResult[],
  file: string,
  counting: Extract<Fault, { readonly kind: "several-periods" }>["counting"],
): Failure | undefined {
  const counts = countsOf(results);
  const [subject, ...others] = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  if (subject === undefined) return undefined;
  const periods = periodsOf(results);
  return failure({ file }, { kind: "several-periods", count: others.length + 1, subject, periods, counting });
}

/** Whether more results than people are summarised. */
export function isOfSeveral(results: readonly ReviewResult[]): boolean {
  return countsOf(results).size < results.length;
}

/** Says so where more results than people are summarised. */
export function severalNotes(results: readonly ReviewResult[]): readonly Note[] {
  const people = countsOf(results).size;
  return !isOfSeveral(results) ? [] : [{ kind: "results-of-several-periods", results: results.length, people }];
}

function periodsOf(results: readonly ReviewResult[]): readonly string[] {
  return [...new Set(results.flatMap(({ period }) => (period === undefined ? [] : [period])))].sort();
}

function countsOf(results: readonly ReviewResult[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { subject } of results) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}
