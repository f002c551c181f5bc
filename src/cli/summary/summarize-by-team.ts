import type { ReviewResult } from "../../aggregation/result";
import { summarizeTeams } from "../../aggregation/teams/summarize-teams";
import type { TeamsSummary, TeamTree } from "../../aggregation/teams/teams";
import { isScoringError } from "../../errors";
import { placeIssue } from "../evaluation/read-setting";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import type { Failure } from "../outcome";
import type { SummaryRules } from "./group-figures";
import { smallestTeam } from "./group-figures";
import type { ReadTree } from "./read-team-tree";

/** The teams of an organisation, and what is to be known of people who are in none of them. */
export interface SummarizedTeams {
  readonly summary: TeamsSummary;
  /** The id of the top above all teams, where no tree names one. */
  readonly top?: string;
  readonly notes: readonly Note[];
}

/** Where results come from, and the tree, if there is one. */
export interface TeamSources {
  readonly file: string;
  readonly treeFile: string;
  readonly tree: ReadTree | undefined;
}

/** What the teams come to, by a tree or one beside another; or what is wrong with the tree. */
export function summarizeByTeam(
  results: readonly ReviewResult[],
  { rubric, minimumSize }: SummaryRules,
  { file, treeFile, tree }: TeamSources,
): SummarizedTeams | Failure {
  const flat = tree === undefined ? flatTree(results) : undefined;
  try {
    const teams = flat?.teams ?? tree?.teams ?? [];
    const usual = summarizeTeams(results, teams, { rubric, minimumSize: smallestTeam });
    const summary =
      minimumSize === undefined || minimumSize <= smallestTeam
        ? usual
        : withoutHidden(summarizeTeams(results, teams, { rubric, minimumSize }), usual);
    const notes = [...(tree?.notes ?? []), ...notesOf(summary, file, treeFile, minimumSize === undefined)];
    return { summary, ...(flat !== undefined && { top: flat.top }), notes };
  } catch (error) {
    if (!isScoringError(error) || error.code !== "invalid-teams" || tree === undefined) throw error;
    const { issues = [] } = error.details;
    return {
      messages: issues.map((issue) => {
        const [index, ...within] = issue.path;
        return placeIssue(tree.places[index as number] ?? { file: treeFile }, issue, within);
      }),
    };
  }
}

/**
 * Figures without those that are not shown of the same people otherwise: with a larger minimum, another team may be the one
 * that is left out to protect a small one.
 */
function withoutHidden(summary: TeamsSummary, usual: TeamsSummary): TeamsSummary {
  const teams = summary.teams.map((team, index): TeamsSummary["teams"][number] => {
    const other = usual.teams[index];
    if (team.status === "suppressed") return team;
    if (other?.status !== "published") return { team: team.team, parent: team.parent, ...hidden };
    const isWithoutCriteria = team.isWithoutCriteria || other.isWithoutCriteria;
    const isWithoutCoverage = team.isWithoutCoverage || other.isWithoutCoverage;
    const left = {
      ...(isWithoutCriteria && { criteria: [], best: [], worst: [] }),
      ...(isWithoutCoverage && { coverage: null }),
    };
    return { ...team, summary: { ...team.summary, ...left }, isWithoutCriteria, isWithoutCoverage };
  });
  return { ...summary, teams };
}

const hidden = { status: "suppressed", reason: "tells-of-few" } as const;

/** All teams that results name, under a top that is called as none of them. */
function flatTree(results: readonly ReviewResult[]): { readonly top: string; readonly teams: TeamTree } {
  const names = new Set(results.flatMap(({ team }) => (team === undefined ? [] : [team])));
  let top = "all";
  while (names.has(top)) top = `${top} teams`;
  return { top, teams: [{ id: top }, ...[...names].sort().map((id) => ({ id, parent: top }))] };
}

/** Whoever is in no figure is named, unless nobody is to be. */
function notesOf(
  { withoutTeam, unknownTeam, teams }: TeamsSummary,
  file: string,
  treeFile: string,
  isNamed: boolean,
): readonly Note[] {
  const known = teams.map(({ team }) => team);
  const counts = new Map<string, number>();
  for (const { team } of unknownTeam) counts.set(team, (counts.get(team) ?? 0) + 1);
  const unknown = [...counts].sort().map(([team, count]) => ({ team, count, near: nearest(team, known) }));
  return [
    ...(withoutTeam.length === 0
      ? []
      : isNamed
        ? [{ kind: "subjects-without-team", file, subjects: withoutTeam } as const]
        : [{ kind: "people-without-team", file, count: withoutTeam.length } as const]),
    ...(unknown.length === 0 ? [] : [{ kind: "teams-not-in-tree", file: treeFile, teams: unknown } as const]),
  ];
}
