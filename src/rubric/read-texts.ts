import type { Path, UnknownRecord } from "../document";
import { addIssue, readRecord, readText } from "../document";
import type { Issue } from "../errors";
import type { Rubric } from "./rubric";

/** The ids that a rubric's texts may and must speak of. */
export interface TextIds {
  readonly levels: readonly string[];
  readonly criteria: readonly string[];
  readonly indicators: readonly string[];
  readonly roles: readonly string[];
  readonly gates: readonly string[];
}

const textKeys = ["title", "levels", "criteria", "indicators", "roles", "gates"];
const criterionTextKeys = ["title", "descriptors"];
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * Texts by locale. Titles of the rubric, the levels and the criteria are required in every locale; of the rest, what
 * one locale says every locale must say, so that nobody reads half a rubric.
 */
export function readTexts(value: unknown, ids: TextIds, issues: Issue[]): Rubric["texts"] {
  if (value === undefined) return undefined;
  const before = issues.length;
  const locales = readDictionary(value, ["texts"], issues);
  const spoken = new Map(sections(locales, ids).map(({ path, known }) => [path.join("\n"), known]));
  for (const [locale, entry] of Object.entries(locales)) {
    const path = ["texts", locale];
    if (!languageTag.test(locale)) addIssue(issues, "unknown-value", path, 'a language tag such as "en"', locale);
    const record = readRecord(entry, path, textKeys, issues);
    if (record === undefined) continue;
    readText(record.title, [...path, "title"], issues);
    readTitles(record.levels, [...path, "levels"], ids.levels, ids.levels, issues);
    readCriteria(record.criteria, [...path, "criteria"], ids, spoken, issues);
    for (const section of ["indicators", "roles", "gates"] as const) {
      const required = spoken.get(section) as readonly string[];
      if (record[section] === undefined && required.length === 0) continue;
      readTitles(record[section], [...path, section], ids[section], required, issues);
    }
  }
  // Texts without an issue are strings in objects, which JSON copies whole, keys such as __proto__ included.
  return issues.length === before ? JSON.parse(JSON.stringify(value)) : undefined;
}

function readCriteria(
  value: unknown,
  path: Path,
  ids: TextIds,
  spoken: ReadonlyMap<string, readonly string[]>,
  issues: Issue[],
): void {
  const record = readDictionary(value, path, issues);
  checkIds(record, path, ids.criteria, ids.criteria, issues);
  for (const id of ids.criteria) {
    if (!Object.hasOwn(record, id)) continue;
    const criterion = readRecord(record[id], [...path, id], criterionTextKeys, issues);
    if (criterion === undefined) continue;
    readText(criterion.title, [...path, id, "title"], issues);
    const required = spoken.get(["criteria", id, "descriptors"].join("\n")) as readonly string[];
    if (criterion.descriptors === undefined && required.length === 0) continue;
    readTitles(criterion.descriptors, [...path, id, "descriptors"], ids.levels, required, issues);
  }
}

/** The optional sections, each with the ids that some locale has words for. */
function sections(locales: UnknownRecord, ids: TextIds): readonly { path: string[]; known: readonly string[] }[] {
  const optional = [["indicators"], ["roles"], ["gates"], ...ids.criteria.map((id) => ["criteria", id, "descriptors"])];
  return optional.map((path) => {
    const known = new Set<string>();
    for (const texts of Object.values(locales)) {
      let section: unknown = texts;
      for (const key of path) section = isDictionary(section) && Object.hasOwn(section, key) ? section[key] : undefined;
      if (isDictionary(section)) Object.keys(section).forEach((id) => void known.add(id));
    }
    return { path, known: [...known] };
  });
}

function readTitles(
  value: unknown,
  path: Path,
  known: readonly string[],
  required: readonly string[],
  issues: Issue[],
): void {
  const record = readDictionary(value, path, issues);
  checkIds(record, path, known, required, issues);
  for (const id of Object.keys(record)) if (known.includes(id)) readText(record[id], [...path, id], issues);
}

function checkIds(
  record: UnknownRecord,
  path: Path,
  known: readonly string[],
  required: readonly string[],
  issues: Issue[],
): void {
  for (const id of Object.keys(record)) {
    if (!known.includes(id)) addIssue(issues, "unknown-text", [...path, id], "a text for an id of the rubric", id);
  }
  for (const id of required) {
    if (known.includes(id) && !Object.hasOwn(record, id)) {
      addIssue(issues, "missing-text", [...path, id], "a text, as for every other id and locale", undefined);
    }
  }
}

function readDictionary(value: unknown, path: Path, issues: Issue[]): UnknownRecord {
  if (isDictionary(value)) return value;
  addIssue(issues, "wrong-type", path, "an object of texts", value);
  return {};
}

function isDictionary(value: unknown): value is UnknownRecord {
  return Object.prototype.toString.call(value) === "[object Object]";
}
