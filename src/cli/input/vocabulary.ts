import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Decimal } from "../../exact/decimal";
import type { CustomerContact, CustomerRelation } from "../../review/assessor";
import type { NoScoreStatus } from "../../review/rating";
import type { Rubric } from "../../rubric/rubric";
import { overall } from "../../rubric/rubric";
import { textOf } from "../../rubric/texts";
import type { ColumnName } from "./words";
import { columnWords, contactWords, overallWords, relationWords, roleWords, statusWords } from "./words";

/** What the words of one kind mean, in whatever language, width and case they are written. */
export interface Words<Meaning extends string = string> {
  /** `undefined` for a word that is not known, or that means two things. */
  readonly meaningOf: (word: string) => Meaning | undefined;
  /** All words there are, ids first: among them is the nearest one to a misspelt one. */
  readonly all: readonly string[];
}

/** The words of a ratings file: those of every language that the library speaks, and those of the rubric. */
export interface Vocabulary {
  readonly columns: Words<ColumnName>;
  /** With `overall`. */
  readonly criteria: Words;
  readonly roles: Words;
  readonly levels: Words;
  readonly statuses: Words<NoScoreStatus>;
  readonly relations: Words<CustomerRelation>;
  readonly contacts: Words<CustomerContact>;
  /** The lowest and the highest score. */
  readonly scale: readonly [Decimal, Decimal];
}

export function vocabularyOf(rubric: Rubric): Vocabulary {
  const speakers = (["en", "zh", "ja"] as const).map((locale) => speakerFor(rubric, locale));
  const texts = Object.values(rubric.texts ?? {});
  const criteria = rubric.criteria.map(({ id }): WordEntry => {
    const own = texts.map((text) => textOf(text.criteria, id)?.title);
    return [id, [...speakers.map(({ criterion }) => criterion(id)), ...own]];
  });
  const levels = rubric.levels.map(({ id }): WordEntry => {
    return [id, [...speakers.map(({ level }) => level(id)), ...texts.map((text) => textOf(text.levels, id))]];
  });
  const called = rubric.roles.map(({ id }): WordEntry => {
    return [id, [...speakers.map(({ role }) => role(id)), ...texts.map((text) => textOf(text.roles, id))]];
  });
  // What a rubric calls a role of its own is no other word for a built-in one.
  const taken = new Set(called.flatMap(([id, names]) => [id, ...names]).map((name) => wordKey(name ?? "")));
  const roles = called.map(([id, names]): WordEntry => {
    const others = textOf<readonly string[]>(roleWords, id) ?? [];
    return [id, [...names, ...others.filter((word) => !taken.has(wordKey(word)))]];
  });
  return {
    columns: wordsOf(Object.entries(columnWords)) as Words<ColumnName>,
    criteria: wordsOf([...criteria, [overall, overallWords]]),
    roles: wordsOf(roles),
    levels: wordsOf(levels),
    statuses: wordsOf(Object.entries(statusWords)) as Words<NoScoreStatus>,
    relations: wordsOf(Object.entries(relationWords)) as Words<CustomerRelation>,
    contacts: wordsOf(Object.entries(contactWords)) as Words<CustomerContact>,
    scale: [rubric.scale.minimum, rubric.scale.maximum],
  };
}

/**
 * What is compared of a word: full-width and half-width characters are one, and neither case nor blanks, hyphens,
 * underscores and the marks around required fields make a difference.
 */
export function wordKey(word: string): string {
  // Of most words in most files this is all there is to do.
  if (/^[ -~]*$/.test(word)) return word.toLowerCase().replace(/[ _\-*:]+/g, "");
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-‐-―·・*:\u200b\ufeff]+/gu, "");
}

type WordEntry = readonly [meaning: string, words: readonly (string | undefined)[]];

function wordsOf(entries: readonly WordEntry[]): Words {
  const ids = new Map(entries.map(([meaning]) => [meaning, meaning]));
  const meanings = new Map<string, string | undefined>();
  for (const [meaning, words] of entries) {
    for (const word of [meaning, ...words]) {
      if (word === undefined) continue;
      const key = wordKey(word);
      meanings.set(key, meanings.has(key) && meanings.get(key) !== meaning ? undefined : meaning);
    }
  }
  const all = new Set([...ids.keys(), ...entries.flatMap(([, words]) => words.filter((word) => word !== undefined))]);
  // The same few words stand in most cells, and to compare them takes longer than all else that is done with a cell.
  const met = new Map<string, string | undefined>();
  const meaningOf = (word: string): string | undefined => {
    const meaning = ids.get(word) ?? met.get(word);
    if (meaning !== undefined || met.has(word)) return meaning;
    const found = meanings.get(wordKey(word));
    if (met.size < wordsRemembered && word.length < 40) met.set(word, found);
    return found;
  };
  return { meaningOf, all: [...all] };
}

const wordsRemembered = 4000;
