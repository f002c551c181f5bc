import type { FinishedSummary } from "../../aggregation/accumulators/summary";
import { summaryAccumulator } from "../../aggregation/accumulators/summary-accumulator";
import type { ReviewResult } from "../../aggregation/result";
import { totalSourceOf } from "../../aggregation/teams/criteria-mix";
import { summarizeTeams } from "../../aggregation/teams/summarize-teams";
import type { PublishedTeam, SuppressedTeam } from "../../aggregation/teams/teams";
import type { Rubric } from "../../rubric/rubric";
import { countableLevels } from "./countable-levels";
import type { ShownSummary } from "./told-adjustments";
import { teamsTellingAdjusted, toldSummary } from "./told-adjustments";

/** By which rubric results are summarised, and of how few people nothing is shown. */
export interface SummaryRules {
  readonly rubric: Rubric;
  /** The fewest people with a score; `undefined` where everything is shown. */
  readonly minimumSize: number | undefined;
}

/** As `summarizeTeams` has it where nothing is stated. */
export const smallestTeam = 5;

/** The fewest people of whom anything is shown. Small teams are hidden anyway: asking for anonymity must not show them. */
export function minimumFor(anonymous: number | undefined, isByTeam: boolean): number | undefined {
  return anonymous !== undefined && isByTeam ? Math.max(smallestTeam, anonymous) : anonymous;
}

/** What a group of people comes to; or why that is not shown. */
export type GroupFigures = ShownGroup | HiddenGroup;

/** Figures as those of a team, with what it says of those that are left out; `levels` has only those whose people may be counted. */
export interface ShownGroup extends Omit<PublishedTeam, "team" | "parent" | "summary"> {
  readonly summary: ShownSummary;
  readonly levelsLeftOut: readonly string[];
}

export type HiddenGroup = Omit<SuppressedTeam, "team" | "parent">;

/**
 * The figures of a group. Where small ones are hidden, it is treated as a team of its own, and neither a level with few people
 * is counted, nor what would tell their number (see `countableLevels`).
 */
export function groupFigures(results: readonly ReviewResult[], rules: SummaryRules): GroupFigures {
  const { rubric, minimumSize } = rules;
  if (minimumSize === undefined) {
    const summary = summaryOf(results, rubric);
    return { status: "published", summary, ...nothingLeftOut, levelsLeftOut: [] };
  }
  const together = results.map((result) => ({ ...result, team: whole }));
  const [group] = summarizeTeams(together, [{ id: whole }], { rubric, minimumSize }).teams;
  if (group?.status !== "published") return { status: "suppressed", reason: group?.reason ?? "too-small" };
  const { team: _, parent: _none, summary, ...shown } = group;
  const levelsLeftOut = levelGroups(results, rules).flatMap((level, index) => {
    return level.status === "suppressed" ? [(rubric.levels[index] as Rubric["levels"][number]).id] : [];
  });
  const levels = summary.levels.filter(({ level }) => !levelsLeftOut.includes(level));
  const isTold = teamsTellingAdjusted(together, [{ id: whole }], minimumSize, () => true).has(whole);
  return { ...shown, summary: toldSummary({ ...summary, levels }, isTold), levelsLeftOut };
}

const nothingLeftOut = { isWithoutCriteria: false, isWithoutCoverage: false, quantilesLeftOut: [] } as const;

/** What the people in each level come to, in the order of the rubric. */
export function levelGroups(
  results: readonly ReviewResult[],
  { rubric, minimumSize }: SummaryRules,
): readonly (Pick<ShownGroup, "status" | "summary"> | Pick<HiddenGroup, "status">)[] {
  const scored = results.filter((result) => result.status === "scored");
  if (minimumSize === undefined) {
    return rubric.levels.map(({ id }) => {
      return {
        status: "published",
        summary: summaryOf(
          scored.filter(({ level }) => level === id),
          rubric,
        ),
      };
    });
  }
  const tree = [{ id: whole }, ...rubric.levels.map(({ id }) => ({ id: teamOfLevel(id), parent: whole }))];
  const placed = scored.map((result) => ({ ...result, team: teamOfLevel(result.level) }));
  const peopleOf = rubric.levels.map(({ id }) => placed.filter(({ level }) => level === id));
  const heads = peopleOf.map((people) => {
    return { scored: people.length, free: people.filter((result) => totalSourceOf(result) !== "set").length };
  });
  const isCounted = countableLevels(heads, minimumSize);
  const shown = new Set(rubric.levels.flatMap(({ id }, level) => (isCounted[level] ? [teamOfLevel(id)] : [])));
  const telling = teamsTellingAdjusted(placed, tree, minimumSize, (team) => team === whole || shown.has(team));
  return rubric.levels.map(({ id }, level) => {
    if (!isCounted[level]) return { status: "suppressed" };
    const summary = summaryOf(peopleOf[level] as typeof placed, rubric);
    return { status: "published", summary: toldSummary(summary, telling.has(teamOfLevel(id))) };
  });
}

function summaryOf(results: readonly ReviewResult[], rubric: Rubric): FinishedSummary {
  const { create, add, finish } = summaryAccumulator({ rubric });
  return finish(add(create(), results));
}

const whole = "all";

/** Longer than the name of the whole, whatever a level is called. */
function teamOfLevel(level: string): string {
  return `level ${level}`;
}
