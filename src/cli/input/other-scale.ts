import type { ColumnMapping } from "./column-mapping";
import type { Fault } from "./fault";
import type { Content } from "./header-content";
import { contentIn, isScores, partsOf } from "./header-content";
import type { Column } from "./layout";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import { statesOtherScale } from "./stated-scale";
import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";

/** A column of scores by its header, with what the header says beside. */
interface NotedScore {
  readonly title: string;
  readonly note: string;
  readonly content: Content;
}

/** A header of scores with a note that may state another scale. */
export function doubtfulScore(title: string, vocabulary: Vocabulary, isLong: boolean): NotedScore | undefined {
  const { main, note } = partsOf(title);
  const content = contentIn(main, vocabulary, isLong);
  return isScores(content) && contentIn(note, vocabulary, isLong) === undefined ? { title, note, content } : undefined;
}

/** The question whether scores are on another scale than the rubric's, since a text says so. */
export function otherScale(
  text: string,
  columns: readonly Pick<NotedScore, "title" | "content">[],
  { scale: [minimum, maximum] }: Vocabulary,
): Fault {
  const options = columns.map(({ title, content }) => ({ title, content: content.criterion ?? content.holds }));
  return { kind: "other-scale", text, minimum: String(minimum), maximum: String(maximum), columns: options };
}

/** What stands above the header, unless the caller says himself where the scores are. */
export function titleProblems(
  rows: readonly SheetRow[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): readonly Problem[] {
  const isMapped = ({ title }: Column) => mapping.some((header) => wordKey(header.title) === wordKey(title));
  const scores = columns.filter((column) => isScores(column) && !isMapped(column));
  if (scores.length === 0) return [];
  const named = scores.map(({ title, ...content }) => ({ title, content }));
  return rows.flatMap(({ number, cells }) => {
    const text = cells.map(textOfCell).find((title) => statesOtherScale(title, vocabulary.scale));
    return text === undefined ? [] : [{ line: number, fault: otherScale(text, named, vocabulary) }];
  });
}
