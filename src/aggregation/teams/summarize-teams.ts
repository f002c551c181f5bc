import { addIssue, dataOf, readDocument, readId } from "../../document";
import { refusal } from "../../errors";
import { readOptions } from "../../rubric/options";
import { engine } from "../../version";
import { countResults } from "../accumulators/add-result";
import { createTally } from "../accumulators/create-summary";
import type { Probability } from "../accumulators/finish-summary";
import { finishTally, readQuantiles } from "../accumulators/finish-summary";
import type { Tally } from "../accumulators/tally";
import { addTally, emptyTally, identityOf } from "../accumulators/tally";
import type { ReviewResult } from "../result";
import type { Forest } from "./read-tree";
import { readTree } from "./read-tree";
import type { Kinds } from "./suppress";
import { addKinds, isSafe, publishableTeams } from "./suppress";
import type { PublishedTeam, SuppressedTeam, TeamOptions, TeamsSummary, TeamTree } from "./teams";

/**
 * What the results of an organisation come to, in every team, department and company of a tree. A team's figures are those
 * of its own people and of all teams below it, merged exactly.
 *
 * Nothing is published of fewer people with a score than the minimum, nor what would tell their figures by subtraction:
 * where a team is too small, a second one inside the same whole is left out too, the smallest. Means of criteria are left
 * out as well where they would tell the scores of a few: of those, say, whom a gate has capped, or whose score was adjusted. Lists of several
 * periods, or of the same organisation before and after somebody left, are not compared: keep those apart.
 *
 * @param results - One for each person; `team` names the team that a person is in.
 * @throws {ScoringError} `invalid-teams` for a tree with circles, unknown parents or a team with two of them, and
 * `invalid-result`, for somebody with two results too, each with every problem in `details.issues`; `mixed-rubrics`;
 * `invalid-option`; `undefined-rubric`.
 * @example
 * ```ts
 * import { scoreRatings, summarizeTeams } from "customer-centric-rubric";
 *
 * const people = [..."abcdefghij"].map((subject, index) => ({ subject, team: index < 5 ? "desk" : "field", score: index }));
 * const results = scoreRatings(
 *   people.map((person) => ({ ...person, assessor: "chen", role: "manager", criterion: "overall" })),
 * );
 * const tree = [{ id: "company" }, { id: "desk", parent: "company" }, { id: "field", parent: "company" }];
 * const { teams } = summarizeTeams(results, tree);
 * teams.map((team) => team.status === "published" && team.summary.mean?.score); // [4.5, 2, 7]
 * summarizeTeams(results.slice(1), tree).teams.map((team) => team.status); // ["published", "suppressed", "suppressed"]
 * ```
 */
export function summarizeTeams(results: readonly ReviewResult[], tree: TeamTree, options?: TeamOptions): TeamsSummary {
  const keys = ["rubric", "mixing", "minimumSize", "quantiles"] as const;
  const taken = readOptions(options, keys, ({ rubric, mixing, minimumSize, quantiles }) => {
    return { rubric, mixing, minimumSize, quantiles };
  });
  const { minimumSize = 5, quantiles } = taken;
  if (!Number.isSafeInteger(minimumSize) || minimumSize < 1) {
    throw refusal("invalid-option", "minimumSize", "an integer of 1 or more", minimumSize);
  }
  const probabilities = readQuantiles(quantiles);
  const empty = createTally({ rubric: taken.rubric, mixing: taken.mixing });
  const forest = readTree(tree);
  const census = countPeople(results, forest, empty);
  const sizes = census.tallies.map((tally) => tally.results);
  const published = publishableTeams(forest, census.people, sizes, minimumSize, () => true);
  const criteriaPublished = publishableTeams(forest, census.patterns, sizes, minimumSize, (team) =>
    published.has(team),
  );
  const teams = forest.ids.map((_, team): PublishedTeam | SuppressedTeam => {
    const named = nameOf(team, forest);
    if (!published.has(team)) {
      const isLarge = isSafe(census.people[team] as Kinds, minimumSize);
      return { ...named, status: "suppressed", reason: isLarge ? "protects-others" : "too-small" };
    }
    return publish(named, census.tallies[team] as Tally, criteriaPublished.has(team), probabilities);
  });
  const { withoutTeam, unknownTeam } = census;
  return { teams, minimumSize, withoutTeam, unknownTeam, rubric: identityOf(empty.rubric), engine };
}

