/** The command's own words in tables and sheets; those of the rubric are its own. */
export interface TableWords {
  readonly subject: string;
  readonly period: string;
  readonly team: string;
  readonly status: string;
  readonly score: string;
  readonly level: string;
  readonly exactScore: string;
  readonly coverage: string;
  readonly reasons: string;
  /** What a sheet of results is called. */
  readonly results: string;
  /** Levels. */
  readonly id: string;
  readonly scores: string;
  readonly lowest: string;
  readonly highest: string;
  /** What a review may be. */
  readonly scored: string;
  readonly unscored: string;
  /** What a criterion without a score may be. */
  readonly notApplicable: string;
  readonly notRated: string;
  /** Why there is no score. */
  readonly noApplicableCriterion: string;
  readonly selfRatingsOnly: string;
  readonly noScore: string;
  readonly coverageBelow: (minimum: string) => string;
  readonly gate: (title: string) => string;
}

export const tableWords: TableWords = {
  subject: "subject",
  period: "period",
  team: "team",
  status: "status",
  score: "score",
  level: "level",
  exactScore: "exact score",
  coverage: "coverage",
  reasons: "why there is no score",
  results: "Results",
  id: "id",
  scores: "scores",
  lowest: "lowest score",
  highest: "highest score",
  scored: "scored",
  unscored: "unscored",
  notApplicable: "n/a",
  notRated: "not rated",
  noApplicableCriterion: "no criterion applies",
  selfRatingsOnly: "only self-ratings",
  noScore: "no score yet",
  coverageBelow: (minimum) => `coverage below ${minimum}`,
  gate: (title) => `rule “${title}”`,
};
