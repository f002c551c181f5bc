import type { ColumnMapping } from "./column-mapping";
import { criterionPrefix } from "./column-mapping";
import type { Column } from "./layout";
import { isHarmlessNote } from "./stated-scale";
import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";
import type { ColumnName } from "./words";
import { nameHeaders } from "./words";

/** What a column holds, by its header. */
export type Content = Pick<Column, "holds" | "criterion">;

/** A header that is a column's and a criterion's is one of the two where a column of criteria settles it. */
export function contentOf(
  title: string,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
  isLong = false,
): Content | "ignore" | "both" | undefined {
  const key = wordKey(title);
  const mapped = mapping.find((header) => wordKey(header.title) === key);
  if (mapped !== undefined) return mapped.content === "ignore" ? "ignore" : contentNamed(mapped.content);
  return contentIn(title, vocabulary, isLong) ?? contentIn(withoutNote(title, vocabulary), vocabulary, isLong);
}

/** What a header holds that is mapped. */
function contentNamed(name: string): Content {
  if (name.startsWith(criterionPrefix)) return { holds: "score", criterion: name.slice(criterionPrefix.length) };
  return { holds: name as ColumnName };
}

/** What a header means by itself, whatever else stands around it. */
export function contentIn(
  title: string,
  { columns, criteria }: Vocabulary,
  isLong: boolean,
): Content | "both" | undefined {
  const holds = columns.meaningOf(title);
  const criterion = criteria.meaningOf(title);
  if (holds !== undefined) return criterion === undefined || isLong ? { holds } : "both";
  return criterion === undefined ? undefined : { holds: "score", criterion };
}

/**
 * A header may say in brackets what is expected below, `Score (0–10)`, or itself in another language. Another scale than
 * the rubric's, and a word that means something else, are no notes: what they say would be lost.
 */
function withoutNote(title: string, vocabulary: Vocabulary): string {
  const { main, note } = partsOf(title);
  const meaning = contentIn(main, vocabulary, false);
  const isNoted = isScores(meaning) && note !== "";
  if (isNoted && isHarmlessNote(note, vocabulary.scale)) return main;
  const other = contentIn(note, vocabulary, false);
  if (other !== undefined) return JSON.stringify(other) === JSON.stringify(meaning) ? main : title;
  if (isNoted) return title;
  const numbers = note.match(/\d+(?:\.\d+)?/g) ?? [];
  const isScale = numbers.length === 0 || numbers.map(Number).join() === vocabulary.scale.map(Number).join();
  return isScale || !isGraded(meaning) ? main : title;
}

/** A header, and what stands in brackets behind it. */
export function partsOf(title: string): { readonly main: string; readonly note: string } {
  const [, main = title, note = ""] =
    /^(.*)[([【]([^()[\]【】]*)[)\]】]$/u.exec(title.normalize("NFKC").trimEnd()) ?? [];
  return { main, note };
}

export function isScores(content: Content | "both" | undefined): content is Content {
  return typeof content === "object" && content.holds === "score";
}

/** Where numbers behind the header may say what those below it mean. */
function isGraded(content: Content | "both" | undefined): boolean {
  return typeof content === "object" && (["level", "position", "status"] as readonly string[]).includes(content.holds);
}

/** Whether a header says `name`, which is somebody's whose rows these are. */
export function isName(title: string): boolean {
  return [title, partsOf(title).main].some((text) => nameHeaders.some((name) => wordKey(name) === wordKey(text)));
}
