import { cellAt } from "./cell-reading";
import type { Column } from "./layout";
import type { Note } from "./note";
import type { RatingsFile } from "./read-ratings-file";
import type { ScoredFile } from "./score-file";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

/** Whom rows that are left out are about, in the order of the file. */
interface AffectedSubjects {
  /** They have no result at all. */
  readonly missing: readonly string[];
  /** They have a result, by fewer ratings than the file holds. */
  readonly diminished: readonly string[];
}

/** Whom the results leave out, wholly or in part: a row that is left out does not say so by itself. */
export function subjectNotes(scored: Pick<ScoredFile, "read" | "results" | "rejected">): readonly Note[] {
  const { missing, diminished } = affectedSubjects(scored);
  const file = scored.read.name;
  return [
    ...(missing.length === 0 ? [] : [{ kind: "subjects-left-out", file, subjects: missing } as const]),
    ...(diminished.length === 0 ? [] : [{ kind: "subjects-with-fewer-ratings", file, subjects: diminished } as const]),
  ];
}

function affectedSubjects(scored: Pick<ScoredFile, "read" | "results" | "rejected">): AffectedSubjects {
  const { missing, diminished } = affectedRows(scored);
  return { missing: [...missing.keys()], diminished: [...diminished.keys()] };
}

/** As {@link affectedSubjects}, with the first row that is left out of each. */
export function affectedRows({ read, results, rejected }: Pick<ScoredFile, "read" | "results" | "rejected">): {
  readonly [Key in keyof AffectedSubjects]: ReadonlyMap<string, number>;
} {
  const missing = new Map<string, number>();
  const diminished = new Map<string, number>();
  const column = read.layout.columns.find(({ holds }) => holds === "subject");
  if (column === undefined || rejected.size === 0) return { missing, diminished };
  const present = new Set(results.map(({ subject }) => subject));
  const blank = blankRows(read);
  for (const row of read.sheet.rows.slice(read.layout.firstRow)) {
    // Of what could not be read, the text stands where a subject would.
    if (!rejected.has(row.number) || row.isUnread) continue;
    const subject = subjectOf(row, column, read, present);
    if (subject === "") continue;
    if (!present.has(subject)) add(missing, subject, row.number);
    else if (!blank.has(row.number)) add(diminished, subject, row.number);
  }
  return { missing, diminished };
}

function add(subjects: Map<string, number>, subject: string, line: number): void {
  if (!subjects.has(subject)) subjects.set(subject, line);
}

/** The rows that were read and have no rating in them, by their numbers. */
function blankRows({ ratings, sources, sheet }: RatingsFile): ReadonlySet<number> {
  const blank = new Set(sheet.rows.filter(({ isUnrated }) => isUnrated).map(({ number }) => number));
  for (const { row } of sources) blank.add(row.number);
  ratings.forEach(({ score }, index) => {
    if (score !== null) blank.delete(sources[index]?.row.number ?? 0);
  });
  return blank;
}

/** Where cells are missing or in excess, what stands in the column may be something else than a name. */
function subjectOf(row: SheetRow, column: Column, { layout }: RatingsFile, present: ReadonlySet<string>): string {
  const text = textOfCell(cellAt(row, column));
  const isSure = row.cells.length === layout.width || column.number === 1 || present.has(text);
  return isSure ? text : "";
}
