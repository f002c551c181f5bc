import type { FinishedSummary } from "../../aggregation/accumulators/summary";
import type { ReviewResult } from "../../aggregation/result";
import { totalSourceOf } from "../../aggregation/teams/criteria-mix";
import type { Heads } from "../../aggregation/teams/heads";
import { addHeads, byHeads } from "../../aggregation/teams/heads";
import { readTree } from "../../aggregation/teams/read-tree";
import { publishableTeams } from "../../aggregation/teams/suppress";
import type { TeamTree } from "../../aggregation/teams/teams";

/** Figures of a group; how many of it are adjusted is `null` where that would tell of few. */
export type ShownSummary = Omit<FinishedSummary, "headcount"> & {
  readonly headcount: Omit<FinishedSummary["headcount"], "adjusted"> & { readonly adjusted: number | null };
};

/** The figures, without how many are adjusted where that is not to be told. */
export function toldSummary(summary: ShownSummary, isTold: boolean): ShownSummary {
  return isTold ? summary : { ...summary, headcount: { ...summary.headcount, adjusted: null } };
}

/**
 * The teams of which one may tell how many are adjusted: nobody or enough people, and as many or nobody of the others, who are
 * known by subtraction; also without those whose score a gate or a policy has set, and also in what is left of a team without
 * those inside it that tell of it.
 *
 * @param isShown - Whether anything is told of the team with this id.
 */
export function teamsTellingAdjusted(
  results: readonly ReviewResult[],
  tree: TeamTree,
  minimumSize: number,
  isShown: (team: string) => boolean,
): ReadonlySet<string> {
  const forest = readTree(tree);
  const idOf = (team: number) => forest.ids[team] as string;
  const headsOf = forest.ids.map(() => new Map<string, number>());
  for (const result of results) {
    const team = result.team === undefined ? undefined : forest.indexOf.get(result.team);
    if (team !== undefined && result.status === "scored")
      addHeads(headsOf[team] as Map<string, number>, kindsOf(result));
  }
  for (const team of forest.topDown.toReversed()) {
    const parent = forest.parents[team];
    if (parent !== undefined) addHeads(headsOf[parent] as Map<string, number>, headsOf[team] as Heads);
  }
  const sizes = headsOf.map((heads) => (heads.get("adjusted") ?? 0) + (heads.get("others") ?? 0));
  const rules = byHeads(headsOf, sizes, minimumSize, (team) => isShown(idOf(team)));
  return new Set([...publishableTeams(forest, rules)].map(idOf));
}

function kindsOf(result: Parameters<typeof totalSourceOf>[0]): Heads {
  const source = totalSourceOf(result);
  if (source === "adjusted") return new Map([["adjusted", 1]]);
  return new Map(
    source === "set"
      ? [["others", 1]]
      : [
          ["others", 1],
          ["free", 1],
        ],
  );
}
