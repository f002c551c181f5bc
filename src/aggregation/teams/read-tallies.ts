import type { Path, UnknownRecord } from "../../document";
import { addIssue, addIssuesWithin, readId, readList, readRecord } from "../../document";
import type { Issue } from "../../errors";
import { describe } from "../../errors";
import { identityOf } from "../../rubric/rubric-identity";
import { figureKeys, readTally } from "../accumulators/read-summary";
import { hasAccepts, isOfAnotherKind, isOfAnotherRubric } from "../accumulators/state-identity";
import { addTally } from "../accumulators/tally";
import type { Census } from "./census";
import { addMix, readPeriodName } from "./census";
import { checkSums } from "./check-sums";
import { checkMixes, readMixes } from "./read-mixes";

/**
 * Counts everybody whom tallies of unknown origin name. What no results can come to is refused, as far as figures contradict
 * each other (see `readTally`, `checkMixes` and `checkSums`), and so is somebody who has been counted already; then the census
 * must not be used any more.
 */
export function addTallies(value: unknown, census: Census, path: Path, issues: Issue[]): void {
  const { rubric, accepts } = census.empty;
  if (isOfAnotherKind(value, "team-tallies", path, issues, ", a state that an accumulator of teams made")) return;
  const record = readRecord(value, path, ["kind", "rubric", "accepts", "teams", "withoutTeam", "periods"], issues);
  if (record === undefined) return;
  const kind = { name: "state", accepts: [accepts, record.accepts] } as const;
  if (isOfAnotherRubric(record.rubric, rubric, path, issues, kind)) return;
  if (!hasAccepts(record.accepts, accepts, path, issues)) return;
  const problems = issues.length;
  noteShared(record, census, path, issues);
  const known = census.teamOf.size;
  let before: string | undefined;
  for (const [index, entry] of readList(record.teams, [...path, "teams"], 0, issues).entries()) {
    const team = addTeam(entry, census, [...path, "teams", index], issues);
    if (team === undefined) continue;
    if (before !== undefined && team <= before) {
      addIssue(issues, "not-ascending", [...path, "teams", index, "team"], `a team after ${describe(before)}`, team);
    }
    before = team;
  }
  enterPeople(record.withoutTeam, undefined, 0, [...path, "withoutTeam"], census, issues);
  const periods = readPeriods(record.periods, [...path, "periods"], census, issues);
  const people = census.teamOf.size - known;
  // What is wrong by itself is not compared.
  if (issues.length > problems || periods > 0 === people > 0) return;
  const expected = people === 0 ? "none, as there is nobody" : `one at least, of the ${people} people`;
  addIssue(issues, "conflicting-values", [...path, "periods"], expected, periods);
}

/** Of a state that is merged twice, everybody is named below: what that means is said before it, once. */
function noteShared({ teams, withoutTeam }: UnknownRecord, { teamOf }: Census, path: Path, issues: Issue[]): void {
  const lists: readonly unknown[] = [...listOf(teams).map((team) => Object(team).people), withoutTeam];
  const people = lists.flatMap(listOf);
  const shared = people.filter((subject) => teamOf.has(subject as string)).length;
  if (shared < 2) return;
  const expected = `0 of its ${people.length} people in the states before it (one that is merged twice has all of them in both)`;
  addIssue(issues, "duplicate-result", path, expected, shared);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Notes the periods of results, `null` for those without one; how many they are. */
function readPeriods(value: unknown, path: Path, { periods }: Census, issues: Issue[]): number {
  const list = readList(value, path, 0, issues);
  let before: string | null | undefined;
  for (const [index, entry] of list.entries()) {
    const where = [...path, index];
    const period = entry === null ? null : readPeriodName(entry, where, issues);
    if (period === undefined) continue;
    const isAfter = before === undefined || (period !== null && (before === null || period > before));
    if (isAfter) periods.add(period);
    else addIssue(issues, "not-ascending", where, "each period once, ascending, null first", period);
    before = period;
  }
  return list.length;
}

/** Counts the people of one team; the team, where it can be read. */
function addTeam(value: unknown, census: Census, path: Path, issues: Issue[]): string | undefined {
  const record = readRecord(value, path, ["team", "people", ...figureKeys, "mixes"], issues);
  if (record === undefined) return undefined;
  const { team, people } = record;
  const id = readId(team, [...path, "team"], issues);
  const results = enterPeople(people, id ?? "", 1, [...path, "people"], census, issues);
  const { rubric, accepts } = census.empty;
  const head = { kind: "summary", rubric: identityOf(rubric), accepts, results };
  const figures = Object.fromEntries(figureKeys.map((key) => [key, record[key]]));
  const before = issues.length;
  const figureIssues: Issue[] = [];
  const tally = readTally({ ...head, ...figures }, rubric, figureIssues);
  // Of people who are missing, no figures are known to be right or wrong.
  if (people !== undefined) addIssuesWithin(path, figureIssues, issues);
  const mixes = readMixes(record.mixes, rubric.criteria.length, [...path, "mixes"], issues);
  // What is wrong by itself is not compared.
  if (issues.length === before) checkMixes(mixes, tally, path, issues);
  if (issues.length === before) checkSums(mixes, tally, path, issues);
  if (id === undefined) return undefined;
  const own = census.teams.get(id);
  if (own === undefined) census.teams.set(id, { tally, mixes });
  else {
    addTally(own.tally, tally);
    for (const { mix, people } of mixes.values()) addMix(own, mix, people);
  }
  return id;
}

/** Names everybody of a team, or without one; how many they are. */
function enterPeople(
  value: unknown,
  team: string | undefined,
  least: 0 | 1,
  path: Path,
  { teamOf }: Census,
  issues: Issue[],
): number {
  let before: string | undefined;
  const list = readList(value, path, least, issues);
  for (const [index, entry] of list.entries()) {
    const way = { from: path, key: index };
    const subject = readId(entry, way, issues);
    if (subject === undefined) continue;
    if (before !== undefined && subject <= before) {
      addIssue(issues, "not-ascending", way, `somebody after ${describe(before)}`, subject);
    } else if (!teamOf.has(subject)) teamOf.set(subject, team);
    else if (teamOf.get(subject) === team) {
      addIssue(issues, "duplicate-result", way, "one result for each person", subject);
    } else {
      const other = teamOf.get(subject);
      const earlier = other === undefined ? "nobody without a team" : `nobody of ${describe(other)}`;
      addIssue(issues, "conflicting-team", way, `one team for each person, so ${earlier}`, subject);
    }
    before = subject;
  }
  return list.length;
}
