import { printable } from "../../aggregation/explanation/printable";
import { describe } from "../../errors";

/** Something wrong in a file of ratings. */
export interface Problem {
  /** Where the row begins; left out when the problem is with the file as a whole. */
  readonly line?: number;
  /** Left out when it is with the row as a whole. */
  readonly column?: { readonly title: string; readonly number: number } | undefined;
  readonly expected: string;
  readonly received: string;
}

/** One line for each problem, in the order of the file: `ratings.csv:3: column "score" (5): expected …, got "8,5"`. */
export function formatProblems(file: string, problems: readonly Problem[]): readonly string[] {
  return [...problems].sort(byPlace).map(({ line, column, expected, received }) => {
    const row = line === undefined ? file : `${file}:${line}`;
    const cell = column === undefined ? "" : ` column ${describe(column.title)} (${column.number}):`;
    return printable(`${row}:${cell} expected ${expected}, got ${received}`);
  });
}

/** What concerns a whole row comes after its cells. */
function byPlace(a: Problem, b: Problem): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column?.number ?? last) - (b.column?.number ?? last);
}
