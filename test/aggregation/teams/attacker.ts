/**
 * Somebody who has a summary of teams, knows the tree and who is in which team, has a score, is rated on which criteria and
 * was set to which score by a gate, or by the policy for missing periods; and solves linear equations over everything that the summary shows.
 */
import type { Outcome, PublishedTeam, TeamsSummary } from "../../../src/index";
import type { Attack } from "../groups/attacker";
import type { TeamsCase } from "./arbitrary-teams";
import { resultsIn } from "./arbitrary-teams";

/** Every figure that is a sum over people, or a sum divided by what is known. */
export function attackOnTeams(summary: TeamsSummary, sample: TeamsCase): Attack {
  const unknowns = sample.results.flatMap((result) => unknownsOf(result));
  const rows = summary.teams.flatMap((team) => {
    if (team.status === "suppressed") return [];
    const people = new Set(resultsIn(team.team, sample).map(({ subject }) => subject));
    return sumsOf(team, sample).map((sum) => {
      return unknowns.map((unknown) => (people.has(unknown.subject) ? (unknown.counts.get(sum) ?? 0n) : 0n));
    });
  });
  return { owners: unknowns.map(({ subject }) => subject), equations: rows };
}

/** What nobody is to learn of somebody, and how often it is counted in which sum of the teams that they are in. */
interface Unknown {
  readonly subject: string;
  readonly counts: ReadonlyMap<string, bigint>;
}

function unknownsOf(result: Outcome): readonly Unknown[] {
  const { subject, status } = result;
  const alone = (sum: string) => ({ subject, counts: new Map([[sum, 1n]]) });
  const isCovered = status === "scored" || result.reasons.every(({ code }) => !withoutAnything.includes(code));
  const others = [alone("scored"), alone("covered"), ...(isCovered ? [alone(`coverage of the ${status}`)] : [])];
  if (status === "unscored") return others;
  if ("periods" in result) {
    const total = result.deductions.length > 0 ? [] : [alone("total"), alone("levels")];
    return [...others, alone("adjusted"), ...total];
  }
  const { criteria } = result;
  const isAdjusted = result.adjustment !== undefined;
  const isSet = result.deductions.length > 0 && !isAdjusted;
  const scores = criteria.flatMap(({ criterion, status, effectiveWeight }): readonly Unknown[] => {
    if (status !== "scored") return [];
    const [above = "0", below = "1"] = effectiveWeight.split("/");
    if (parts % BigInt(below) !== 0n) throw new Error(`${effectiveWeight} is no whole number of parts`);
    const share = isSet || isAdjusted ? 0n : (BigInt(above) * parts) / BigInt(below);
    return [
      {
        subject,
        counts: new Map([
          ["total", share],
          [`score ${criterion}`, 1n],
        ]),
      },
    ];
  });
  const rated = criteria.map(({ criterion }) => alone(`rated ${criterion}`));
  const adjusted = [alone("adjusted"), ...(isAdjusted ? [alone("total")] : [])];
  return [...others, ...scores, ...rated, ...adjusted, ...(isSet ? [] : [alone("levels")])];
}

const withoutAnything: readonly string[] = ["no-applicable-criterion", "no-applicable-period"];

/** A whole, of which the weights of the rubrics here are whole numbers of parts. */
const parts = 2n ** 8n * 3n ** 4n * 5n ** 2n * 7n * 11n * 13n;

/** The sums that a team shows. */
function sumsOf({ summary }: PublishedTeam, { rubric }: TeamsCase): readonly string[] {
  const { mean, levels, coverage, criteria } = summary;
  const isShown = levels.some(({ count }) => count > 0);
  return [
    "scored",
    ...(mean ? ["total", "adjusted"] : []),
    // Each level is a sum over the same people, whose level is unknown in the same way.
    ...(isShown ? ["levels"] : []),
    // Those with a score may be known to be rated on everything.
    ...(coverage ? ["covered", "coverage of the scored", "coverage of the unscored"] : []),
    ...(criteria.length > 0 ? rubric.criteria.flatMap(({ id }) => [`score ${id}`, `rated ${id}`]) : []),
  ];
}
