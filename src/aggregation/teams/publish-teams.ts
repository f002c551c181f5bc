import { refusal } from "../../errors";
import { readOptions } from "../../rubric/options";
import { identityOf } from "../../rubric/rubric-identity";
import { engine } from "../../version";
import { createTally } from "../accumulators/create-tally";
import type { Probability } from "../accumulators/finish-tally";
import { finishTally, mixedOf, readQuantiles } from "../accumulators/finish-tally";
import type { Tally } from "../accumulators/tally";
import type { Census } from "./census";
import { sortedPeriods } from "./census";
import { byHeads } from "./heads";
import { byCriteria } from "./means-of-criteria";
import { publishableQuantiles } from "./publishable-quantiles";
import type { Forest } from "./read-tree";
import { publishableTeams } from "./suppress";
import { countTeams } from "./team-counts";
import type { PublishedTeam, SuppressedTeam, TeamOptions, TeamsSummary } from "./teams";

/** How teams are summarised, once options have been read. */
export interface TeamRules {
  /** Of nothing: the rubric, and whose results count. */
  readonly empty: Tally;
  readonly minimumSize: number;
  readonly probabilities: readonly Probability[];
}

/** @throws {ScoringError} `invalid-option`, `mixed-rubrics`, `undefined-rubric`. */
export function readTeamOptions(options: TeamOptions | undefined): TeamRules {
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
  // All that is made of it names the same list.
  Object.freeze(empty.accepts);
  return { empty, minimumSize, probabilities };
}

/** What may be published of everybody who was counted, team by team. */
export function publishTeams(census: Census, forest: Forest, rules: TeamRules): TeamsSummary {
  const { empty, minimumSize, probabilities } = rules;
  const { tallies, people, covered, mixes, withoutTeam, unknownTeam } = countTeams(census, forest);
  const sizes = tallies.map((tally) => tally.results);
  const published = publishableTeams(
    forest,
    byHeads(people, sizes, minimumSize, () => true),
  );
  const isPublished = (team: number) => published.has(team);
  const withCoverage = publishableTeams(forest, byHeads(covered, sizes, minimumSize, isPublished));
  const { length: criteria } = empty.rubric.criteria;
  const withCriteria = publishableTeams(forest, byCriteria(forest, mixes, published, criteria, minimumSize));
  const teams = forest.ids.map((_, team): PublishedTeam | SuppressedTeam => {
    const named = nameOf(team, forest);
    if (!isPublished(team)) {
      // Whether it is the gate or the policy of somebody there that matters, is not to be told.
      const isSmall = (tallies[team] as Tally).scored.count < minimumSize;
      return { ...named, status: "suppressed", reason: isSmall ? "too-small" : "tells-of-few" };
    }
    const without = { criteria: !withCriteria.has(team), coverage: !withCoverage.has(team) };
    return { ...named, ...publish(tallies[team] as Tally, probabilities, minimumSize, without) };
  });
  const outside = { withoutTeam, unknownTeam, periods: sortedPeriods(census.periods) };
  return { teams, minimumSize, ...outside, rubric: identityOf(empty.rubric), ...mixedOf(empty), engine };
}

function nameOf(team: number, { ids, parents }: Forest): Pick<PublishedTeam, "team" | "parent"> {
  const parent = parents[team];
  return { team: ids[team] as string, parent: parent === undefined ? null : (ids[parent] as string) };
}

function publish(
  tally: Tally,
  probabilities: readonly Probability[],
  minimumSize: number,
  without: { readonly criteria: boolean; readonly coverage: boolean },
): Omit<PublishedTeam, "team" | "parent"> {
  const shown = publishableQuantiles(probabilities, tally.scored.count, minimumSize);
  const summary = finishTally(tally, shown);
  return {
    status: "published",
    summary: {
      ...summary,
      ...(without.criteria && { criteria: [], best: [], worst: [] }),
      ...(without.coverage && { coverage: null }),
    },
    isWithoutCriteria: without.criteria,
    isWithoutCoverage: without.coverage,
    quantilesLeftOut: probabilities.filter((probability) => !shown.includes(probability)).map(({ given }) => given),
  };
}
