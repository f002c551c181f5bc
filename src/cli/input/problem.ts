import type { PlacedFault } from "../outcome";
import type { Fault } from "./fault";
import type { Place } from "./place";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

/** Something wrong in a file of ratings. */
export interface Problem {
  /** The number of the row that it is in; left out when the problem is with the file as a whole. */
  readonly line?: number;
  /** Left out when it is with the row as a whole. */
  readonly column?: { readonly title: string; readonly number: number } | undefined;
  readonly fault: Fault;
  /** Where it is, if that is known better than by row and column. */
  readonly place?: Place;
  /** What stands behind it cannot be read, so that no row can be left out for it. */
  readonly isEnd?: true;
}

/** Where a problem is, without what it is. */
export type RowPlace = Pick<Problem, "line" | "column">;

/** Problems with their places in the file, in the order of the file, each of them once; and with cells of these rows. */
export function placeProblems(
  placeOf: (problem: RowPlace) => Place,
  problems: readonly Problem[],
  rows: readonly SheetRow[] = [],
): readonly PlacedFault[] {
  const isInCell = problems.some(({ line, column }) => line !== undefined && column !== undefined);
  const cellOf = cellFinder(isInCell ? rows : []);
  const told = new Set<string>();
  let line: number | undefined;
  return [...problems].sort(byPlace).flatMap((problem) => {
    // Those of other lines need not be remembered.
    if (problem.line !== line) told.clear();
    line = problem.line;
    const placed = { place: problem.place ?? placeOf(problem), fault: problem.fault };
    // In a wide layout a bad role is one of every criterion's rating.
    const key = JSON.stringify(placed);
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...placed, cell: cellOf(problem) }];
  });
}

function cellFinder(rows: readonly SheetRow[]): (place: RowPlace) => string | undefined {
  const cells = new Map(rows.map((row) => [row.number, row.cells]));
  return ({ line, column }) => {
    if (line === undefined || column === undefined) return undefined;
    const cell = cells.get(line)?.[column.number - 1];
    return cell === undefined ? undefined : textOfCell(cell);
  };
}

/** What concerns a whole row comes after its cells. */
function byPlace(a: Problem, b: Problem): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column?.number ?? last) - (b.column?.number ?? last);
}
