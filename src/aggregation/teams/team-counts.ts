import type { Tally } from "../accumulators/tally";
import { addTally, emptyTally } from "../accumulators/tally";
import type { Census } from "./census";
import type { Heads } from "./heads";
import type { Mixes } from "./means-of-criteria";
import type { Forest } from "./read-tree";
import type { TeamsSummary } from "./teams";

/** The people of every team of a tree; by the index of the team. */
export interface TeamCounts extends Pick<TeamsSummary, "withoutTeam" | "unknownTeam"> {
  /** Of those of the teams below it too, as the next two. */
  readonly tallies: readonly Tally[];
  /** All people, those with a score, and those whose score no gate or policy has set, which tells it. */
  readonly people: readonly Heads[];
  /** People to whom any criterion applies: whether somebody has a score is known, and how far reviews are complete is not. */
  readonly covered: readonly Heads[];
  /** Of a team's own people only. */
  readonly mixes: readonly Mixes[];
}

/** Finds the teams of a tree in a census, which it leaves as it is. */
export function countTeams({ empty, teams, teamOf }: Census, forest: Forest): TeamCounts {
  const tallies = forest.ids.map(() => emptyTally(empty.rubric, empty.accepts));
  const mixes = forest.ids.map((id): Mixes => teams.get(id)?.mixes ?? new Map());
  const free = mixes.map((own) => {
    return [...own.values()].reduce((sum, { mix, people }) => sum + (mix.source === "set" ? 0 : people), 0);
  });
  for (const team of forest.topDown.toReversed()) {
    const own = teams.get(forest.ids[team] as string);
    if (own !== undefined) addTally(tallies[team] as Tally, own.tally);
    const parent = forest.parents[team];
    if (parent === undefined) continue;
    addTally(tallies[parent] as Tally, tallies[team] as Tally);
    free[parent] = (free[parent] as number) + (free[team] as number);
  }
  return {
    tallies,
    people: tallies.map(({ results, scored }, team) =>
      headsOf({ people: results, scored: scored.count, free: free[team] as number }),
    ),
    covered: tallies.map(({ scored, coverage }) =>
      headsOf({ scored: scored.count, unscored: coverage.count - scored.count }),
    ),
    mixes,
    ...peopleOutside(teamOf, forest),
  };
}

function headsOf(kinds: Readonly<Record<string, number>>): Heads {
  return new Map(Object.entries(kinds));
}

function peopleOutside(
  teamOf: Census["teamOf"],
  { indexOf }: Forest,
): Pick<TeamsSummary, "withoutTeam" | "unknownTeam"> {
  const withoutTeam: string[] = [];
  const unknownTeam: { readonly subject: string; readonly team: string }[] = [];
  for (const [subject, team] of teamOf) {
    if (team === undefined) withoutTeam.push(subject);
    else if (!indexOf.has(team)) unknownTeam.push({ subject, team });
  }
  withoutTeam.sort();
  unknownTeam.sort((left, right) => (left.subject < right.subject ? -1 : 1));
  return { withoutTeam, unknownTeam };
}
