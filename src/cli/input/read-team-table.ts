import type { Failure, Message } from "../outcome";
import { failure } from "../outcome";
import { cellAt } from "./cell-reading";
import type { Fault } from "./fault";
import type { Column, Layout } from "./layout";
import type { Note } from "./note";
import type { Place } from "./place";
import type { Problem } from "./problem";
import { placeProblems } from "./problem";
import type { BesideOptions } from "./read-beside";
import { readSheetBeside } from "./read-beside";
import { fileName } from "./read-bytes";
import { problemsOf } from "./row-problems";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { TeamColumn, TeamTable } from "./table-faults";
import type { Vocabulary } from "./vocabulary";

/** Which columns a table about teams has, and how its headers call them. */
export interface TeamForm<Name extends TeamColumn> {
  readonly of: TeamTable;
  readonly names: readonly Name[];
  /** The columns in which something must stand. */
  readonly filled: readonly Name[];
  readonly columnOf: (title: string, vocabulary: Vocabulary) => Name | undefined;
}

/** What stands in a row of a table about teams; empty where nothing does. */
export interface TeamRow<Name extends TeamColumn> {
  readonly place: Place;
  readonly texts: Readonly<Record<Name, string>>;
}

/** The rows of a table about teams, in whatever format tables come; or everything that is wrong with it. */
export async function readTeamTable<Name extends TeamColumn>(
  file: string,
  form: TeamForm<Name>,
  vocabulary: Vocabulary,
  options: BesideOptions,
): Promise<{ readonly rows: readonly TeamRow<Name>[]; readonly notes: readonly Note[] } | Failure> {
  // What parts cells, and where the table is, is found by its headers.
  const meaningOf = (title: string) => (form.columnOf(title, vocabulary) === undefined ? undefined : "team");
  const headers = { ...vocabulary, columns: { ...vocabulary.columns, meaningOf } } as const;
  const sheet = await readSheetBeside(file, headers, options);
  if ("messages" in sheet) return { ...sheet, messages: sheet.messages.map((message) => asNoTeams(message, form.of)) };
  const { rows, problem: stop, rowProblems = [] } = sheet;
  const refuse = (problems: readonly Problem[]): Failure => ({
    messages: placeProblems(sheet.placeOf, stop === undefined ? problems : [stop, ...problems], rows).map((message) =>
      asNoTeams(message, form.of),
    ),
  });
  const layout = layoutOf(rows, form, vocabulary);
  if ("problems" in layout && rows.length > 0) return refuse([...layout.problems, ...rowProblems]);
  if ("problems" in layout || rows.length === layout.firstRow) {
    return failure({ file: fileName(file) }, noTeams(form.of));
  }
  const problems: Problem[] = [...rowProblems];
  const reading = { vocabulary, mark: "point", offset: undefined } as const;
  const wrong = new Set(rowProblems.map(({ line }) => line));
  const read: TeamRow<Name>[] = [];
  for (const row of rows.slice(layout.firstRow)) {
    if (wrong.has(row.number)) continue;
    const own = [...problemsOf(row, layout, reading), ...blanks(row, layout, form)];
    problems.push(...own);
    if (own.length > 0) continue;
    const texts = Object.fromEntries(
      form.names.map((name, index) => [name, idIn(row, layout.columns[index] as Column)]),
    );
    read.push({ place: sheet.placeOf({ line: row.number }), texts: texts as Readonly<Record<Name, string>> });
  }
  return problems.length > 0 || stop !== undefined ? refuse(problems) : { rows: read, notes: sheet.notes ?? [] };
}

/** Titles of a whole table may stand above its header. */
const rowsBeforeHeader = 20;

/** Its columns are in the order of the form's names. */
function layoutOf<Name extends TeamColumn>(
  rows: readonly SheetRow[],
  { of, names, columnOf }: TeamForm<Name>,
  vocabulary: Vocabulary,
): Layout | { readonly problems: readonly Problem[] } {
  const known = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => columnOf(textOfCell(cell), vocabulary) !== undefined).length;
  });
  const index = Math.max(0, known.indexOf(Math.max(...known)));
  const { number: line, cells } = rows[index] ?? { number: 1, cells: [] };
  const columns = new Map<Name, Column>();
  const problems: Problem[] = [];
  const blank: number[] = [];
  cells.forEach((cell, at) => {
    const column = { title: textOfCell(cell), number: at + 1 };
    if (column.title === "") {
      blank.push(column.number);
      return;
    }
    const name = columnOf(column.title, vocabulary);
    const before = name && columns.get(name);
    if (name === undefined) {
      problems.push({ line, column, fault: { kind: "other-team-column", of, title: column.title } });
    } else if (before === undefined) {
      // A parent is a team as well.
      columns.set(name, { ...column, holds: name === "subject" ? "subject" : "team" });
    } else problems.push({ line, column, fault: { kind: "repeated-column", content: name, number: before.number } });
  });
  for (const column of names) {
    if (!columns.has(column)) problems.push({ line, fault: { kind: "missing-team-column", column } });
  }
  if (problems.length > 0) return { problems };
  const inOrder = names.map((name) => columns.get(name) as Column);
  return { kind: "long", columns: inOrder, width: cells.length, blank, firstRow: index + 1 };
}

function blanks<Name extends TeamColumn>(
  row: SheetRow,
  { columns }: Layout,
  { names, filled }: TeamForm<Name>,
): readonly Problem[] {
  return names.flatMap((name, index): readonly Problem[] => {
    const column = columns[index] as Column;
    if (!filled.includes(name) || idIn(row, column) !== "") return [];
    return [{ line: row.number, column, fault: { kind: "missing-team-cell", column: name } }];
  });
}

/** As people see it: 007 is not 7. */
function idIn(row: SheetRow, column: Column): string {
  const cell = cellAt(row, column);
  return typeof cell === "object" && cell.kind === "number" ? (cell.shown?.text ?? cell.text) : textOfCell(cell);
}

function noTeams(of: TeamTable, received?: string): Fault {
  return { kind: "no-teams", of, received };
}

/** Reading a table says in words of ratings that there is none. */
function asNoTeams(message: Message, of: TeamTable): Message {
  if (typeof message === "string") return message;
  const { fault } = message;
  switch (fault.kind) {
    case "no-ratings":
    case "empty-file":
      return { ...message, fault: noTeams(of) };
    case "no-rating-object":
    case "no-rating-list":
      return { ...message, fault: noTeams(of, fault.received) };
    default:
      return message;
  }
}
