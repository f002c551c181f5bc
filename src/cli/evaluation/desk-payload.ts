import type { DeskName } from "../input/evidence-faults";
import type { Vocabulary } from "../input/vocabulary";
import type { Failure, PlacedFault } from "../outcome";
import { isObject, whatIs } from "./mistaken-file";
import type { ReadFile } from "./read-documents";

/** What the records of one kind are known by: the key of their list or of a single one, or keys that each of them has. */
export interface PayloadKind<Part extends string> {
  readonly part: Part;
  /** Of the list in a page, and of a single record. */
  readonly under: readonly string[];
  /** Any of these sets of keys. */
  readonly has: readonly (readonly string[])[];
  /** The part that these come along with in one page: its reader finds them there. */
  readonly along?: Part;
}

/** The documents of each part of a payload. */
export type PayloadParts<Part extends string> = ReadonlyMap<Part, readonly unknown[]>;

/** Tells the parts of a service desk's payload apart by their keys, never by the names of files; or says of which files it cannot. */
export function sortPayload<Part extends string>(
  files: readonly ReadFile[],
  kinds: readonly PayloadKind<Part>[],
  desk: DeskName,
  vocabulary: Vocabulary,
): PayloadParts<Part> | Failure {
  const parts = new Map<Part, unknown[]>();
  const problems: PlacedFault[] = [];
  for (const file of files) {
    const documents = "documents" in file ? file.documents : [];
    const faults = documents.flatMap(({ unread }) => unread?.faults ?? []);
    const told = documents.map(({ value }) => partsOf(value, kinds));
    const received = whatIs(file, vocabulary);
    // The library's own calendars have holidays too.
    const known = received === "calendar" ? [] : (told.find((some) => some.length > 0) ?? []);
    const isEmptyList = "documents" in file && documents.length === 0;
    if (known.length === 0 && faults.length > 0) problems.push(...faults);
    else if (known.length === 0 && !isEmptyList) {
      problems.push({ place: { file: file.name }, fault: { kind: "no-payload", desk, received } });
    }
    for (const [index, { value = null }] of documents.entries()) {
      const own = told[index] ?? [];
      // What shows no kind by itself, or is no JSON, is dropped among those that it came with, with its reason.
      for (const part of own.length > 0 ? own : known) {
        const list = parts.get(part);
        if (list === undefined) parts.set(part, [value]);
        else list.push(value);
      }
    }
  }
  return problems.length > 0 ? { messages: problems } : parts;
}

function partsOf<Part extends string>(value: unknown, kinds: readonly PayloadKind<Part>[]): readonly Part[] {
  // A page in a list of pages, or a record in a list of lists.
  const shown = Array.isArray(value) ? value.find(isObject) : value;
  if (!isObject(shown)) return [];
  const has = (key: string) => Object.hasOwn(shown, key);
  // A record first: a ticket may have its rating and its conversations within it, and is no page of them.
  const one = kinds.find((kind) => kind.has.some((keys) => keys.every(has)));
  if (one !== undefined) return [one.part];
  const pages = kinds.filter(({ under }) => under.some((key) => isObject(shown[key]) || Array.isArray(shown[key])));
  return pages.filter(({ along }) => !pages.some(({ part }) => part === along)).map(({ part }) => part);
}
