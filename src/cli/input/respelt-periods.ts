import { cellAt } from "./cell-reading";
import type { Layout } from "./layout";
import type { Note } from "./note";
import { periodText } from "./period-text";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";

/** How many rows of a file, or of a part of it, name a period in another spelling than that by which it is read. */
export interface RespeltPeriods {
  readonly rows: number;
  /** Of their spellings the first one by the codes of its characters, so that all parts together come to the same. */
  readonly example: string | undefined;
}

export function respeltPeriods(rows: readonly SheetRow[], { columns }: Pick<Layout, "columns">): RespeltPeriods {
  const column = columns.find(({ holds }) => holds === "period");
  if (column === undefined) return { rows: 0, example: undefined };
  return rows.reduce<RespeltPeriods>(
    (found, row) => {
      const text = textOfCell(cellAt(row, column));
      return periodText(text) === text ? found : together(found, { rows: 1, example: text });
    },
    { rows: 0, example: undefined },
  );
}

/** Those of two parts. */
export function together(one: RespeltPeriods, other: RespeltPeriods): RespeltPeriods {
  if (one.example === undefined) return other;
  const isFirst = other.example === undefined || one.example < other.example;
  return { rows: one.rows + other.rows, example: isFirst ? one.example : other.example };
}

/** Says what was read otherwise than it is written. */
export function respeltNotes(file: string, { rows, example }: RespeltPeriods): readonly Note[] {
  if (example === undefined) return [];
  return [{ kind: "respelt-periods", file, rows, example, read: periodText(example) }];
}
