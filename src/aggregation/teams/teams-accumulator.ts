import { dataOf, readDocument, readList } from "../../document";
import type { Issue } from "../../errors";
import type { Accumulator } from "../accumulators/accumulator";
import type { Tally } from "../accumulators/tally";
import type { Outcome } from "../review-outcome";
import type { Census } from "./census";
import { countPeople, emptyCensus } from "./census";
import { publishTeams, readTeamOptions } from "./publish-teams";
import { addTallies } from "./read-tallies";
import { readTree } from "./read-tree";
import type { TeamTallies } from "./team-tallies";
import type { TeamOptions, TeamsSummary, TeamTree } from "./teams";
import { talliesOf } from "./write-tallies";

/**
 * What {@link summarizeTeams} makes of all results at once, in shards: each worker, file or machine adds its results to a state
 * of its own, and what the merged states come to is the same, to the byte. Shards may be by person, by team or by
 * anything else.
 *
 * A state names everybody and has the figures of all teams, however small (see {@link TeamTallies}): only what `finish`
 * returns hides anybody. A person has one result; who has two is refused, in one shard or in two of them, and so is a shard
 * that is merged twice. Nothing in a state depends on the tree: another one, after a reorganisation, takes the same states.
 * Results of different periods are taken together, as of people who are reviewed at other times; `periods` says which they are.
 *
 * @param tree - Read here, once, and used by `finish`.
 * @param options - As `summarizeTeams` takes them. `rubric` and `mixing` must be those that states were made with.
 * @throws {ScoringError} `invalid-teams`, with every problem in `details.issues`; `mixed-rubrics` for rubrics that are not
 * comparable; `invalid-option`; `undefined-rubric`. `add`: `invalid-result`, for somebody who is in the state already too;
 * `mixed-rubrics`; `invalid-state`. `merge` and `finish`: `invalid-state`, with every problem in `details.issues`, for a state
 * that cannot be what results come to, or is of other rubrics, and for states that have somebody in common.
 * @example
 * ```ts
 * import { scoreRatings, teamsAccumulator } from "customer-centric-rubric";
 *
 * const people = [..."abcdefghij"].map((subject, index) => ({ subject, team: index < 5 ? "desk" : "field", score: index }));
 * const results = scoreRatings(
 *   people.map((person) => ({ ...person, assessor: "chen", role: "manager", criterion: "overall" })),
 * );
 * const tree = [{ id: "company" }, { id: "desk", parent: "company" }, { id: "field", parent: "company" }];
 * const { create, add, merge, finish } = teamsAccumulator(tree);
 * const shards = [results.slice(0, 3), results.slice(3)].map((own) => JSON.stringify(add(create(), own)));
 * const whole = merge(shards.map((text) => JSON.parse(text)));
 * whole.teams[0]?.people; // ["a", "b", "c", "d", "e"]
 * whole.periods; // [null]
 * finish(whole).teams.map((team) => team.status === "published" && team.summary.mean?.score); // [4.5, 2, 7]
 * merge([whole, whole]); // throws "invalid-state"
 * ```
 */
export function teamsAccumulator(
  tree: TeamTree,
  options?: TeamOptions,
): Accumulator<Outcome, TeamTallies, TeamsSummary> {
  const rules = readTeamOptions(options);
  const forest = readTree(tree);
  const { empty } = rules;
  return {
    create: () => talliesOf(emptyCensus(empty)),
    add: (state, results) => {
      const census = readState(state, empty);
      countPeople(results, census);
      return talliesOf(census);
    },
    merge: (states) => talliesOf(readStates(states, empty)),
    finish: (state) => publishTeams(readState(state, empty), forest, rules),
  };
}

function readState(state: unknown, empty: Tally): Census {
  return readInto(empty, "state", (census, issues) => addTallies(state, census, [], issues));
}

function readStates(states: unknown, empty: Tally): Census {
  return readInto(empty, "list of states", (census, issues) => {
    for (const [index, state] of readList(states, ["states"], 1, issues).entries()) {
      addTallies(state, census, [index], issues);
    }
  });
}

/** @throws {ScoringError} `invalid-state`, with every problem in `details.issues`. */
function readInto(empty: Tally, what: string, read: (census: Census, issues: Issue[]) => void): Census {
  const counted = readDocument((issues) => {
    const census = emptyCensus(empty);
    read(census, issues);
    return census;
  });
  return dataOf(counted, "invalid-state", what);
}
