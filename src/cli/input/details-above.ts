import type { Layout } from "./layout";
import type { Note } from "./note";
import type { Sheet } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";

/** What stands above the header about all rows, `Period: 2026-H1` in a cell or in two, and no column says. */
export function detailsAbove(sheet: Sheet, layout: Layout, { columns }: Vocabulary, file: string): readonly Note[] {
  return sheet.rows.slice(0, layout.firstRow - 1).flatMap(({ number: line, cells }) => {
    const texts = cells.map(textOfCell);
    return texts.flatMap((text, at): readonly Note[] => {
      const [, label = text, value = texts.slice(at + 1).find((next) => next !== "") ?? ""] =
        /^([^:：]+)[:：]\s*(\S.*)$/s.exec(text) ?? [];
      const column = columns.meaningOf(label);
      if (column !== "period" && column !== "team") return [];
      if (value === "" || columns.meaningOf(value) !== undefined) return [];
      if (layout.columns.some(({ holds }) => holds === column)) return [];
      return [{ kind: "unread-detail", file, place: sheet.placeOf({ line }), column, value }];
    });
  });
}
