import type { Fault } from "./fault";
import { nearest } from "./nearest";
import type { Problem } from "./problem";
import type { SheetRow } from "./sheet";
import { textOfCell } from "./sheet";
import { isHarmlessNote, statesOtherScale } from "./stated-scale";
import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";
import type { ColumnName } from "./words";
import { nameHeaders, reasonHeaders } from "./words";

/** A column of a sheet: how the sheet calls it, where it is, counted from 1, and what is in it. */
export interface Column {
  readonly title: string;
  readonly number: number;
  readonly holds: ColumnName;
  /** In a wide layout, of a column of scores: the criterion that they are of. */
  readonly criterion?: string;
}

/**
 * What is in which column. In a `long` layout a row is a rating: it names the criterion and the score. In a `wide` one a
 * row is all that an assessor says about a subject, and each criterion has a column of scores.
 */
export interface Layout {
  readonly kind: "long" | "wide";
  readonly columns: readonly Column[];
  /** How many cells a row has. */
  readonly width: number;
  /** The columns without a header, counted from 1: nothing stands in them. */
  readonly blank: readonly number[];
  /** Where in the sheet's rows the ratings begin. */
  readonly firstRow: number;
}

/** What a header means, as the caller says: the name of a column, the id of a criterion, or `ignore`. */
export interface MappedHeader {
  readonly title: string;
  readonly content: string;
}

export type ColumnMapping = readonly MappedHeader[];

const required = ["subject", "assessor", "role"] as const;
/** Where an assessor's choice may stand; a score, a level or a status, as the library has them, but also all in the first. */
const valueColumns: readonly ColumnName[] = ["score", "level", "status"];
/** Titles of a whole table may stand above the header. */
const rowsBeforeHeader = 20;

/** How many columns the best row of the first ones names, as a header does: 0 when none is a header. */
export function headersKnown(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
  const counts = rows.slice(0, rowsBeforeHeader).map(({ cells }) => {
    return cells.filter((cell) => typeof contentOf(textOfCell(cell), vocabulary, mapping) === "object").length;
  });
  return Math.max(0, ...counts);
}

/** The layout that a sheet's header states; any problem with it makes the sheet unreadable. */
export function readLayout(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): Layout | { readonly problems: readonly Problem[] } {
  const index = headerIndex(rows, vocabulary, mapping);
  const header = rows[index] as SheetRow;
  const problems: Problem[] = [];
  const columns: Column[] = [];
  const blank: number[] = [];
  const line = header.number;
  const isLong = header.cells.some((cell) => {
    const content = contentOf(textOfCell(cell), vocabulary, mapping);
    return typeof content === "object" && content.holds === "criterion";
  });
  const hasSubject = header.cells.some((cell) => {
    const content = contentOf(textOfCell(cell), vocabulary, mapping);
    return typeof content === "object" && content.holds === "subject";
  });
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
  const isWide = columns.some(({ criterion }) => criterion !== undefined);
  const has = (name: ColumnName) => columns.some(({ holds, criterion }) => holds === name && criterion === undefined);
  const below = rows.slice(index + 1);
  const hasRatings = below.length === 0 || below.some(({ isUnrated, isUnread }) => !isUnrated && !isUnread);
  for (const name of !hasRatings ? required.slice(0, 1) : isWide ? required : [...required, "criterion" as const]) {
    if (!has(name)) problems.push({ line, fault: { kind: "missing-column", column: name } });
  }
  if (hasRatings && !isWide && !valueColumns.some(has))
    problems.push({ line, fault: { kind: "missing-column", column: "score" } });
  if (isWide) {
    const taken = columns
      .filter(({ criterion }) => criterion !== undefined)
      .map(({ title, number }) => ({ title, number }));
    const instead = required.find((name) => !has(name)) ?? "ignore";
    for (const { holds, criterion, title, number } of columns) {
      if ((holds !== "criterion" && !valueColumns.includes(holds)) || criterion !== undefined) continue;
      problems.push({ line, column: { title, number }, fault: { kind: "mixed-layouts", taken, instead } });
    }
  }
  const keys = new Set(header.cells.map((cell) => wordKey(textOfCell(cell))));
  for (const { title } of mapping) {
    if (keys.has(wordKey(title))) continue;
    problems.push({ line, fault: { kind: "missing-header", title } });
  }
  problems.push(...titleProblems(rows.slice(0, index), columns, vocabulary, mapping));
  if (problems.length > 0) return { problems };
  return { kind: isWide ? "wide" : "long", columns, blank, width: header.cells.length, firstRow: index + 1 };
}

type Content = Pick<Column, "holds" | "criterion">;

