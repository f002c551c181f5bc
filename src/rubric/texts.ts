/** The words of a rubric in one language. Titles of levels and criteria are required; the rest may be left out. */
export interface RubricTexts<LevelId extends string = string, CriterionId extends string = string> {
  readonly title: string;
  /** By level id. */
  readonly levels: Readonly<Record<LevelId, string>>;
  /** By criterion id. */
  readonly criteria: Readonly<Record<CriterionId, CriterionTexts<LevelId>>>;
  /** What each indicator means, by indicator id. */
  readonly indicators?: Readonly<Record<string, string>>;
  /** Titles of roles, by role id; the built-in roles have titles of their own. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Why each gate is there, by gate id. */
  readonly gates?: Readonly<Record<string, string>>;
}

/** The words of one criterion. */
export interface CriterionTexts<LevelId extends string = string> {
  readonly title: string;
  /** What the criterion looks like at each level, by level id. */
  readonly descriptors?: Readonly<Record<LevelId, string>>;
}

/** The text of an id, or `undefined`; safe for ids such as `__proto__` and `toString`. */
export function textOf<Text>(texts: Readonly<Record<string, Text>> | undefined, id: string): Text | undefined {
  return texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined;
}
