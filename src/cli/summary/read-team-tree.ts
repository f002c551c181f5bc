import type { Team } from "../../aggregation/teams/teams";
import type { Note } from "../input/note";
import type { Place } from "../input/place";
import type { BesideOptions } from "../input/read-beside";
import type { TeamForm } from "../input/read-team-table";
import { readTeamTable } from "../input/read-team-table";
import type { Vocabulary } from "../input/vocabulary";
import { wordKey } from "../input/vocabulary";
import { treeWords } from "../input/words";
import type { Failure } from "../outcome";

/** A tree of teams as it stands in a file. */
export interface ReadTree {
  readonly teams: readonly Team[];
  /** Of each team. */
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
}

const [teamKeys, parentKeys] = [treeWords.team, treeWords.parent].map((words) => new Set(words.map(wordKey)));

const teamsOfTree: TeamForm<"team" | "parent"> = {
  of: "tree",
  names: ["team", "parent"],
  filled: ["team"],
  columnOf: (title, { columns }) => {
    const key = wordKey(title);
    if (parentKeys?.has(key)) return "parent";
    return teamKeys?.has(key) || columns.meaningOf(title) === "team" ? "team" : undefined;
  },
};

/** The teams in a table and what each is part of; or everything that is wrong with it. Whether they make a tree, `summarizeTeams` says. */
export async function readTeamTree(
  file: string,
  vocabulary: Vocabulary,
  options: BesideOptions,
): Promise<ReadTree | Failure> {
  const table = await readTeamTable(file, teamsOfTree, vocabulary, options);
  if ("messages" in table) return table;
  const teams = table.rows.map(({ texts: { team, parent } }) => ({ id: team, ...(parent !== "" && { parent }) }));
  return { teams, places: table.rows.map(({ place }) => place), notes: table.notes };
}
