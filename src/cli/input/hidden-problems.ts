import { scoreRatings } from "../../aggregation/score-review";
import type { Issue, IssueCode } from "../../errors";
import { isScoringError } from "../../errors";
import type { SubjectRating } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import type { CellReading } from "./cell-reading";
import type { Layout } from "./layout";
import type { Problem } from "./problem";
import { ratingProblems } from "./rating-problems";
import { readRatingRows } from "./rating-rows";
import type { InputOptions } from "./read-ratings-file";
import type { Cell, Sheet, SheetRow } from "./sheet";

/** What a single cell can be wrong about, whatever other rows say. */
const codesOfCells: ReadonlySet<IssueCode> = new Set<IssueCode>([
  ...(["missing", "invalid-id", "invalid-decimal", "out-of-range", "off-step", "invalid-date"] as const),
  ...(["invalid-period", "unknown-criterion", "unknown-role", "unknown-level", "unknown-value"] as const),
]);

/**
 * What else is wrong in the cells of rows that cannot be read, so that it is known at once. Where a row has too many or
 * too few cells, only what is wrong whether they are missing or in excess at its beginning or at its end.
 */
export function hiddenProblems(
  problems: readonly Problem[],
  sheet: Sheet,
  layout: Layout,
  reading: CellReading & { readonly options: InputOptions },
  rubric: Rubric,
): readonly Problem[] {
  if (problems.length === 0) return [];
  const known = new Map<number, (number | undefined)[]>();
  for (const { line, column, isEnd } of problems) {
    if (line === undefined || isEnd) continue;
    const columns = known.get(line);
    if (columns === undefined) known.set(line, [column?.number]);
    else columns.push(column?.number);
  }
  const rows = sheet.rows.slice(layout.firstRow).filter(({ number, isUnread }) => known.has(number) && !isUnread);
  const lengths = new Map(rows.map(({ number, cells }) => [number, cells.length]));
  const isHidden = ({ line = 0, column, isEnd }: Problem) => {
    const isThere = column !== undefined && column.number <= (lengths.get(line) ?? 0);
    return isThere && !isEnd && !known.get(line)?.includes(column.number);
  };
  const found = problemsOf(rows.map((row) => withBlanks(row, known.get(row.number) ?? [], layout))).filter(isHidden);
  const lines = new Set(found.map(({ line }) => line));
  const shifted = rows.filter(({ number }) => lines.has(number) && known.get(number)?.includes(undefined));
  const doubtful = new Set(shifted.map(({ number }) => number));
  const fromEnd = new Set(problemsOf(shifted.map((row) => alignedAtEnd(row, layout))).map(placeOf));
  return found.filter((problem) => !doubtful.has(problem.line ?? 0) || fromEnd.has(placeOf(problem)));

  function problemsOf(checked: readonly SheetRow[]): readonly Problem[] {
    if (checked.length === 0) return [];
    const read = readRatingRows({ ...sheet, rows: checked, rowProblems: [] }, { ...layout, firstRow: 0 }, reading);
    const issues = issuesOf(read.ratings, rubric).filter(({ code }) => codesOfCells.has(code));
    return [...read.problems, ...ratingProblems(issues, read, { ...reading, layout, sheet }, rubric)];
  }
}

function placeOf({ line, column }: Problem): string {
  return `${line} ${column?.number}`;
}

/** A row as long as the header, without the cells that are wrong in themselves. */
function withBlanks({ number, cells }: SheetRow, wrong: readonly (number | undefined)[], { width }: Layout): SheetRow {
  const even = Array.from({ length: width }, (_, index): Cell => {
    return wrong.includes(index + 1) ? "" : (cells[index] ?? "");
  });
  return { number, cells: even };
}

function alignedAtEnd({ number, cells }: SheetRow, { width }: Layout): SheetRow {
  const shift = cells.length - width;
  return { number, cells: Array.from({ length: width }, (_, index): Cell => cells[index + shift] ?? "") };
}

function issuesOf(ratings: readonly SubjectRating[], rubric: Rubric): readonly Issue[] {
  try {
    scoreRatings(ratings, { rubric });
    return [];
  } catch (error) {
    if (isScoringError(error) && error.details.issues !== undefined) return error.details.issues;
    throw error;
  }
}
