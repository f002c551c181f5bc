import type { Vocabulary } from "./vocabulary";
import { wordKey } from "./vocabulary";

/** What a header means, as the caller says: the name of a column, the id of a criterion, or `ignore`. */
export interface MappedHeader {
  readonly title: string;
  readonly content: string;
}

export type ColumnMapping = readonly MappedHeader[];

/** What --columns says before a criterion that is called like a column. */
export const criterionPrefix = "criterion:";

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
