import type { Failure } from "../outcome";
import { failure } from "../outcome";
import { nearest } from "./nearest";
import type { Note } from "./note";

/** Whose results are meant, and of which period; of all of them when that is left out. */
export interface MeantResults {
  readonly subject: string;
  readonly period?: string | undefined;
}

/** Whose a result is, and of which period, as far as it says so. */
interface Whose {
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
}

/** The results of one subject that are meant; or the names that may have been. */
export function resultsOfSubject<Result>(
  results: readonly Result[],
  whoseOf: (result: Result) => Whose,
  meant: MeantResults,
  file: string,
): { readonly results: readonly Result[]; readonly notes: readonly Note[] } | Failure {
  const { subject, period } = meant;
  const own = results.filter((result) => whoseOf(result).subject === subject.trim());
  if (own.length === 0) {
    const known = namesOf(results.map((result) => whoseOf(result).subject));
    return failure({ file }, { kind: "unknown-subject", subject, known, near: nearest(subject, known) });
  }
  const periods = own.map((result) => whoseOf(result).period);
  const known = namesOf(periods).toSorted();
  if (period === undefined) {
    const isOfSeveral = new Set(periods).size > 1;
    const note: Note = { kind: "explained-periods", subject: subject.trim(), results: own.length, periods: known };
    return { results: own, notes: isOfSeveral ? [note] : [] };
  }
  const chosen = own.filter((result) => whoseOf(result).period === period.trim());
  if (chosen.length > 0) return { results: chosen, notes: [] };
  const near = nearest(period, known);
  return failure({ file }, { kind: "unknown-period", subject: subject.trim(), period, known, near });
}

function namesOf(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}
