import type { ColumnMapping } from "./column-mapping";
import { contentOf } from "./header-content";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import type { ColumnName } from "./words";

/** Titles of a whole table may stand above the header. */
const rowsBeforeHeader = 20;

/** How many columns the best row of the first ones names, as a header does: 0 when none is a header. */
export function headersKnown(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
  const counts = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => typeof contentOf(textOfCell(cell), vocabulary, mapping) === "object").length;
  });
  return Math.max(0, ...counts);
}

/**
 * The first row that names several columns beside each other, people among them where there is such a row; details of
 * the whole table, `Period: 2026-H1`, have their values in between. Where there is none, the row that names the most.
 */
export function headerIndex(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
  const found = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    const contents = cells.map((cell) => contentOf(textOfCell(cell), vocabulary, mapping));
    const isKnown = contents.map((content) => typeof content === "object");
    const named = contents.filter((content) => typeof content === "object" && content.criterion === undefined);
    const isBeside = isKnown.some((known, at) => known && isKnown[at + 1]);
    const isHeader = named.length > 2 && isBeside;
    const people = named.filter((content) => typeof content === "object" && isOfPeople(content.holds));
    return { count: named.length, isHeader, isWhole: isHeader && people.length > 1 };
  });
  const whole = found.findIndex(({ isWhole }) => isWhole);
  const header = whole < 0 ? found.findIndex(({ isHeader }) => isHeader) : whole;
  const most = Math.max(...found.map(({ count }) => count));
  return header < 0 ? (most > 1 ? found.findIndex(({ count }) => count === most) : 0) : header;
}

function isOfPeople(holds: ColumnName): boolean {
  return holds === "subject" || holds === "assessor" || holds === "role";
}
