import type { Locale } from "../../rubric/customer-centric-texts";
import { readOptionChoice, readOptions, rubricOrDefault } from "../../rubric/options";
import type { Rubric } from "../../rubric/rubric";
import type { ExplainOptions } from "../explain";

/** @throws {ScoringError} `invalid-option`, `undefined-rubric`. */
export function readExplainOptions(options: Pick<ExplainOptions, "locale" | "rubric"> | undefined): {
  readonly rubric: Rubric;
  readonly locale: Locale;
} {
  const { rubric, locale } = readOptions(options, ["rubric", "locale"], ({ rubric, locale }) => ({ rubric, locale }));
  return { rubric: rubricOrDefault(rubric), locale: readLocale(locale) };
}

/** @throws {ScoringError} `invalid-option` */
export function readLocale(locale: Locale | undefined): Locale {
  return readOptionChoice("locale", locale, ["en", "zh", "ja"]);
}
