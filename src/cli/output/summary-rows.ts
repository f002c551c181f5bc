import type { FinishedSummary, LevelShare } from "../../aggregation/accumulators/summary";
import type { Speaker } from "../../aggregation/explanation/speaker";
import type { ScoreChange } from "../../aggregation/periods/trend-result";
import type { PublishedTeam, SuppressedTeam, TeamsSummary } from "../../aggregation/teams/teams";
import type { GroupFigures } from "../summary/group-figures";
import type { PeriodsSummary, WholeSummary } from "../summary/summarize-results";
import type { AnonymousTeam } from "../summary/team-levels";
import type { SummaryWords } from "./summary-words";

/** A group of people as a row: everybody, a team or a period. */
export interface SummaryRow {
  readonly name: string;
  /** What it is part of; empty for what is part of nothing. */
  readonly parent: string;
  /** How many others it is within. */
  readonly depth: number;
  readonly group: GroupFigures;
  readonly people: number | null;
  readonly change: ScoreChange | null;
}

/** What stands in rows, and what is to be known of all of them. */
export interface SummaryRows {
  readonly of: "everybody" | "team" | "period";
  readonly rows: readonly SummaryRow[];
  readonly minimumSize: number;
}

export function rowOfWhole(summary: WholeSummary, words: SummaryWords): SummaryRows {
  const row = { name: words.everybody, parent: "", depth: 0, group: summary, people: summary.people, change: null };
  return { of: "everybody", rows: [row], minimumSize: summary.minimumSize ?? 0 };
}

export function rowsOfPeriods({ periods, minimumSize }: PeriodsSummary, words: SummaryWords): SummaryRows {
  const rows = periods.map((group): SummaryRow => {
    const frame = { name: group.period ?? words.noPeriod, parent: "", depth: 0 };
    return { ...frame, group, people: peopleIn(group), change: group.change };
  });
  return { of: "period", rows, minimumSize: minimumSize ?? 0 };
}

/** Each team with all that is within it behind it, in the order of the tree. */
export function rowsOfTeams(
  {
    teams,
    minimumSize,
  }: Pick<TeamsSummary, "minimumSize"> & {
    readonly teams: readonly (PublishedTeam | AnonymousTeam | SuppressedTeam)[];
  },
  top: string | undefined,
  words: SummaryWords,
): SummaryRows {
  const within = new Map<string | null, (PublishedTeam | AnonymousTeam | SuppressedTeam)[]>();
  for (const team of teams) {
    const others = within.get(team.parent);
    if (others === undefined) within.set(team.parent, [team]);
    else others.push(team);
  }
  const nameOf = (id: string) => (id === top ? words.everybody : id);
  const rows: SummaryRow[] = [];
  const open = within.get(null)?.map((team) => ({ team, depth: 0 })) ?? [];
  open.reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { team, depth } = next;
    const group = team.status === "published" ? { levelsLeftOut: [], ...team } : team;
    const parent = team.parent === null ? "" : nameOf(team.parent);
    // Where no tree tells them apart, all teams are alike.
    rows.push({
      name: nameOf(team.team),
      parent,
      depth: top === undefined ? depth : 0,
      group,
      people: peopleIn(group),
      change: null,
    });
    for (const inner of within.get(team.team)?.toReversed() ?? []) open.push({ team: inner, depth: depth + 1 });
  }
  return { of: "team", rows, minimumSize };
}

/** Each of them has one result, where they are told apart. */
function peopleIn(group: GroupFigures): number | null {
  return group.status === "published" ? group.summary.headcount.results : null;
}

/** What is not shown of a group, and why; empty where all is. */
export function hiddenWords({ group }: SummaryRow, minimumSize: number, speaker: Speaker, words: SummaryWords): string {
  if (group.status === "suppressed") return words.whyHidden[group.reason](minimumSize);
  const levels = group.levelsLeftOut.map(speaker.level).join(words.comma);
  return [
    ...(group.isWithoutCriteria ? [words.withoutCriteria] : []),
    ...(group.isWithoutCoverage ? [words.withoutCoverage] : []),
    ...(group.quantilesLeftOut.length > 0 ? [words.withoutQuantiles] : []),
    ...(group.summary.headcount.adjusted === null ? [words.withoutAdjusted] : []),
    ...(levels === "" ? [] : [group.summary.levels.length > 0 ? words.withoutLevels(levels) : words.withoutAnyLevel]),
  ].join(words.semicolon);
}

/** A figure that is left out: how a table calls it in its rows, and the sentence that says why. */
export interface LeftOutFigure {
  readonly mark: string;
  readonly why: string;
}

/** The figures that are left out of a row, of those that tables have columns of. */
export function leftOutFigures({ group }: SummaryRow, words: SummaryWords): readonly LeftOutFigure[] {
  if (group.status === "suppressed") return [];
  const { quantilesLeftOut, levelsLeftOut, summary } = group;
  return [
    ...(quantilesLeftOut.length > 0 ? [{ mark: words.quartiles, why: words.withoutQuantiles }] : []),
    ...(summary.headcount.adjusted === null ? [{ mark: words.adjusted, why: words.withoutAdjusted }] : []),
    ...(levelsLeftOut.length > 0 ? [{ mark: words.levelCounts, why: words.withoutAnyLevel }] : []),
  ];
}

/** The share of a level's people; `undefined` where it is not shown. */
export function shareOf(group: GroupFigures, level: string): LevelShare | undefined {
  return group.status === "published" ? group.summary.levels.find((share) => share.level === level) : undefined;
}

/** The quartile of this probability; `undefined` where nobody has a score. */
export function quartileOf({ quantiles }: Pick<FinishedSummary, "quantiles">, probability: number): number | undefined {
  return quantiles.find((quantile) => quantile.probability === probability)?.score;
}