/** The people of every team, those of the teams below it included. */
interface Census extends Pick<TeamsSummary, "withoutTeam" | "unknownTeam"> {
  readonly tallies: readonly Tally[];
  /** All people, and those with a score. */
  readonly people: readonly Kinds[];
  /** People whose total is made of their criteria in the same way: figures of one kind alone tell nothing about another. */
  readonly patterns: readonly Kinds[];
}

function countPeople(results: readonly ReviewResult[], forest: Forest, empty: Tally): Census {
  const anew = () => emptyTally(empty.rubric, empty.accepts);
  const tallies = forest.ids.map(anew);
  const outside = anew();
  countResults(results, empty, ({ team }) => tallies[forest.indexOf.get(team ?? "") ?? -1] ?? outside);
  refuseRepeated(results);
  const people = forest.ids.map(() => new Map<string, number>());
  const patterns = forest.ids.map(() => new Map<string, number>());
  const withoutTeam: string[] = [];
  const unknownTeam: { readonly subject: string; readonly team: string }[] = [];
  for (const result of results) {
    const { subject, team } = result;
    const index = team === undefined ? undefined : forest.indexOf.get(team);
    if (team === undefined) withoutTeam.push(subject);
    else if (index === undefined) unknownTeam.push({ subject, team });
    if (index === undefined) continue;
    const isScored = result.status === "scored";
    addKinds(
      people[index] as Map<string, number>,
      new Map([
        ["people", 1],
        ["scored", isScored ? 1 : 0],
      ]),
      1,
    );
    if (isScored) addKinds(patterns[index] as Map<string, number>, new Map([[patternOf(result), 1]]), 1);
  }
  for (const team of forest.topDown.toReversed()) {
    const parent = forest.parents[team];
    if (parent === undefined) continue;
    addTally(tallies[parent] as Tally, tallies[team] as Tally);
    addKinds(people[parent] as Map<string, number>, people[team] as Kinds, 1);
    addKinds(patterns[parent] as Map<string, number>, patterns[team] as Kinds, 1);
  }
  return {
    tallies,
    people,
    patterns,
    withoutTeam: withoutTeam.sort(),
    unknownTeam: unknownTeam.sort((left, right) => (left.subject < right.subject ? -1 : 1)),
  };
}

/** A person is in one team, once. */
function refuseRepeated(results: readonly ReviewResult[]): void {
  const read = readDocument((issues) => {
    const teamOf = new Map<string, string | undefined>();
    for (const [index, { subject, team }] of results.entries()) {
      if (readId(subject, [index, "subject"], issues) === undefined) continue;
      if (team !== undefined && readId(team, [index, "team"], issues) === undefined) continue;
      if (!teamOf.has(subject)) teamOf.set(subject, team);
      else if (teamOf.get(subject) === team) {
        addIssue(issues, "duplicate-result", [index, "subject"], "one result for each person", subject);
      } else addIssue(issues, "conflicting-team", [index, "team"], "one team for each person", team ?? null);
    }
  });
  dataOf(read, "invalid-result", "results");
}

/** With which weights the criteria make the total, and what else does: a cap, or somebody who has changed it. */
function patternOf({ rubric, criteria, status, ...rest }: ReviewResult): string {
  const deductions = "deductions" in rest ? rest.deductions.length : 0;
  const isAdjusted = "adjustment" in rest && rest.adjustment !== undefined;
  const statuses = criteria.map((outcome) => outcome.status);
  return JSON.stringify([rubric.fingerprints.scoring, deductions > 0, isAdjusted, statuses]);
}

function nameOf(team: number, { ids, parents }: Forest): Pick<PublishedTeam, "team" | "parent"> {
  const parent = parents[team];
  return { team: ids[team] as string, parent: parent === undefined ? null : (ids[parent] as string) };
}

function publish(
  named: Pick<PublishedTeam, "team" | "parent">,
  tally: Tally,
  hasCriteria: boolean,
  probabilities: readonly Probability[],
): PublishedTeam {
  const summary = finishTally(tally, probabilities);
  if (hasCriteria) return { ...named, status: "published", summary, isWithoutCriteria: false };
  return {
    ...named,
    status: "published",
    summary: { ...summary, criteria: [], best: [], worst: [] },
    isWithoutCriteria: true,
  };
}
