import { speakerFor } from "../../aggregation/explanation/speaker";
import type { Locale } from "../../rubric/customer-centric-texts";
import type { Rubric } from "../../rubric/rubric";
import { overall } from "../../rubric/rubric";
import type { Word } from "./rating-fault";
import type { Vocabulary, Words } from "./vocabulary";

/** What a file may call the criteria, roles and levels of a rubric in each language. */
export interface SpokenWords {
  /** With `overall`. */
  readonly criteria: readonly Word[];
  readonly roles: readonly Word[];
  readonly levels: readonly Word[];
}

/** Names that a file would not be understood by, because two things have them, give way to ids. */
export function spokenWords(rubric: Rubric, vocabulary: Vocabulary): SpokenWords {
  const [zh, ja] = [speakerFor(rubric, "zh"), speakerFor(rubric, "ja")];
  const wordFor = (id: string, words: Words, nameIn: (locale: "zh" | "ja") => string): Word => {
    const known = (locale: Exclude<Locale, "en">) => (words.meaningOf(nameIn(locale)) === id ? nameIn(locale) : id);
    return { en: id, zh: known("zh"), ja: known("ja") };
  };
  const { criteria, roles, levels } = vocabulary;
  return {
    criteria: [
      ...rubric.criteria.map(({ id }) => wordFor(id, criteria, (locale) => ({ zh, ja })[locale].criterion(id))),
      wordFor(overall, criteria, (locale) => ({ zh: "整体", ja: "全体" })[locale]),
    ],
    roles: rubric.roles.map(({ id }) => wordFor(id, roles, (locale) => ({ zh, ja })[locale].role(id))),
    levels: rubric.levels.map(({ id }) => wordFor(id, levels, (locale) => ({ zh, ja })[locale].level(id))),
  };
}
