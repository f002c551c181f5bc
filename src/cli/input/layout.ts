import { describe } from "../../errors";
import { nearest } from "./nearest";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";
import type { ColumnName } from "./words";
import { columnNames } from "./words";

/** A column of a sheet: how the sheet calls it, where it is, counted from 1, and what is in it. */
export interface Column {
  readonly title: string;
  readonly number: number;
  readonly holds: ColumnName;
  /** In a wide layout, of a column of scores: the criterion that they are of. */
  readonly criterion?: string;
}

/**
 * What is in which column. In a `long` layout a row is a rating: it names the criterion and the score. In a `wide` one a
 * row is all that an assessor says about a subject, and each criterion has a column of scores.
 */
export interface Layout {
  readonly kind: "long" | "wide";
  readonly columns: readonly Column[];
  /** How many cells a row has. */
  readonly width: number;
  /** The columns without a header, counted from 1: nothing stands in them. */
  readonly blank: readonly number[];
  /** Where in the sheet's rows the ratings begin. */
  readonly firstRow: number;
}

/** What a header means, as the caller says: the name of a column, the id of a criterion, or `ignore`. */
export interface MappedHeader {
  readonly title: string;
  readonly content: string;
}

export type ColumnMapping = readonly MappedHeader[];

const required = ["subject", "assessor", "role"] as const;
/** Where an assessor's choice may stand; a score, a level or a status, as the library has them, but also all in the first. */
const valueColumns: readonly ColumnName[] = ["score", "level", "status"];
/** Titles of a whole table may stand above the header. */
const rowsBeforeHeader = 20;

/** How many columns the best row of the first ones names, as a header does: 0 when none is a header. */
export function headersKnown(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
  const counts = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => typeof contentOf(textOfCell(cell), vocabulary, mapping) === "object").length;
  });
  return Math.max(0, ...counts);
}

/** The layout that a sheet's header states; any problem with it makes the sheet unreadable. */
export function readLayout(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): Layout | { readonly problems: readonly Problem[] } {
  const index = headerIndex(rows, vocabulary, mapping);
  const header = rows[index] as SheetRow;
  const problems: Problem[] = [];
  const columns: Column[] = [];
  const blank: number[] = [];
  const line = header.number;
  header.cells.forEach((cell, at) => {
    const title = textOfCell(cell);
    const place = { title, number: at + 1 };
    if (title === "") {
      blank.push(at + 1);
      return;
    }
    const held = contentOf(title, vocabulary, mapping);
    if (held === "ignore") return;
    if (held === undefined) {
      problems.push({ line, column: place, ...unknownHeader(title, vocabulary) });
      return;
    }
    const column = { ...place, ...held };
    const earlier = columns.find((other) => other.holds === held.holds && other.criterion === held.criterion);
    if (earlier === undefined) columns.push(column);
    else {
      const expected = `only one column ${describe(held.criterion ?? held.holds)} (there is one at ${earlier.number})`;
      problems.push({ line, column: place, expected, received: "another one" });
    }
  });
  const isWide = columns.some(({ criterion }) => criterion !== undefined);
  const has = (name: ColumnName) => columns.some(({ holds, criterion }) => holds === name && criterion === undefined);
  for (const name of isWide ? required : [...required, "criterion" as const]) {
    if (!has(name)) problems.push({ line, ...missingColumn(name) });
  }
  if (!isWide && !valueColumns.some(has)) problems.push({ line, ...missingColumn("score") });
  if (isWide) {
    for (const { holds, criterion, title, number } of columns) {
      if ((holds !== "criterion" && !valueColumns.includes(holds)) || criterion !== undefined) continue;
      const expected = "either a column for each criterion, or columns for criterion and score";
      problems.push({ line, column: { title, number }, expected, received: "both" });
    }
  }
  const keys = new Set(header.cells.map((cell) => wordKey(textOfCell(cell))));
  for (const { title } of mapping) {
    if (keys.has(wordKey(title))) continue;
    problems.push({ line, expected: `a column ${describe(title)}, as --columns says`, received: "none" });
  }
  if (problems.length > 0) return { problems };
  return { kind: isWide ? "wide" : "long", columns, blank, width: header.cells.length, firstRow: index + 1 };
}

type Content = Pick<Column, "holds" | "criterion">;

function headerIndex(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
  const isHeader = ({ cells }: SheetRow) => {
    const known = cells.filter((cell) => {
      const content = contentOf(textOfCell(cell), vocabulary, mapping);
      return typeof content === "object" && content.criterion === undefined;
    });
    return known.length > 1;
  };
  return Math.max(0, rows.slice(0, rowsBeforeHeader).findIndex(isHeader));
}

function contentOf(title: string, vocabulary: Vocabulary, mapping: ColumnMapping): Content | "ignore" | undefined {
  const key = wordKey(title);
  const mapped = mapping.find((header) => wordKey(header.title) === key);
  if (mapped !== undefined) return mapped.content === "ignore" ? "ignore" : contentNamed(mapped.content);
  return contentIn(title, vocabulary) ?? contentIn(withoutNote(title), vocabulary);
}

/** A header may say in brackets what is expected below: `Score (0–10)`. */
function withoutNote(title: string): string {
  return title
    .normalize("NFKC")
    .trimEnd()
    .replace(/[([【][^()[\]【】]*[)\]】]$/u, "");
}

function contentIn(title: string, { columns, criteria }: Vocabulary): Content | undefined {
  const holds = columns.meaningOf(title);
  if (holds !== undefined) return { holds };
  const criterion = criteria.meaningOf(title);
  return criterion === undefined ? undefined : { holds: "score", criterion };
}

function contentNamed(name: string): Content {
  const holds = columnNames.find((known) => known === name);
  return holds === undefined ? { holds: "score", criterion: name } : { holds };
}

/** The mapping with the names that the rest goes by; or what it maps to that there is not. */
export function resolveMapping(
  mapping: ColumnMapping,
  { columns, criteria }: Vocabulary,
): { readonly mapping: ColumnMapping } | { readonly unknown: readonly string[] } {
  const resolved = mapping.map(({ title, content }) => {
    const known = content === "ignore" ? content : (columns.meaningOf(content) ?? criteria.meaningOf(content));
    return { title, content: known ?? "", said: content };
  });
  const unknown = resolved.filter(({ content }) => content === "").map(({ said }) => said);
  return unknown.length === 0 ? { mapping: resolved } : { unknown };
}

function unknownHeader(title: string, { columns, criteria }: Vocabulary): Pick<Problem, "expected" | "received"> {
  const near = nearest(title, [...columns.all, ...criteria.all]);
  const question = near === undefined ? "" : ` (did you mean ${describe(near)}?)`;
  const expected = `one of ${columnNames.join(", ")} or a criterion, or --columns to say what it means (ignore=… leaves it out)`;
  return { expected, received: `${describe(title)}${question}` };
}

function missingColumn(name: ColumnName): Pick<Problem, "expected" | "received"> {
  return { expected: `a column ${describe(name)} (or say with --columns ${name}=… which one it is)`, received: "none" };
}
