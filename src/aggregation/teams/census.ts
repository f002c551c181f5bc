import { addIssue, dataOf, readDocument, readId } from "../../document";
import type { Issue } from "../../errors";
import { countResults, isWithoutCriterion } from "../accumulators/add-result";
import type { Tally } from "../accumulators/tally";
import { addTally, emptyTally } from "../accumulators/tally";
import type { ReviewOutcome } from "../review-outcome";
import type { CriteriaMix } from "./criteria-mix";
import { mixOf } from "./criteria-mix";
import type { Heads } from "./heads";
import { addHeads } from "./heads";
import type { Mixes } from "./means-of-criteria";
import type { Forest } from "./read-tree";
import type { TeamsSummary } from "./teams";

/** The people of every team; by the index of the team. */
export interface Census extends Pick<TeamsSummary, "withoutTeam" | "unknownTeam"> {
  /** Of those of the teams below it too, as the next two. */
  readonly tallies: readonly Tally[];
  /** All people, those with a score, and those whose score no gate or policy has set, which tells it. */
  readonly people: readonly Heads[];
  /** People to whom any criterion applies: whether somebody has a score is known, and how far reviews are complete is not. */
  readonly covered: readonly Heads[];
  /** Of a team's own people only. */
  readonly mixes: readonly Mixes[];
}

/** @throws {ScoringError} `invalid-result`, with every problem in `details.issues`; `mixed-rubrics`. */
export function countPeople(results: readonly ReviewOutcome[], forest: Forest, empty: Tally): Census {
  const anew = () => emptyTally(empty.rubric, empty.accepts);
  const tallies = forest.ids.map(anew);
  const outside = anew();
  countResults(results, empty, ({ team }) => tallies[forest.indexOf.get(team ?? "") ?? -1] ?? outside);
  const own = dataOf(
    readDocument((issues) => {
      refuseRepeated(results, issues);
      return headsOf(results, forest, empty, issues);
    }),
    "invalid-result",
    "results",
  );
  for (const team of forest.topDown.toReversed()) {
    const parent = forest.parents[team];
    if (parent === undefined) continue;
    addTally(tallies[parent] as Tally, tallies[team] as Tally);
    for (const heads of [own.people, own.covered]) addHeads(heads[parent] as Map<string, number>, heads[team] as Heads);
  }
  return { tallies, ...own };
}

function headsOf(results: readonly ReviewOutcome[], forest: Forest, { rubric }: Tally, issues: Issue[]) {
  const people = forest.ids.map(() => new Map<string, number>());
  const covered = forest.ids.map(() => new Map<string, number>());
  const mixes = forest.ids.map(() => new Map<string, { readonly mix: CriteriaMix; people: number }>());
  const known = new Map<string, CriteriaMix>();
  const withoutTeam: string[] = [];
  const unknownTeam: { readonly subject: string; readonly team: string }[] = [];
  for (const [at, result] of results.entries()) {
    const { subject, team, status } = result;
    const mix = status === "scored" ? mixOf(result, rubric, known, at, issues) : undefined;
    if (team === undefined) withoutTeam.push(subject);
    const index = team === undefined ? undefined : forest.indexOf.get(team);
    if (team !== undefined && index === undefined) unknownTeam.push({ subject, team });
    if (index === undefined) continue;
    const kinds = ["people", ...(mix ? ["scored"] : []), ...(mix?.isFree ? ["free"] : [])];
    addHeads(people[index] as Map<string, number>, new Map(kinds.map((kind) => [kind, 1])));
    if (!isWithoutCriterion(result)) addHeads(covered[index] as Map<string, number>, new Map([[status, 1]]));
    if (mix === undefined) continue;
    const own = mixes[index] as Map<string, { readonly mix: CriteriaMix; people: number }>;
    const alike = own.get(mix.key) ?? { mix, people: 0 };
    own.set(mix.key, alike);
    alike.people++;
  }
  withoutTeam.sort();
  unknownTeam.sort((left, right) => (left.subject < right.subject ? -1 : 1));
  return { people, covered, mixes, withoutTeam, unknownTeam };
}

/** A person is in one team, once. */
function refuseRepeated(results: readonly ReviewOutcome[], issues: Issue[]): void {
  const teamOf = new Map<string, string | undefined>();
  for (const [index, { subject, team }] of results.entries()) {
    if (readId(subject, [index, "subject"], issues) === undefined) continue;
    if (team !== undefined && readId(team, [index, "team"], issues) === undefined) continue;
    if (!teamOf.has(subject)) teamOf.set(subject, team);
    else if (teamOf.get(subject) === team) {
      addIssue(issues, "duplicate-result", [index, "subject"], "one result for each person", subject);
    } else addIssue(issues, "conflicting-team", [index, "team"], "one team for each person", team ?? null);
  }
}
