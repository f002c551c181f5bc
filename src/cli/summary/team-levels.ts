import type { ReviewResult } from "../../aggregation/result";
import type { PublishedTeam, SuppressedTeam, TeamsSummary } from "../../aggregation/teams/teams";
import type { ShownGroup, SummaryRules } from "./group-figures";
import { groupFigures } from "./group-figures";

/** A team with figures; its `levels` are those whose people may be counted. */
export type AnonymousTeam = PublishedTeam & Pick<ShownGroup, "levelsLeftOut">;

/** How many people are in each band: in each level that everybody together shows, and in all others. */
type Bands = readonly number[];

/**
 * Teams whose levels with fewer people than the minimum are not counted, nor what would tell of them by subtraction. A level
 * that everybody together does not show, no team shows. Of the others, a team shows all or none: all where in each of them there
 * is nobody or are enough people, and also in what is left of the team above, without this one and those shown before it.
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
  const bandsOf = (scored: readonly string[]): Bands => {
    const counts = shownLevels.map((level) => scored.filter((one) => one === level).length);
    return [...counts, counts.reduce((rest, count) => rest - count, scored.length)];
  };
  /** What is left of each team that shows its levels, and of everybody, where these are not known of a team within. */
  const rest = new Map<string | null, Bands>([
    [null, bandsOf(own.flatMap((result) => (result.status === "scored" ? [result.level] : [])))],
  ]);
  const isEnough = (bands: Bands) => bands.every((count) => count === 0 || count >= minimumSize);
  const depths = teams.map((team) => ({ team, depth: depthOf(team) }));
  for (const { team } of depths.sort((one, other) => one.depth - other.depth)) {
    if (team.status === "suppressed" || shownLevels.length === 0) continue;
    const above = nearestAbove(team);
    const before = rest.get(above) as Bands;
    const { levels, headcount } = team.summary;
    const counts = shownLevels.map((level) => levels.find((share) => share.level === level)?.count ?? 0);
    const bands = [...counts, counts.reduce((left, count) => left - count, headcount.scored)];
    const left = before.map((count, index) => count - (bands[index] as number));
    if (!isEnough(bands) || !isEnough(left)) continue;
    rest.set(team.team, bands);
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
