import type { ColumnMapping } from "./column-mapping";
import type { Fault } from "./fault";
import { contentOf, isName } from "./header-content";
import type { Column, Layout } from "./layout";
import { nearest } from "./nearest";
import { doubtfulScore, otherScale } from "./other-scale";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import type { Vocabulary } from "./vocabulary";
import type { ColumnName } from "./words";
import { reasonHeaders } from "./words";

/** The columns that a header names, and what is wrong with its cells one by one. */
export function readHeader(
  header: SheetRow,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): Pick<Layout, "columns" | "blank"> & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns: Column[] = [];
  const blank: number[] = [];
  const line = header.number;
  const contents = header.cells.map((cell) => contentOf(textOfCell(cell), vocabulary, mapping));
  const has = (name: ColumnName) => contents.some((content) => typeof content === "object" && content.holds === name);
  const isLong = has("criterion");
  const hasSubject = has("subject");
  header.cells.forEach((cell, at) => {
    const title = textOfCell(cell);
    const place = { title, number: at + 1 };
    if (Object.values(reasonHeaders).includes(title)) return;
    if (typeof cell === "object" && cell.kind === "error") {
      const isMerged = cell.error.is === "merged";
      problems.push({
        line,
        column: place,
        fault: isMerged ? { kind: "merged-header" } : { kind: "error-cell", error: cell.error },
      });
      return;
    }
    if (title === "") {
      blank.push(at + 1);
      return;
    }
    const known = contentOf(title, vocabulary, mapping, isLong);
    const held: typeof known = known ?? (!hasSubject && isName(title) ? { holds: "subject" } : undefined);
    if (held === "ignore") return;
    if (held === "both") {
      problems.push({ line, column: place, fault: ambiguousHeader(title, vocabulary) });
      return;
    }
    if (held === undefined) {
      const noted = doubtfulScore(title, vocabulary, isLong);
      const fault =
        noted === undefined ? unknownHeader(title, vocabulary, isLong) : otherScale(noted.note, [noted], vocabulary);
      problems.push({ line, column: place, fault });
      if (noted !== undefined) columns.push({ ...place, ...noted.content });
      return;
    }
    const column = { ...place, ...held };
    const earlier = columns.find((other) => other.holds === held.holds && other.criterion === held.criterion);
    if (earlier === undefined) columns.push(column);
    else {
      const content = held.criterion ?? held.holds;
      problems.push({ line, column: place, fault: { kind: "repeated-column", content, number: earlier.number } });
    }
  });
  return { columns, blank, problems };
}

function ambiguousHeader(title: string, { columns }: Vocabulary): Fault {
  return { kind: "ambiguous-header", title, column: columns.meaningOf(title) as ColumnName };
}

function unknownHeader(title: string, { columns, criteria }: Vocabulary, isLong: boolean): Fault {
  const known = isLong ? [...columns.all, ...criteria.all] : [...criteria.all, ...columns.all];
  // A total is computed from the others, and no other word for a score.
  return { kind: "unknown-header", title, near: total.test(title) ? undefined : nearest(title, known) };
}

const total = /总|總|合计|合計|平均|total|sum|average|mean/i;
