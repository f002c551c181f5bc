import { formatRatio } from "../../exact/ratio";
import { identityOf } from "../../rubric/rubric-identity";
import { summaryOf } from "../accumulators/tally";
import type { Census, OwnPeople } from "./census";
import { sortedPeriods } from "./census";
import { sharesOfMix } from "./criteria-mix";
import type { TeamMix, TeamTallies, TeamTally } from "./team-tallies";

/** The census as plain JSON, in its one spelling. */
export function talliesOf({ empty, teams, teamOf, periods }: Census): TeamTallies {
  const { rubric, accepts } = empty;
  const peopleIn = new Map<string, string[]>([...teams.keys()].sort().map((team) => [team, []]));
  const withoutTeam: string[] = [];
  for (const [subject, team] of teamOf)
    (team === undefined ? withoutTeam : (peopleIn.get(team) as string[])).push(subject);
  return {
    kind: "team-tallies",
    rubric: identityOf(rubric),
    accepts: [...accepts],
    teams: [...peopleIn].map(([team, people]) => tallyOf(team, people.sort(), teams.get(team) as OwnPeople)),
    withoutTeam: withoutTeam.sort(),
    periods: sortedPeriods(periods),
  };
}

function tallyOf(team: string, people: readonly string[], { tally, mixes }: OwnPeople): TeamTally {
  const { kind, rubric, accepts, results, ...figures } = summaryOf(tally);
  const sorted = [...mixes.values()].sort((left, right) => (left.mix.key < right.mix.key ? -1 : 1));
  return {
    team,
    people,
    ...figures,
    mixes: sorted.map(({ mix, people }): TeamMix => {
      const shares = sharesOfMix(mix, figures.criteria.length);
      return { total: mix.source, shares: shares.map((share) => share && formatRatio(share)), people };
    }),
  };
}
