import type { JudgedPerson, JudgedYear, Verdict } from "./judge-year";
import { hasEvidence, isAgainst, isNegative } from "./judge-year";
import type { PersonKind } from "./people";

/** How often something was so, of how many cases. */
export interface Rate {
  readonly count: number;
  readonly of: number;
}

/** A year that was judged, and whose people they are: those of one cast are the same in each of its years. */
export interface YearOfCast extends JudgedYear {
  readonly cast: number;
}

export function rateOf<Case>(cases: readonly Case[], holds: (one: Case) => boolean): Rate {
  return { count: cases.filter(holds).length, of: cases.length };
}

/** The two-sided 95 % Wilson interval of a rate. */
export function intervalOf({ count, of: n }: Rate): readonly [number, number] {
  if (n === 0) return [0, 1];
  const [share, z] = [count / n, 1.96];
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

export function peopleOfKind(years: readonly JudgedYear[], kind: PersonKind): readonly JudgedPerson[] {
  return years.flatMap(({ people }) => people.filter((person) => person.kind === kind));
}

/** Whether one of these indicators was judged to be against somebody. */
export function isFound({ verdicts }: JudgedPerson, indicators: readonly string[]): boolean {
  return verdicts.some((verdict) => indicators.includes(verdict.indicator) && isAgainst(verdict));
}

export function verdictOn({ verdicts }: JudgedPerson, indicator: string): Verdict | undefined {
  return verdicts.find((verdict) => verdict.indicator === indicator);
}

/** A verdict on an average person with something to judge by, and what that person comes to in the long run. */
export interface AverageCase {
  readonly person: JudgedPerson;
  readonly verdict: Verdict;
  /** Over all years of the cast; `undefined` where nothing is measured. */
  readonly longRun: number | undefined;
}

export function averageCases(years: readonly YearOfCast[]): readonly AverageCase[] {
  const sums = new Map<string, { sum: number; n: number }>();
  const cases = years.flatMap(({ cast, people }) =>
    people
      .filter(({ kind }) => kind === "average")
      .flatMap((person) =>
        person.verdicts.filter(hasEvidence).map((verdict) => ({ person, verdict, key: keyOf(cast, person, verdict) })),
      ),
  );
  for (const { verdict, key } of cases) {
    if (verdict.measured === undefined) continue;
    const { estimate, n } = verdict.measured;
    const known = sums.get(key) ?? { sum: 0, n: 0 };
    sums.set(key, { sum: known.sum + estimate * n, n: known.n + n });
  }
  return cases.map(({ person, verdict, key }) => {
    const known = sums.get(key);
    return { person, verdict, longRun: known === undefined ? undefined : known.sum / known.n };
  });
}

function keyOf(cast: number, { id }: JudgedPerson, { indicator }: Verdict): string {
  return `${cast} ${id} ${indicator}`;
}

/**
 * Whether a verdict against an average person is wrong: in the long run that person's share is as it should be. Where
 * nothing is measured, such as complaints, every verdict against an average person counts as wrong.
 */
export function isWrong({ verdict, longRun }: AverageCase): boolean {
  if (!isAgainst(verdict)) return false;
  if (verdict.measured === undefined || longRun === undefined) return true;
  const reaches = longRun >= verdict.measured.threshold;
  return isNegative(verdict) ? !reaches : reaches;
}

/** The mean of the long-run shares of average people, and how much these differ between people. */
export function longRunOf(cases: readonly AverageCase[]): { readonly mean: number; readonly spread: number } {
  const values = cases.flatMap(({ longRun }) => (longRun === undefined ? [] : [longRun]));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread };
}