function isOfPeople(holds: ColumnName): boolean {
  return holds === "subject" || holds === "assessor" || holds === "role";
}

/**
 * The first row that names several columns beside each other, people among them where there is such a row; details of
 * the whole table, `Period: 2026-H1`, have their values in between. Where there is none, the row that names the most.
 */
function headerIndex(rows: readonly SheetRow[], vocabulary: Vocabulary, mapping: ColumnMapping): number {
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

/** A header that is a column's and a criterion's is one of the two where a column of criteria settles it. */
function contentOf(
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

function partsOf(title: string): { readonly main: string; readonly note: string } {
  const [, main = title, note = ""] =
    /^(.*)[([【]([^()[\]【】]*)[)\]】]$/u.exec(title.normalize("NFKC").trimEnd()) ?? [];
  return { main, note };
}

function isScores(content: Content | "both" | undefined): content is Content {
  return typeof content === "object" && content.holds === "score";
}

/** Where numbers behind the header may say what those below it mean. */
function isGraded(content: Content | "both" | undefined): boolean {
  return typeof content === "object" && (["level", "position", "status"] as readonly string[]).includes(content.holds);
}

interface NotedScore {
  readonly title: string;
  readonly note: string;
  readonly content: Content;
}

/** A header of scores with a note that may state another scale. */
function doubtfulScore(title: string, vocabulary: Vocabulary, isLong: boolean): NotedScore | undefined {
  const { main, note } = partsOf(title);
  const content = contentIn(main, vocabulary, isLong);
  return isScores(content) && contentIn(note, vocabulary, isLong) === undefined ? { title, note, content } : undefined;
}

function otherScale(
  text: string,
  columns: readonly Pick<NotedScore, "title" | "content">[],
  { scale: [minimum, maximum] }: Vocabulary,
): Fault {
  const options = columns.map(({ title, content }) => ({ title, content: content.criterion ?? content.holds }));
  return { kind: "other-scale", text, minimum: String(minimum), maximum: String(maximum), columns: options };
}

/** What stands above the header, unless the caller says himself where the scores are. */
function titleProblems(
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

function contentIn(title: string, { columns, criteria }: Vocabulary, isLong: boolean): Content | "both" | undefined {
  const holds = columns.meaningOf(title);
  const criterion = criteria.meaningOf(title);
  if (holds !== undefined) return criterion === undefined || isLong ? { holds } : "both";
  return criterion === undefined ? undefined : { holds: "score", criterion };
}

export function isName(title: string): boolean {
  return [title, partsOf(title).main].some((text) => nameHeaders.some((name) => wordKey(name) === wordKey(text)));
}

function contentNamed(name: string): Content {
  if (name.startsWith(criterionPrefix)) return { holds: "score", criterion: name.slice(criterionPrefix.length) };
  return { holds: name as ColumnName };
}

/** What --columns says before a criterion that is called like a column. */
export const criterionPrefix = "criterion:";

function ambiguousHeader(title: string, { columns }: Vocabulary): Fault {
  return { kind: "ambiguous-header", title, column: columns.meaningOf(title) as ColumnName };
}

/** The mapping with the names that the rest goes by; or what is wrong with it. */
export function resolveMapping(
  mapping: ColumnMapping,
  { columns, criteria }: Vocabulary,
): { readonly mapping: ColumnMapping } | { readonly unknown: readonly string[]; readonly twice: readonly string[] } {
  const resolved = mapping.map(({ title, content }) => ({ title, content: nameOf(content), said: content }));
  const unknown = resolved.filter(({ content }) => content === undefined).map(({ said }) => said);
  const keys = mapping.map(({ title }) => wordKey(title));
  const twice = mapping.filter(({ title }, index) => keys.indexOf(wordKey(title)) < index).map(({ title }) => title);
  if (unknown.length > 0 || twice.length > 0) return { unknown, twice };
  return { mapping: resolved as ColumnMapping };

  function nameOf(content: string): string | undefined {
    if (content === "ignore") return content;
    const column = content.startsWith(criterionPrefix) ? undefined : columns.meaningOf(content);
    const criterion = criteria.meaningOf(content.replace(criterionPrefix, ""));
    return column ?? (criterion === undefined ? undefined : `${criterionPrefix}${criterion}`);
  }
}

function unknownHeader(title: string, { columns, criteria }: Vocabulary, isLong: boolean): Fault {
  const known = isLong ? [...columns.all, ...criteria.all] : [...criteria.all, ...columns.all];
  // A total is computed from the others, and no other word for a score.
  return { kind: "unknown-header", title, near: total.test(title) ? undefined : nearest(title, known) };
}

const total = /总|總|合计|合計|平均|total|sum|average|mean/i;
