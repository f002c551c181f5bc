import type { Path } from "../../document";
import { addIssue, readId } from "../../document";
import type { Issue } from "../../errors";
import type { Period } from "../../review/period";
import { isPeriod } from "../../review/period";
import { periodNeed } from "../../review/period-interval";
import { countResult, countResults } from "../accumulators/count-results";
import type { Tally } from "../accumulators/tally";
import { emptyTally } from "../accumulators/tally";
import { isOfSeveralPeriods } from "../periods/read-periods-figures";
import type { Outcome } from "../review-outcome";
import { checkTotal } from "./check-sums";
import type { CriteriaMix } from "./criteria-mix";
import { mixOf, mixOfPeriods } from "./criteria-mix";

/** Everybody who is counted, by the team that their results name: whether a tree has that team is not known here. */
export interface Census {
  /** Of nothing: the rubric, and whose results count. */
  readonly empty: Tally;
  readonly teams: Map<string, OwnPeople>;
  /** Everybody, with their team, if they have one. */
  readonly teamOf: Map<string, string | undefined>;
  /** Of the results; `null` for those without one. */
  readonly periods: Set<Period | null>;
}

/** The people of a team itself, without those of teams below it. */
export interface OwnPeople {
  readonly tally: Tally;
  /** How many of them have each mix of criteria, by its key. */
  readonly mixes: Map<string, { readonly mix: CriteriaMix; people: number }>;
}

export function emptyCensus(empty: Tally): Census {
  return { empty, teams: new Map(), teamOf: new Map(), periods: new Set() };
}

/**
 * Counts everybody whose results these are.
 *
 * @throws {ScoringError} `invalid-result`, with every problem in `details.issues`; `mixed-rubrics`. Then the census must not
 * be used any more.
 */
export function countPeople(results: readonly Outcome[], census: Census): void {
  const { empty } = census;
  const outside = emptyTally(empty.rubric, empty.accepts);
  const known = new Map<string, CriteriaMix>();
  countResults(results, empty, (result, index, issues) => {
    const { team } = result;
    const before = issues.length;
    const scores = countResult(team === undefined ? outside : ownPeople(team, census).tally, result, [index], issues);
    enter(result, index, census, issues);
    if (result.status !== "scored") return;
    if (isOfSeveralPeriods(result)) {
      if (issues.length === before && team !== undefined)
        addMix(ownPeople(team, census), mixOfPeriods(result, empty.rubric), 1);
      return;
    }
    const mix = mixOf(result, empty.rubric, known, index, issues);
    // What is wrong by itself is not compared.
    if (scores && issues.length === before) checkTotal(scores, mix, empty.scale, [index], issues);
    if (team !== undefined) addMix(ownPeople(team, census), mix, 1);
  });
}

/** A person is in one team, once. */
function enter(result: Outcome, index: number, { teamOf, periods }: Census, issues: Issue[]): void {
  for (const period of periodsOf(result, [index], issues)) periods.add(period);
  const { subject, team } = result;
  if (readId(subject, [index, "subject"], issues) === undefined) return;
  if (team !== undefined && readId(team, [index, "team"], issues) === undefined) return;
  if (!teamOf.has(subject)) teamOf.set(subject, team);
  else if (teamOf.get(subject) === team) {
    addIssue(issues, "duplicate-result", [index, "subject"], "one result for each person", subject);
  } else addIssue(issues, "conflicting-team", [index, "team"], "one team for each person", team ?? null);
}

/** Those that a result is of; `null` where it names none. Of several periods, those that there are results of. */
function periodsOf(result: Outcome, path: Path, issues: Issue[]): readonly (Period | null)[] {
  if (!isOfSeveralPeriods(result)) {
    if (result.period === undefined) return [null];
    const period = readPeriodName(result.period, [...path, "period"], issues);
    return period === undefined ? [] : [period];
  }
  return result.periods.flatMap((entry, index) => {
    // What is no period has been told.
    if (Object(entry) !== entry || entry.status === "absent") return [];
    return readPeriodName(entry.period, [...path, "periods", index, "period"], issues) ?? [];
  });
}

/** A period in its one spelling. */
export function readPeriodName(value: unknown, path: Path, issues: Issue[]): Period | undefined {
  const text = readId(value, path, issues);
  if (text === undefined || isPeriod(text)) return text;
  addIssue(issues, "invalid-period", path, periodNeed(text), value);
  return undefined;
}

/** In the order of code units, and before them all what has none. */
export function sortedPeriods(periods: ReadonlySet<Period | null>): readonly (Period | null)[] {
  const named = [...periods].filter((period) => period !== null).sort();
  return periods.has(null) ? [null, ...named] : named;
}

export function addMix({ mixes }: OwnPeople, mix: CriteriaMix, people: number): void {
  const alike = mixes.get(mix.key);
  if (alike === undefined) mixes.set(mix.key, { mix, people });
  else alike.people += people;
}

/** The people of a team, who are nobody at first. */
function ownPeople(team: string, { teams, empty }: Census): OwnPeople {
  const known = teams.get(team);
  if (known !== undefined) return known;
  const own = { tally: emptyTally(empty.rubric, empty.accepts), mixes: new Map() };
  teams.set(team, own);
  return own;
}
