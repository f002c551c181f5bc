import { printable } from "../../aggregation/explanation/printable";

/** Something wrong in a file of ratings. */
export interface Problem {
  /** The number of the row that it is in; left out when the problem is with the file as a whole. */
  readonly line?: number;
  /** Left out when it is with the row as a whole. */
  readonly column?: { readonly title: string; readonly number: number } | undefined;
  readonly expected: string;
  readonly received: string;
  /** What stands behind it cannot be read, so that no row can be left out for it. */
  readonly isEnd?: true;
}

/** One line for each problem, in the order of the file: `ratings.csv:3: column "score" (5): expected …, got "8,5"`. */
export function formatProblems(placeOf: (problem: Problem) => string, problems: readonly Problem[]): readonly string[] {
  const lines = [...problems].sort(byPlace).map((problem) => {
    return printable(`${placeOf(problem)}: expected ${problem.expected}, got ${problem.received}`);
  });
  // In a wide layout a bad role is one of every criterion's rating.
  return [...new Set(lines)];
}

/** What concerns a whole row comes after its cells. */
function byPlace(a: Problem, b: Problem): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column?.number ?? last) - (b.column?.number ?? last);
}
