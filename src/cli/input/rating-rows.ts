import type { SubjectRating } from "../../review/rating";
import type { CellReading } from "./cell-reading";
import { cellAt, contentOfCell, hasWrongMark, isScoreAndLevel, ratingValue } from "./cell-reading";
import type { Column, Layout } from "./layout";
import type { Problem } from "./problem";
import { problemsOf } from "./row-problems";
import { scoreColumns } from "./score-columns";
import type { Sheet, SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { ColumnName } from "./words";

/** Where in a sheet a rating stands: its row, and the column of its score. */
export interface RatingSource {
  readonly row: SheetRow;
  readonly score: Column;
}

/** The ratings of a sheet. Each stands at the index of its source, so that a problem with it can be found in the file. */
export interface RatingRows {
  readonly ratings: readonly SubjectRating[];
  readonly sources: readonly RatingSource[];
  readonly problems: readonly Problem[];
}

/**
 * The ratings that a sheet holds, unchecked: whether roles, criteria and scores are good is for the library to say. The
 * problems are rows that have more or fewer cells than the header, and cells that hold something else than they show.
 */
export function readRatingRows({ rows, rowProblems = [] }: Sheet, layout: Layout, reading: CellReading): RatingRows {
  const ratings: SubjectRating[] = [];
  const sources: RatingSource[] = [];
  const problems: Problem[] = [...rowProblems];
  const wrongRows = new Set(rowProblems.map(({ line }) => line));
  const isWide = layout.kind === "wide";
  const scores = scoreColumns(layout);
  const others = layout.columns.filter((column) => !scores.includes(column));
  for (const row of rows.slice(layout.firstRow)) {
    if (wrongRows.has(row.number)) continue;
    if (isHeader(row, reading)) {
      // Two tables below each other may have other columns.
      problems.push({ line: row.number, fault: { kind: "second-header" }, isEnd: true });
      break;
    }
    const wrong = problemsOf(row, layout, reading);
    problems.push(...wrong);
    if (wrong.length > 0 || row.isUnrated) continue;
    const shared: Partial<Record<ColumnName, string>> = {};
    for (const column of others) {
      if (column.holds === "position" && hasWrongMark(cellAt(row, column), reading)) {
        problems.push({
          line: row.number,
          column,
          fault: { kind: "decimal-point", text: textOfCell(cellAt(row, column)) },
        });
        continue;
      }
      const text = contentOfCell(cellAt(row, column), column.holds, reading);
      if (text !== "") shared[column.holds] = text;
    }
    const hasValue = shared.level !== undefined || shared.status !== undefined;
    for (const column of scores) {
      const cell = cellAt(row, column);
      if (hasWrongMark(cell, reading)) {
        problems.push({ line: row.number, column, fault: { kind: "decimal-point", text: textOfCell(cell) } });
        continue;
      }
      if (column.holds === "score" && isScoreAndLevel(cell, reading)) {
        problems.push({ line: row.number, column, fault: { kind: "score-or-level", text: textOfCell(cell) } });
        continue;
      }
      const value = hasValue && textOfCell(cell) === "" ? {} : ratingValue(cell, column.holds, reading);
      // Not one yet: what people wrote may be anything, and the library checks each part of it before it counts.
      ratings.push({ ...shared, ...(isWide && { criterion: column.criterion }), ...value } as unknown as SubjectRating);
      sources.push({ row, score: column });
    }
  }
  return { ratings, sources, problems };
}

/** Whether more than two cells name columns. Of rows that are ratings the last ones tell that soonest. */
export function isHeader({ cells }: SheetRow, { vocabulary }: Pick<CellReading, "vocabulary">): boolean {
  let known = 0;
  for (let index = cells.length - 1; index >= 0 && known + index + 1 > 2; index--) {
    if (vocabulary.columns.meaningOf(textOfCell(cells[index])) === undefined) continue;
    known += 1;
    if (known > 2) return true;
  }
  return false;
}
