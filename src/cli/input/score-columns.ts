import { cellAt } from "./cell-reading";
import type { Column, Layout } from "./layout";
import type { RatingSource } from "./rating-rows";
import type { Sheet } from "./sheet";

/** Where scores stand, and of a sheet without any, the levels or statuses in their place. */
export function scoreColumns({ columns }: Layout): readonly Column[] {
  for (const name of ["score", "level", "status"] as const) {
    const scores = columns.filter(({ holds }) => holds === name);
    if (scores.length > 0) return scores;
  }
  return [];
}

/** Where decimals stand: scores and positions. */
export function decimalColumns(layout: Layout): readonly Column[] {
  return [...scoreColumns(layout), ...layout.columns.filter(({ holds }) => holds === "position")];
}

/** The text of the scores and positions of a sheet, without those that are numbers in the file itself. */
export function* decimalTexts({ rows }: Sheet, layout: Layout): Generator<readonly [string, RatingSource]> {
  const columns = decimalColumns(layout);
  for (const row of rows.slice(layout.firstRow).filter(({ isUnread }) => !isUnread)) {
    for (const score of columns) {
      const cell = cellAt(row, score);
      if (typeof cell === "string") yield [cell, { row, score }];
    }
  }
}
