import { describe } from "../../errors";
import type { Problem } from "./problem";
import type { CsvRow } from "./read-csv";

/** The columns of a file of ratings. */
export type ColumnName = (typeof columnNames)[number];

/** A column of a file: what is in it, how the file calls it, and where it is, counted from 1. */
export interface Column {
  readonly name: ColumnName;
  readonly title: string;
  readonly number: number;
}

const required = ["subject", "assessor", "role", "criterion", "score"] as const;
const optional = ["period", "team", "relation", "contact", "comment", "at"] as const;
const columnNames = [...required, ...optional];

/** The columns that a header names; any problem with it makes the columns useless. */
export function readHeader({ line, cells }: CsvRow): {
  readonly columns: readonly Column[];
  readonly problems: readonly Problem[];
} {
  const columns: Column[] = [];
  const problems: Problem[] = [];
  cells.forEach((title, index) => {
    const column = { title, number: index + 1 };
    const name = columnNames.find((known) => known === title.toLowerCase());
    const earlier = columns.find((other) => other.name === name);
    if (name === undefined) {
      problems.push({ line, column, expected: `one of ${columnNames.join(", ")}`, received: describe(title) });
    } else if (earlier !== undefined) {
      const expected = `only one column ${describe(name)} (there is one at ${earlier.number})`;
      problems.push({ line, column, expected, received: "another one" });
    } else {
      columns.push({ name, ...column });
    }
  });
  for (const name of required) {
    if (columns.some((column) => column.name === name)) continue;
    problems.push({ line, expected: `a column ${describe(name)}`, received: "none" });
  }
  return { columns, problems };
}
