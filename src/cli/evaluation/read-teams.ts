import type { Evidence } from "../../review/evidence/evidence";
import { isName } from "../input/header-content";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import type { BesideOptions } from "../input/read-beside";
import { fileName } from "../input/read-bytes";
import type { TeamForm } from "../input/read-team-table";
import { readTeamTable } from "../input/read-team-table";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure } from "../outcome";

/** Who is in which teams. Of whom no row tells, nobody knows. */
export type Teams = ReadonlyMap<string, readonly string[]>;

const peopleInTeams: TeamForm<"subject" | "team"> = {
  of: "people",
  names: ["subject", "team"],
  filled: ["subject", "team"],
  columnOf: (title, { columns }) => {
    const meaning = columns.meaningOf(title) ?? (isName(title) ? "subject" : undefined);
    return meaning === "subject" || meaning === "team" ? meaning : undefined;
  },
};

/** The people and their teams in a table, a row for each of both; or everything that is wrong with it. */
export async function readTeams(
  file: string,
  vocabulary: Vocabulary,
  options: BesideOptions,
): Promise<{ readonly teams: Teams } | Failure> {
  const table = await readTeamTable(file, peopleInTeams, vocabulary, options);
  if ("messages" in table) return table;
  const teams = new Map<string, Set<string>>();
  for (const { texts } of table.rows) {
    teams.set(texts.subject, (teams.get(texts.subject) ?? new Set()).add(texts.team));
  }
  return { teams: new Map([...teams].map(([person, names]) => [person, [...names]])) };
}

/** Teams whose outages or registers count for nobody: their names may be others there. */
export function teamNotes(file: string, teams: Teams, evidence: Evidence): readonly Note[] {
  const known = new Set([...teams.values()].flat());
  const unknown = new Set<string>();
  for (const { kind, scope, attributedTo, disregard } of evidence) {
    const isShared = (kind === "outage" || kind === "register") && scope === "team" && disregard === undefined;
    if (isShared && attributedTo !== null && !known.has(attributedTo)) unknown.add(attributedTo);
  }
  if (unknown.size === 0) return [];
  const named = [...unknown].sort().map((team) => ({ team, near: nearest(team, [...known]) }));
  return [{ kind: "teams-of-nobody", file: fileName(file), teams: named }];
}
