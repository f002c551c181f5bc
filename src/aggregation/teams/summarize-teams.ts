import { refusal } from "../../errors";
import type { Ratio } from "../../exact/ratio";
import { compareRatios, multiplyRatios, one } from "../../exact/ratio";
import { readOptions } from "../../rubric/options";
import { engine } from "../../version";
import { createTally } from "../accumulators/create-summary";
import type { Probability } from "../accumulators/finish-summary";
import { finishTally, mixedOf, readQuantiles } from "../accumulators/finish-summary";
import type { Tally } from "../accumulators/tally";
import { identityOf } from "../accumulators/tally";
import type { ReviewOutcome } from "../review-outcome";
import { countPeople } from "./census";
import type { Heads } from "./heads";
import { byHeads, hasEnough } from "./heads";
import { byCriteria } from "./means-of-criteria";
import type { Forest } from "./read-tree";
import { readTree } from "./read-tree";
import { publishableTeams } from "./suppress";
import type { PublishedTeam, SuppressedTeam, TeamOptions, TeamsSummary, TeamTree } from "./teams";

/**
 * What the results of an organisation come to, in every team, department and company of a tree. A team's figures are those
 * of its own people and of all teams below it, merged exactly.
 *
 * Nothing is published of fewer people with a score than the minimum, nor what would tell their figures by subtraction:
 * where a team is too small, a second one inside the same whole is left out too, the smallest. Whoever has a score that a gate
 * or policy has set is not counted among them, as knowing of that is knowing the score. Means of criteria are left out too
 * where any combination of them and the totals, of whatever teams, would tell something of fewer people: of those, say,
 * of whom one criterion is missing. So is the coverage, where few have no score.
 *
 * Quantiles tell scores, though not whose. One into which the lowest or the highest score enters is left out, since many
 * know whose that is; the median is not, though it is somebody's published score, as a level with a count of 1 is
 * somebody's level. What no minimum can hide: a team in which all have nearly the same, or are in one level; and what lists of several periods, or of the same organisation before and after somebody left, tell
 * together: keep those apart.
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
export function summarizeTeams(results: readonly ReviewOutcome[], tree: TeamTree, options?: TeamOptions): TeamsSummary {
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
  const published = publishableTeams(
    forest,
    byHeads(census.people, sizes, minimumSize, () => true),
  );
  const isPublished = (team: number) => published.has(team);
  const withCoverage = publishableTeams(forest, byHeads(census.covered, sizes, minimumSize, isPublished));
  const { length: criteria } = empty.rubric.criteria;
  const withCriteria = publishableTeams(forest, byCriteria(forest, census.mixes, published, criteria, minimumSize));
  const teams = forest.ids.map((_, team): PublishedTeam | SuppressedTeam => {
    const named = nameOf(team, forest);
    if (!isPublished(team)) {
      const isLarge = hasEnough(census.people[team] as Heads, minimumSize);
      return { ...named, status: "suppressed", reason: isLarge ? "protects-others" : "too-small" };
    }
    const without = { criteria: !withCriteria.has(team), coverage: !withCoverage.has(team) };
    return { ...named, ...publish(census.tallies[team] as Tally, probabilities, minimumSize, without) };
  });
  const { withoutTeam, unknownTeam } = census;
  return { teams, minimumSize, withoutTeam, unknownTeam, rubric: identityOf(empty.rubric), ...mixedOf(empty), engine };
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
  const people = tally.scored.count;
  const isLeftOut = (probability: Probability) => minimumSize > 1 && people > 0 && isExtreme(probability, people);
  const summary = finishTally(
    tally,
    probabilities.filter((probability) => !isLeftOut(probability)),
  );
  return {
    status: "published",
    summary: {
      ...summary,
      ...(without.criteria && { criteria: [], best: [], worst: [] }),
      ...(without.coverage && { coverage: null }),
    },
    isWithoutCriteria: without.criteria,
    isWithoutCoverage: without.coverage,
    quantilesLeftOut: probabilities.filter(isLeftOut).map(({ given }) => given),
  };
}

/** Whether the lowest or the highest score enters the quantile: the one score of which many know whose it is. */
function isExtreme({ exact }: Probability, people: number): boolean {
  if (compareRatios(exact, half) === 0) return false;
  const place = multiplyRatios(exact, { numerator: people - 1, denominator: 1 });
  return compareRatios(place, one) < 0 || compareRatios(place, { numerator: people - 2, denominator: 1 }) > 0;
}

const half: Ratio = { numerator: 1, denominator: 2 };
