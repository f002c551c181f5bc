import type { ReviewResult } from "../../aggregation/result";
import { totalSourceOf } from "../../aggregation/teams/criteria-mix";
import type { Heads } from "../../aggregation/teams/heads";
import { addHeads, hasEnough } from "../../aggregation/teams/heads";
import type { PublishedTeam, SuppressedTeam, TeamsSummary } from "../../aggregation/teams/teams";
import type { ShownGroup, SummaryRules } from "./group-figures";
import { groupFigures } from "./group-figures";
import { teamsTellingAdjusted, toldSummary } from "./told-adjustments";

/** A team with figures; its `levels` are those whose people may be counted. */
export type AnonymousTeam = Omit<PublishedTeam, "summary"> & Pick<ShownGroup, "summary" | "levelsLeftOut">;

/** Teams that tell neither how many are in levels nor how many are adjusted where that would tell of few. */
export function withoutFew(
  teams: TeamsSummary["teams"],
  results: readonly ReviewResult[],
  rules: SummaryRules & { readonly minimumSize: number },
): readonly (AnonymousTeam | SuppressedTeam)[] {
  return withoutAdjustmentsOfFew(withoutLevelsOfFew(teams, results, rules), results, rules.minimumSize);
}

/**
 * Teams whose levels with fewer people than the minimum are not counted, nor what would tell of them by subtraction. A level
 * that everybody together does not show, no team shows. Of the others, a team shows all or none: all where in each of them there
 * is nobody or are enough people, and also in what is left of the team above, without this one and those shown before it.
 * So it must be of those alone whose score no gate or policy has set: whoever knows of that knows the others.
 */
export function withoutLevelsOfFew(
  teams: TeamsSummary["teams"],
  results: readonly ReviewResult[],
  { rubric, minimumSize = 0 }: SummaryRules,
): readonly (AnonymousTeam | SuppressedTeam)[] {
  const known = new Map(teams.map((team) => [team.team, team]));
  const own = results.filter(({ team }) => team !== undefined && known.has(team));
  const everybody = groupFigures(own, { rubric, minimumSize });
  const allLevels = rubric.levels.map(({ id }) => id);
  const leftOut = everybody.status === "published" ? everybody.levelsLeftOut : allLevels;
  const shownLevels = allLevels.filter((level) => !leftOut.includes(level));
  const depths = teams.map((team) => ({ team, depth: depthOf(team) }));
  depths.sort((one, other) => one.depth - other.depth);
  const bands = bandsOf(own, shownLevels);
  for (const { team } of depths.toReversed()) {
    const within = bands.get(team.team);
    if (within !== undefined) addHeads(entryOf(bands, team.parent), within);
  }
  /** What is left of each team that shows its levels, and of everybody, where these are not known of a team within. */
  const rest = new Map<string | null, Heads>([[null, entryOf(bands, null)]]);
  for (const { team } of depths) {
    if (team.status === "suppressed" || shownLevels.length === 0) continue;
    const above = nearestAbove(team);
    const heads = entryOf(bands, team.team);
    const left = new Map(rest.get(above));
    addHeads(left, heads, -1);
    if (!hasEnough(heads, minimumSize) || !hasEnough(left, minimumSize)) continue;
    rest.set(team.team, heads);
    rest.set(above, left);
  }
  return teams.map((team) => {
    if (team.status === "suppressed") return team;
    const levelsLeftOut = rest.has(team.team) ? leftOut : allLevels;
    const levels = team.summary.levels.filter(({ level }) => !levelsLeftOut.includes(level));
    return { ...team, summary: { ...team.summary, levels }, levelsLeftOut };
  });

  function parentOf({ parent }: PublishedTeam | SuppressedTeam) {
    return parent === null ? undefined : known.get(parent);
  }

  function depthOf(team: PublishedTeam | SuppressedTeam): number {
    let depth = 0;
    for (let above = parentOf(team); above !== undefined; above = parentOf(above)) depth += 1;
    return depth;
  }

  /** The team in which it is that shows its levels; `null` for everybody. */
  function nearestAbove(team: PublishedTeam | SuppressedTeam): string | null {
    let above = parentOf(team);
    while (above !== undefined && !rest.has(above.team)) above = parentOf(above);
    return above?.team ?? null;
  }
}

/** Teams without how many are adjusted, where that would tell of few. */
function withoutAdjustmentsOfFew(
  teams: readonly (AnonymousTeam | SuppressedTeam)[],
  results: readonly ReviewResult[],
  minimumSize: number,
): readonly (AnonymousTeam | SuppressedTeam)[] {
  const tree = teams.map(({ team, parent }) => ({ id: team, parent }));
  const shown = new Set(teams.flatMap(({ team, status }) => (status === "published" ? [team] : [])));
  const telling = teamsTellingAdjusted(results, tree, minimumSize, (team) => shown.has(team));
  return teams.map((team) => {
    if (team.status === "suppressed") return team;
    return { ...team, summary: toldSummary(team.summary, telling.has(team.team)) };
  });
}

type Bands = Map<string | null, Map<string, number>>;

/** How many people of each team itself are in each of these levels, and in all others: with a score, and with one that is not set. */
function bandsOf(results: readonly ReviewResult[], levels: readonly string[]): Bands {
  const bands: Bands = new Map();
  for (const result of results) {
    if (result.status !== "scored") continue;
    const band = levels.includes(result.level) ? result.level : "";
    const heads = entryOf(bands, result.team as string);
    for (const kind of totalSourceOf(result) === "set" ? ["scored"] : ["scored", "free"]) {
      addHeads(heads, new Map([[`${kind} ${band}`, 1]]));
    }
  }
  return bands;
}

function entryOf(bands: Bands, team: string | null): Map<string, number> {
  const known = bands.get(team);
  if (known !== undefined) return known;
  const none = new Map<string, number>();
  bands.set(team, none);
  return none;
}
