import type { Outcome } from "../review-outcome";
import { countPeople, emptyCensus } from "./census";
import { publishTeams, readTeamOptions } from "./publish-teams";
import { readTree } from "./read-tree";
import type { TeamOptions, TeamsSummary, TeamTree } from "./teams";

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
 * know whose that is; and all but the median are where fewer people than the minimum have a score that enters into none, as the
 * mean tells what these sum to. The median stays, though it is somebody's published score, as a level with a count of 1 is
 * somebody's level, and the mean of five people beside it tells what the other four sum to. What no minimum can hide: a team in which all have nearly the same, or are in one level; and what lists of
 * several periods, or of the same organisation before and after somebody left, tell together: keep those apart.
 *
 * Where results come in shards, {@link teamsAccumulator} makes the same of them.
 *
 * @param results - One for each person: of a review, or of several periods, which has no criteria. `team` names the team that a person is in.
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
export function summarizeTeams(results: readonly Outcome[], tree: TeamTree, options?: TeamOptions): TeamsSummary {
  const rules = readTeamOptions(options);
  const forest = readTree(tree);
  const census = emptyCensus(rules.empty);
  countPeople(results, census);
  return publishTeams(census, forest, rules);
}
