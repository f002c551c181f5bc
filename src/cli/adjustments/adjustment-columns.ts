import { isName } from "../input/header-content";
import type { Column, Layout } from "../input/layout";
import { nearest } from "../input/nearest";
import type { Problem } from "../input/problem";
import type { SheetRow } from "../input/sheet";
import { textOfCell } from "../input/sheet";
import type { Vocabulary } from "../input/vocabulary";
import { wordKey } from "../input/vocabulary";
import type { ColumnName } from "../input/words";

/** What a table of adjustments has columns of; only the period may be left out. */
export const adjustmentColumns = ["subject", "period", "score", "by", "at", "reason"] as const;

export type AdjustmentColumn = (typeof adjustmentColumns)[number];

/** The layout of a table of ratings, as which it is read, and where each column is, counted from 1. */
export interface AdjustmentLayout extends Layout {
  readonly places: ReadonlyMap<AdjustmentColumn, Column>;
}

/** The column of ratings by whose rules each is read. */
const readAs: Readonly<Record<AdjustmentColumn, ColumnName>> = {
  ...{ subject: "subject", period: "period", score: "score", by: "assessor", at: "at", reason: "comment" },
};

/** Titles of a whole table may stand above its header. */
const rowsBeforeHeader = 20;

/** The words that a file of ratings does not have. */
const ownWords: Readonly<Record<"by" | "at" | "reason" | "score", readonly string[]>> = {
  by: ["by", "adjusted by", "decided by", "调整人", "调整者", "决定人", "調整者", "調整した人", "決定者"],
  at: ["at", "adjusted at", "time", "调整时间", "时间", "調整日時", "日時"],
  reason: ["reason", "reason for adjustment", "why", "理由", "原因", "调整理由", "调整原因", "調整理由", "調整の理由"],
  score: ["adjusted score", "new score", "调整后得分", "调整后分数", "調整後の点数"],
};

const meanings: ReadonlyMap<string, AdjustmentColumn> = new Map(
  Object.entries(ownWords).flatMap(([column, words]) =>
    words.map((word) => [wordKey(word), column as AdjustmentColumn]),
  ),
);

/** The layout that the header states, or everything that is wrong with it. */
export function adjustmentLayout(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
): AdjustmentLayout | { readonly problems: readonly Problem[] } {
  const known = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => columnOf(textOfCell(cell), vocabulary) !== undefined).length;
  });
  const index = Math.max(0, known.indexOf(Math.max(...known)));
  const { number: line, cells } = rows[index] ?? { number: 1, cells: [] };
  const columns = new Map<AdjustmentColumn, Column>();
  const blank: number[] = [];
  const problems: Problem[] = [];
  for (const [at, cell] of cells.entries()) {
    const column = { title: textOfCell(cell), number: at + 1 };
    if (column.title === "") {
      blank.push(column.number);
      continue;
    }
    const holds = columnOf(column.title, vocabulary);
    const before = holds && columns.get(holds);
    if (holds === undefined) {
      const near = nearest(column.title, adjustmentColumns);
      problems.push({ line, column, fault: { kind: "other-adjustment-column", title: column.title, near } });
    } else if (before === undefined) columns.set(holds, { ...column, holds: readAs[holds] });
    else problems.push({ line, column, fault: { kind: "repeated-column", content: holds, number: before.number } });
  }
  for (const column of adjustmentColumns) {
    if (column === "period" || columns.has(column)) continue;
    problems.push({ line, fault: { kind: "missing-adjustment-column", column } });
  }
  if (problems.length > 0) return { problems };
  const table = { kind: "long", width: cells.length, blank, firstRow: index + 1 } as const;
  return { ...table, columns: [...columns.values()], places: columns };
}

function columnOf(title: string, { columns }: Vocabulary): AdjustmentColumn | undefined {
  const own = meanings.get(wordKey(title));
  if (own !== undefined) return own;
  const meaning = columns.meaningOf(title) ?? (isName(title) ? "subject" : undefined);
  return meaning === "subject" || meaning === "period" || meaning === "score" || meaning === "at" ? meaning : undefined;
}
