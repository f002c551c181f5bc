import type { Issue } from "../../../errors";
import { addCsvIssue } from "./csv-issue";
import type { CsvColumn } from "./ratings-csv";
import { csvColumns } from "./ratings-csv";

/** What the cells of a record hold, one after the other. */
export interface CsvLayout {
  /** As the header has them, for messages. */
  readonly names: readonly string[];
  /** By cell: which of the columns it is, in their order; {@link ignoredCell} for one that is not read. */
  readonly kinds: Uint8Array;
}

export const ignoredCell: number = csvColumns.length;

const required: readonly CsvColumn[] = ["subject", "assessor", "role", "criterion"];

/** What a header says, by the names that the columns have. */
export function layOut(
  header: readonly string[],
  names: { readonly [Column in CsvColumn]?: string | undefined },
  ignored: readonly string[],
  issues: Issue[],
): CsvLayout {
  const nameOf = (column: CsvColumn) => names[column] ?? column;
  if (header.length === 1 && header[0]?.includes(";") === true) {
    const expected = "cells parted by commas (these look parted by semicolons)";
    addCsvIssue(issues, "wrong-type", 1, undefined, expected, header[0]);
    return { names: header, kinds: Uint8Array.of(ignoredCell) };
  }
  const kinds = header.map((name, index) => {
    const cell = { name, number: index + 1 };
    if (header.indexOf(name) < index) addCsvIssue(issues, "duplicate-id", 1, cell, "each column once", name);
    const kind = csvColumns.findIndex((column) => nameOf(column) === name);
    if (kind >= 0) return kind;
    if (!ignored.includes(name)) {
      const known = csvColumns.map(nameOf).join(", ");
      addCsvIssue(issues, "unknown-key", 1, cell, `one of the columns ${known}, or one that is ignored`, name);
    }
    return ignoredCell;
  });
  const has = (column: CsvColumn) => kinds.includes(csvColumns.indexOf(column));
  for (const column of required) {
    if (!has(column)) addCsvIssue(issues, "missing", 1, undefined, `a column ${nameOf(column)}`, undefined);
  }
  if (!has("score") && !has("level")) {
    const expected = `a column ${nameOf("score")} or ${nameOf("level")}`;
    addCsvIssue(issues, "missing", 1, undefined, expected, undefined);
  }
  // Columns that the options name are there, or their names are misspelt.
  for (const column of csvColumns) {
    if (names[column] === undefined || has(column) || required.includes(column) || column === "score") continue;
    addCsvIssue(issues, "missing", 1, undefined, `a column ${nameOf(column)}`, undefined);
  }
  return { names: header, kinds: Uint8Array.from(kinds) };
}
