import { describe } from "../../errors";
import type { RatingValue, SubjectRating } from "../../review/rating";
import type { Column } from "./header";
import { readHeader } from "./header";
import type { Problem } from "./problem";
import type { CsvRow, CsvRows } from "./read-csv";

/** The ratings of a file. Each stands at the index of its row, so that a problem with it can be found in the file. */
export interface RatingRows {
  readonly columns: readonly Column[];
  readonly rows: readonly CsvRow[];
  readonly ratings: readonly SubjectRating[];
  readonly problems: readonly Problem[];
}

/**
 * The ratings that a file holds, unchecked: whether roles, criteria and scores are good is for the library to say. The
 * problems are those of quotes and of the header, and rows that have more or fewer cells than it.
 */
export function readRatingRows(csv: CsvRows, levelIds: readonly string[]): RatingRows {
  const [header, ...rows] = csv.rows;
  const problems = csv.problem === undefined ? [] : [csv.problem];
  const isReadToItsEnd = csv.problem === undefined;
  if (header === undefined) {
    return { ...noRatings, problems: isReadToItsEnd ? [emptyFile] : problems };
  }
  const { columns, problems: headerProblems } = readHeader(header);
  if (headerProblems.length > 0) return { ...noRatings, problems: [...problems, ...headerProblems] };
  if (rows.length === 0 && isReadToItsEnd) return { ...noRatings, problems: [{ line: header.line, ...noRows }] };
  const wholeRows = rows.filter(({ cells }) => cells.length === columns.length);
  const otherRows = rows.filter(({ cells }) => cells.length !== columns.length);
  return {
    columns,
    rows: wholeRows,
    ratings: wholeRows.map((row) => ratingOf(row, columns, levelIds)),
    problems: [...problems, ...otherRows.map((row) => lengthProblem(row, columns.length))],
  };
}

const noRatings = { columns: [], rows: [], ratings: [] };
const emptyFile = { expected: "a first line that names the columns, and rows of ratings", received: "an empty file" };
const noRows = { expected: "rows of ratings after the names of the columns", received: "none" };

function lengthProblem({ line, cells }: CsvRow, count: number): Problem {
  const received = `${cells.length}, beginning with ${describe(cells[0])}`;
  return { line, expected: `${count} cells, one for each column`, received };
}

/** What a cell of scores may hold, in words. */
export function allowedScores(levelIds: readonly string[]): string {
  return `a decimal such as 8.5, a level (${levelIds.join(", ")}), n/a, n/o, or nothing`;
}

function ratingOf({ cells }: CsvRow, columns: readonly Column[], levelIds: readonly string[]): SubjectRating {
  const texts: Partial<Record<Column["name"], string>> = {};
  columns.forEach(({ name }, index) => {
    if (cells[index] !== "") texts[name] = cells[index] as string;
  });
  const { score = "", ...who } = texts;
  return { ...who, ...ratingValue(score, levelIds) } as SubjectRating;
}

/** A cell that is none of these stays as it is, and the library refuses it as no decimal. */
function ratingValue(cell: string, levelIds: readonly string[]): RatingValue {
  const word = cell.toLowerCase();
  if (word === "") return { score: null };
  if (word === "n/a") return { status: "not-applicable" };
  if (word === "n/o") return { status: "not-observed" };
  const level = levelIds.find((id) => id.toLowerCase() === word);
  return level === undefined ? { score: cell } : { level };
}
