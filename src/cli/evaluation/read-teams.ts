import type { Evidence } from "../../review/evidence/evidence";
import type { Fault, TeamColumn } from "../input/fault";
import type { Column, Layout } from "../input/layout";
import { isName } from "../input/layout";
import { nearest } from "../input/nearest";
import type { Note } from "../input/note";
import type { Problem } from "../input/problem";
import { placeProblems } from "../input/problem";
import { cellAt, problemsOf } from "../input/rating-rows";
import { fileName } from "../input/read-bytes";
import { readSheet } from "../input/read-sheet";
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure, Message } from "../outcome";
import { failure } from "../outcome";

/** Who is in which teams. Of whom no row tells, nobody knows. */
export type Teams = ReadonlyMap<string, readonly string[]>;

/** The people and their teams in a table, a row for each of both; or everything that is wrong with it. */
export async function readTeams(file: string, vocabulary: Vocabulary): Promise<{ readonly teams: Teams } | Failure> {
  const sheet = await readSheet(file, vocabulary, [], {});
  const place = { file: fileName(file) };
  if ("messages" in sheet) return { ...sheet, messages: sheet.messages.map(asNoTeams) };
  const { rows, problem: stop, rowProblems = [] } = sheet;
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: placeProblems(sheet.placeOf, stop === undefined ? problems : [stop, ...problems], rows).map(asNoTeams),
  });
  const layout = layoutOf(rows, vocabulary);
  if ("problems" in layout && rows.length > 0) return refuse([...layout.problems, ...rowProblems]);
  if ("problems" in layout || rows.length === layout.firstRow) return failure(place, noTeams());
  const [subject, team] = layout.columns as readonly [Column, Column];
  const problems: Problem[] = [...rowProblems];
  const teams = new Map<string, Set<string>>();
  const reading = { vocabulary, mark: "point", offset: undefined } as const;
  const wrong = new Set(rowProblems.map(({ line }) => line));
  for (const row of rows.slice(layout.firstRow)) {
    if (wrong.has(row.number)) continue;
    const own = [...problemsOf(row, layout, reading), ...blanks(row, layout)];
    problems.push(...own);
    const [person, name] = [idIn(row, subject), idIn(row, team)];
    if (own.length === 0) teams.set(person, (teams.get(person) ?? new Set()).add(name));
  }
  if (problems.length > 0 || stop !== undefined) return refuse(problems);
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

/** Titles of a whole table may stand above its header. */
const rowsBeforeHeader = 20;

function layoutOf(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
): Layout | { readonly problems: readonly Problem[] } {
  const known = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => columnOf(textOfCell(cell), vocabulary) !== undefined).length;
  });
  const index = Math.max(0, known.indexOf(Math.max(...known)));
  const { number: line, cells } = rows[index] ?? { number: 1, cells: [] };
  const columns = new Map<TeamColumn, Column>();
  const problems: Problem[] = [];
  const blank: number[] = [];
  cells.forEach((cell, at) => {
    const column = { title: textOfCell(cell), number: at + 1 };
    if (column.title === "") {
      blank.push(column.number);
      return;
    }
    const holds = columnOf(column.title, vocabulary);
    const before = holds && columns.get(holds);
    if (holds === undefined) problems.push({ line, column, fault: { kind: "other-team-column", title: column.title } });
    else if (before === undefined) columns.set(holds, { ...column, holds });
    else problems.push({ line, column, fault: { kind: "repeated-column", content: holds, number: before.number } });
  });
  const [subject, team] = [columns.get("subject"), columns.get("team")];
  if (subject === undefined) problems.push({ line, fault: { kind: "missing-team-column", column: "subject" } });
  if (team === undefined) problems.push({ line, fault: { kind: "missing-team-column", column: "team" } });
  if (problems.length > 0 || subject === undefined || team === undefined) return { problems };
  return { kind: "long", columns: [subject, team], width: cells.length, blank, firstRow: index + 1 };
}

function columnOf(title: string, { columns }: Vocabulary): TeamColumn | undefined {
  const meaning = columns.meaningOf(title) ?? (isName(title) ? "subject" : undefined);
  return meaning === "subject" || meaning === "team" ? meaning : undefined;
}

function blanks(row: SheetRow, { columns }: Layout): readonly Problem[] {
  return columns
    .filter((column) => idIn(row, column) === "")
    .map((column) => ({
      line: row.number,
      column,
      fault: { kind: "missing-team-cell", column: column.holds as TeamColumn },
    }));
}

/** As people see it: 007 is not 7. */
function idIn(row: SheetRow, column: Column): string {
  const cell = cellAt(row, column);
  return typeof cell === "object" && cell.kind === "number" ? (cell.shown?.text ?? cell.text) : textOfCell(cell);
}

function noTeams(received?: string): Fault {
  return { kind: "no-teams", received };
}

/** Reading a table says in words of ratings that there is none. */
function asNoTeams(message: Message): Message {
  if (typeof message === "string") return message;
  const { fault } = message;
  switch (fault.kind) {
    case "no-ratings":
    case "empty-file":
      return { ...message, fault: noTeams() };
    case "no-rating-object":
    case "no-rating-list":
      return { ...message, fault: noTeams(fault.received) };
    default:
      return message;
  }
}
