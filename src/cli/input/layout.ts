import type { ColumnMapping } from "./column-mapping";
import { headerIndex } from "./header-row";
import { titleProblems } from "./other-scale";
import type { Problem } from "./problem";
import { readHeader } from "./read-header";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";
import type { ColumnName } from "./words";

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

/** The layout that a sheet's header states; any problem with it makes the sheet unreadable. */
export function readLayout(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): Layout | { readonly problems: readonly Problem[] } {
  const index = headerIndex(rows, vocabulary, mapping);
  const header = rows[index] as SheetRow;
  const { columns, blank, problems: headerProblems } = readHeader(header, vocabulary, mapping);
  const line = header.number;
  const problems = [
    ...headerProblems,
    ...missingColumns(columns, rows.slice(index + 1)).map(
      (column): Problem => ({ line, fault: { kind: "missing-column", column } }),
    ),
    ...mixedColumns(columns, line),
    ...missingHeaders(header, mapping).map((title): Problem => ({ line, fault: { kind: "missing-header", title } })),
    ...titleProblems(rows.slice(0, index), columns, vocabulary, mapping),
  ];
  if (problems.length > 0) return { problems };
  const kind = isWide(columns) ? "wide" : "long";
  return { kind, columns, blank, width: header.cells.length, firstRow: index + 1 };
}

const required: readonly ColumnName[] = ["subject", "assessor", "role"];
/** Where an assessor's choice may stand; a score, a level or a status, as the library has them, but also all in the first. */
const valueColumns: readonly ColumnName[] = ["score", "level", "status"];

/** What ratings need; reviews without any need only to say whose they are. */
function missingColumns(columns: readonly Column[], below: readonly SheetRow[]): readonly ColumnName[] {
  const has = (name: ColumnName) => hasColumn(columns, name);
  const hasRatings = below.length === 0 || below.some(({ isUnrated, isUnread }) => !isUnrated && !isUnread);
  if (!hasRatings) return has("subject") ? [] : ["subject"];
  if (isWide(columns)) return required.filter((name) => !has(name));
  const missing = [...required, "criterion" as const].filter((name) => !has(name));
  return valueColumns.some(has) ? missing : [...missing, "score"];
}

/** Columns of a long layout beside the criteria of a wide one. */
function mixedColumns(columns: readonly Column[], line: number): readonly Problem[] {
  if (!isWide(columns)) return [];
  const taken = columns.filter(isCriterion).map(({ title, number }) => ({ title, number }));
  const instead = required.find((name) => !hasColumn(columns, name)) ?? "ignore";
  return columns
    .filter((column) => !isCriterion(column) && (column.holds === "criterion" || valueColumns.includes(column.holds)))
    .map(({ title, number }) => ({
      line,
      column: { title, number },
      fault: { kind: "mixed-layouts", taken, instead },
    }));
}

/** The headers that are mapped, but are not there. */
function missingHeaders({ cells }: SheetRow, mapping: ColumnMapping): readonly string[] {
  const keys = new Set(cells.map((cell) => wordKey(textOfCell(cell))));
  return mapping.map(({ title }) => title).filter((title) => !keys.has(wordKey(title)));
}

function isWide(columns: readonly Column[]): boolean {
  return columns.some(isCriterion);
}

function isCriterion({ criterion }: Column): boolean {
  return criterion !== undefined;
}

function hasColumn(columns: readonly Column[], name: ColumnName): boolean {
  return columns.some((column) => column.holds === name && !isCriterion(column));
}
